// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package board;

import io.github.kpitrend.internal.Rational;

final class UsesInternals {

    static Object half() {
        return Rational.of(java.math.BigDecimal.ONE, 2);
    }
}

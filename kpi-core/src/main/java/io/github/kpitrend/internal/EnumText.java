// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.function.Function;

public final class EnumText {
    private EnumText() {}

    public static <E extends Enum<E>> E parse(String t, String w, E[] v, Function<E, String> f) {
        for (E e : v) if (f.apply(e).equalsIgnoreCase(t)) return e;
        throw new IllegalArgumentException(t + w);
    }
}

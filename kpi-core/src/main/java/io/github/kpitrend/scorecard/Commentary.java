// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.PlainTree;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/**
 * A text about an indicator in a month.
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @param month the month it refers to
 * @param text free text
 * @since 0.1.0
 */
public record Commentary(YearMonth month, String text) implements Plain {

    /** Creates a commentary. */
    public Commentary {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("month", month, "text", text);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of reasons and markers, in any case, with blanks or underscores. */
public final class LongWords {

    /** The reasons that a file may state. */
    public static final String REASONS = Arrays.stream(MissingReason.values())
            .filter(MissingReason::isReported)
            .map(MissingReason::name)
            .collect(Collectors.joining(", "));

    /** The markers. */
    public static final String MARKERS =
            Arrays.stream(Marker.values()).map(Marker::name).collect(Collectors.joining(", "));

    private LongWords() {}

    /** Returns the reported reason of a name; null for none. */
    public static MissingReason reason(String name) {
        return Arrays.stream(MissingReason.values())
                .filter(reason -> reason.isReported() && reason.name().equals(folded(name)))
                .findFirst()
                .orElse(null);
    }

    /** Returns the marker of a name; null for none. */
    public static Marker marker(String name) {
        return Arrays.stream(Marker.values())
                .filter(marker -> marker.name().equals(folded(name)))
                .findFirst()
                .orElse(null);
    }

    private static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}

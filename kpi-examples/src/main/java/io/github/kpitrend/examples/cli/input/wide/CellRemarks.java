// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.wide.CellReader.Remark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many cells were read otherwise than they stand, and where the first of each kind is. */
final class CellRemarks {

    private final Map<Remark, Integer> counts = new EnumMap<>(Remark.class);
    private final Map<Remark, String> first = new EnumMap<>(Remark.class);

    void add(Remark remark, String place) {
        if (remark != Remark.NONE) {
            counts.merge(remark, 1, Integer::sum);
            first.putIfAbsent(remark, place);
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        counts.forEach((remark, count) -> notes.add(switch (remark) {
                    case MARKS_LEFT_AWAY -> "marks behind figures, not understood and left away: ";
                    case DIGITS_MAY_BE_LOST -> "figures with an exponent, of which digits may be lost: ";
                    case NO_VALUE_ERROR -> "cells with #N/A, read as not reported: ";
                    case DIVISION_ERROR -> "cells with #DIV/0!, read as not applicable: ";
                    case NONE -> "";
                }
                + count + ", first " + first.get(remark)));
        return notes;
    }
}

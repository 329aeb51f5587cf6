// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.examples.cli.output.xlsx.XlsxSheet.Heading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Says on every sheet with figures of illustrative months that they are. */
final class IllustrativeNote {

    private static final int STATEMENT_WIDTH = 40;

    private IllustrativeNote() {}

    /** Returns the statement about a whole page; nothing where no figure is illustrative. */
    static List<String> statement(Illustrative illustrative) {
        return PageWords.illustrative(illustrative).stream().toList();
    }

    /** Returns the headings of a sheet whose rows rest on many months, with the statement above a last, empty column. */
    static List<Heading> above(Illustrative illustrative, Heading... headings) {
        List<Heading> all = new ArrayList<>(List.of(headings));
        statement(illustrative).forEach(statement -> all.add(Heading.wide(statement, STATEMENT_WIDTH)));
        return all;
    }

    /** Returns what is said beside a month; nothing beside one that is not illustrative. */
    static String of(Illustrative illustrative, YearMonth month) {
        boolean within = illustrative.isPresent()
                && !month.isBefore(illustrative.first())
                && !month.isAfter(illustrative.last());
        if (!within) {
            return "";
        }
        return illustrative.isHistory() ? "illustrative" : "illustrative for some indicators";
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files in which people speak: their ratings and their commentaries, one row for each ref and month. */
public final class Assessments {

    private interface Reading<T> {
        T read(CsvTable table, YearMonth month) throws Trouble;
    }

    private Assessments() {}

    /** Reads ratings by ref and month. */
    public static Map<String, TreeMap<YearMonth, AssessedRating>> readRatings(Source source) throws Trouble {
        return read(source, List.of("ref", "month", "rating", "note"), (table, month) -> {
            String cell = table.cell(table.column("rating"));
            QualitativeRating rating = rating(cell);
            if (rating == QualitativeRating.NOT_RATED) {
                throw table.trouble(
                        "the rating " + Trouble.quoted(cell) + " is not one; expected POSITIVE, SIMILAR or NEGATIVE");
            }
            return new AssessedRating(rating, month, table.cell(table.column("note")));
        });
    }

    private static QualitativeRating rating(String cell) {
        for (QualitativeRating rating : QualitativeRating.values()) {
            if (rating.name().equals(cell)) {
                return rating;
            }
        }
        return QualitativeRating.NOT_RATED;
    }

    /** Reads commentaries by ref and month. */
    public static Map<String, TreeMap<YearMonth, Commentary>> readCommentaries(Source source) throws Trouble {
        return read(
                source,
                List.of("ref", "month", "text"),
                (table, month) -> new Commentary(month, table.cell(table.column("text"))));
    }

    private static <T> Map<String, TreeMap<YearMonth, T>> read(Source source, List<String> columns, Reading<T> reading)
            throws Trouble {
        Map<String, TreeMap<YearMonth, T>> all = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(columns);
            int refColumn = table.column("ref");
            int monthColumn = table.column("month");
            while (table.next()) {
                String ref = table.ref(refColumn);
                YearMonth month = Months.parse(table, monthColumn);
                Long earlier = lines.putIfAbsent(month + " " + ref, table.line());
                if (earlier != null) {
                    throw table.trouble("the ref " + Trouble.quoted(ref) + " has the month " + month
                            + " again, after line " + earlier + "; expected one row for a ref and month");
                }
                all.computeIfAbsent(ref, any -> new TreeMap<>()).put(month, reading.read(table, month));
            }
        }
        return all;
    }
}

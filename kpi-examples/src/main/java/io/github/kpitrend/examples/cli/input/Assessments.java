// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.examples.cli.input.wide.SideFile;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files in which people speak: their ratings and their commentaries, one row for each ref and month. */
public final class Assessments {

    private interface Reading<T> {
        T read(SideFile.Row row, YearMonth month) throws Trouble;
    }

    private Assessments() {}

    /** Reads ratings by ref and month. */
    public static SideValues<TreeMap<YearMonth, AssessedRating>> readRatings(
            Source source, ReadOptions options, Troubles troubles) throws Trouble {
        return read(source, options, troubles, List.of("ref!", "month!", "rating!", "note"), (row, month) -> {
            String cell = row.text("rating");
            QualitativeRating rating = rating(cell);
            if (rating == QualitativeRating.NOT_RATED) {
                throw row.trouble(
                        "the rating " + Trouble.quoted(cell) + " is not one; expected POSITIVE, SIMILAR or NEGATIVE");
            }
            return new AssessedRating(rating, month, row.text("note"));
        });
    }

    private static QualitativeRating rating(String cell) {
        for (QualitativeRating rating : QualitativeRating.values()) {
            if (rating.name().equals(cell.toUpperCase(Locale.ROOT))
                    || rating.symbol().equals(cell)) {
                return rating;
            }
        }
        return QualitativeRating.NOT_RATED;
    }

    /** Reads commentaries by ref and month. */
    public static SideValues<TreeMap<YearMonth, Commentary>> readCommentaries(
            Source source, ReadOptions options, Troubles troubles) throws Trouble {
        return read(
                source,
                options,
                troubles,
                List.of("ref!", "month!", "text!"),
                (row, month) -> new Commentary(month, row.text("text")));
    }

    private static <T> SideValues<TreeMap<YearMonth, T>> read(
            Source source, ReadOptions options, Troubles troubles, List<String> columns, Reading<T> reading)
            throws Trouble {
        Map<String, TreeMap<YearMonth, T>> all = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        Map<String, Long> lines = SideFile.read(source, options, columns, troubles, row -> {
            String ref = row.ref();
            YearMonth month = row.month("month");
            Long earlier = seen.putIfAbsent(month + " " + ref, row.line());
            if (earlier != null) {
                throw row.trouble("the ref " + Trouble.quoted(ref) + " has the month " + month + " again, after line "
                        + earlier + "; expected one row for a ref and month");
            }
            all.computeIfAbsent(ref, any -> new TreeMap<>()).put(month, reading.read(row, month));
        });
        return new SideValues<>(source.name(), all, lines);
    }
}

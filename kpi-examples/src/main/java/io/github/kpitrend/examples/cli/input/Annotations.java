// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.examples.cli.input.wide.SideFile;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The file of annotations: what happened in a month, to one ref or, where the ref is blank, to all; some start new limits. */
public final class Annotations {

    private static final List<String> COLUMNS = List.of("ref!", "month!", "text!", "phase");

    private final String file;
    private final List<Given> rows = new ArrayList<>();
    private Map<String, Long> lines = Map.of();

    /** A row of the file; the ref is empty for all. */
    private record Given(long line, String ref, YearMonth month, String text, boolean startsPhase) {

        boolean isOf(String other, MonthRange months) {
            return (ref.isEmpty() || ref.equals(other)) && months.contains(month);
        }
    }

    private Annotations(String file) {
        this.file = file;
    }

    /** Returns no annotations. */
    public static Annotations none() {
        return new Annotations("");
    }

    /**
     * Reads a file.
     *
     * @param months the months of a ref, and of all refs for an empty one; empty where they are not known yet
     */
    public static Annotations read(
            Source source, ReadOptions options, Troubles troubles, Function<String, Optional<MonthRange>> months)
            throws Trouble {
        Annotations read = new Annotations(source.name());
        read.lines = SideFile.read(source, options, COLUMNS, troubles, row -> {
            String ref = row.text("ref").isEmpty() ? "" : row.ref();
            YearMonth month = row.month("month");
            String text = row.text("text");
            if (text.isEmpty()) {
                throw row.trouble("the text is empty; expected what happened in that month");
            }
            Given given = new Given(row.line(), ref, month, text, startsPhase(row));
            read.check(given, months);
            read.rows.add(given);
        });
        return read;
    }

    private static boolean startsPhase(SideFile.Row row) throws Trouble {
        return switch (row.text("phase").toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "", "no" -> false;
            default ->
                throw row.trouble("the phase " + Trouble.quoted(row.text("phase"))
                        + " is neither yes nor no; expected one of them, or nothing for no");
        };
    }

    /** Refuses the first row whose month is outside the months of its ref, now that they are known. */
    public void check(Function<String, Optional<MonthRange>> months) throws Trouble {
        for (Given row : rows) {
            check(row, months);
        }
    }

    private void check(Given row, Function<String, Optional<MonthRange>> months) throws Trouble {
        MonthRange known = months.apply(row.ref()).orElse(null);
        if (known != null && !known.contains(row.month())) {
            throw Trouble.in(
                    file,
                    row.line(),
                    "the month " + row.month() + " is outside "
                            + (row.ref().isEmpty() ? "all series" : "the series of " + Trouble.quoted(row.ref()))
                            + "; expected " + known.first() + " to " + known.last());
        }
    }

    // -----------------------------------------------------------------------
    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns the line in which each ref stands first. */
    public Map<String, Long> lines() {
        return lines;
    }

    /** Returns whether a row is for all refs. */
    public boolean hasRowForAll() {
        return rows.stream().anyMatch(row -> row.ref().isEmpty());
    }

    /** Returns what happened to a ref in some months, in their order, with numbers from 1. */
    public List<Annotation> of(String ref, MonthRange months) {
        List<Annotation> found = new ArrayList<>();
        rows.stream()
                .filter(row -> row.isOf(ref, months))
                .sorted(Comparator.comparing(Given::month))
                .forEach(row -> found.add(new Annotation(row.month(), found.size() + 1, row.text())));
        return List.copyOf(found);
    }

    /** Returns options of a ref's chart with the limits that start anew in some months, and the reasons. */
    public ChartOptions phases(String ref, MonthRange months, ChartOptions options) {
        ChartOptions result = options;
        for (Given row : rows) {
            if (row.startsPhase() && row.isOf(ref, months)) {
                result = result.withPhase(row.month(), row.text());
            }
        }
        return result;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a wide file are, by their headings: exactly these, whatever the case. A heading that is nearly a month, a year or the
 * month of a commentary is trouble; any other that is not known makes a column that is left out.
 */
final class WideColumns {

    static final String REF = "ref.";
    static final String NAME = "indicator";
    static final String OWNER = "owner";
    static final String REPORTER = "reporter";
    static final String OUTCOME = "outcome";
    static final String RATING = "dot";
    static final String MEASURE = "%?";

    private static final Set<String> SINGLE = Set.of(REF, NAME, OWNER, REPORTER, OUTCOME, RATING, MEASURE);
    private static final Set<String> COMPUTED = Set.of(
            "% change from prev. period",
            "% change from same period prev. yr",
            "vs prev. period",
            "vs prev. yr",
            "12-mnth avg",
            "12-mnth max.",
            "obs",
            "target status");
    private static final Set<String> COMPARATORS = Set.of("sn", "eng", "se region");
    private static final String BENCHMARK = "benchmark ";
    private static final Pattern TARGET = Pattern.compile("target (\\d.*)");
    private static final Pattern COMMENTARY = Pattern.compile("commentary \\((.*)\\)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String NAMES = String.join("|", MONTHS);
    private static final Pattern SHORT_MONTH = Pattern.compile("(" + NAMES + ")-([0-9]{2})");
    /** What somebody may have meant for a month. */
    private static final Pattern NEARLY_MONTH = Pattern.compile(
            "(" + NAMES + ")[a-z]*\\W*\\d+|\\d{4}\\W?\\d{1,2}|\\d{1,2}\\W\\d{4}|\\d{1,2}\\W(" + NAMES + ").*");

    private static final int CENTURY = 2000;

    private final Map<String, Integer> single = new HashMap<>();
    private final TreeMap<YearMonth, Integer> months = new TreeMap<>();
    private final Map<YearMonth, Integer> commentaries = new LinkedHashMap<>();
    private final Map<FiscalYear, Integer> targets = new LinkedHashMap<>();
    private final Map<String, Integer> benchmarks = new LinkedHashMap<>();
    private final List<String> computed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final String file;
    private final long line;

    /** Tells whether a row is the header: whether it has the column of the refs. */
    static boolean isHeader(List<SheetCell> cells) {
        return cells.stream().anyMatch(cell -> folded(cell).equals(REF));
    }

    WideColumns(String file, long line, List<SheetCell> cells) throws Trouble {
        this.file = file;
        this.line = line;
        for (SheetCell cell : cells) {
            headings.add(cell.text());
            add(headings.size() - 1, folded(cell), cell.text());
        }
        if (months.isEmpty()) {
            throw Trouble.in(
                    file, line, "there is no month among the columns; expected some such as Jan-20 or 2020-01");
        }
    }

    /** Returns a heading in small letters; {@code ref} stands for {@code ref.}. */
    private static String folded(SheetCell cell) {
        String heading = cell.text().toLowerCase(Locale.ROOT);
        return heading.equals("ref") ? REF : heading;
    }

    private void add(int column, String heading, String written) throws Trouble {
        Matcher target = TARGET.matcher(heading);
        Matcher commentary = COMMENTARY.matcher(heading);
        if (heading.isEmpty()) {
            return;
        }
        if (SINGLE.contains(heading)) {
            put(single, heading, column, "the column");
        } else if (COMPUTED.contains(heading)) {
            computed.add(written);
        } else if (COMPARATORS.contains(heading)) {
            put(benchmarks, written, column, "the benchmark");
        } else if (heading.startsWith(BENCHMARK)) {
            put(benchmarks, written.substring(BENCHMARK.length()).strip(), column, "the benchmark");
        } else if (target.matches()) {
            put(targets, year(target.group(1), written), column, "the target of");
        } else if (commentary.matches()) {
            put(commentaries, month(commentary.group(1), written), column, "the commentary of");
        } else if (isMonth(heading)) {
            put(months, month(heading, written), column, "the month");
        } else {
            unknown.add(written);
        }
    }

    private <K> void put(Map<K, Integer> columns, K key, int column, String what) throws Trouble {
        Integer earlier = columns.putIfAbsent(key, column);
        if (earlier != null) {
            throw trouble(what + " " + key + " stands twice, as " + Trouble.quoted(headings.get(earlier)) + " and "
                    + Trouble.quoted(headings.get(column)) + "; expected it once");
        }
    }

    private static boolean isMonth(String heading) {
        return SHORT_MONTH.matcher(heading).matches()
                || NEARLY_MONTH.matcher(heading).matches();
    }

    private YearMonth month(String text, String written) throws Trouble {
        Matcher name = SHORT_MONTH.matcher(text);
        if (name.matches()) {
            return YearMonth.of(CENTURY + Integer.parseInt(name.group(2)), MONTHS.indexOf(name.group(1)) + 1);
        }
        try {
            return Months.parse(text);
        } catch (IllegalArgumentException e) {
            throw trouble("the heading " + Trouble.quoted(written)
                    + " has no month that is understood; expected one such as Jan-20 or 2020-01");
        }
    }

    private FiscalYear year(String text, String written) throws Trouble {
        try {
            return FiscalCalendar.APRIL.parseYear(text);
        } catch (IllegalArgumentException e) {
            throw trouble("the heading " + Trouble.quoted(written) + " has no financial year: " + e.getMessage());
        }
    }

    private Trouble trouble(String message) {
        return Trouble.in(file, line, message);
    }

    // -----------------------------------------------------------------------
    /** Returns the column of a heading that may stand once; -1 where there is none. */
    int single(String heading) {
        return single.getOrDefault(heading, -1);
    }

    /** Returns the columns of months, in the order of time. */
    TreeMap<YearMonth, Integer> months() {
        return months;
    }

    Map<YearMonth, Integer> commentaries() {
        return commentaries;
    }

    Map<FiscalYear, Integer> targets() {
        return targets;
    }

    Map<String, Integer> benchmarks() {
        return benchmarks;
    }

    int count() {
        return headings.size();
    }

    String heading(int column) {
        return headings.get(column);
    }

    /** Returns a line on the columns that are left out for each reason that there is. */
    List<String> leftOut() {
        List<String> lines = new ArrayList<>();
        addLine(lines, "columns not understood and left out: ", unknown);
        addLine(lines, "columns left out, as they are computed anew: ", computed);
        return lines;
    }

    private void addLine(List<String> lines, String what, List<String> columns) {
        if (!columns.isEmpty()) {
            List<String> quoted = columns.stream().map(Trouble::quoted).toList();
            lines.add(trouble(what + String.join(", ", quoted)).getMessage());
        }
    }
}

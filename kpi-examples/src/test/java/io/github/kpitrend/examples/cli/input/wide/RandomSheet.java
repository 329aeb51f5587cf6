// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A random table: first what it means, then a file in one of the forms that people use. It calls nothing of the reader, and its forms are
 * written here a second time.
 */
final class RandomSheet {

    private static final String[] MONTH_FORMS = {
        "MMM-yy", "MMM yy", "MMM'yy", "MMMM-yy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy", "yyyy MMM", "yyyy-MMM", "yyyy-MM",
                "yyyy/MM",
        "yyyy.MM", "yyyy-M", "MM/yyyy", "M-yyyy", "yyyyMmm", "yyyy Mm", "yyyyMM", "yyyy-MM-01", "yyyy-MM-last",
                "01/MM/yyyy", "MM/01/yyyy",
        "1.M.yyyy"
    };
    private static final String[] QUARTER_FORMS = {
        "Qq yy-yy", "Qq yyyy/yy", "yyyy/yy Qq", "Qtr q yyyy-yy", "MMM-MMM yy", "MMM to MMM yyyy"
    };
    private static final String[] YEAR_FORMS = {"yyyy/yy", "yyyy-yy", "FYyy/yy", "yyyy/yyyy"};
    private static final String[] NUMBER_FORMS = {
        "plain", "grouped", "blanks", "decimal comma", "decimal comma said", "currency", "percent", "brackets", "signs"
    };
    private static final String[] HEADERS = {"one row", "rows above", "two rows", "years over months", "years above"};
    private static final char[] SEPARATORS = {'\t', ',', ';', '|'};
    private static final String[] ENCODINGS = {"UTF-8", "UTF-8 mark", "UTF-16LE", "UTF-16BE", "windows-1252"};

    /** What a cell means: a number with markers, or a reason. */
    record Meant(BigDecimal number, String reason, boolean provisional) {}

    final Map<String, TreeMap<YearMonth, Meant>> meaning = new LinkedHashMap<>();
    final String layout;
    final int months;
    String periodForm;
    final String numberForm;
    final String header;
    final char separator;
    final String encoding;
    final byte[] bytes;
    private final Random random;
    private final List<YearMonth> periods = new ArrayList<>();

    RandomSheet(long seed) {
        this.random = new Random(seed);
        this.layout = random.nextInt(3) == 0 ? "long" : "wide";
        int kind = layout.equals("long") ? 0 : random.nextInt(6);
        this.months = kind == 4 ? 3 : kind == 5 ? 12 : 1;
        String[] forms = months == 1 ? MONTH_FORMS : months == 3 ? QUARTER_FORMS : YEAR_FORMS;
        String form = pick(forms);
        this.numberForm = pick(NUMBER_FORMS);
        this.separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
        this.encoding = pick(ENCODINGS);
        String head = layout.equals("long") ? "one row" : pick(HEADERS);
        boolean years = head.startsWith("years") && months == 1;
        this.header = head.startsWith("years") && !years ? "one row" : head;
        this.periodForm = years ? (random.nextBoolean() ? "MMM" : "MMMM") : form;
        means(years);
        if (periodForm.equals("yyyy/MM") && isYearByItself()) {
            // A single heading 2002/03 is the fiscal year, and what 2002-03 is advised to be written as; among months
            // of its form it is one of them.
            periodForm = "yyyy-MM-01";
        }
        this.bytes = encoded(layout.equals("long") ? longText() : wideText());
    }

    /** Returns whether the only heading is a month whose number is that of the next year, so that it is written like a fiscal year. */
    private boolean isYearByItself() {
        YearMonth only = periods.get(0);
        return layout.equals("wide") && periods.size() == 1 && only.getMonthValue() == (only.getYear() + 1) % 100;
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Returns whether the file's forms have one meaning, so that it should be read. */
    boolean isUnambiguous() {
        boolean dates = List.of("01/MM/yyyy", "MM/01/yyyy", "1.M.yyyy").contains(periodForm);
        boolean shortYears = months == 12 && periodForm.equals("yyyy-yy") && periods.size() == 1;
        boolean oneMonth = months == 1 && periodForm.equals("yyyy-MM") && periods.size() == 1;
        boolean groups = separator == ';' && !numberForm.equals("decimal comma said");
        boolean mixed = numberForm.startsWith("decimal comma") && separator == ',';
        return !dates && !shortYears && !oneMonth && !groups && !mixed;
    }

    // -----------------------------------------------------------------------
    private void means(boolean years) {
        int count = 1 + random.nextInt(months == 1 ? 14 : 5);
        boolean shortYear = periodForm.contains("yy") && !periodForm.contains("yyyy");
        int firstYear = shortYear ? 1970 + random.nextInt(90) : 1950 + random.nextInt(120);
        YearMonth last = YearMonth.of(firstYear, 1 + random.nextInt(12));
        if (months == 3) {
            last = YearMonth.of(firstYear, 3 * (1 + random.nextInt(4)));
        } else if (months == 12) {
            last = YearMonth.of(firstYear, 3);
        }
        for (int i = 0; i < count; i++) {
            periods.add(last.plusMonths((long) i * months));
        }
        int rows = 1 + random.nextInt(5);
        boolean evidence = numberForm.equals("decimal comma");
        for (int i = 0; i < rows; i++) {
            TreeMap<YearMonth, Meant> row = new TreeMap<>();
            for (YearMonth period : periods) {
                row.put(period, meant());
            }
            if (evidence) {
                row.put(
                        periods.get(random.nextInt(count)),
                        new Meant(new BigDecimal("12045").movePointLeft(1), "", false));
            }
            boolean known = row.values().stream().anyMatch(cell -> cell.number() != null);
            if (!known) {
                row.put(periods.get(0), new Meant(BigDecimal.valueOf(random.nextInt(90)), "", false));
            }
            meaning.put(ref(i), row);
        }
    }

    private String ref(int i) {
        return switch (random.nextInt(3)) {
            case 0 -> "EH" + (i + 1) + (char) ('a' + random.nextInt(4));
            case 1 -> "R-" + i;
            default -> "K" + i + "\u00e9";
        };
    }

    private Meant meant() {
        int kind = random.nextInt(20);
        if (kind < 4) {
            return new Meant(
                    null,
                    List.of("NOT_REPORTED", "PENDING", "NOT_APPLICABLE", "CONFIDENTIAL")
                            .get(kind),
                    false);
        }
        int decimals = random.nextInt(3);
        long digits = random.nextInt(3) == 0 ? random.nextInt(10_000_000) : random.nextInt(3_000);
        BigDecimal number = BigDecimal.valueOf(digits, decimals);
        boolean negative =
                (numberForm.equals("brackets") || numberForm.equals("signs") || numberForm.equals("currency"))
                        && random.nextInt(4) == 0;
        return new Meant(negative ? number.negate() : number, "", kind == 19);
    }

    // -----------------------------------------------------------------------
    private String wideText() {
        List<String> refs = new ArrayList<>(meaning.keySet());
        List<String> columns = new ArrayList<>(List.of("ref", "name"));
        boolean heads = header.startsWith("years");
        List<String> others = new ArrayList<>();
        periods.forEach(period -> others.add("period " + period));
        if (random.nextBoolean()) {
            others.add("owner");
        }
        if (!heads && random.nextInt(3) == 0) {
            Collections.shuffle(others, random);
        }
        columns.addAll(others);
        List<List<String>> table = new ArrayList<>();
        writeHeader(columns, table);
        boolean sections = random.nextInt(4) == 0;
        for (int i = 0; i < refs.size(); i++) {
            if (sections && i % 2 == 0) {
                table.add(row(columns, column -> column.equals("name") ? "EARLY HELP " + table.size() : ""));
            }
            String ref = refs.get(i);
            table.add(row(columns, column -> cell(ref, column)));
            if (random.nextInt(6) == 0) {
                table.add(row(columns, column -> ""));
            }
        }
        if (random.nextInt(4) == 0) {
            table.add(row(
                    columns,
                    column -> column.equals("ref")
                            ? "Total"
                            : column.equals("name") ? "" : column.startsWith("period") ? "77" : ""));
        }
        if (random.nextInt(4) == 0) {
            table.add(row(columns, column -> column.equals("ref") ? "Source: case system" : ""));
        }
        return text(table);
    }

    private interface Cell {
        String of(String column);
    }

    private static List<String> row(List<String> columns, Cell cell) {
        List<String> row = new ArrayList<>();
        columns.forEach(column -> row.add(cell.of(column)));
        return row;
    }

    private void writeHeader(List<String> columns, List<List<String>> table) {
        String ref = pick(new String[] {"Ref", "Ref.", "REF", "Reference", "ID", "KPI Ref", "Indicator ref:"});
        String name =
                pick(new String[] {"Indicator", "Measure", "Metric", "Description", "KPI name", "Performance measure"});
        Cell low = column -> column.equals("ref")
                ? ref
                : column.equals("name")
                        ? name
                        : column.equals("owner") ? "Owner" : heading(YearMonth.parse(column.substring(7)));
        Cell keys = column ->
                column.equals("ref") ? ref : column.equals("name") ? name : column.equals("owner") ? "Owner" : "";
        String[] before = {""};
        Cell years = column -> {
            if (!column.startsWith("period")) {
                return "";
            }
            YearMonth month = YearMonth.parse(column.substring(7));
            int start = month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
            String year = start + "/" + RandomHeadings.two(start + 1);
            String shown = year.equals(before[0]) ? "" : year;
            before[0] = year;
            return shown;
        };
        switch (header) {
            case "rows above" -> {
                table.add(row(columns, column -> column.equals("ref") ? "Quarterly board pack" : ""));
                table.add(row(columns, column -> ""));
                table.add(row(columns, low));
            }
            case "two rows" -> {
                table.add(row(columns, column -> column.startsWith("period") ? "Key to direction" : keys.of(column)));
                table.add(row(columns, column -> column.startsWith("period") ? low.of(column) : ""));
            }
            case "years over months" -> {
                table.add(row(columns, column -> column.startsWith("period") ? years.of(column) : keys.of(column)));
                table.add(row(columns, column -> column.startsWith("period") ? low.of(column) : ""));
            }
            case "years above" -> {
                table.add(row(columns, years));
                table.add(row(columns, low));
            }
            default -> table.add(row(columns, low));
        }
    }

    private String cell(String ref, String column) {
        if (column.equals("ref")) {
            return ref;
        }
        if (column.equals("name")) {
            return "Assessments of " + ref + ", \u00e9l\u00e8ves";
        }
        return column.equals("owner") ? "Team A" : written(meaning.get(ref).get(YearMonth.parse(column.substring(7))));
    }

    private String longText() {
        List<List<String>> table = new ArrayList<>();
        boolean strict = random.nextBoolean();
        table.add(strict ? List.of("ref", "month", "value") : List.of("Ref.", "Month", "Value"));
        meaning.forEach(
                (ref, row) -> row.forEach((month, meant) -> table.add(List.of(ref, heading(month), written(meant)))));
        return text(table);
    }

    // -----------------------------------------------------------------------
    private String heading(YearMonth period) {
        return RandomHeadings.of(periodForm, period, months);
    }

    private String written(Meant meant) {
        if (meant.number() == null) {
            return switch (meant.reason()) {
                case "PENDING" -> layout.equals("long") ? "tbc" : pick(new String[] {"tbc", "TBA", "awaited"});
                case "NOT_APPLICABLE" -> "n/a";
                case "CONFIDENTIAL" -> "[c]";
                default -> pick(new String[] {"", "-", "--"});
            };
        }
        String text = number(meant.number());
        return meant.provisional() ? text + pick(new String[] {" [p]", " (p)"}) : text;
    }

    private String number(BigDecimal number) {
        boolean comma = numberForm.startsWith("decimal comma");
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String part = point < 0 ? "" : (comma ? "," : ".") + plain.substring(point + 1);
        String group = switch (numberForm) {
            case "grouped", "currency", "brackets", "signs" -> ",";
            case "blanks" -> random.nextBoolean() ? " " : "\u00a0";
            case "decimal comma", "decimal comma said" -> ".";
            default -> "";
        };
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(group);
            }
            grouped.append(whole.charAt(i));
        }
        String digits = grouped + part;
        boolean negative = number.signum() < 0;
        return switch (numberForm) {
            case "currency" -> (negative ? "-" : "") + "\u00a3" + digits;
            case "percent" -> digits + "%";
            case "brackets" -> negative ? "(" + digits + ")" : digits;
            case "signs" -> negative ? (encoding.startsWith("UTF") ? "\u2212" : "\u2013") + digits : digits;
            default -> digits;
        };
    }

    private String text(List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        String end = random.nextBoolean() ? "\n" : "\r\n";
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean quoted = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || random.nextInt(20) == 0;
                text.append(i == 0 ? "" : separator).append(quoted ? '"' + cell + '"' : cell);
            }
            text.append(end);
        }
        return text.toString();
    }

    private byte[] encoded(String text) {
        return switch (encoding) {
            case "UTF-8 mark" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case "UTF-16LE" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            case "UTF-16BE" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
            case "windows-1252" -> text.getBytes(Charset.forName("windows-1252"));
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }
}

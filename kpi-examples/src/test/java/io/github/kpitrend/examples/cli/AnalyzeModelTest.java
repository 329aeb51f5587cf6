// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every cell of {@code analyse} against a model that was written from the contract alone, with exact decimals and a search through a map for
 * everything: made-up series with gaps, symbols, breaks, zeros and negative values.
 */
class AnalyzeModelTest {

    private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @TempDir
    Path folder;

    /** A row of the input: its value or, without one, the reason; and whether a break is marked. */
    private record Given(BigDecimal value, String reason, boolean breaks, String cell) {}

    /** What the contract says of a ref. */
    private record Setting(int periodMonths, BigDecimal threshold, boolean points, int window, int minimum) {}

    private static final Given ABSENT = new Given(null, "NOT_REPORTED", false, "");
    private static final String[][] SYMBOLS = {
        {"", "NOT_REPORTED"},
        {"[c]", "CONFIDENTIAL"},
        {"[x]", "UNAVAILABLE"},
        {"[z]", "NOT_APPLICABLE"},
        {"[low]", "NEGLIGIBLE"}
    };

    private static Given given(Random random) {
        int kind = random.nextInt(20);
        if (kind < 4) {
            String[] symbol = SYMBOLS[random.nextInt(SYMBOLS.length)];
            return new Given(null, symbol[1], false, symbol[0]);
        }
        BigDecimal value =
                BigDecimal.valueOf(random.nextInt(kind < 8 ? 5 : 400) - (kind < 10 ? 2 : 0), random.nextInt(3));
        boolean breaks = kind == 19 && random.nextBoolean();
        return new Given(value, "", breaks, value.toPlainString() + (breaks ? " [b]" : ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCellAgrees(long seed) throws IOException {
        Random random = new Random(seed);
        int window = List.of(12, 3, 1, 6).get((int) (seed % 4));
        int minimum = 1 + random.nextInt(window);
        List<String> lines = new ArrayList<>();
        List<TreeMap<YearMonth, Given>> all = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        StringBuilder indicators = new StringBuilder("threshold,ref,frequency\n");
        String[] frequencies = {"monthly", "quarterly", "annual"};
        for (int ref = 0; ref < 40; ref++) {
            int period = random.nextInt(3);
            String threshold = List.of("", "5", "2.5pt", "0.1", "33", "1pt").get(random.nextInt(6));
            boolean points = threshold.endsWith("pt");
            String size = threshold.isEmpty() ? "10" : threshold.replace("pt", "");
            settings.add(new Setting(List.of(1, 3, 12).get(period), new BigDecimal(size), points, window, minimum));
            indicators.append(threshold + ",R" + ref + "," + frequencies[period] + "\n");
            TreeMap<YearMonth, Given> rows = new TreeMap<>();
            YearMonth first = YearMonth.of(1990 + random.nextInt(40), 1 + random.nextInt(12));
            int length = 1 + random.nextInt(50);
            for (int i = 0; i < length; i++) {
                if (random.nextInt(8) > 0 || i == 0) {
                    rows.put(first.plusMonths(i), given(random));
                }
            }
            all.add(rows);
            List<YearMonth> shuffled = new ArrayList<>(rows.keySet());
            java.util.Collections.shuffle(shuffled, random);
            for (YearMonth month : shuffled) {
                lines.add("R" + ref + "," + month + "," + rows.get(month).cell());
            }
        }
        Path file = folder.resolve("i.csv");
        Files.writeString(file, indicators);
        Run run = Run.withInput(
                "ref,month,value\n" + String.join("\n", lines),
                "analyse",
                "--symbols",
                "gss",
                "--observations",
                "-",
                "--indicators",
                file.toString(),
                "--window",
                "" + window,
                "--minimum",
                "" + minimum);
        assertThat(run.err()).isEmpty();
        List<String> expected = new ArrayList<>();
        for (int ref = 0; ref < all.size(); ref++) {
            TreeMap<YearMonth, Given> rows = all.get(ref);
            for (YearMonth m = rows.firstKey(); !m.isAfter(rows.lastKey()); m = m.plusMonths(1)) {
                expected.add("R" + ref + "," + row(rows, m, settings.get(ref)));
            }
        }
        List<String> found = run.lines().subList(1, run.lines().size()).stream()
                .map(AnalyzeModelTest::canonical)
                .toList();
        assertThat(found).hasSizeGreaterThan(500).containsExactlyElementsOf(expected);
        System.out.println("analyse against the model, seed " + seed + ": " + found.size() + " rows, all cells");
    }

    /** A row with its numbers as {@link Double} writes them, so that 1 and 1.0 are the same. */
    private static String canonical(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 2; i < cells.length; i++) {
            if (i != 17 && !cells[i].isEmpty() && !Character.isLetter(cells[i].charAt(0))) {
                cells[i] = text(Double.parseDouble(cells[i]));
            }
        }
        return String.join(",", cells);
    }

    private static String text(double value) {
        return Double.toString(value == 0 ? 0 : value);
    }

    private static String text(BigDecimal value) {
        return text(value.doubleValue());
    }

    private static Given at(TreeMap<YearMonth, Given> rows, YearMonth month) {
        return rows.getOrDefault(month, ABSENT);
    }

    private static String row(TreeMap<YearMonth, Given> rows, YearMonth month, Setting setting) {
        Given now = at(rows, month);
        List<String> cells = new ArrayList<>();
        cells.add(month.toString());
        cells.add(now.value() == null ? "" : text(now.value()));
        cells.add(now.reason());
        cells.addAll(change(rows, month, setting.periodMonths(), setting));
        cells.addAll(change(rows, month, 12, setting));
        cells.addAll(window(rows, month, setting));
        BigDecimal toDate = BigDecimal.ZERO;
        YearMonth april = YearMonth.of(month.getMonthValue() < 4 ? month.getYear() - 1 : month.getYear(), 4);
        boolean hidden = false;
        for (YearMonth m = april; !m.isAfter(month); m = m.plusMonths(1)) {
            hidden |= at(rows, m).reason().equals("CONFIDENTIAL");
            toDate = at(rows, m).value() == null
                    ? toDate
                    : toDate.add(at(rows, m).value());
        }
        // A sum beside later sums would give a hidden figure away: none until the year ends.
        cells.add(now.value() == null || hidden ? "" : text(toDate));
        return String.join(",", cells);
    }

    private static List<String> change(TreeMap<YearMonth, Given> rows, YearMonth month, int back, Setting setting) {
        Given now = at(rows, month);
        YearMonth then = month.minusMonths(back);
        boolean outside = then.isBefore(rows.firstKey());
        Given base = at(rows, then);
        boolean breaks = false;
        for (YearMonth m = then.plusMonths(1); !m.isAfter(month); m = m.plusMonths(1)) {
            breaks |= at(rows, m).breaks();
        }
        String reason = "";
        if (now.reason().equals("CONFIDENTIAL") || (!outside && base.reason().equals("CONFIDENTIAL"))) {
            reason = "CONFIDENTIAL";
        } else if (now.value() == null) {
            reason = now.reason();
        } else if (outside) {
            reason = "OUTSIDE_SERIES";
        } else if (base.value() == null) {
            reason = base.reason();
        } else if (breaks) {
            reason = "BREAK_IN_SERIES";
        }
        if (!reason.isEmpty()) {
            return List.of("", "", reason, "NOT_AVAILABLE");
        }
        BigDecimal difference = now.value().subtract(base.value());
        BigDecimal size = base.value().abs();
        BigDecimal limit = setting.points()
                ? setting.threshold()
                : setting.threshold().multiply(size).divide(HUNDRED);
        String direction = "SIMILAR";
        if (difference.signum() != 0 && difference.abs().compareTo(limit) >= 0) {
            direction = difference.signum() > 0 ? "INCREASE" : "DECREASE";
        }
        if (size.signum() == 0) {
            boolean same = difference.signum() == 0;
            return List.of(text(difference), same ? "0.0" : "", same ? "" : "ZERO_BASE", direction);
        }
        BigDecimal percent = difference.multiply(HUNDRED).divide(size, EXACT_ENOUGH);
        return List.of(text(difference), text(percent), "", direction);
    }

    private static List<String> window(TreeMap<YearMonth, Given> rows, YearMonth month, Setting setting) {
        BigDecimal[] seen = java.util.stream.IntStream.range(0, setting.window())
                .mapToObj(i -> at(rows, month.minusMonths(i)).value())
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toArray(BigDecimal[]::new);
        String count = Integer.toString(seen.length);
        if (seen.length < setting.minimum()) {
            return List.of("", "", "", "", "", count);
        }
        BigDecimal sum = Arrays.stream(seen).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal middle = seen[(seen.length - 1) / 2].add(seen[seen.length / 2]);
        return List.of(
                text(sum.divide(BigDecimal.valueOf(seen.length), EXACT_ENOUGH)),
                text(seen[seen.length - 1]),
                text(seen[0]),
                text(middle.divide(BigDecimal.valueOf(2))),
                text(sum),
                count);
    }
}

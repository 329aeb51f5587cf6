// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.Plain;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.testing.AccessorWalk;
import io.github.kpitrend.testing.EndResults;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whole results over numbers at the ends of what a double holds (the largest, the smallest, 2^53 and its neighbors, 17 digits, and all of these
 * together): rows with targets of all bases, charts, forecasts, trends, comparisons, breakdowns, vintages, pages. Every accessor answers, and no
 * answer holds NaN or an infinity, as a number or in a text, or a number of more than 36 digits in a text. A build makes {@value #TRIES} sets; more by {@code -Dends.tries=100000} on {@link #main}.
 */
class EndsOfTheRangePropertyTest {

    private static final int TRIES = 25;

    /** 21 before the point, and as many decimals as a verdict may need. */
    private static final int MOST_DIGITS = 21 + 15;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");
    private static final List<CellText> CELLS =
            List.of(CellText.english(), CellText.english().withLocale(Locale.UK));

    @Property(tries = TRIES)
    void nothingIsInfiniteAndNothingFails(@ForAll long seed) {
        check(seed);
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        List<Object> results = EndResults.of(random);
        AccessorWalk.of(results, random, EndsOfTheRangePropertyTest::check);
        for (Object result : results) {
            if (result instanceof Scorecard page) {
                page.rows().forEach(EndsOfTheRangePropertyTest::checkCells);
            }
        }
    }

    private static void checkCells(ScorecardRow row) {
        for (CellText cells : CELLS) {
            row.shown().stream().forEach(each -> checkDigits(cells.figure(row, each.getValue())));
            row.changes().forEach(change -> checkDigits(cells.change(row.indicator(), change)));
            checkDigits(cells.mean(row));
        }
    }

    private static void checkDigits(String text) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            assertThat(number.group().replaceAll("[,.]", "")).as(text).hasSizeLessThanOrEqualTo(MOST_DIGITS);
        }
    }

    private static void check(Method method, Object instance, Object result) {
        if (result instanceof Double number) {
            assertThat(number).as("%s of %s", method, instance).isFinite();
        }
        if (result instanceof String text) {
            assertThat(text).as("%s of %s", method, instance).doesNotContain("NaN", "Infinity", "\u221e");
            checkDigits(text);
        }
        checkTree(method, instance, result);
    }

    private static void checkTree(Method method, Object instance, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(value -> checkTree(method, instance, value));
        } else if (node instanceof Collection<?> collection) {
            collection.forEach(value -> checkTree(method, instance, value));
        } else if (!(node instanceof Plain) && node instanceof Number number) {
            assertThat(number.doubleValue()).as("%s of %s", method, instance).isFinite();
        } else if (node instanceof String text) {
            checkDigits(text);
        }
    }

    /** Checks as many sets of results as the property {@code ends.tries} says, and prints every failure. */
    public static void main(String[] arguments) {
        int tries = Integer.getInteger("ends.tries", 100_000);
        Map<String, Integer> failures = new java.util.TreeMap<>();
        long until = System.nanoTime() + Long.getLong("ends.seconds", 1_000_000) * 1_000_000_000L;
        int done = 0;
        for (long seed = Long.getLong("ends.seed", 0); done < tries && System.nanoTime() < until; seed++, done++) {
            try {
                check(seed);
            } catch (Throwable e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                StringBuilder at = new StringBuilder();
                for (StackTraceElement element : cause.getStackTrace()) {
                    if (element.getClassName().startsWith("io.github.kpitrend") && at.length() < 400) {
                        at.append(" < ")
                                .append(element.getFileName())
                                .append(':')
                                .append(element.getLineNumber());
                    }
                }
                String text = e.toString();
                int count = failures.merge(at.toString(), 1, Integer::sum);
                if (count == 1) {
                    System.out.println("seed " + seed + ": " + text.substring(0, Math.min(text.length(), 700)) + at);
                }
            }
        }
        System.out.println(done + " sets, failures " + failures.values());
    }
}

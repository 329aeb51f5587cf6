// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MonthlySeries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How often rule sets flag noise: the table of the page about charts, simulated again with another seed and another source of random numbers.
 *
 * <p>The table was made from 4,000 series of normal numbers for each length, which the build repeats; {@code -Dkpitrend.chart.series=400000} takes more.
 */
class RuleSetFalseAlarmsTest {

    private static final int SERIES = Integer.getInteger("kpitrend.chart.series", 4_000);
    private static final int SERIES_OF_TABLE = 4_000;
    private static final long SEED = 20_261_126;
    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final int[] LENGTHS = {24, 36, 60};
    private static final int LENGTH_OF_ANY = 36;
    private static final Path PAGE =
            Path.of("src", "main", "java", "io", "github", "kpitrend", "chart", "doc-files", "xmr.html");

    /** Percent of charts whose latest point is flagged at 24, 36 and 60 points, and of those with any flag at 36. */
    private static final Map<String, double[]> TABLE = new LinkedHashMap<>();

    private static final Map<String, RuleSet> RULES = new LinkedHashMap<>();

    static {
        put("limits", RuleSet.limitsOnly(), 0.7, 0.5, 0.5, 14);
        put("making data count", RuleSet.makingDataCount(), 1.6, 1.7, 1.7, 30);
        put("making data count, runs of 6", RuleSet.makingDataCount().withRunLength(6), 3.0, 3.1, 3.1, 47);
        put("western electric", RuleSet.westernElectric(), 1.9, 1.4, 1.6, 29);
        put("nelson", RuleSet.nelson(), 2.8, 2.0, 2.2, 35);
    }

    private static void put(String name, RuleSet rules, double... percent) {
        RULES.put(name, rules);
        TABLE.put(name, percent);
    }

    // -----------------------------------------------------------------------
    @Test
    void theTableOfFalseAlarmsIsReproduced() {
        Map<String, double[]> found = new LinkedHashMap<>();
        RULES.keySet().forEach(name -> found.put(name, new double[LENGTHS.length + 1]));
        Random random = new Random(SEED);
        for (int k = 0; k < LENGTHS.length; k++) {
            for (int i = 0; i < SERIES; i++) {
                MonthlySeries noise = noise(random, LENGTHS[k]);
                for (Map.Entry<String, RuleSet> each : RULES.entrySet()) {
                    ControlChart chart =
                            ControlChart.xmr(noise, ChartOptions.standard().withRules(each.getValue()));
                    double[] counts = found.get(each.getKey());
                    counts[k] += chart.cause() == SpecialCause.NONE ? 0 : 1;
                    if (LENGTHS[k] == LENGTH_OF_ANY) {
                        boolean none = chart.counts(0).get(Variation.COMMON_CAUSE) == LENGTH_OF_ANY;
                        counts[LENGTHS.length] += none ? 0 : 1;
                    }
                }
            }
        }
        found.forEach((name, counts) -> compare(name, counts, TABLE.get(name)));
    }

    private static MonthlySeries noise(Random random, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = Math.rint(1e5 * random.nextGaussian()) / 1e5;
        }
        return MonthlySeries.of(FIRST, values);
    }

    /** Both shares are of random samples: they lie within four of their standard errors, and half a unit of the last digit printed. */
    private static void compare(String name, double[] counts, double[] table) {
        StringBuilder line = new StringBuilder("false alarms, " + SERIES + " series: " + name);
        for (int k = 0; k < counts.length; k++) {
            double percent = 100 * counts[k] / SERIES;
            double p = table[k] / 100;
            double error = 100 * Math.sqrt(p * (1 - p) * (1.0 / SERIES + 1.0 / SERIES_OF_TABLE));
            double rounding = k == LENGTHS.length ? 0.5 : 0.05;
            line.append(String.format(Locale.ROOT, "  %.2f (%s +- %.2f)", percent, table[k], error));
            assertThat(Math.abs(percent - table[k]))
                    .as("%s, column %d: %.2f beside %s", name, k, percent, table[k])
                    .isLessThan(4 * error + rounding);
        }
        System.out.println(line);
    }

    /** The page prints what this test reproduces. */
    @Test
    void thePagePrintsTheTable() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        TABLE.forEach((name, percent) -> {
            StringBuilder row = new StringBuilder("<th scope=\"row\">" + name + "</th>");
            for (int k = 0; k < percent.length; k++) {
                row.append("<td>")
                        .append(k == LENGTHS.length ? String.valueOf((int) percent[k]) : String.valueOf(percent[k]))
                        .append("</td>");
            }
            assertThat(page).contains(row);
        });
    }
}

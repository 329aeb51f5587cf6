// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How large pages are: 40 indicators of 48 months as a whole, and 500 of 60 months by what each further row takes. */
class PageSizeTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final double[] LEVELS = {800, 80, 3.2, 120};
    private static final List<String> NAMES = List.of(
            "Households in temporary accommodation at the end of the month",
            "Percentage of calls answered within sixty seconds of the first ring",
            "Spend on agency staff in the month",
            "Repeat referrals to social care within twelve months of an earlier one, all ages");
    private static final int MOST_BYTES = 500_000;
    private static final long MOST_BYTES_OF_500 = 6_000_000;
    private static final long MOST_ELEMENTS_OF_500 = 170_000;

    private record Size(long bytes, long elements) {}

    /** A row of a board: noise of 6 percent, every fifth one with a step at the end, every second one with targets. */
    private static ScorecardRow row(Random random, int number, int months) {
        int kind = number % 4;
        Indicator indicator = Indicator.builder(String.format("K%03d", number))
                .name(NAMES.get(kind) + " (" + number + ")")
                .measure(kind == 1 ? MeasureKind.PERCENTAGE : kind == 2 ? MeasureKind.AMOUNT : MeasureKind.COUNT)
                .unit(kind == 2 ? "\u00a3m" : "")
                .polarity(Polarity.values()[number * 7 % Polarity.values().length])
                .owner("Corporate Services")
                .reporter("Performance team lead")
                .outcome("Residents get what they need when they first ask")
                .build();
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            double step = number % 5 == 0 && i > months - 6 ? 1.3 : 1;
            double value = LEVELS[kind] * step * (1 + 0.06 * random.nextGaussian());
            double digits = kind == 2 ? 100 : kind == 1 ? 10 : 1;
            values[i] = Math.rint((kind == 1 ? Math.min(100, value) : value) * digits) / digits;
        }
        ScorecardRow row = ScorecardRow.of(indicator, MonthlySeries.of(MARCH.minusMonths(months - 1), values), MARCH);
        if (number % 2 == 0) {
            TargetBasis basis = kind == 0 ? TargetBasis.LEVEL_AT_YEAR_END : TargetBasis.PER_PERIOD;
            row = row.withTargets(TargetSchedule.of(FiscalCalendar.APRIL)
                    .with(
                            FiscalCalendar.APRIL.year(2024),
                            Target.of(LEVELS[kind]).withBasis(basis))
                    .with(
                            FiscalCalendar.APRIL.year(2025),
                            Target.of(LEVELS[kind]).withBasis(basis)));
        }
        if (number % 4 == 0) {
            row = row.withBenchmarks(List.of(Benchmark.of("England", "2024-25", LEVELS[kind])));
        }
        return number % 3 == 0
                ? row.withCommentary(new Commentary(
                        MARCH,
                        "Demand rose after the winter and is being met by extra shifts; the service expects figures to"
                                + " come back to the usual level by the summer, when recruitment ends."))
                : row;
    }

    private static Size size(int indicators, int months) throws IOException {
        Random random = new Random(5);
        List<ScorecardRow> rows = new ArrayList<>();
        Map<String, String> groups = new HashMap<>();
        for (int i = 0; i < indicators; i++) {
            rows.add(row(random, i, months));
            groups.put(rows.get(i).indicator().ref(), "Group " + i * 4 / indicators);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlPage().write(Page.of(Scorecard.of(MARCH, rows)).withGroups(groups), out);
        int elements = Jsoup.parse(out.toString(StandardCharsets.UTF_8))
                .getAllElements()
                .size();
        return new Size(out.size(), elements);
    }

    @Test
    void fortyIndicatorsOfFourYearsTakeHalfAMegabyte() throws IOException {
        Size size = size(40, 48);
        System.out.println("40 x 48: " + size);
        assertThat(size.bytes()).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void fiveHundredIndicatorsOfFiveYearsTakeSixMegabytes() throws IOException {
        Size few = size(20, 60);
        Size more = size(60, 60);
        long bytes = few.bytes() + (more.bytes() - few.bytes()) * 480 / 40;
        long elements = few.elements() + (more.elements() - few.elements()) * 480 / 40;
        System.out.println("500 x 60, from " + few + " and " + more + ": " + new Size(bytes, elements));
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES_OF_500);
        assertThat(elements).isLessThanOrEqualTo(MOST_ELEMENTS_OF_500);
    }
}

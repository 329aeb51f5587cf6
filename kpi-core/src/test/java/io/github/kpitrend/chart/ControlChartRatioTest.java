// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Charts of ratios and counts: notes about small counts and dispersion, assurance by each denominator, and what is refused. */
class ControlChartRatioTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final ChartOptions LOWER = STANDARD.withPolarity(Polarity.LOWER_IS_BETTER);

    private static MonthlySeries constant(int months, double value) {
        double[] values = new double[months];
        Arrays.fill(values, value);
        return MonthlySeries.of(FIRST, values);
    }

    private static MonthlySeries about(int months, double level, int spread) {
        Random random = new Random(7);
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[i] = level + random.nextInt(2 * spread + 1) - spread;
        }
        return MonthlySeries.of(FIRST, values);
    }

    private static List<ChartNote.Kind> kinds(ControlChart chart) {
        return chart.notes().stream().map(ChartNote::kind).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void smallCountsAreNamed() {
        MonthlySeries few = about(14, 3, 2);
        RatioSeries rare = RatioSeries.proportion(few, constant(14, 400));
        assertThat(kinds(ControlChart.p(rare, STANDARD))).contains(ChartNote.Kind.SMALL_COUNTS);
        assertThat(kinds(ControlChart.u(RatioSeries.rate(few, constant(14, 400), 1000), STANDARD)))
                .contains(ChartNote.Kind.SMALL_COUNTS);
        assertThat(kinds(ControlChart.c(few, STANDARD))).contains(ChartNote.Kind.SMALL_COUNTS);
        MonthlySeries nearlyAll = few.mapValues(value -> 400 - value);
        assertThat(kinds(ControlChart.p(RatioSeries.proportion(nearlyAll, constant(14, 400)), STANDARD)))
                .contains(ChartNote.Kind.SMALL_COUNTS);
        assertThat(kinds(ControlChart.c(about(14, 50, 5), STANDARD))).doesNotContain(ChartNote.Kind.SMALL_COUNTS);
        assertThat(kinds(ControlChart.c(few, STANDARD.withLimits(0, 3, 9))))
                .doesNotContain(ChartNote.Kind.SMALL_COUNTS);
        assertThat(kinds(ControlChart.c(few.head(1), STANDARD))).doesNotContain(ChartNote.Kind.SMALL_COUNTS);
    }

    @Test
    void dispersionIsNamedFromThirteenPointsOn() {
        MonthlySeries wide = about(14, 20_000, 2_000);
        RatioSeries large = RatioSeries.proportion(wide, constant(14, 40_000));
        ControlChart p = ControlChart.p(large, STANDARD);
        assertThat(p.notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.DISPERSION)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("times as much", "P'"));
        ControlChart u = ControlChart.u(RatioSeries.rate(wide, constant(14, 40_000), 1000), STANDARD);
        assertThat(u.notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.DISPERSION)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("U'"));
        RatioSeries calm = RatioSeries.proportion(about(14, 20_000, 5), constant(14, 40_000));
        assertThat(ControlChart.p(calm, STANDARD).notes())
                .filteredOn(note -> note.kind() == ChartNote.Kind.DISPERSION)
                .singleElement()
                .satisfies(note -> assertThat(note.text())
                        .doesNotContain("as much as random variation allows; use a chart of events"));
        RatioSeries twelve = RatioSeries.proportion(wide.head(12), constant(12, 40_000));
        assertThat(kinds(ControlChart.p(twelve, STANDARD))).doesNotContain(ChartNote.Kind.DISPERSION);
        RatioSeries equal = RatioSeries.proportion(constant(14, 20_000), constant(14, 40_000));
        assertThat(kinds(ControlChart.p(equal, STANDARD))).doesNotContain(ChartNote.Kind.DISPERSION);
    }

    @Test
    void assuranceIsByTheLimitsOfTheLatestDenominator() {
        MonthlySeries counts = about(14, 40, 6);
        RatioSeries percent = RatioSeries.proportion(counts, constant(14, 100));
        RatioSeries rate = RatioSeries.rate(counts, constant(14, 100), 1000);
        List<ControlChart> charts = List.of(
                ControlChart.p(percent, LOWER),
                ControlChart.pPrime(percent, LOWER),
                ControlChart.u(RatioSeries.rate(counts, constant(14, 100), 100), LOWER),
                ControlChart.uPrime(RatioSeries.rate(counts, constant(14, 100), 100), LOWER),
                ControlChart.iPrime(RatioSeries.rate(counts, constant(14, 100), 100), LOWER),
                ControlChart.c(counts, LOWER));
        for (ControlChart chart : charts) {
            assertThat(chart.assurance(90)).as("%s", chart.kind()).contains(Assurance.PASS);
            assertThat(chart.assurance(2)).contains(Assurance.FAIL);
            assertThat(chart.assurance(chart.latestPhase().center().value())).contains(Assurance.INCONSISTENT);
            assertThat(chart.assurance(-5)).contains(Assurance.FAIL);
            assertThat(chart.assurance(500)).contains(Assurance.PASS);
            assertThat(chart.explainAssurance(90).text()).isNotEmpty();
        }
        ControlChart wide = ControlChart.u(rate, LOWER);
        assertThat(wide.assurance(900)).contains(Assurance.PASS);
        ControlChart flat = ControlChart.p(RatioSeries.proportion(constant(5, 0), constant(5, 100)), LOWER);
        assertThat(flat.latestPhase().hasVariation()).isFalse();
        assertThat(flat.assurance(0)).contains(Assurance.PASS);
        ControlChart equal = ControlChart.pPrime(RatioSeries.proportion(constant(5, 9), constant(5, 100)), LOWER);
        assertThat(equal.latestPhase().upper()).isEqualTo(Figure.of(9));
        assertThat(equal.assurance(9)).contains(Assurance.PASS);
        assertThat(equal.assurance(8)).contains(Assurance.FAIL);
    }

    @Test
    void equalChartsHaveEqualLines() {
        RatioSeries percent = RatioSeries.proportion(about(14, 40, 6), constant(14, 100));
        ControlChart prime = ControlChart.pPrime(percent, STANDARD);
        assertThat(prime)
                .isEqualTo(ControlChart.pPrime(percent, STANDARD))
                .hasSameHashCodeAs(ControlChart.pPrime(percent, STANDARD))
                .isNotEqualTo(ControlChart.p(percent, STANDARD))
                .isNotEqualTo(ControlChart.pPrime(percent, LOWER))
                .isNotEqualTo("chart");
        MonthlySeries series = about(14, 40, 6);
        assertThat(ControlChart.ewma(series, 0.2, STANDARD)).isNotEqualTo(ControlChart.ewma(series, 0.3, STANDARD));
        assertThat(ControlChart.xmr(series)).isNotEqualTo(ControlChart.xmr(series.times(2)));
        assertThat(prime.charted().lines()[0])
                .isEqualTo(ControlChart.pPrime(percent, STANDARD).charted().lines()[0])
                .hasSameHashCodeAs(
                        ControlChart.pPrime(percent, STANDARD).charted().lines()[0])
                .isNotEqualTo(ControlChart.uPrime(RatioSeries.rate(about(14, 40, 6), constant(14, 100), 100), STANDARD)
                        .charted()
                        .lines()[0])
                .isNotEqualTo("lines");
        ChartNote note = ControlChart.xmr(series.head(5)).notes().get(0);
        assertThat(note)
                .isEqualTo(ControlChart.xmr(series.head(5)).notes().get(0))
                .hasSameHashCodeAs(ControlChart.xmr(series.head(5)).notes().get(0))
                .isNotEqualTo(ControlChart.xmr(series.head(8), STANDARD.withPhase(FIRST.plusMonths(4), "x"))
                        .notes()
                        .get(1))
                .isNotEqualTo("note");
        assertThat(note).hasToString("TRIAL_LIMITS (phase 0)");
    }

    @Test
    void linesCanBePassedAndCentered() {
        RatioSeries percent = RatioSeries.proportion(about(14, 40, 6), constant(14, 100));
        ControlChart given = ControlChart.p(percent, LOWER.withLimits(30, 40, 42));
        assertThat(given.points()).anyMatch(point -> point.cause() == SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(given.assurance(43)).contains(Assurance.PASS);
        assertThat(ControlChart.p(percent, STANDARD.withCenter(20))
                        .latestPhase()
                        .center())
                .isEqualTo(Figure.of(20));
        assertThat(ControlChart.iPrime(percent, STANDARD.withCenter(-20))
                        .latestPhase()
                        .center())
                .isEqualTo(Figure.of(-20));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.p(percent, STANDARD.withCenter(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.u(percent, STANDARD.withCenter(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlChart.p(percent, STANDARD.withSeason()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.p(RatioSeries.rate(constant(3, 1), constant(3, 9), 100), STANDARD))
                .withMessageContaining("not a proportion");
        for (double wrong : new double[] {-1, 1.5, 101}) {
            MonthlySeries one = about(14, 40, 6).with(FIRST.plusMonths(3), wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ControlChart.p(RatioSeries.proportion(one, constant(14, 100)), STANDARD))
                    .withMessageContaining("2019-07");
        }
        // the figure of an excluded month is not examined
        MonthlySeries half = about(14, 40, 6).with(FIRST.plusMonths(3), 1.5);
        ChartOptions without = STANDARD.withExcluded(FIRST.plusMonths(3), "typing error");
        assertThat(ControlChart.p(RatioSeries.proportion(half, constant(14, 100)), without)
                        .points())
                .hasSize(14);
    }

    @Test
    void amountsOfManyPlacesAndOfAnySizeAreCharted() {
        Random random = new Random(3);
        double[] x = new double[20];
        double[] n = new double[20];
        for (int i = 0; i < 20; i++) {
            x[i] = Math.rint(1e3 * random.nextDouble()) * 1e20;
            n[i] = 1e24;
        }
        MonthlySeries numerators = MonthlySeries.of(FIRST, x);
        MonthlySeries denominators = MonthlySeries.of(FIRST, n);
        ControlChart large = ControlChart.u(RatioSeries.rate(numerators, denominators, 1), STANDARD);
        assertThat(large.latestPhase().center().value()).isBetween(0.0, 0.1);
        assertThat(large.points()).anyMatch(point -> point.cause() == SpecialCause.ABOVE_UPPER_LIMIT);
        ControlChart prime = ControlChart.uPrime(RatioSeries.rate(numerators, denominators, 1), STANDARD);
        assertThat(prime.points()).noneMatch(point -> point.zone() == 4);
        MonthlySeries hours = numerators.mapValues(value -> value / 7e19);
        ControlChart amounts = ControlChart.iPrime(RatioSeries.rate(hours, denominators, 1), STANDARD);
        assertThat(amounts.points()).hasSize(20);
        assertThat(ControlChart.c(numerators, STANDARD).points()).hasSize(20);
        ControlChart tiny = ControlChart.xmr(numerators.mapValues(value -> value * 1e-30 / 3), STANDARD.withTrend());
        assertThat(tiny.points()).hasSize(20);
        assertThat(ControlChart.xmr(numerators, STANDARD.withLimits(0, 4e22, 8e22))
                        .points())
                .hasSize(20);
    }

    @Test
    void targetsThatChangeAreOfTheLatestMonth() {
        MonthlySeries counts = about(14, 40, 6);
        ControlChart c = ControlChart.c(counts, LOWER);
        MonthlySeries targets = constant(14, 90);
        assertThat(c.assurance(targets)).contains(Assurance.PASS);
        assertThat(c.assurance(targets.head(5))).isEmpty();
        assertThat(c.notes(targets)).isEqualTo(c.notes(90));
        assertThat(c.notes(targets.head(5))).isEqualTo(c.notes());
        assertThatIllegalArgumentException().isThrownBy(() -> c.counts(1));
        assertThatIllegalArgumentException().isThrownBy(() -> c.counts(-1));
    }
}

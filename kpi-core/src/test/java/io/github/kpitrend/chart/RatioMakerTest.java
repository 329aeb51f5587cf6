// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts of ratios by their formulas: in whole units of any size, of one point, of equal ratios. */
class RatioMakerTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final ChartOptions ALL_RANGES = STANDARD.withRangeScreening(false);
    private static final double[] X = {30, 42, 37, 51, 28, 44, 60, 33, 39, 47, 95, 36};
    private static final double[] N = {100, 120, 90, 150, 80, 130, 170, 110, 95, 140, 160, 105};

    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(FIRST, values);
    }

    private static List<Integer> zones(ControlChart chart) {
        return chart.points().stream().map(ChartPoint::zone).toList();
    }

    // -----------------------------------------------------------------------
    // formulas
    // -----------------------------------------------------------------------
    @Test
    void primes_byTheirFormulas() {
        double center = Arrays.stream(X).sum() / Arrays.stream(N).sum();
        double multiplier = 100;
        for (ChartKind kind : List.of(ChartKind.P_PRIME, ChartKind.U_PRIME, ChartKind.I_PRIME)) {
            double[] one = new double[X.length];
            for (int i = 0; i < one.length; i++) {
                one[i] = switch (kind) {
                    case P_PRIME -> Math.sqrt(center * (1 - center) / N[i]);
                    case U_PRIME -> Math.sqrt(center / N[i]);
                    default -> 1 / Math.sqrt(N[i]);
                };
            }
            double ranges = 0;
            for (int i = 1; i < one.length; i++) {
                double r = X[i] / N[i];
                double before = X[i - 1] / N[i - 1];
                ranges += kind == ChartKind.I_PRIME
                        ? Math.sqrt(Math.PI / 2) * Math.abs(r - before) / Math.sqrt(1 / N[i] + 1 / N[i - 1])
                        : Math.abs((r - center) / one[i] - (before - center) / one[i - 1]) / 1.128;
            }
            double s = ranges / (one.length - 1);
            RatioSeries proportion = RatioSeries.proportion(series(X), series(N));
            RatioSeries rate = RatioSeries.rate(series(X), series(N), multiplier);
            ControlChart chart = switch (kind) {
                case P_PRIME -> ControlChart.pPrime(proportion, ALL_RANGES);
                case U_PRIME -> ControlChart.uPrime(rate, ALL_RANGES);
                default -> ControlChart.iPrime(rate, ALL_RANGES);
            };
            for (int i = 0; i < one.length; i++) {
                ChartPoint point = chart.points().get(i);
                double width = 3 * s * one[i] * multiplier;
                double middle = center * multiplier;
                assertThat(point.center().value()).isCloseTo(middle, within(1e-10));
                assertThat(point.upper().value()).as("%s %s", kind, point).isCloseTo(middle + width, within(1e-10));
                assertThat(point.lower().value())
                        .isCloseTo(
                                kind == ChartKind.I_PRIME ? middle - width : Math.max(0, middle - width),
                                within(1e-10));
                double distance = (point.value() - middle) / (width / 3);
                int zone = (int) Math.min(4, Math.ceil(Math.abs(distance)));
                assertThat(point.zone()).isEqualTo((int) Math.signum(distance) * zone);
            }
        }
    }

    /** Denominators of so many places that they are no whole units, and the same ratios of whole ones. */
    @Test
    void u_ofAnyNumberOfPlaces() {
        MonthlySeries x = series(X);
        RatioSeries units = RatioSeries.rate(x, series(N), 1000);
        RatioSeries tiny = RatioSeries.rate(x, series(N).times(new BigDecimal("1e-9").doubleValue()), 1e-6);
        ControlChart one = ControlChart.u(units, STANDARD);
        ControlChart other = ControlChart.u(tiny, STANDARD);
        assertThat(zones(other)).isEqualTo(zones(one)).contains(4);
        assertThat(other.points())
                .extracting(ChartPoint::causes)
                .isEqualTo(one.points().stream().map(ChartPoint::causes).toList());
        assertThat(other.latestTrend()).isEqualTo(one.latestTrend());
        for (int i = 0; i < X.length; i++) {
            assertThat(other.points().get(i).upper().value())
                    .isCloseTo(one.points().get(i).upper().value(), within(1e-9));
            assertThat(other.points().get(i).value())
                    .isCloseTo(one.points().get(i).value(), within(1e-9));
        }
        ControlChart prime = ControlChart.uPrime(tiny, STANDARD);
        assertThat(zones(prime)).isEqualTo(zones(ControlChart.uPrime(units, STANDARD)));
        ControlChart amounts = ControlChart.iPrime(tiny, STANDARD);
        assertThat(zones(amounts)).isEqualTo(zones(ControlChart.iPrime(units, STANDARD)));
    }

    @Test
    void trends_areOfTheRatios() {
        RatioSeries rising =
                RatioSeries.proportion(series(10, 11, 12, 13, 14, 15, 16, 17), series(100, 99, 98, 97, 96, 95, 94, 93));
        ControlChart chart = ControlChart.p(rising, STANDARD.withPolarity(Polarity.LOWER_IS_BETTER));
        assertThat(chart.latestTrend()).isEqualTo(8);
        assertThat(chart.points()).allMatch(point -> point.causes().contains(SpecialCause.TREND_UP));
        assertThat(chart.variation()).isEqualTo(Variation.CONCERN);
        RatioSeries level = RatioSeries.proportion(series(1, 2, 10, 3), series(3, 6, 30, 9));
        assertThat(ControlChart.p(level, STANDARD).latestTrend()).as("thirds").isEqualTo(1);
    }

    /** Counts are whole, but a month that is not counted can have decimals; it changes nothing for the others. */
    @Test
    void monthsThatAreNotCounted_haveNoInfluence() {
        ChartOptions options = STANDARD.withExcluded(FIRST.plusMonths(3), "typing error");
        double[][] others = {
            {51.5, 150}, {51, 150.25}, {51.5, 150.25}, {51.12345678, 150}, {51, 150.1234567}, {0.5, 1e-9}
        };
        for (ChartKind kind :
                List.of(ChartKind.P, ChartKind.U, ChartKind.P_PRIME, ChartKind.U_PRIME, ChartKind.I_PRIME)) {
            ControlChart whole = chart(kind, 51, 150, options);
            for (double[] other : others) {
                ControlChart chart = chart(kind, other[0], other[1], options);
                for (int i = 0; i < X.length; i++) {
                    if (i != 3) {
                        assertThat(chart.zone(i)).isEqualTo(whole.zone(i));
                        for (int sigma = -3; sigma <= 3; sigma++) {
                            assertThat(chart.line(sigma, i))
                                    .as("%s %s %d", kind, Arrays.toString(other), i)
                                    .isEqualTo(whole.line(sigma, i));
                        }
                    }
                }
            }
        }
    }

    private static ControlChart chart(ChartKind kind, double numerator, double denominator, ChartOptions options) {
        MonthlySeries x = series(X).with(FIRST.plusMonths(3), numerator);
        MonthlySeries n = series(N).with(FIRST.plusMonths(3), denominator);
        return switch (kind) {
            case P -> ControlChart.p(RatioSeries.proportion(x, n), options);
            case P_PRIME -> ControlChart.pPrime(RatioSeries.proportion(x, n), options);
            case U -> ControlChart.u(RatioSeries.rate(x, n, 100), options);
            case U_PRIME -> ControlChart.uPrime(RatioSeries.rate(x, n, 100), options);
            default -> ControlChart.iPrime(RatioSeries.rate(x, n, 100), options);
        };
    }

    /** Ratios that are equal as fractions, though their doubles or those of their parts may differ. */
    @Test
    void equalRatios_doNotVary() {
        RatioSeries thirds = RatioSeries.proportion(series(1, 2, 10, 3, 7), series(3, 6, 30, 9, 21));
        ControlChart prime = ControlChart.pPrime(thirds, STANDARD);
        assertThat(prime.latestPhase().hasVariation()).isFalse();
        assertThat(prime.latestPhase().upper()).isEqualTo(prime.latestPhase().center());
        assertThat(zones(prime)).containsOnly(0);
        RatioSeries last = RatioSeries.proportion(series(1, 2, 10, 3, 8), series(3, 6, 30, 9, 21));
        assertThat(ControlChart.pPrime(last, STANDARD).latestPhase().hasVariation())
                .isTrue();
        RatioSeries rate = RatioSeries.rate(series(0.1, 0.7, 0.3), series(0.3, 2.1, 0.9), 1);
        assertThat(ControlChart.iPrime(rate, STANDARD).latestPhase().hasVariation())
                .isFalse();
        assertThat(ControlChart.uPrime(RatioSeries.rate(series(1, 2, 3), series(3, 6, 9), 1), STANDARD)
                        .latestPhase()
                        .hasVariation())
                .isFalse();
    }

    // -----------------------------------------------------------------------
    // phases and options
    // -----------------------------------------------------------------------
    @Test
    void phasesOfOnePoint_haveNoLimits() {
        RatioSeries ratio = RatioSeries.proportion(series(1, 2, 4), series(4, 5, 5));
        ChartOptions late = STANDARD.withPhase(FIRST.plusMonths(2), "new");
        for (ControlChart chart : List.of(
                ControlChart.p(ratio, late), ControlChart.pPrime(ratio, late), ControlChart.iPrime(ratio, late))) {
            assertThat(chart.phases().get(1).center()).isEqualTo(Figure.of(80));
            assertThat(chart.phases().get(1).upper()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
            assertThat(chart.phases().get(0).upper().isKnown()).isTrue();
            assertThat(chart.points().get(2).zone()).isZero();
        }
        ControlChart none = ControlChart.p(RatioSeries.proportion(series(0), series(0)), STANDARD);
        assertThat(none.points()).isEmpty();
        assertThat(none.latestPhase().center()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        ControlChart given = ControlChart.p(ratio, STANDARD.withLimits(20, 30, 50));
        assertThat(zones(given)).containsExactly(-2, 2, 4);
    }

    @Test
    void centers_lieWithinTheRatio() {
        RatioSeries ratio = RatioSeries.proportion(series(1, 2, 4), series(4, 5, 5));
        assertThat(ControlChart.p(ratio, STANDARD.withCenter(100)).latestPhase().center())
                .isEqualTo(Figure.of(100));
        assertThat(ControlChart.p(ratio, STANDARD.withCenter(0)).latestPhase().center())
                .isEqualTo(Figure.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.pPrime(ratio, STANDARD.withCenter(100.5)))
                .withMessageStartingWith("center must be 0 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.uPrime(ratio, STANDARD.withCenter(-1)))
                .withMessage("center must be 0 or more for this kind of chart, but was -1");
        assertThat(ControlChart.u(ratio, STANDARD.withCenter(150)).latestPhase().center())
                .isEqualTo(Figure.of(150));
    }

    @Test
    void ratios_thatAreNoCountsAreRefused() {
        RatioSeries rate = RatioSeries.rate(series(1, 2), series(4, 5), 100);
        for (ChartKind kind : List.of(ChartKind.P, ChartKind.P_PRIME)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RatioMaker.ratios(kind, rate, STANDARD))
                    .withMessage("series must be of proportions, but was of rates: not a proportion");
        }
        RatioSeries half = RatioSeries.proportion(series(1, 2), series(4, 5.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.p(half, STANDARD))
                .withMessage("denominators must be whole numbers of 0 or more, but was 5.5 in 2019-02");
        assertThat(ControlChart.u(half, STANDARD).points()).hasSize(2);
        RatioSeries above = RatioSeries.proportion(series(1, 6), series(4, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.pPrime(above, STANDARD))
                .withMessage("numerators must not exceed denominators, but 6 exceeds 5 in 2019-02");
        assertThat(ControlChart.p(RatioSeries.proportion(series(1, 5), series(4, 5)), STANDARD)
                        .points())
                .hasSize(2);
        RatioSeries amounts = RatioSeries.rate(series(-1.5, 2.5), series(4, 5), 1);
        assertThat(ControlChart.iPrime(amounts, STANDARD).points()).hasSize(2);
    }

    /** Equal ratios are not said to vary less than random ones, though their doubles differ from the mean in the last bit. */
    @Test
    void equalRatios_haveNoDispersion() {
        for (int part = 1; part < 30; part++) {
            double[] x = new double[14];
            double[] n = new double[14];
            for (int i = 0; i < x.length; i++) {
                x[i] = 10 * part * (i + 1);
                n[i] = 10 * 31 * (i + 1);
            }
            for (ControlChart chart : List.of(
                    ControlChart.p(RatioSeries.proportion(series(x), series(n)), STANDARD),
                    ControlChart.u(RatioSeries.rate(series(x), series(n), 1000), STANDARD))) {
                assertThat(chart.notes())
                        .as("%s of 31", part)
                        .extracting(ChartNote::kind)
                        .doesNotContain(ChartNote.Kind.DISPERSION);
            }
        }
    }

    /** Numerators of so many places that they are no whole units, beside whole denominators. */
    @Test
    void iPrime_ofNumeratorsOfManyPlaces() {
        ControlChart units = ControlChart.iPrime(RatioSeries.rate(series(X), series(N), 1), STANDARD);
        ControlChart tiny = ControlChart.iPrime(RatioSeries.rate(series(X).times(1e-9), series(N), 1e9), STANDARD);
        assertThat(zones(tiny)).isEqualTo(zones(units)).contains(4);
    }

    /** Centers whose fraction has parts of more than 64 bits. */
    @Test
    void centers_ofManyDigits() {
        RatioSeries fine = RatioSeries.rate(series(1.000001, 2.000001, 3.000001), series(1, 1, 1), 1);
        ControlChart above = ControlChart.iPrime(fine, STANDARD.withCenter(1234567890123456.7));
        assertThat(zones(above)).allMatch(zone -> zone < 0);
        RatioSeries weighted = RatioSeries.rate(series(1, 2, 3), series(1.000001, 1.000001, 1.000001), 100);
        ControlChart below = ControlChart.iPrime(weighted, STANDARD.withCenter(0.00012345678901234567));
        assertThat(zones(below)).allMatch(zone -> zone > 0);
        ControlChart beside = ControlChart.iPrime(weighted, STANDARD.withCenter(1999.9980000019999));
        assertThat(zones(beside)).allMatch(zone -> zone < 0);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.testing.Model.Statistic;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;

/** Laws W1 to W15. */
class RollingWindowPropertyTest {

    /** Length, required number and offset: 0 for trailing, 1 for preceding. */
    record Shape(int length, int required, int offset) {

        RollingWindow toWindow() {
            RollingWindow window = offset == 0 ? RollingWindow.trailing(length) : RollingWindow.preceding(length);
            return window.requiring(required);
        }
    }

    // -----------------------------------------------------------------------
    // oracle
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void w1_w5_everyResultIsThatOfTheModel(
            @ForAll("models") Model model, @ForAll("shapes") Shape shape, @ForAll Statistic statistic) {
        MonthlySeries series = model.toSeries();
        RollingWindow window = shape.toWindow();
        MonthlySeries all = values(window, statistic, series);
        int[] observed = window.observedCounts(series);
        assertThat(all).covers(model.first(), model.last());
        for (int i = 0; i < model.length(); i++) {
            YearMonth month = model.months().get(i);
            Model.Window expected = model.window(statistic, month, shape.length, shape.required, shape.offset);
            WindowValue found = value(window, statistic, series, month);
            assertThat(found.figure())
                    .as("%s of %s at %s", statistic, window, month)
                    .isEqualTo(expected.figure());
            assertThat(found.observedCount()).isEqualTo(expected.observed()).isEqualTo(observed[i]);
            assertThat(found.occurredIn().orElse(null)).isEqualTo(expected.occurredIn());
            assertThat(found.acrossBreak()).isEqualTo(expected.acrossBreak());
            assertThat(all.at(month)).isEqualTo(expected.figure());
            Statistics.label("figure")
                    .collect(found.figure().isKnown() ? "known" : found.figure().reason());
        }
        Statistics.label("figure").coverage(coverage -> {
            coverage.check("known").percentage(share -> share > 10);
            coverage.check(MissingReason.CONFIDENTIAL).count(count -> count > 100);
            coverage.check(MissingReason.TOO_FEW_OBSERVATIONS).count(count -> count > 100);
        });
    }

    @Property
    void w1_aSumThatNoDoubleCanHoldHasAReason(
            @ForAll @IntRange(min = 2, max = 24) int length, @ForAll boolean negative, @ForAll("shapes") Shape shape) {
        double[] values = new double[length];
        java.util.Arrays.fill(values, negative ? -Double.MAX_VALUE : Double.MAX_VALUE);
        MonthlySeries huge = MonthlySeries.of(YearMonth.of(2020, 1), values);
        RollingWindow window = RollingWindow.trailing(shape.length).requiring(1);
        for (YearMonth month : huge.range()) {
            WindowValue sum = window.sum(huge, month);
            MissingReason expected = MissingReason.NOT_REPRESENTABLE;
            assertThat(sum.figure())
                    .isEqualTo(sum.observedCount() > 1 ? Figure.missing(expected) : Figure.of(values[0]));
            assertThat(window.mean(huge, month).figure()).isEqualTo(Figure.of(values[0]));
            assertThat(window.sum(huge).at(month)).isEqualTo(sum.figure());
        }
    }

    @Property
    void w1_windowIsTheMonthsAskedFor(@ForAll("models") Model model, @ForAll("shapes") Shape shape) {
        YearMonth month = YearMonth.of(2020, 6);
        WindowValue value = shape.toWindow().mean(model.toSeries(), month);
        assertThat(value.window().last()).isEqualTo(month.minusMonths(shape.offset));
        assertThat(value.window().length()).isEqualTo(shape.length);
        assertThat(value.observedCount()).isBetween(0, shape.length);
    }

    @Property
    void w2_aWindowOfOneMonthIsThatMonth(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        RollingWindow one = RollingWindow.trailing(1).requiring(1);
        for (Statistic statistic : Statistic.values()) {
            MonthlySeries all = values(one, statistic, series);
            for (YearMonth month : model.values().keySet()) {
                if (statistic != Statistic.STANDARD_DEVIATION) {
                    assertThat(all.at(month)).isEqualTo(series.at(month));
                }
            }
        }
    }

    @Property
    void w3_w6_w14_order(@ForAll("models") Model model, @ForAll @IntRange(min = 1, max = 20) int length) {
        MonthlySeries series = model.toSeries();
        RollingWindow window = RollingWindow.trailing(length).requiring(1);
        RollingWindow longer = RollingWindow.trailing(length + 1).requiring(1);
        RollingWindow strict = RollingWindow.trailing(length);
        for (YearMonth month : model.months()) {
            Figure min = window.min(series, month).figure();
            Figure max = window.max(series, month).figure();
            assertThat(min.isKnown()).isEqualTo(window.mean(series, month).observedCount() > 0);
            if (min.isKnown()) {
                window.mean(series, month).figure().map(mean -> between(min, mean, max));
                window.median(series, month).figure().map(median -> between(min, median, max));
                assertThat(longer.max(series, month).figure().value()).isGreaterThanOrEqualTo(max.value());
                assertThat(longer.min(series, month).figure().value()).isLessThanOrEqualTo(min.value());
            } else {
                assertThat(strict.min(series, month).figure().isKnown()).isFalse();
            }
            if (strict.mean(series, month).figure().isKnown()) {
                assertThat(strict.mean(series, month).figure())
                        .isEqualTo(window.mean(series, month).figure());
            }
        }
    }

    @Property
    void w4_constantsStayConstant(@ForAll("numbers") double value, @ForAll @IntRange(min = 2, max = 24) int length) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        YearMonth first = YearMonth.of(2019, 1);
        MonthlySeries series = MonthlySeries.of(first, values);
        YearMonth last = series.last();
        RollingWindow window = RollingWindow.trailing(length);
        for (Statistic statistic : List.of(Statistic.MEAN, Statistic.MIN, Statistic.MAX, Statistic.MEDIAN)) {
            assertThat(value(window, statistic, series, last).figure()).hasValue(value + 0.0);
        }
        assertThat(window.standardDeviation(series, last).figure()).hasValue(0);
    }

    @Test
    void w4_twelveTimesATenth() {
        double[] tenths = new double[12];
        Arrays.fill(tenths, 0.1);
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 1), tenths);
        RollingWindow year = RollingWindow.trailing(12);
        assertThat(year.mean(series, series.last()).figure()).hasValue(0.1);
        assertThat(year.sum(series, series.last()).figure()).hasValue(1.2);
    }

    // -----------------------------------------------------------------------
    // metamorphic
    // -----------------------------------------------------------------------
    @Property
    void w7_sumIsMeanTimesObservedAndPartsAddUp(@ForAll("decimalModels") Model model, @ForAll("shapes") Shape shape) {
        MonthlySeries series = model.toSeries();
        RollingWindow window = shape.toWindow();
        for (YearMonth month : model.months()) {
            WindowValue sum = window.sum(series, month);
            if (sum.figure().isKnown()) {
                Fraction exact = Model.exact(sum.figure().value());
                assertThat(window.mean(series, month).figure())
                        .hasValue(exact.dividedBy(Fraction.of(sum.observedCount()))
                                .toDouble());
            }
            int half = shape.length / 2;
            if (half > 0 && sum.observedCount() == shape.length) {
                Fraction later = Model.exact(RollingWindow.trailing(half)
                        .sum(series, month.minusMonths(shape.offset))
                        .figure()
                        .value());
                Fraction earlier = Model.exact(RollingWindow.trailing(shape.length - half)
                        .sum(series, month.minusMonths(shape.offset + half))
                        .figure()
                        .value());
                assertThat(sum.figure()).hasValue(later.plus(earlier).toDouble());
            }
        }
    }

    @Property
    void w8_orderWithinTheWindowDoesNotMatter(@ForAll("models") Model model, @ForAll Random random) {
        List<Cell> shuffled = new ArrayList<>(model.cells());
        Collections.shuffle(shuffled, random);
        MonthlySeries other = new Model(model.first(), shuffled).toSeries();
        RollingWindow window = RollingWindow.trailing(model.length()).requiring(1);
        for (Statistic statistic : Statistic.values()) {
            assertThat(value(window, statistic, other, model.last()).figure())
                    .isEqualTo(value(window, statistic, model.toSeries(), model.last())
                            .figure());
        }
    }

    @Property
    void w9_addingAndScaling(
            @ForAll("decimalModels") Model model,
            @ForAll("decimals") BigDecimal added,
            @ForAll @IntRange(max = 6) int k) {
        MonthlySeries series = model.toSeries();
        MonthlySeries raised = map(model, value -> value.add(added)).toSeries();
        MonthlySeries scaled = map(model, value -> value.scaleByPowerOfTen(k)).toSeries();
        RollingWindow window = RollingWindow.trailing(6).requiring(1);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(k);
        for (YearMonth month : model.months()) {
            for (Statistic statistic : List.of(Statistic.MIN, Statistic.MAX, Statistic.SUM)) {
                Figure figure = value(window, statistic, series, month).figure();
                if (figure.isKnown()) {
                    BigDecimal by = statistic == Statistic.SUM
                            ? added.multiply(
                                    BigDecimal.valueOf(window.sum(series, month).observedCount()))
                            : added;
                    assertThat(value(window, statistic, raised, month).figure())
                            .hasValue(figure.toBigDecimal().add(by).doubleValue());
                    assertThat(value(window, statistic, scaled, month).figure())
                            .hasValue(figure.toBigDecimal().multiply(power).doubleValue());
                }
            }
            assertThat(window.standardDeviation(raised, month).figure())
                    .isEqualTo(window.standardDeviation(series, month).figure());
        }
    }

    @Property
    void w10_monthsOutsideTheWindowDoNotMatter(
            @ForAll("models") Model model, @ForAll("shapes") Shape shape, @ForAll @IntRange(max = 29) int at) {
        int i = at % model.length();
        int outside = i - shape.offset - shape.length;
        RollingWindow window = shape.toWindow();
        for (Cell other : List.of(Cell.of(Double.MAX_VALUE), Cell.missing(MissingReason.CONFIDENTIAL))) {
            Model changed = outside < 0 ? model : model.with(outside, other);
            changed = i + 1 < model.length() ? changed.with(i + 1, other) : changed;
            for (Statistic statistic : Statistic.values()) {
                assertThat(value(
                                window,
                                statistic,
                                changed.toSeries(),
                                model.months().get(i)))
                        .isEqualTo(value(
                                window,
                                statistic,
                                model.toSeries(),
                                model.months().get(i)));
            }
        }
    }

    @Property
    void w11_w13_missingMonthsAreLeftOut(@ForAll("models") Model model, @ForAll("statistics") Statistic statistic) {
        // All observed months moved together, without the missing ones, give the same figure over the whole length.
        List<Cell> known = model.cells().stream().filter(Cell::isKnown).toList();
        RollingWindow window = RollingWindow.trailing(40).requiring(1);
        Figure figure = value(window, statistic, model.toSeries(), model.last()).figure();
        if (known.isEmpty()) {
            assertThat(figure.isKnown()).isFalse();
        } else {
            Model dense = new Model(model.first(), known);
            Figure denseFigure =
                    value(window, statistic, dense.toSeries(), dense.last()).figure();
            assertThat(denseFigure.isKnown()).isEqualTo(figure.isKnown());
            if (figure.isKnown()) {
                assertThat(denseFigure).isEqualTo(figure);
            }
            WindowValue strict = value(RollingWindow.trailing(40), statistic, model.toSeries(), model.last());
            assertThat(strict.figure().isKnown()).isFalse();
            assertThat(strict.observedCount()).isEqualTo(known.size());
        }
    }

    @Property
    void w12_precedingIsTrailingOfTheMonthBefore(@ForAll("models") Model model, @ForAll("shapes") Shape shape) {
        MonthlySeries series = model.toSeries();
        RollingWindow preceding = RollingWindow.preceding(shape.length).requiring(shape.required);
        RollingWindow trailing = RollingWindow.trailing(shape.length).requiring(shape.required);
        for (YearMonth month : model.months().subList(1, model.length())) {
            for (Statistic statistic : Statistic.values()) {
                assertThat(value(preceding, statistic, series, month))
                        .isEqualTo(value(trailing, statistic, series, month.minusMonths(1)));
            }
        }
    }

    @Property
    void w15_lengthsAndRequiredNumbersOutOfRangeAreRefused(
            @ForAll @IntRange(min = 1, max = 12_000) int length, @ForAll @IntRange(min = 1) int more) {
        for (int wrong : new int[] {0, -more, MonthlySeries.MAX_LENGTH + (more - 1) % 1_000_000 + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RollingWindow.trailing(wrong))
                    .withMessageContaining(String.valueOf(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> RollingWindow.preceding(wrong));
        }
        for (int wrong : new int[] {0, -more, length + 1, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RollingWindow.trailing(length).requiring(wrong))
                    .withMessageContaining(String.valueOf(wrong))
                    .withMessageContaining(String.valueOf(length));
        }
    }

    // -----------------------------------------------------------------------
    private static double between(Figure min, double value, Figure max) {
        assertThat(value).isBetween(min.value(), max.value());
        return value;
    }

    private static Model map(Model model, UnaryOperator<BigDecimal> function) {
        return new Model(
                model.first(),
                model.cells().stream()
                        .map(cell -> cell.isKnown() ? Cell.of(function.apply(cell.value())) : cell)
                        .toList());
    }

    private static WindowValue value(RollingWindow window, Statistic statistic, MonthlySeries series, YearMonth month) {
        return switch (statistic) {
            case SUM -> window.sum(series, month);
            case MEAN -> window.mean(series, month);
            case MIN -> window.min(series, month);
            case MAX -> window.max(series, month);
            case MEDIAN -> window.median(series, month);
            case STANDARD_DEVIATION -> window.standardDeviation(series, month);
        };
    }

    private static MonthlySeries values(RollingWindow window, Statistic statistic, MonthlySeries series) {
        return switch (statistic) {
            case SUM -> window.sum(series);
            case MEAN -> window.mean(series);
            case MIN -> window.min(series);
            case MAX -> window.max(series);
            case MEDIAN -> window.median(series);
            case STANDARD_DEVIATION -> window.standardDeviation(series);
        };
    }

    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models();
    }

    @Provide
    Arbitrary<Model> decimalModels() {
        return KpiSamples.decimalModels();
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 1))
                .as((length, required, offset) -> new Shape(length, 1 + required % length, offset));
    }

    @Provide
    Arbitrary<Statistic> statistics() {
        return Arbitraries.of(Statistic.class);
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }
}

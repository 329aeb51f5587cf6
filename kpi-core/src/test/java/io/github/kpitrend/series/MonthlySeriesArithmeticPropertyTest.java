// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
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

/** Laws A4 to A8, and exact arithmetic on series. */
class MonthlySeriesArithmeticPropertyTest {

    // -----------------------------------------------------------------------
    // lag
    // -----------------------------------------------------------------------
    @Property
    void a4_lagLooksBackByCalendar(@ForAll("models") Model model, @ForAll @IntRange(max = 40) int months) {
        MonthlySeries lagged = model.toSeries().lag(months);
        assertThat(lagged).covers(model.first(), model.last());
        for (int i = 0; i < model.length(); i++) {
            Observation expected = i < months
                    ? Observation.missing(MissingReason.OUTSIDE_SERIES)
                    : model.cells().get(i - months).toObservation();
            assertThat(lagged.observation(model.months().get(i))).isEqualTo(expected);
        }
    }

    @Property
    void a4_lagsAddUp(
            @ForAll("models") Model model, @ForAll @IntRange(max = 20) int one, @ForAll @IntRange(max = 20) int two) {
        MonthlySeries series = model.toSeries();
        assertThat(series.lag(0)).hasSameContentAs(series);
        assertThat(series.lag(one).lag(two)).hasSameContentAs(series.lag(one + two));
    }

    @Property
    void a4_lagBeyondTheRangeLeavesNothing(@ForAll("models") Model model, @ForAll @IntRange(max = 99) int more) {
        assertThat(model.toSeries().lag(model.length() + more).observedCount()).isZero();
        assertThat(model.toSeries().lag(Integer.MAX_VALUE).observedCount()).isZero();
    }

    // -----------------------------------------------------------------------
    // range
    // -----------------------------------------------------------------------
    @Property
    void a6_overIsExactlyTheRange(@ForAll("near") Model one, @ForAll("near") Model two) {
        MonthlySeries series = one.toSeries();
        MonthRange range = two.toSeries().range();
        MonthlySeries over = series.over(range);
        assertThat(over).covers(range.first(), range.last());
        for (YearMonth month : range) {
            assertThat(over.observation(month)).isEqualTo(series.observation(month));
        }
        assertThat(series.over(series.range())).isSameAs(series);
    }

    @Property
    void s12_streamHasEveryMonthInOrder(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        assertThat(series.stream().map(Map.Entry::getKey).toList())
                .isEqualTo(series.range().stream().toList());
        assertThat(series.stream().allMatch(entry -> series.at(entry.getKey()).equals(entry.getValue())))
                .isTrue();
        double[] array = series.toArray(Double.NaN);
        assertThat(array).hasSize(series.length());
        for (int i = 0; i < array.length; i++) {
            double expected = series.at(series.first().plusMonths(i)).orElse(Double.NaN);
            assertThat(Double.compare(array[i], expected)).isZero();
        }
        assertThat(series.lastObserved())
                .isEqualTo(Optional.ofNullable(
                        series.toMap().isEmpty() ? null : series.toMap().lastKey()));
    }

    @Property
    void ofWithAReasonForNaN(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        MonthlySeries read = MonthlySeries.of(series.first(), series.toArray(Double.NaN), MissingReason.UNAVAILABLE);
        assertThat(read).covers(series.first(), series.last()).answers(month -> {
            Figure figure = series.at(month);
            return figure.isKnown() ? figure : Figure.missing(MissingReason.UNAVAILABLE);
        });
    }

    // -----------------------------------------------------------------------
    // one month, or some
    // -----------------------------------------------------------------------
    @Property
    void withReplacesOrExtends(@ForAll("near") Model model, @ForAll("near") Model other) {
        MonthlySeries series = model.toSeries();
        YearMonth month = other.first();
        MonthlySeries changed = series.with(month, 7.5, Marker.ESTIMATED);
        MonthRange range = series.range().span(MonthRange.of(month, month));
        assertThat(changed).covers(range.first(), range.last());
        for (YearMonth each : range) {
            Observation expected = each.equals(month)
                    ? Observation.of(7.5, Marker.ESTIMATED)
                    : series.range().contains(each)
                            ? series.observation(each)
                            : Observation.missing(MissingReason.NOT_REPORTED);
            assertThat(changed.observation(each)).isEqualTo(expected);
        }
        assertThat(series.with(month, Observation.of(7.5, Marker.ESTIMATED))).isEqualTo(changed);
    }

    @Property
    void excludingMakesMissingAndKeepsBreaks(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        MonthlySeries rest = series.excluding(Marker.PARTIAL, Marker.FORECAST);
        boolean broken = false;
        for (YearMonth month : series.range()) {
            Observation observation = series.observation(month);
            broken |= observation.markers().contains(Marker.BREAK_BEFORE);
            boolean out = observation.markers().contains(Marker.PARTIAL)
                    || observation.markers().contains(Marker.FORECAST);
            if (out) {
                assertThat(rest).isMissing(month, MissingReason.NOT_FINAL);
            } else if (observation.figure().isKnown()) {
                Set<Marker> expected = new TreeSet<>(observation.markers());
                if (broken) {
                    expected.add(Marker.BREAK_BEFORE);
                }
                assertThat(rest.observation(month)).isEqualTo(new Observation(observation.figure(), expected));
                broken = false;
            } else {
                assertThat(rest.at(month)).isEqualTo(observation.figure());
            }
        }
        assertThat(rest.excluding(Marker.PARTIAL, Marker.FORECAST)).isSameAs(rest);
    }

    @Property
    void sinceLastBreakHasNoneAfterItsFirstMonth(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        MonthlySeries part = series.sinceLastBreak();
        assertThat(part).covers(part.first(), series.last()).answers(series::at);
        assertThat(part.stream().skip(1).map(Map.Entry::getKey))
                .noneMatch(month -> part.observation(month).markers().contains(Marker.BREAK_BEFORE));
        assertThat(part.first().equals(series.first())
                        || part.observation(part.first()).markers().contains(Marker.BREAK_BEFORE))
                .isTrue();
    }

    // -----------------------------------------------------------------------
    // arithmetic
    // -----------------------------------------------------------------------
    private static Answer operand(Model model, YearMonth month) {
        return model.at(month);
    }

    /** Law A8, and the exact result where both are known. */
    private static Answer expected(Answer left, Answer right, BinaryOperator<Fraction> operation, boolean quotient) {
        if (!left.isKnown() || !right.isKnown()) {
            boolean hidden =
                    left.reason() == MissingReason.CONFIDENTIAL || right.reason() == MissingReason.CONFIDENTIAL;
            return Answer.missing(
                    hidden ? MissingReason.CONFIDENTIAL : left.isKnown() ? right.reason() : left.reason());
        }
        return quotient && right.number().signum() == 0
                ? Answer.missing(MissingReason.ZERO_BASE)
                : Answer.of(operation.apply(left.number(), right.number()));
    }

    private static void check(
            MonthlySeries results, Model one, Model two, BinaryOperator<Fraction> operation, boolean quotient) {
        MonthRange span = one.toSeries().range().span(two.toSeries().range());
        assertThat(results).covers(span.first(), span.last());
        boolean broken = false;
        for (YearMonth month : span) {
            Figure figure = expected(operand(one, month), operand(two, month), operation, quotient)
                    .toFigure();
            assertThat(results.at(month)).as("%s", month).isEqualTo(figure);
            Set<Marker> markers = new TreeSet<>(one.markersAt(month));
            markers.addAll(two.markersAt(month));
            broken |= markers.remove(Marker.BREAK_BEFORE);
            markers.remove(Marker.REVISED);
            if (figure.isKnown()) {
                if (broken) {
                    markers.add(Marker.BREAK_BEFORE);
                }
                assertThat(results.observation(month).markers()).isEqualTo(markers);
                broken = false;
            } else {
                assertThat(results.observation(month).markers()).isEmpty();
            }
        }
    }

    @Property(tries = 600)
    @StatisticsReport(onFailureOnly = true)
    void a5_a7_a8_resultsSpanBothAndAreExact(@ForAll("near") Model one, @ForAll("near") Model two) {
        MonthlySeries a = one.toSeries();
        MonthlySeries b = two.toSeries();
        check(a.plus(b), one, two, Fraction::plus, false);
        check(a.minus(b), one, two, Fraction::minus, false);
        check(a.percentOf(b), one, two, (x, y) -> Fraction.HUNDRED.times(x).dividedBy(y), true);
        check(MonthlySeries.total(List.of(a, b)), one, two, Fraction::plus, false);
        check(a.combine(b, Math::max), one, two, (x, y) -> x.compareTo(y) > 0 ? x : y, false);
        Statistics.label("meet")
                .collect(a.range().intersection(b.range()).isPresent())
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 10);
                    coverage.check(false).percentage(share -> share > 10);
                });
    }

    @Property
    void a5_totalIsOneRoundingOfAll(@ForAll("near") Model one, @ForAll("near") Model two, @ForAll("near") Model three) {
        List<Model> models = List.of(one, two, three);
        MonthlySeries total =
                MonthlySeries.total(models.stream().map(Model::toSeries).toList());
        for (YearMonth month : total.range()) {
            Answer sum = Answer.of(Fraction.ZERO);
            for (Model model : models) {
                sum = expected(sum, operand(model, month), Fraction::plus, false);
            }
            assertThat(total.at(month)).isEqualTo(sum.toFigure());
        }
        assertThat(MonthlySeries.total(List.of(one.toSeries())).length()).isEqualTo(one.length());
    }

    @Property
    void a5_plusIsCommutative(@ForAll("near") Model one, @ForAll("near") Model two) {
        MonthlySeries there = one.toSeries().plus(two.toSeries());
        MonthlySeries back = two.toSeries().plus(one.toSeries());
        for (YearMonth month : there.range()) {
            assertThat(there.at(month).isKnown()).isEqualTo(back.at(month).isKnown());
            if (there.at(month).isKnown()) {
                assertThat(there.observation(month)).isEqualTo(back.observation(month));
            }
        }
    }

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll("fifteenDigits") BigDecimal a, @ForAll("fifteenDigits") BigDecimal b) {
        YearMonth month = YearMonth.of(2020, 1);
        int scale = Math.max(a.scale(), b.scale());
        boolean fits = a.add(b).setScale(scale).precision() <= 15;
        MonthlySeries one = MonthlySeries.of(month, a.doubleValue());
        MonthlySeries two = MonthlySeries.of(month, b.doubleValue());
        if (fits) {
            assertThat(one.plus(two).minus(two)).isEqualTo(one);
        }
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
    }

    /** Decimals of fifteen digits and six places at most, so that their sums mostly have fifteen digits. */
    @Provide
    Arbitrary<BigDecimal> fifteenDigits() {
        return Combinators.combine(
                        Arbitraries.longs().between(-499_999_999_999_999L, 499_999_999_999_999L),
                        Arbitraries.integers().between(6, 6))
                .as(BigDecimal::valueOf);
    }

    @Property
    void timesAndDividedByAreExact(@ForAll("models") Model model, @ForAll("factors") double factor) {
        MonthlySeries series = model.toSeries();
        MonthlySeries products = series.times(factor);
        Fraction exact = Model.exact(factor);
        for (YearMonth month : series.range()) {
            Answer own = model.at(month);
            assertThat(products.at(month))
                    .isEqualTo(
                            own.isKnown() ? Answer.of(own.number().times(exact)).toFigure() : own.toFigure());
            if (factor != 0) {
                assertThat(series.dividedBy(factor).at(month))
                        .isEqualTo(
                                own.isKnown()
                                        ? Answer.of(own.number().dividedBy(exact))
                                                .toFigure()
                                        : own.toFigure());
            }
        }
    }

    @Provide
    Arbitrary<Double> factors() {
        return KpiSamples.numbers();
    }

    @Property
    void timesTenDividedByTenIsTheSame(@ForAll("decimalValues") List<BigDecimal> values) {
        MonthlySeries series = MonthlySeries.of(
                YearMonth.of(2020, 1),
                values.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        assertThat(series.times(10).dividedBy(10)).isEqualTo(series);
    }

    @Provide
    Arbitrary<List<BigDecimal>> decimalValues() {
        return KpiSamples.longDecimals().list().ofMinSize(1).ofMaxSize(6);
    }

    /** A2 of the verdicts: every k / 1000 in percent. */
    @Test
    void allThousandthsInPercent() {
        for (int k = 1; k <= 999; k++) {
            MonthlySeries share = MonthlySeries.of(YearMonth.of(2020, 1), k / 1000.0);
            assertThat(share.times(100)).isEqualTo(MonthlySeries.of(YearMonth.of(2020, 1), k / 10.0));
            assertThat(share.dividedBy(0.01)).isEqualTo(share.times(100));
            assertThat(Figure.of(k / 1000.0).times(100)).isEqualTo(Figure.of(k / 10.0));
            assertThat(Figure.of(k).percentOf(Figure.of(1000))).isEqualTo(Figure.of(k / 10.0));
        }
    }

    @Test
    void perDayAndPerWorkingDayKeepMarksAndReasons() {
        YearMonth may = YearMonth.of(2020, 5);
        MonthlySeries series = MonthlySeries.builder()
                .add(may, 38, Marker.PROVISIONAL, Marker.REVISED)
                .addMissing(may.plusMonths(1), MissingReason.PENDING)
                .build();
        MonthlySeries perDay = series.perDay();
        assertThat(perDay.at(may)).isEqualTo(Figure.of(1.2258064516129032));
        assertThat(perDay.observation(may).markers()).containsExactly(Marker.PROVISIONAL);
        assertThat(perDay).isMissing(may.plusMonths(1), MissingReason.PENDING);
    }

    @Test
    void whatCannotBeIsRefused() {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 1), 1);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> series.times(bad))
                    .withMessage("factor must be a finite number, but was " + bad);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> series.dividedBy(bad))
                    .withMessage("divisor must be a finite number, but was " + bad);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.dividedBy(-0.0))
                .withMessage("divisor must be a finite number other than 0, but was -0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.total(List.of()))
                .withMessage("series must hold at least one series, but is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.excluding(Marker.PARTIAL, Marker.BREAK_BEFORE))
                .withMessageContaining("BREAK_BEFORE");
        MonthlySeries far = MonthlySeries.of(YearMonth.of(9999, 1), 1);
        for (Runnable call : List.<Runnable>of(
                () -> series.plus(far),
                () -> series.percentOf(far),
                () -> MonthlySeries.total(List.of(series, far)),
                () -> series.over(series.range().span(far.range())),
                () -> series.with(YearMonth.of(9999, 1), 1))) {
            assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining("12000 months");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.combine(series, (a, b) -> Double.NaN))
                .withMessageContaining("2020-01");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MonthlySeries.of(YearMonth.of(2020, 1), new double[] {1 / 0d}, MissingReason.PENDING));
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models();
    }

    /** Short series within two years, so that they often meet and often do not. */
    @Provide
    Arbitrary<Model> near() {
        Arbitrary<List<Cell>> cells = KpiSamples.cells().list().ofMinSize(1).ofMaxSize(10);
        return Combinators.combine(Arbitraries.integers().between(0, 23), cells)
                .as((offset, list) -> new Model(YearMonth.of(2019, 7).plusMonths(offset), list));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.ChangeModel;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.KpiSamples.Pair;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws P1 to P18. */
class ChangePropertyTest {

    // -----------------------------------------------------------------------
    // oracle
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void p1_signAndSizeAreThoseOfTheExactFraction(@ForAll("pairs") Pair pair) {
        Change change = Change.of(pair.base(), pair.current());
        int sign = pair.exactCurrent().compareTo(pair.exactBase());
        if (change.difference().isKnown()) {
            assertThat(Math.signum(change.difference().value())).isEqualTo(sign);
        }
        if (change.percent().isKnown() && change.percent().value() != 0) {
            assertThat(Math.signum(change.percent().value())).isEqualTo(sign);
        }
        assertThat(change).answers(difference(pair), percent(pair));
        Statistics.label("known percentage").collect(change.percent().isKnown()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 50);
            coverage.check(false).percentage(share -> share > 2);
        });
    }

    @Property
    void p1_changesAreInTheOrderOfTheExactFractions(
            @ForAll("decimalPairs") Pair one, @ForAll("decimalPairs") Pair two) {
        int exact = percent(one).number().compareTo(percent(two).number());
        int order = Double.compare(
                Change.of(one.base(), one.current()).percent().value(),
                Change.of(two.base(), two.current()).percent().value());
        assertThat(order == 0 || order == exact).isTrue();
    }

    @Property
    void p14_percentIsTheNearestDouble(@ForAll("longPairs") Pair pair) {
        assertThat(Change.of(pair.base(), pair.current())).answers(difference(pair), percent(pair));
    }

    @Property
    void p14_roundingIsThatOfTheExactValue(@ForAll("pairs") Pair pair, @ForAll @IntRange(max = 15) int decimals) {
        Answer exact = percent(pair);
        Figure rounded = Change.of(pair.base(), pair.current()).roundedPercent(decimals);
        if (exact.isKnown() && exact.toFigure().isKnown()) {
            assertThat(rounded)
                    .isEqualTo(Answer.of(Fraction.of(exact.number().rounded(decimals)))
                            .toFigure());
        } else {
            assertThat(rounded).answers(exact);
        }
    }

    // -----------------------------------------------------------------------
    // fixed points
    // -----------------------------------------------------------------------
    @Property
    void p2_noChangeIsZeroPercent(@ForAll("numbers") double value) {
        assertThat(Change.of(value, value)).hasDifference(0).hasPercent(0);
    }

    @Property
    void p3_doubleIsAHundredAndNothingIsMinusAHundred(@ForAll("positive") BigDecimal base) {
        double twice = base.add(base).doubleValue();
        assertThat(Change.of(base.doubleValue(), twice)).hasPercent(100);
        assertThat(Change.of(base.doubleValue(), 0)).hasPercent(-100);
    }

    @Property
    void p4_neverBelowMinusAHundred(@ForAll("positive") BigDecimal base, @ForAll("numbers") double current) {
        Figure percent = Change.of(base.doubleValue(), Math.abs(current)).percent();
        assertThat(percent.orElse(0)).isGreaterThanOrEqualTo(-100);
    }

    // -----------------------------------------------------------------------
    // metamorphic
    // -----------------------------------------------------------------------
    @Property
    void p5_scalingKeepsThePercentage(
            @ForAll("positive") BigDecimal base,
            @ForAll("decimals") BigDecimal current,
            @ForAll("positive") BigDecimal factor) {
        Change change = Change.of(base.doubleValue(), current.doubleValue());
        Change scaled = Change.of(
                base.multiply(factor).doubleValue(), current.multiply(factor).doubleValue());
        assertThat(scaled.percent()).isEqualTo(change.percent());
    }

    @Property
    void p6_riseWithCurrentAndFallWithBase(
            @ForAll("positive") BigDecimal a, @ForAll("positive") BigDecimal b, @ForAll("positive") BigDecimal fixed) {
        double low = a.min(b).doubleValue();
        double high = a.max(b).doubleValue();
        double same = fixed.doubleValue();
        assertThat(percent(same, high)).isGreaterThanOrEqualTo(percent(same, low));
        assertThat(percent(high, same)).isLessThanOrEqualTo(percent(low, same));
    }

    @Property
    void p7_baseAndPercentageGiveCurrent(@ForAll("decimalPairs") Pair pair) {
        Fraction exact = ChangeModel.percent(pair.exactBase(), pair.exactCurrent());
        Fraction back = pair.exactBase().times(Fraction.ONE.plus(exact.dividedBy(Fraction.HUNDRED)));
        assertThat(back).isEqualTo(pair.exactCurrent());
        assertThat(percent(pair.base(), pair.current())).isEqualTo(exact.toDouble());
    }

    @Property
    void p8_changesCompose(
            @ForAll("positive") BigDecimal a, @ForAll("positive") BigDecimal b, @ForAll("decimals") BigDecimal c) {
        Fraction both = growth(a, b).times(growth(b, c));
        assertThat(both).isEqualTo(growth(a, c));
        Fraction whole = both.minus(Fraction.ONE).times(Fraction.HUNDRED);
        assertThat(percent(a.doubleValue(), c.doubleValue())).isEqualTo(whole.toDouble());
    }

    @Property
    void p9_thereAndBackIsNotZero(@ForAll("positive") BigDecimal base, @ForAll("positive") BigDecimal rise) {
        double low = base.doubleValue();
        double high = base.add(rise).doubleValue();
        double up = percent(low, high);
        double down = percent(high, low);
        assertThat(up).isPositive();
        assertThat(down).isNegative();
        assertThat(-down).isLessThan(up);
    }

    // -----------------------------------------------------------------------
    // what is missing
    // -----------------------------------------------------------------------
    @Property
    void p10_missingOperandsMakeMissingResults(@ForAll("figures") Figure base, @ForAll("figures") Figure current) {
        Change change = Change.of(base, current);
        Answer b = answer(base);
        Answer c = answer(current);
        assertThat(change).answers(ChangeModel.difference(b, c, false), ChangeModel.percent(b, c, false));
        assertThat(change.base()).isEqualTo(base);
        assertThat(change.current()).isEqualTo(current);
    }

    @Property
    void p11_zeroBase(@ForAll("numbers") double current) {
        Change change = Change.of(0, current);
        if (current == 0) {
            assertThat(change).hasPercent(0).hasDifference(0);
        } else {
            assertThat(change.percent()).isMissingFor(MissingReason.ZERO_BASE);
            assertThat(change.roundedPercent(0)).isMissingFor(MissingReason.ZERO_BASE);
            assertThat(change).hasDifference(current);
            assertThat(change)
                    .hasDirection(
                            ChangeThreshold.TEN_PERCENT,
                            current > 0 ? DirectionOfTravel.INCREASE : DirectionOfTravel.DECREASE);
        }
    }

    @Property
    void p12_negativeBaseIsTakenBySize(@ForAll("positive") BigDecimal size, @ForAll("decimals") BigDecimal current) {
        double base = -size.doubleValue();
        double percent = percent(base, current.doubleValue());
        assertThat(Math.signum(percent)).isEqualTo(Math.signum(current.doubleValue() - base));
        assertThat(percent).isEqualTo(0 - percent(-base, -current.doubleValue()));
    }

    @Property
    void p13_numberOrReasonNeverBothNeverNeither(@ForAll("figures") Figure base, @ForAll("figures") Figure current) {
        Change change = Change.of(base, current);
        for (Figure figure : List.of(change.difference(), change.percent(), change.roundedPercent(1))) {
            if (figure.isKnown()) {
                assertThat(Double.isFinite(figure.value())).isTrue();
                assertThat(1 / (figure.value() == 0 ? figure.value() : 1)).isPositive(); // no -0.0
            } else {
                assertThat(figure.reason()).isNotNull();
            }
        }
    }

    // -----------------------------------------------------------------------
    // rounding, range and forms
    // -----------------------------------------------------------------------
    @Property
    void p15_roundingIsSymmetric(@ForAll("pairs") Pair pair, @ForAll @IntRange(max = 6) int decimals) {
        Figure rounded = Change.of(pair.base(), pair.current()).roundedPercent(decimals);
        Figure mirrored = Change.of(-pair.base(), -pair.current()).roundedPercent(decimals);
        assertThat(mirrored).isEqualTo(rounded.map(value -> -value));
    }

    @Property
    void p16_beyondDoublesIsMissingButHasADirection(@ForAll("huge") double huge, @ForAll("tiny") double tiny) {
        Change percent = Change.of(tiny, huge);
        assertThat(percent.percent()).isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(percent.roundedPercent(0)).isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(percent).hasDirection(ChangeThreshold.TEN_PERCENT, DirectionOfTravel.INCREASE);
        Change difference = Change.of(huge, -huge);
        assertThat(difference.difference()).isMissingFor(MissingReason.NOT_REPRESENTABLE);
        assertThat(difference.percent()).hasValue(-200);
        assertThat(difference).hasDirection(ChangeThreshold.points(1), DirectionOfTravel.DECREASE);
    }

    @Property
    void p17_negativeZeroIsZero(@ForAll("numbers") double value) {
        assertThat(Change.of(-0.0, value)).isEqualTo(Change.of(0.0, value));
        assertThat(Change.of(value, -0.0)).isEqualTo(Change.of(value, 0.0));
        assertThat(Change.of(value, -0.0).percent())
                .isEqualTo(Change.of(value, 0.0).percent());
    }

    @Property
    void p18_decimalsAndDoublesAgree(
            @ForAll("longDecimals") BigDecimal base, @ForAll("longDecimals") BigDecimal current) {
        Change decimals = Change.of(Figure.of(base), Figure.of(current));
        Change doubles = Change.of(base.doubleValue(), current.doubleValue());
        assertThat(decimals).isEqualTo(doubles);
        assertThat(decimals.percent()).isEqualTo(doubles.percent());
    }

    // -----------------------------------------------------------------------
    private static double percent(double base, double current) {
        return Change.of(base, current).percent().value();
    }

    private static Fraction growth(BigDecimal base, BigDecimal current) {
        Fraction percent = ChangeModel.percent(Fraction.of(base), Fraction.of(current));
        return Fraction.ONE.plus(percent.dividedBy(Fraction.HUNDRED));
    }

    private static Answer percent(Pair pair) {
        return ChangeModel.percent(Answer.of(pair.exactBase()), Answer.of(pair.exactCurrent()), false);
    }

    private static Answer difference(Pair pair) {
        return ChangeModel.difference(Answer.of(pair.exactBase()), Answer.of(pair.exactCurrent()), false);
    }

    private static Answer answer(Figure figure) {
        return figure.isKnown() ? Answer.of(Model.exact(figure.value())) : Answer.missing(figure.reason());
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return KpiSamples.pairs();
    }

    @Provide
    Arbitrary<Pair> longPairs() {
        return Combinators.combine(KpiSamples.longDecimals(), KpiSamples.longDecimals())
                .as((base, current) -> new Pair(base.doubleValue(), current.doubleValue()));
    }

    @Provide
    Arbitrary<Pair> decimalPairs() {
        return KpiSamples.decimalPairs();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }

    @Provide
    Arbitrary<BigDecimal> longDecimals() {
        return KpiSamples.longDecimals();
    }

    @Provide
    Arbitrary<BigDecimal> positive() {
        return KpiSamples.positiveDecimals();
    }

    @Provide
    Arbitrary<Double> huge() {
        return Arbitraries.of(Double.MAX_VALUE, 1.7e308, 0x1p1023);
    }

    @Provide
    Arbitrary<Double> tiny() {
        return Arbitraries.of(Double.MIN_VALUE, 1e-300, 0x1p-1022);
    }

    @Provide
    Arbitrary<Figure> figures() {
        return Arbitraries.oneOf(
                KpiSamples.numbers().map(Figure::of),
                Arbitraries.of(MissingReason.values()).map(Figure::missing));
    }
}

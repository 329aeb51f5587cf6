// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.indicator;

import static io.github.kpitrend.change.DirectionOfTravel.DECREASE;
import static io.github.kpitrend.change.DirectionOfTravel.INCREASE;
import static io.github.kpitrend.change.DirectionOfTravel.NOT_AVAILABLE;
import static io.github.kpitrend.change.DirectionOfTravel.SIMILAR;
import static io.github.kpitrend.indicator.Polarity.HIGHER_IS_BETTER;
import static io.github.kpitrend.indicator.Polarity.LOWER_IS_BETTER;
import static io.github.kpitrend.indicator.Polarity.NEUTRAL;
import static io.github.kpitrend.indicator.Polarity.TARGET_IS_BEST;
import static io.github.kpitrend.indicator.QualitativeRating.NEGATIVE;
import static io.github.kpitrend.indicator.QualitativeRating.NOT_RATED;
import static io.github.kpitrend.indicator.QualitativeRating.POSITIVE;
import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.ChangeModel;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.KpiSamples.Pair;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws R1 to R5. */
class QualitativeRatingTest {

    private static final Map<Polarity, Polarity> FLIPPED =
            Map.of(HIGHER_IS_BETTER, LOWER_IS_BETTER, LOWER_IS_BETTER, HIGHER_IS_BETTER);
    private static final Map<QualitativeRating, QualitativeRating> SWAPPED = Map.of(
            POSITIVE,
            NEGATIVE,
            NEGATIVE,
            POSITIVE,
            QualitativeRating.SIMILAR,
            QualitativeRating.SIMILAR,
            NOT_RATED,
            NOT_RATED);
    private static final Map<DirectionOfTravel, DirectionOfTravel> MIRRORED = Map.of(
            INCREASE, DECREASE,
            DECREASE, INCREASE,
            SIMILAR, SIMILAR,
            NOT_AVAILABLE, NOT_AVAILABLE);

    /** Direction, polarity, rating: the table of the design; where the target is best, without a target in force. */
    static Object[][] ratings() {
        return new Object[][] {
            {INCREASE, HIGHER_IS_BETTER, POSITIVE},
            {INCREASE, LOWER_IS_BETTER, NEGATIVE},
            {INCREASE, TARGET_IS_BEST, NOT_RATED}, // none in force
            {INCREASE, NEUTRAL, NOT_RATED},
            {SIMILAR, HIGHER_IS_BETTER, QualitativeRating.SIMILAR},
            {SIMILAR, LOWER_IS_BETTER, QualitativeRating.SIMILAR},
            {SIMILAR, TARGET_IS_BEST, QualitativeRating.SIMILAR},
            {SIMILAR, NEUTRAL, NOT_RATED}, // nobody said which way is good
            {DECREASE, HIGHER_IS_BETTER, NEGATIVE},
            {DECREASE, LOWER_IS_BETTER, POSITIVE},
            {DECREASE, TARGET_IS_BEST, NOT_RATED}, // none in force
            {DECREASE, NEUTRAL, NOT_RATED},
            {NOT_AVAILABLE, HIGHER_IS_BETTER, NOT_RATED},
            {NOT_AVAILABLE, LOWER_IS_BETTER, NOT_RATED},
            {NOT_AVAILABLE, TARGET_IS_BEST, NOT_RATED},
            {NOT_AVAILABLE, NEUTRAL, NOT_RATED},
        };
    }

    @ParameterizedTest
    @MethodSource("ratings")
    void r5_everyCombination(DirectionOfTravel direction, Polarity polarity, QualitativeRating expected) {
        assertThat(QualitativeRating.of(direction, polarity)).isEqualTo(expected);
    }

    @Test
    void r5_theTableIsTotal() {
        Set<List<Object>> combinations = new HashSet<>();
        for (Object[] row : ratings()) {
            combinations.add(List.of(row[0], row[1]));
        }
        assertThat(combinations).hasSize(DirectionOfTravel.values().length * Polarity.values().length);
    }

    @Test
    void r1_r2_r3_r4_flippingAndMirroring() {
        for (DirectionOfTravel direction : DirectionOfTravel.values()) {
            FLIPPED.forEach((polarity, flipped) -> {
                QualitativeRating rating = QualitativeRating.of(direction, polarity);
                assertThat(QualitativeRating.of(direction, flipped)).isEqualTo(SWAPPED.get(rating));
                assertThat(QualitativeRating.of(MIRRORED.get(direction), flipped))
                        .isEqualTo(rating);
            });
            assertThat(QualitativeRating.of(direction, NEUTRAL)).isEqualTo(NOT_RATED);
        }
    }

    // -----------------------------------------------------------------------
    /** Base, current, lower, upper, rating where the target is best. */
    static Object[][] targets() {
        return new Object[][] {
            {50.0, 60.0, 100.0, 100.0, POSITIVE}, // nearer from below
            {150.0, 120.0, 100.0, 100.0, POSITIVE}, // nearer from above
            {60.0, 50.0, 100.0, 100.0, NEGATIVE}, // farther below
            {110.0, 130.0, 100.0, 100.0, NEGATIVE}, // farther above
            {90.0, 110.0, 100.0, 100.0, QualitativeRating.SIMILAR}, // as near on the other side
            {80.0, 110.0, 100.0, 100.0, POSITIVE}, // past it, but nearer
            {92.0, 108.0, 90.0, 110.0, QualitativeRating.SIMILAR}, // within the range all along
            {70.0, 95.0, 90.0, 110.0, POSITIVE}, // into the range
            {105.0, 120.0, 90.0, 110.0, NEGATIVE}, // out of the range
            {0.1, 0.3, 0.2, 0.2, QualitativeRating.SIMILAR}, // exactly as near, in decimals
            {0.0, 5.0, 5.0, 5.0, POSITIVE}, // from zero
            {100.0, 105.0, 200.0, 200.0, QualitativeRating.SIMILAR}, // nearer, but by less than the threshold
        };
    }

    @ParameterizedTest
    @MethodSource("targets")
    void targetIsBest(double base, double current, double lower, double upper, QualitativeRating expected) {
        Change change = Change.of(base, current);
        assertThat(QualitativeRating.toward(change, ChangeThreshold.TEN_PERCENT, lower, upper))
                .isEqualTo(expected);
    }

    @Property
    void targetIsBest_isDecidedByExactDistance(
            @ForAll("pairs") Pair pair, @ForAll("decimals") BigDecimal one, @ForAll("decimals") BigDecimal other) {
        Change change = Change.of(pair.base(), pair.current());
        DirectionOfTravel direction = ChangeModel.direction(
                pair.exactBase(), pair.exactCurrent(), ChangeModel.Limits.percent(BigDecimal.TEN, BigDecimal.TEN));
        BigDecimal lower = one.min(other);
        BigDecimal upper = one.max(other);
        int nearer = distance(pair.exactBase(), lower, upper).compareTo(distance(pair.exactCurrent(), lower, upper));
        QualitativeRating byDistance =
                List.of(NEGATIVE, QualitativeRating.SIMILAR, POSITIVE).get(1 + Integer.signum(nearer));
        assertThat(QualitativeRating.toward(
                        change, ChangeThreshold.TEN_PERCENT, lower.doubleValue(), upper.doubleValue()))
                .isEqualTo(direction == SIMILAR ? QualitativeRating.SIMILAR : byDistance);
    }

    /** From 1/3 to 2/3, both a sixth off a half, which their nearest doubles are not. */
    @Test
    void targetIsBest_ofRatiosIsDecidedByTheirFractions() {
        YearMonth may = YearMonth.of(2020, 5);
        RatioSeries ratio = RatioSeries.rate(MonthlySeries.of(may, 1, 2, 3), MonthlySeries.of(may, 3, 3, 7), 1);
        Change change = Change.at(ratio, may.plusMonths(1), Comparison.previousMonth());
        assertThat(QualitativeRating.toward(change, ChangeThreshold.TEN_PERCENT, 0.5, 0.5))
                .isEqualTo(QualitativeRating.SIMILAR);
        assertThat(QualitativeRating.toward(change, ChangeThreshold.TEN_PERCENT, 0.5, 0.6))
                .isEqualTo(POSITIVE);
        assertThat(QualitativeRating.toward(change, ChangeThreshold.TEN_PERCENT, 0.4, 0.5))
                .isEqualTo(NEGATIVE);
        Change back = Change.at(ratio, may.plusMonths(2), Comparison.previousMonth());
        assertThat(QualitativeRating.toward(back, ChangeThreshold.TEN_PERCENT, 0.5, 0.5))
                .isEqualTo(POSITIVE); // 3/7 is a fourteenth off
    }

    /** A range of one value is one; so is any range of finite numbers in order. */
    @Test
    void targetIsBest_refusesOtherRanges() {
        Change change = Change.of(1, 2);
        double infinite = Double.POSITIVE_INFINITY;
        for (double[] range :
                new double[][] {{3, 2}, {Double.NaN, 2}, {1, Double.NaN}, {-infinite, 2}, {1, infinite}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QualitativeRating.toward(change, ChangeThreshold.TEN_PERCENT, range[0], range[1]))
                    .withMessage("lower and upper must be finite and in this order, but were " + range[0] + " and "
                            + range[1]);
        }
        assertThat(QualitativeRating.toward(change, ChangeThreshold.TEN_PERCENT, 2, 2))
                .isEqualTo(POSITIVE);
    }

    @Test
    void symbols() {
        assertThat(QualitativeRating.values())
                .extracting(QualitativeRating::symbol)
                .containsExactly("\u25b2", "\u25ba", "\u25bc", "");
    }

    @Test
    void r4_withoutADirectionThereIsNoRating() {
        Change missing = Change.of(Figure.of(1), Figure.missing(MissingReason.PENDING));
        assertThat(QualitativeRating.toward(missing, ChangeThreshold.TEN_PERCENT, 1, 2))
                .isEqualTo(NOT_RATED);
        assertThat(ChangeModel.direction(
                        Answer.of(Fraction.ONE),
                        Answer.missing(MissingReason.PENDING),
                        false,
                        ChangeModel.Limits.percent(BigDecimal.TEN, BigDecimal.TEN)))
                .isEqualTo(ChangeThreshold.TEN_PERCENT.direction(missing));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualitativeRating.toward(Change.of(1, 2), ChangeThreshold.TEN_PERCENT, 3, 2))
                .withMessageContaining("3.0 and 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> QualitativeRating.toward(Change.of(1, 2), ChangeThreshold.TEN_PERCENT, Double.NaN, 2));
    }

    @Test
    void test_text_parse() {
        for (QualitativeRating rating : QualitativeRating.values()) {
            assertThat(QualitativeRating.parse(rating.text())).isEqualTo(rating);
            assertThat(QualitativeRating.parse(rating.toString())).isEqualTo(rating);
        }
        assertThat(NOT_RATED.text()).isEqualTo("not rated");
        assertThat(POSITIVE.text()).isEqualTo("positive");
    }

    private static Fraction distance(Fraction value, BigDecimal lower, BigDecimal upper) {
        Fraction below = Fraction.of(lower).minus(value);
        Fraction above = value.minus(Fraction.of(upper));
        Fraction outside = below.compareTo(above) > 0 ? below : above;
        return outside.signum() < 0 ? Fraction.ZERO : outside;
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return KpiSamples.pairs();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }
}

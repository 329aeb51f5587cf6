// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.change.DirectionOfTravel.DECREASE;
import static io.github.kpitrend.change.DirectionOfTravel.INCREASE;
import static io.github.kpitrend.change.DirectionOfTravel.NOT_AVAILABLE;
import static io.github.kpitrend.change.DirectionOfTravel.SIMILAR;
import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.internal.ChangeDoor;
import io.github.kpitrend.internal.RatioChange;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The semantic table of changes, row by row. */
class ChangeTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    /** Base, current, difference, percentage, direction at ten percent, text. */
    static Object[][] changes() {
        return new Object[][] {
            {79.0, 96.0, 17.0, 21.518987341772153, INCREASE, "\u2191 22%"}, // the page
            {182.0, 258.0, 76.0, 41.75824175824176, INCREASE, "\u2191 42%"},
            {219.0, 233.0, 14.0, 6.392694063926941, SIMILAR, "\u2192 6%"},
            {122.0, 192.0, 70.0, 57.377049180327866, INCREASE, "\u2191 57%"},
            {143.0, 96.0, -47.0, -32.86713286713287, DECREASE, "\u2193 -33%"},
            {3.0, 3.3, 0.3, 10.0, INCREASE, "\u2191 10%"}, // on the line, though 3.3 - 3.0 is not 0.3 in binary
            {3.0, 2.7, -0.3, -10.0, DECREASE, "\u2193 -10%"},
            {10.0, 9.0, -1.0, -10.0, DECREASE, "\u2193 -10%"},
            {200.0, 219.0, 19.0, 9.5, SIMILAR, "\u2192 9.5%"}, // 10% would not be similar
            {200.0, 181.0, -19.0, -9.5, SIMILAR, "\u2192 -9.5%"},
            {-100.0, -50.0, 50.0, 50.0, INCREASE, "\u2191 50%"}, // of the size of the base
            {-100.0, 100.0, 200.0, 200.0, INCREASE, "\u2191 200%"},
            {0.0, 0.0, 0.0, 0.0, SIMILAR, "\u2192 0%"},
            {10_000.0, 9_996.0, -4.0, -0.04, SIMILAR, "\u2192 0%"}, // no minus before a zero
            {50.0, 0.0, -50.0, -100.0, DECREASE, "\u2193 -100%"},
            {1e-300, 2e-300, 1e-300, 100.0, INCREASE, "\u2191 100%"},
            {0.1, 0.3, 0.2, 200.0, INCREASE, "\u2191 200%"}, // 0.3 - 0.1 is not 0.2 in binary
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void of_isTheTable(
            double base, double current, double difference, double percent, DirectionOfTravel direction, String text) {
        Change change = Change.of(base, current);
        assertThat(change)
                .hasDifference(difference)
                .hasPercent(percent)
                .hasDirection(ChangeThreshold.TEN_PERCENT, direction);
        assertThat(CellText.english().change(change, ChangeThreshold.TEN_PERCENT))
                .isEqualTo(text);
        YearMonth may = JUNE.minusMonths(1);
        Change at = Change.at(MonthlySeries.of(may, base, current), JUNE, Comparison.previousMonth());
        assertThat(at.base()).isEqualTo(change.base());
        assertThat(at.current()).isEqualTo(change.current());
        assertThat(at.difference()).isEqualTo(change.difference());
        assertThat(at.percent()).isEqualTo(change.percent());
        assertThat(at.direction(ChangeThreshold.TEN_PERCENT)).isEqualTo(direction);
    }

    /** Base, current, difference, percentage, direction at ten percent. */
    static Object[][] missing() {
        Figure none = Figure.missing(MissingReason.NOT_REPORTED);
        Figure pending = Figure.missing(MissingReason.PENDING);
        Figure confidential = Figure.missing(MissingReason.CONFIDENTIAL);
        Figure zeroBase = Figure.missing(MissingReason.ZERO_BASE);
        Figure tooLarge = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        Figure max = Figure.of(Double.MAX_VALUE);
        return new Object[][] {
            {Figure.of(0), Figure.of(5), Figure.of(5), zeroBase, INCREASE}, // any rise from nothing counts
            {Figure.of(0), Figure.of(-0.01), Figure.of(-0.01), zeroBase, DECREASE},
            {Figure.of(5), pending, pending, pending, NOT_AVAILABLE},
            {none, Figure.of(5), none, none, NOT_AVAILABLE},
            {none, pending, pending, pending, NOT_AVAILABLE}, // the current month's reason first
            {confidential, pending, confidential, confidential, NOT_AVAILABLE}, // but confidential before all
            {none, confidential, confidential, confidential, NOT_AVAILABLE},
            {Figure.of(Double.MIN_VALUE), max, max, tooLarge, INCREASE},
            {max, Figure.of(-Double.MAX_VALUE), tooLarge, Figure.of(-200), DECREASE},
        };
    }

    @ParameterizedTest
    @MethodSource("missing")
    void of_missingIsTheTable(
            Figure base, Figure current, Figure difference, Figure percent, DirectionOfTravel direction) {
        Change change = Change.of(base, current);
        assertThat(change.difference()).isEqualTo(difference);
        assertThat(change.percent()).isEqualTo(percent);
        assertThat(change).hasDirection(ChangeThreshold.TEN_PERCENT, direction);
        String text = CellText.english().change(change, ChangeThreshold.TEN_PERCENT);
        assertThat(text.endsWith("n/a")).isEqualTo(!percent.isKnown());
    }

    @Test
    void at_acrossABreakIsMissing() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JUNE.minusMonths(2), 100)
                .add(JUNE.minusMonths(1), 200, Marker.BREAK_BEFORE)
                .add(JUNE, 300)
                .build();
        Change across = Change.at(series, JUNE, Comparison.monthsBack(2));
        assertThat(across.acrossBreak()).isTrue();
        assertThat(across).isMissingFor(MissingReason.BREAK_IN_SERIES);
        assertThat(across)
                .hasDirection(ChangeThreshold.TEN_PERCENT, NOT_AVAILABLE)
                .hasToString("100 (2020-04) -> 300 (2020-06) (across a break)");
        assertThat(Change.at(series, JUNE, Comparison.previousMonth())).hasPercent(50);
        // a break before the base itself does not matter; one in between does for a later baseline, too
        assertThat(Change.at(series, JUNE.minusMonths(1), Comparison.baseline(JUNE)))
                .hasDifference(-100);
        assertThat(Change.at(series, JUNE.minusMonths(2), Comparison.baseline(JUNE)))
                .isMissingFor(MissingReason.BREAK_IN_SERIES);
    }

    @Test
    void at_aBaselineAtTheOtherEndOfTheCalendarIsOutside() {
        MonthlySeries series =
                MonthlySeries.builder().add(JUNE, 1, Marker.BREAK_BEFORE).build();
        YearMonth first = YearMonth.of(-999_999_999, 1);
        assertThat(Change.at(series, JUNE, Comparison.baseline(first))).isMissingFor(MissingReason.OUTSIDE_SERIES);
        assertThat(Change.at(series, first, Comparison.monthsBack(1))).isMissingFor(MissingReason.OUTSIDE_SERIES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_refusesByName(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of(value, 1))
                .withMessage("base must be a finite number, but was " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of(1, value))
                .withMessage("current must be a finite number, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16, Integer.MAX_VALUE})
    void roundedDifference_refusesDecimals(int decimals) {
        String message = "decimals must be from 0 to 15, but was " + decimals;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of(1, 2).roundedDifference(decimals))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeThreshold.TEN_PERCENT.afterRounding(decimals))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16, Integer.MAX_VALUE})
    void roundedPercent_refusesDecimals(int decimals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of(1, 2).roundedPercent(decimals))
                .withMessageContaining(String.valueOf(decimals));
    }

    // -----------------------------------------------------------------------
    @Test
    void at_knowsItsMonths() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JUNE.minusMonths(1), 79, Marker.PROVISIONAL)
                .add(JUNE, 96)
                .build();
        Change change = Change.at(series, JUNE, Comparison.previousMonth());
        assertThat(change.month()).contains(JUNE);
        assertThat(change.baseMonth()).contains(JUNE.minusMonths(1));
        assertThat(change.comparison()).contains(Comparison.previousMonth());
        assertThat(change.baseMarkers()).containsExactly(Marker.PROVISIONAL);
        assertThat(change.currentMarkers()).isEmpty();
        assertThat(change).hasToString("79 (2020-05) -> 96 (2020-06)");
        assertThat(change.roundedDifference(1)).isEqualTo(Figure.of(17));
        Change of = Change.of(79, 96);
        assertThat(of.month()).isEmpty();
        assertThat(of.baseMonth()).isEmpty();
        assertThat(of.comparison()).isEmpty();
        assertThat(Change.at(series, JUNE, Comparison.baseline(JUNE)).baseMonth())
                .contains(JUNE);
        assertThat(Change.at(series, JUNE.minusMonths(1), Comparison.previousObserved())
                        .baseMonth())
                .isEmpty();
    }

    @Test
    void toString_withoutMonths() {
        assertThat(Change.of(79, 96)).hasToString("79 -> 96");
        assertThat(Change.of(Figure.missing(MissingReason.PENDING), Figure.of(1)))
                .hasToString(Figure.missing(MissingReason.PENDING) + " -> 1");
    }

    /** Without an earlier figure there is nothing to be comparable with, whatever the series marks. */
    @Test
    void at_withoutABaseIsNotAcrossABreak() {
        MonthlySeries series =
                MonthlySeries.builder().add(JUNE, 1, Marker.BREAK_BEFORE).build();
        Change change = Change.at(series, JUNE, Comparison.previousObserved());
        assertThat(change.acrossBreak()).isFalse();
        assertThat(change.baseMarkers()).isEmpty();
        assertThat(change.currentMarkers()).containsExactly(Marker.BREAK_BEFORE);
        assertThat(change).isMissingFor(MissingReason.OUTSIDE_SERIES);
    }

    @Test
    void roundedDifference_isThatOfTheExactDifference() {
        assertThat(Change.of(1, 1.25).roundedDifference(1)).isEqualTo(Figure.of(0.3));
        assertThat(Change.of(1, 0.75).roundedDifference(1)).isEqualTo(Figure.of(-0.3));
        assertThat(Change.of(0.7, 1.05).roundedDifference(1)).isEqualTo(Figure.of(0.4)); // 0.35, in binary below
        assertThat(Change.of(1, 1.25).roundedDifference(15)).isEqualTo(Figure.of(0.25));
        Figure pending = Figure.missing(MissingReason.PENDING);
        assertThat(Change.of(pending, Figure.of(1)).roundedDifference(0)).isEqualTo(pending);
        assertThat(Change.of(-Double.MAX_VALUE, Double.MAX_VALUE).roundedDifference(0))
                .isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        RatioSeries ratio = RatioSeries.rate(MonthlySeries.of(JUNE, 1, 2), MonthlySeries.of(JUNE, 6, 3), 1);
        assertThat(Change.at(ratio, JUNE.plusMonths(1), Comparison.previousMonth())
                        .roundedDifference(0))
                .isEqualTo(Figure.of(1)); // 2/3 - 1/6, a half exactly, and less by their nearest doubles
    }

    @Test
    void getPlain_hasEveryAnswer() {
        Change change = Change.at(MonthlySeries.of(JUNE.minusMonths(1), 79, 96), JUNE, Comparison.previousMonth());
        assertThat(change.getPlain())
                .containsOnlyKeys(
                        "comparison",
                        "month",
                        "baseMonth",
                        "base",
                        "current",
                        "difference",
                        "percent",
                        "acrossBreak",
                        "baseMarkers",
                        "currentMarkers")
                .containsEntry("comparison", "1 month back")
                .containsEntry("month", "2020-06")
                .containsEntry("baseMonth", "2020-05")
                .containsEntry("base", new BigDecimal(79))
                .containsEntry("difference", new BigDecimal(17))
                .containsEntry("acrossBreak", false);
    }

    /** Packages that know the figures of a whole make its change. */
    @Test
    void door_makesAChangeOfFoundFigures() {
        ChangeDoor<Change> door = ChangeDoor.of(Change.class);
        RatioChange fractions = new RatioChange(1, 3, 11, 30, 1);
        Change made = door.make(Figure.of(1 / 3.0), Figure.of(11 / 30.0), fractions, false, null, JUNE);
        assertThat(made).hasPercent(10);
        assertThat(made.month()).contains(JUNE);
        assertThat(made.baseMonth()).isEmpty();
        assertThat(made.comparison()).isEmpty();
        assertThat(made.baseMarkers()).isEmpty();
        ChangeDoor.Side base = new ChangeDoor.Side(Figure.of(2), JUNE.minusMonths(12), Set.of(Marker.PARTIAL));
        ChangeDoor.Side current = new ChangeDoor.Side(Figure.of(3), JUNE, Set.of(Marker.PROVISIONAL));
        Change years = door.onLastYear(base, current, null, true);
        assertThat(years.comparison()).contains(Comparison.sameMonthLastYear());
        assertThat(years.baseMonth()).contains(JUNE.minusMonths(12));
        assertThat(years.month()).contains(JUNE);
        assertThat(years.baseMarkers()).containsExactly(Marker.PARTIAL);
        assertThat(years.currentMarkers()).containsExactly(Marker.PROVISIONAL);
        assertThat(years).isMissingFor(MissingReason.BREAK_IN_SERIES);
    }

    @Test
    void explain_hasInputsRuleAndSentence() {
        Change change = Change.at(MonthlySeries.of(JUNE.minusMonths(1), 79, 96), JUNE, Comparison.previousMonth());
        Explanation explanation = change.explain(ChangeThreshold.TEN_PERCENT);
        assertThat(explanation.inputs())
                .containsExactly("base 79 (2020-05)", "current 96 (2020-06)", "compared with 1 month back");
        assertThat(explanation.rule()).isEqualTo("a change of 10% or more");
        assertThat(explanation.text()).isEqualTo("79 to 96 is +21.5%, an increase");
        assertThat(Change.of(200, 219).explain(ChangeThreshold.TEN_PERCENT).text())
                .isEqualTo("200 to 219 is +9.5%, similar");
        assertThat(Change.of(20, 21.999).explain(ChangeThreshold.TEN_PERCENT).text())
                .isEqualTo("20 to 21.999 is +9.995%, similar");
        assertThat(Change.of(40, 42).explain(ChangeThreshold.points(2)).text())
                .isEqualTo("40 to 42 is +2.0 points, an increase");
        assertThat(Change.of(0, 3).explain(ChangeThreshold.TEN_PERCENT).text()).isEqualTo("0 to 3 is an increase");
        assertThat(Change.of(3, 2).explain(ChangeThreshold.anyChange()).rule()).isEqualTo("any change");
    }

    @Test
    void anyChange_isDecidedByItsSign() {
        ChangeThreshold any = ChangeThreshold.anyChange();
        assertThat(any).hasToString("any change").isEqualTo(ChangeThreshold.parse("any change"));
        assertThat(any.isAnyChange()).isTrue();
        assertThat(Change.of(1e15, 1e15 + 1).direction(any)).isEqualTo(INCREASE);
        assertThat(Change.of(3, 2.9999999999999996).direction(any)).isEqualTo(DECREASE);
        assertThat(Change.of(0, Double.MIN_VALUE).direction(any)).isEqualTo(INCREASE);
        assertThat(Change.of(3, 3).direction(any)).isEqualTo(SIMILAR);
        assertThat(Change.of(1000, 1001).direction(any.afterRounding(0))).isEqualTo(SIMILAR);
        assertThat(Change.of(1000, 1010).direction(any.afterRounding(0))).isEqualTo(INCREASE);
    }

    @Test
    void zerosOfBothSignsAreSimilar() {
        for (ChangeThreshold threshold :
                List.of(ChangeThreshold.TEN_PERCENT, ChangeThreshold.points(2), ChangeThreshold.anyChange())) {
            assertThat(threshold.direction(0.0, -0.0)).isEqualTo(SIMILAR);
            assertThat(threshold.direction(-0.0, 0.0)).isEqualTo(SIMILAR);
            assertThat(threshold.afterRounding(0).direction(0.0, -0.0)).isEqualTo(SIMILAR);
        }
    }

    @Test
    void equality() {
        YearMonth may = YearMonth.of(2020, 5);
        YearMonth june = YearMonth.of(2020, 6);
        MonthlySeries plain = MonthlySeries.of(may, 1, 2);
        Comparison previous = Comparison.previousMonth();
        assertDistinct(() -> List.of(
                Change.of(1, 2),
                Change.of(1, 3),
                Change.of(2, 2),
                Change.at(plain, june, previous),
                Change.at(plain, june, Comparison.previousObserved()),
                Change.at(plain.plusMonths(1), june.plusMonths(1), previous),
                Change.at(MonthlySeries.of(june.minusMonths(2), 1, 5, 2), june, Comparison.monthsBack(2)),
                Change.at(plain.with(may, 1, Marker.PROVISIONAL), june, previous),
                Change.at(plain.with(june, 2, Marker.PROVISIONAL), june, previous),
                Change.at(plain.with(june, 2, Marker.BREAK_BEFORE), june, previous),
                Change.at(
                        MonthlySeries.of(june.minusMonths(2), 1, 5, 2).with(may, 5, Marker.BREAK_BEFORE),
                        june,
                        Comparison.monthsBack(2)),
                Change.at(plain, june, Comparison.baseline(may)),
                Change.at(plain.with(june.plusMonths(1), 2), june.plusMonths(1), Comparison.baseline(may)),
                Change.at(
                        MonthlySeries.of(june.minusMonths(2), new double[] {1, Double.NaN, 2}, MissingReason.PENDING),
                        june,
                        Comparison.previousObserved())));
    }
}

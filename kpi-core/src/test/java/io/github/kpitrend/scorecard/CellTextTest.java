// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts of cells; names of cases are those of the specification of verdicts, section 4. */
class CellTextTest {

    private static final ChangeThreshold TEN = ChangeThreshold.TEN_PERCENT;
    private static final ChangeThreshold TWO_POINTS = ChangeThreshold.points(2);
    private final CellText text = CellText.english();

    @ParameterizedTest
    @CsvSource({
        "N1, 200, 219, 10%, → 9.5%, SIMILAR",
        "N1, 200, 219, '10%, rounded to 0 decimals', ↑ 10%, INCREASE",
        "N2, 1000, 904, 10%, → -9.6%, SIMILAR",
        "N3, 20, 21.99, 10%, → 9.95%, SIMILAR",
        "N4, 4.25, 4.89, 2pt, → +0.6 pts, SIMILAR",
        "N5, 40, 50, 10%, ↑ 25%, INCREASE",
        "N5, 40, 50, 2pt, ↑ +10.0 pts, INCREASE",
        "N6, 4.0, 4.5, 10%, ↑ 13%, INCREASE",
        "N6, 60, 63, 10%, → 5%, SIMILAR",
        "N6, 4.0, 4.5, 2pt, → +0.5 pts, SIMILAR",
        "N6, 60, 63, 2pt, ↑ +3.0 pts, INCREASE",
        "N12, 10000, 9996, 10%, → 0%, SIMILAR",
        "sample, 79, 96, 10%, ↑ 22%, INCREASE",
        "sample, 143, 96, 10%, ↓ -33%, DECREASE",
        "zero, 0, 0, 10%, → 0%, SIMILAR",
        "zero, 0, 3, 10%, ↑ n/a, INCREASE",
        "zero, 0, 3, 2pt, ↑ +3.0 pts, INCREASE",
        "line, 3.0, 3.3, 10%, ↑ 10%, INCREASE",
        "any, 1000000, 1000001, any change, ↑ 0.0001%, INCREASE",
    })
    void theDigitsOfAChangeImplyItsDirection(
            String id, double base, double current, String threshold, String expected, DirectionOfTravel direction) {
        Change change = Change.of(base, current);
        ChangeThreshold by = ChangeThreshold.parse(threshold);
        assertThat(text.change(change, by)).as(id).isEqualTo(expected);
        assertThat(change.direction(by)).isEqualTo(direction);
    }

    @Test
    void n7_anAmountThatCrossesZeroIsGivenAsDifference() {
        Indicator amount = Indicator.builder("V")
                .measure(MeasureKind.AMOUNT)
                .unit("£m")
                .decimals(2)
                .build();
        Change change = Change.of(4.45, -0.32);
        assertThat(text.change(amount, change)).isEqualTo("↓ -4.77 £m");
        assertThat(change.percent().orElse(0)).isBetween(-107.2, -107.1);
        assertThat(text.change(amount, Change.of(4.45, 0.32))).isEqualTo("↓ -93%");
    }

    @Test
    void missingChangesHaveNoAmount() {
        Change missing = Change.of(Figure.missing(MissingReason.PENDING), Figure.of(3));
        assertThat(text.change(missing, TEN)).isEqualTo("- n/a");
        assertThat(text.withNotAvailable("..").change(missing, TEN)).isEqualTo("- ..");
        assertThat(text.withNotAvailable("..").label(MissingReason.ZERO_BASE)).isEqualTo("..");
        assertThat(text.withNotAvailable("..").label(MissingReason.PENDING)).isEqualTo("tbc");
    }

    @Test
    void anIndicatorDecidesThresholdAndDecimals() {
        Indicator points = Indicator.builder("P")
                .measure(MeasureKind.PERCENTAGE)
                .threshold(TWO_POINTS)
                .decimals(2)
                .build();
        assertThat(text.change(points, Change.of(4.25, 4.89))).isEqualTo("→ +0.64 pts");
        assertThat(text.change(points.toBuilder().threshold(TEN).build(), Change.of(40, 50)))
                .isEqualTo("↑ 25%");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06, Jun-20",
        "2005-12, Dec-05",
        "1000-01, Jan-00",
        "9999-11, Nov-99",
        "0999-01, Jan-999",
        "+10000-01, Jan-10000",
    })
    void monthsHaveTwoDigitsOfTheirYear(String month, String expected) {
        assertThat(text.month(YearMonth.parse(month))).isEqualTo(expected);
    }

    @Test
    void numbersOfManyDigitsHaveAnExponent() {
        assertThat(CellText.english().figure(Figure.of(-1.5e300), 1)).isEqualTo("-1.5E+300");
        assertThat(CellText.english().figure(Figure.of(1e20), 0)).isEqualTo("100000000000000000000");
        assertThat(CellText.english().withLocale(Locale.GERMANY).figure(Figure.of(1.5e300), 0))
                .isEqualTo("1,5E+300");
        assertThat(CellText.english().withLocale(Locale.UK).figure(Figure.of(1e20), 0))
                .isEqualTo("100,000,000,000,000,000,000");
    }

    @Test
    void numbersAndMonthsFollowALocale() {
        CellText german = text.withLocale(Locale.GERMANY).withPercentDecimals(1);
        assertThat(german.figure(Figure.of(1234567.25), 1)).isEqualTo("1.234.567,3");
        assertThat(german.figure(Figure.of(1234), 2)).isEqualTo("1.234,00");
        assertThat(german.change(Change.of(79, 96), TEN)).isEqualTo("↑ 21,5%");
        assertThat(german.month(YearMonth.of(2020, 5))).isEqualTo("Mai-20");
        assertThat(text.figure(Figure.of(1234567.25), 1)).isEqualTo("1234567.3");
        assertThat(text.withPercentDecimals(2).change(Change.of(79, 96), TEN)).isEqualTo("↑ 21.52%");
        assertThat(text.withPercentDecimals(2).change(Change.of(0, 0), TEN)).isEqualTo("→ 0.00%");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasALabelThatCanBeReplaced(MissingReason reason) {
        CellText mine = text.withLabel(reason, "mine");
        assertThat(mine.label(reason)).isEqualTo("mine");
        assertThat(mine.figure(Figure.missing(reason), 0)).isEqualTo("mine");
        assertThat(text.label(reason)).isNotEqualTo("mine");
    }

    @Test
    void percentagesAreFlagged() {
        assertThat(text.percentageFlag(MeasureKind.PERCENTAGE)).isEqualTo("%");
        assertThat(text.percentageFlag(MeasureKind.COUNT)).isEqualTo("--");
        assertThat(text.rating(QualitativeRating.POSITIVE)).isEqualTo("▲");
        assertThat(text.rating(QualitativeRating.NOT_RATED)).isEmpty();
    }

    @Test
    void aDifferenceThatNoDoubleHoldsIsNotGiven() {
        Change up = Change.of(-1.7e308, 1.7e308);
        assertThat(text.change(up, TWO_POINTS)).isEqualTo("↑ n/a");
        Indicator amount = Indicator.builder("V").measure(MeasureKind.AMOUNT).build();
        assertThat(text.change(amount, up)).isEqualTo("↑ 200%");
    }

    @Test
    void equality() {
        CellText[] all = {
            text,
            text.withLabel(MissingReason.PENDING, "open"),
            text.withNotAvailable(".."),
            text.withPercentDecimals(1),
            text.withLocale(Locale.GERMANY)
        };
        for (CellText one : all) {
            for (CellText other : all) {
                assertThat(one.equals(other)).as(one + " and " + other).isEqualTo(one == other);
            }
            assertThat(one).isNotEqualTo("text");
        }
        assertThat(CellText.english()).isEqualTo(text).hasSameHashCodeAs(text);
    }

    @Test
    void decimalsAreZeroToFifteen() {
        assertThat(text.figure(Figure.of(0.1), 15)).isEqualTo("0.100000000000000");
        assertThat(text.withPercentDecimals(15).change(Change.of(2, 3), TEN)).isEqualTo("↑ 50.000000000000000%");
        assertThat(text.withPercentDecimals(0)).isEqualTo(text);
        for (int decimals : new int[] {-1, 16}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> text.withPercentDecimals(decimals))
                    .withMessage("decimals must be from 0 to 15, but was " + decimals);
        }
    }

    @Test
    void figuresAndMeansOfARowHaveItsDecimals() {
        YearMonth june = YearMonth.of(2020, 6);
        ScorecardRow row = ScorecardRow.of(
                Indicator.builder("A").decimals(1).build(), MonthlySeries.of(june.minusMonths(1), 79, 96), june);
        assertThat(text.figure(row, row.current())).isEqualTo("96.0");
        assertThat(text.mean(row)).isEqualTo("87.5");
        // the mean of small whole figures has one decimal more
        ScorecardRow small = ScorecardRow.of(Indicator.of("A"), MonthlySeries.of(june.minusMonths(1), 3, 4), june);
        assertThat(text.mean(small)).isEqualTo("3.5");
        ScorecardRow none = ScorecardRow.of(
                Indicator.of("A"), MonthlySeries.of(june, List.of(Figure.missing(MissingReason.CONFIDENTIAL))), june);
        assertThat(text.mean(none)).isEqualTo("[c]");
    }

    @Test
    void aDifferenceHasTheDecimalsOfTheFiguresAndAnAmountItsUnit() {
        Indicator points = Indicator.builder("P").threshold(TWO_POINTS).build();
        assertThat(text.change(points, Change.of(4.25, 5))).isEqualTo("→ +0.75 pts");
        assertThat(text.change(points, Change.of(4, 4.25))).isEqualTo("→ +0.25 pts");
        Change missing = Change.of(Figure.missing(MissingReason.PENDING), Figure.of(3.25));
        assertThat(text.change(points, missing)).isEqualTo("- n/a");
        Indicator amount = Indicator.builder("V").measure(MeasureKind.AMOUNT).build();
        assertThat(text.change(amount, Change.of(4.45, -0.32))).isEqualTo("↓ -4.77");
        assertThat(text.change(Indicator.of("N"), Change.of(4, -1))).isEqualTo("↓ -125%");
    }

    @Test
    void textsDifferInTheirTextOfWhatIsNotAvailable() {
        CellText all = text;
        for (MissingReason reason : MissingReason.values()) {
            all = all.withLabel(reason, "none");
        }
        assertThat(all.withNotAvailable("..")).isNotEqualTo(all.withNotAvailable("--"));
        assertThat(text.withLocale(Locale.GERMANY).toString()).contains("de-DE", "0 decimals");
        assertThat(text.withPercentDecimals(1).toString())
                .contains("1 decimal of")
                .doesNotContain("null");
    }
}

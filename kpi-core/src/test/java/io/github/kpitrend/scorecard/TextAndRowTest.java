// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts of cells, and what rows, pages and policies answer where little is given. */
class TextAndRowTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final MonthlySeries SERIES = MonthlySeries.of(JANUARY, 205, 122, 113, 79, 79, 96);
    private static final Indicator INDICATOR =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();

    private final CellText text = CellText.english();

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
    void numbersAreWrittenAsALocaleWritesThem() {
        CellText german = text.withNumberLocale(Locale.GERMANY).withPercentDecimals(1);
        assertThat(german.figure(Figure.of(1234567.25), 1)).isEqualTo("1.234.567,3");
        assertThat(german.figure(Figure.of(1234), 2)).isEqualTo("1.234,00");
        assertThat(german.change(Change.of(79, 96), DirectionOfTravel.INCREASE)).isEqualTo("↑ 21,5%");
        assertThat(text.figure(Figure.of(1234567.25), 1)).isEqualTo("1234567.3");
        assertThat(text.withPercentDecimals(2).change(Change.of(79, 96), DirectionOfTravel.INCREASE))
                .isEqualTo("↑ 21.52%");
        assertThat(text.withPercentDecimals(2).change(Change.of(0, 0), DirectionOfTravel.SIMILAR))
                .isEqualTo("→ 0.00%");
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

    // -----------------------------------------------------------------------
    @Test
    void aPolicyComparesByTheIndicatorUnlessToldOtherwise() {
        Indicator quarterly =
                Indicator.builder("FM011").frequency(Frequency.QUARTERLY).build();
        ScorecardPolicy standard = ScorecardPolicy.standard();
        assertThat(standard.comparisons(quarterly))
                .containsExactly(Comparison.monthsBack(3), Comparison.sameMonthLastYear());
        assertThat(standard.ratingBy(quarterly)).isEqualTo(Comparison.monthsBack(3));
        assertThat(standard.monthsShown()).isEqualTo(6);
        assertThat(standard.window()).isEqualTo(RollingWindow.trailing(12).requiring(1));
        ScorecardPolicy own = standard.withComparisons(Comparison.previousObserved(), Comparison.baseline(JANUARY));
        assertThat(own.comparisons(quarterly))
                .containsExactly(Comparison.previousObserved(), Comparison.baseline(JANUARY));
        assertThat(own.ratingBy(quarterly)).isEqualTo(Comparison.previousObserved());
        assertThat(own.withRatingBy(Comparison.baseline(JANUARY)).ratingBy(quarterly))
                .isEqualTo(Comparison.baseline(JANUARY));
    }

    @Test
    void aRowKeepsWhatItWasGiven() {
        Commentary commentary = new Commentary(JUNE, "Fewer requests.");
        ScorecardRow row = ScorecardRow.of(INDICATOR, SERIES, JUNE).withCommentary(commentary);
        assertThat(row.commentary()).contains(commentary);
        assertThat(row.assessedRating()).isEmpty();
        assertThat(row.targets()).isEmpty();
        assertThat(row.targetAssessment()).isEmpty();
        Scorecard page = Scorecard.of(JUNE, List.of(row));
        assertThat(page.month()).isEqualTo(JUNE);
        assertThat(page.rows()).containsExactly(row);
        assertThat(page.row("EH1a")).contains(row);
        assertThat(page.row("EH1b")).isEmpty();
    }

    @Test
    void aRowWithoutItsFigureHasNoChart() {
        double[] flat = new double[24];
        MonthlySeries pending = MonthlySeries.of(JANUARY, flat).toBuilder()
                .addMissing(JANUARY.plusMonths(24), MissingReason.PENDING)
                .build();
        assertThat(ScorecardRow.of(INDICATOR, pending, JANUARY.plusMonths(24)).chart())
                .isEmpty();
        assertThat(ScorecardRow.of(INDICATOR, pending, JANUARY.plusMonths(23)).chart())
                .isPresent();
        assertThat(ScorecardRow.of(INDICATOR, pending, JANUARY.plusMonths(11)).chart())
                .isEmpty();
        assertThat(ScorecardRow.of(INDICATOR, pending, JANUARY.plusMonths(12)).chart())
                .isPresent();
    }

    @Test
    void assuranceNeedsOneConfirmedValuePerPeriod() {
        double[] values = new double[24];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i % 3;
        }
        YearMonth last = JANUARY.plusMonths(23);
        ScorecardRow row = ScorecardRow.of(INDICATOR, MonthlySeries.of(JANUARY, values), last);
        assertThat(assurance(row, Target.of(50))).contains(Assurance.PASS);
        assertThat(assurance(row, Target.of(500))).contains(Assurance.FAIL);
        assertThat(assurance(row, Target.of(50).withBasis(TargetBasis.LEVEL_AT_YEAR_END)))
                .contains(Assurance.PASS);
        assertThat(assurance(row, Target.of(50).withBasis(TargetBasis.CUMULATIVE)))
                .isEmpty();
        assertThat(assurance(row, Target.range(50, 60))).isEmpty();
        assertThat(assurance(row, Target.toBeConfirmed())).isEmpty();
        assertThat(row.assurance()).isEmpty();
    }

    private static Optional<Assurance> assurance(ScorecardRow row, Target target) {
        FiscalYear year = FiscalCalendar.APRIL.yearOf(row.month());
        return row.withTargets(TargetSchedule.of(FiscalCalendar.APRIL).with(year, target))
                .assurance();
    }

    @Test
    void whereTheTargetIsBestARatingNeedsAConfirmedOne() {
        Indicator near =
                Indicator.builder("T").polarity(Polarity.TARGET_IS_BEST).build();
        ScorecardRow row = ScorecardRow.of(near, SERIES, JUNE);
        TargetSchedule none = TargetSchedule.of(FiscalCalendar.APRIL);
        assertThat(row.computedRating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.withTargets(none).computedRating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.withTargets(none.with(FiscalCalendar.APRIL.year(2020), Target.toBeConfirmed()))
                        .computedRating())
                .isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.withTargets(none.with(FiscalCalendar.APRIL.year(2020), Target.of(100)))
                        .computedRating())
                .isEqualTo(QualitativeRating.POSITIVE);
        assertThat(row.withTargets(none.with(FiscalCalendar.APRIL.year(2020), Target.of(70)))
                        .computedRating())
                .isEqualTo(QualitativeRating.NEGATIVE);
    }

    // -----------------------------------------------------------------------
    @Test
    void targetsThatAreNotConfirmedAreSaid() {
        TargetSchedule pending =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.toBeConfirmed());
        assertThat(narrative(pending)).contains("; target to be confirmed");
        TargetSchedule past =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed());
        assertThat(narrative(past)).contains("; no target in force (2019-20 was to be confirmed)");
        assertThat(narrative(past.with(FiscalCalendar.APRIL.year(2019), Target.of(336))))
                .contains("; no target in force (2019-20 was 336)");
        assertThat(narrative(TargetSchedule.of(FiscalCalendar.APRIL)))
                .contains("; no target in force")
                .doesNotContain("was");
        assertThat(narrative(past.with(FiscalCalendar.APRIL.year(2020), Target.of(90))))
                .contains("; target 90 met with 96");
    }

    private static String narrative(TargetSchedule targets) {
        return ScorecardRow.of(INDICATOR, SERIES, JUNE).withTargets(targets).narrative();
    }

    @Test
    void assessedRatingsAreSaidBesideComputedOnes() {
        ScorecardRow row = ScorecardRow.of(INDICATOR, SERIES, JUNE)
                .withAssessedRating(new AssessedRating(QualitativeRating.SIMILAR, JUNE.minusMonths(3), ""));
        assertThat(row.narrative()).endsWith("; rated positive, assessed similar for March 2020");
    }
}

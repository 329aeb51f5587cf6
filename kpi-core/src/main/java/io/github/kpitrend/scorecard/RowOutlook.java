// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Optional;

/** The forecast of a row, and its outlook on the target in force at the end of the fiscal year of the row's period. */
final class RowOutlook {

    private RowOutlook() {}

    static Forecast forecast(ScorecardRow row) {
        return Forecast.of(row.series(), row.decisiveMonth(), options(row));
    }

    private static ForecastOptions options(ScorecardRow row) {
        return row.policy().forecastOptions(row.indicator());
    }

    /** The target in force at the end of the fiscal year, where rows have outlooks. */
    private static Optional<Target> target(ScorecardRow row) {
        if (!row.policy().isForecasting() || row.period().isEmpty()) {
            return Optional.empty();
        }
        return row.targets()
                .flatMap(schedule ->
                        schedule.inForce(year(row, schedule).months().last()));
    }

    private static FiscalYear year(ScorecardRow row, TargetSchedule schedule) {
        return schedule.calendar().yearOf(row.decisiveMonth());
    }

    static Optional<TargetOutlook> outlook(ScorecardRow row) {
        Optional<Target> target = target(row);
        return target.isEmpty()
                ? Optional.empty()
                : row.targets()
                        .map(schedule -> rule(row, target.get(), schedule)
                                .outlook(row.numbers().decimals()));
    }

    private static OutlookRule rule(ScorecardRow row, Target target, TargetSchedule schedule) {
        Forecast forecast = row.forecast();
        ForecastOptions options = options(row);
        YearEnd end = forecast.yearEnd(year(row, schedule));
        boolean isTotal = target.basis() == TargetBasis.CUMULATIVE
                && row.indicator().aggregation() == Aggregation.SUM
                && end.isTotal();
        YearMonth last = row.reportingPeriods().latestEnd(end.year().months().last());
        Prediction prediction = isTotal ? end.prediction() : forecast.total(MonthRange.of(last, last));
        boolean suited = row.ratio().isEmpty() && row.reportingPeriods().isAligned();
        return new OutlookRule(
                row.indicator(), target, options, forecast, new OutlookSubject(end, prediction, isTotal), suited);
    }

    // -----------------------------------------------------------------------
    /** Returns whether texts, plain forms and findings include the outlook: a confirmed target of the year or its end. */
    static boolean isSaid(ScorecardRow row) {
        return target(row)
                .filter(each -> each.isConfirmed() && each.basis() != TargetBasis.PER_PERIOD)
                .isPresent();
    }

    /** The sentence of the narrative; empty where nothing is said, the target does not suit the measure, or its figure is known already. */
    static Optional<String> sentence(ScorecardRow row) {
        return said(row)
                .filter(outlook -> !isUnsuited(row, outlook) && isToCome(row, outlook))
                .map(outlook -> Words.capital(outlook.text()) + ".");
    }

    /** Returns whether the figure that a target is about is still to come, or is a total that is decided. Else the target's own sentence says all. */
    private static boolean isToCome(ScorecardRow row, TargetOutlook outlook) {
        return outlook.verdict() == TargetOutlook.Verdict.ALREADY_MET
                || outlook.verdict() == TargetOutlook.Verdict.OUT_OF_REACH
                || outlook.prediction().months().last().isAfter(row.decisiveMonth());
    }

    private static Optional<TargetOutlook> said(ScorecardRow row) {
        return isSaid(row) ? row.outlook() : Optional.empty();
    }

    /** A cumulative target of figures that do not add up, which are not assessed either. */
    private static boolean isUnsuited(ScorecardRow row, TargetOutlook outlook) {
        boolean addsUp = row.indicator().aggregation() == Aggregation.SUM
                || row.indicator().aggregation() == Aggregation.LAST;
        boolean suited =
                addsUp && row.ratio().isEmpty() && row.reportingPeriods().isAligned();
        return outlook.target().basis() == TargetBasis.CUMULATIVE && !suited;
    }

    /** The text of a finding that the year is off course. */
    static Optional<String> offCourse(ScorecardRow row) {
        return said(row)
                .filter(outlook ->
                        OutlookRule.isOffCourse(outlook, row.indicator().polarity()))
                .flatMap(outlook -> row.targets()
                        .map(schedule -> rule(row, outlook.target(), schedule)
                                .offCourse(row.numbers().decimals(), outlook.requiredPerPeriod())));
    }

    /** The verdict that is counted in a summary. */
    static Optional<TargetOutlook.Verdict> counted(ScorecardRow row) {
        return said(row).map(TargetOutlook::verdict);
    }
}

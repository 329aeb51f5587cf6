// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowOutlookTest {

    private static final double[] FIGURES = {
        81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92,
        80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90, 88, 85, 81
    };
    private static final MonthlySeries SERIES = MonthlySeries.of(YearMonth.of(2018, 1), FIGURES);
    private static final Indicator HIGHER =
            Indicator.builder("FM01").polarity(Polarity.HIGHER_IS_BETTER).build();

    private static ScorecardRow row(Indicator indicator, MonthlySeries series, Target target) {
        FiscalCalendar april = FiscalCalendar.APRIL;
        return ScorecardRow.of(indicator, series, series.last())
                .withTargets(TargetSchedule.of(april).with(april.yearOf(series.last()), target));
    }

    /** In the year's last month the figure of a level is no longer likely or not: it is known, and assessed. */
    @Test
    void whatIsKnownIsNotForetold() {
        Target level = Target.of(88).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
        ScorecardRow ended = row(HIGHER, SERIES.head(27), level);
        assertThat(ended.outlook().orElseThrow().chance()).isEqualTo(Figure.of(100));
        assertThat(ended.narrative())
                .contains(" The target of 88 was met (90).")
                .doesNotContain("ikely", "chance");
        ScorecardRow before = row(HIGHER, SERIES.head(26), level);
        assertThat(before.narrative()).contains(" in March 2020; about a ");
        Indicator last = HIGHER.toBuilder().aggregation(Aggregation.LAST).build();
        assertThat(row(last, SERIES.head(27), ofYear(88)).narrative()).doesNotContain("ikely", "chance");
        assertThat(row(HIGHER, SERIES.head(27), ofYear(950)).narrative())
                .contains(" 950 so far: the target of 950 for 2019-20 is already met.");
    }

    private static Target ofYear(double value) {
        return Target.of(value).withBasis(TargetBasis.CUMULATIVE);
    }

    @Test
    void eachPartOfAnOutlookCounts() {
        Target target = ofYear(960);
        Forecast forecast = Forecast.of(HIGHER, SERIES, SERIES.last());
        Prediction july = forecast.at(SERIES.last().plusMonths(1));
        Prediction august = forecast.at(SERIES.last().plusMonths(2));
        Figure one = Figure.of(1);
        Figure two = Figure.of(2);
        TargetOutlook.Verdict likely = TargetOutlook.Verdict.LIKELY;
        List<String> inputs = List.of("input");
        List<TargetOutlook> outlooks = List.of(
                new TargetOutlook(target, july, one, likely, one, one, inputs, "rule", "text"),
                new TargetOutlook(ofYear(961), july, one, likely, one, one, inputs, "rule", "text"),
                new TargetOutlook(target, august, one, likely, one, one, inputs, "rule", "text"),
                new TargetOutlook(target, july, two, likely, one, one, inputs, "rule", "text"),
                new TargetOutlook(target, july, one, TargetOutlook.Verdict.UNLIKELY, one, one, inputs, "rule", "text"),
                new TargetOutlook(target, july, one, likely, two, one, inputs, "rule", "text"),
                new TargetOutlook(target, july, one, likely, one, two, inputs, "rule", "text"),
                new TargetOutlook(target, july, one, likely, one, one, inputs, "rule", "other"));
        for (TargetOutlook each : outlooks) {
            for (TargetOutlook other : outlooks) {
                assertThat(each.equals(other)).isEqualTo(each == other);
            }
            assertThat(each).isNotEqualTo("outlook");
        }
    }
}

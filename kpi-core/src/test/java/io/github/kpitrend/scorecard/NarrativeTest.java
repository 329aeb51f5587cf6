// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a row says in words, and how it joins the change with the control chart. */
class NarrativeTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final Indicator COUNT = Indicator.builder("A")
            .polarity(Polarity.HIGHER_IS_BETTER)
            .unit("families")
            .build();

    private static ScorecardRow row(Indicator indicator, double... values) {
        MonthlySeries series = MonthlySeries.of(FIRST, values);
        return ScorecardRow.of(indicator, series, series.last());
    }

    @Test
    void aChangeWithinTheUsualRangeIsToldSo() {
        double[] values =
                IntStream.range(0, 14).mapToDouble(i -> i % 2 == 0 ? 45 : 55).toArray();
        assertThat(row(COUNT, values).narrative())
                .startsWith("55 families in February 2020, up 22 % on January 2020 and similar to February 2019 (0 %),"
                        + " but within its usual range (23 to 77); 12-month mean 50 families of 12 observed");
    }

    @Test
    void aSmallChangeThatIsNotUsualIsToldSo() {
        double[] values = DoubleStream.concat(
                        IntStream.range(0, 12).mapToDouble(i -> i % 2 == 0 ? 96 : 104),
                        DoubleStream.of(102, 103, 102, 103, 102, 103, 102))
                .toArray();
        ScorecardRow row = row(COUNT, values);
        assertThat(row.rated().direction().name()).isEqualTo("SIMILAR");
        assertThat(row.narrative()).contains(", yet number 8 in a row above its mean");
    }

    @Test
    void pointsAreSaidInPoints() {
        Indicator points = Indicator.builder("P")
                .measure(MeasureKind.PERCENTAGE)
                .threshold(ChangeThreshold.points(2))
                .decimals(1)
                .build();
        assertThat(row(points, 40, 42.5).narrative())
                .startsWith("42.5 % in February 2019, up 2.5 points on January 2019");
    }

    @Test
    void fromNothingAndPartialMonths() {
        assertThat(row(COUNT, 0, 3).narrative()).contains("up from 0 families in January 2019");
        MonthlySeries partial = MonthlySeries.builder()
                .add(FIRST, 100)
                .add(FIRST.plusMonths(1), 50, Marker.PARTIAL)
                .build();
        assertThat(ScorecardRow.of(COUNT, partial, FIRST.plusMonths(1)).narrative())
                .contains("down 50 % on January 2019 (a partial figure against a whole one)");
    }

    @Test
    void targetsAndAssuranceAreSaid() {
        double[] values =
                IntStream.range(0, 14).mapToDouble(i -> i % 2 == 0 ? 45 : 55).toArray();
        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2019), Target.of(80));
        ScorecardRow row = row(COUNT, values).withTargets(targets);
        assertThat(row.assurance()).contains(Assurance.FAIL);
        assertThat(row.narrative())
                .contains("target 80 missed with 55 families")
                .contains("against the target consistently failing")
                .endsWith("rated positive");
        ScorecardRow passed = row(COUNT, values)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL)
                        .with(FiscalCalendar.APRIL.year(2018), Target.toBeConfirmed()));
        assertThat(passed.narrative()).contains("no target in force (2018-19 was to be confirmed)");
        assertThat(passed.assurance()).isEmpty();
    }

    @Test
    void comingNearerToTheTargetIsPositiveWhereTheTargetIsBest() {
        Indicator best = COUNT.toBuilder().polarity(Polarity.TARGET_IS_BEST).build();
        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2018), Target.of(100));
        assertThat(row(best, 120, 105).withTargets(targets).computedRating()).isEqualTo(QualitativeRating.POSITIVE);
        assertThat(row(best, 95, 120).withTargets(targets).computedRating()).isEqualTo(QualitativeRating.NEGATIVE);
        assertThat(row(best, 90, 110).withTargets(targets).computedRating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(row(best, 100, 101).withTargets(targets).computedRating()).isEqualTo(QualitativeRating.SIMILAR);
        assertThat(row(best, 120, 105).computedRating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row(best, 120, 105).withTargets(targets).explainRating().inputs())
                .contains("target 100");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.chart.RunsAnalysis;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.panel.PanelCharts;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.RequiredRunRate;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.testing.AccessorWalk;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.SeasonTest;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.window.RollingWindow;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** In no text a noun in the plural follows a printed 1: {@code 1 point}, never {@code 1 points}. Results are of few small figures, so that counts are often 1. */
class CountNounsPropertyTest {

    /** One, not the end of a larger number, a month or a fraction, and a noun of a count in the plural, also behind an adjective. */
    private static final Pattern WRONG = Pattern.compile("(?<![0-9.,/-])[-+]?1 (?:percentage |assessed |monthly )?"
            + "(?:points|months|quarters|years|figures|revisions|origins|gaps|forecasts|indicators|others|events|days|charts|periods|decimals"
            + "|extracts|crossings|holidays|parts|rows|targets|steps|families|areas|members)\\b");

    private static final YearMonth FIRST = YearMonth.of(2019, 4);

    private final List<Object> results = new ArrayList<>();
    private Random random = new Random(0);

    @Test
    void thePatternFindsWhatIsWrong() {
        assertThat(List.of("1 points", "the 1 months to June", "up 1 percentage points", "+1 points"))
                .allMatch(text -> WRONG.matcher(text).find());
        assertThat(List.of("1 point", "11 points", "1.0 points", "0.1 points", "2020-1 points", "1 month"))
                .noneMatch(text -> WRONG.matcher(text).find());
    }

    @Property(tries = 60)
    void noPluralFollowsAPrintedOne(@ForAll long seed) {
        random = new Random(seed);
        results.clear();
        ofSeries();
        ofRows();
        AccessorWalk.of(results, random, CountNounsPropertyTest::check);
    }

    private static void check(Method method, Object instance, Object result) {
        if (result instanceof String text) {
            assertThat(text).as("%s of %s", method, instance).doesNotContainPattern(WRONG);
        } else if (result instanceof Map<?, ?> map) {
            map.values().forEach(value -> check(method, instance, value));
        } else if (result instanceof Collection<?> collection) {
            collection.forEach(value -> check(method, instance, value));
        } else if (result != null) {
            assertThat(result.toString()).as("%s of %s", method, instance).doesNotContainPattern(WRONG);
        }
    }

    private MonthlySeries series(int months) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < months; i++) {
            YearMonth month = FIRST.plusMonths(i);
            switch (random.nextInt(8)) {
                case 0 -> builder.addMissing(month, MissingReason.values()[random.nextInt(6)]);
                case 1 -> builder.add(month, random.nextInt(4), Marker.values()[random.nextInt(7)]);
                default -> builder.add(month, random.nextInt(4));
            }
        }
        return builder.build();
    }

    private int few() {
        return 1 + random.nextInt(4);
    }

    private <T> T any(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    private void ofSeries() {
        int months = random.nextInt(4) == 0 ? 1 + random.nextInt(40) : few();
        MonthlySeries series = series(months);
        ChangeThreshold threshold = ChangeThreshold.points(1);
        Change change = Change.of(random.nextInt(3), random.nextInt(4));
        results.add(change.explain(random.nextBoolean() ? threshold : threshold.afterRounding(0)));
        results.add(change);
        ChartOptions options = ChartOptions.standard();
        YearMonth phase = FIRST.plusMonths(random.nextInt(5));
        results.add(ControlChart.xmr(series, random.nextBoolean() ? options : options.withPhase(phase, "new form")));
        results.add(ControlChart.run(series, options));
        results.add(RunsAnalysis.of(series));
        LocalDate day = LocalDate.of(2020, 6, 1);
        List<LocalDate> days = new ArrayList<>();
        for (int i = few(); i > 0; i--) {
            days.add(day.minusDays(random.nextInt(5)));
        }
        results.add(ControlChart.t(Events.of(days, day.plusDays(random.nextInt(3))), options));
        results.add(ControlChart.g(Events.of(days, day), options));
        results.add(MannKendall.of(series));
        results.add(SeasonTest.of(series, any(Frequency.values())));
        results.add(Forecast.of(series, series.last(), ForecastOptions.standard()));
        results.add(RollingWindow.trailing(few()));
        results.add(RollingWindow.trailing(few()).requiring(1).mean(series, series.last()));
        SeriesVintages vintages = SeriesVintages.of(LocalDate.of(2020, 5, 1), series);
        results.add(vintages);
        results.add(vintages.with(LocalDate.of(2020, 6, 1), series(months)));
        results.add(RevisionSummary.firstToLatest(vintages.with(LocalDate.of(2020, 6, 1), series(months))));
        results.add(RequiredRunRate.of(random.nextInt(4), random.nextInt(4), random.nextInt(3)));
        results.add(GoalProgress.of(
                Figure.of(random.nextInt(3)),
                Figure.of(random.nextInt(3)),
                Target.of(100 + random.nextInt(2)),
                any(Polarity.values())));
        results.add(PanelCharts.of(MonthlyPanel.of(Map.of(Indicator.of("A"), series))));
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        Map<String, RatioSeries> ratios = new LinkedHashMap<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            parts.put("P" + i, series(months));
            MonthlySeries numerators = series(months);
            ratios.put("P" + i, RatioSeries.proportion(numerators, numerators.plus(series(months))));
        }
        results.add(ContributionAnalysis.ofTotal(parts, series.last(), Comparison.previousMonth()));
        results.add(ContributionAnalysis.ofRatio(ratios, series.last(), Comparison.previousMonth()));
        DisclosureControl control = DisclosureControl.hidingBelow(3);
        Publication publication = Publication.builder()
                .series(Indicator.of("A"), series.mapValues(value -> value))
                .build();
        results.add(DisclosureAudit.of(control.protect(publication).released(), control));
    }

    private void ofRows() {
        List<ScorecardRow> rows = new ArrayList<>();
        for (int i = few(); i > 0; i--) {
            Indicator indicator = Indicator.builder("R" + i)
                    .measure(any(MeasureKind.values()))
                    .polarity(any(Polarity.values()))
                    .frequency(random.nextInt(3) == 0 ? any(Frequency.values()) : Frequency.MONTHLY)
                    .threshold(random.nextBoolean() ? ChangeThreshold.points(1) : ChangeThreshold.TEN_PERCENT)
                    .build();
            MonthlySeries series = series(random.nextBoolean() ? few() : 10 + random.nextInt(30));
            Target target = Target.of(random.nextInt(5)).withBasis(any(TargetBasis.values()));
            TargetSchedule targets = TargetSchedule.of(FiscalCalendar.APRIL);
            for (int year = 2018; year < 2023; year++) {
                targets = targets.with(FiscalCalendar.APRIL.year(year), target);
            }
            YearMonth month = series.last().plusMonths(random.nextInt(3) == 0 ? 1 : 0);
            ScorecardPolicy policy = ScorecardPolicy.standard()
                    .withWindow(RollingWindow.trailing(few()).requiring(1))
                    .withMonthsShown(few());
            results.add(policy);
            rows.add(ScorecardRow.of(indicator, series, month, policy).withTargets(targets));
        }
        results.addAll(rows);
        results.add(StatusRollUp.worst().of(rows));
    }
}

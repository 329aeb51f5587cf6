// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.ChangeModel;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;

/** Laws A1 to A3 and A9. */
class ComparisonPropertyTest {

    // -----------------------------------------------------------------------
    // oracle
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void a9_changesAreThoseOfTheModelAtEveryMonth(
            @ForAll("models") Model model, @ForAll @IntRange(min = 1, max = 14) int back) {
        MonthlySeries series = model.toSeries();
        Comparison comparison = Comparison.monthsBack(back);
        MonthlySeries differences = Change.differences(series, comparison);
        MonthlySeries percentages = Change.percentages(series, comparison);
        assertThat(differences).covers(model.first(), model.last());
        assertThat(percentages).covers(model.first(), model.last());
        for (int i = 0; i < model.length(); i++) {
            YearMonth month = model.first().plusMonths(i);
            boolean inside = i >= back;
            Answer base = inside ? model.at(month.minusMonths(back)) : Answer.missing(MissingReason.OUTSIDE_SERIES);
            boolean broken = inside && model.breaksBetween(month.minusMonths(back), month);
            Answer difference = ChangeModel.difference(base, model.at(month), broken);
            Answer percent = ChangeModel.percent(base, model.at(month), broken);
            assertThat(Change.at(series, month, comparison)).answers(difference, percent);
            assertThat(differences.at(month)).answers(difference);
            assertThat(percentages.at(month)).answers(percent);
            Statistics.label("missing for").collect(percent.isKnown() ? "known" : percent.reason());
        }
        Statistics.label("missing for").coverage(coverage -> {
            coverage.check("known").count(count -> count > 1000);
            for (MissingReason reason : KpiSamples.REPORTED) {
                coverage.check(reason).count(count -> count > 50);
            }
            coverage.check(MissingReason.OUTSIDE_SERIES).count(count -> count > 50);
            coverage.check(MissingReason.BREAK_IN_SERIES).count(count -> count > 50);
            coverage.check(MissingReason.ZERO_BASE).count(count -> count > 50);
        });
    }

    @Property
    void a9_theFirstMonthsAreOutsideTheSeriesOrMissingForTheirOwnReason(
            @ForAll("models") Model model, @ForAll @IntRange(min = 1, max = 14) int back) {
        MonthlySeries percentages = Change.percentages(model.toSeries(), Comparison.monthsBack(back));
        for (int i = 0; i < Math.min(back, model.length()); i++) {
            YearMonth month = model.first().plusMonths(i);
            Answer own = model.at(month);
            assertThat(percentages).isMissing(month, own.isKnown() ? MissingReason.OUTSIDE_SERIES : own.reason());
        }
    }

    @Test
    void a9_everyReasonAtEveryPosition() {
        for (Model model : KpiSamples.everyReasonAtEveryPosition()) {
            MonthlySeries differences = Change.differences(model.toSeries(), Comparison.previousMonth());
            assertThat(differences)
                    .answers(month -> ChangeModel.difference(model.at(month.minusMonths(1)), model.at(month), false)
                            .toFigure());
        }
    }

    @Property
    void a9_baselinesMayLieAnywhere(@ForAll("models") Model model, @ForAll @IntRange(min = -3, max = 33) int at) {
        MonthlySeries series = model.toSeries();
        YearMonth baseline = clampedMonth(model.first(), at);
        Comparison comparison = Comparison.baseline(baseline);
        assertThat(Change.percentages(series, comparison))
                .answers(month -> ChangeModel.percent(
                                model.at(baseline), model.at(month), model.breaksBetween(baseline, month))
                        .toFigure());
        assertThat(Change.differences(series, comparison))
                .answers(month -> ChangeModel.difference(
                                model.at(baseline), model.at(month), model.breaksBetween(baseline, month))
                        .toFigure());
    }

    @Property
    void a9_lastObservedIsTheLatestKnownBefore(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        MonthlySeries differences = Change.differences(series, Comparison.previousObserved());
        MonthlySeries percentages = Change.percentages(series, Comparison.previousObserved());
        for (YearMonth month : model.months()) {
            YearMonth expected = model.values().lowerKey(month);
            assertThat(Comparison.previousObserved().baseMonth(series, month)).isEqualTo(Optional.ofNullable(expected));
            Answer base = expected == null ? Answer.missing(MissingReason.OUTSIDE_SERIES) : model.at(expected);
            boolean broken = expected != null && model.breaksBetween(expected, month);
            Answer difference = ChangeModel.difference(base, model.at(month), broken);
            Answer percent = ChangeModel.percent(base, model.at(month), broken);
            assertThat(Change.at(series, month, Comparison.previousObserved())).answers(difference, percent);
            assertThat(differences.at(month)).answers(difference);
            assertThat(percentages.at(month)).answers(percent);
        }
    }

    // -----------------------------------------------------------------------
    // by calendar
    // -----------------------------------------------------------------------
    @Property
    void a1_monthsBackIsByCalendar(@ForAll("models") Model model, @ForAll @IntRange(min = 1, max = 20_000) int back) {
        YearMonth month = YearMonth.of(2020, 6);
        assertThat(Comparison.monthsBack(back).baseMonth(model.toSeries(), month))
                .contains(month.minusMonths(back));
        assertThat(Comparison.monthsBack(back).baseMonth(model.toSeries(), KpiSamples.FIRST_MONTH))
                .isEmpty();
    }

    @Test
    void a1_namesOfTheUsualComparisons() {
        assertThat(Comparison.sameMonthLastYear()).isEqualTo(Comparison.monthsBack(12));
        assertThat(Comparison.previousMonth()).isEqualTo(Comparison.monthsBack(1));
        for (Frequency frequency : Frequency.values()) {
            assertThat(Comparison.previousPeriod(frequency)).isEqualTo(Comparison.monthsBack(frequency.months()));
        }
    }

    @Property
    void a2_otherMonthsDoNotMatter(
            @ForAll("models") Model model, @ForAll @IntRange(min = 1, max = 14) int back, @ForAll("positions") int at) {
        // Deleting a month also deletes its markers; a break in between has to stay.
        int deleted = at % model.length();
        Model without = model.with(deleted, Cell.missing(MissingReason.NOT_REPORTED));
        boolean deletesBreak = !model.markersAt(model.months().get(deleted)).isEmpty();
        Comparison comparison = Comparison.monthsBack(back);
        for (int i = 0; i < model.length() && !deletesBreak; i++) {
            if (i != deleted && i - back != deleted) {
                YearMonth month = model.months().get(i);
                assertThat(Change.at(without.toSeries(), month, comparison))
                        .isEqualTo(Change.at(model.toSeries(), month, comparison));
            }
        }
    }

    @Property
    void a3_shiftingMonthsShiftsResults(
            @ForAll("models") Model model,
            @ForAll @IntRange(min = 1, max = 14) int back,
            @ForAll @IntRange(min = -500, max = 500) int months) {
        long room = Math.max(0, ChronoUnit.MONTHS.between(model.last(), KpiSamples.LAST_MONTH));
        long before = ChronoUnit.MONTHS.between(KpiSamples.FIRST_MONTH, model.first());
        long shift = Math.max(-before, Math.min(room, months));
        MonthlySeries series = model.toSeries();
        Comparison comparison = Comparison.monthsBack(back);
        assertThat(Change.percentages(series.plusMonths(shift), comparison))
                .hasSameContentAs(Change.percentages(series, comparison).plusMonths(shift));
        assertThat(Change.differences(series.plusMonths(shift), comparison))
                .hasSameContentAs(Change.differences(series, comparison).plusMonths(shift));
    }

    @Property
    void aPartialFigureAgainstAWholeOneIsSeenInTheMarkers(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        List<YearMonth> months = model.months();
        IntStream.range(1, months.size()).forEach(i -> {
            boolean before = isPartial(model, months.get(i - 1));
            boolean now = isPartial(model, months.get(i));
            Change change = Change.at(series, months.get(i), Comparison.previousMonth());
            assertThat(change.baseMarkers().contains(Marker.PARTIAL)).isEqualTo(before);
            assertThat(change.currentMarkers().contains(Marker.PARTIAL)).isEqualTo(now);
            assertThat(change.acrossBreak()).isEqualTo(model.breaksBetween(months.get(i - 1), months.get(i)));
        });
    }

    // -----------------------------------------------------------------------
    private static boolean isPartial(Model model, YearMonth month) {
        return model.markersAt(month).contains(Marker.PARTIAL);
    }

    private static YearMonth clampedMonth(YearMonth first, int at) {
        long before = ChronoUnit.MONTHS.between(KpiSamples.FIRST_MONTH, first);
        long after = ChronoUnit.MONTHS.between(first, KpiSamples.LAST_MONTH);
        return first.plusMonths(Math.max(-before, Math.min(after, at)));
    }

    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models();
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 29);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of the package page of checks. */
class ChecksPropertyTest {

    private static final YearMonth JANUARY = YearMonth.of(2019, 1);
    private static final MissingReason[] REASONS = {
        MissingReason.NOT_REPORTED, MissingReason.PENDING, MissingReason.CONFIDENTIAL
    };
    private static final Indicator COUNT = Indicator.builder("A").build();
    private static final Indicator PERCENTAGE =
            Indicator.builder("A").measure(MeasureKind.PERCENTAGE).build();

    private static MonthlySeries series(long seed, int length) {
        Random random = new Random(seed);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < length; i++) {
            YearMonth month = JANUARY.plusMonths(i);
            if (random.nextInt(3) == 0) {
                builder.addMissing(month, REASONS[random.nextInt(REASONS.length)]);
            } else {
                builder.add(month, random.nextInt(6) - 1);
            }
        }
        return builder.build();
    }

    private static List<Finding> all(Indicator indicator, MonthlySeries series, MonthRange months) {
        return lists(indicator, series, months).stream().flatMap(List::stream).toList();
    }

    private static List<List<Finding>> lists(Indicator indicator, MonthlySeries series, MonthRange months) {
        return List.of(
                Checks.gaps(indicator, series, months),
                Checks.repeatedValues(indicator, series, months),
                Checks.impossibleValues(indicator, series, months),
                Checks.scaleSlips(indicator, series, months),
                Checks.looksLikeFractions(indicator, series),
                Checks.looksCumulative(indicator, series),
                Checks.offPeriods(indicator, series, months),
                Checks.notFinal(indicator, series, months));
    }

    @Property(tries = 300)
    void q1_gapsAreTheSilentMonthsBetweenTheFirstFigureAndTheLastWord(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
        MonthlySeries series = series(seed, length);
        int first = -1;
        int last = -1;
        for (int i = 0; i < length; i++) {
            Figure figure = series.at(JANUARY.plusMonths(i));
            first = first < 0 && figure.isKnown() ? i : first;
            last = figure.isKnown() || figure.reason() != MissingReason.NOT_REPORTED ? i : last;
        }
        List<YearMonth> silent = new ArrayList<>();
        for (int i = Math.max(first, 0); first >= 0 && i <= last; i++) {
            Figure figure = series.at(JANUARY.plusMonths(i));
            if (!figure.isKnown() && figure.reason() == MissingReason.NOT_REPORTED) {
                silent.add(JANUARY.plusMonths(i));
            }
        }
        List<YearMonth> found = new ArrayList<>();
        for (Finding gap : Checks.gaps(COUNT, series, series.range())) {
            MonthRange.of(gap.firstMonth(), gap.lastMonth()).forEach(found::add);
        }
        assertThat(found).isEqualTo(silent);
    }

    @Property(tries = 300)
    void q2_everyFindingLiesInItsMonthsAndTheyAreInOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length, @ForAll boolean percent) {
        MonthlySeries series = series(seed, length);
        Indicator indicator = percent ? PERCENTAGE : COUNT;
        MonthRange months = MonthRange.startingAt(JANUARY.plusMonths(length / 3), length);
        for (Finding finding : Checks.gaps(indicator, series, months)) {
            assertThat(months.contains(finding.firstMonth()) && months.contains(finding.lastMonth()))
                    .isTrue();
        }
        List<Finding> impossible = Checks.impossibleValues(indicator, series, months);
        for (int i = 1; i < impossible.size(); i++) {
            assertThat(impossible.get(i).firstMonth())
                    .isAfter(impossible.get(i - 1).lastMonth());
        }
        for (Finding finding : impossible) {
            assertThat(MonthRange.of(finding.firstMonth(), finding.lastMonth()))
                    .allMatch(month ->
                            series.at(month).isKnown() && series.at(month).value() < 0);
        }
    }

    @Property(tries = 300)
    void q2_findingsOfACheckAreInTheOrderOfMonths(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length, @ForAll boolean percent) {
        Random random = new Random(seed);
        MonthlySeries series = series(seed, length);
        for (YearMonth month : series.range()) {
            Observation observation = series.observation(month);
            Marker marker = random.nextBoolean() ? Marker.PARTIAL : Marker.FORECAST;
            boolean marked = observation.figure().isKnown() && random.nextInt(3) == 0;
            series = marked ? series.with(month, observation.figure().value(), marker) : series;
        }
        for (List<Finding> findings : lists(percent ? PERCENTAGE : COUNT, series, series.range())) {
            assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::firstMonth));
        }
    }

    @Property(tries = 300)
    void q3_seriesMovedByWholeYearsHaveTheSameFindingsMoved(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int length,
            @ForAll boolean percent,
            @ForAll @IntRange(min = -500, max = 500) int years) {
        MonthlySeries series = series(seed, length);
        Indicator indicator = percent ? PERCENTAGE : COUNT;
        MonthlySeries moved = series.plusMonths(12L * years);
        List<Finding> before = all(indicator, series, series.range());
        List<Finding> after = all(indicator, moved, moved.range());
        assertThat(after).extracting(Finding::rule).containsExactlyElementsOf(rules(before));
        assertThat(after)
                .extracting(Finding::firstMonth)
                .containsExactlyElementsOf(before.stream()
                        .map(finding -> finding.firstMonth().plusYears(years))
                        .toList());
    }

    private static List<FindingRule> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Property(tries = 300)
    void q4_noFindingAppliesToAConfidentialMonth(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int length) {
        MonthlySeries series = series(seed, length);
        List<Finding> findings = all(COUNT, series, series.range());
        for (YearMonth month : series.range()) {
            Figure figure = series.at(month);
            if (!figure.isKnown() && figure.reason() == MissingReason.CONFIDENTIAL) {
                assertThat(findings)
                        .noneMatch(finding -> !finding.firstMonth().isAfter(month)
                                && !finding.lastMonth().isBefore(month));
            }
        }
    }
}

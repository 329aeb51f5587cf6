// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.Proportion;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The trend of the last five years: the least that is enough, polarity, and the words about it. */
class RecentTrendTest {

    private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    @Test
    void recentTrendsNeedFiveYears() {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int year = 2016; year < 2020; year++) {
            years.put(year, new Proportion(1, 2));
        }
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        years.put(2020, new Proportion(1, 2));
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        years.put(2021, new Proportion(1, 2));
        years.put(2018, new Proportion(0, 0));
        assertThat(RecentTrend.ofProportionsSkippingGaps(years).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        years.remove(2018);
        assertThat(RecentTrend.ofProportionsSkippingGaps(years).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
    }

    @Test
    void intervalsWithoutWidthHaveNoTrend() {
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            figures.put(year, Figure.of(1));
            intervals.put(year, ConfidenceInterval.published(0, 2, ConfidenceLevel.PERCENT_95));
        }
        assertThat(RecentTrend.ofIntervals(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        intervals.put(2019, ConfidenceInterval.published(1, 1, ConfidenceLevel.PERCENT_95));
        RecentTrend none = RecentTrend.ofIntervalsSkippingGaps(figures, intervals);
        assertThat(none.verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        assertThat(none.chiSquared()).isEqualTo(NOT_APPLICABLE);
        assertThat(none.isSignificant()).isFalse();
        intervals.put(2019, ConfidenceInterval.published(0, 2, ConfidenceLevel.PERCENT_99));
        assertThatIllegalArgumentException().isThrownBy(() -> RecentTrend.ofIntervals(figures, intervals));
    }

    @Test
    void aTrendIsReadByPolarity() {
        SortedMap<Integer, Proportion> rising = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            rising.put(year, new Proportion(100 + 80 * (year - 2016), 1000));
        }
        RecentTrend trend = RecentTrend.ofProportions(rising);
        assertThat(trend.verdict()).isEqualTo(RecentTrend.Verdict.INCREASING);
        assertThat(trend.text(Polarity.LOWER_IS_BETTER)).isEqualTo("increasing and getting worse");
        assertThat(trend.text(Polarity.HIGHER_IS_BETTER)).isEqualTo("increasing and getting better");
        assertThat(trend.text(Polarity.NEUTRAL)).isEqualTo("increasing");
    }

    private static SortedMap<Integer, Proportion> years(int first, int step) {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            years.put(year, new Proportion(first + step * (year - 2016), 1000));
        }
        return years;
    }

    @Test
    void explainsTheVerdict() {
        RecentTrend falling = RecentTrend.ofProportions(years(500, -80));
        assertThat(falling.verdict()).isEqualTo(RecentTrend.Verdict.DECREASING);
        assertThat(falling.text(Polarity.LOWER_IS_BETTER)).isEqualTo("decreasing and getting better");
        assertThat(falling.text(Polarity.HIGHER_IS_BETTER)).isEqualTo("decreasing and getting worse");
        assertThat(falling.text(Polarity.TARGET_IS_BEST)).isEqualTo("decreasing");
        assertThat(falling.explain().text()).isEqualTo("decreasing");
        RecentTrend level = RecentTrend.ofProportions(years(500, 0));
        assertThat(level.text(Polarity.LOWER_IS_BETTER))
                .isEqualTo(level.verdict().text());
        SortedMap<Integer, Proportion> few = years(500, 0);
        few.remove(2020);
        RecentTrend none = RecentTrend.ofProportions(few);
        assertThat(none.explain().text()).startsWith(none.verdict().text() + ": ");
        assertThat(falling)
                .isEqualTo(RecentTrend.ofProportions(years(500, -80)))
                .hasSameHashCodeAs(RecentTrend.ofProportions(years(500, -80)))
                .isNotEqualTo(RecentTrend.ofProportions(years(500, -79)))
                .isNotEqualTo(level)
                .isNotEqualTo("trend");
        assertThat(falling.getPlain()).containsEntry("verdict", "DECREASING").containsEntry("significant", true);
        assertThat(falling).asString().startsWith("decreasing (chi-squared ");
    }
}

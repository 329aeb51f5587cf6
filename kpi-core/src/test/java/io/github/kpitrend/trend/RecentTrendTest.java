// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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

    // -----------------------------------------------------------------------
    // proportions
    // -----------------------------------------------------------------------
    private static SortedMap<Integer, Proportion> from(int first, int... parts) {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            years.put(first + i / 2, new Proportion(parts[i], parts[i + 1]));
        }
        return years;
    }

    /** Worked out in a separate program: the slopes of the logits, with all five and without each. */
    @Test
    void theSlopeIsThatOfLogits() {
        RecentTrend falling = RecentTrend.ofProportions(from(2016, 43, 50, 4, 5, 3, 50, 103, 200, 24, 50));
        assertThat(falling.verdict()).isEqualTo(RecentTrend.Verdict.DECREASING);
        assertThat(falling.chiSquared().value()).isEqualTo(10.542839598321722, within(1e-12));
        assertThat(RecentTrend.ofProportions(from(2016, 38, 50, 14, 200, 1, 2, 2, 10, 1, 10))
                        .verdict())
                .as("no half is added without a 0")
                .isEqualTo(RecentTrend.Verdict.DECREASING);
        assertThat(RecentTrend.ofProportions(from(2016, 117, 200, 1, 2, 0, 4, 2, 50, 1, 2))
                        .verdict())
                .as("half is added to both counts")
                .isEqualTo(RecentTrend.Verdict.DECREASING);
    }

    @Test
    void proportionsTooSmallForOddsHaveLogits() {
        SortedMap<Integer, Proportion> years = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            years.put(year, new Proportion(1e-200 * (year - 2015), 1e200));
        }
        assertThat(RecentTrend.ofProportions(years).verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void whyAProportionTrendCannotBeCalculated() {
        Figure tooFew = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        assertThat(RecentTrend.ofProportions(new TreeMap<>()).chiSquared()).isEqualTo(tooFew);
        assertThat(RecentTrend.ofProportions(from(2016, 1, 2, 1, 2, 1, 2, 1, 2)).chiSquared())
                .isEqualTo(tooFew);
        assertThat(RecentTrend.ofProportions(from(2015, 2, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2))
                        .chiSquared())
                .isEqualTo(NOT_APPLICABLE);
        assertThat(RecentTrend.ofProportions(from(2016, 2, 2)).chiSquared()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void theLatestYearsOfAllEndATrendAndBeginOne() {
        SortedMap<Integer, Proportion> last = from(Integer.MAX_VALUE - 5, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 0, 0);
        assertThat(RecentTrend.ofProportions(last).verdict()).isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        assertThat(RecentTrend.ofProportionsSkippingGaps(last).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.ofProportions(from(Integer.MIN_VALUE, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9))
                        .verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.ofProportions(from(Integer.MAX_VALUE - 4, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9))
                        .verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
    }

    // -----------------------------------------------------------------------
    // intervals
    // -----------------------------------------------------------------------
    private static RecentTrend ofFigures(double scale, double lower, double upper, double... figures) {
        SortedMap<Integer, Figure> values = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (int i = 0; i < figures.length; i++) {
            values.put(2016 + i, Figure.of(scale * figures[i]));
            intervals.put(2016 + i, ConfidenceInterval.published(lower, upper, ConfidenceLevel.PERCENT_95));
        }
        return RecentTrend.ofIntervals(values, intervals);
    }

    /** Without the last figure the slope is 0, which counts as rising. */
    @Test
    void aSlopeOfZeroIsOnTheRisingSide() {
        assertThat(ofFigures(1, 0, 1, 0, 0, 0, 0, 10).verdict()).isEqualTo(RecentTrend.Verdict.INCREASING);
        assertThat(ofFigures(1, 0, 1, 0, 0, 0, 0, -10).verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(ofFigures(1, 0, 1, 9, 7, 5, 3, 1).verdict()).isEqualTo(RecentTrend.Verdict.DECREASING);
        RecentTrend level = ofFigures(1, 0, 1, 3, 3, 3, 3, 3);
        assertThat(level.verdict()).isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        assertThat(level.chiSquared()).isEqualTo(Figure.of(0));
    }

    @Test
    void aStatisticThatNoDoubleHoldsCannotBeCalculated() {
        Figure reason = Figure.missing(MissingReason.NOT_REPRESENTABLE);
        assertThat(ofFigures(1e300, 0, 1e-300, 1, 2, 3, 4, 5).chiSquared()).isEqualTo(reason);
        assertThat(ofFigures(1e-300, 0, 1e300, 1, 2, 3, 4, 5).chiSquared()).isEqualTo(reason);
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (int year = 2016; year <= 2020; year++) {
            figures.put(year, Figure.of(year));
            double width = year == 2018 ? 1e-100 : 1e100;
            intervals.put(year, ConfidenceInterval.published(0, width, ConfidenceLevel.PERCENT_95));
        }
        assertThat(RecentTrend.ofIntervals(figures, intervals).chiSquared())
                .as("one year that outweighs all others has no slope")
                .isEqualTo(reason);
        intervals.put(2017, ConfidenceInterval.published(0, 1e-100, ConfidenceLevel.PERCENT_95));
        assertThat(RecentTrend.ofIntervals(figures, intervals).chiSquared())
                .as("two years have one, but not without one of them")
                .isEqualTo(reason);
    }

    @Test
    void yearsWithoutAFigureOrAnIntervalAreGaps() {
        SortedMap<Integer, Figure> figures = new TreeMap<>();
        SortedMap<Integer, ConfidenceInterval> intervals = new TreeMap<>();
        for (int year = 2014; year <= 2020; year++) {
            figures.put(year, Figure.of(year));
            intervals.put(year, ConfidenceInterval.published(0, 100, ConfidenceLevel.PERCENT_95));
        }
        intervals.remove(2020);
        assertThat(RecentTrend.ofIntervals(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        assertThat(RecentTrend.ofIntervalsSkippingGaps(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        figures.remove(2020);
        assertThat(RecentTrend.ofIntervals(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
        figures.put(2018, Figure.missing(MissingReason.PENDING));
        assertThat(RecentTrend.ofIntervals(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.CANNOT_BE_CALCULATED);
        assertThat(RecentTrend.ofIntervalsSkippingGaps(figures, intervals).verdict())
                .isEqualTo(RecentTrend.Verdict.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void verdictAndStatisticCountForEquality() {
        assertThat(ofFigures(1, 0, 1, 1, 3, 5, 7, 9)).isNotEqualTo(ofFigures(1, 0, 1, 9, 7, 5, 3, 1));
        assertThat(ofFigures(1, 0, 1, 1, 3, 5, 7, 9)).isNotEqualTo(ofFigures(1, 0, 1, 1, 3, 5, 7, 10));
        assertThat(ofFigures(1, 0, 1, 1, 3, 5, 7, 9)).isEqualTo(ofFigures(1, 0, 1, 1, 3, 5, 7, 9));
    }
}

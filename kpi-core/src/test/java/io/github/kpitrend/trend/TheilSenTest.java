// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static io.github.kpitrend.testing.PlainSeries.nothing;
import static io.github.kpitrend.testing.PlainSeries.rising;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slopes: the least that is enough, limits, and the words about them. */
class TheilSenTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.PERCENT_95;
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);

    @Test
    void withoutFiguresThereIsNoSlope() {
        MonthlySeries pending = nothing(JANUARY, MissingReason.PENDING, MissingReason.PENDING);
        MonthlySeries hidden = nothing(JANUARY, MissingReason.CONFIDENTIAL, MissingReason.PENDING);
        TheilSen none = TheilSen.of(pending, LEVEL);
        assertThat(List.of(none.slope(), none.lower(), none.upper(), none.intercept()))
                .containsOnly(TOO_FEW);
        TheilSen secret = TheilSen.of(hidden, LEVEL);
        assertThat(List.of(secret.slope(), secret.lower(), secret.upper(), secret.intercept()))
                .containsOnly(CONFIDENTIAL);
        assertThat(TheilSen.seasonalPerYear(pending)).isEqualTo(TOO_FEW);
    }

    @Test
    void slopesNeedTwoFigures() {
        assertThat(TheilSen.of(MonthlySeries.of(JANUARY, 1), LEVEL).slope()).isEqualTo(TOO_FEW);
        TheilSen two = TheilSen.of(MonthlySeries.of(JANUARY, 1, 3), LEVEL);
        assertThat(two.slope()).isEqualTo(Figure.of(2));
        assertThat(two.intercept()).isEqualTo(Figure.of(1));
        assertThat(two.lower()).isEqualTo(TOO_FEW);
        assertThat(two.upper()).isEqualTo(TOO_FEW);
        assertThat(TheilSen.seasonalPerYear(MonthlySeries.of(JANUARY, new double[12])))
                .isEqualTo(TOO_FEW);
        assertThat(TheilSen.seasonalPerYear(MonthlySeries.of(JANUARY, new double[13])))
                .isEqualTo(Figure.of(0));
    }

    @Test
    void slopesThatNoDoubleHoldsAreNotRepresentable() {
        TheilSen huge = TheilSen.of(MonthlySeries.of(JANUARY, -1.7e308, 1.7e308), LEVEL);
        assertThat(huge.slope()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
    }

    @Test
    void slopesOfAnIndicatorArePerPeriod() {
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2020, 3), 10)
                .add(YearMonth.of(2020, 6), 12)
                .add(YearMonth.of(2020, 12), 16)
                .build();
        assertThat(TheilSen.of(quarterly, series, LEVEL).slope()).isEqualTo(Figure.of(2));
        assertThat(TheilSen.of(quarterly, series, LEVEL).toString()).startsWith("2 per quarter");
    }

    @Test
    void overABreakThereIsNoSlope() {
        MonthlySeries broken = rising(JANUARY, 36).toBuilder()
                .put(JANUARY.plusMonths(20), Observation.of(3, Marker.BREAK_BEFORE))
                .build();
        Figure reason = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(TheilSen.of(broken, LEVEL).slope()).isEqualTo(reason);
        assertThat(TheilSen.seasonalPerYear(broken)).isEqualTo(reason);
        assertThat(TheilSen.of(broken.sinceLastBreak(), LEVEL).slope().isKnown())
                .isTrue();
    }

    @Test
    void explainsWhetherTheLimitsIncludeNoChange() {
        assertThat(TheilSen.of(rising(JANUARY, 12), LEVEL).explain().text()).isEqualTo("the limits exclude no change");
        MonthlySeries falling = rising(JANUARY, 12).times(-1);
        assertThat(TheilSen.of(falling, LEVEL).explain().text()).isEqualTo("the limits exclude no change");
        MonthlySeries level = MonthlySeries.of(JANUARY, 1, 2, 1, 2, 1, 2, 1, 2);
        assertThat(TheilSen.of(level, LEVEL).explain().text()).isEqualTo("the limits include no change");
        assertThat(TheilSen.of(rising(JANUARY, 2), LEVEL).explain().text()).startsWith("a slope without limits");
        assertThat(TheilSen.of(rising(JANUARY, 1), LEVEL).explain().text()).startsWith("no slope: ");
    }

    @Test
    void equalSlopesAreEqual() {
        TheilSen slope = TheilSen.of(rising(JANUARY, 12), LEVEL);
        assertThat(slope)
                .isEqualTo(TheilSen.of(rising(JANUARY, 12), LEVEL))
                .hasSameHashCodeAs(TheilSen.of(rising(JANUARY, 12), LEVEL));
        MonthlySeries higher = MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(slope).isNotEqualTo(TheilSen.of(higher, LEVEL));
        assertThat(slope).isNotEqualTo(TheilSen.of(rising(JANUARY, 12).times(2), LEVEL));
        MonthlySeries bent = MonthlySeries.of(JANUARY, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);
        assertThat(TheilSen.of(bent, LEVEL)).isNotEqualTo(TheilSen.of(bent, ConfidenceLevel.PERCENT_99_8));
        assertThat(slope).isNotEqualTo("slope");
        assertThat(slope.getPlain()).containsOnlyKeys("slope", "lower", "upper", "intercept");
        assertThat(slope).hasToString("1 per month (1 to 1)");
    }

    /** Of five figures Kendall's S has variance 50 / 3, so that the limits are the smallest and the largest of ten slopes. */
    @Test
    void theLimitsOfFiveFiguresAreTheOutermostSlopes() {
        TheilSen five = TheilSen.of(MonthlySeries.of(JANUARY, 1, 2, 4, 8, 16), LEVEL);
        assertThat(five.lower()).isEqualTo(Figure.of(1));
        assertThat(five.upper()).isEqualTo(Figure.of(8));
        assertThat(TheilSen.of(MonthlySeries.of(JANUARY, 1, 2, 4, 8), LEVEL).lower())
                .isEqualTo(TOO_FEW);
    }

    @Test
    void aLimitOfZeroIncludesNoChange() {
        MonthlySeries rising = MonthlySeries.of(JANUARY, 0, 0, 1, 2, 3);
        assertThat(TheilSen.of(rising, LEVEL).lower()).isEqualTo(Figure.of(0));
        assertThat(TheilSen.of(rising, LEVEL).explain().text()).isEqualTo("the limits include no change");
        assertThat(TheilSen.of(rising.times(-1), LEVEL).upper()).isEqualTo(Figure.of(0));
        assertThat(TheilSen.of(rising.times(-1), LEVEL).explain().text()).isEqualTo("the limits include no change");
    }

    @Test
    void explainsWhyThereAreNoLimits() {
        assertThat(TheilSen.of(rising(JANUARY, 2), LEVEL).explain().text())
                .isEqualTo("a slope without limits: too few observations");
        MonthlySeries huge = MonthlySeries.of(JANUARY, 1, 2, 3, -1.7e308, 1.7e308);
        TheilSen upper = TheilSen.of(huge, LEVEL);
        assertThat(upper.slope().isKnown()).isTrue();
        assertThat(upper.lower().isKnown()).isTrue();
        assertThat(upper.upper()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(upper.explain().text()).isEqualTo("a slope without limits: too large or too small to calculate");
        assertThat(TheilSen.of(huge.times(-1), LEVEL).explain().text())
                .isEqualTo("a slope without limits: too large or too small to calculate");
    }

    @Test
    void everyPartCountsForEquality() {
        assertThat(of(0, 1)).as("slope").isNotEqualTo(of(0, 2));
        assertThat(of(0, 1, 2, 3, -10)).as("lower limit").isNotEqualTo(of(0, 1, 2, 3, -11));
        assertThat(of(0, 1, 2, 3, 10)).as("upper limit").isNotEqualTo(of(0, 1, 2, 3, 11));
        assertThat(of(0, 1)).as("intercept").isNotEqualTo(of(1, 2));
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries flat = MonthlySeries.builder()
                .add(YearMonth.of(2020, 3), 0)
                .add(YearMonth.of(2020, 6), 0)
                .build();
        assertThat(TheilSen.of(quarterly, flat, LEVEL)).as("unit").isNotEqualTo(TheilSen.of(flat, LEVEL));
    }

    private static TheilSen of(double... values) {
        return TheilSen.of(MonthlySeries.of(JANUARY, values), LEVEL);
    }
}

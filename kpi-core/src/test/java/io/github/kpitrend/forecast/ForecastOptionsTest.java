// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What options take from an indicator, and what they refuse. */
class ForecastOptionsTest {

    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static ForecastOptions of(MeasureKind kind) {
        return ForecastOptions.of(Indicator.builder("A").measure(kind).build());
    }

    @Test
    void theStandard() {
        ForecastOptions standard = ForecastOptions.standard();
        assertThat(standard.method()).isEmpty();
        assertThat(standard.isSeasonTested()).isTrue();
        assertThat(standard.history()).isEqualTo(60);
        assertThat(standard.excluded()).containsExactlyInAnyOrder(Marker.PARTIAL, Marker.FORECAST);
        assertThat(standard.lower()).isEqualTo(NONE);
        assertThat(standard)
                .hasToString("monthly, April to March, sum, method chosen, season if tested, 60 periods,"
                        + " without [FORECAST, PARTIAL]");
    }

    @Test
    void theIndicatorDecides() {
        assertThat(of(MeasureKind.COUNT).lower()).isEqualTo(Figure.of(0));
        assertThat(of(MeasureKind.COUNT).upper()).isEqualTo(NONE);
        assertThat(of(MeasureKind.RATE).lower()).isEqualTo(Figure.of(0));
        assertThat(of(MeasureKind.PERCENTAGE).upper()).isEqualTo(Figure.of(100));
        assertThat(of(MeasureKind.AMOUNT).lower()).isEqualTo(NONE);
        Indicator quarterly = Indicator.builder("Q")
                .frequency(Frequency.QUARTERLY)
                .calendar(FiscalCalendar.JANUARY)
                .aggregation(Aggregation.LAST)
                .reportsYearToDate(true)
                .decimals(2)
                .build();
        ForecastOptions options = ForecastOptions.of(quarterly);
        assertThat(options.frequency()).isEqualTo(Frequency.QUARTERLY);
        assertThat(options.calendar()).isEqualTo(FiscalCalendar.JANUARY);
        assertThat(options.aggregation()).isEqualTo(Aggregation.LAST);
        assertThat(options.isYearToDate()).isTrue();
        assertThat(options.isPhaseOfData()).isFalse();
        assertThat(options.decimals()).isEqualTo(2);
        ForecastOptions unset = ForecastOptions.of(
                Indicator.builder("Q").frequency(Frequency.ANNUAL).build());
        assertThat(unset.isPhaseOfData()).isTrue();
        assertThat(unset.decimals()).isNegative();
    }

    @Test
    void valuesDifferInEachPart() {
        List<UnaryOperator<ForecastOptions>> changes = List.of(
                options -> options,
                options -> options.withMethod(ForecastMethod.DRIFT),
                options -> options.withSeason(false),
                options -> options.withHistory(24),
                options -> options.withBounds(Figure.of(0), NONE),
                options -> options.withBounds(NONE, Figure.of(100)),
                ForecastOptions::withExcluded,
                options -> options.withFrequency(Frequency.QUARTERLY),
                options -> options.withCalendar(FiscalCalendar.JANUARY),
                options -> options.withCalendar(FiscalCalendar.APRIL),
                options -> options.withAggregation(Aggregation.MEAN),
                options -> ForecastOptions.of(amount(0)),
                options -> ForecastOptions.of(amount(2)),
                options -> ForecastOptions.of(
                        amount(2).toBuilder().reportsYearToDate(true).build()));
        for (int i = 0; i < changes.size(); i++) {
            ForecastOptions one = changes.get(i).apply(ForecastOptions.standard());
            for (int j = 0; j < changes.size(); j++) {
                ForecastOptions other = changes.get(j).apply(ForecastOptions.standard());
                assertThat(one.equals(other)).as(one + " and " + other).isEqualTo(i == j);
                assertThat(i != j || one.hashCode() == other.hashCode()).isTrue();
            }
        }
    }

    private static Indicator amount(int decimals) {
        return Indicator.builder("A")
                .measure(MeasureKind.AMOUNT)
                .decimals(decimals)
                .build();
    }

    @Test
    void refusals() {
        ForecastOptions standard = ForecastOptions.standard();
        assertThatThrownBy(() -> standard.withHistory(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("periods must be 12 or more for a monthly measure, but was 11");
        assertThatThrownBy(() ->
                        standard.withFrequency(Frequency.ANNUAL).withHistory(6).withFrequency(Frequency.QUARTERLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("periods must be 8 or more for a quarterly measure, but was 6");
        assertThatThrownBy(() -> standard.withBounds(Figure.of(2), Figure.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lower must not be above upper, 1, but was 2");
        assertThatThrownBy(() -> standard.withExcluded(Marker.BREAK_BEFORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("markers must not hold BREAK_BEFORE, but was [BREAK_BEFORE]");
    }

    @Test
    void edges() {
        ForecastOptions standard = ForecastOptions.standard();
        assertThat(standard.withBounds(Figure.of(5), Figure.of(5)).upper()).isEqualTo(Figure.of(5));
        Figure pending = Figure.missing(MissingReason.PENDING);
        assertThat(standard.withBounds(pending, pending)).isEqualTo(standard);
        assertThat(standard.withSeason(false).isSeasonTested()).isFalse();
        assertThat(standard).isNotEqualTo("monthly");
        ForecastOptions other = ForecastOptions.of(
                        Indicator.builder("A").reportsYearToDate(true).build())
                .withMethod(ForecastMethod.DRIFT)
                .withSeason(false)
                .withBounds(Figure.of(0), Figure.of(9))
                .withExcluded();
        assertThat(other.toString())
                .contains("drift", "no season", "from 0 to 9", "from year-to-date totals")
                .doesNotContain("without");
        assertThat(standard.withBounds(NONE, Figure.of(9)).toString()).contains("to 9");
        assertThat(standard.withMethod(ForecastMethod.NAIVE).toString()).contains("naive");
        assertThat(standard.toString()).doesNotContain("year-to-date", "from");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.Frequency;
import java.time.Month;
import java.time.YearMonth;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The test of the season: when it is made, its effects, and the words about it. */
class SeasonTestTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final Figure TOO_FEW = Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
    private static final Figure CONFIDENTIAL = Figure.missing(MissingReason.CONFIDENTIAL);
    private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    private static MonthlySeries months(int count, int swing) {
        double[] noise = {3, -1, 2, 0, -2, 1, -3, 2, 1, -1, 0};
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 100 + noise[(i * 7) % noise.length] + Math.rint(swing * Math.sin(i * Math.PI / 6));
        }
        return MonthlySeries.of(JANUARY, values);
    }

    private static Explanation explained(SeasonTest test) {
        return test.explain();
    }

    @Test
    void aSeasonIsFoundWhereMonthsDiffer() {
        SeasonTest found = SeasonTest.of(months(36, 20), Frequency.MONTHLY);
        assertThat(found.isSeasonal()).isTrue();
        assertThat(found.pValue().value()).isLessThan(0.0001);
        assertThat(explained(found).text()).startsWith("the series is seasonal");
        assertThat(found).asString().startsWith("seasonal (F ").endsWith("p below 0.0001)");
        double sum = 0;
        for (Month month : Month.values()) {
            sum += found.effect(month).value();
        }
        assertThat(sum).isEqualTo(0, Offset.offset(1e-9));
        assertThat(found.effect(Month.APRIL).value()).isGreaterThan(10);
        SeasonTest none = SeasonTest.of(months(36, 0), Frequency.MONTHLY);
        assertThat(none.isSeasonal()).isFalse();
        assertThat(explained(none).text()).startsWith("no season found");
        assertThat(none).asString().startsWith("not seasonal (F ");
    }

    @Test
    void withoutEnoughThereIsNoTest() {
        SeasonTest annual = SeasonTest.of(months(36, 20), Frequency.ANNUAL);
        assertThat(annual.pValue()).isEqualTo(NOT_APPLICABLE);
        assertThat(annual.effect(Month.MAY)).isEqualTo(NOT_APPLICABLE);
        assertThat(annual.adjusted().at(JANUARY).isKnown()).isFalse();
        SeasonTest few = SeasonTest.of(months(11, 20), Frequency.MONTHLY);
        assertThat(few.pValue()).isEqualTo(TOO_FEW);
        assertThat(few.adjusted().at(JANUARY)).isEqualTo(TOO_FEW);
        assertThat(explained(few).text()).startsWith("not tested: ");
        assertThat(few).asString().startsWith("not tested (");
        MonthlySeries hidden = months(11, 20).toBuilder()
                .addMissing(JANUARY.plusMonths(11), MissingReason.CONFIDENTIAL)
                .build();
        SeasonTest secret = SeasonTest.of(hidden, Frequency.MONTHLY);
        assertThat(secret.pValue()).isEqualTo(CONFIDENTIAL);
        assertThat(secret.adjusted().at(JANUARY)).isEqualTo(CONFIDENTIAL);
        MonthlySeries broken = months(36, 20).toBuilder()
                .put(JANUARY.plusMonths(20), Observation.of(3, Marker.BREAK_BEFORE))
                .build();
        SeasonTest over = SeasonTest.of(broken, Frequency.MONTHLY);
        Figure reason = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(over.statistic()).isEqualTo(reason);
        assertThat(over.adjusted().at(JANUARY)).isEqualTo(reason);
        MonthlySeries pending = MonthlySeries.builder()
                .addMissing(JANUARY, MissingReason.PENDING)
                .build();
        assertThat(SeasonTest.of(pending, Frequency.MONTHLY).pValue()).isEqualTo(TOO_FEW);
    }

    @Test
    void aLineHasNothingToTestAndAPatternNothingToCompareWith() {
        double[] line = new double[36];
        double[] pattern = new double[36];
        for (int i = 0; i < 36; i++) {
            line[i] = 5 + 2 * i;
            pattern[i] = i % 12 == 3 ? 9 : 5;
        }
        SeasonTest flat = SeasonTest.of(MonthlySeries.of(JANUARY, line), Frequency.MONTHLY);
        assertThat(flat.pValue()).isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
        assertThat(flat.isSeasonal()).isFalse();
        assertThat(explained(flat).text()).startsWith("not tested");
        SeasonTest exact = SeasonTest.of(MonthlySeries.of(JANUARY, pattern), Frequency.MONTHLY);
        assertThat(exact.pValue()).isEqualTo(Figure.of(0));
        assertThat(exact.isSeasonal()).isTrue();
        assertThat(exact.statistic()).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(explained(exact).inputs()).contains("F beyond any number");
        assertThat(exact).hasToString("seasonal (p below 0.0001)");
    }

    @Test
    void quartersAreSeasonsOfTheMonthsThatEndThem() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int q = 0; q < 16; q++) {
            builder.add(JANUARY.plusMonths(2 + 3L * q), 100 + (q % 4 == 1 ? 30 : 0) + (q * 7) % 5);
        }
        builder.add(JANUARY.plusMonths(48), 7);
        MonthlySeries series = builder.build();
        Indicator indicator =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        SeasonTest test = SeasonTest.of(indicator, series);
        assertThat(test.isSeasonal()).isTrue();
        assertThat(test.effect(Month.MAY)).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
        assertThat(test.effect(Month.JUNE).value()).isGreaterThan(20);
        assertThat(test.adjusted().at(JANUARY.plusMonths(48))).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
        assertThat(test.adjusted().at(JANUARY.plusMonths(1)).isKnown()).isFalse();
        assertThat(test.getPlain()).containsKeys("statistic", "pValue", "seasonal", "effect", "adjusted");
        assertThat(test)
                .isEqualTo(SeasonTest.of(series, Frequency.QUARTERLY))
                .hasSameHashCodeAs(SeasonTest.of(series, Frequency.QUARTERLY))
                .isNotEqualTo(SeasonTest.of(series, Frequency.MONTHLY))
                .isNotEqualTo(SeasonTest.of(months(36, 1), Frequency.QUARTERLY))
                .isNotEqualTo("test");
    }

    @Test
    void anEffectThatNoDoubleHoldsIsNotTaken() {
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 12 == 0 ? 1 : -1) * Double.MAX_VALUE * (1 - i % 7 / 100.0);
        }
        SeasonTest test = SeasonTest.of(MonthlySeries.of(JANUARY, values), Frequency.MONTHLY);
        assertThat(test.isSeasonal()).isTrue();
        assertThat(test.effect(Month.JANUARY)).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(test.adjusted().at(JANUARY)).isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
        assertThat(test.adjusted().at(JANUARY.plusMonths(4)).isKnown()).isTrue();
    }

    @Test
    void anAdjustedSeriesKeepsMarkersAndGaps() {
        MonthlySeries series = months(40, 20).toBuilder()
                .put(JANUARY.plusMonths(5), Observation.of(90, Marker.PROVISIONAL))
                .put(JANUARY.plusMonths(7), Observation.missing(MissingReason.PENDING))
                .build();
        MonthlySeries adjusted = SeasonTest.of(series, Frequency.MONTHLY).adjusted();
        assertThat(adjusted.observation(JANUARY.plusMonths(5)).markers()).containsExactly(Marker.PROVISIONAL);
        assertThat(adjusted.at(JANUARY.plusMonths(7))).isEqualTo(Figure.missing(MissingReason.PENDING));
        assertThat(adjusted.range()).isEqualTo(series.range());
    }

    /** A slope, a level and twelve months less one take 13 figures, so that the fourteenth leaves a degree of freedom. */
    @Test
    void aTestNeedsADegreeOfFreedom() {
        assertThat(SeasonTest.of(months(13, 20), Frequency.MONTHLY).pValue()).isEqualTo(TOO_FEW);
        assertThat(SeasonTest.of(months(14, 20), Frequency.MONTHLY).pValue().isKnown())
                .isTrue();
        MonthlySeries.Builder noMay = MonthlySeries.builder();
        months(36, 20).forEach((month, figure) -> {
            if (month.getMonth() != Month.MAY) {
                noMay.add(month, figure.value());
            }
        });
        assertThat(SeasonTest.of(noMay.build(), Frequency.MONTHLY).statistic()).isEqualTo(TOO_FEW);
    }

    /** 10, 20, 11, 20, 10, 21: halves are seasons as well. */
    @Test
    void halfYearsAreTwoSeasons() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        double[] values = {10, 20, 11, 20, 10, 21};
        for (int i = 0; i < values.length; i++) {
            builder.add(JANUARY.plusMonths(2 + 6L * i), values[i]);
        }
        SeasonTest test = SeasonTest.of(builder.build(), Frequency.HALF_YEARLY);
        assertThat(test.isSeasonal()).isTrue();
        assertThat(test.getPlain().get("effect"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("MARCH", "SEPTEMBER");
    }

    @Test
    void aBreakBeforeTheFirstFigureOrAfterTheLastIsNone() {
        Observation broken = Observation.of(101, Marker.BREAK_BEFORE);
        MonthlySeries series = months(36, 20);
        MonthlySeries late = MonthlySeries.builder()
                .addMissing(JANUARY.minusMonths(2), MissingReason.PENDING)
                .addAll(series.with(JANUARY, broken))
                .build();
        assertThat(SeasonTest.of(late, Frequency.MONTHLY).pValue().isKnown()).isTrue();
        Figure reason = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(SeasonTest.of(series.with(JANUARY.plusMonths(1), broken), Frequency.MONTHLY)
                        .pValue())
                .isEqualTo(reason);
        assertThat(SeasonTest.of(series.with(JANUARY.plusMonths(35), broken), Frequency.MONTHLY)
                        .pValue())
                .isEqualTo(reason);
    }

    @Test
    void missingMonthsKeepTheirReasonsWhenAdjusted() {
        Figure pending = Figure.missing(MissingReason.PENDING);
        MonthlySeries few = MonthlySeries.of(JANUARY, new double[] {1, Double.NaN, 3}, MissingReason.PENDING);
        MonthlySeries none = SeasonTest.of(few, Frequency.MONTHLY).adjusted();
        assertThat(none.at(JANUARY)).isEqualTo(TOO_FEW);
        assertThat(none.at(JANUARY.plusMonths(1))).isEqualTo(pending);
        Indicator quarterly =
                Indicator.builder("Q").frequency(Frequency.QUARTERLY).build();
        MonthlySeries.Builder builder = MonthlySeries.builder().addMissing(JANUARY, MissingReason.PENDING);
        for (int q = 0; q < 16; q++) {
            builder.add(JANUARY.plusMonths(2 + 3L * q), 100 + (q % 4 == 1 ? 30 : 0) + (q * 7) % 5);
        }
        MonthlySeries quarters = SeasonTest.of(quarterly, builder.build()).adjusted();
        assertThat(quarters.at(JANUARY)).isEqualTo(pending);
        assertThat(quarters.at(JANUARY.plusMonths(2)).isKnown()).isTrue();
    }

    @Test
    void aLineHasNeitherStatisticNorProbability() {
        double[] line = new double[36];
        for (int i = 0; i < 36; i++) {
            line[i] = 5 + 2 * i;
        }
        assertThat(SeasonTest.of(MonthlySeries.of(JANUARY, line), Frequency.MONTHLY)
                        .statistic())
                .isEqualTo(Figure.missing(MissingReason.NO_VARIATION));
    }

    @Test
    void aStatisticOfManyDigitsIsPrintedInFull() {
        double[] values = new double[48];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 12 == 3 ? 1e9 : 0) + (i * 7 % 11) / 10.0;
        }
        SeasonTest test = SeasonTest.of(MonthlySeries.of(JANUARY, values), Frequency.MONTHLY);
        assertThat(test.statistic().value()).isGreaterThan(1e15);
        assertThat(explained(test).inputs()).contains("F " + test.statistic());
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of a panel beside the chart of each row alone. */
class ChartRowsTest {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final YearMonth FIRST = YearMonth.of(2015, 4);
    private static final ChartOptions STANDARD = ChartOptions.standard();
    private static final int MONTHS = 60;
    private static final int AT = 7;
    private static final ChartRows ROWS = new ChartRows();

    /** Noise about a season, with a trend, a shift, and an outlier. */
    private static MonthlySeries noise() {
        double[] values = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            values[i] = 50 + i * 37 % 11 + (i % 12 < 3 ? 20 : 0) + (i / 20) * 3;
        }
        for (int i = 0; i < 8; i++) {
            values[30 + i] = 60 + i;
        }
        values[50] = 140;
        return MonthlySeries.of(FIRST, values);
    }

    private static MonthlySeries flat() {
        double[] values = new double[20];
        Arrays.fill(values, 7);
        return MonthlySeries.of(FIRST, values);
    }

    private static MonthlySeries gaps() {
        double[] values = new double[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            values[i] = i % 7 == 2 ? Double.NaN : 10 + i * 29 % 13;
        }
        return MonthlySeries.of(FIRST, values, MissingReason.PENDING);
    }

    private static Map<String, MonthlySeries> series() {
        Map<String, MonthlySeries> all = new LinkedHashMap<>();
        all.put("noise", noise());
        all.put("gaps", gaps());
        all.put("many places", noise().times(1e-9));
        all.put("two places", noise().times(0.01));
        all.put("flat", flat());
        all.put("marked", noise().with(FIRST.plusMonths(59), 200.0, Marker.PARTIAL));
        all.put("broken", noise().with(FIRST.plusMonths(20), 70.0, Marker.BREAK_BEFORE));
        all.put("twelve", noise().head(12));
        all.put("thirteen", noise().head(13));
        all.put("two", MonthlySeries.of(FIRST, 5, 9));
        all.put("one", MonthlySeries.of(FIRST, 5));
        all.put("none", MonthlySeries.of(FIRST, new double[] {Double.NaN, Double.NaN}, MissingReason.PENDING));
        return all;
    }

    private static List<ChartOptions> options() {
        return List.of(
                STANDARD,
                STANDARD.withPolarity(Polarity.HIGHER_IS_BETTER),
                STANDARD.withPolarity(Polarity.LOWER_IS_BETTER),
                STANDARD.withRules(RuleSet.nelson()),
                STANDARD.withRules(RuleSet.anhoej()),
                STANDARD.withMedians().withPolarity(Polarity.LOWER_IS_BETTER),
                STANDARD.withRangeScreening(false),
                STANDARD.withBounds(Figure.of(0), Figure.of(100)),
                STANDARD.withFrequency(Frequency.QUARTERLY),
                STANDARD.withPhase(FIRST.plusMonths(20), "new"),
                STANDARD.withBaseline(12),
                STANDARD.withBaseline(MonthRange.of(FIRST.plusMonths(2), FIRST.plusMonths(30))),
                STANDARD.withLimits(40, 55, 70),
                STANDARD.withCenter(52),
                STANDARD.withExcluded(FIRST.plusMonths(50), "system down"),
                STANDARD.withSeason(),
                STANDARD.withTrend());
    }

    private static void assertAsAlone(String name, MonthlySeries series, ChartOptions options, int places) {
        ControlChart alone = ControlChart.xmr(series, options);
        Slots slots = SERIES.open(series);
        byte[] zones = new byte[AT + slots.length() + 1];
        int[] causes = new int[zones.length];
        Object work = ROWS.work(MONTHS);
        // the arrays of another row are used again
        ROWS.chart(options, SERIES.open(noise()), 0, work, 0, new byte[MONTHS], new int[MONTHS]);
        Object lines = ROWS.chart(options, slots, places, work, AT, zones, causes);
        byte[] expectedZones = new byte[zones.length];
        int[] expectedCauses = new int[zones.length];
        for (int i = 0; i < alone.data().counted; i++) {
            int month = AT + alone.data().slot(alone.data().point(i));
            expectedZones[month] = (byte) alone.zone(alone.data().point(i));
            expectedCauses[month] = alone.mask(alone.data().point(i));
        }
        String what = name + ", " + options;
        assertThat(zones).as(what).isEqualTo(expectedZones);
        assertThat(causes).as(what).isEqualTo(expectedCauses);
        assertThat(ROWS.isShort(lines)).as(what).isEqualTo(alone.latestPhase().isShort());
        assertThat(ROWS.cause(lines, AT, causes)).as(what).isEqualTo(alone.cause());
        assertThat(ROWS.variation(options, lines, AT, causes)).as(what).isEqualTo(alone.variation());
        for (int sigma = -3; sigma <= 3; sigma++) {
            assertThat(ROWS.line(lines, sigma))
                    .as("%s, line %d", what, sigma)
                    .isEqualTo(alone.latestPhase().line(sigma));
        }
        for (double target : new double[] {-100, 7, 55, 1000}) {
            assertThat(ROWS.assurance(options, lines, target))
                    .as("%s, target %s", what, target)
                    .isEqualTo(alone.assurance(target));
        }
    }

    @Test
    void rowsAreChartedAsTheyAreAlone() {
        for (ChartOptions options : options()) {
            series().forEach((name, series) -> {
                assertAsAlone(name, series, options, Decimals.NO_PLACES);
                int own = SERIES.open(series).places();
                assertAsAlone(name, series, options, own);
                if (own == 0) {
                    assertAsAlone(name + " in hundredths", series, options, 2);
                }
            });
        }
    }

    /** A row of whole units and one phase has no chart of its own. */
    @Test
    void rowsOfWholeUnitsAreChartedInArrays() {
        List<String> alone = List.of("many places", "marked", "broken", "one", "none");
        for (int k = 0; k < options().size(); k++) {
            ChartOptions options = options().get(k);
            boolean standardLines = k < 8;
            series().forEach((name, series) -> {
                Slots slots = SERIES.open(series);
                for (int places : new int[] {slots.places(), Decimals.NO_PLACES}) {
                    Object lines =
                            ROWS.chart(options, slots, places, ROWS.work(MONTHS), 0, new byte[MONTHS], new int[MONTHS]);
                    assertThat(lines instanceof ControlChart)
                            .as("%s, %s", name, options)
                            .isEqualTo(alone.contains(name) || !standardLines);
                }
            });
        }
    }

    /** The options differ for the rows they are tried on. */
    @Test
    void choicesChangeRows() {
        assertThat(options().stream()
                        .map(options ->
                                ControlChart.xmr(noise(), options).phases().toString()
                                        + ControlChart.xmr(noise(), options).points().stream()
                                                .map(point -> point.zone() + " " + point.causes() + point.variation())
                                                .toList())
                        .distinct())
                .hasSize(options().size() - 1);
    }
}

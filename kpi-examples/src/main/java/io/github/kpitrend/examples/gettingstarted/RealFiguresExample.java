// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.trend.SeasonTest;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Waits of more than four hours at four emergency departments: a ratio, its P' chart, a season, a forecast and a sentence. */
public final class RealFiguresExample {

    private static final String FILE = "/io/github/kpitrend/examples/real/emergency_departments.csv";

    private RealFiguresExample() {}

    /**
     * Prints the results.
     *
     * @param args none
     * @throws IOException if the figures cannot be read
     */
    public static void main(String[] args) throws IOException {
        System.out.println("Contains public sector information licensed under the Open Government Licence v3.0.");
        Map<String, MonthlySeries.Builder> waits = new TreeMap<>();
        Map<String, MonthlySeries.Builder> attendances = new TreeMap<>();
        read(waits, attendances);
        Map<String, RatioSeries> departments = new TreeMap<>();
        waits.forEach((ref, builder) -> departments.put(
                ref,
                RatioSeries.proportion(builder.build(), attendances.get(ref).build())));

        YearMonth march = YearMonth.of(2019, 3);
        PeriodAggregation years = PeriodAggregation.of(Aggregation.RATIO, FiscalCalendar.APRIL);
        departments.forEach((ref, ratio) -> System.out.printf(
                Locale.ROOT,
                "%s: %s in March 2019, %.1f%% in 2017-18, %.1f%% in 2018-19%n",
                ref,
                ratio.counts(march).orElseThrow(),
                years.value(ratio, FiscalCalendar.APRIL.year(2017).months())
                        .figure()
                        .value(),
                years.value(ratio, FiscalCalendar.APRIL.year(2018).months())
                        .figure()
                        .value()));

        RatioSeries together = RatioSeries.pooled(departments.values());
        ControlChart chart =
                ControlChart.pPrime(together, ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER));
        ChartPhase limits = chart.latestPhase();
        System.out.printf(
                Locale.ROOT,
                "P' chart of the four together: center %.1f%%, %s%n",
                limits.center().value(),
                chart);
        System.out.println("above the upper limit: "
                + chart.points().stream()
                        .filter(point -> point.cause() == SpecialCause.ABOVE_UPPER_LIMIT)
                        .map(ChartPoint::month)
                        .toList());

        MonthlySeries arrivals = together.denominators().perDay();
        SeasonTest season = SeasonTest.of(arrivals, Frequency.MONTHLY);
        System.out.println("attendances per day: " + season);
        System.out.println("  effect of January: " + season.effect(Month.JANUARY));

        Indicator attendance = Indicator.of("Attendances");
        Forecast forecast = Forecast.of(attendance, together.denominators(), march);
        System.out.println("forecast of attendances in April 2019: " + forecast.at(march.plusMonths(1)));

        Indicator waiting = Indicator.builder("RDU-1")
                .name("Waits of more than four hours")
                .measure(MeasureKind.PERCENTAGE)
                .polarity(Polarity.LOWER_IS_BETTER)
                .build();
        System.out.println(
                ScorecardRow.of(waiting, departments.get("RDU-1"), march).narrative());
    }

    private static void read(Map<String, MonthlySeries.Builder> waits, Map<String, MonthlySeries.Builder> attendances)
            throws IOException {
        try (InputStream in = RealFiguresExample.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine(); // ref,month,numerator,denominator
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                YearMonth month = YearMonth.parse(cells[1]);
                waits.computeIfAbsent(cells[0], ref -> MonthlySeries.builder())
                        .add(month, Double.parseDouble(cells[2]));
                attendances
                        .computeIfAbsent(cells[0], ref -> MonthlySeries.builder())
                        .add(month, Double.parseDouble(cells[3]));
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastMethod;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.MonthlySeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code forecast}: forecasts as the library makes them, year ends with the chances of targets, refusals. */
class ForecastCommandTest {

    private static final String HEADER =
            "ref,month,horizon,figure,lower_80,upper_80,lower_95,upper_95,missing,method,seasonal";
    private static final String YEAR_ENDS =
            "ref,fiscal_year,observed,observed_periods,forecast_periods,figure,standard_error,"
                    + "lower_80,upper_80,lower_95,upper_95,missing,target,chance,verdict,mase,covered_80,origins";
    private static final double[] VALUES = {
        81, 70, 88, 84, 72, 69, 66, 51, 84, 91, 86, 62, 84, 79, 92, 80, 79, 77, 70, 49, 88, 96, 87, 66, 85, 83, 90, 88,
        85, 81
    };
    private static final MonthlySeries SERIES = MonthlySeries.of(YearMonth.of(2018, 1), VALUES);

    @TempDir
    Path folder;

    private static String observations(String ref, MonthlySeries series) {
        StringBuilder text = new StringBuilder();
        series.toMap()
                .forEach((month, value) -> text.append(ref)
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(value)
                        .append('\n'));
        return text.toString();
    }

    private static Run forecast(String rows, String... options) {
        List<String> args = new ArrayList<>(List.of("forecast", "--observations", "-"));
        args.addAll(List.of(options));
        return Run.withInput("ref,month,value\n" + rows, args.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Map<String, String> row(String header, String line) {
        Map<String, String> row = new LinkedHashMap<>();
        String[] names = header.split(",");
        String[] cells = line.split(",", -1);
        assertThat(cells).hasSameSizeAs(names);
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    @Test
    void aRowForEachMonthToTheEndOfTheYear() {
        Run run = forecast(observations("FM01", SERIES));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.lines().get(0)).isEqualTo(HEADER);
        assertThat(run.lines()).hasSize(1 + 9);
        Forecast own = Forecast.of(Indicator.builder("FM01").build(), SERIES, SERIES.last());
        for (int h = 1; h <= 9; h++) {
            Map<String, String> row = row(HEADER, run.lines().get(h));
            YearMonth month = SERIES.last().plusMonths(h);
            assertThat(row).containsEntry("ref", "FM01").containsEntry("month", month.toString());
            assertThat(row)
                    .containsEntry("horizon", "" + h)
                    .containsEntry("method", "THETA")
                    .containsEntry("seasonal", "true");
            assertThat(Double.parseDouble(row.get("figure")))
                    .isEqualTo(own.at(month).figure().value());
            assertThat(Double.parseDouble(row.get("upper_95")))
                    .isEqualTo(own.at(month).upper(ConfidenceLevel.PERCENT_95).value());
            assertThat(row.get("missing")).isEmpty();
        }
    }

    @Test
    void monthMethodAndPeriods() {
        Run run = forecast(observations("A", SERIES), "--month", "2020-03", "--method", "naive", "--periods", "3");
        assertThat(run.lines()).hasSize(4);
        MonthlySeries seen = SERIES.head(27);
        Forecast naive = Forecast.of(
                seen,
                seen.last(),
                ForecastOptions.of(Indicator.builder("A").build()).withMethod(ForecastMethod.NAIVE));
        Map<String, String> row = row(HEADER, run.lines().get(3));
        assertThat(row).containsEntry("month", "2020-06").containsEntry("method", "NAIVE");
        assertThat(Double.parseDouble(row.get("lower_80")))
                .isEqualTo(naive.at(YearMonth.of(2020, 6))
                        .lower(ConfidenceLevel.PERCENT_80)
                        .value());
        // at the end of a year, the year to come
        assertThat(forecast(observations("A", SERIES), "--month", "2020-03").lines())
                .hasSize(1 + 12);
    }

    @Test
    void aRefThatCannotBeForecastHasARowWithItsReason() {
        Run run = forecast(observations("A", SERIES.tail(9)) + observations("B", SERIES));
        assertThat(run.lines().get(1)).isEqualTo("A,,,,,,,,TOO_FEW_OBSERVATIONS,,");
        assertThat(run.lines()).hasSize(1 + 1 + 9);
    }

    @Test
    void yearEndsWithTheChancesOfTargets() throws IOException {
        String targets = file(
                "targets.csv",
                "ref,fiscal_year,value,basis\nFM01,2020-21,960,cumulative\nFM02,2020-21,90,level\nFM03,2020-21,TBC,cumulative\n");
        String indicators = file("indicators.csv", "ref,polarity\nFM01,higher\nFM02,lower\nFM03,higher\nFM04,higher\n");
        Path ends = folder.resolve("ends.csv");
        String rows = "";
        for (String ref : List.of("FM01", "FM02", "FM03", "FM04")) {
            rows += observations(ref, SERIES);
        }
        Run run = forecast(rows, "--targets", targets, "--indicators", indicators, "--year-ends", ends.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1 + 4 * 9);
        List<String> lines = Files.readAllLines(ends);
        assertThat(lines.get(0)).isEqualTo(YEAR_ENDS);
        assertThat(lines).hasSize(5);
        YearEnd own = Forecast.of(Indicator.builder("FM01").build(), SERIES, SERIES.last())
                .yearEnd();
        Map<String, String> total = row(YEAR_ENDS, lines.get(1));
        assertThat(total)
                .containsEntry("fiscal_year", "2020-21")
                .containsEntry("observed", "254")
                .containsEntry("observed_periods", "3")
                .containsEntry("forecast_periods", "9")
                .containsEntry("target", "960")
                .containsEntry("verdict", "LIKELY")
                .containsEntry("origins", "6");
        assertThat(Double.parseDouble(total.get("figure")))
                .isEqualTo(own.prediction().figure().value());
        assertThat(Double.parseDouble(total.get("chance")))
                .isEqualTo(own.prediction().chanceAtLeast(960).value());
        Map<String, String> level = row(YEAR_ENDS, lines.get(2));
        assertThat(level).containsEntry("target", "90");
        assertThat(Double.parseDouble(level.get("figure"))).isLessThan(150);
        Map<String, String> pending = row(YEAR_ENDS, lines.get(3));
        assertThat(pending)
                .containsEntry("target", "TBC")
                .containsEntry("chance", "")
                .containsEntry("verdict", "NOT_AVAILABLE");
        Map<String, String> none = row(YEAR_ENDS, lines.get(4));
        assertThat(none).containsEntry("target", "").containsEntry("chance", "").containsEntry("verdict", "");
    }

    @Test
    void theSample() {
        Run run = Run.of("forecast");
        assertThat(run.status()).isZero();
        assertThat(run.lines().get(0)).isEqualTo(HEADER);
        assertThat(run.lines().size()).isGreaterThan(5);
    }

    @Test
    void wrongUsage() {
        assertThat(forecast("A,2020-01,1\n", "--method", "oracle").err())
                .startsWith("--method: \"oracle\" is not a forecast method; expected one of naive, seasonal naive,");
        assertThat(forecast("A,2020-01,1\n", "--periods", "0").err())
                .isEqualTo("--periods: was 0; expected 1 to 1000\n");
        assertThat(forecast("A,2020-01,1\n", "--year-ends", "-").status()).isEqualTo(2);
        assertThat(forecast("A,2020-01,1\n", "--targets", "-").status()).isEqualTo(2);
        assertThat(forecast("A,2020-01,x1\n").status()).isEqualTo(2);
        assertThat(forecast("A,2020-01,x1\n").out()).isEmpty();
    }
}

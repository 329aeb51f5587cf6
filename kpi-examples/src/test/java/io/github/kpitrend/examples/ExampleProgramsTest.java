// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.gettingstarted.BreakdownExample;
import io.github.kpitrend.examples.gettingstarted.ChangeOrNoiseExample;
import io.github.kpitrend.examples.gettingstarted.FirstControlChartExample;
import io.github.kpitrend.examples.gettingstarted.FirstStepsExample;
import io.github.kpitrend.examples.gettingstarted.ForecastExample;
import io.github.kpitrend.examples.gettingstarted.ManySeriesExample;
import io.github.kpitrend.examples.gettingstarted.MissingMonthsExample;
import io.github.kpitrend.examples.gettingstarted.PhasesExample;
import io.github.kpitrend.examples.gettingstarted.RealFiguresExample;
import io.github.kpitrend.examples.gettingstarted.RequiredRunRateExample;
import io.github.kpitrend.examples.gettingstarted.StatisticalNeighborsExample;
import io.github.kpitrend.examples.gettingstarted.TargetsByYearExample;
import io.github.kpitrend.examples.gettingstarted.TimeToSignalExample;
import io.github.kpitrend.examples.gettingstarted.VintageExample;
import io.github.kpitrend.examples.gettingstarted.ZeroBasesExample;
import io.github.kpitrend.examples.integration.jdbc.DatabaseJob;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs to copy print what they did when their output was read and found right. */
class ExampleProgramsTest {

    static Stream<Map.Entry<String, ThrowingCallable>> programs() {
        Map<String, ThrowingCallable> programs = new LinkedHashMap<>();
        programs.put("FirstStepsExample", () -> FirstStepsExample.main(new String[0]));
        programs.put("MissingMonthsExample", () -> MissingMonthsExample.main(new String[0]));
        programs.put("ZeroBasesExample", () -> ZeroBasesExample.main(new String[0]));
        programs.put("TargetsByYearExample", () -> TargetsByYearExample.main(new String[0]));
        programs.put("StatisticalNeighborsExample", () -> StatisticalNeighborsExample.main(new String[0]));
        programs.put("RequiredRunRateExample", () -> RequiredRunRateExample.main(new String[0]));
        programs.put("FirstControlChartExample", () -> FirstControlChartExample.main(new String[0]));
        programs.put("PhasesExample", () -> PhasesExample.main(new String[0]));
        programs.put("ManySeriesExample", () -> ManySeriesExample.main(new String[0]));
        programs.put("ChangeOrNoiseExample", () -> ChangeOrNoiseExample.main(new String[0]));
        programs.put("TimeToSignalExample", () -> TimeToSignalExample.main(new String[0]));
        programs.put("BreakdownExample", () -> BreakdownExample.main(new String[0]));
        programs.put("VintageExample", () -> VintageExample.main(new String[0]));
        programs.put("ForecastExample", () -> ForecastExample.main(new String[0]));
        programs.put("RealFiguresExample", () -> RealFiguresExample.main(new String[0]));
        programs.put("DatabaseJob", () -> DatabaseJob.main(new String[0]));
        return programs.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatItSays(Map.Entry<String, ThrowingCallable> program) throws Throwable {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            program.getValue().call();
        } finally {
            System.setOut(before);
        }
        try (InputStream expected =
                ExampleProgramsTest.class.getResourceAsStream("/programs/" + program.getKey() + ".txt")) {
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(new String(expected.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}

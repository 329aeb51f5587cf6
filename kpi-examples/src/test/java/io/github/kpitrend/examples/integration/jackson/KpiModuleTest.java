// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.Plain;
import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.RollingWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON of values looks like, and what is rejected of it. */
class KpiModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new KpiModule()).build();

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);
    private static final MonthlySeries SERIES = MonthlySeries.builder()
            .add(JANUARY, 205)
            .addMissing(YearMonth.of(2020, 2), MissingReason.PENDING)
            .add(YearMonth.of(2020, 3), 3.3, Marker.REVISED, Marker.PROVISIONAL)
            .build();

    static List<Arguments> forms() {
        Target target = Target.range(80, 90).withTolerance(Tolerance.percent(10));
        return List.of(
                Arguments.of(Figure.of(96), "96"),
                Arguments.of(Figure.of(-0.5), "-0.5"),
                Arguments.of(Figure.of(1e23), "1E+23"),
                Arguments.of(Figure.missing(MissingReason.PENDING), "{'missing':'PENDING'}"),
                Arguments.of(Observation.of(96), "96"),
                Arguments.of(
                        SERIES,
                        "{'first':'2020-01','values':[205,{'missing':'PENDING'},"
                                + "{'value':3.3,'markers':['PROVISIONAL','REVISED']}]}"),
                Arguments.of(MonthRange.startingAt(JANUARY, 6), "'2020-01/2020-06'"),
                Arguments.of(FiscalCalendar.APRIL, "'April to March'"),
                Arguments.of(ChangeThreshold.TEN_PERCENT, "'10%'"),
                Arguments.of(Comparison.baseline(JANUARY), "'baseline 2020-01'"),
                Arguments.of(new Proportion(36, 100), "{'numerator':36,'denominator':100}"),
                Arguments.of(target, "{'lower':80,'upper':90,'tolerance':'10%','basis':'PER_PERIOD'}"),
                Arguments.of(
                        TargetSchedule.of(FiscalCalendar.APRIL)
                                .with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed()),
                        "{'calendar':'April to March','targets':{'2019-04':{'value':{'missing':'PENDING'},'tolerance':'none','basis':'PER_PERIOD'}}}"),
                Arguments.of(Benchmark.of("ENG", "", Figure.of(1)), "{'name':'ENG','period':'','figure':1}"),
                Arguments.of(new Commentary(JANUARY, "Steady."), "{'month':'2020-01','text':'Steady.'}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void valuesAreWrittenPlainlyAndReadBack(Plain value, String json) {
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json.replace('\'', '"'));
        Class<?> type = value instanceof Figure ? Figure.class : value.getClass();
        assertThat((Object) MAPPER.readValue(json.replace('\'', '"'), type)).isEqualTo(value);
    }

    @Test
    void resultsAreWrittenToo() {
        Change change = Change.at(SERIES, YearMonth.of(2020, 3), Comparison.monthsBack(2));
        assertThat(MAPPER.writeValueAsString(change))
                .startsWith(
                        "{\"comparison\":\"2 months back\",\"month\":\"2020-03\",\"baseMonth\":\"2020-01\",\"base\":205,\"current\":3.3,");
        assertThatThrownBy(() -> MAPPER.readValue("{}", Change.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void onlyTheReferenceOfAnIndicatorIsNeeded() {
        Indicator read = MAPPER.readValue(
                "{\"ref\":\"EH1a\",\"polarity\":\"HIGHER_IS_BETTER\",\"decimals\":1}", Indicator.class);
        assertThat(read)
                .isEqualTo(Indicator.builder("EH1a")
                        .polarity(Polarity.HIGHER_IS_BETTER)
                        .decimals(1)
                        .build());
    }

    // -----------------------------------------------------------------------
    static List<Arguments> malformed() {
        return List.of(
                Arguments.of(Figure.class, "1e999", "range"),
                Arguments.of(Figure.class, "1e-999", "would become 0"),
                Arguments.of(Figure.class, "null", "must not be null"),
                Arguments.of(Figure.class, "'96'", "."),
                Arguments.of(Figure.class, "[]", "."),
                Arguments.of(Figure.class, "{}", "missing"),
                Arguments.of(Figure.class, "{'missing':'LOST'}", "LOST"),
                Arguments.of(Figure.class, "{'missing':null}", "must not be null"),
                Arguments.of(Figure.class, "{'missing':1}", "."),
                Arguments.of(Figure.class, "{'missing':'PENDING','value':1}", "value is not one of the properties"),
                Arguments.of(Figure.class, "{'missing':'PENDING','missing':'PENDING'}", "must be present once"),
                Arguments.of(Observation.class, "{'value':1,'missing':'PENDING'}", "missing is not one of"),
                Arguments.of(Observation.class, "{'markers':[]}", "markers is not one of"),
                Arguments.of(Observation.class, "{'value':1,'markers':[null]}", "must not be null"),
                Arguments.of(Observation.class, "{'value':1,'markers':'REVISED'}", "."),
                Arguments.of(MonthlySeries.class, "{'first':'2020-01','values':[]}", "at least one|none was"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-13','values':[1]}", "2020-13"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-01','values':[null]}", "must not be null"),
                Arguments.of(MonthlySeries.class, "{'values':[1]}", "first"),
                Arguments.of(RatioSeries.class, "{'numerators':{'first':'2020-01','values':[1]}}", "denominators"),
                Arguments.of(Proportion.class, "{'numerator':-1,'denominator':2}", "numerator must be 0 or more"),
                Arguments.of(Proportion.class, "{'numerator':1}", "denominator"),
                Arguments.of(Proportion.class, "{'numerator':'1','denominator':2}", "."),
                Arguments.of(MonthRange.class, "'2020-06/2020-01'", "last must not be before first"),
                Arguments.of(FiscalCalendar.class, "'Mai'", "Mai"),
                Arguments.of(ChangeThreshold.class, "'much'", "much"),
                Arguments.of(ChangeThreshold.class, "10", "."),
                Arguments.of(Comparison.class, "'last year'", "last year"),
                Arguments.of(RollingWindow.class, "'a year'", "a year"),
                Arguments.of(Indicator.class, "{'ref':''}", "ref must not be empty"),
                Arguments.of(Indicator.class, "{'ref':'A','decimals':1.5}", "."),
                Arguments.of(Indicator.class, "{'ref':'A','decimals':99}", "decimals must be from 0 to 15"),
                Arguments.of(Indicator.class, "{'ref':'A','decimals':99999999999}", "."),
                Arguments.of(Indicator.class, "{'ref':'A','polarity':'higher'}", "higher"),
                Arguments.of(
                        Indicator.class, "{'ref':'A','polarty':'NEUTRAL'}", "polarty is not one of the properties"),
                Arguments.of(Tolerance.class, "'-5%'", "-5"),
                Arguments.of(Target.class, "{'lower':2,'upper':1}", "."),
                Arguments.of(Target.class, "{'tolerance':'none'}", "."),
                Arguments.of(
                        TargetSchedule.class, "{'calendar':'April to March','targets':{'June':{'value':1}}}", "June"),
                Arguments.of(
                        ConfidenceInterval.class,
                        "{'lower':2,'upper':1,'level':'PERCENT_95','method':'published'}",
                        "."),
                Arguments.of(
                        ConfidenceInterval.class,
                        "{'lower':1,'upper':2,'level':'PERCENT_95','method':'Byar'}",
                        "must be published"),
                Arguments.of(Benchmark.class, "{'name':'','figure':1}", "name must not be empty"),
                Arguments.of(AssessedRating.class, "{'rating':'NOT_RATED','month':'2020-01','note':''}", "NOT_RATED"),
                Arguments.of(Commentary.class, "{'month':'June','text':''}", "June"),
                Arguments.of(Commentary.class, "'text'", "expected an object"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsMalformedIsRejectedInJacksonsWay(Class<?> type, String json, String message) {
        assertThatThrownBy(() -> MAPPER.readValue(json.replace('\'', '"'), type))
                .isInstanceOf(JacksonException.class)
                .hasMessageFindingMatch(message);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCutAndEveryStrayCharacterIsReadOrRejectedInJacksonsWay(Object value, String form) {
        Class<?> type = value instanceof Figure ? Figure.class : value.getClass();
        String json = form.replace('\'', '"');
        for (int i = 0; i < json.length(); i++) {
            for (String broken : List.of(json.substring(0, i), json.substring(0, i) + "~" + json.substring(i + 1))) {
                try {
                    MAPPER.readValue(broken, type);
                } catch (JacksonException e) {
                    assertThat(e.getMessage()).isNotEmpty();
                }
            }
        }
    }

    /** A type of a caller's, with a part that may be absent. */
    record Note(Figure figure, Optional<Commentary> commentary) {}

    @Test
    void nullIsRejectedWithinOtherTypesToo() {
        Note empty = new Note(Figure.of(1), Optional.empty());
        assertThat(MAPPER.readValue("{\"figure\":1}", Note.class)).isEqualTo(empty);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(empty), Note.class))
                .isEqualTo(empty);
        Note full = new Note(Figure.of(1), Optional.of(new Commentary(JANUARY, "")));
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(full), Note.class))
                .isEqualTo(full);
        for (String json : List.of("{}", "{\"figure\":null}", "{\"figure\":{\"missing\":null}}")) {
            assertThatThrownBy(() -> MAPPER.readValue(json, Note.class))
                    .as(json)
                    .isInstanceOf(DatabindException.class);
        }
    }

    @Test
    void messagesShowTheBeginningOfLongTexts() {
        String json = '"' + "x".repeat(100_000) + '"';
        for (Class<?> type : List.of(Comparison.class, Tolerance.class, ChangeThreshold.class, MonthRange.class)) {
            assertThatThrownBy(() -> MAPPER.readValue(json, type))
                    .isInstanceOf(DatabindException.class)
                    .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(800));
        }
    }

    @Test
    void thePackageIsSmallEnoughToBeCopied() throws IOException {
        Path folder = Path.of("src/main/java/io/github/kpitrend/examples/integration/jackson");
        try (Stream<Path> files = Files.list(folder)) {
            int lines = 0;
            for (Path file : files.toList()) {
                lines += Files.readAllLines(file).size();
            }
            assertThat(lines).isLessThanOrEqualTo(300);
        }
    }

    @Test
    void theExampleOfTheReadme() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 205)
                .addMissing(JANUARY.plusMonths(1), MissingReason.PENDING)
                .build();
        // @start region="readme"
        JsonMapper mapper = JsonMapper.builder().addModule(new KpiModule()).build();
        String json = mapper.writeValueAsString(series); // {"first":"2020-01","values":[205,{"missing":"PENDING"}]}
        MonthlySeries same = mapper.readValue(json, MonthlySeries.class);
        // @end
        assertThat(json).isEqualTo("{\"first\":\"2020-01\",\"values\":[205,{\"missing\":\"PENDING\"}]}");
        assertThat(same).isEqualTo(series);
    }
}

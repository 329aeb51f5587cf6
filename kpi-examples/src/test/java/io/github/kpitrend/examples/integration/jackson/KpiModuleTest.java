// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalQuarter;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON of values looks like, and what is refused of it. */
class KpiModuleTest {

    /** Takes what is no JSON, such as NaN, so that the module itself has to refuse it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new KpiModule())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);

    static List<Arguments> forms() {
        MonthlySeries series = MonthlySeries.builder()
                .add(JANUARY, 205)
                .addMissing(YearMonth.of(2020, 2), MissingReason.PENDING)
                .add(YearMonth.of(2020, 3), 3.3, Marker.REVISED, Marker.PROVISIONAL)
                .build();
        Target target =
                Target.range(80, 90).withTolerance(Tolerance.percent(10)).withBasis(TargetBasis.CUMULATIVE);
        return List.of(
                Arguments.of(Figure.of(96), "96"),
                Arguments.of(Figure.of(-0.5), "-0.5"),
                Arguments.of(Figure.of(1e23), "1E+23"),
                Arguments.of(Figure.missing(MissingReason.PENDING), "{'missing':'PENDING'}"),
                Arguments.of(
                        series,
                        "{'first':'2020-01','values':[205,{'missing':'PENDING'},"
                                + "{'value':3.3,'markers':['PROVISIONAL','REVISED']}]}"),
                Arguments.of(MonthRange.startingAt(JANUARY, 6), "'2020-01/2020-06'"),
                Arguments.of(FiscalCalendar.APRIL, "'APRIL'"),
                Arguments.of(FiscalCalendar.APRIL.year(2019), "{'calendar':'APRIL','year':'2019-20'}"),
                Arguments.of(FiscalCalendar.APRIL.quarterOf(JANUARY), "{'calendar':'APRIL','quarter':'2019-20 Q4'}"),
                Arguments.of(
                        Change.at(series, YearMonth.of(2020, 3), Comparison.previousMonth()),
                        "{'base':{'missing':'PENDING'},'current':3.3,'acrossBreak':false,'partialAgainstWhole':false}"),
                Arguments.of(ChangeThreshold.TEN_PERCENT, "'10%'"),
                Arguments.of(RollingWindow.trailing(12).requiring(6), "'trailing 12 months, at least 6 observed'"),
                Arguments.of(Polarity.HIGHER_IS_BETTER, "'HIGHER_IS_BETTER'"),
                Arguments.of(
                        TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2019), target),
                        "{'calendar':'APRIL','targets':[{'from':'2019-04','target':{'lower':80,'upper':90,"
                                + "'tolerance':'10%','basis':'CUMULATIVE'}}]}"),
                Arguments.of(Benchmark.of("ENG", "", Figure.of(1)), "{'name':'ENG','period':'','value':1}"),
                Arguments.of(
                        RollingWindow.trailing(3).requiring(1).max(series, YearMonth.of(2020, 3)),
                        "{'value':205,'observed':2,'window':'2020-01/2020-03','occurredIn':'2020-01','acrossBreak':false}"),
                Arguments.of(
                        TargetAssessment.of(Figure.of(4), Target.of(5), Polarity.HIGHER_IS_BETTER),
                        "{'target':{'lower':5,'upper':5,'tolerance':'none','basis':'PER_PERIOD'},'actual':4,"
                                + "'status':'MISSED','gap':-1,'achievement':80}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void valuesAreWrittenPlainly(Object value, String json) {
        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json.replace('\'', '"'));
    }

    static List<Arguments> malformed() {
        return List.of(
                Arguments.of(Figure.class, "NaN", "must be a finite number, but was NaN"),
                Arguments.of(Figure.class, "1e999", "must be a finite number"),
                Arguments.of(Figure.class, "1e-999", "would become zero"),
                Arguments.of(Figure.class, "null", "expected a number|must not be null"),
                Arguments.of(Figure.class, "'96'", "expected a number, but found VALUE_STRING"),
                Arguments.of(Figure.class, "[]", "expected a number"),
                Arguments.of(Figure.class, "{}", "'missing' must be given"),
                Arguments.of(Figure.class, "{'missing':'LOST'}", "'LOST' is not one of \\[NOT_REPORTED, PENDING"),
                Arguments.of(Figure.class, "{'missing':null}", "must not be null"),
                Arguments.of(Figure.class, "{'missing':1}", "expected a text"),
                Arguments.of(Figure.class, "{'missing':'PENDING','value':1}", "'value' is not one of the properties"),
                Arguments.of(Figure.class, "{'missing':'PENDING','missing':'PENDING'}", "stands twice"),
                Arguments.of(Observation.class, "{'value':1,'missing':'PENDING'}", "either a value or the reason"),
                Arguments.of(Observation.class, "{'markers':[]}", "either a value or the reason"),
                Arguments.of(
                        Observation.class,
                        "{'missing':'PENDING','markers':['REVISED']}",
                        "markers must stand beside a known figure"),
                Arguments.of(Observation.class, "{'value':1,'markers':[null]}", "Marker must not be null"),
                Arguments.of(Observation.class, "{'value':1,'markers':['REVISED','REVISED']}", "REVISED"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-01','values':[]}", "no month|at least one"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-13','values':[1]}", "2020-13"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-01','values':[NaN]}", "finite"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-01','values':[null]}", "must not be null"),
                Arguments.of(MonthlySeries.class, "{'first':'2020-01','values':null}", "array|null"),
                Arguments.of(MonthlySeries.class, "{'values':[1]}", "'first' must be given"),
                Arguments.of(Proportion.class, "{'numerator':-1,'denominator':2}", "numerator must be 0 or more"),
                Arguments.of(Proportion.class, "{'numerator':1}", "'denominator' must be given"),
                Arguments.of(MonthRange.class, "'2020-06/2020-01'", "last must not be before first"),
                Arguments.of(FiscalCalendar.class, "'Mai'", "Mai"),
                Arguments.of(FiscalYear.class, "{'calendar':'APRIL','year':'2019-21'}", "2019 is followed by 20"),
                Arguments.of(FiscalQuarter.class, "{'calendar':'APRIL','quarter':'2019-20'}", "not a fiscal quarter"),
                Arguments.of(ChangeThreshold.class, "'much'", "'much' is not a threshold"),
                Arguments.of(ChangeThreshold.class, "10", "expected a text"),
                Arguments.of(Comparison.class, "'0 months back'", "months must be 1 or more"),
                Arguments.of(Comparison.class, "'3000000000 months back'", "too large"),
                Arguments.of(Comparison.class, "'last year'", "not a comparison"),
                Arguments.of(Comparison.class, "'baseline May'", "May"),
                Arguments.of(
                        Change.class,
                        "{'base':{'missing':'PENDING'},'current':{'missing':'PENDING'},'partialAgainstWhole':true}",
                        "neither figure is known"),
                Arguments.of(
                        Change.class, "{'base':1,'current':2,'acrossBreak':0}", "acrossBreak: expected true or false"),
                Arguments.of(RollingWindow.class, "'trailing 2 months, at least 3 observed'", "observed must be"),
                Arguments.of(RollingWindow.class, "'a year'", "not a window"),
                Arguments.of(Indicator.class, "{'ref':''}", "ref must not be empty"),
                Arguments.of(Indicator.class, "{'ref':'A','decimals':1.5}", "expected a whole number"),
                Arguments.of(Indicator.class, "{'ref':'A','decimals':99}", "decimals must be from 0 to 15"),
                Arguments.of(Indicator.class, "{'ref':'A','decimals':99999999999}", "."),
                Arguments.of(Indicator.class, "{'ref':'A','polarity':'higher'}", "'higher' is not one of"),
                Arguments.of(Tolerance.class, "'-5%'", "percent must be a finite number of 0 or more"),
                Arguments.of(Tolerance.class, "'NaN'", "not a tolerance"),
                Arguments.of(Tolerance.class, "'standard '", "not a tolerance"),
                Arguments.of(Target.class, "{'lower':2,'upper':1}", "upper must be above lower"),
                Arguments.of(Target.class, "{'lower':1,'upper':{'missing':'PENDING'}}", "both be numbers or both"),
                Arguments.of(
                        Target.class,
                        "{'lower':0,'upper':0,'tolerance':'5%'}",
                        "a percent tolerance cannot be applied to a target of 0"),
                Arguments.of(
                        ConfidenceInterval.class,
                        "{'lower':2,'upper':1,'level':'PERCENT_95','method':'published'}",
                        "must not be above upper"),
                Arguments.of(
                        ConfidenceInterval.class,
                        "{'lower':1,'upper':2,'level':'PERCENT_95','method':'Byar'}",
                        "must be published"),
                Arguments.of(Benchmark.class, "{'name':'','value':1}", "name must not be empty"),
                Arguments.of(AssessedRating.class, "{'rating':'NOT_RATED','month':'2020-01','note':''}", "NOT_RATED"),
                Arguments.of(Commentary.class, "{'month':'June','text':''}", "June"),
                Arguments.of(Commentary.class, "'text'", "expected an object"),
                Arguments.of(WindowValue.class, "{}", "must be given|is not read"),
                Arguments.of(
                        WindowValue.class,
                        "{'value':1,'observed':1,'window':'2020-01/2020-01','acrossBreak':false}",
                        "is a result that is not read"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsMalformedIsRefusedInJacksonsWay(Class<?> type, String json, String message) {
        assertThatThrownBy(() -> MAPPER.readValue(json.replace('\'', '"'), type))
                .isInstanceOf(JacksonException.class)
                .hasMessageFindingMatch(message.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCutAndEveryStrayCharacterIsRefusedInJacksonsWay(Object value, String form) {
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

    /** A type of a user's, with a part that may be absent. */
    record Note(Figure figure, Optional<Commentary> commentary) {}

    @Test
    void nullAndAbsenceAreRefusedWithinOtherTypesToo() {
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
        assertThatThrownBy(() -> MAPPER.readValue("null", Figure.class)).isInstanceOf(DatabindException.class);
    }

    @Test
    void aRevisionThatChangesNothingIsNotKept() {
        Target target = Target.of(5);
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2019), target);
        TargetSchedule revised = schedule.withRevision(YearMonth.of(2019, 9), target);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(revised), TargetSchedule.class))
                .isEqualTo(schedule)
                .isNotEqualTo(revised);
    }

    @Test
    void whatIsNotCoveredCanBeRefusedToo() {
        JsonMapper strict = MAPPER.rebuild()
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        ScorecardPolicy policy = ScorecardPolicy.standard();
        assertThat(MAPPER.writeValueAsString(policy)).isEqualTo("{}");
        assertThatThrownBy(() -> strict.writeValueAsString(policy)).isInstanceOf(DatabindException.class);
    }

    @Test
    void messagesShowTheBeginningOfLongTexts() {
        String json = '"' + "x".repeat(100_000) + '"';
        for (Class<?> type : List.of(Polarity.class, Comparison.class, Tolerance.class, ChangeThreshold.class)) {
            assertThatThrownBy(() -> MAPPER.readValue(json, type))
                    .isInstanceOf(DatabindException.class)
                    .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(500));
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

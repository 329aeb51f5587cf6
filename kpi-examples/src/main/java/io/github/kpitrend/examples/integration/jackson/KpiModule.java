// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
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
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalQuarter;
import io.github.kpitrend.time.FiscalYear;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.time.Month;
import java.time.YearMonth;
import tools.jackson.databind.module.SimpleModule;

/**
 * A module for Jackson 3 that writes the values of kpi-core as JSON and reads them back; copy this package, or the part of it you need.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder()
 *         .addModule(new KpiModule())
 *         .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
 *         .build();
 * mapper.writeValueAsString(Figure.missing(MissingReason.PENDING));   // {"missing":"PENDING"}
 * }</pre>
 *
 * <ul>
 *   <li>Written and read, so that what is read equals what was written, are the values that are made from their parts: figures, observations,
 *       series, proportions; ranges of months, fiscal calendars, years and quarters; changes, comparisons, thresholds, movements; windows;
 *       indicators; targets, tolerances, schedules; benchmarks and intervals; assessed ratings, commentaries and findings; all of their enums,
 *       by the names of the constants. Of a {@link TargetSchedule} a revision that changes nothing is not kept.
 *   <li>Only written are the results {@link WindowValue} and {@link TargetAssessment}: they are computed anew from what they were computed from.
 *   <li>Not covered are larger results such as rows and charts, which have too many parts to be told by one form (the page as a whole has one, its
 *       schema is shipped), and what calculates and holds no data: policies, options, dialects, working days. Without
 *       {@code FAIL_ON_EMPTY_BEANS} Jackson writes most of those as an empty object.
 *   <li>What is malformed, null, unknown, given twice or not finite is refused with Jackson's exception and the library's message. In types of
 *       one's own {@code Optional} may be null or absent.
 * </ul>
 */
public final class KpiModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Makes the module. */
    public KpiModule() {
        super("kpi-core");
        addEnums();
        addTimes();
        addFigures();
        addChanges();
        addIndicator();
        addTargets();
        addBenchmarks();
        addJudgements();
    }

    private <T> void add(Form<T> form) {
        addSerializer(form.type(), form.serializer());
        addDeserializer(form.type(), form.deserializer());
    }

    private void addEnums() {
        add(TextForm.ofConstants(Aggregation.class));
        add(TextForm.ofConstants(ConfidenceLevel.class));
        add(TextForm.ofConstants(DirectionOfTravel.class));
        add(TextForm.ofConstants(FindingRule.class));
        add(TextForm.ofConstants(Finding.Severity.class));
        add(TextForm.ofConstants(Frequency.class));
        add(TextForm.ofConstants(Marker.class));
        add(TextForm.ofConstants(MeasureKind.class));
        add(TextForm.ofConstants(MissingReason.class));
        add(TextForm.ofConstants(Polarity.class));
        add(TextForm.ofConstants(QualitativeRating.class));
        add(TextForm.ofConstants(TargetBasis.class));
        add(TextForm.ofConstants(TargetStatus.class));
    }

    private void addTimes() {
        add(new TextForm<>(MonthRange.class, MonthRange::toString, MonthRange::parse));
        add(new TextForm<>(
                FiscalCalendar.class,
                calendar -> calendar.startMonth().name(),
                text -> FiscalCalendar.startingIn(Month.valueOf(text))));
        add(new ObjectForm<>(FiscalYear.class, in -> calendar(in).parseYear(in.get("year", String.class)))
                .with("calendar", FiscalCalendar.class, FiscalYear::calendar)
                .with("year", String.class, FiscalYear::toString));
        add(new ObjectForm<>(FiscalQuarter.class, in -> calendar(in).parseQuarter(in.get("quarter", String.class)))
                .with(
                        "calendar",
                        FiscalCalendar.class,
                        quarter -> quarter.year().calendar())
                .with("quarter", String.class, FiscalQuarter::toString));
    }

    private static FiscalCalendar calendar(ObjectForm.Values in) {
        return in.get("calendar", FiscalCalendar.class);
    }

    private void addFigures() {
        add(new FigureForm());
        add(new ObservationForm());
        add(new ObjectForm<>(
                        MonthlySeries.class,
                        in -> Parts.series(in.get("first", YearMonth.class), in.get("values", Observation[].class)))
                .with("first", YearMonth.class, MonthlySeries::first)
                .with("values", Observation[].class, Parts::observations));
        add(new ObjectForm<>(
                        Proportion.class,
                        in -> new Proportion(in.get("numerator", Double.class), in.get("denominator", Double.class)))
                .with("numerator", Double.class, Proportion::numerator)
                .with("denominator", Double.class, Proportion::denominator));
        add(new TextForm<>(RollingWindow.class, RollingWindow::toString, PrintedForms::window));
        add(ObjectForm.writtenOnly(WindowValue.class)
                .with("value", Figure.class, WindowValue::figure)
                .with("observed", Integer.class, WindowValue::observedCount)
                .with("window", MonthRange.class, WindowValue::window)
                .withOptional("occurredIn", YearMonth.class, WindowValue::occurredIn)
                .with("acrossBreak", Boolean.class, WindowValue::acrossBreak));
    }

    private void addChanges() {
        add(new TextForm<>(Comparison.class, Comparison::toString, PrintedForms::comparison));
        add(new TextForm<>(ChangeThreshold.class, ChangeThreshold::toString, ChangeThreshold::parse));
        add(new ObjectForm<>(Change.class, Parts::change)
                .with("base", Figure.class, Change::base)
                .with("current", Figure.class, Change::current)
                .withDefault("acrossBreak", Boolean.class, Change::acrossBreak)
                .withDefault("partialAgainstWhole", Boolean.class, Change::partialAgainstWhole));
    }

    private void addIndicator() {
        add(new ObjectForm<>(Indicator.class, Parts::indicator)
                .with("ref", String.class, Indicator::ref)
                .withDefault("name", String.class, Indicator::name)
                .withDefault("measure", MeasureKind.class, Indicator::measure)
                .withDefault("polarity", Polarity.class, Indicator::polarity)
                .withDefault("frequency", Frequency.class, Indicator::frequency)
                .withDefault("aggregation", Aggregation.class, Indicator::aggregation)
                .withDefault("threshold", ChangeThreshold.class, Indicator::threshold)
                .withDefault("decimals", Integer.class, Indicator::decimals)
                .withDefault("unit", String.class, Indicator::unit)
                .withDefault("owner", String.class, Indicator::owner)
                .withDefault("reporter", String.class, Indicator::reporter)
                .withDefault("outcome", String.class, Indicator::outcome));
    }

    private void addTargets() {
        add(new TextForm<>(Tolerance.class, Tolerance::toString, PrintedForms::tolerance));
        add(new ObjectForm<>(Target.class, Parts::target)
                .with("lower", Figure.class, Target::lower)
                .with("upper", Figure.class, Target::upper)
                .withDefault("tolerance", Tolerance.class, Target::tolerance)
                .withDefault("basis", TargetBasis.class, Target::basis));
        add(new ObjectForm<>(
                        ScheduledTarget.class,
                        in -> new ScheduledTarget(in.get("from", YearMonth.class), in.get("target", Target.class)))
                .with("from", YearMonth.class, ScheduledTarget::from)
                .with("target", Target.class, ScheduledTarget::target));
        add(new ObjectForm<>(
                        TargetSchedule.class,
                        in -> ScheduledTarget.schedule(calendar(in), in.get("targets", ScheduledTarget[].class)))
                .with("calendar", FiscalCalendar.class, TargetSchedule::calendar)
                .with("targets", ScheduledTarget[].class, ScheduledTarget::of));
        add(ObjectForm.writtenOnly(TargetAssessment.class)
                .withOptional("target", Target.class, TargetAssessment::target)
                .with("actual", Figure.class, TargetAssessment::actual)
                .with("status", TargetStatus.class, TargetAssessment::status)
                .with("gap", Figure.class, TargetAssessment::gap)
                .with("achievement", Figure.class, TargetAssessment::achievement));
    }

    private void addBenchmarks() {
        add(new ObjectForm<>(ConfidenceInterval.class, Parts::publishedInterval)
                .with("lower", Double.class, ConfidenceInterval::lower)
                .with("upper", Double.class, ConfidenceInterval::upper)
                .with("level", ConfidenceLevel.class, ConfidenceInterval::level)
                .with("method", String.class, ConfidenceInterval::method));
        add(new ObjectForm<>(Benchmark.class, Parts::benchmark)
                .with("name", String.class, Benchmark::name)
                .withDefault("period", String.class, Benchmark::period)
                .with("value", Figure.class, Benchmark::figure)
                .withOptional("interval", ConfidenceInterval.class, Benchmark::interval));
    }

    private void addJudgements() {
        add(new ObjectForm<>(
                        AssessedRating.class,
                        in -> new AssessedRating(
                                in.get("rating", QualitativeRating.class),
                                in.get("month", YearMonth.class),
                                in.get("note", String.class)))
                .with("rating", QualitativeRating.class, AssessedRating::rating)
                .with("month", YearMonth.class, AssessedRating::month)
                .with("note", String.class, AssessedRating::note));
        add(new ObjectForm<>(
                        Commentary.class,
                        in -> new Commentary(in.get("month", YearMonth.class), in.get("text", String.class)))
                .with("month", YearMonth.class, Commentary::month)
                .with("text", String.class, Commentary::text));
        add(new ObjectForm<>(
                        Finding.class,
                        in -> Finding.of(
                                in.get("rule", FindingRule.class),
                                in.get("severity", Finding.Severity.class),
                                in.get("ref", String.class),
                                in.get("firstMonth", YearMonth.class),
                                in.get("lastMonth", YearMonth.class),
                                in.get("text", String.class)))
                .with("rule", FindingRule.class, Finding::rule)
                .with("severity", Finding.Severity.class, Finding::severity)
                .with("ref", String.class, Finding::ref)
                .with("firstMonth", YearMonth.class, Finding::firstMonth)
                .with("lastMonth", YearMonth.class, Finding::lastMonth)
                .with("text", String.class, Finding::text));
    }
}

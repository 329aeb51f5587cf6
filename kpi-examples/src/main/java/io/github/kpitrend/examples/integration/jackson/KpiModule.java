// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.Plain;
import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
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
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A module for Jackson 3 that writes every value of kpi-core as its plain form, and reads the inputs of a scorecard back.
 *
 * <p>Results are calculated again instead. What is malformed, null, unknown, present twice or not finite is rejected with Jackson's exception.
 */
public final class KpiModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final String[] PARTS = {"numerator", "denominator"};

    /** Creates the module. */
    public KpiModule() {
        super("kpi-core");
        setMixInAnnotation(Plain.class, PlainMixIn.class);
        add(MonthRange.class, in -> MonthRange.parse(in.stringValue()));
        add(FiscalCalendar.class, in -> FiscalCalendar.parse(in.stringValue()));
        add(Comparison.class, in -> Comparison.parse(in.stringValue()));
        add(ChangeThreshold.class, in -> ChangeThreshold.parse(in.stringValue()));
        add(RollingWindow.class, in -> RollingWindow.parse(in.stringValue()));
        add(Tolerance.class, in -> Tolerance.parse(in.stringValue()));
        add(Figure.class, KpiModule::figure);
        add(Observation.class, KpiModule::observation);
        add(Proportion.class, in -> new Proportion(number(object(in, PARTS), PARTS[0]), number(in, PARTS[1])));
        add(MonthlySeries.class, KpiModule::series);
        add(RatioSeries.class, KpiModule::ratios);
        add(Indicator.class, KpiModule::indicator);
        add(Target.class, KpiModule::target);
        add(TargetSchedule.class, KpiModule::schedule);
        add(ConfidenceInterval.class, KpiModule::interval);
        add(Benchmark.class, KpiModule::benchmark);
        add(AssessedRating.class, KpiModule::rating);
        add(Commentary.class, in -> new Commentary(month(object(in, "month", "text"), "month"), text(in, "text")));
    }

    private <T> void add(Class<T> type, Function<JsonNode, T> reading) {
        addDeserializer(type, reader(type, reading, false));
    }

    /** Reads one type; null only as the content of something that may be empty. */
    private static <T> ValueDeserializer<T> reader(Class<T> type, Function<JsonNode, T> reading, boolean mayBeEmpty) {
        return new ValueDeserializer<>() {
            @Override
            public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
                return reader(
                        type, reading, property != null && property.getType().isReferenceType());
            }

            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                try {
                    return reading.apply(tree(parser));
                } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
                    return context.reportInputMismatch(type, "%.300s", e.getMessage());
                }
            }

            @Override
            public Object getNullValue(DeserializationContext context) {
                return mayBeEmpty ? null : context.reportInputMismatch(type, "a value must not be null");
            }
        };
    }

    // -----------------------------------------------------------------------
    /** Reads the current value of a parser: every number as a decimal, every property once, and no null. */
    private static JsonNode tree(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                check(object.replace(name, tree(parser)) == null, name + " must be present once");
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(tree(parser));
            }
            return array;
        }
        check(token != JsonToken.VALUE_NULL, "a value must not be null");
        if (token.isNumeric()) {
            return JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
        }
        boolean isFlag = token.isBoolean();
        return isFlag ? BooleanNode.valueOf(parser.getBooleanValue()) : StringNode.valueOf(parser.getString());
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static JsonNode object(JsonNode in, String... names) {
        check(in.isObject(), "expected an object, but found " + in);
        List<String> all = List.of(names);
        in.propertyNames().forEach(name -> check(all.contains(name), name + " is not one of the properties " + all));
        return in;
    }

    private static double number(JsonNode in) {
        double value = in.doubleValue();
        check(value != 0 || in.decimalValue().signum() == 0, in + " is too small and would become 0");
        return value;
    }

    private static double number(JsonNode in, String name) {
        return number(in.required(name));
    }

    private static Stream<JsonNode> array(JsonNode in, String name) {
        check(in.required(name).isArray(), name + " must be an array");
        return in.required(name).valueStream();
    }

    private static String text(JsonNode in, String name) {
        return in.required(name).stringValue();
    }

    private static Optional<String> find(JsonNode in, String name) {
        return in.optional(name).map(JsonNode::stringValue);
    }

    private static YearMonth month(JsonNode in, String name) {
        return YearMonth.parse(text(in, name));
    }

    // -----------------------------------------------------------------------
    private static Figure figure(JsonNode in) {
        return in.isObject()
                ? Figure.missing(MissingReason.valueOf(text(object(in, "missing"), "missing")))
                : Figure.of(number(in));
    }

    private static Observation observation(JsonNode in) {
        if (!in.has("value")) {
            return new Observation(figure(in), Set.of());
        }
        Stream<JsonNode> markers = array(object(in, "value", "markers"), "markers");
        Function<JsonNode, Marker> marker = text -> Marker.valueOf(text.stringValue());
        return Observation.of(number(in, "value"), markers.map(marker).toArray(Marker[]::new));
    }

    private static MonthlySeries series(JsonNode in) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        YearMonth month = month(object(in, "first", "values"), "first");
        for (JsonNode value : array(in, "values").toList()) {
            builder.add(month, observation(value));
            month = month.plusMonths(1);
        }
        return builder.build();
    }

    private static RatioSeries ratios(JsonNode in) {
        object(in, "numerators", "denominators", "multiplier", "leastDenominator", "proportion");
        MonthlySeries numerators = series(in.required("numerators"));
        MonthlySeries denominators = series(in.required("denominators"));
        RatioSeries ratios = in.required("proportion").booleanValue()
                ? RatioSeries.proportion(numerators, denominators).withMultiplier(number(in, "multiplier"))
                : RatioSeries.rate(numerators, denominators, number(in, "multiplier"));
        return ratios.requiringDenominator(number(in, "leastDenominator"));
    }

    private static Indicator indicator(JsonNode in) {
        String names =
                "ref name measure polarity frequency aggregation threshold calendar publicationLag reportsYearToDate"
                        + " decimals unit owner reporter outcome";
        Indicator.Builder builder = Indicator.builder(text(object(in, names.split(" ")), "ref"));
        find(in, "name").ifPresent(builder::name);
        find(in, "measure").map(MeasureKind::valueOf).ifPresent(builder::measure);
        find(in, "polarity").map(Polarity::valueOf).ifPresent(builder::polarity);
        find(in, "frequency").map(Frequency::valueOf).ifPresent(builder::frequency);
        find(in, "aggregation").map(Aggregation::valueOf).ifPresent(builder::aggregation);
        find(in, "threshold").map(ChangeThreshold::parse).ifPresent(builder::threshold);
        find(in, "calendar").map(FiscalCalendar::parse).ifPresent(builder::calendar);
        in.optional("publicationLag").map(JsonNode::intValue).ifPresent(builder::publicationLag);
        in.optional("reportsYearToDate").map(JsonNode::booleanValue).ifPresent(builder::reportsYearToDate);
        in.optional("decimals").map(JsonNode::intValue).ifPresent(builder::decimals);
        find(in, "unit").ifPresent(builder::unit);
        find(in, "owner").ifPresent(builder::owner);
        find(in, "reporter").ifPresent(builder::reporter);
        find(in, "outcome").ifPresent(builder::outcome);
        return builder.build();
    }

    private static Target target(JsonNode in) {
        object(in, "value", "lower", "upper", "tolerance", "basis");
        Target bare = in.optional("value")
                .map(KpiModule::figure)
                .map(value -> value.isKnown() ? Target.of(value.value()) : Target.toBeConfirmed())
                .orElseGet(() -> Target.range(number(in, "lower"), number(in, "upper")));
        Target target = bare.withTolerance(Tolerance.parse(find(in, "tolerance").orElse("none")));
        return find(in, "basis")
                .map(basis -> target.withBasis(TargetBasis.valueOf(basis)))
                .orElse(target);
    }

    private static TargetSchedule schedule(JsonNode in) {
        object(in, "calendar", "targets");
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.parse(text(in, "calendar")));
        for (var target : in.required("targets").properties()) {
            schedule = schedule.withRevision(YearMonth.parse(target.getKey()), target(target.getValue()));
        }
        return schedule;
    }

    private static ConfidenceInterval interval(JsonNode in) {
        ConfidenceLevel level = ConfidenceLevel.valueOf(text(object(in, "lower", "upper", "level", "method"), "level"));
        ConfidenceInterval interval = ConfidenceInterval.published(number(in, "lower"), number(in, "upper"), level);
        check(interval.method().equals(text(in, "method")), "method must be " + interval.method());
        return interval;
    }

    private static Benchmark benchmark(JsonNode in) {
        object(in, "name", "period", "figure", "interval");
        Benchmark benchmark =
                Benchmark.of(text(in, "name"), find(in, "period").orElse(""), figure(in.required("figure")));
        return in.has("interval") ? benchmark.withInterval(interval(in.required("interval"))) : benchmark;
    }

    private static AssessedRating rating(JsonNode in) {
        QualitativeRating rating = QualitativeRating.valueOf(text(object(in, "rating", "month", "note"), "rating"));
        return new AssessedRating(rating, month(in, "month"), find(in, "note").orElse(""));
    }
}

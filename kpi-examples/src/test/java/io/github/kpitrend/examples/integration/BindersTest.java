// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonSerializer;
import io.github.kpitrend.Plain;
import io.github.kpitrend.examples.integration.jackson.KpiModule;
import io.github.kpitrend.examples.integration.jackson.PlainMixIn;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of every exported type through plain Jackson 2, Jackson 3, JSON-B and Gson, and with one registration each: never an empty object, never
 * internals, never a missing figure as a number.
 */
class BindersTest {

    /** What writes a value as JSON; an exception says that it cannot. */
    interface Binder {
        String write(Object value) throws Exception;
    }

    /** Written for JSON-B. */
    static final class PlainSerializer implements JsonbSerializer<Plain> {
        @Override
        public void serialize(Plain value, JsonGenerator generator, SerializationContext context) {
            context.serialize(value.getPlain(), generator);
        }
    }

    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final Jsonb REGISTERED_JSONB =
            JsonbBuilder.create(new JsonbConfig().withSerializers(new PlainSerializer()));
    private static final Gson REGISTERED_GSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(
                    Plain.class, (JsonSerializer<Plain>) (value, type, context) -> context.serialize(value.getPlain()))
            .create();

    private static final Map<String, Binder> PLAIN = Map.of(
            "Jackson 3", new JsonMapper()::writeValueAsString,
            "Jackson 2", new com.fasterxml.jackson.databind.ObjectMapper()::writeValueAsString,
            "JSON-B", JSONB::toJson);

    private static final Map<String, Binder> REGISTERED = new TreeMap<>(Map.of(
            "Jackson 3 with the mix-in",
                    JsonMapper.builder().addMixIn(Plain.class, PlainMixIn.class).build()::writeValueAsString,
            "Jackson 3 with the module",
                    JsonMapper.builder().addModule(new KpiModule()).build()::writeValueAsString,
            "Jackson 2 with the mix-in",
                    com.fasterxml.jackson.databind.json.JsonMapper.builder()
                            .addMixIn(Plain.class, PlainMixIn.class)
                            .build()::writeValueAsString,
            "JSON-B with the serializer", REGISTERED_JSONB::toJson,
            "Gson with the adapter", REGISTERED_GSON::toJson));

    private static final Map<Class<?>, Plain> SAMPLES = PlainSamples.all();

    // -----------------------------------------------------------------------
    @Test
    void everyExportedTypeHasASample() {
        Set<String> without = new TreeSet<>();
        for (Class<? extends Plain> type : ExportedTypes.withPlainForm()) {
            if (!SAMPLES.containsKey(type)) {
                without.add(type.getName());
            }
        }
        System.out.println("binders: " + SAMPLES.size() + " types");
        assertThat(without).isEmpty();
    }

    @Test
    void withOneRegistrationTheTreeIsFlat() throws Exception {
        for (Map.Entry<String, Binder> binder : REGISTERED.entrySet()) {
            for (Plain value : SAMPLES.values()) {
                String json = binder.getValue().write(value);
                assertThat(tree(json))
                        .as("%s of %s: %s", binder.getKey(), value.getClass(), json)
                        .isEqualTo(decimals(value.getPlain()));
            }
        }
    }

    /** A type of a caller's. */
    public record Holder(String name, Plain value, List<Plain> values) {}

    @Test
    void withOneRegistrationValuesInCallersOwnTypesAreFlatToo() throws Exception {
        Plain missing = Figure.missing(MissingReason.PENDING);
        for (Map.Entry<String, Binder> binder : REGISTERED.entrySet()) {
            String json = binder.getValue().write(new Holder("a", missing, List.of(Figure.of(96), missing)));
            Object reason = Map.of("missing", "PENDING");
            assertThat(tree(json))
                    .as("%s: %s", binder.getKey(), json)
                    .isEqualTo(Map.of("name", "a", "value", reason, "values", List.of(new BigDecimal(96), reason)));
        }
    }

    /** The tree is the property "plain"; beside it there are at most booleans and the components of records. */
    @Test
    void plainBindersWriteTheTreeAsAProperty() throws Exception {
        Map<String, Integer> written = new TreeMap<>();
        Map<String, Set<String>> refused = new TreeMap<>();
        for (Map.Entry<String, Binder> binder : PLAIN.entrySet()) {
            for (Plain value : SAMPLES.values()) {
                String json;
                try {
                    json = binder.getValue().write(value);
                } catch (Exception e) {
                    assertThat(value.getClass().isRecord())
                            .as("%s of %s: %s", binder.getKey(), value.getClass(), e)
                            .isTrue();
                    refused.computeIfAbsent(binder.getKey(), any -> new TreeSet<>())
                            .add(value.getClass().getSimpleName());
                    continue;
                }
                check(binder.getKey(), value, json);
                written.merge(binder.getKey(), 1, Integer::sum);
            }
        }
        System.out.println("binders without registration: " + written + ", records refused: " + refused);
        assertThat(written.values()).allMatch(count -> count > SAMPLES.size() - 5);
    }

    private static void check(String binder, Plain value, String json) {
        String description = binder + " of " + value.getClass() + ": " + json;
        assertThat(tree(json)).as(description).isInstanceOf(Map.class);
        Map<?, ?> found = (Map<?, ?>) tree(json);
        boolean named = found.containsKey("plain") || found.containsKey("getPlain");
        assertThat(named).as(description).isTrue();
        Object plain = found.containsKey("plain") ? found.get("plain") : found.get("getPlain");
        assertThat(plain).as(description).isEqualTo(decimals(value.getPlain()));
        assertThat(allowed(value.getClass())).as(description).containsAll(keys(found));
    }

    private static Set<String> keys(Map<?, ?> map) {
        Set<String> keys = new TreeSet<>();
        map.keySet().forEach(key -> keys.add((String) key));
        return keys;
    }

    private static Set<String> allowed(Class<?> type) {
        Set<String> allowed = new TreeSet<>(Set.of("plain", "getPlain"));
        if (type.isRecord()) {
            Stream.of(type.getRecordComponents()).map(RecordComponent::getName).forEach(allowed::add);
        }
        for (Method method : type.getMethods()) {
            String name = method.getName();
            if (name.matches("is[A-Z].*")
                    && method.getReturnType() == boolean.class
                    && method.getParameterCount() == 0) {
                allowed.add(name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3));
                allowed.add(name);
            }
        }
        return allowed;
    }

    /**
     * What plain Gson writes on the class path: it knows no accessors and writes the fields of these types, which hold no month. It refuses a type only
     * for a field of the JDK that is closed to reflection, and a field that is there for nothing else would cost every value memory. In a named module
     * it refuses all. One registration makes all of them flat.
     */
    private static final Set<String> FIELDS_OF_GSON = new TreeSet<>(List.of(
            ("BackTest Benchmark BenchmarkComparison ChangeThreshold ChartNote ComparatorGroup Comparison ConfidenceInterval DisclosureControl"
                            + " Explanation FiscalCalendar FiscalQuarter FiscalYear ForecastNote Funnel GoalProgress Indicator IndicatorTree"
                            + " Known MannKendall Missing Observation PanelAnalysis PartContribution PeriodAggregation Proportion"
                            + " ProportionTrend RecentTrend ReportingPeriods RequiredRunRate RevisionSummary RolledUpStatus RollUp"
                            + " RollUpValue RollingWindow RuleSet RunsAnalysis ScorecardSummary SignalGrid StatusRollUp Target TheilSen"
                            + " Tolerance YearToDate")
                    .split(" ")));

    /** Gson fails on whatever holds figures by month, and no missing figure becomes a number or is left out. */
    @Test
    void plainGsonFailsOrTellsWhatIsMissing() throws IllegalAccessException {
        Gson gson = new Gson();
        Set<String> written = new TreeSet<>();
        int[] missing = {0};
        for (Plain value : SAMPLES.values()) {
            JsonElement json;
            try {
                json = gson.toJsonTree(value);
            } catch (RuntimeException e) {
                continue;
            }
            assertThat(json.isJsonObject() && json.getAsJsonObject().size() > 0)
                    .as("%s: %s", value.getClass(), json)
                    .isTrue();
            written.add(value.getClass().getSimpleName());
            checkMissing(value, json, value.getClass().getSimpleName(), missing);
        }
        System.out.println(
                "Gson without registration: " + (SAMPLES.size() - written.size()) + " refused, fields written of "
                        + written.size() + " with " + missing[0] + " missing figures, each by its reason");
        assertThat(written).isEqualTo(FIELDS_OF_GSON);
        assertThat(missing[0]).isPositive();
        assertThat(gson.toJson(SAMPLES.get(Figure.Missing.class))).isEqualTo("{\"reason\":\"PENDING\"}");
    }

    /** Walks a value and what was written of it side by side: a missing figure is its reason, a known one its number. */
    private static void checkMissing(Object value, JsonElement json, String path, int[] missing)
            throws IllegalAccessException {
        if (value instanceof Figure figure) {
            assertThat(json.toString())
                    .as(path)
                    .isEqualTo(
                            figure.isKnown()
                                    ? "{\"value\":" + figure.value() + "}"
                                    : "{\"reason\":\"" + figure.reason().name() + "\"}");
            missing[0] += figure.isKnown() ? 0 : 1;
        } else if (value instanceof Iterable<?> list && json.isJsonArray()) {
            int i = 0;
            for (Object each : list) {
                checkMissing(each, json.getAsJsonArray().get(i), path + "[" + i + "]", missing);
                i++;
            }
        } else if (value instanceof Map<?, ?> map && json.isJsonObject()) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String key = String.valueOf(entry.getKey());
                if (json.getAsJsonObject().has(key)) {
                    checkMissing(entry.getValue(), json.getAsJsonObject().get(key), path + "." + key, missing);
                }
            }
        } else if (value != null
                && value.getClass().getName().startsWith("io.github.kpitrend.")
                && json.isJsonObject()) {
            for (Field field : value.getClass().getDeclaredFields()) {
                assertThat(field.getType()).as(path + "." + field.getName()).isNotEqualTo(byte[].class);
                boolean asked = !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
                if (asked && field.trySetAccessible()) {
                    JsonElement part = json.getAsJsonObject().get(field.getName());
                    Object held = field.get(value);
                    assertThat(part == null && held instanceof Figure)
                            .as(path + "." + field.getName())
                            .isFalse();
                    if (part != null) {
                        checkMissing(held, part, path + "." + field.getName(), missing);
                    }
                }
            }
        }
    }

    // -----------------------------------------------------------------------
    private static Object tree(String json) {
        return decimals(new JsonMapper()
                .reader()
                .with(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .forType(Object.class)
                .readValue(json));
    }

    /** The same tree with every number as a decimal without trailing zeros. */
    private static Object decimals(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, value) -> all.put(key, decimals(value)));
            return all;
        }
        if (node instanceof List<?> list) {
            return list.stream().map(BindersTest::decimals).toList();
        }
        return node instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : node;
    }
}

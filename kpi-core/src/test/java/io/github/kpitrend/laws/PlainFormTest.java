// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.Plain;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.testing.PublicTypes;
import io.github.kpitrend.testing.SampleArguments;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every plain form keeps: keys that are accessors, no null, nothing of the library, nothing that can be changed, equal for equal values. */
class PlainFormTest {

    /** Options, static functions, and what only the publisher may see. */
    private static final Set<String> WITHOUT =
            Set.of("CellText", "SymbolDialect", "HiddenFigure", "Checks", "Trajectories");

    /** Keys that the documentation of the type names instead of an accessor; a year end has those of its prediction. */
    private static final Map<String, Set<String>> NAMED = Map.of(
            "Observation", Set.of("value"),
            "MonthlySeries", Set.of("values"),
            "FiscalYear", Set.of("first", "label"),
            "FiscalQuarter", Set.of("first", "label"),
            "YearEnd", Set.of("figure", "standardError", "lower80", "upper80", "lower95", "upper95"));

    private final SampleArguments samples = new SampleArguments();
    private final SampleArguments others = new SampleArguments();

    private static List<Class<?>> types() {
        return PublicTypes.all().stream()
                .filter(type -> !type.isEnum() && !type.isInterface())
                .filter(type -> !isExempt(type))
                .toList();
    }

    private static boolean isExempt(Class<?> type) {
        String name = type.getSimpleName();
        return WITHOUT.contains(name) || name.equals("Builder") || name.endsWith("Options") || name.endsWith("Policy");
    }

    private Plain sample(Class<?> type) {
        return (Plain) samples.instance(type);
    }

    // -----------------------------------------------------------------------
    @Test
    void everyValueAndResultHasAPlainForm() {
        Set<String> without = new TreeSet<>();
        for (Class<?> type : types()) {
            if (!Plain.class.isAssignableFrom(type)) {
                without.add(type.getName());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void theReturnTypeIsNarrowed() throws Exception {
        for (Class<?> type : types()) {
            Class<?> declared = type.getMethod("getPlain").getReturnType();
            boolean either = type.getSimpleName().equals("Observation");
            assertThat(either || declared != Object.class)
                    .as("%s.getPlain() returns %s", type.getSimpleName(), declared)
                    .isTrue();
        }
    }

    @Test
    void itIsTheOnlyMethodWithGet() {
        for (Class<?> type : PublicTypes.all()) {
            for (Method method : type.getMethods()) {
                boolean own = method.getDeclaringClass().getName().startsWith("io.github.kpitrend");
                assertThat(own
                                && method.getName().startsWith("get")
                                && !method.getName().equals("getPlain"))
                        .as("%s", method)
                        .isFalse();
            }
        }
    }

    @Test
    void treesAreOfTheJdkAndCannotBeChanged() {
        int trees = 0;
        for (Class<?> type : types()) {
            check(type.getSimpleName(), sample(type).getPlain());
            trees++;
        }
        System.out.println("plain forms: " + trees + " trees walked");
        assertThat(trees).isGreaterThan(40);
    }

    private static void check(String path, Object node) {
        assertThat(node).as(path).isNotNull();
        if (node instanceof Map<?, ?> map) {
            assertUnmodifiable(path, map::clear, map.isEmpty());
            map.forEach((key, value) -> {
                assertThat(key).as(path).isInstanceOf(String.class);
                check(path + "." + key, value);
            });
        } else if (node instanceof List<?> list) {
            assertUnmodifiable(path, list::clear, list.isEmpty());
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", list.get(i));
            }
        } else {
            boolean leaf = node instanceof String || node instanceof Boolean || node instanceof Number;
            assertThat(leaf).as("%s is %s", path, node.getClass()).isTrue();
            boolean decimal = !(node instanceof Double || node instanceof Float);
            assertThat(decimal).as("%s is a double", path).isTrue();
        }
    }

    private static void assertUnmodifiable(String path, Runnable clear, boolean empty) {
        boolean refused;
        try {
            clear.run();
            refused = false;
        } catch (UnsupportedOperationException e) {
            refused = true;
        }
        assertThat(refused || empty).as("%s cannot be changed", path).isTrue();
    }

    @Test
    void everyKeyIsTheNameOfAnAccessor() {
        List<String> wrong = new ArrayList<>();
        int keys = 0;
        for (Class<?> type : types()) {
            if (sample(type).getPlain() instanceof Map<?, ?> map) {
                for (Object key : map.keySet()) {
                    keys++;
                    boolean named =
                            NAMED.getOrDefault(type.getSimpleName(), Set.of()).contains(key);
                    if (!named && !isAccessor(type, (String) key)) {
                        wrong.add(type.getSimpleName() + "." + key);
                    }
                }
            }
        }
        System.out.println("plain forms: " + keys + " keys compared with accessors");
        assertThat(wrong).isEmpty();
    }

    /** A method of the name (which may take a key, as in {@code effect(Month)}), of the name with "is", or {@code lower80} for {@code lower(PERCENT_80)}. */
    private static boolean isAccessor(Class<?> type, String key) {
        String bean = "is" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
        String bare = key.replaceAll("[0-9]+$", "");
        return Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .anyMatch(method -> {
                    boolean leveled = !bare.equals(key)
                            && method.getName().equals(bare)
                            && method.getParameterCount() == 1
                            && method.getParameterTypes()[0] == ConfidenceLevel.class;
                    return leveled
                            || method.getName().equals(key)
                            || method.getName().equals(bean);
                });
    }

    @Test
    void anEmptyOptionalIsLeftOut() throws Exception {
        for (Class<?> type : types()) {
            Plain sample = sample(type);
            if (sample.getPlain() instanceof Map<?, ?> map) {
                for (Method method : type.getMethods()) {
                    boolean optional = method.getReturnType() == Optional.class && method.getParameterCount() == 0;
                    if (optional && !Modifier.isStatic(method.getModifiers())) {
                        boolean empty = ((Optional<?>) method.invoke(sample)).isEmpty();
                        assertThat(empty && map.containsKey(method.getName()))
                                .as("%s", method)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void equalValuesHaveEqualTrees() {
        int compared = 0;
        for (Class<?> type : types()) {
            Object one = samples.instance(type);
            Object other = others.instance(type);
            if (one.equals(other)) {
                assertThat(((Plain) other).getPlain()).as("%s", type).isEqualTo(((Plain) one).getPlain());
                assertThat(((Plain) one).getPlain()).as("%s", type).isEqualTo(((Plain) one).getPlain());
                compared++;
            }
        }
        System.out.println("plain forms: " + compared + " pairs of equal values compared");
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void whereThereIsParseItReadsThePlainForm() throws Exception {
        int parsed = 0;
        for (Class<?> type : types()) {
            for (Method method : type.getMethods()) {
                boolean parse = method.getName().equals("parse")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 1;
                if (parse) {
                    Plain sample = sample(type);
                    assertThat(sample.getPlain()).as("%s", type).isInstanceOf(String.class);
                    assertThat(method.invoke(null, sample.getPlain()))
                            .as("%s", type)
                            .isEqualTo(sample);
                    parsed++;
                }
            }
        }
        System.out.println("plain forms: " + parsed + " types read back by parse");
        assertThat(parsed).isGreaterThan(3);
    }

    @Test
    void collectionsInTreesAreListsAndMaps() {
        for (Class<?> type : types()) {
            Object plain = sample(type).getPlain();
            boolean collection = plain instanceof Collection<?> && !(plain instanceof List<?>);
            assertThat(collection).as("%s", type).isFalse();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.PublicTypes;
import io.github.kpitrend.testing.SampleArguments;
import io.github.kpitrend.time.MonthRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The public types are those of public-types.txt, of the kinds that are listed there, closed, and hand out nothing of theirs. */
class PublicApiTest {

    private static final Path LIST = Path.of("src", "test", "resources", "public-types.txt");
    private static final String ROOT = "io.github.kpitrend";

    private final SampleArguments samples = new SampleArguments();

    /** Methods that are documented to return an array. */
    private static final Set<String> ARRAYS =
            Set.of("MonthlySeries.toArray", "RollingWindow.observedCounts", "ChartPoint.values");

    /** Package and name to kind. */
    private static Map<String, String> listed() {
        Map<String, String> types = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(LIST)) {
                String[] cells = line.split("\\|");
                if (!line.startsWith("#") && cells.length >= 3) {
                    String place = cells[0].strip();
                    String name = (place.equals("(root)") ? "" : place + ".") + cells[1].strip();
                    types.put(name, cells[2].strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static String name(Class<?> type) {
        return type.getCanonicalName().substring(ROOT.length() + 1);
    }

    private static Map<String, Class<?>> found() {
        Map<String, Class<?>> types = new TreeMap<>();
        PublicTypes.all().forEach(type -> types.put(name(type), type));
        return types;
    }

    @Test
    void thePublicTypesAreThoseOfTheList() {
        Set<String> listed = listed().keySet();
        Set<String> found = found().keySet();
        Set<String> missing = new TreeSet<>(listed);
        missing.removeAll(found);
        Set<String> more = new TreeSet<>(found);
        more.removeAll(listed);
        System.out.println("public types: " + found.size() + " of " + listed.size() + " listed; not yet there "
                + missing + "; not listed " + more);
        assertThat(more)
                .as("types that need a line in public-types.txt, or must not be public")
                .isEmpty();
        assertThat(missing).as("types that are listed and not public").isEmpty();
    }

    @Test
    void theKindsAreThoseOfTheList() {
        List<String> faults = new ArrayList<>();
        Map<String, Class<?>> found = found();
        listed().forEach((name, kind) -> {
            Class<?> type = found.get(name);
            if (type != null && !isOfKind(type, kind)) {
                faults.add(name + " is no " + kind);
            }
        });
        assertThat(faults).isEmpty();
    }

    private static boolean isOfKind(Class<?> type, String kind) {
        String first = kind.replaceFirst(" .*", "");
        return switch (first) {
            case "enum" -> type.isEnum();
            case "interface" -> type.isInterface();
            case "record" -> type.isRecord();
            case "result", "options", "value", "builder", "functions" ->
                !type.isRecord()
                        && !type.isEnum()
                        && Modifier.isFinal(type.getModifiers())
                        && type.getConstructors().length == 0;
            default -> false;
        };
    }

    @Test
    void nothingHandsOutAnArrayOrIsSerializable() {
        List<String> faults = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            if (java.io.Serializable.class.isAssignableFrom(type) && !type.isEnum()) {
                faults.add(name(type) + " is serializable");
            }
            for (Method method : type.getDeclaredMethods()) {
                boolean open = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
                String full = type.getSimpleName() + "." + method.getName();
                boolean ofEnum = type.isEnum() && method.getName().equals("values");
                if (open && method.getReturnType().isArray() && !ofEnum && !ARRAYS.contains(full)) {
                    faults.add(full + " returns an array");
                }
                boolean collection = Collection.class.isAssignableFrom(method.getReturnType());
                if (open
                        && collection
                        && method.getParameterCount() == 0
                        && method.getName().equals("toArray")) {
                    faults.add(full);
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Modifier.isProtected(constructor.getModifiers())) {
                    faults.add(name(type) + " has a protected constructor");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void typesAreClosedAndShowNoFields() throws Exception {
        for (Class<?> type : PublicTypes.all()) {
            boolean closed = Modifier.isFinal(type.getModifiers()) || type.isSealed() || type.isInterface();
            assertThat(closed).as("%s is final, sealed or an interface", type).isTrue();
            for (Field field : type.getFields()) {
                if (field.isSynthetic()) {
                    continue; // of a tool that measures coverage
                }
                assertThat(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
                        .as("%s is a constant", field)
                        .isTrue();
                assertThat(field.getType().isArray())
                        .as("%s is no array", field)
                        .isFalse();
            }
        }
    }

    /** Made when first asked for, as the hash code of a text is; safe between threads, because all fields of its type are final. */
    private static final Set<String> ON_DEMAND = Set.of("MonthlySeries.range");

    @Test
    void fieldsOfValuesAreFinal() throws Exception {
        Set<String> builders = Set.of("Builder");
        for (Class<?> type : PublicTypes.all()) {
            for (Field field : type.getDeclaredFields()) {
                if (ON_DEMAND.contains(type.getSimpleName() + "." + field.getName())) {
                    assertThat(field.getType()).isEqualTo(MonthRange.class);
                } else if (!builders.contains(type.getSimpleName()) && !field.isSynthetic()) {
                    boolean constant = Modifier.isFinal(field.getModifiers());
                    assertThat(constant && Modifier.isPrivate(field.getModifiers())
                                    || Modifier.isStatic(field.getModifiers()) && constant)
                            .as("%s is final", field)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noInnerArrayOrCollectionIsHandedOut() throws Exception {
        for (Class<?> type : PublicTypes.all()) {
            for (Executable executable : PublicTypes.executables(type)) {
                if (executable instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
                    checkResult(type, method);
                }
            }
        }
    }

    private void checkResult(Class<?> type, Method method) throws Exception {
        Class<?> result = method.getReturnType();
        boolean array = result.isArray();
        boolean collection = Collection.class.isAssignableFrom(result);
        boolean map = Map.class.isAssignableFrom(result);
        if (!array && !collection && !map) {
            return;
        }
        Object instance = samples.instance(type);
        Object one = method.invoke(instance, samples.arguments(method));
        Object other = method.invoke(instance, samples.arguments(method));
        if (array || isModifiable(one)) {
            assertThat(other).as("%s answers a new one every time", method).isNotSameAs(one);
        }
    }

    private static boolean isModifiable(Object object) {
        try {
            if (object instanceof Map<?, ?> map) {
                map.clear();
            } else {
                ((Collection<?>) object).clear();
            }
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}

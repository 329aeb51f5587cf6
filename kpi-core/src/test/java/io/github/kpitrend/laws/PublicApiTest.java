// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.model.PublicTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
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

/** The public types are those of public-types.txt, of the kinds that are listed there. */
class PublicApiTest {

    private static final Path LIST = Path.of("src", "test", "resources", "public-types.txt");
    private static final String ROOT = "io.github.kpitrend";

    /** Packages whose types are being rewritten in this round; leave none here. */
    private static final Set<String> OPEN = Set.of("panel", "scorecard");

    private static boolean isOpen(String type) {
        return OPEN.contains(type.replaceFirst("\\..*", ""));
    }

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
        missing.removeIf(PublicApiTest::isOpen);
        more.removeIf(PublicApiTest::isOpen);
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
            if (type != null && !isOpen(name) && !isOfKind(type, kind)) {
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
}

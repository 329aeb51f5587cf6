// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend;

import static io.github.kpitrend.model.KpiAssertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.kpitrend.model.PublicTypes;
import io.github.kpitrend.model.SampleArguments;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws X1, X2 and X7: what holds for every public type. */
class ContractsTest {

    private static final String ROOT = "io.github.kpitrend.";

    /** Boolean queries that are documented to answer false for null. */
    private static final Set<String> NULL_IS_NO_MEMBER =
            Set.of("FiscalYear.contains", "FiscalQuarter.contains", "MonthRange.contains");

    private final SampleArguments samples = new SampleArguments();

    // -----------------------------------------------------------------------
    // X1
    // -----------------------------------------------------------------------
    @Test
    void x1_everyPublicMethodRejectsNull() throws Exception {
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (Class<?> type : PublicTypes.all()) {
            for (Executable executable : PublicTypes.executables(type)) {
                Class<?>[] types = executable.getParameterTypes();
                for (int i = 0; i < types.length; i++) {
                    if (!types[i].isPrimitive()) {
                        checked++;
                        try {
                            check(type, executable, i, faults);
                        } catch (AssertionError e) {
                            faults.add(e.getMessage());
                        }
                    }
                }
            }
        }
        assertThat(faults).as("of %s arguments", checked).isEmpty();
        assertThat(checked).isGreaterThan(300);
    }

    private void check(Class<?> type, Executable executable, int position, List<String> faults) throws Exception {
        String name =
                type.getSimpleName() + "." + executable.getName() + Arrays.toString(executable.getParameterTypes());
        Throwable good = call(type, executable, samples.arguments(executable));
        if (good != null) {
            faults.add(name + " does not even take the samples: " + good);
            return;
        }
        Object[] arguments = samples.arguments(executable);
        arguments[position] = null;
        Throwable thrown = call(type, executable, arguments);
        if (NULL_IS_NO_MEMBER.contains(type.getSimpleName() + "." + executable.getName())) {
            if (thrown != null) {
                faults.add(name + " throws " + thrown);
            }
        } else if (!(thrown instanceof NullPointerException)) {
            faults.add(name + " at " + position + ": " + thrown);
        }
    }

    private Throwable call(Class<?> type, Executable executable, Object[] arguments) throws IllegalAccessException {
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object instance = Modifier.isStatic(executable.getModifiers()) ? null : samples.instanceFor(executable);
                ((Method) executable).invoke(instance, arguments);
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (InstantiationException e) {
            throw new AssertionError(e);
        }
    }

    // -----------------------------------------------------------------------
    // X2
    // -----------------------------------------------------------------------
    @Test
    void x2_typesAreClosedAndShowNoFields() throws Exception {
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

    @Test
    void x2_fieldsOfValuesAreFinal() throws Exception {
        Set<String> builders = Set.of("Builder");
        for (Class<?> type : PublicTypes.all()) {
            for (Field field : type.getDeclaredFields()) {
                if (!builders.contains(type.getSimpleName()) && !field.isSynthetic()) {
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
    void x2_noInnerArrayOrCollectionIsHandedOut() throws Exception {
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

    // -----------------------------------------------------------------------
    // X7 and the package table
    // -----------------------------------------------------------------------
    @Test
    void x7_packagesKnowThoseOfTheTableInTheDocumentation() throws Exception {
        Map<String, Set<String>> uses = new HashMap<>();
        Set<String> strangers = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(PublicTypes.classes())) {
            Set<String> used = uses.computeIfAbsent(packageOf(type), any -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)
                        || packageOf(target).isEmpty() && target.getName().equals(ROOT + "Plain")) {
                    used.add(packageOf(target));
                } else if (!target.getPackageName().startsWith("java.")
                        && !target.getPackageName().startsWith("org.jspecify.")
                        && !target.isPrimitive()) {
                    strangers.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        uses.forEach((from, used) -> used.removeAll(List.of("internal", from)));
        assertThat(strangers).isEmpty();
        assertThat(uses.remove("internal")).isSubsetOf("time", "series", "");
        assertThat(uses.remove("")).isEmpty();
        uses.values().forEach(used -> used.remove(""));
        Map<String, Set<String>> allowed = table();
        assertThat(uses.keySet()).isEqualTo(allowed.keySet());
        uses.forEach((from, used) ->
                assertThat(used).as("packages that %s uses", from).isSubsetOf(allowed.get(from)));
    }

    /** The packages in the order of the table in the documentation of the module, none of which uses one below it. */
    private static Map<String, Set<String>> table() throws IOException {
        String documentation = Files.readString(Path.of("src", "main", "java", "module-info.java"));
        Matcher row = Pattern.compile(
                        "<tr><th scope=\"row\">\\{@link io\\.github\\.kpitrend\\.(\\w+)}.*<td>(.*)</td></tr>")
                .matcher(documentation);
        Map<String, Set<String>> table = new LinkedHashMap<>();
        while (row.find()) {
            Set<String> used = row.group(2).equals("nothing")
                    ? Set.of()
                    : new TreeSet<>(List.of(row.group(2).split(", ")));
            assertThat(table.keySet())
                    .as("what %s uses stands above it", row.group(1))
                    .containsAll(used);
            table.put(row.group(1), used);
        }
        return table;
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    @Test
    void x7_everyPackageIsNullMarked() throws IOException {
        Path sources = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Path info = file.resolveSibling("package-info.java");
                if (!file.getFileName().toString().equals("module-info.java")) {
                    assertThat(info).exists();
                    assertThat(Files.readString(info)).containsPattern("(?m)^@NullMarked\\R");
                }
            }
        }
    }

    @Test
    void x7_allPackagesButInternalAreExported() throws Exception {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(PublicTypes.classes())) {
            packages.add(packageOf(type));
        }
        packages.remove("internal");
        String module = Files.readString(Path.of("src", "main", "java", "module-info.java"));
        Set<String> exported = new TreeSet<>();
        module.lines()
                .filter(line -> line.contains("exports "))
                .forEach(line -> exported.add((line.strip()
                        .replace(";", ".")
                        .replace("exports " + ROOT, "")
                        .replace(".", ""))));
        assertThat(exported).isEqualTo(packages);
    }
}

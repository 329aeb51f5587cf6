// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.kpitrend.testing.PublicTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Packages know those of the table on the module page, are null-marked, and all but {@code internal} are exported. */
class PackagesTest {

    private static final String ROOT = "io.github.kpitrend.";

    @Test
    void packagesKnowThoseOfTheTableInTheDocumentation() throws Exception {
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
        String documentation = Files.readString(Path.of("src", "main", "java", "module-info.java"))
                .replaceAll("\\R \\* (?!<)", " ");
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
    void everyPackageIsNullMarked() throws IOException {
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
    void allPackagesButInternalAreExported() throws Exception {
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

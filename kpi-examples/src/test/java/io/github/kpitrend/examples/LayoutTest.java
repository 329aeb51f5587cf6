// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions of the packages: programs and integrations use kpi-core only, the command line may use integrations, nothing uses the command line. */
class LayoutTest {

    private static final String ROOT = "io.github.kpitrend.examples";
    private static final List<Path> SOURCES = List.of(Path.of("src", "main", "java"), Path.of("src", "spark", "java"));
    private static final Pattern USE =
            Pattern.compile("(?m)^import (?:static )?" + Pattern.quote(ROOT) + "\\.([\\w.]+);");

    /** The parts of the module, and the parts that each may use beside itself. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.of("gettingstarted", Set.of(), "integration", Set.of(), "cli", Set.of("integration"));

    private static Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path :
                        paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                    files.put(root.relativize(path), Files.readString(path));
                }
            }
        }
        return files;
    }

    /** The part of a name below the root package, such as {@code cli}. */
    private static String part(String name) {
        return name.replaceFirst("\\..*", "");
    }

    private static String packageOf(Path file) {
        String name = file.getParent().toString().replace(file.getFileSystem().getSeparator(), ".");
        return name.length() > ROOT.length() ? name.substring(ROOT.length() + 1) : "";
    }

    @Test
    void partsUseOnlyTheirDirection() throws IOException {
        Set<String> faults = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        for (Map.Entry<Path, String> file : files().entrySet()) {
            String part = part(packageOf(file.getKey()));
            if (part.isEmpty()) {
                continue;
            }
            parts.add(part);
            Matcher uses = USE.matcher(file.getValue());
            while (uses.find()) {
                String used = part(uses.group(1));
                if (!used.equals(part) && !MAY_USE.getOrDefault(part, Set.of()).contains(used)) {
                    faults.add(file.getKey() + " uses " + uses.group(1) + "; " + part + " may use "
                            + MAY_USE.getOrDefault(part, Set.of()));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(parts).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void theRootPackageHoldsNothing() throws IOException {
        assertThat(files().keySet().stream()
                        .filter(file -> packageOf(file).isEmpty())
                        .map(file -> file.getFileName().toString()))
                .containsExactly("package-info.java");
    }

    @Test
    void theReadmeListsEveryProgramWithALineOfItsOutput() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| `(\\w+Example)` \\|[^|]*\\| `([^`]*)` \\|$")
                .matcher(Files.readString(Path.of("README.md")));
        while (rows.find()) {
            listed.add(rows.group(1));
            String line = rows.group(2).replace("...", "");
            assertThat(Files.readString(Path.of("src", "test", "resources", "programs", rows.group(1) + ".txt")))
                    .contains(line);
        }
        try (Stream<Path> outputs = Files.list(Path.of("src", "test", "resources", "programs"))) {
            assertThat(outputs.map(path -> path.getFileName().toString().replace(".txt", ""))
                            .filter(name -> name.endsWith("Example")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void everyProgramIsShortAndItsOutputIsTested() throws IOException {
        Set<String> programs = new TreeSet<>();
        for (Map.Entry<Path, String> file : files().entrySet()) {
            String name = file.getKey().getFileName().toString();
            if (packageOf(file.getKey()).equals("gettingstarted") && !name.equals("package-info.java")) {
                programs.add(name.replace(".java", ""));
                assertThat(file.getValue().lines().count())
                        .as("lines of " + name)
                        .isBetween(30L, 65L);
            }
        }
        assertThat(programs).allMatch(name -> name.endsWith("Example"));
        try (Stream<Path> outputs = Files.list(Path.of("src", "test", "resources", "programs"))) {
            Set<String> tested = outputs.map(
                            path -> path.getFileName().toString().replace(".txt", ""))
                    .filter(name -> name.endsWith("Example"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(tested).isEqualTo(programs);
        }
    }
}

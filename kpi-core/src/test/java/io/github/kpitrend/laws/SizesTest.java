// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A file of either module has at most 400 lines, a package 25 files, a package page 120 lines; longer only with a line in size-exceptions.txt that says
 * why. Every line is needed.
 */
class SizesTest {

    private static final int FILE = 400;
    private static final int PACKAGE = 25;
    private static final int PAGE = 120;
    private static final Path MAIN = Path.of("main", "java");
    private static final Path EXAMPLES = Path.of("..", "kpi-examples", "src");
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "main", "java"),
            Path.of("src", "test", "java"),
            EXAMPLES.resolve("main").resolve("java"),
            EXAMPLES.resolve("test").resolve("java"),
            EXAMPLES.resolve("browser-test").resolve("java"),
            EXAMPLES.resolve("spark").resolve("java"));

    private static Set<String> exceptions() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "size-exceptions.txt"))) {
            String[] cells = line.split("\\|");
            if (!line.startsWith("#") && cells.length == 2) {
                assertThat(cells[1].strip()).as(line).isNotEmpty();
                assertThat(all.add(cells[0].strip())).as(line).isTrue();
            }
        }
        return all;
    }

    @Test
    void filesAndPackagesAreShort() throws IOException {
        Set<String> exceptions = exceptions();
        Set<String> large = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        Map<Path, Integer> packages = new HashMap<>();
        int files = 0;
        for (Path root : SOURCES) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file :
                        paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                    files++;
                    packages.merge(root.relativize(file.getParent()), root.endsWith(MAIN) ? 1 : 0, Integer::sum);
                    String name = file.getFileName().toString();
                    long lines;
                    try (Stream<String> text = Files.lines(file)) {
                        lines = text.count();
                    }
                    int most = name.equals("package-info.java") ? PAGE : FILE;
                    if (lines <= most) {
                        continue;
                    }
                    large.add(name);
                    if (!exceptions.contains(name)) {
                        faults.add(file + " has " + lines + " lines; split it, or say why not in size-exceptions.txt");
                    }
                }
            }
        }
        packages.forEach((path, count) -> {
            String name = path.getFileName().toString();
            if (count <= PACKAGE) {
                return;
            }
            large.add(name);
            if (!exceptions.contains(name)) {
                faults.add(name + " has " + count + " files; say why in size-exceptions.txt");
            }
        });
        assertThat(faults).isEmpty();
        assertThat(files).isGreaterThan(900);
        exceptions.removeAll(large);
        assertThat(exceptions)
                .as("stale lines of size-exceptions.txt; remove them")
                .isEmpty();
    }
}

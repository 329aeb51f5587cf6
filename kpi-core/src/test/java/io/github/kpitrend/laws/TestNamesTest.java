// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.PublicTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every public class has a test of its name, and every test class is named after a type of its package, or holds a law or a document. What does not is listed in
 * test-names.txt with where its tests are; enums that only carry words are tested in {@link TextFormsTest}.
 */
class TestNamesTest {

    private static final Path TESTS = Path.of("src", "test", "java", "io", "github", "kpitrend");
    private static final Path MAIN = Path.of("src", "main", "java", "io", "github", "kpitrend");

    /** Name, with package, to where its tests are. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "test-names.txt"))) {
            String[] cells = line.split("\\|");
            if (!line.startsWith("#") && cells.length == 2) {
                all.put(cells[0].strip(), cells[1].strip());
            }
        }
        return all;
    }

    private static Set<String> names(Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(path -> path.toString().endsWith(".java"))
                    .forEach(path -> names.add(root.relativize(path)
                            .toString()
                            .replace(path.getFileSystem().getSeparator(), ".")
                            .replaceFirst("\\.java$", "")));
        }
        return names;
    }

    @Test
    void everyPublicClassHasATestOfItsName() throws IOException {
        Map<String, String> listed = listed();
        Set<String> tests = names(TESTS);
        List<String> without = new ArrayList<>();
        int own = 0;
        for (Class<?> type : PublicTypes.all()) {
            String name = type.getName().substring("io.github.kpitrend.".length());
            boolean small = type.isEnum() || type.getEnclosingClass() != null || type.isInterface();
            if (tests.contains(name + "Test")) {
                own++;
            } else if (!small) {
                String elsewhere = listed.get(name);
                boolean begins = tests.stream().anyMatch(test -> test.startsWith(name) && test.endsWith("Test"));
                if (!begins && (elsewhere == null || !tests.contains(elsewhere))) {
                    without.add(name);
                }
            }
        }
        System.out.println("test names: " + own + " types have a test of their name");
        assertThat(without)
                .as("types that need a test of their name, or a line in test-names.txt")
                .isEmpty();
        assertThat(own).isGreaterThan(45);
    }

    @Test
    void everyTestIsNamedAfterAType() throws IOException {
        Map<String, String> listed = listed();
        Set<String> types = names(MAIN);
        List<String> strangers = new ArrayList<>();
        int seen = 0;
        for (String test : names(TESTS)) {
            String folder = test.replaceFirst("\\..*", "");
            boolean common = Set.of("laws", "docs", "testing").contains(folder);
            if (test.endsWith("Test") && !common) {
                seen++;
                boolean named = types.stream().anyMatch(test::startsWith);
                if (!named && !listed.containsKey(test)) {
                    strangers.add(test);
                }
            }
        }
        assertThat(strangers)
                .as("tests that are named after no type of their package")
                .isEmpty();
        assertThat(seen).isGreaterThan(100);
    }
}

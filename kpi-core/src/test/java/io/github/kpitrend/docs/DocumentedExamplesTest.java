// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every example in README.md and in the documentation of the module is, line by line, a region of a source that the tests run; what stands behind
 * a line as a comment is what the test sees come out of it. The first example of README.md is that of {@link ReadmeTest}.
 */
class DocumentedExamplesTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path MODULE = Path.of("src", "main", "java", "module-info.java");
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "snippets", "java"),
            Path.of("..", "kpi-examples", "src", "test", "java"),
            Path.of("src", "it"));
    private static final Pattern REGION =
            Pattern.compile("// @start region=\"[-\\w]+\"\\R(.*?)// @end", Pattern.DOTALL);
    private static final Pattern SHOW = Pattern.compile("show\\(\\s*(.*?),\\s*\"([^\"]*)\"\\);", Pattern.DOTALL);

    @Test
    void examplesOfTheReadme() throws IOException {
        List<String> blocks = blocks(README, "```(?:java|kotlin)\\R(.*?)```");
        assertThat(blocks).hasSizeGreaterThan(3);
        assertThat(regions()).containsAll(blocks.subList(1, blocks.size()));
    }

    @Test
    void examplesOfTheModule() throws IOException {
        List<String> blocks = blocks(MODULE, "\\{@snippet :\\R(.*?)\\R \\* }\\R");
        assertThat(blocks).hasSize(2);
        assertThat(regions()).containsAll(blocks);
    }

    private static List<String> blocks(Path document, String pattern) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(document));
        while (block.find()) {
            blocks.add(withoutBlanks(block.group(1).replaceAll("(?m)^ \\*", "")));
        }
        return blocks;
    }

    private static List<String> regions() throws IOException {
        List<String> regions = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher region = REGION.matcher(Files.readString(file));
                    while (region.find()) {
                        String code = region.group(1).replaceAll("(?m)^ *// @replace.*$", "");
                        regions.add(withoutBlanks(SHOW.matcher(code).replaceAll("$1; // $2")));
                    }
                }
            }
        }
        return regions;
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}

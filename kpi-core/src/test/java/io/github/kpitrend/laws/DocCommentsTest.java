// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

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

/** A documentation comment is followed by what it documents; newer compilers warn of one that is not. */
class DocCommentsTest {

    private static final Pattern DANGLING = Pattern.compile("\\*/[ \\t]*\\R\\s*(?:/\\*\\*|//|\\}|\\R)");

    @Test
    void everyCommentIsFollowedByItsDeclaration() throws IOException {
        List<String> faults = new ArrayList<>();
        int files = 0;
        for (Path root : List.of(Path.of("src"), Path.of("..", "kpi-examples", "src"))) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file :
                        paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                    files++;
                    String text = Files.readString(file);
                    Matcher found = DANGLING.matcher(text);
                    while (found.find()) {
                        faults.add(file + ":"
                                + text.substring(0, found.start()).lines().count());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(files).isGreaterThan(900);
    }
}

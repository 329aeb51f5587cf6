// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tables by hash have keys that can be ordered, so that refs of equal hash cost a logarithm and not a search of all of them; every other key is
 * listed with the reason why no input can make many of one hash.
 */
class HashKeysTest {

    private static final Pattern BY_HASH = Pattern.compile("new (?:java\\.util\\.)?(?:Linked)?Hash(?:Map|Set)<");
    /** Copies that look at every key of one hash, whether it can be ordered or not. */
    private static final Pattern PROBED =
            Pattern.compile("\\b(?:Set|Map)(?:\\.|::)copyOf\\b|toUnmodifiable(?:Set|Map)\\b");

    private static final Pattern ORDERED = Pattern.compile(
            "(?:Map|Set)<(?:String|Integer|Long|Double|YearMonth|LocalDate|Month|Marker|BigDecimal|MissingReason)\\b");

    /** Files with keys whose type is not said in the line, or that have no order. */
    private static final List<String> OTHERS = List.of(
            "ComparatorGroup", // names
            "DisclosureAudit", // ranges of months by ref: a few lengths of window for each month
            "Hiding", // items of a publication, by identity
            "PageFindings", // indicators: see IndicatorTest
            "PageRows", // ranges of months
            "ProgramComponent", // values of tables, whole numbers
            "Publication", // refs, and ranges of months by ref
            "Release", // months by key
            "RowFindings", // base months of the changes of a row, which are few
            "Shift", // items of a publication, by identity
            "SignalGrid"); // pairs of constants

    @Test
    void keysHaveAnOrder() throws IOException {
        TreeSet<String> others = new TreeSet<>();
        int tables = 0;
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    assertThat(PROBED.matcher(line).find())
                            .as(file + ": " + line)
                            .isFalse();
                    if (BY_HASH.matcher(line).find()) {
                        tables++;
                        if (!ORDERED.matcher(line).find()) {
                            others.add(file.getFileName().toString().replace(".java", ""));
                        }
                    }
                }
            }
        }
        System.out.println("tables by hash: " + tables + ", with keys that are listed: " + others);
        assertThat(tables).isGreaterThan(30);
        assertThat(others).isEqualTo(new TreeSet<>(OTHERS));
    }
}

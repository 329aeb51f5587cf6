// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which months end a period is asked of the reporting periods: no other code steps by the months of a frequency, but for the listed places. */
class FrequencyStepsTest {

    private static final Pattern STEP = Pattern.compile("(requency(\\(\\))?|\"frequency\"\\))\\.months\\(\\)");

    /** Lengths, not steps: how long a period is, how many there are in a year, how late one is. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("Comparison.java", 1),
            Map.entry("OutlookText.java", 1),
            Map.entry("PanelAnalysis.java", 1),
            Map.entry("PeriodAggregation.java", 2),
            Map.entry("ReportingPeriods.java", 1));

    @Test
    void onlyReportingPeriodsStepByMonths() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        int files = 0;
        for (Path root :
                List.of(Path.of("src", "main", "java"), Path.of("..", "kpi-examples", "src", "main", "java"))) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file :
                        paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                    files++;
                    long steps = STEP.matcher(Files.readString(file)).results().count();
                    if (steps > 0) {
                        found.put(file.getFileName().toString(), (int) steps);
                    }
                }
            }
        }
        found.forEach((name, count) -> assertThat(count)
                .as("steps by months in %s: ask ReportingPeriods instead", name)
                .isEqualTo(LENGTHS.getOrDefault(name, 0)));
        assertThat(found).isNotEmpty();
        assertThat(files).isGreaterThan(200);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.window.RollingWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first example of the README compiles here, and prints what the README says. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "github", "kpitrend", "docs", "ReadmeTest.java");

    private static void example() {
        // begin of the example
        YearMonth june = YearMonth.of(2020, 6);
        MonthlySeries started = MonthlySeries.of(YearMonth.of(2020, 1), 205, 122, 113, 79, 79, 96);
        Change change = Change.at(started, june, Comparison.previousMonth());
        System.out.println(change.percent());
        System.out.println(ChangeThreshold.TEN_PERCENT.direction(change));
        System.out.println(CellText.english().change(change, ChangeThreshold.TEN_PERCENT));
        System.out.println(
                Change.at(started, june, Comparison.sameMonthLastYear()).percent());
        System.out.println(RollingWindow.trailing(12).requiring(6).mean(started, june));
        Indicator eh1a =
                Indicator.builder("EH1a").name("Early Help Assessments started").build();
        System.out.println(ScorecardRow.of(eh1a, started, june).narrative());
        // end of the example
    }

    @Test
    void theExampleIsTheOneThatCompilesHere() throws IOException {
        String source = Files.readString(THIS);
        String code = source.substring(
                source.indexOf("// begin of the example\n") + 24, source.indexOf("        // end of the example"));
        assertThat(withoutBlanks(code)).isEqualTo(withoutBlanks(block("java")));
    }

    @Test
    void theExamplePrintsWhatTheReadmeSays() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            example();
        } finally {
            System.setOut(before);
        }
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).isEqualTo(block("text").lines().toList());
    }

    @Test
    void theExampleIsShort() throws IOException {
        assertThat(block("java").lines()).hasSize(10);
    }

    @Test
    void theReadmeHasAtMost150Lines() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    private static String block(String language) throws IOException {
        String readme = Files.readString(README);
        String fence = "```" + language + "\n";
        int from = readme.indexOf(fence) + fence.length();
        return readme.substring(from, readme.indexOf("```", from));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.output.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed page on a terminal: colours, and names shortened so that lines fit; anywhere else, neither. */
class ScreenTest {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]*m");
    private static final int WIDTH_OF_SAMPLE = widest(Run.of());

    @TempDir
    Path folder;

    private static Run on(Screen screen, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                screen);
        int status = Main.run(args, streams);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of the table: heading, rule and rows. */
    private static List<String> table(Run run) {
        return run.lines().stream()
                .dropWhile(line -> !line.startsWith("Ref."))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static int widest(Run run) {
        return table(run).stream().mapToInt(String::length).max().orElseThrow();
    }

    @Test
    void coloursAreForTerminalsThatShowThemAndUsersWhoWantThem() {
        assertThat(Screen.ofTerminal(Map.of()).coloured()).isTrue();
        assertThat(Screen.ofTerminal(Map.of("TERM", "xterm-256color", "NO_COLOR", ""))
                        .coloured())
                .isTrue();
        assertThat(Screen.ofTerminal(Map.of("NO_COLOR", "1")).coloured()).isFalse();
        assertThat(Screen.ofTerminal(Map.of("NO_COLOR", "0")).coloured()).isFalse();
        assertThat(Screen.ofTerminal(Map.of("TERM", "dumb")).coloured()).isFalse();
        assertThat(Screen.NONE.coloured()).isFalse();
    }

    @Test
    void theWidthIsThatOfTheEnvironmentIfItIsOne() {
        assertThat(Screen.ofTerminal(Map.of("COLUMNS", "132")).columns()).isEqualTo(132);
        for (String none : List.of("", "0", "-80", "wide", "80.5", "99999999999")) {
            assertThat(Screen.ofTerminal(Map.of("COLUMNS", none)).columns())
                    .as(none)
                    .isEqualTo(80);
        }
    }

    @Test
    void coloursAddNothingButThemselves() {
        Run coloured = on(new Screen(true, 0));
        assertThat(coloured.out())
                .contains("\u001b[1m\u2191\u001b[0m 22%", "\u001b[1m\u2193\u001b[0m -33%", "\u001b[32m\u25b2\u001b[0m*")
                .doesNotContain("m\u2192");
        assertThat(COLOUR.matcher(coloured.out()).replaceAll(""))
                .isEqualTo(Run.of().out());
        assertThat(Run.of().out()).doesNotContain("\u001b");
        assertThat(on(Screen.ofTerminal(Map.of("NO_COLOR", "yes"))).out())
                .isEqualTo(on(new Screen(false, 80)).out());
    }

    @Test
    void everyRatingAndStatusHasItsColour() throws IOException {
        Run run = on(
                new Screen(true, 0),
                "--observations",
                file("ref,month,value\nA,2020-01,100\nA,2020-02,50\nB,2020-01,100\nB,2020-02,99\nC,2020-02,1\n"),
                "--indicators",
                file("ref,name,polarity\nA,a,higher\nB,b,higher\nC,c,higher\n"),
                "--targets",
                file("ref,fiscal_year,value,lower,upper,tolerance,basis,from\n"
                        + "A,2019-20,100,,,,,\nB,2019-20,100,,,10,,\nC,2019-20,1,,,,,\n"));
        assertThat(run.err()).isEmpty();
        assertThat(table(run).get(2)).contains(" \u001b[31m\u25bc\u001b[0m ").endsWith(" \u001b[31mmissed\u001b[0m");
        assertThat(table(run).get(3))
                .contains(" \u001b[33m\u25ba\u001b[0m ")
                .endsWith(" \u001b[33mmissed, within tolerance\u001b[0m");
        assertThat(table(run).get(4)).endsWith(" \u001b[32mmet\u001b[0m");
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "in", ".csv"), text)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100, 120, 160, 200, 300})
    void noLineIsWiderThanTheTerminal(int width) {
        assertThat(widest(on(new Screen(false, width), "--narrative", "--details")))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void allColumnsAreShownWhereTheyAreAskedFor() {
        List<String> asked = table(on(new Screen(false, 80), "--all-columns"));
        assertThat(asked).isEqualTo(table(Run.of()));
    }

    @Test
    void theWidthIsThatOfTheVariableThenOfTheTerminalThenEighty() {
        assertThat(Screen.ofTerminal(Map.of("COLUMNS", "93"), () -> OptionalInt.of(70))
                        .columns())
                .isEqualTo(93);
        assertThat(Screen.ofTerminal(Map.of("COLUMNS", "wide"), () -> OptionalInt.of(70))
                        .columns())
                .isEqualTo(70);
        assertThat(Screen.ofTerminal(Map.of("COLUMNS", "0"), OptionalInt::empty).columns())
                .isEqualTo(80);
        assertThat(Screen.NONE.columns()).isZero();
    }

    @Test
    void aTerminalWithoutUnicodeGetsPlainForms() {
        assertThat(Screen.ofTerminal(Map.of("LANG", "en_GB.ISO-8859-1")).unicode())
                .isFalse();
        assertThat(Screen.ofTerminal(Map.of("LC_ALL", "C", "LANG", "en_GB.UTF-8"))
                        .unicode())
                .isFalse();
        assertThat(Screen.ofTerminal(Map.of("LANG", "en_GB.utf8")).unicode()).isTrue();
        assertThat(Screen.ofTerminal(Map.of()).unicode()).isTrue();
        String out = on(new Screen(false, 80, false)).out();
        assertThat(out).contains("^ 22%", "v -33%", "> 9%", "+*").matches("\\p{ASCII}*");
    }
}

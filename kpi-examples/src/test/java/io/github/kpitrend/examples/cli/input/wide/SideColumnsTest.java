// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files beside the observations, with the headings that sheets have: nothing of them is dropped silently. */
class SideColumnsTest {

    private static final String OBSERVATIONS = "ref,month,value\nA,2020-04,100\nA,2020-05,110\nA,2020-06,120\n";

    @TempDir
    Path folder;

    private String err = "";

    private JsonNode row(String option, String file, String... more) throws IOException {
        Path side = folder.resolve("side.csv");
        Files.writeString(side, file);
        List<String> args =
                new ArrayList<>(List.of("scorecard", "--observations", "-", "--json", "-", option, side.toString()));
        args.addAll(List.of(more));
        Run run = Run.withInput(OBSERVATIONS, args.toArray(String[]::new));
        err += run.err();
        assertThat(run.status()).as(err).isZero();
        return JsonMapper.shared().readTree(run.out()).get("rows").get(0);
    }

    private String notes() {
        return err.replace(folder.resolve("side.csv").toString(), "side.csv");
    }

    // -----------------------------------------------------------------------
    @Test
    void indicatorsAreNamedAsInSheets() throws IOException {
        JsonNode indicator = row("--indicators", """
                Code;Indicator;Good is;Theme;Lead;Measure
                A;Library visits;bigger;Culture;Library service;number
                """).get("indicator");
        assertThat(indicator.get("name").asString()).isEqualTo("Library visits");
        assertThat(indicator.get("polarity").asString()).isEqualTo("HIGHER_IS_BETTER");
        assertThat(indicator.get("owner").asString()).isEqualTo("Library service");
        assertThat(notes()).isEmpty();
    }

    @Test
    void targetsHaveYears() throws IOException {
        JsonNode row = row("--targets", "Ref.,Year,Target\nA,2020/21,\"1,200\"\n");
        assertThat(row.at("/targets/targets/2020-04/value").asInt()).isEqualTo(1200);
        assertThat(notes()).isEmpty();
    }

    @Test
    void commentaryIsText() throws IOException {
        JsonNode row = row("--commentary", "Ref,Month,Comments\nA,Jun-20,More visitors\n");
        assertThat(row.at("/commentary/text").asString()).isEqualTo("More visitors");
    }

    @Test
    void theNamesOfThisProgramWin() throws IOException {
        JsonNode indicator =
                row("--indicators", "Code,Ref,Title,Name\nX,A,Other,Visits\n").get("indicator");
        assertThat(indicator.get("name").asString()).isEqualTo("Visits");
        assertThat(notes()).isEqualTo("side.csv:1: columns left out: \"Code\", \"Title\"\n");
    }

    @Test
    void whatIsNotUsedIsNamedUnlessTheStrictFormIsGiven() throws IOException {
        String file = "ref,polarity,Remarks,\"Kind of\n source\"\nA,higher,none,x\n";
        row("--indicators", file);
        assertThat(notes()).isEqualTo("side.csv:1: columns left out: \"Remarks\", \"Kind of source\"\n");
        err = "";
        row("--indicators", file, "--quiet");
        row("--indicators", file, "--layout", "long");
        assertThat(notes()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DisclosureExampleTest {

    @Test
    void printsDecisionsReleaseAndAudit() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            DisclosureExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        try (InputStream expected =
                DisclosureExampleTest.class.getResourceAsStream("/programs/DisclosureExample.txt")) {
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(new String(expected.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}

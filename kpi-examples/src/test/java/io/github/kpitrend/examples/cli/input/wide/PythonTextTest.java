// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.SheetCell;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.csv.Decoding;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.FiscalCalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Encodings, separators, quotes and lines of texts as Python's csv and codecs read them. */
class PythonTextTest {

    private static List<String> cases() throws IOException {
        String more = System.getProperty("kpitrend.python");
        if (more != null) {
            return Files.readAllLines(Path.of(more));
        }
        try (InputStream in = PythonTextTest.class.getResourceAsStream("/oracles/python/csv/cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private static ReadOptions options(String encoding) throws Trouble {
        return new ReadOptions(
                ReadOptions.Layout.AUTO,
                null,
                encoding.equals("-") ? null : Decoding.charset(encoding),
                null,
                null,
                null,
                null,
                FiscalCalendar.APRIL,
                SymbolDialect.scorecard(),
                null,
                Locale.ENGLISH,
                Map.of());
    }

    @Test
    void rest_isWhatPythonReads() throws Exception {
        int cases = 0;
        int records = 0;
        int cells = 0;
        for (String line : cases()) {
            String[] parts = line.split(" ");
            byte[] bytes = Base64.getDecoder().decode(parts[2]);
            String expected = new String(Base64.getDecoder().decode(parts[3]), StandardCharsets.UTF_8);
            List<String> found = new ArrayList<>();
            try (TextSheet sheet =
                    TextSheet.open("-", new ByteArrayInputStream(bytes), options(parts[0]), MonthForms.english())) {
                assertThat((int) sheet.separator()).as(line).isEqualTo(Integer.parseInt(parts[1]));
                for (Sheet.Line record : sheet.rest(true)) {
                    StringBuilder text = new StringBuilder().append(record.line());
                    for (SheetCell cell : record.cells()) {
                        text.append('\u001f').append(cell.text());
                        cells++;
                    }
                    found.add(text.toString());
                    records++;
                }
            }
            assertThat(String.join("\u001e", found)).as(line).isEqualTo(expected);
            cases++;
        }
        System.out.println("texts of Python: " + cases + " read, " + records + " records and " + cells
                + " cells compared, none left out");
        assertThat(cases).isGreaterThanOrEqualTo(80);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import static io.github.kpitrend.examples.integration.spark.SyntheticData.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.kpitrend.examples.integration.spark.SyntheticData.Observed;
import io.github.kpitrend.indicator.Indicator;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as it is submitted, from CSV to CSV, read back without Spark. */
class ScorecardJobMainTest {

    @TempDir
    Path folder;

    @Test
    void itWritesARowForEveryRef() throws IOException {
        List<Observed> observed = SyntheticData.observations();
        Map<String, Map<String, Object>> expected =
                ExpectedRows.of(observed, JUNE, ref -> Indicator.builder(ref).build());
        Path input = SyntheticData.writeCsv(observed, folder.resolve("observations.csv"), 3);
        Path output = folder.resolve("scorecard.csv");

        ScorecardJob.main(new String[] {input.toString(), output.toString(), "2020-06"});

        Map<String, Map<String, String>> found = new HashMap<>();
        for (NamedCsvRecord row : records(output)) {
            assertThat(found.put(row.getField("ref"), row.getFieldsAsMap())).isNull();
        }
        assertThat(found).isEqualTo(texts(expected));
    }

    private static Map<String, Map<String, String>> texts(Map<String, Map<String, Object>> rows) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        rows.forEach((ref, cells) -> {
            Map<String, String> row = new HashMap<>();
            cells.forEach((column, cell) -> row.put(column, Objects.toString(cell, "")));
            texts.put(ref, row);
        });
        return texts;
    }

    private static List<NamedCsvRecord> records(Path folder) throws IOException {
        List<NamedCsvRecord> records = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : files) {
                try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                    csv.forEach(records::add);
                }
            }
        }
        return records;
    }

    @Test
    void argumentsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorecardJob.main(new String[] {"observations"}))
                .withMessage("expected INPUT OUTPUT YYYY-MM, but found [observations]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorecardJob.main(new String[] {"observations", "scorecard", "June"}))
                .withMessageContaining("\"June\" is not a month");
    }
}

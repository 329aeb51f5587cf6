// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sample as its source lays it out, a row for each ref, made from the long files of the sample. */
final class WideSample {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    static final List<String> COMPUTED =
            List.of("% change from prev. period", "% change from same period prev. yr", "12-mnth avg", "12-mnth max.");

    private WideSample() {}

    private static List<NamedCsvRecord> sample(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                        WideSample.class.getResourceAsStream("/io/github/kpitrend/examples/sample/" + file),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        }
    }

    /** A header and a row for each ref, as texts. */
    static List<List<String>> table() throws IOException {
        Map<String, Map<YearMonth, String>> values = sample("observations.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("ref"),
                        Collectors.toMap(
                                row -> YearMonth.parse(row.getField("month")),
                                row -> row.getField("value"),
                                (a, b) -> a,
                                TreeMap::new)));
        List<YearMonth> months = values.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> years = List.of("2017-18", "2018-19", "2019-20");
        List<String> header = new ArrayList<>(List.of("Ref.", "Indicator", "Owner", "Reporter", "Outcome"));
        months.forEach(month -> header.add(MONTHS.get(month.getMonthValue() - 1) + "-" + month.getYear() % 100));
        header.addAll(COMPUTED.subList(0, 2));
        header.add("DoT");
        header.addAll(COMPUTED.subList(2, 4));
        header.addAll(List.of("%?", "SN", "ENG", "SE region"));
        years.forEach(year -> header.add("Target " + year.substring(2)));
        header.add("Commentary (Jun-20)");
        List<List<String>> table = new ArrayList<>(List.of(header));
        for (NamedCsvRecord indicator : sample("indicators.csv")) {
            String ref = indicator.getField("ref");
            List<String> row = new ArrayList<>();
            for (String column : List.of("ref", "name", "owner", "reporter", "outcome")) {
                row.add(indicator.getField(column));
            }
            months.forEach(month -> row.add(values.get(ref).getOrDefault(month, "")));
            boolean assessed = sample("assessments.csv").stream()
                    .anyMatch(rating -> rating.getField("ref").equals(ref));
            row.addAll(List.of("- n/a", "- n/a", assessed ? "\u25b2" : "", "1", "2", "--", "-", "-", "-"));
            for (String year : years) {
                row.add(sample("targets.csv").stream()
                        .filter(t -> t.getField("ref").equals(ref)
                                && t.getField("fiscal_year").equals(year))
                        .map(t -> t.getField("value"))
                        .findFirst()
                        .orElse(""));
            }
            row.add(sample("commentary.csv").stream()
                    .filter(comment -> comment.getField("ref").equals(ref))
                    .map(comment -> comment.getField("text"))
                    .findFirst()
                    .orElseThrow());
            table.add(row);
        }
        return table;
    }

    /** Returns a table as the text of a file. */
    static String text(String separator, List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.contains(",") || cell.contains("\n") ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Fills a sheet with a table: months as dates, numbers as numbers, blank cells as none. */
    static void fill(Workbook workbook, Sheet sheet, List<List<String>> table) {
        CellStyle month = workbook.createCellStyle();
        month.setDataFormat(workbook.createDataFormat().getFormat("mmm\\-yy"));
        for (int i = 0; i < table.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < table.get(i).size(); j++) {
                String text = table.get(i).get(j);
                if (text.matches("[A-Z][a-z]{2}-\\d\\d")) {
                    Cell cell = row.createCell(j);
                    cell.setCellValue(YearMonth.of(
                                    2000 + Integer.parseInt(text.substring(4)),
                                    MONTHS.indexOf(text.substring(0, 3)) + 1)
                            .atDay(1));
                    cell.setCellStyle(month);
                } else if (text.matches("-?\\d+(\\.\\d+)?")) {
                    row.createCell(j).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(j).setCellValue(text);
                }
            }
        }
    }
}

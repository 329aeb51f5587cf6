// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sheet says of its indicators, where it has no column for it. */
class SheetWordsTest {

    private String err = "";

    private JsonNode page(String sheet) {
        return page(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode page(byte[] sheet) {
        Run run = Run.withInput(sheet, "scorecard", "--observations", "-", "--json", "-");
        err += run.err();
        assertThat(run.status()).as(err).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static Map<String, String> measures(JsonNode page) {
        Map<String, String> measures = new TreeMap<>();
        for (JsonNode row : page.get("rows")) {
            JsonNode indicator = row.get("indicator");
            measures.put(
                    indicator.get("ref").asString(), indicator.get("measure").asString());
        }
        return measures;
    }

    // -----------------------------------------------------------------------
    @Test
    void signsUnitsAndFiguresSayWhatIsNoCount() {
        JsonNode page = page("""
                Ref,Indicator,Unit,Apr-20,May-20,Jun-20
                A,Visits,,100,110,120
                B,Rent collected,,97.2%,98.1%,98.9%
                C,Income,,"£12,000","£11,500","(£250)"
                D,Spend,£m,1,2,-3
                E,Days to let,,23.5,25,22.1
                F,Balance,€,-500,200,-50
                """);
        assertThat(measures(page))
                .isEqualTo(Map.of(
                        "A", "COUNT", "B", "PERCENTAGE", "C", "AMOUNT", "D", "AMOUNT", "E", "AMOUNT", "F", "AMOUNT"));
        assertThat(page.get("findings")).isEmpty();
    }

    @Test
    void oneFigureOfMoreThanTenThatIsNotWholeIsAFindingOfACount() {
        JsonNode page = page("""
                Ref,Indicator,Apr-20,May-20,Jun-20,Jul-20,Aug-20,Sep-20,Oct-20,Nov-20,Dec-20,Jan-21
                A,Visits,100,110,120,112,108,117,121,104.5,113,118
                """);
        assertThat(measures(page)).isEqualTo(Map.of("A", "COUNT"));
        assertThat(page.get("findings").toString()).contains("104.5, but a count must be whole");
    }

    @Test
    void aColumnOfKindsIsTakenAtItsWord() {
        JsonNode page = page("""
                Ref,Indicator,Type,Apr-20,May-20,Jun-20
                A,Visits,count,100.5,110.5,120.5
                B,Cases per 1000,rate,1.5,2.5,3.5
                C,Income,count,£12,£11,£10
                """);
        assertThat(measures(page)).isEqualTo(Map.of("A", "COUNT", "B", "RATE", "C", "COUNT"));
    }

    @Test
    void noPercentageIsNoCountEither() {
        JsonNode page = page("""
                Ref,Indicator,%?,Apr-20,May-20,Jun-20
                A,Visits,--,100,110,120
                B,Days to let,no,23.5,25.1,22.1
                C,Rent collected,y,97.2,98.1,98.9
                D,Share,--,97.2%,98.1%,98.9%
                """);
        assertThat(measures(page)).isEqualTo(Map.of("A", "COUNT", "B", "AMOUNT", "C", "PERCENTAGE", "D", "AMOUNT"));
    }

    @Test
    void aRatioIsARate() {
        String parts = """
                ref,month,numerator,denominator
                A,2020-04,12,100
                A,2020-05,14,110
                A,2020-06,0,0
                """;
        JsonNode page = page(parts);
        assertThat(measures(page)).isEqualTo(Map.of("A", "RATE"));
        assertThat(page.get("findings")).isEmpty();
        assertThat(measures(page("""
                Ref,Indicator,Kind,Apr-20,May-20
                A,Upheld,Numerator,12,14
                ,,Denominator,100,110
                """))).isEqualTo(Map.of("A", "RATE"));
    }

    @Test
    void currenciesOfALongSheetSayThatARowIsAnAmount() {
        assertThat(measures(page("""
                ref,month,value
                A,Apr-20,£120
                A,May-20,£140
                B,Apr-20,12
                B,May-20,14
                """))).isEqualTo(Map.of("A", "AMOUNT", "B", "COUNT"));
    }

    @Test
    void aHeadingOfSeveralLinesIsSaidInOne() {
        page("""
                Ref,Indicator,"Apr
                2020","May
                2020","South
                 East"
                A,Visits,100,110,99
                """);
        assertThat(err).contains("not understood and left out: \"South East\"\n");
    }

    @Test
    void aRefOfManyWordsIsTheRefBesideTheNameKpi() {
        for (String header : List.of("KPI Ref,KPI", "KPI,KPI Ref", "Indicator ID,Indicator", "KPI No.,KPI Name")) {
            boolean isNameFirst = header.startsWith("KPI,");
            JsonNode page = page(header + ",Apr-20,May-20\n" + (isNameFirst ? "Visits,A1" : "A1,Visits") + ",1,2\n");
            JsonNode indicator = page.get("rows").get(0).get("indicator");
            assertThat(indicator.get("ref").asString()).as(header).isEqualTo("A1");
            assertThat(indicator.get("name").asString()).as(header).isEqualTo("Visits");
        }
        assertThat(err).doesNotContain("not understood");
    }

    @Test
    void columnsOfALongSheetThatSayNothingOfFiguresAreNamed() {
        page("""
                Code,Name,Month,Value,Target
                A,Visits,Apr-20,10,12
                A,Visits,May-20,11,12
                """);
        assertThat(err).isEqualTo("-:1: columns left out: \"Name\", \"Target\"\n");
    }

    @Test
    void numbersOfNotesAreLeftAwayAndSaid() {
        JsonNode page = page("""
                Ref,Indicator,Apr-20,May-20
                A,Visits,10 [note 1],20 [note 2][note 13]
                """);
        assertThat(page.get("rows").get(0).get("series").get("values").toString())
                .isEqualTo("[10,20]");
        assertThat(err).contains("marks");
    }

    @Test
    void aRefOfAWorkbookIsTheOneThatIsShown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            List<String> headings = List.of("Ref", "Indicator", "Apr-20");
            for (int i = 0; i < headings.size(); i++) {
                header.createCell(i).setCellValue(headings.get(i));
            }
            CellStyle two = workbook.createCellStyle();
            two.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            for (int i = 1; i <= 3; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 3 ? 7 : 1.1);
                row.createCell(1).setCellValue("Indicator " + i);
                row.createCell(2).setCellValue(i);
            }
            sheet.getRow(2).getCell(0).setCellStyle(two);
            workbook.write(bytes);
        }
        assertThat(measures(page(bytes.toByteArray())).keySet()).containsExactly("1.1", "1.10", "7");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks made by hand: of either kind, in other places, and with cells that no program writes. */
class HostileWorkbookTest {

    private static final String HEADER = "<row r='1'><c r='A1' t='inlineStr'><is><t>Ref.</t></is></c>"
            + "<c r='B1' t='inlineStr'><is><t>Jan-20</t></is></c></row>";

    @TempDir
    Path folder;

    private static Map<String, String> parts(String sheetPart, String main, String sheet, String styles) {
        boolean strict = main.contains("purl");
        String relations = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        parts.put(
                "xl/workbook.xml",
                "<x:workbook xmlns:x='" + main + "' xmlns:r='" + relations
                        + "'><x:sheets><x:sheet name='S' sheetId='1' r:id='a'/></x:sheets></x:workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='"
                        + relations + "/worksheet' Target='" + sheetPart + "'/><Relationship Id='b' Type='" + relations
                        + "/styles' Target='styles.xml'/></Relationships>");
        parts.put("xl/" + sheetPart, "<worksheet xmlns='" + main + "'>" + sheet + "</worksheet>");
        parts.put("xl/styles.xml", "<styleSheet xmlns='" + main + "'>" + styles + "</styleSheet>");
        return parts;
    }

    private Run run(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Run[] run = new Run[1];
        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> run[0] = Run.of("analyse", "--quiet", "--observations", file.toString()));
        assertThat(run[0].err()).doesNotContain("Exception").doesNotContain("internal");
        return run[0];
    }

    private Run sheet(String rows) throws IOException {
        return run(parts(
                "worksheets/sheet1.xml",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "<sheetData>" + HEADER + rows + "</sheetData>",
                ""));
    }

    private static String row(int number, String cell) {
        return "<row r='" + number + "'><c r='A" + number + "' t='inlineStr'><is><t>R" + number + "</t></is></c>" + cell
                + "</row>";
    }

    @ParameterizedTest
    @CsvSource({
        "worksheets/sheet1.xml, http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "worksheets/Sheet1.xml, http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "s.xml, http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "../xl/t.xml, http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "worksheets/sheet1.xml, http://purl.oclc.org/ooxml/spreadsheetml/main"
    })
    void aSheetIsReadAndCheckedWhereverItStands(String part, String main) throws IOException {
        String real = part.startsWith("..") ? "t.xml" : part;
        String good = "<sheetData>" + HEADER + row(2, "<c r='B2'><v>7</v></c>") + "</sheetData>";
        Map<String, String> parts = parts(real, main, good, "");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (name, text) -> text.replace("'" + real + "'", "'" + part + "'"));
        assertThat(run(parts).lines().get(1)).startsWith("R2,2020-01,7,");
        String far = good.replace("r='B2'", "r='FXSHRXW2'");
        parts.put("xl/" + real, "<worksheet xmlns='" + main + "'>" + far + "</worksheet>");
        Run refused = run(parts);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("a cell stands in \"FXSHRXW2\"");
    }

    @Test
    void cellsThatCannotBeReadAreNamed() throws IOException {
        assertThat(sheet(row(2, "<c r='B2'><v>abc</v></c>")).err())
                .contains(":2: ")
                .contains("(cell B2)")
                .contains("\"abc\", which is not a number");
        assertThat(sheet(row(2, "<c r='B2' t='e'><v>#REF!</v></c>")).err())
                .contains("(cell B2)")
                .contains("the sheet is broken there");
        assertThat(sheet(row(2, "<c r='B2' t='zz'><v>1</v></c>")).err()).contains("unknown type \"zz\"");
        assertThat(sheet(row(2, "<c r='B2'><f>1+1</f></c>")).err()).contains("formula without a value");
        assertThat(sheet(row(2, "<c r='B2'><v>1</v></c><c r='B2'><v>2</v></c>")).err())
                .contains("the cell B2 stands twice");
        assertThat(sheet(row(2, "<c r='B2'><v>1e400</v></c>")).err()).contains("beyond the numbers");
        assertThat(sheet(row(3, "<c r='B3'><v>3</v></c>") + row(2, "<c r='B2'><v>2</v></c>"))
                        .lines())
                .element(1)
                .asString()
                .startsWith("R2,2020-01,2,");
    }

    @Test
    void datesAndLongFormatsAmongFiguresAreRefused() throws IOException {
        for (int id : new int[] {14, 27, 36, 45, 50, 58, 71}) {
            String styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='" + id + "'/></cellXfs>";
            Run run = run(parts(
                    "worksheets/sheet1.xml",
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "<sheetData>" + HEADER + row(2, "<c r='B2' s='1'><v>43831</v></c>") + "</sheetData>",
                    styles));
            assertThat(run.err()).as("format " + id).contains("(cell B2)").contains("is the date 2020-01-01");
        }
        String beyond = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>";
        assertThat(run(parts(
                                "worksheets/sheet1.xml",
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "<sheetData>" + HEADER + row(2, "<c r='B2' s='1'><v>1E15</v></c>") + "</sheetData>",
                                beyond))
                        .err())
                .contains("(cell B2)")
                .contains("beyond the calendar");
        String brackets = "<numFmts><numFmt numFmtId='170' formatCode='" + "[".repeat(100_000) + "'/></numFmts>";
        assertThat(run(parts(
                                "worksheets/sheet1.xml",
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "<sheetData>" + HEADER + "</sheetData>",
                                brackets))
                        .err())
                .contains("has a number format of 100000 characters");
    }

    @Test
    void aSmallFileWithCellsFarApartIsRefusedSoon() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 3_000; i++) {
            rows.append("<row r='").append(i).append("'><c r='XFD").append(i).append("'><v>1</v></c></row>");
        }
        Run run = sheet(rows.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("has cells so far apart");
    }

    @Test
    void namesWithControlsAndDirectionMarksDoNotReachTheTerminal() throws IOException {
        Path file = folder.resolve("w.csv");
        Files.writeString(
                file,
                "Ref.,Indicator,Jan-20,Benchmark \u001b]0;x\u0007\u001b[2J\u202e\u0085y\nA\u202ea,\u001b[31mName\u2066,1,2\n");
        Run run = Run.of("scorecard", "--observations", file.toString(), "--narrative");
        assertThat(run.status()).as(run.err()).isZero();
        for (String text : new String[] {run.out(), run.err()}) {
            assertThat(text.codePoints()
                            .filter(c -> c < ' ' && c != '\n'
                                    || c >= 0x7f && c <= 0x9f
                                    || c >= 0x202a && c <= 0x202e
                                    || c >= 0x2066 && c <= 0x2069)
                            .count())
                    .isZero();
        }
    }
}

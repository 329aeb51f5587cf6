// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of a scorecard as input: the same page as from the long files, and nothing left out in silence. */
class WideLayoutTest {

    @TempDir
    Path folder;

    private String indicators;

    @BeforeEach
    void copyTheFilesOfTheSample() throws IOException {
        for (String file : List.of(
                "observations.csv",
                "indicators.csv",
                "targets.csv",
                "benchmarks.csv",
                "commentary.csv",
                "assessments.csv")) {
            Files.copy(
                    WideLayoutTest.class.getResourceAsStream("/io/github/kpitrend/examples/sample/" + file),
                    folder.resolve(file));
        }
        indicators = file("indicators.csv");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return file(name);
    }

    private String workbook(String name, List<List<String>> table) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            WideSample.fill(workbook, workbook.createSheet("Scorecard"), table);
            return save(name, workbook);
        }
    }

    private String save(String name, Workbook workbook) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            workbook.write(out);
        }
        return file(name);
    }

    private static Run wide(String file, String... more) {
        List<String> args = new ArrayList<>(List.of("scorecard", "--layout", "wide", "--observations", file));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    /** A run on the long files of the sample, without the column that calls months illustrative. */
    private Run longFiles(String command, String... more) throws IOException {
        String plain = write(
                "plain.csv",
                Files.readString(folder.resolve("observations.csv"))
                        .lines()
                        .map(line -> line.substring(0, line.lastIndexOf(',')) + "\n")
                        .collect(Collectors.joining()));
        List<String> args = new ArrayList<>(List.of(command, "--observations", plain, "--indicators", indicators));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Run page(String ratings, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "--targets",
                file("targets.csv"),
                "--benchmarks",
                file("benchmarks.csv"),
                "--commentary",
                file("commentary.csv"),
                "--assessments",
                ratings));
        args.addAll(List.of(more));
        return longFiles("scorecard", args.toArray(String[]::new));
    }

    /** A page of the sample without its findings on published figures, which are as WideSample makes them up. */
    private static String withoutPublished(Run run) {
        String start = "  EH1a: the sheet has ";
        assertThat(run.lines())
                .containsSequence(
                        start + "- n/a in \"% change from prev. period\", computed is 22",
                        start + "- n/a in \"% change from same period prev. yr\", computed is -33",
                        start + "1 in \"12-mnth avg\", computed is 112",
                        start + "2 in \"12-mnth max.\", computed is 205")
                .containsSequence(
                        "  FM011: the sheet has 2 in \"12-mnth max.\", computed is 90",
                        "  FM012: the sheet has 2 in \"12-mnth max.\", computed is 153");
        Pattern published = Pattern.compile("  \\w+: the sheet has .*\n");
        assertThat(published.matcher(run.out()).results()).hasSize(4 * 4 + 2);
        return published.matcher(run.out()).replaceAll("");
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "xlsx"})
    void theSampleGivesTheSamePageInEveryForm(String form) throws IOException {
        String wide = form.equals("xlsx")
                ? workbook("wide.xlsx", WideSample.table())
                : write("wide." + form, WideSample.text(form.equals("tsv") ? "\t" : ",", WideSample.table()));
        Run own = wide(wide, "--indicators", indicators, "--narrative", "--details");
        assertThat(own.status()).as(own.err()).isZero();
        assertThat(own.err().lines())
                .hasSize(5)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith(wide + ":1: read as a scorecard: ")
                .endsWith("header in line 1, 13 months from Jun-19 to Jun-20");
        String withoutNotes =
                write("ratings.csv", "ref,month,rating,note\nFM011,2020-06,POSITIVE,\nFM012,2020-06,POSITIVE,\n");
        assertThat(withoutPublished(own))
                .isEqualTo(page(withoutNotes, "--narrative", "--details").out());

        Run withNotes = wide(
                wide, "--indicators", indicators, "--assessments", file("assessments.csv"), "--quiet", "--details");
        assertThat(withNotes.err()).isEmpty();
        assertThat(withoutPublished(withNotes))
                .isEqualTo(page(file("assessments.csv"), "--details").out());

        Run analysis = Run.of("analyse", "--observations", wide, "--indicators", indicators);
        assertThat(analysis.status()).isZero();
        assertThat(analysis.out()).isEqualTo(longFiles("analyse").out());
    }

    @Test
    void theWideFileAloneKnowsEverythingButTheFrequency() throws IOException {
        String wide = write("wide.csv", WideSample.text(",", WideSample.table()));
        Run alone = wide(wide);
        assertThat(alone.err()).contains("FM011: the name says \"per quarter\"").contains("FM012: the same");
        Run withFrequency = wide(
                wide,
                "--assessments",
                file("assessments.csv"),
                "--indicators",
                write("frequency.csv", "ref,polarity,frequency\nFM011,higher,quarterly\nFM012,higher,quarterly\n"),
                "--details");
        assertThat(withFrequency.err()).doesNotContain("the name says");
        assertThat(withoutPublished(withFrequency))
                .isEqualTo(page(file("assessments.csv"), "--details").out());
    }

    @Test
    void filesOfTheirOwnWinOverTheColumns() throws IOException {
        String wide = write(
                "w.csv",
                "Ref.,Indicator,%?,Jan-20,Feb-20,DoT,ENG,Target 19-20,Commentary (Feb-20)\n"
                        + "A,from the sheet,%,1,2,\u25bc,5,7,from the sheet\nB,B of the sheet,--,1,2,\u25ba,6,8,B\n");
        Run alone = wide(wide, "--quiet", "--details");
        assertThat(alone.err()).isEmpty();
        assertThat(alone.out()).contains("from the sheet", "A: from the sheet", "\u25bc*", "A \u25bc for Feb-20");
        Run run = wide(
                wide,
                "--indicators",
                write("i.csv", "ref,name,measure\nA,from the file,\n"),
                "--targets",
                write("t.csv", "ref,fiscal_year,value,lower,upper,tolerance,basis,from\nA,2019-20,70,,,,,\n"),
                "--benchmarks",
                write("b.csv", "ref,name,period,value,lower,upper\nA,ENG,,50,,\n"),
                "--commentary",
                write("c.csv", "ref,month,text\nA,2020-02,words of the file\n"),
                "--assessments",
                write("a.csv", "ref,month,rating,note\nA,2020-02,POSITIVE,noted\n"),
                "--details");
        assertThat(run.status()).as(run.err()).isZero();
        String a = row(run, "A");
        assertThat(a)
                .contains("from the file", "\u25b2*", " % ", " 50% ", " 70% ")
                .doesNotContain("\u25bc");
        assertThat(row(run, "B")).contains("B of the sheet", "\u25ba*", " -- ", " 6 ", " 8 ");
        assertThat(run.out()).contains("A: words of the file", "B: B").doesNotContain("A: from the sheet");
    }

    private static String row(Run run, String ref) {
        return run.lines().stream()
                .filter(line -> line.startsWith(ref + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLeftOutIsSaidAndWhatIsAboveTheHeaderToo() throws IOException {
        String wide = write(
                "w.csv",
                "Scorecard,,\nKey,\"up, down\",\n,,\n REF ,jan-20,Notes,Phone,2020-02,OBS,\n,,,,,,\n R1 , 12 ,x,y,n/a,3,\n"
                        + ",,,,,,\n");
        Run run = wide(wide);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        wide
                                + ":4: read as a scorecard: commas, UTF-8, header in line 4, 2 months from Jan-20 to Feb-20",
                        wide + ":1: rows above the header, left out: 2",
                        wide + ":4: columns not understood and left out: \"Phone\"",
                        wide + ":4: \"OBS\": 1 published, kept and not compared");
        assertThat(row(run, "R1")).contains(" 12 ");
        assertThat(run.lines().get(0)).isEqualTo("Scorecard, January 2020");
    }

    @Test
    void monthsPreparedForLaterAreNotThePageAndNotTheMonthOfARating() throws IOException {
        String wide = write("w.csv", "Ref.,Mar-20,Jan-20,Feb-20,DoT\nA,,1,2,\u25b2\nB,-,1,,\n");
        Run run = wide(wide, "--details");
        assertThat(run.lines().get(0)).isEqualTo("Scorecard, February 2020");
        assertThat(run.out()).contains("A \u25b2 for Feb-20");
        assertThat(wide(wide, "--month", "2020-03").err())
                .startsWith("--month: was 2020-03")
                .contains("from 2020-01 to 2020-02");
        assertThat(row(wide(wide, "--month", "2020-01"), "A")).doesNotContain("\u25b2");
    }

    @Test
    void aWorkbookIsReadAsItsReaderSeesIt() throws IOException {
        String file;
        try (Workbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Hidden");
            workbook.setSheetHidden(0, true);
            Sheet sheet = workbook.createSheet("Figures");
            workbook.createSheet("Other");
            WideSample.fill(
                    workbook,
                    sheet,
                    List.of(
                            List.of("Early Help"),
                            List.of(),
                            List.of("", "Ref.", "Jan-20", "2020-02", "DoT", "Ours"),
                            List.of("", "12", "0.1", "tbc"),
                            List.of("", "B", "1", "2", "\u25b2")));
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            Row row = sheet.createRow(9);
            row.createCell(1).setCellValue("C");
            row.createCell(2).setCellValue(0.07);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellFormula("C10*2");
            row.createCell(4).setCellFormula("IF(D10>C10,\"\u25b2\",\"\")");
            row.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.setActiveSheet(1);
            file = save("w.xlsx", workbook);
        }
        Run run = Run.of("analyse", "--layout", "wide", "--observations", file);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines().stream()
                        .skip(1)
                        .map(line -> String.join(
                                ",", Arrays.asList(line.split(",", -1)).subList(0, 4))))
                .containsExactly(
                        "12,2020-01,0.1,",
                        "12,2020-02,,PENDING",
                        "B,2020-01,1,",
                        "B,2020-02,2,",
                        "C,2020-01,7,",
                        "C,2020-02,0.14,");
        assertThat(run.err().lines())
                .containsExactly(
                        file + ":3: read as a scorecard: header in line 3, 2 months from Jan-20 to Feb-20",
                        file + ":1: rows above the header, left out: 1",
                        file + ":3: figures with and without a percent sign in one row: \"C\"",
                        file + ":3: columns not understood and left out: \"Ours\"",
                        file + ":3: ratings left out, as a formula of the workbook computed them: 1",
                        file + ": the sheet \"Figures\" is read; left out: \"Other\"",
                        file + ": hidden sheets, left out: \"Hidden\"");
        Run page = wide(file);
        assertThat(row(page, "B")).contains("\u25b2*");
        assertThat(row(page, "C")).doesNotContain("\u25b2");
    }

    @Test
    void standardInputMayBeAWorkbook() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(workbook("w.xlsx", WideSample.table())));
        Run run = Run.withInput(bytes, "scorecard", "--layout", "wide", "--observations", "-");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(row(run, "EH1a")).contains("205", "96");
    }

    @Test
    void theSimplestWorkbookHasNoStyles() throws IOException {
        String ooxml = "http://schemas.openxmlformats.org/";
        String office = ooxml + "officeDocument/2006/relationships";
        String main = ooxml + "spreadsheetml/2006/main";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + ooxml + "package/2006/content-types'><Default Extension='xml'"
                        + " ContentType='application/xml'/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + office
                        + "'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + ooxml + "package/2006/relationships'><Relationship Id='a' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>"
                        + "<row><c t='inlineStr'><is><t>Ref.</t></is></c>"
                        + "<c t='inlineStr'><is><t>Jan-20</t></is></c></row>"
                        + "<row><c t='inlineStr'><is><t>A</t></is></c><c><v>7.0000000000000007E-2</v></c></row>"
                        + "</sheetData></worksheet>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("w.xlsx")))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Run run = Run.of("analyse", "--layout", "wide", "--quiet", "--observations", file("w.xlsx"));
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(1)).startsWith("A,2020-01,0.07,,");
    }

    @Test
    void monthsAndSymbolsAreReadInTheChosenDialect() throws IOException {
        String wide = write("w.csv", "Ref.,Jan-00,Dec-99\nA,5 [p],[c]\n");
        Run run = Run.of("analyse", "--layout", "wide", "--symbols", "gss", "--observations", wide);
        assertThat(run.lines()).hasSize(1 + 2);
        assertThat(run.lines().get(1)).startsWith("A,1999-12,,CONFIDENTIAL,");
        assertThat(run.lines().get(2)).startsWith("A,2000-01,5,,");
        assertThat(run.err()).contains("\"Dec-99\" as December 1999");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --hide-below} and its like, on every command that takes them. */
class DisclosureOptionsTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final int PAGES = Integer.getInteger("kpitrend.disclosure.pages", 12);

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String observations(Map<String, int[]> rows) {
        StringBuilder text = new StringBuilder("ref,month,value\n");
        rows.forEach((ref, counts) -> {
            for (int i = 0; i < counts.length; i++) {
                text.append(ref)
                        .append(',')
                        .append(APRIL.plusMonths(i))
                        .append(',')
                        .append(counts[i])
                        .append('\n');
            }
        });
        return text.toString();
    }

    private String started() throws IOException {
        return file("started.csv", observations(Map.of("EH1a", new int[] {12, 3, 9, 20, 4, 11})));
    }

    // -----------------------------------------------------------------------
    @Test
    void everythingIsMadeFromReleasedFigures() throws IOException {
        Run run = Run.of(
                "scorecard",
                "--observations",
                started(),
                "--hide-below",
                "5",
                "--keep",
                "quarters",
                "--json",
                path("page.json"),
                "--audit",
                path("audit.csv"),
                "--decisions",
                path("decisions.csv"),
                "--table");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Counts from 1 to 4 are suppressed, and others that would reveal them.");
        String json = Files.readString(folder.resolve("page.json"));
        assertThat(json)
                .contains("\"values\":[12,{\"missing\":\"CONFIDENTIAL\"},{\"missing\":\"CONFIDENTIAL\"},"
                        + "{\"missing\":\"CONFIDENTIAL\"},{\"missing\":\"CONFIDENTIAL\"},11]")
                .contains("\"rule\":\"1 to 4\"")
                .contains("{\"ref\":\"EH1a\",\"first\":\"2019-04\",\"last\":\"2019-06\",\"value\":24}");
        assertThat(Files.readString(folder.resolve("audit.csv"))).isEqualTo("""
                ref,from,to,lower,upper,status
                EH1a,2019-05,2019-05,1,11,PROTECTED
                EH1a,2019-06,2019-06,1,11,PROTECTED
                EH1a,2019-07,2019-07,1,23,PROTECTED
                EH1a,2019-08,2019-08,1,23,PROTECTED
                """);
        assertThat(Files.readAllLines(folder.resolve("decisions.csv")))
                .hasSize(6)
                .first()
                .asString()
                .startsWith("CONFIDENTIAL");
    }

    @Test
    void analyzeAndSpcTakeThemToo() throws IOException {
        Run analyze = Run.of("analyze", "--observations", started(), "--hide-below", "5");
        assertThat(analyze.status()).isZero();
        assertThat(analyze.lines().stream().filter(line -> line.startsWith("EH1a,2019-05")))
                .singleElement()
                .asString()
                .startsWith("EH1a,2019-05,,");
        String cases =
                file("cases.csv", "case,ref,improvement,target,rebase,fix_after,screen\none,EH1a,increase,,,,true\n");
        Run spc = Run.of(
                "spc",
                "--observations",
                started(),
                "--cases",
                cases,
                "--points",
                "-",
                "--groups",
                path("groups.csv"),
                "--hide-below",
                "5");
        assertThat(spc.err()).isEmpty();
        assertThat(spc.status()).isZero();
        assertThat(spc.out()).contains("2019-04").doesNotContain("2019-05,").doesNotContain("2019-08,");
    }

    @Test
    void totalsAreProtectedWithTheirParts() throws IOException {
        Map<String, int[]> rows = new TreeMap<>();
        rows.put("A", new int[] {12, 3, 9});
        rows.put("B", new int[] {7, 6, 0});
        rows.put("T", new int[] {19, 9, 9});
        String observations = file("parts.csv", observations(rows));
        String totals = file("totals.csv", "ref,part\nT,A\nT,B\n");
        Run run = Run.of(
                "analyze",
                "--observations",
                observations,
                "--hide-below",
                "5",
                "--totals",
                totals,
                "--audit",
                path("audit.csv"));
        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("audit.csv")))
                .contains("A,2019-05,2019-05,1,8,PROTECTED", "B,2019-05,2019-05,1,8,PROTECTED");
        Run unknown = Run.of(
                "analyze",
                "--observations",
                observations,
                "--hide-below",
                "5",
                "--totals",
                file("wrong.csv", "ref,part\nT,X\n"));
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("wrong.csv:2: the ref \"X\" has no observations");
    }

    /** A parent of the tree is a total, also where it is rolled up from its children: it is not published beside one hidden child. */
    @Test
    void parentsOfATreeAreTotals() throws IOException {
        Map<String, int[]> rows = new TreeMap<>();
        rows.put("A", new int[] {12, 3, 9});
        rows.put("B", new int[] {17, 16, 10});
        String indicators = file("tree.csv", "ref,parent,roll_up\nT,,sum\nA,T,\nB,T,\n");
        Run run = Run.of(
                "scorecard",
                "--observations",
                file("parts.csv", observations(rows)),
                "--indicators",
                indicators,
                "--hide-below",
                "5",
                "--json",
                path("page.json"),
                "--audit",
                path("audit.csv"));
        assertThat(run.err()).doesNotContain("internal error");
        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("audit.csv")))
                .contains("A,2019-05,2019-05,1,18,PROTECTED", "B,2019-05,2019-05,1,18,PROTECTED");
    }

    /** An earlier page that shows what is sensitive now cannot be taken back: status 3, one line, and the audit alone. */
    @Test
    void whatIsNotProtectedIsNotWritten() throws IOException {
        Run before = Run.of("scorecard", "--observations", started(), "--json", path("earlier.json"));
        assertThat(before.status()).isZero();
        Run run = Run.of(
                "scorecard",
                "--observations",
                started(),
                "--hide-below",
                "5",
                "--earlier",
                path("earlier.json"),
                "--json",
                path("page.json"),
                "--audit",
                path("audit.csv"),
                "--decisions",
                path("decisions.csv"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("not protected");
        assertThat(folder.resolve("page.json")).doesNotExist();
        assertThat(folder.resolve("decisions.csv")).doesNotExist();
        assertThat(Files.readString(folder.resolve("audit.csv"))).contains("EH1a,2019-05,2019-05,3,3,DISCLOSED");
    }

    /** The quarters that an earlier page published are taken into account although the page of today has none. */
    @Test
    void sumsOfAnEarlierPageCount() throws IOException {
        assertThat(Run.of(
                                "scorecard",
                                "--observations",
                                started(),
                                "--hide-below",
                                "5",
                                "--keep",
                                "quarters",
                                "--json",
                                path("earlier.json"))
                        .status())
                .isZero();
        Run run = Run.of(
                "analyze",
                "--observations",
                started(),
                "--hide-below",
                "5",
                "--earlier",
                path("earlier.json"),
                "--audit",
                path("audit.csv"));
        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("audit.csv"))).contains("EH1a,2019-05,2019-05,1,11,PROTECTED");
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        assertThat(Run.of("analyze", "--observations", started(), "--keep", "years")
                        .err())
                .isEqualTo("--keep: needs a rule; expected --hide-below N with it\n");
        assertThat(Run.of("analyze", "--observations", started(), "--hide-below", "1")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("analyze", "--observations", started(), "--hide-below", "5", "--keep", "weeks")
                        .err())
                .contains("--keep: was \"weeks\"");
        assertThat(Run.of(
                                "analyze",
                                "--observations",
                                file("half.csv", "ref,month,value\nA,2019-04,1.5\n"),
                                "--hide-below",
                                "5")
                        .err())
                .contains("A in 2019-04 must be a whole number");
    }

    // -----------------------------------------------------------------------
    /** Law D4: other true counts with the same release give the same bytes. More pages by {@code -Dkpitrend.disclosure.pages=10000}. */
    @Test
    void otherTrueCountsGiveTheSameBytes() throws IOException {
        Random random = new Random();
        int compared = 0;
        int tried = 0;
        for (; compared < PAGES && tried < PAGES * 20; tried++) {
            int[] counts = new int[15];
            Arrays.setAll(counts, i -> random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(30));
            MonthlySeries shown = release(counts).series("EH1a");
            int[] other = counts.clone();
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(15);
                int to = from / 3 * 3 + random.nextInt(3);
                boolean bothHidden = !shown.at(APRIL.plusMonths(from)).isKnown()
                        && !shown.at(APRIL.plusMonths(to)).isKnown();
                if (bothHidden && other[from] > 1) {
                    other[from]--;
                    other[to]++;
                }
            }
            boolean isTwin = release(counts).equals(release(other))
                    && releaseWithoutMonth(counts).equals(releaseWithoutMonth(other));
            if (Arrays.equals(counts, other) || !isTwin) {
                continue;
            }
            compared++;
            List<String> others = outputs("other", other);
            List<String> ours = outputs("true", counts);
            for (int i = 0; i < ours.size(); i++) {
                assertThat(others.get(i).equals(ours.get(i)))
                        .as("output %s of %s and %s", i, Arrays.toString(counts), Arrays.toString(other))
                        .isTrue();
            }
        }
        System.out.println("disclosure outputs: " + compared + " pages with other true counts and equal releases, of "
                + tried + " tried; HTML, JSON, text and CSV equal, workbooks equal in every part");
        assertThat(compared).isGreaterThan(PAGES / 4);
    }

    private static ProtectedPublication release(int[] counts) {
        return DisclosureControl.hidingBelow(5)
                .protect(publication(counts).month(APRIL.plusMonths(14)).build());
    }

    private static ProtectedPublication releaseWithoutMonth(int[] counts) {
        return DisclosureControl.hidingBelow(5).protect(publication(counts).build());
    }

    private static Publication.Builder publication(int[] counts) {
        double[] values = Arrays.stream(counts).asDoubleStream().toArray();
        return Publication.builder()
                .series(Indicator.builder("EH1a").build(), MonthlySeries.of(APRIL, values))
                .withQuarters();
    }

    private List<String> outputs(String name, int[] counts) throws IOException {
        String observations = file("counts.csv", observations(Map.of("EH1a", counts)));
        List<String> outputs = new ArrayList<>();
        Run page = Run.of(
                "scorecard",
                "--observations",
                observations,
                "--month",
                "2020-06",
                "--hide-below",
                "5",
                "--keep",
                "quarters",
                "--json",
                path("page.json"),
                "--html",
                path("page.html"),
                "--xlsx",
                path("page.xlsx"),
                "--audit",
                path("audit.csv"),
                "--table",
                "--narrative",
                "--quiet");
        assertThat(page.status()).as(name + page.err()).isZero();
        outputs.add(page.out());
        outputs.add(page.err());
        Run analyze = Run.of("analyze", "--observations", observations, "--hide-below", "5", "--keep", "quarters");
        outputs.add(analyze.out());
        for (String file : List.of("page.json", "page.html", "audit.csv")) {
            outputs.add(Files.readString(folder.resolve(file)));
        }
        try (ZipFile workbook = new ZipFile(folder.resolve("page.xlsx").toFile())) {
            for (ZipEntry entry : Collections.list(workbook.entries())) {
                if (entry.getName().equals("docProps/core.xml")) {
                    continue; // the time at which the workbook was made
                }
                try (InputStream in = workbook.getInputStream(entry)) {
                    outputs.add(entry.getName() + " " + new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return outputs;
    }
}

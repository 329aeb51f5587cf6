// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Laws of sheets: order of columns and rows changes nothing but order, and no cell is left out without a word. */
class SheetLawsTest {

    private static final int TABLES = Integer.getInteger("kpitrend.tables", 150);
    private static final long FIRST_SEED = Long.getLong("kpitrend.seed", 20_200_601L);
    private static final List<String> COLUMNS = List.of(
            "Ref",
            "Indicator",
            "Owner",
            "Unit",
            "Good is",
            "Target 20-21",
            "Apr-20",
            "May-20",
            "Jun-20 (p)",
            "Q1 2020/21",
            "ENG",
            "YTD",
            "RAG",
            "6 week view",
            "Commentary");

    /** What was read of a table, without the order of rows, columns and notes. */
    private record Outcome(List<String> facts, List<String> notes, List<String> troubles) {}

    private static Outcome outcome(List<List<String>> table) throws Trouble {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            text.append(String.join("\t", row)).append('\n');
        }
        Troubles troubles = new Troubles();
        GivenPage page = ObservationFile.read(
                Source.of("-", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))),
                ReadOptions.standard(),
                Progress.on(System.err, false),
                troubles);
        List<String> facts = new ArrayList<>();
        if (page != null && troubles.isEmpty()) {
            for (String ref : page.observations().refs()) {
                facts.add(ref + " series " + page.observations().series(ref));
                facts.add(ref + " indicator " + page.indicators().get(ref).getPlain());
                facts.add(ref + " targets " + page.targets().get(ref));
                facts.add(ref + " benchmarks "
                        + new TreeSet<>(page.benchmarks().getOrDefault(ref, List.of()).stream()
                                .map(String::valueOf)
                                .toList()));
                facts.add(ref + " rating " + page.ratings().get(ref));
                facts.add(ref + " commentary " + page.commentaries().get(ref));
                facts.add(ref + " group " + page.groups().get(ref));
            }
            page.published()
                    .forEach(cell -> facts.add("published " + cell.heading() + " " + cell.ref() + " " + cell.kind()
                            + " " + cell.month() + " " + cell.months() + " " + cell.text()));
            facts.add("title " + page.title());
        }
        Collections.sort(facts);
        return new Outcome(facts, page == null ? List.of() : page.notes(), told(troubles));
    }

    private static List<String> told(Troubles troubles) {
        try {
            troubles.throwIfAny();
            return List.of();
        } catch (Trouble e) {
            return e.getMessage().lines().toList();
        }
    }

    // -----------------------------------------------------------------------
    private static String figure(Random random, boolean wrong) {
        if (wrong) {
            return random.nextBoolean() ? "12:30" : "*";
        }
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "tbc";
            case 2 -> String.format(Locale.ROOT, "%,d", random.nextInt(100_000));
            case 3 -> random.nextInt(100) + "." + (1 + random.nextInt(9));
            default -> String.valueOf(random.nextInt(900));
        };
    }

    private static List<List<String>> table(Random random, boolean wrong) {
        List<List<String>> table = new ArrayList<>();
        table.add(new ArrayList<>(COLUMNS));
        int rows = 2 + random.nextInt(4);
        for (int i = 0; i < rows; i++) {
            List<String> row = new ArrayList<>();
            for (String column : COLUMNS) {
                row.add(
                        switch (column) {
                            case "Ref" -> "R" + table.size();
                            case "Indicator" -> "Name of " + table.size();
                            case "Owner" -> random.nextBoolean() ? "Team " + random.nextInt(3) : "";
                            case "Unit" -> random.nextBoolean() ? "visits" : "";
                            case "Good is" -> List.of("higher", "lower", "").get(random.nextInt(3));
                            case "Target 20-21" ->
                                List.of("288", "TBC", "90-95", "").get(random.nextInt(4));
                            case "RAG" -> List.of("R", "A", "G", "").get(random.nextInt(4));
                            case "6 week view" -> List.of("seen", "").get(random.nextInt(2));
                            case "Commentary" -> random.nextBoolean() ? "Words " + random.nextInt(99) : "";
                            default -> figure(random, wrong && random.nextInt(3) == 0);
                        });
            }
            row.set(COLUMNS.indexOf("May-20"), wrong ? "x y" : String.valueOf(1 + random.nextInt(99)));
            table.add(row);
        }
        return table;
    }

    private static List<List<String>> permuted(
            List<List<String>> table, List<Integer> columns, boolean rows, Random random) {
        List<List<String>> changed = new ArrayList<>();
        for (List<String> row : table) {
            changed.add(columns.stream().map(row::get).toList());
        }
        if (rows) {
            Collections.shuffle(changed.subList(1, changed.size()), random);
        }
        return changed;
    }

    @Test
    void order_changesNothingButOrder() throws Trouble {
        int read = 0;
        int refused = 0;
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(FIRST_SEED + i);
            boolean wrong = i % 3 == 0;
            List<List<String>> table = table(random, wrong);
            List<Integer> columns = new ArrayList<>();
            for (int column = 0; column < COLUMNS.size(); column++) {
                columns.add(column);
            }
            Outcome plain = outcome(table);
            Collections.shuffle(columns, random);
            Outcome byColumns = outcome(permuted(table, columns, false, random));
            Outcome byRows = outcome(permuted(table, columns, true, random));
            String as = "seed " + (FIRST_SEED + i) + "\n" + table;
            assertThat(byColumns.facts()).as(as).isEqualTo(plain.facts());
            assertThat(byRows.facts()).as(as).isEqualTo(plain.facts());
            assertThat(byColumns.troubles().size())
                    .as(as)
                    .isEqualTo(plain.troubles().size());
            assertThat(byRows.troubles().size())
                    .as(as)
                    .isEqualTo(plain.troubles().size());
            assertThat(byColumns.notes().size()).as(as).isEqualTo(plain.notes().size());
            assertThat(plain.troubles().isEmpty()).as(as).isEqualTo(!wrong);
            read += wrong ? 0 : 1;
            refused += wrong ? 1 : 0;
        }
        System.out.println(
                "orders: " + read + " tables read alike, " + refused + " refused alike, seeds from " + FIRST_SEED);
    }

    // -----------------------------------------------------------------------
    private static List<List<String>> withEverything(Random random) {
        List<List<String>> table = table(random, false);
        List<String> blank = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        List<String> section = new ArrayList<>(blank);
        section.set(1, "EARLY HELP");
        List<String> total = new ArrayList<>(blank);
        total.set(1, "Total");
        total.set(6, "77");
        List<String> footnote = new ArrayList<>(blank);
        footnote.set(0, "Source: case system");
        List<String> title = new ArrayList<>(blank);
        title.set(0, "Board pack");
        table.add(1, section);
        table.add(total);
        table.add(footnote);
        table.add(0, title);
        return table;
    }

    /** Whatever a cell is replaced by shows in the outcome, or a note names its column or its row. */
    @Test
    void cell_isUsedListedOrInTrouble() throws Trouble {
        int used = 0;
        int listed = 0;
        for (int i = 0; i < TABLES / 30; i++) {
            Random random = new Random(FIRST_SEED + i);
            List<List<String>> table = withEverything(random);
            Outcome plain = outcome(table);
            assertThat(plain.troubles()).as(table.toString()).isEmpty();
            String notes = String.join("\n", plain.notes());
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    if (table.get(row).get(column).isEmpty()) {
                        continue;
                    }
                    List<List<String>> changed = new ArrayList<>();
                    table.forEach(each -> changed.add(new ArrayList<>(each)));
                    changed.get(row).set(column, row == 0 ? "Other title" : "97531");
                    Outcome other = outcome(changed);
                    if (!other.equals(plain)) {
                        used++;
                        continue;
                    }
                    boolean isListed = notes.contains('"' + COLUMNS.get(column) + '"')
                            || notes.contains("line " + (row + 1) + " ");
                    assertThat(isListed)
                            .as("seed " + (FIRST_SEED + i) + ", row " + row + ", column " + COLUMNS.get(column) + "\n"
                                    + notes + "\n" + Arrays.toString(table.toArray()))
                            .isTrue();
                    listed++;
                }
            }
        }
        System.out.println("cells: " + used + " show in what is read, " + listed + " are listed as left out");
        assertThat(listed).isPositive();
    }
}

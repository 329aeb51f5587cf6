// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files put together from right, odd and wrong cells, some of them with bytes changed: whatever comes, the status is 0 with nothing on
 * standard error, or 2 with one line and nothing on standard output; never 1.
 */
class RandomInputTest {

    private static final int ROUNDS = 300;
    /** One cell in so many is of the last two of its choices, which are wrong. */
    private static final int WRONG_ONE_IN = 150;

    private static final String[] REFS = {"A", "B", "\"d, e\"", "\u652f", "a\u0301", " A", "\"\n\"", "C", "", ""};
    private static final String[] MONTHS = {
        "2019-12", "2020-01", "2020-02", "2020-03", "2020-04", "2020-05", "2020-06", "2019-06", "2020-13", "1999"
    };
    private static final String[] NUMBERS = {
        "0", "1", "-1", "12.5", "-0", "0.1", "1e3", "1e308", "-1.7e308", "4.9e-324", "", "96", "100.4", "1e999", "x"
    };
    private static final Map<String, String[]> SYMBOLS = Map.of(
            "scorecard", new String[] {"tbc", "N/A", "-", "--", "[c]", "NaN"},
            "gss", new String[] {"[c]", "[x]", "[z]", "[low]", "5 [b]", "7 [p][r]", "tbc", "-"},
            "none", new String[] {"", "tbc", "[c]"});
    private static final String[] RATINGS = {"POSITIVE", "SIMILAR", "NEGATIVE", "positive", ""};
    private static final String[] NOTES = {
        "note", "", "\"a, b\"", "\"two\nlines\"", "\u2028", "\u202e", "\u0007", "%s {0}", "\"x\"y", "\""
    };
    private static final String[] NAMES = {"ENG", "SN", "\"a, b\"", "\"two\nlines\"", "\u2028", "%s {0}", "", ""};
    private static final String[] YEARS = {"2019-20", "2020-21", "2018/19", "1999-00", "0000-01", "9998-99", "2020", "x"
    };
    private static final String[] TARGETS = {
        "10,,,",
        "0,,,",
        "-5,,,",
        "TBC,,,",
        "tbc,,,",
        "1e308,,,",
        "4.9e-324,,,",
        ",5,20,",
        ",-1.7e308,1e308,",
        "10,,,5",
        "10,,,0",
        "1e308,,,1e308",
        "-5,,,100",
        "4.9e-324,,,4.9e-324",
        "0,,,5",
        "10,5,20,"
    };
    private static final String[] BASES = {"", "period", "cumulative", "level", "weekly", "Period "};
    private static final String[] FROMS = {"", "", "", "", "2019-12", "June"};
    private static final String[] MEASURES = {"", "count", "percentage", "rate", "amount", "Count?", "x"};
    private static final String[] POLARITIES = {"", "higher", "lower", "target", "neutral", "up", "x"};
    private static final String[] FREQUENCIES = {"", "monthly", "quarterly", "annual", "weekly", "x"};
    private static final String[] AGGREGATIONS = {"", "sum", "mean", "last", "max", "median", "x"};
    private static final String[] THRESHOLDS = {"", "10", "0.5", "2pt", "1e308", "4.9e-324pt", "0", "1e-400"};
    private static final String[] DECIMALS = {"", "0", "1", "2", "9", "-1", "99"};
    private static final String[] BENCHMARKS = {"5,,", "5,4,6", "-1e308,-1e308,1e308", ",,", "0,0,0", "5,,6", "x,,"};

    @TempDir
    Path folder;

    private static String pick(Random random, String[] cells) {
        boolean wrong = random.nextInt(WRONG_ONE_IN) == 0;
        int right = cells.length - 2;
        return cells[wrong ? right + random.nextInt(2) : random.nextInt(right)];
    }

    private static String table(Random random, String header, String[]... columns) {
        StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "\ufeff" : "");
        text.append(header).append('\n');
        int rows = 1 + random.nextInt(7);
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < columns.length; c++) {
                boolean key = c == 0 && columns[0] == REFS || columns[c] == MONTHS;
                text.append(c == 0 ? "" : ",");
                text.append(key && random.nextInt(WRONG_ONE_IN) > 0 ? columns[c][i] : pick(random, columns[c]));
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String[] anyRef() {
        return new String[] {"A", "A", "B", "\"d, e\"", "\u652f", "", ""};
    }

    private static String[] values(String dialect) {
        return Stream.concat(Arrays.stream(SYMBOLS.get(dialect)), Arrays.stream(NUMBERS))
                .toArray(String[]::new);
    }

    private String file(Random random, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(40) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private List<String> call(Random random) throws IOException {
        List<String> args = new ArrayList<>();
        boolean page = random.nextInt(4) > 0;
        args.add(page ? "scorecard" : "analyse");
        String dialect = List.of("scorecard", "gss", "none").get(random.nextInt(3));
        args.add("--symbols=" + dialect);
        if (random.nextInt(10) > 0) {
            args.add("--observations");
            args.add(file(random, "o", table(random, "ref,month,value", anyRef(), MONTHS, values(dialect))));
        }
        if (random.nextBoolean()) {
            args.add("--indicators");
            args.add(file(
                    random,
                    "i",
                    table(
                            random,
                            "ref,name,measure,polarity,frequency,aggregation,threshold,decimals,unit",
                            REFS,
                            NOTES,
                            MEASURES,
                            POLARITIES,
                            FREQUENCIES,
                            AGGREGATIONS,
                            THRESHOLDS,
                            DECIMALS,
                            NOTES)));
        }
        if (!page) {
            args.add("--window=" + pick(random, new String[] {"12", "1", "3", "12000", "0", "x"}));
            return args;
        }
        if (random.nextBoolean()) {
            args.add("--assessments");
            args.add(file(random, "a", table(random, "ref,month,rating,note", anyRef(), MONTHS, RATINGS, NOTES)));
        }
        if (random.nextBoolean()) {
            args.add("--commentary");
            args.add(file(random, "c", table(random, "ref,month,text", anyRef(), MONTHS, NOTES)));
        }
        if (random.nextBoolean()) {
            args.add("--targets");
            String header = "ref,fiscal_year,value,lower,upper,tolerance,basis,from";
            args.add(file(random, "t", table(random, header, REFS, YEARS, TARGETS, BASES, FROMS)));
        }
        if (random.nextBoolean()) {
            args.add("--benchmarks");
            String header = "ref,name,period,value,lower,upper";
            args.add(file(random, "b", table(random, header, REFS, NAMES, YEARS, BENCHMARKS)));
        }
        if (random.nextInt(3) == 0) {
            args.add("--month="
                    + pick(random, new String[] {"2020-06", "2020-01", "0000-01", "9999-12", "2031-03", "2020-13", ""
                    }));
        }
        if (random.nextBoolean()) {
            args.add("--narrative");
        }
        return args;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void endsInOneOfTwoWays(long seed) throws IOException {
        Random random = new Random(seed);
        int done = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<String> args = call(random);
            Run run = Run.of(args.toArray(String[]::new));
            String as = "seed " + seed + ", round " + i + ", " + args + ": " + run.err();
            assertThat(run.status()).as(as).isIn(0, 2);
            if (run.status() == 0) {
                done++;
                assertThat(run.err().lines()).as(as).allMatch(line -> line.matches(".*(: read as | left out|over ).*"));
                assertThat(run.out()).as(as).isNotEmpty().doesNotContain("NaN").doesNotContain("Infinity");
            } else {
                assertThat(run.out()).as(as).isEmpty();
                assertThat(run.err().lines()).as(as).hasSizeBetween(1, 21);
                assertThat(run.err()).as(as).doesNotContain("Exception").doesNotContain("\u2028");
            }
        }
        assertThat(done).isBetween(ROUNDS / 6, ROUNDS - ROUNDS / 20);
        System.out.println("random input, seed " + seed + ": " + done + " done, " + (ROUNDS - done) + " refused");
    }
}

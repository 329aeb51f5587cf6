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
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.FiscalCalendar;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random tables in every form that is accepted: what is read is what was meant, or the file is refused; never another number. */
class SheetPropertyTest {

    private static final int TABLES = Integer.getInteger("kpitrend.tables", 2_000);
    private static final long FIRST_SEED = Long.getLong("kpitrend.seed", 20_200_601L);
    private static final Pattern ADVICE = Pattern.compile(
            "--[a-z]+|write [0-9]|separated by|no header|stands twice|stands again|nearly a month|groups of three");

    private static ReadOptions options(RandomSheet sheet) {
        boolean windows = sheet.encoding.equals("windows-1252");
        boolean comma = sheet.numberForm.equals("decimal comma said");
        return new ReadOptions(
                ReadOptions.Layout.AUTO,
                null,
                windows ? Charset.forName("windows-1252") : null,
                null,
                comma ? (Character) ',' : null,
                null,
                null,
                FiscalCalendar.APRIL,
                SymbolDialect.scorecard(),
                null,
                Locale.ENGLISH,
                Map.of());
    }

    @Test
    void whatIsReadIsWhatWasMeant() throws Trouble {
        Map<String, int[]> byForm = new TreeMap<>();
        Map<String, Integer> byRule = new TreeMap<>();
        int unambiguous = 0;
        int unambiguousRead = 0;
        List<String> refusedUnambiguous = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            long seed = FIRST_SEED + i;
            RandomSheet sheet = new RandomSheet(seed);
            Troubles troubles = new Troubles();
            GivenPage page = ObservationFile.read(
                    Source.of("-", new ByteArrayInputStream(sheet.bytes)),
                    options(sheet),
                    Progress.on(System.err, false),
                    troubles);
            boolean read = troubles.isEmpty();
            if (read) {
                assertSame(seed, sheet, page);
            } else {
                String message = message(troubles);
                byRule.merge(rule(message), 1, Integer::sum);
                if (sheet.isUnambiguous()) {
                    refusedUnambiguous.add("seed " + seed + ": " + message);
                }
            }
            unambiguous += sheet.isUnambiguous() ? 1 : 0;
            unambiguousRead += sheet.isUnambiguous() && read ? 1 : 0;
            for (String form : List.of(
                    "layout " + sheet.layout + " " + sheet.months,
                    "encoding " + sheet.encoding,
                    "separator " + (int) sheet.separator,
                    "periods " + sheet.periodForm,
                    "numbers " + sheet.numberForm,
                    "header " + sheet.header)) {
                byForm.computeIfAbsent(form, any -> new int[2])[read ? 0 : 1]++;
            }
        }
        System.out.println("random sheets: " + TABLES + " from seed " + FIRST_SEED + "; unambiguous " + unambiguous
                + ", of which read " + unambiguousRead);
        byForm.forEach(
                (form, counts) -> System.out.println("  " + form + ": read " + counts[0] + ", refused " + counts[1]));
        byRule.forEach((rule, count) -> System.out.println("  refused by " + rule + ": " + count));
        assertThat(unambiguousRead)
                .as(() -> String.join("\n", refusedUnambiguous.subList(0, Math.min(10, refusedUnambiguous.size()))))
                .isGreaterThanOrEqualTo(unambiguous * 9 / 10);
    }

    private static String message(Troubles troubles) {
        try {
            troubles.throwIfAny();
            return "";
        } catch (Trouble e) {
            return e.getMessage();
        }
    }

    private static String rule(String message) {
        Matcher advice = ADVICE.matcher(message);
        return advice.find() ? advice.group() : message;
    }

    private static void assertSame(long seed, RandomSheet sheet, GivenPage page) {
        if (!List.copyOf(page.observations().refs()).equals(List.copyOf(sheet.meaning.keySet()))) {
            throw new AssertionError("seed " + seed + ": " + page.observations().refs() + "\n" + shown(sheet));
        }
        sheet.meaning.forEach((ref, row) -> {
            MonthlySeries series = page.observations().series(ref);
            int known = 0;
            for (Map.Entry<YearMonth, RandomSheet.Meant> cell : row.entrySet()) {
                RandomSheet.Meant meant = cell.getValue();
                Observation observation = series.observation(cell.getKey());
                known += meant.number() != null ? 1 : 0;
                boolean same = meant.number() != null
                        ? observation.figure().isKnown()
                                && observation.figure().value()
                                        == meant.number().doubleValue()
                                && observation.markers().contains(Marker.PROVISIONAL) == meant.provisional()
                        : !observation.figure().isKnown()
                                && observation.figure().reason().name().equals(meant.reason());
                if (!same) {
                    throw new AssertionError("seed " + seed + ", " + ref + " " + cell.getKey() + ": meant " + meant
                            + ", read " + observation + "\n" + shown(sheet));
                }
            }
            if (series.observedCount() != known) {
                throw new AssertionError(
                        "seed " + seed + ", " + ref + ": more figures than were meant\n" + shown(sheet));
            }
        });
    }

    private static String shown(RandomSheet sheet) {
        Charset charset = sheet.encoding.startsWith("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(sheet.encoding);
        return new String(sheet.bytes, charset);
    }

    // -----------------------------------------------------------------------
    private static final String[] REFS = {
        "A", " A", "A ", "b,c", "\"q\"", "e\u0301", "ref", "2020-01", "=1+1", "\u200bX", "Total", "*"
    };
    private static final String[] VALUES = {
        "",
        "1",
        "0",
        "-0",
        "-0.5",
        "1.5",
        "1.234",
        "12.345",
        "1234.567",
        "1e3",
        "1E-3",
        "+7",
        "tbc",
        "TBC",
        "n/a",
        "-",
        "--",
        "0.1234567890123456789",
        "00012",
        "1.2e2",
        "999999999999"
    };

    private static final List<String[]> STRICT_COLUMNS = List.of(
            new String[] {"ref", "month", "value"},
            new String[] {"value", "note", "ref", "month", "source"},
            new String[] {"ref", "month", "value", "numerator", "denominator"},
            new String[] {"denominator", "ref", "numerator", "month"});

    /** What the strict layout accepts, the other reads to equal series. */
    @Test
    void whatIsReadStrictlyIsReadAlike() throws Trouble {
        Random random = new Random(FIRST_SEED);
        int accepted = 0;
        int refused = 0;
        int ratios = 0;
        for (int i = 0; i < TABLES; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\ufeff" : "");
            String[] columns = STRICT_COLUMNS.get(random.nextInt(STRICT_COLUMNS.size()));
            String end = random.nextBoolean() ? "\n" : "\r\n";
            text.append(String.join(",", columns)).append(end);
            int rows = 1 + random.nextInt(8);
            for (int row = 0; row < rows; row++) {
                List<String> cells = new ArrayList<>();
                int ref = random.nextInt(REFS.length);
                boolean isRatio = List.of(columns).contains("numerator") && ref % 2 == 0;
                for (String column : columns) {
                    cells.add(
                            switch (column) {
                                case "ref" -> quoted(REFS[ref]);
                                case "numerator", "denominator" -> isRatio ? VALUES[random.nextInt(VALUES.length)] : "";
                                case "month" ->
                                    String.format(
                                            Locale.ROOT, "%04d-%02d", 2009 + random.nextInt(4), 1 + random.nextInt(12));
                                case "value" -> isRatio ? "" : VALUES[random.nextInt(VALUES.length)];
                                case "source" ->
                                    random.nextBoolean() ? "illustrative" : "Owner,Target 19-20".substring(0, 5);
                                default -> quoted(random.nextBoolean() ? "Indicator, Jan-20" : "");
                            });
                }
                text.append(String.join(",", cells)).append(end);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Troubles strictTroubles = new Troubles();
            GivenPage strict = read(bytes, ReadOptions.standard().withLayout(ReadOptions.Layout.LONG), strictTroubles);
            if (!strictTroubles.isEmpty()) {
                refused++;
                continue;
            }
            accepted++;
            Troubles troubles = new Troubles();
            GivenPage found = read(bytes, ReadOptions.standard(), troubles);
            assertThat(troubles.isEmpty())
                    .as(() -> message(troubles) + "\n" + text)
                    .isTrue();
            assertThat(List.copyOf(found.observations().refs()))
                    .as(text::toString)
                    .isEqualTo(List.copyOf(strict.observations().refs()));
            for (String ref : strict.observations().refs()) {
                assertThat(found.observations().series(ref))
                        .as(text::toString)
                        .isEqualTo(strict.observations().series(ref));
                assertThat(found.observations().isRatio(ref))
                        .as(text::toString)
                        .isEqualTo(strict.observations().isRatio(ref));
                if (strict.observations().isRatio(ref)) {
                    ratios++;
                    assertThat(found.observations().ratio(ref, 100))
                            .as(text::toString)
                            .isEqualTo(strict.observations().ratio(ref, 100));
                }
            }
            assertThat(found.observations().illustrative().isPresent())
                    .isEqualTo(strict.observations().illustrative().isPresent());
        }
        System.out.println("strict files: " + accepted + " accepted and read alike, with " + ratios + " ratios, "
                + refused + " refused by the strict layout");
        assertThat(ratios).isGreaterThan(TABLES / 20);
        assertThat(accepted).isGreaterThan(TABLES / 4);
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static GivenPage read(byte[] bytes, ReadOptions options, Troubles troubles) throws Trouble {
        return ObservationFile.read(
                Source.of("-", new ByteArrayInputStream(bytes)), options, Progress.on(System.err, false), troubles);
    }
}

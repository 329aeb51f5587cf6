// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Targets;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.time.FiscalCalendar;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of a hundred times the length take at most about a hundred times as long, wherever they stand: no pattern starts again and again. */
class LongTextTest {

    private static final int SHORT = 1_000;
    private static final int LONG = 100_000;
    private static final int MOST = 150;
    private static final long FLOOR = 2_000_000;
    /** Every place gets all texts, or in the normal build each sixth, others at each place. */
    private static final int STEP = Integer.getInteger("kpitrend.texts.step", 6);

    private static final String[] REPEATED = {
        "[", "(", "\"\"", "_x", "_x0041_", " ", "-", ".", ",", "1", "a", "jan ", "\u00a3", "<", "%", "*"
    };
    private static final String[] LAST = {"", "]", ")", "x"};
    private static final String WIDE =
            "Ref\tIndicator\tOwner\tUnit\tGood is\tFrequency\tType\tTarget 20-21\tApr-20\tMay-20\tENG\t% change from prev\tDoT\tCommentary\n"
                    + "A\tName\tTeam\tvisits\thigher\tmonthly\tcount\t5\t1\t2\t3\t4\t\u25b2\tWords\n";
    private static final String ROWS =
            "ref\tmonth\tvalue\tmissing\tmarks\tsource\tknown_on\nA\t2020-01\t5\t\t\t\t2020-05-01\n";
    private static final String INDICATORS =
            "ref\tname\tmeasure\tpolarity\tfrequency\taggregation\tthreshold\tdecimals\tcalendar\tlag\tfigures\tper\tleast_denominator\n"
                    + "A\tName\tcount\thigher\tmonthly\tsum\t10%\t0\tapril\t1\tyear to date\t1\t0\n";
    private static final String TARGETS = "ref\tfiscal_year\tvalue\tlower\tupper\ttolerance\tbasis\tfrom\tbase\n"
            + "A\t2019-20\t5\t\t\t5pt\tperiod\t2019-10\t3\n";

    private interface Door {
        void take(String text) throws Exception;
    }

    private static Source source(String text) {
        return Source.of("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void addCells(Map<String, Door> doors, String name, String table, Door reader) {
        String[] cells = table.split("(?<=[\t\n])|(?=[\t\n])");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals("\t") && !cells[i].equals("\n")) {
                int cell = i;
                doors.put(name + " instead of " + cells[i] + " (" + i + ")", text -> {
                    String[] changed = cells.clone();
                    changed[cell] = '"' + text.replace("\"", "\"\"") + '"';
                    reader.take(String.join("", changed));
                });
            }
        }
    }

    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        Door sheet = text -> ObservationFile.read(
                source(text), ReadOptions.standard(), Progress.on(System.err, false), new Troubles());
        addCells(doors, "wide", WIDE, sheet);
        addCells(doors, "long", ROWS, sheet);
        addCells(
                doors,
                "indicators",
                INDICATORS,
                text -> Indicators.read(
                        source(text),
                        ReadOptions.standard(),
                        new Troubles(),
                        GivenPage.orEmpty(null),
                        calendar -> FiscalCalendar.APRIL,
                        new HashMap<>()));
        addCells(
                doors,
                "targets",
                TARGETS,
                text -> Targets.read(
                        source(text), ReadOptions.standard(), new Troubles(), ref -> FiscalCalendar.APRIL));
        return doors;
    }

    private static long nanos(Door door, String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            door.take(text);
        } catch (Trouble | RuntimeException e) {
            assertThat(e).isNotInstanceOf(NullPointerException.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    @Test
    void time_growsWithTheLength() {
        int texts = 0;
        int places = 0;
        Map<String, Door> doors = doors();
        for (Map.Entry<String, Door> door : doors.entrySet()) {
            for (int i = places++ % STEP; i < REPEATED.length; i += STEP) {
                String last = LAST[i % LAST.length];
                String a = REPEATED[i];
                String little = a.repeat(SHORT / a.length()) + last;
                String much = a.repeat(LONG / a.length()) + last;
                long allowed = MOST * Math.max(FLOOR, nanos(door.getValue(), little));
                long taken = nanos(door.getValue(), much);
                assertThat(Math.min(taken, taken > allowed ? nanos(door.getValue(), much) : taken))
                        .as(door.getKey() + ", " + a + " and " + last)
                        .isLessThanOrEqualTo(allowed);
                texts++;
            }
        }
        System.out.println("long texts: " + texts + " at " + doors.size() + " places");
        assertThat(List.copyOf(doors.keySet())).hasSizeGreaterThan(60);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a row asks of a chart is what all notes and points say. */
class RowNotesTest {

    private static final YearMonth FIRST = YearMonth.of(2015, 4);
    private static final Set<ChartNote.Kind> WITHHOLDING = Set.of(
            ChartNote.Kind.MOSTLY_ZERO,
            ChartNote.Kind.MOSTLY_EQUAL,
            ChartNote.Kind.YEAR_TO_DATE,
            ChartNote.Kind.TRIAL_LIMITS);

    private static ControlChart chart(Random random) {
        double[] values = new double[1 + random.nextInt(60)];
        int kind = random.nextInt(5);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = i % 12 == 0 ? 0 : sum;
            values[i] = switch (kind) {
                case 0 -> random.nextInt(3) == 0 ? 5 : 0;
                case 1 -> random.nextInt(3) == 0 ? random.nextInt(9) : 7;
                case 2 -> sum += 1 + random.nextInt(9);
                default -> random.nextInt(50);
            };
            values[i] = random.nextInt(15) == 0 ? Double.NaN : values[i];
        }
        ChartOptions options = ChartOptions.standard();
        if (random.nextInt(3) == 0) {
            options = options.withPhase(FIRST.plusMonths(random.nextInt(50)), "new form");
        }
        MonthlySeries series = MonthlySeries.of(FIRST, values, MissingReason.NOT_REPORTED);
        return random.nextInt(6) == 0 ? ControlChart.run(series, options) : ControlChart.xmr(series, options);
    }

    private static List<ChartNote> withholding(ControlChart chart, List<ChartNote> notes) {
        int latest = chart.latestPhase().index();
        return notes.stream()
                .filter(note -> WITHHOLDING.contains(note.kind()))
                .filter(note -> note.phase().isEmpty() || note.phase().getAsInt() == latest)
                .toList();
    }

    @Test
    void notesThatWithholdAreThoseOfAllNotes() {
        Random random = new Random(12);
        RowNotes door = new RowNotes();
        Map<ChartNote.Kind, Integer> seen = new EnumMap<>(ChartNote.Kind.class);
        for (int k = 0; k < 3_000; k++) {
            ControlChart chart = chart(random);
            List<ChartNote> found = withholding(chart, door.ofVariation(chart));
            assertThat(found).isEqualTo(withholding(chart, chart.notes()));
            found.forEach(note -> seen.merge(note.kind(), 1, Integer::sum));
            assertThat(door.counted(chart)).isEqualTo((int)
                    chart.points().stream().filter(ChartPoint::isCounted).count());
            long month = chart.latest()
                    .map(point -> point.month().getYear() * 12L + point.month().getMonthValue() - 1)
                    .orElse(RowNotes.NO_MONTH);
            assertThat(door.latestMonth(chart)).isEqualTo(month);
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(WITHHOLDING);
    }
}

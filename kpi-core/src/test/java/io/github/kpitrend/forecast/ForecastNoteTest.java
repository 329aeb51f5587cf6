// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.forecast.ForecastNote.Kind;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notes as values; which notes there are is in {@link ForecastTest}. */
class ForecastNoteTest {

    private static ForecastNote note(ForecastMethod method) {
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 1), 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9);
        ForecastOptions options = ForecastOptions.standard().withMethod(method);
        return Forecast.of(series, series.last(), options).notes().get(method == ForecastMethod.MEAN ? 1 : 0);
    }

    @Test
    void aNoteIsItsKindAndText() {
        ForecastNote note = note(ForecastMethod.NAIVE);
        assertThat(note.kind()).isEqualTo(Kind.SEASON_NOT_TESTED);
        assertThat(note.text()).isEqualTo("less than two years: a season cannot be told from a trend");
        assertThat(note).isEqualTo(note(ForecastMethod.DRIFT)).hasSameHashCodeAs(note(ForecastMethod.DRIFT));
        assertThat(note(ForecastMethod.MEAN)).isNotEqualTo(note);
        assertThat(note).hasToString("SEASON_NOT_TESTED: " + note.text());
        assertThat(note.getPlain()).isEqualTo(Map.of("kind", "SEASON_NOT_TESTED", "text", note.text()));
    }

    @Test
    void notesOfOneKindDifferInTheirText() {
        ForecastNote two = gaps(3, 5);
        ForecastNote three = gaps(3, 5, 7);
        assertThat(two.text()).isEqualTo("2 of 24 months have no figure and are not used");
        assertThat(three.kind()).isEqualTo(two.kind());
        assertThat(three).isNotEqualTo(two);
        assertThat(two).isNotEqualTo(two.text());
    }

    private static ForecastNote gaps(int... months) {
        MonthlySeries series = MonthlySeries.of(
                YearMonth.of(2020, 1), 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4);
        MonthlySeries.Builder builder = series.toBuilder();
        for (int month : months) {
            builder.put(series.first().plusMonths(month), Observation.missing(MissingReason.UNAVAILABLE));
        }
        return Forecast.of(builder.build(), series.last(), ForecastOptions.standard())
                .notes()
                .get(0);
    }
}

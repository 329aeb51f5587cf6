// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Year to date, quarter and year of every month by every rule, against an exact model in Python fractions. */
class AggregationOracleTest {

    private static final SymbolDialect CELLS = SymbolDialect.gss()
            .named("oracle")
            .with("tbc", MissingReason.PENDING)
            .with("n/a", MissingReason.NOT_APPLICABLE);

    @Test
    void likeTheModelInFractions() {
        int cases = 0;
        int compared = 0;
        for (Map<String, String> row : OracleTable.read("breakdown/aggregation.csv")) {
            FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(Integer.parseInt(row.get("fiscal_first"))));
            Frequency frequency = Frequency.parse(row.get("frequency"));
            Aggregation rule = Aggregation.parse(row.get("rule"));
            YearToDate toDate = YearToDate.of(calendar).withAggregation(rule).withFrequency(frequency);
            PeriodAggregation periods = PeriodAggregation.of(rule, calendar).withFrequency(frequency);
            if (!row.get("required").isEmpty()) {
                int required = Integer.parseInt(row.get("required"));
                toDate = toDate.requiring(required);
                periods = periods.requiring(required);
            }
            MonthlySeries series = series(row);
            for (int i = 0; i < series.length(); i++) {
                YearMonth month = series.first().plusMonths(i);
                same(row, i, "year_to_date", "ytd_observed_expected", toDate.value(series, month));
                same(
                        row,
                        i,
                        "quarter",
                        "quarter_observed_expected",
                        periods.value(series, calendar.quarterOf(month).months()));
                same(
                        row,
                        i,
                        "year",
                        "year_observed_expected",
                        periods.value(series, calendar.yearOf(month).months()));
                compared += 3;
            }
            cases++;
        }
        System.out.println("aggregation: " + cases + " cases read, " + compared + " figures agree, none left out");
        assertThat(cases).isGreaterThan(25);
    }

    private static MonthlySeries series(Map<String, String> row) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        YearMonth month = YearMonth.parse(row.get("start"));
        for (String cell : row.get("values").split(";", -1)) {
            builder.add(month, CELLS.read(cell));
            month = month.plusMonths(1);
        }
        return builder.build();
    }

    private static void same(Map<String, String> row, int i, String figures, String counts, WindowValue found) {
        String expected = row.get(figures).split(";", -1)[i];
        String as = row.get("case_id") + " " + figures + " at " + i + ": " + found;
        boolean reason = Character.isLetter(expected.charAt(0));
        Figure figure =
                reason ? Figure.missing(MissingReason.valueOf(expected)) : Figure.of(Double.parseDouble(expected));
        assertThat(found.figure()).as(as).isEqualTo(figure);
        assertThat(found.observedCount() + "/" + found.expectedCount())
                .as(as)
                .isEqualTo(row.get(counts).split(";", -1)[i]);
    }
}

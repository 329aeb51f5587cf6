// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrajectoriesTest {

    private static double tenths(int value) {
        return BigDecimal.valueOf(value, 1).doubleValue();
    }

    @Test
    void aYearWithoutAllItsMonthsGivesNoProfile() {
        FiscalYear year = FiscalCalendar.JANUARY.year(2021);
        double[] flat = new double[12];
        Arrays.fill(flat, 3);
        MonthlySeries before = MonthlySeries.of(YearMonth.of(2020, 1), flat);
        assertThat(seasonal(year, before).at(YearMonth.of(2021, 5))).isEqualTo(Figure.of(10));
        assertThat(seasonal(year, before.head(11)).at(YearMonth.of(2021, 5)))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        MonthlySeries hidden = MonthlySeries.builder()
                .addMissing(YearMonth.of(2020, 1), MissingReason.PENDING)
                .addMissing(YearMonth.of(2020, 2), MissingReason.CONFIDENTIAL)
                .addMissing(YearMonth.of(2020, 3), MissingReason.PENDING)
                .build();
        assertThat(seasonal(year, hidden).at(YearMonth.of(2021, 5)))
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(seasonal(year, MonthlySeries.of(YearMonth.of(2020, 1), new double[12]))
                        .at(YearMonth.of(2021, 5)))
                .isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(seasonal(year, hidden).range()).isEqualTo(year.months());
    }

    private static MonthlySeries seasonal(FiscalYear year, MonthlySeries series) {
        return Trajectories.seasonal(year, 120, series);
    }

    @Property
    void aStraightLineStartsAndEndsWhereItShould(
            @ForAll short from, @ForAll short to, @ForAll @IntRange(min = 1, max = 60) int steps) {
        YearMonth first = YearMonth.of(2019, 3);
        MonthlySeries line = Trajectories.straightLine(first, tenths(from), first.plusMonths(steps), tenths(to));
        assertThat(line.length()).isEqualTo(steps + 1);
        assertThat(line.at(line.first())).isEqualTo(Figure.of(tenths(from)));
        assertThat(line.at(line.last())).isEqualTo(Figure.of(tenths(to)));
    }

    @Property
    void aProfileKeepsTheRatiosOfItsWeights(
            @ForAll Month start, @ForAll @Size(12) List<@IntRange(min = 1, max = 9) Integer> weights) {
        FiscalYear year = FiscalCalendar.startingIn(start).year(2020);
        double[] doubles = weights.stream().mapToDouble(Integer::doubleValue).toArray();
        double sum = Arrays.stream(doubles).sum();
        MonthlySeries months = Trajectories.profile(year, sum * 4, doubles);
        assertThat(months.range()).isEqualTo(year.months());
        for (int i = 0; i < 12; i++) {
            assertThat(months.at(year.months().first().plusMonths(i))).isEqualTo(Figure.of(doubles[i] * 4));
        }
        MonthlySeries lastYear = MonthlySeries.of(year.plusYears(-1).months().first(), doubles);
        assertThat(Trajectories.seasonal(year, sum * 4, lastYear)).isEqualTo(months);
    }

    @Test
    void refusals() {
        YearMonth june = YearMonth.of(2020, 6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectories.straightLine(june, 1, june, 2))
                .withMessage("to must be 1 to 11999 months after from, but was 2020-06 after 2020-06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectories.straightLine(june, 1, june.plusMonths(12_000), 2))
                .withMessage("to must be 1 to 11999 months after from, but was 3020-06 after 2020-06");
        assertThat(Trajectories.straightLine(june, 1, june.plusMonths(11_999), 2)
                        .length())
                .isEqualTo(12_000);
        assertThat(Trajectories.straightLine(june, 1, june.plusMonths(1), 2)).isEqualTo(MonthlySeries.of(june, 1, 2));
        FiscalYear year = FiscalCalendar.APRIL.year(2020);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectories.profile(year, 100, 1, 2))
                .withMessage("weights must be 12, but were 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectories.profile(year, 100, new double[12]))
                .withMessage("weights must not all be 0");
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] weights = new double[12];
            weights[11] = bad;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trajectories.profile(year, 100, weights))
                    .withMessage("weights must be finite numbers of 0 or more, but one was " + bad);
        }
    }
}

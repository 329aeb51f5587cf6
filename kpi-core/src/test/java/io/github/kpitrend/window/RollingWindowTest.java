// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.Frequency;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of windows, the months that they cover, and the periods that they expect. */
class RollingWindowTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);

    // -----------------------------------------------------------------------
    // text
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trailing 12 months, at least 6 observed",
                "trailing 1 month, at least 1 observed",
                "preceding 3 months, at least 3 observed",
                "trailing 12 months, all observed, quarterly",
                "preceding 24 months, at least 2 observed, half-yearly",
                "trailing 12 months, all observed, annual, April to March",
                "trailing 12 months, at least 3 observed, quarterly, October to September, labeled by end year"
            })
    void parse_readsWhatIsPrinted(String text) {
        RollingWindow window = RollingWindow.parse(text);
        assertThat(window).hasToString(text).isEqualTo(RollingWindow.parse(text));
        assertThat(window.getPlain()).isEqualTo(text);
    }

    @Test
    void parse_givesEveryPart() {
        RollingWindow window =
                RollingWindow.parse("preceding 24 months, at least 3 observed, quarterly, April to March");
        assertThat(window.length()).isEqualTo(24);
        assertThat(window.required()).isEqualTo(3);
        assertThat(window.isTrailing()).isFalse();
        assertThat(window.frequency()).isEqualTo(Frequency.QUARTERLY);
        assertThat(RollingWindow.parse("trailing 5 months, all observed").required())
                .isEqualTo(5);
        assertThat(RollingWindow.parse("trailing 5 months, all observed").frequency())
                .isEqualTo(Frequency.MONTHLY);
        assertThat(RollingWindow.parse("trailing 5 months, all observed"))
                .hasToString("trailing 5 months, at least 5 observed");
        // monthly figures end by every calendar alike
        assertThat(RollingWindow.trailing(5).withFrequency(Frequency.QUARTERLY).withFrequency(Frequency.MONTHLY))
                .isEqualTo(RollingWindow.trailing(5));
        assertThat(RollingWindow.parse("trailing 5 months, all observed, quarterly, April to March")
                        .withFrequency(Frequency.MONTHLY))
                .isEqualTo(RollingWindow.trailing(5))
                .hasSameHashCodeAs(RollingWindow.trailing(5))
                .hasToString("trailing 5 months, at least 5 observed");
    }

    @Test
    void parse_namesWhatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingWindow.parse("12 months"))
                .withMessage(
                        "\"12 months\" is not a window; expected a text such as trailing 12 months, at least 6 observed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingWindow.parse("trailing 12001 months, all observed"))
                .withMessage("months must be from 1 to 12000, but was 12001");
        assertThat(RollingWindow.trailing(12_000).length()).isEqualTo(12_000);
    }

    @Test
    void equality() {
        assertDistinct(() -> List.of(
                RollingWindow.trailing(12),
                RollingWindow.trailing(11),
                RollingWindow.trailing(12).requiring(11),
                RollingWindow.preceding(12),
                RollingWindow.trailing(12).withFrequency(Frequency.QUARTERLY),
                RollingWindow.parse("trailing 12 months, all observed, quarterly, April to March"),
                RollingWindow.parse("trailing 12 months, all observed, quarterly, February to January")));
    }

    // -----------------------------------------------------------------------
    // months and periods
    // -----------------------------------------------------------------------
    @Test
    void observedCounts_ofTheMonthsOfEachWindow() {
        MonthlySeries series = MonthlySeries.of(
                JANUARY, new double[] {1, Double.NaN, 3, 4, Double.NaN, Double.NaN, 7}, MissingReason.PENDING);
        assertThat(RollingWindow.trailing(3).observedCounts(series)).containsExactly(1, 1, 2, 2, 2, 1, 1);
        assertThat(RollingWindow.preceding(3).observedCounts(series)).containsExactly(0, 1, 1, 2, 2, 2, 1);
        assertThat(RollingWindow.trailing(1).observedCounts(series)).containsExactly(1, 0, 1, 1, 0, 0, 1);
    }

    @Test
    void ratio_precedingIsTrailingOfTheMonthBefore() {
        RatioSeries ratio = RatioSeries.proportion(
                MonthlySeries.of(JANUARY, 1, 2, 3, 4, 5), MonthlySeries.of(JANUARY, 10, 20, 30, 50, 70));
        RatioSeries preceding = RollingWindow.preceding(2).ratio(ratio);
        RatioSeries trailing = RollingWindow.trailing(2).ratio(ratio);
        assertThat(preceding.at(JANUARY.plusMonths(4))).isEqualTo(Figure.of(100 * 7 / 80.0));
        for (int i = 2; i < 5; i++) {
            YearMonth month = JANUARY.plusMonths(i);
            assertThat(preceding.at(month)).isEqualTo(trailing.at(month.minusMonths(1)));
            assertThat(RollingWindow.preceding(2).ratio(ratio, month))
                    .isEqualTo(RollingWindow.trailing(2).ratio(ratio, month.minusMonths(1)));
        }
        assertThat(preceding.at(JANUARY.plusMonths(1))).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }

    /** Quarters that end in January, April and so on, unless a calendar says otherwise. */
    @Test
    void quartersEndWhereTheFiguresAreUnlessACalendarIsSet() {
        double none = Double.NaN;
        MonthlySeries byOwn = MonthlySeries.of(
                JANUARY, new double[] {10, none, none, 20, none, none, 30, none}, MissingReason.NOT_REPORTED);
        YearMonth july = JANUARY.plusMonths(6);
        WindowValue own = RollingWindow.trailing(7)
                .withFrequency(Frequency.QUARTERLY)
                .requiring(2)
                .sum(byOwn, july);
        assertThat(own).hasToString("60 (3 of 3 in 2020-01/2020-07)");
        WindowValue set = RollingWindow.parse("trailing 7 months, at least 2 observed, quarterly, April to March")
                .sum(byOwn, july);
        assertThat(set.observedCount()).isZero();
        assertThat(set.expectedCount()).isEqualTo(2);
        assertThat(set.figure()).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        WindowValue fitting = RollingWindow.parse(
                        "trailing 7 months, at least 2 observed, quarterly, February to January")
                .sum(byOwn, july);
        assertThat(fitting).isEqualTo(own);
    }

    @Test
    void standardDeviation_ofASeries() {
        MonthlySeries found = RollingWindow.trailing(2).standardDeviation(MonthlySeries.of(JANUARY, 1, 3, 3));
        assertThat(found.at(JANUARY)).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
        assertThat(found.at(JANUARY.plusMonths(1))).isEqualTo(Figure.of(Math.sqrt(2)));
        assertThat(found.at(JANUARY.plusMonths(2))).isEqualTo(Figure.of(0));
        // one period is no spread, even where one is enough
        assertThat(RollingWindow.trailing(1)
                        .standardDeviation(MonthlySeries.of(JANUARY, 1))
                        .at(JANUARY))
                .isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
    }
}

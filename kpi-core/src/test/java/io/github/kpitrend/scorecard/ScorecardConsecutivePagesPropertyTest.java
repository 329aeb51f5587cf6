// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.RowCases.RowCase;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Pages of consecutive months never contradict each other about the same period. */
class ScorecardConsecutivePagesPropertyTest {

    private static final Map<String, Integer> COUNTED = new ConcurrentHashMap<>();

    @Provide
    Arbitrary<RowCase> rows() {
        return RowCases.any();
    }

    private static void count(String what) {
        COUNTED.merge(what, 1, Integer::sum);
    }

    @AfterContainer
    static void print() {
        System.out.println("consecutive pages: " + new TreeMap<>(COUNTED));
        assertThat(COUNTED.keySet())
                .contains(
                        "same period",
                        "same period, as late: one narrative",
                        "figure of the earlier page is the base of the later one",
                        "a higher maximum is the new figure",
                        "page made then");
        assertThat(COUNTED.values()).allMatch(times -> times > 20);
    }

    /** Everything that a row says of its period. */
    private static Map<String, Object> statements(ScorecardRow row) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("period", row.period());
        all.put("current", row.current());
        all.put("changes", row.changes());
        all.put("direction", row.direction());
        all.put("rating", row.rating());
        all.put("explained", row.explainRating());
        all.put("mean", row.mean().figure());
        all.put("max", row.max().figure());
        all.put("variation", row.variation());
        all.put("assurance", row.assurance());
        all.put("withheld", row.withheld().stream().map(ChartNote::kind).toList());
        all.put("target", row.targetAssessment().map(TargetAssessment::toString));
        return all;
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void twoPagesOfOnePeriodSayTheSame(@ForAll("rows") RowCase rowCase) {
        ScorecardRow earlier = rowCase.row();
        ScorecardRow later = rowCase.at(rowCase.month().plusMonths(1)).row();
        boolean same = earlier.period().isPresent() && earlier.period().equals(later.period());
        if (!same) {
            count("another period");
            return;
        }
        count("same period");
        assertThat(statements(later)).isEqualTo(statements(earlier));
        if (earlier.periodsLate() == later.periodsLate()) {
            assertThat(later.narrative()).isEqualTo(earlier.narrative());
            count("same period, as late: one narrative");
        }
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void theBaseOfTheLaterPageIsTheFigureOfTheEarlierOne(@ForAll("rows") RowCase rowCase) {
        ScorecardRow earlier = rowCase.row();
        ScorecardRow later = rowCase.at(rowCase.month().plusMonths(1)).row();
        boolean follows = earlier.period().isPresent()
                && later.period().isPresent()
                && later.period().get().isAfter(earlier.period().get());
        if (!follows || earlier.reportsTotals()) {
            return;
        }
        Set<Marker> excluded = rowCase.policy().excluded();
        for (Change change : later.changes()) {
            boolean ofEarlier = change.baseMonth().equals(earlier.period());
            boolean decides = earlier.observation().markers().stream().noneMatch(excluded::contains);
            if (ofEarlier && decides) {
                count("figure of the earlier page is the base of the later one");
                assertThat(change.base()).isEqualTo(earlier.current());
            }
        }
        // one period is new, so a higher maximum is its figure
        Figure high = later.max().figure();
        Figure before = earlier.max().figure();
        if (high.isKnown() && before.isKnown() && high.value() > before.value()) {
            count("a higher maximum is the new figure");
            assertThat(later.current()).isEqualTo(high);
        }
    }

    /** A page made when nothing later was known says what the page of that month says today. */
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void laterFiguresChangeNoEarlierPage(@ForAll("rows") RowCase rowCase) {
        MonthlySeries whole = rowCase.series();
        YearMonth month = rowCase.month();
        if (!month.isBefore(whole.last())) {
            return;
        }
        MonthlySeries then = whole.within(MonthRange.of(whole.first(), month));
        boolean samePeriods = rowCase.indicator()
                .reportingPeriods(then)
                .equals(rowCase.indicator().reportingPeriods(whole));
        if (samePeriods && sameDecimals(rowCase, then)) {
            count("page made then");
            assertThat(statements(rowCase.row(then))).isEqualTo(statements(rowCase.row()));
            assertThat(rowCase.row(then).narrative()).isEqualTo(rowCase.row().narrative());
        }
    }

    /** The decimals that texts print by default are those of the figures known: of all of them, and of those that decide. */
    private static boolean sameDecimals(RowCase rowCase, MonthlySeries then) {
        Indicator indicator = rowCase.indicator();
        return indicator.decimals(then) == indicator.decimals(rowCase.series())
                && indicator.decimals(rowCase.row(then).rowPeriod().basis())
                        == indicator.decimals(rowCase.row().rowPeriod().basis());
    }
}

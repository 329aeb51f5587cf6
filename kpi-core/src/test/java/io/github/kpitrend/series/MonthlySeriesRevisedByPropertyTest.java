// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is known after a newer extract: the table of the specification cell by cell, and law V4. */
class MonthlySeriesRevisedByPropertyTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);

    @Provide
    Arbitrary<Model> models() {
        Arbitrary<Cell> cells = KpiSamples.cells(Arbitraries.of(1.0, 2.0, 0.1, 182.0, 190.0));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        cells.list().ofMinSize(1).ofMaxSize(10))
                .as((shift, list) -> new Model(JANUARY.plusMonths(shift), list))
                .withoutEdgeCases();
    }

    /** The table, one month at a time. */
    private static Observation expected(Model older, Model newer, YearMonth month) {
        Observation before = older.toSeries().observation(month);
        Observation after = newer.toSeries().observation(month);
        boolean had = older.months().contains(month);
        boolean has = newer.months().contains(month);
        if (!has || after.equals(Observation.missing(MissingReason.NOT_REPORTED))) {
            return had ? before : Observation.missing(MissingReason.NOT_REPORTED);
        }
        if (!after.figure().isKnown() || !had || !before.figure().isKnown()) {
            return after;
        }
        Set<Marker> markers = EnumSet.noneOf(Marker.class);
        markers.addAll(after.markers());
        if (!before.figure().equals(after.figure()) || before.markers().contains(Marker.REVISED)) {
            markers.add(Marker.REVISED);
        }
        return new Observation(after.figure(), markers);
    }

    @Property(tries = 500)
    void asTheTableSays(@ForAll("models") Model older, @ForAll("models") Model newer) {
        MonthlySeries revised = older.toSeries().revisedBy(newer.toSeries());
        YearMonth first = older.first().isBefore(newer.first()) ? older.first() : newer.first();
        YearMonth last = older.last().isAfter(newer.last()) ? older.last() : newer.last();
        assertThat(revised.first()).isEqualTo(first);
        assertThat(revised.last()).isEqualTo(last);
        for (YearMonth month : revised.range()) {
            assertThat(revised.observation(month)).as("%s", month).isEqualTo(expected(older, newer, month));
        }
    }

    @Property(tries = 500)
    void v4_byItselfItIsItself(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        assertThat(series.revisedBy(series)).isEqualTo(series);
    }

    @Property(tries = 500)
    void v4_theSameExtractAgainChangesNoNumber(@ForAll("models") Model older, @ForAll("models") Model newer) {
        MonthlySeries once = older.toSeries().revisedBy(newer.toSeries());
        MonthlySeries twice = once.revisedBy(newer.toSeries());
        assertThat(figures(twice)).isEqualTo(figures(once));
    }

    @Property(tries = 500)
    void v4_numbersAreAssociative(
            @ForAll("models") Model one, @ForAll("models") Model two, @ForAll("models") Model three) {
        MonthlySeries a = one.toSeries();
        MonthlySeries b = two.toSeries();
        MonthlySeries c = three.toSeries();
        assertThat(figures(a.revisedBy(b).revisedBy(c))).isEqualTo(figures(a.revisedBy(b.revisedBy(c))));
    }

    private static List<Figure> figures(MonthlySeries series) {
        List<Figure> figures = new ArrayList<>();
        series.forEach((month, figure) -> figures.add(figure));
        return figures;
    }

    // -----------------------------------------------------------------------
    @Test
    void aDerivedReasonStaysWhatItIs() {
        MonthlySeries lagged = MonthlySeries.of(JANUARY, 1, 2, 3).lag(1);
        assertThat(lagged.revisedBy(lagged)).isEqualTo(lagged);
    }

    @Test
    void rangesThatDoNotMeetHaveNothingReportedBetween() {
        MonthlySeries revised = MonthlySeries.of(JANUARY, 1).revisedBy(MonthlySeries.of(JANUARY.plusMonths(3), 4));
        assertThat(revised).hasToString("2020-01/2020-04: 1, missing (NOT_REPORTED), missing (NOT_REPORTED), 4");
    }

    @Test
    void aSpanOfMoreThanAThousandYearsIsRejected() {
        MonthlySeries older = MonthlySeries.of(JANUARY, 1);
        MonthlySeries newer = MonthlySeries.of(JANUARY.plusMonths(MonthlySeries.MAX_LENGTH), 1);
        assertThatThrownBy(() -> older.revisedBy(newer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> newer.revisedBy(older)).isInstanceOf(IllegalArgumentException.class);
    }
}

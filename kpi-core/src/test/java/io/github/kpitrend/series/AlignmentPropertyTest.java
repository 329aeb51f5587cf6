// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.model.KpiAssertions.assertThat;
import static io.github.kpitrend.model.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.model.Answer;
import io.github.kpitrend.model.Cell;
import io.github.kpitrend.model.KpiSamples;
import io.github.kpitrend.model.Model;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws A4 to A8. */
class AlignmentPropertyTest {

    // -----------------------------------------------------------------------
    // lag
    // -----------------------------------------------------------------------
    @Property
    void a4_lagLooksBackByCalendar(@ForAll("models") Model model, @ForAll @IntRange(max = 40) int months) {
        MonthlySeries lagged = model.toSeries().lag(months);
        assertThat(lagged).covers(model.first(), model.last());
        for (int i = 0; i < model.length(); i++) {
            Observation expected = i < months
                    ? Observation.missing(MissingReason.OUTSIDE_SERIES)
                    : model.cells().get(i - months).toObservation();
            assertThat(lagged.observation(model.months().get(i))).isEqualTo(expected);
        }
    }

    @Property
    void a4_lagsAddUp(
            @ForAll("models") Model model, @ForAll @IntRange(max = 20) int one, @ForAll @IntRange(max = 20) int two) {
        MonthlySeries series = model.toSeries();
        assertThat(series.lag(0)).hasSameContentAs(series);
        assertThat(series.lag(one).lag(two)).hasSameContentAs(series.lag(one + two));
    }

    @Property
    void a4_lagBeyondTheRangeLeavesNothing(@ForAll("models") Model model, @ForAll @IntRange(max = 99) int more) {
        assertThat(model.toSeries().lag(model.length() + more).observedCount()).isZero();
        assertThat(model.toSeries().lag(Integer.MAX_VALUE).observedCount()).isZero();
    }

    // -----------------------------------------------------------------------
    // ranges
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void a5_a7_rangesOfAlignments(@ForAll("near") Model one, @ForAll("near") Model two) {
        MonthlySeries left = one.toSeries();
        MonthlySeries right = two.toSeries();
        MonthRange a = left.range();
        MonthRange b = right.range();
        assertThat(AlignedSeries.onSpan(left, right).range())
                .isEqualTo(a.span(b))
                .isEqualTo(AlignedSeries.onSpan(right, left).range());
        boolean meet = a.intersection(b).isPresent();
        if (meet) {
            AlignedSeries aligned = AlignedSeries.onIntersection(left, right);
            assertThat(aligned.range())
                    .isEqualTo(a.intersection(b).get())
                    .isEqualTo(aligned.left().range())
                    .isEqualTo(aligned.right().range());
            AlignedSeries swapped = AlignedSeries.onIntersection(right, left);
            assertThat(swapped.left()).hasSameContentAs(aligned.right());
            assertThat(swapped.right()).hasSameContentAs(aligned.left());
            assertThat(AlignedSeries.onIntersection(aligned.left(), aligned.right()))
                    .isEqualTo(aligned);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AlignedSeries.onIntersection(left, right))
                    .withMessageContaining(a.toString())
                    .withMessageContaining(b.toString());
        }
        Statistics.label("meet").collect(meet).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property
    void a5_intersectionIsAssociative(
            @ForAll("near") Model one, @ForAll("near") Model two, @ForAll("near") Model three) {
        MonthlySeries a = one.toSeries();
        MonthlySeries b = two.toSeries();
        MonthlySeries c = three.toSeries();
        a.range().intersection(b.range()).flatMap(c.range()::intersection).ifPresent(common -> {
            MonthlySeries first = AlignedSeries.onIntersection(
                            AlignedSeries.onIntersection(a, b).left(), c)
                    .left();
            MonthlySeries second = AlignedSeries.onIntersection(
                            a, AlignedSeries.onIntersection(b, c).left())
                    .left();
            assertThat(first).hasSameContentAs(second).covers(common.first(), common.last());
        });
    }

    @Property
    void a5_alignmentMovesNothing(@ForAll("near") Model one, @ForAll("near") Model two) {
        AlignedSeries aligned = AlignedSeries.onSpan(one.toSeries(), two.toSeries());
        for (YearMonth month : aligned.range()) {
            assertThat(aligned.left().observation(month))
                    .isEqualTo(new Observation(one.at(month).toFigure(), one.markersAt(month)));
            assertThat(aligned.right().observation(month))
                    .isEqualTo(new Observation(two.at(month).toFigure(), two.markersAt(month)));
        }
    }

    @Property
    void a6_aSeriesAlignedWithItselfIsItself(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        for (AlignedSeries aligned :
                List.of(AlignedSeries.onIntersection(series, series), AlignedSeries.onSpan(series, series))) {
            assertThat(aligned.left()).hasSameContentAs(series);
            assertThat(aligned.right()).hasSameContentAs(series);
        }
    }

    // -----------------------------------------------------------------------
    // combination
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void a8_missingOnEitherSideIsMissingForTheFirstReason(@ForAll("near") Model one, @ForAll("near") Model two) {
        MonthlySeries sums =
                AlignedSeries.onSpan(one.toSeries(), two.toSeries()).combine(Math::max);
        for (YearMonth month : sums.range()) {
            Answer left = one.at(month);
            Answer right = two.at(month);
            if (left.isKnown() && right.isKnown()) {
                double expected =
                        Math.max(left.number().toDouble(), right.number().toDouble());
                assertThat(sums).hasValue(month, expected);
            } else if (left.reason() == MissingReason.CONFIDENTIAL || right.reason() == MissingReason.CONFIDENTIAL) {
                assertThat(sums).isMissing(month, MissingReason.CONFIDENTIAL);
            } else {
                assertThat(sums).isMissing(month, left.isKnown() ? right.reason() : left.reason());
            }
            assertThat(sums.observation(month).markers()).isSubsetOf(Marker.BREAK_BEFORE);
            Statistics.label("known").collect(left.isKnown(), right.isKnown());
        }
        Statistics.label("known").coverage(coverage -> {
            for (boolean left : new boolean[] {true, false}) {
                coverage.check(left, true).count(count -> count > 100);
                coverage.check(left, false).count(count -> count > 100);
            }
        });
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models();
    }

    /** Short series within two years, so that they often meet and often do not. */
    @Provide
    Arbitrary<Model> near() {
        Arbitrary<List<Cell>> cells = KpiSamples.cells().list().ofMinSize(1).ofMaxSize(10);
        return Combinators.combine(Arbitraries.integers().between(0, 23), cells)
                .as((offset, list) -> new Model(YearMonth.of(2019, 7).plusMonths(offset), list));
    }
}

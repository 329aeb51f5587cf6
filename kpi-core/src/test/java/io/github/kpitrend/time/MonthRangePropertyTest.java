// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import static io.github.kpitrend.time.ExactMonths.collectForm;
import static io.github.kpitrend.time.ExactMonths.exactOrRefused;
import static io.github.kpitrend.time.ExactMonths.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Length, membership, intersection, span and text of month ranges. */
class MonthRangePropertyTest {

    @Property
    void rangeOf_contains_exactlyTheMonthsFromFirstToLast(
            @ForAll("nearRanges") MonthRange range, @ForAll("nearRanges") MonthRange other) {
        assertThat(range.contains(other.first()))
                .isEqualTo(TimeSamples.months(range).contains(other.first()));
        assertThat(range).containsExactlyElementsOf(TimeSamples.months(range));
        assertThat(range.stream()).containsExactlyElementsOf(TimeSamples.months(range));
        assertThat(range.length()).isEqualTo(TimeSamples.months(range).size());
    }

    @Property
    void startingAt_and_endingAt_giveTheRangeBackFromItsLength(@ForAll("ranges") MonthRange range) {
        assertThat(MonthRange.startingAt(range.first(), range.length())).isEqualTo(range);
        assertThat(MonthRange.endingAt(range.last(), range.length())).isEqualTo(range);
    }

    @Property
    void startingAt_isExactOrRefused(@ForAll("months") YearMonth first, @ForAll("steps") long months) {
        BigInteger last = number(first).add(BigInteger.valueOf(months)).subtract(BigInteger.ONE);
        if (months < 1) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> MonthRange.startingAt(first, months));
        } else {
            exactOrRefused(
                    () -> MonthRange.startingAt(first, months),
                    MonthRange::first,
                    number(first),
                    MonthRange::last,
                    last);
        }
    }

    @Property
    void endingAt_isExactOrRefused(@ForAll("months") YearMonth last, @ForAll("steps") long months) {
        BigInteger first = number(last).subtract(BigInteger.valueOf(months)).add(BigInteger.ONE);
        if (months < 1) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> MonthRange.endingAt(last, months));
        } else {
            exactOrRefused(
                    () -> MonthRange.endingAt(last, months), MonthRange::first, first, MonthRange::last, number(last));
        }
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void rangePlusMonths_isExactOrRefused(@ForAll("ranges") MonthRange range, @ForAll("steps") long months) {
        BigInteger step = BigInteger.valueOf(months);
        boolean refused = exactOrRefused(
                () -> range.plusMonths(months),
                MonthRange::first,
                number(range.first()).add(step),
                MonthRange::last,
                number(range.last()).add(step));
        Statistics.label("off the time line").collect(refused).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property
    void rangePlusMonths_undoesItself(
            @ForAll("nearRanges") MonthRange range, @ForAll @IntRange(min = -9999, max = 9999) int months) {
        assertThat(range.plusMonths(months).plusMonths(-(long) months)).isEqualTo(range);
        assertThat(range.plusMonths(months).length()).isEqualTo(range.length());
    }

    @Property
    void intersection_and_span_areIdempotent(@ForAll("ranges") MonthRange range) {
        assertThat(range.intersection(range)).contains(range);
        assertThat(range.span(range)).isEqualTo(range);
        assertThat(range.encloses(range)).isTrue();
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void intersection_and_span_areCommutative(@ForAll("pairs") List<MonthRange> pair) {
        MonthRange a = pair.get(0);
        MonthRange b = pair.get(1);
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.span(b)).isEqualTo(b.span(a));
        Statistics.label("meet").collect(a.intersection(b).isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    @Property
    void intersection_and_span_areAssociative(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        Optional<MonthRange> left = a.intersection(b).flatMap(common -> common.intersection(c));
        Optional<MonthRange> right = b.intersection(c).flatMap(a::intersection);
        assertThat(left).isEqualTo(right);
        assertThat(a.span(b).span(c)).isEqualTo(a.span(b.span(c)));
    }

    @Property
    void intersection_isTheLongestRangeThatBothEnclose(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        boolean inBoth = a.encloses(c) && b.encloses(c);
        assertThat(a.intersection(b).map(common -> common.encloses(c)).orElse(false))
                .isEqualTo(inBoth);
    }

    @Property
    void span_isTheShortestRangeThatEnclosesBoth(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        assertThat(c.encloses(a.span(b))).isEqualTo(c.encloses(a) && c.encloses(b));
    }

    @Property
    void encloses_isAPartialOrder(@ForAll("triples") List<MonthRange> triple) {
        MonthRange a = triple.get(0);
        MonthRange b = triple.get(1);
        MonthRange c = triple.get(2);
        assertThat(a.encloses(b) && b.encloses(a)).isEqualTo(a.equals(b));
        if (a.encloses(b) && b.encloses(c)) {
            assertThat(a.encloses(c)).isTrue();
        }
        assertThat(a.encloses(b)).isEqualTo(a.intersection(b).equals(Optional.of(b)));
        assertThat(a.encloses(b)).isEqualTo(a.span(b).equals(a));
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void rangeText_isReadAgain(@ForAll("ranges") MonthRange range) {
        assertThat(MonthRange.parse(range.toString())).isEqualTo(range);
        collectForm(range.first());
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<YearMonth> months() {
        return TimeSamples.months();
    }

    @Provide
    Arbitrary<MonthRange> ranges() {
        return TimeSamples.ranges();
    }

    @Provide
    Arbitrary<MonthRange> nearRanges() {
        return TimeSamples.nearRanges();
    }

    @Provide
    Arbitrary<List<MonthRange>> pairs() {
        return Arbitraries.oneOf(
                TimeSamples.nearRanges().list().ofSize(2),
                TimeSamples.ranges().list().ofSize(2));
    }

    @Provide
    Arbitrary<List<MonthRange>> triples() {
        return Arbitraries.oneOf(
                TimeSamples.nearRanges().list().ofSize(3),
                TimeSamples.ranges().list().ofSize(3));
    }

    @Provide
    Arbitrary<Long> steps() {
        return TimeSamples.steps();
    }
}

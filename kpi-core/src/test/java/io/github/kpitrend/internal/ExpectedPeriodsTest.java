// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.AllocatedBytes;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Questions about spans of months, with and without an index, beside going through the months. */
class ExpectedPeriodsTest {

    private static final long JANUARY = 24_240;
    private static final byte[] REASONS = {
        ReasonCode.KNOWN,
        ReasonCode.KNOWN,
        ReasonCode.KNOWN,
        ReasonCode.PENDING,
        ReasonCode.CONFIDENTIAL,
        ReasonCode.NOT_FINAL
    };

    private static Slots slots(Random random) {
        int length = 1 + random.nextInt(18);
        double[] values = new double[length];
        byte[] reasons = new byte[length];
        byte[] markers = new byte[length];
        boolean marked = random.nextInt(4) > 0;
        for (int i = 0; i < length; i++) {
            reasons[i] = REASONS[random.nextInt(REASONS.length)];
            values[i] = reasons[i] == ReasonCode.KNOWN ? 1 + random.nextInt(9) : 0;
            markers[i] = marked && random.nextInt(3) == 0 ? (byte) (1 << random.nextInt(7)) : 0;
        }
        return Slots.ofResults(JANUARY + random.nextInt(6), values, reasons, markers);
    }

    private static boolean isWithin(Slots slots, long month) {
        return month >= slots.first() && month <= slots.last();
    }

    @Property(tries = 200)
    void everyAnswerIsThatOfTheMonths(@ForAll long seed) {
        Random random = new Random(seed);
        Slots slots = slots(random);
        int step = new int[] {1, 3, 6, 12}[random.nextInt(4)];
        PeriodEnds ends = new PeriodEnds(step, random.nextInt(step));
        ExpectedPeriods plain = ExpectedPeriods.of(slots, ends);
        ExpectedPeriods indexed = plain.indexed();
        assertThat(indexed.indexed()).isSameAs(indexed).isNotSameAs(plain);
        assertThat(indexed.ends()).isEqualTo(ends);
        for (long month = JANUARY - 3; month < JANUARY + 30; month++) {
            boolean isEnd = Math.floorMod(month, (long) step) == ends.phase();
            byte expected = isEnd || !isWithin(slots, month) ? slots.reasonAt(month) : ReasonCode.NOT_DUE;
            assertThat(plain.reasonAt(month)).isEqualTo(expected);
            if (expected == ReasonCode.KNOWN) {
                assertThat(plain.slots().valueAt(month)).isEqualTo(slots.valueAt(month));
            }
        }
        for (int i = 0; i < 40; i++) {
            long first = JANUARY - 3 + random.nextInt(30);
            long last = first - 1 + random.nextInt(16);
            compare(plain, slots, first, last);
            compare(indexed, slots, first, last);
        }
    }

    private static void compare(ExpectedPeriods periods, Slots slots, long first, long last) {
        PeriodEnds ends = periods.ends();
        LongPredicate isEnd = month -> Math.floorMod(month, (long) ends.step()) == ends.phase();
        long[] expected = LongStream.rangeClosed(first, last).filter(isEnd).toArray();
        long[] within =
                LongStream.of(expected).filter(month -> isWithin(slots, month)).toArray();
        assertThat(periods.expected(first, last)).isEqualTo(expected.length);
        assertThat(periods.observed(first, last)).isEqualTo((int) LongStream.of(within)
                .filter(month -> slots.reasonAt(month) == ReasonCode.KNOWN)
                .count());
        for (byte reason : new byte[] {ReasonCode.CONFIDENTIAL, ReasonCode.NOT_FINAL, ReasonCode.PENDING}) {
            assertThat(periods.has(reason, first, last))
                    .isEqualTo(LongStream.of(within).anyMatch(month -> slots.reasonAt(month) == reason));
        }
        int marks = 0;
        for (long month : within) {
            marks |= slots.reasonAt(month) == ReasonCode.KNOWN ? slots.markerAt(month) : 0;
        }
        assertThat(periods.marks(first, last)).isEqualTo(marks & Slots.PASSED_ON & ~Slots.BREAK_BEFORE);
        if (expected.length > 0) {
            boolean breaks = LongStream.rangeClosed(expected[0] + 1, expected[expected.length - 1])
                    .anyMatch(month -> (slots.markerAt(month) & Slots.BREAK_BEFORE) != 0);
            assertThat(periods.breaks(first, last)).isEqualTo(breaks);
        }
    }

    private static long bytesOfIndex(int markers) {
        byte[] bits = new byte[400];
        bits[7] = (byte) markers;
        Slots slots = Slots.of(JANUARY, new double[bits.length], null, bits);
        ExpectedPeriods periods = ExpectedPeriods.of(slots, PeriodEnds.MONTHS);
        return AllocatedBytes.of(periods::indexed);
    }

    @Test
    void onlyMarkersThatOccurAreIndexed() {
        long none = bytesOfIndex(0);
        long one = bytesOfIndex(Slots.PARTIAL);
        long two = bytesOfIndex(Slots.PARTIAL | Slots.FORECAST);
        assertThat(one - none).isBetween(1_000L, 2_400L); // 400 indexes of 4 bytes
        assertThat(two - one).isBetween(1_000L, 2_400L);
        assertThat(bytesOfIndex(Slots.BREAK_BEFORE) - one).isBetween(1_000L, 2_400L); // as a marker and as a break
    }

    @Test
    void indexesAreThoseWithinTheSeries() {
        ExpectedPeriods periods =
                ExpectedPeriods.of(Slots.of(JANUARY, new double[] {1, 2, 3}, null, null), PeriodEnds.MONTHS);
        assertThat(periods.from(JANUARY - 2)).isZero();
        assertThat(periods.from(JANUARY + 1)).isEqualTo(1);
        assertThat(periods.from(JANUARY + 9)).isEqualTo(3);
        assertThat(periods.to(JANUARY - 2)).isEqualTo(-1);
        assertThat(periods.to(JANUARY + 1)).isEqualTo(1);
        assertThat(periods.to(JANUARY + 9)).isEqualTo(2);
    }
}

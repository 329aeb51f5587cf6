// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What looks like totals of the year to date: at least 18 steps, two thirds of them rises, two falls in one calendar month and no other. */
class CumulativePatternTest {

    /** April 2020. */
    private static final long APRIL = 24_243;

    private final double[] values = new double[31];
    private final byte[] reasons = new byte[31];
    private final byte[] markers = new byte[31];

    CumulativePatternTest() {
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * (i % 12 + 1); // three fiscal years from April
        }
    }

    private Slots slots(int length) {
        return Slots.ofResults(APRIL, values, reasons, markers).slice(0, length);
    }

    private java.util.Optional<Month> found(int length) {
        return CumulativePattern.resetMonth(slots(length), PeriodEnds.MONTHS);
    }

    @Test
    void totalsStartAgainInApril() {
        assertThat(found(31)).contains(Month.APRIL);
        assertThat(found(25)).contains(Month.APRIL);
        assertThat(found(24)).isEmpty(); // one fall
        assertThat(CumulativePattern.resetMonth(slots(31), PeriodEnds.MONTHS, APRIL + 24))
                .contains(Month.APRIL);
        assertThat(CumulativePattern.resetMonth(slots(31), PeriodEnds.MONTHS, APRIL + 23))
                .isEmpty();
    }

    @Test
    void figuresFallInOneCalendarMonthOnly() {
        values[14] = 1;
        assertThat(found(31)).isEmpty();
    }

    @Test
    void figuresFallEveryTimeThatMonthComes() {
        values[24] = values[23] + 1;
        values[25] = values[24] + 1;
        assertThat(found(31)).isEmpty();
        values[24] = values[23]; // neither a rise nor a fall
        assertThat(found(31)).isEmpty();
    }

    @Test
    void anotherMonthOfAFallIsNotMadeUpForByAMissingOne() {
        // a fall in June and one in April, which comes twice: two falls, of two months
        values[12] = values[11] + 1;
        values[13] = values[12] + 1;
        values[14] = 1;
        for (int i = 15; i < 24; i++) {
            values[i] = values[i - 1] + 10;
        }
        assertThat(found(31)).isEmpty();
    }

    @Test
    void aBreakBeforeTheMonthBeforeIsNone() {
        values[14] = 1;
        markers[13] = Slots.BREAK_BEFORE;
        assertThat(found(31)).isEmpty();
    }

    @Test
    void fourYears() {
        double[] totals = new double[48];
        byte[] codes = new byte[48];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = 10 * (i % 12 + 1);
        }
        assertThat(CumulativePattern.resetMonth(Slots.of(APRIL, totals, codes, null), PeriodEnds.MONTHS))
                .contains(Month.APRIL);
        // one April is not known, which is no step
        codes[24] = ReasonCode.PENDING;
        assertThat(CumulativePattern.resetMonth(Slots.of(APRIL, totals, codes, null), PeriodEnds.MONTHS))
                .contains(Month.APRIL);
        // one April does not fall
        codes[24] = ReasonCode.KNOWN;
        totals[24] = 130;
        totals[25] = 131;
        for (int i = 26; i < 36; i++) {
            totals[i] = totals[i - 1] + 10;
        }
        assertThat(CumulativePattern.resetMonth(Slots.of(APRIL, totals, codes, null), PeriodEnds.MONTHS))
                .isEmpty();
    }

    @Test
    void eighteenSteps() {
        // 24 steps up to the second fall; each missing figure takes two of them away
        IntConsumer missing = month -> reasons[month] = ReasonCode.PENDING;
        missing.accept(3);
        missing.accept(6);
        missing.accept(9);
        assertThat(found(25)).contains(Month.APRIL);
        missing.accept(15);
        assertThat(found(25)).isEmpty();
        assertThat(found(27)).contains(Month.APRIL);
    }

    @Test
    void twoThirdsAreRises() {
        // 24 steps, of which 2 are falls: up to 6 may be level
        for (int month : new int[] {2, 4, 6, 8, 10, 14}) {
            values[month] = values[month - 1];
        }
        assertThat(found(25)).contains(Month.APRIL);
        values[16] = values[15];
        assertThat(found(25)).isEmpty();
    }

    @Test
    void whatIsNotFinalOrNotComparableIsNoStep() {
        values[14] = 1;
        markers[14] = Slots.PARTIAL;
        assertThat(found(31)).contains(Month.APRIL);
        markers[14] = Slots.FORECAST;
        assertThat(found(31)).contains(Month.APRIL);
        markers[14] = Slots.REVISED;
        assertThat(found(31)).isEmpty();
        // after a break 1 is no fall, and what follows rises from it
        markers[14] = Slots.BREAK_BEFORE;
        assertThat(found(31)).contains(Month.APRIL);
    }

    @Test
    void quarterlyTotals() {
        double[] quarters = new double[81];
        byte[] codes = new byte[81];
        for (int i = 0; i < quarters.length; i++) {
            boolean isEnd = i % 3 == 2;
            codes[i] = isEnd ? ReasonCode.KNOWN : ReasonCode.NOT_REPORTED;
            quarters[i] = isEnd ? i % 12 : 0; // June to March: 2, 5, 8, 11
        }
        PeriodEnds ends = new PeriodEnds(3, 2);
        Slots all = Slots.of(APRIL, quarters, codes, null);
        assertThat(CumulativePattern.resetMonth(all, ends)).contains(Month.JUNE);
        assertThat(CumulativePattern.resetMonth(all.slice(0, 57), ends)).contains(Month.JUNE); // 18 steps
        assertThat(CumulativePattern.resetMonth(all.slice(0, 54), ends)).isEmpty(); // 17
    }
}

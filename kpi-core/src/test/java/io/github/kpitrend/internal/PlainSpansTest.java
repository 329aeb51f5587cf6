// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Years to date and periods of plain series beside fractions, month by month. */
class PlainSpansTest {

    private static final long JANUARY = 24_240;
    private static final byte[] REASONS = {
        ReasonCode.KNOWN,
        ReasonCode.KNOWN,
        ReasonCode.KNOWN,
        ReasonCode.KNOWN,
        ReasonCode.PENDING,
        ReasonCode.NOT_FINAL,
        ReasonCode.CONFIDENTIAL
    };
    private static final List<WindowStatistic> STATISTICS =
            List.of(WindowStatistic.SUM, WindowStatistic.MEAN, WindowStatistic.MIN, WindowStatistic.MAX);

    private static Slots slots(Random random) {
        int months = 1 + random.nextInt(random.nextBoolean() ? 40 : 6);
        boolean gaps = random.nextBoolean();
        int scale = random.nextInt(7);
        long size = random.nextInt(3) == 0 ? 1L << 44 : 2_000;
        double[] values = new double[months];
        byte[] reasons = new byte[months];
        for (int i = 0; i < months; i++) {
            long units = (long) (size * (2 * random.nextDouble() - 0.8));
            values[i] = BigDecimal.valueOf(units, scale).doubleValue();
            reasons[i] = gaps ? REASONS[random.nextInt(REASONS.length)] : ReasonCode.KNOWN;
        }
        return Slots.of(JANUARY, values, reasons, null);
    }

    /** What a span from one index to another must have, in or out of the series; {@code own} is the reason that its last month gives it. */
    private static void check(
            Slots found, int at, WindowStatistic statistic, int required, Slots slots, int from, int to, byte own) {
        List<Fraction> known = new ArrayList<>();
        boolean hidden = false;
        boolean notFinal = false;
        for (int i = Math.max(0, from); i <= Math.min(to, slots.length() - 1); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                known.add(Model.exact(slots.value(i)));
            }
            hidden |= slots.reason(i) == ReasonCode.CONFIDENTIAL;
            notFinal |= slots.reason(i) == ReasonCode.NOT_FINAL;
        }
        int expected = to - from + 1;
        int needed = Math.max(1, required == 0 ? expected : Math.min(required, expected));
        byte reason = own;
        if (own == ReasonCode.KNOWN && known.size() < needed) {
            reason = notFinal ? ReasonCode.NOT_FINAL : ReasonCode.TOO_FEW_OBSERVATIONS;
            reason = hidden ? ReasonCode.CONFIDENTIAL : reason;
        }
        String as = statistic + " of " + from + " to " + to + " requiring " + required;
        assertThat(found.reason(at)).as(as).isEqualTo(reason);
        if (reason != ReasonCode.KNOWN) {
            assertThat(found.value(at)).as(as).isZero();
            assertThat(found.marker(at)).as(as).isZero();
            return;
        }
        Model.Statistic of = Model.Statistic.valueOf(statistic.name());
        assertThat(found.value(at)).as(as).isEqualTo(Model.statistic(of, known).toDouble());
        boolean isPartial = statistic == WindowStatistic.SUM && known.size() < expected;
        assertThat(found.marker(at)).as(as).isEqualTo(isPartial ? Slots.PARTIAL : 0);
    }

    @Property(tries = 300)
    void yearsToDateAreThoseOfTheirMonths(@ForAll long seed) {
        Random random = new Random(seed);
        Slots slots = slots(random);
        int monthOfYear = 1 + random.nextInt(12);
        int required = random.nextInt(13);
        for (WindowStatistic statistic : STATISTICS) {
            Slots found = PlainSpans.toDate(statistic, required, slots, monthOfYear);
            assertThat(found.first()).isEqualTo(JANUARY);
            assertThat(found.length()).isEqualTo(slots.length());
            for (int i = 0; i < slots.length(); i++) {
                int from = i - (monthOfYear - 1 + i) % 12;
                byte own = slots.reason(i);
                for (int k = Math.max(0, from); k <= i; k++) {
                    own = slots.reason(k) == ReasonCode.CONFIDENTIAL ? ReasonCode.CONFIDENTIAL : own;
                }
                check(found, i, statistic, required, slots, from, i, own);
            }
            PlainWindowsTest.assertCanonical(found);
        }
    }

    @Property(tries = 300)
    void periodsAreThoseOfTheirMonths(@ForAll long seed) {
        Random random = new Random(seed);
        Slots slots = slots(random);
        int length = new int[] {1, 3, 6, 12}[random.nextInt(4)];
        int required = random.nextInt(length + 1);
        int shift = random.nextInt(length); // the first period ends in one of the first months
        int last = shift;
        while (last < slots.length() - 1) {
            last += length;
        }
        int months = last - shift + 1;
        for (WindowStatistic statistic : STATISTICS) {
            Slots found = PlainSpans.periods(statistic, required, slots, JANUARY + shift, months, length);
            assertThat(found.first()).isEqualTo(JANUARY + shift);
            assertThat(found.length()).isEqualTo(months);
            for (int i = 0; i < months; i++) {
                if (i % length == 0) {
                    int to = shift + i;
                    check(found, i, statistic, required, slots, to - length + 1, to, ReasonCode.KNOWN);
                } else {
                    assertThat(found.reason(i)).isEqualTo(ReasonCode.NOT_REPORTED);
                    assertThat(found.value(i)).isZero();
                    assertThat(found.marker(i)).isZero();
                }
            }
            PlainWindowsTest.assertCanonical(found);
        }
    }

    /** A year from April of a series that begins in June: April and May are lacking from its first year. */
    @Test
    void theFirstYearLacksTheMonthsBeforeTheSeries() {
        Slots slots =
                Slots.of(JANUARY + 5, new double[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048}, null, null);
        Slots all = PlainSpans.toDate(WindowStatistic.SUM, 0, slots, 3);
        for (int i = 0; i < 10; i++) {
            assertThat(all.reason(i)).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        }
        assertThat(all.isMarked()).isFalse();
        assertThat(all.value(10)).isEqualTo(1024);
        assertThat(all.value(11)).isEqualTo(3072);
        Slots three = PlainSpans.toDate(WindowStatistic.SUM, 3, slots, 3);
        assertThat(three.reason(1)).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
        assertThat(three.marker(1)).isZero();
        assertThat(three.value(2)).isEqualTo(7);
        assertThat(three.marker(2)).isEqualTo(Slots.PARTIAL);
        assertThat(three.value(9)).isEqualTo(1023);
        assertThat(three.marker(9)).isEqualTo(Slots.PARTIAL);
        assertThat(three.value(10)).isEqualTo(1024);
        assertThat(three.marker(10)).isZero();
        Slots means = PlainSpans.toDate(WindowStatistic.MEAN, 1, slots, 3);
        assertThat(means.value(2)).isEqualTo(7 / 3.0);
        assertThat(means.value(11)).isEqualTo(1536);
        assertThat(means.isMarked()).isFalse();
        assertThat(means.isComplete()).isTrue();
    }

    /** In doubles -0.1 - 0.2 + 0.3 is a little below 0. */
    @Test
    void aSumOfZeroHasNoSign() {
        double[] three = {-0.1, -0.2, 0.3};
        double[] seven = {-0.1, -0.2, 0.3, 0, 0, 0, 0};
        for (WindowStatistic statistic : List.of(WindowStatistic.SUM, WindowStatistic.MEAN)) {
            double[] sums = {
                PlainSpans.periods(statistic, 3, Slots.of(JANUARY, three, null, null), JANUARY + 2, 1, 3)
                        .value(0),
                PlainSpans.periods(statistic, 3, Slots.of(JANUARY, three, null, null), JANUARY + 2, 1, 6)
                        .value(0),
                PlainSpans.periods(statistic, 3, Slots.of(JANUARY, seven, null, null), JANUARY + 5, 7, 6)
                        .value(0),
                PlainSpans.toDate(statistic, 3, Slots.of(JANUARY, three, null, null), 1)
                        .value(2),
            };
            assertThat(sums).containsExactly(0, 0, 0, 0);
            for (double sum : sums) {
                assertThat(Double.doubleToRawLongBits(sum)).isZero();
            }
        }
    }

    @Test
    void whatIsNotPlainIsLeftToTheGeneralWay() {
        Slots plain = Slots.of(JANUARY, new double[] {1, 2}, null, null);
        Slots marked = Slots.of(JANUARY, new double[] {1, 2}, null, new byte[] {1, 0});
        Slots longDecimals = Slots.of(JANUARY, new double[] {1 / 3.0, 2}, null, null);
        for (WindowStatistic statistic : WindowStatistic.values()) {
            boolean isSimple = STATISTICS.contains(statistic);
            assertThat(PlainSpans.toDate(statistic, 1, plain, 1) != null)
                    .as("%s", statistic)
                    .isEqualTo(isSimple);
            assertThat(PlainSpans.periods(statistic, 1, plain, JANUARY, 4, 3) != null)
                    .as("%s", statistic)
                    .isEqualTo(isSimple);
            assertThat(PlainSpans.toDate(statistic, 1, marked, 1)).isNull();
            assertThat(PlainSpans.periods(statistic, 1, marked, JANUARY, 4, 3)).isNull();
            assertThat(PlainSpans.toDate(statistic, 1, longDecimals, 1)).isNull();
            assertThat(PlainSpans.periods(statistic, 1, longDecimals, JANUARY, 4, 3))
                    .isNull();
        }
        assertThat(PlainSpans.toDate(null, 1, plain, 1)).isNull();
        assertThat(PlainSpans.periods(null, 1, plain, JANUARY, 4, 3)).isNull();
    }
}

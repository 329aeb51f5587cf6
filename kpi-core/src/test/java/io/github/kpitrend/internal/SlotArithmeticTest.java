// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Operations on whole series beside fractions, month by month. */
class SlotArithmeticTest {

    private static final long JANUARY = 24_240;
    private static final byte[] REASONS = {
        ReasonCode.KNOWN, ReasonCode.KNOWN, ReasonCode.KNOWN, ReasonCode.PENDING, ReasonCode.CONFIDENTIAL
    };

    private static Slots slots(Random random) {
        double[] values = new double[1 + random.nextInt(9)];
        byte[] reasons = new byte[values.length];
        byte[] markers = new byte[values.length];
        int kind = random.nextInt(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (kind) {
                case 0 -> random.nextInt(9) - 4;
                case 1 -> BigDecimal.valueOf(random.nextInt(4000) - 1000, 2).doubleValue();
                case 2 -> random.nextDouble() - 0.3;
                default -> (random.nextInt(5) - 2) * 9e307;
            };
            reasons[i] = REASONS[random.nextInt(REASONS.length)];
            markers[i] = random.nextInt(3) == 0 ? (byte) (1 << random.nextInt(7)) : 0;
        }
        return Slots.ofResults(JANUARY + random.nextInt(4), values, reasons, markers);
    }

    private interface Operation {
        Fraction of(Fraction a, Fraction b);
    }

    /** What a month must have: the reason of the first operand that is missing, a confidential one before all, or the nearest double. */
    private static void check(Slots found, List<Slots> parts, Operation operation) {
        long first = parts.stream().mapToLong(Slots::first).min().orElseThrow();
        long last = parts.stream().mapToLong(Slots::last).max().orElseThrow();
        assertThat(found.first()).isEqualTo(first);
        assertThat(found.last()).isEqualTo(last);
        int carried = 0;
        for (long month = first; month <= last; month++) {
            byte reason = ReasonCode.KNOWN;
            int marks = carried;
            Fraction exact = null;
            for (Slots part : parts) {
                byte own = part.reasonAt(month);
                boolean counts = reason == ReasonCode.KNOWN || own == ReasonCode.CONFIDENTIAL;
                reason = counts && own != ReasonCode.KNOWN ? own : reason;
                marks |= part.markerAt(month) & Slots.PASSED_ON;
                Fraction value = own == ReasonCode.KNOWN ? Model.exact(part.valueAt(month)) : Fraction.ZERO;
                exact = exact == null ? value : reason == ReasonCode.KNOWN ? operation.of(exact, value) : exact;
            }
            if (reason == ReasonCode.KNOWN && exact == null) {
                reason = ReasonCode.ZERO_BASE;
            }
            if (reason == ReasonCode.KNOWN && Double.isInfinite(exact.toDouble())) {
                reason = ReasonCode.NOT_REPRESENTABLE;
            }
            assertThat(found.reasonAt(month)).isEqualTo(reason);
            if (reason == ReasonCode.KNOWN) {
                assertThat(found.valueAt(month)).isEqualTo(exact.toDouble());
                assertThat(found.markerAt(month)).isEqualTo((byte) marks);
                carried = 0;
            } else {
                carried = marks & Slots.BREAK_BEFORE;
            }
        }
    }

    @Property(tries = 300)
    void sumsAndDifferences(@ForAll long seed) {
        Random random = new Random(seed);
        List<Slots> two = List.of(slots(random), slots(random));
        check(SlotArithmetic.plus(two.get(0), two.get(1)), two, Fraction::plus);
        check(SlotArithmetic.minus(two.get(0), two.get(1)), two, Fraction::minus);
        List<Slots> parts = new ArrayList<>(two);
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(slots(random));
        }
        check(SlotArithmetic.total(parts), parts, Fraction::plus);
        check(
                SlotArithmetic.percentOf(two.get(0), two.get(1)),
                two,
                (a, b) -> b.signum() == 0 ? null : a.times(Fraction.HUNDRED).dividedBy(b));
    }

    @Property(tries = 200)
    void productsAndQuotients(@ForAll long seed) {
        Random random = new Random(seed);
        Slots slots = slots(random);
        double factor = new double[] {3, 0.1, -2.5, 1e200}[random.nextInt(4)];
        check(slots, SlotArithmetic.times(slots, factor), value -> value.times(Model.exact(factor)));
        check(slots, SlotArithmetic.dividedBy(slots, factor), value -> value.dividedBy(Model.exact(factor)));
        Slots byMonth = SlotArithmetic.dividedBy(slots, month -> (int) (month % 3));
        for (int i = 0; i < slots.length(); i++) {
            int divisor = (int) ((slots.first() + i) % 3);
            if (slots.reason(i) == ReasonCode.KNOWN && divisor != 0) {
                assertThat(byMonth.value(i))
                        .isEqualTo(Model.exact(slots.value(i))
                                .dividedBy(Fraction.of(divisor))
                                .toDouble());
            } else {
                assertThat(byMonth.reason(i))
                        .isEqualTo(slots.reason(i) == ReasonCode.KNOWN ? ReasonCode.NOT_APPLICABLE : slots.reason(i));
            }
        }
    }

    private static void check(Slots slots, Slots found, UnaryOperator<Fraction> operation) {
        DoubleFunction<Double> nearest =
                value -> operation.apply(Model.exact(value)).toDouble();
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) != ReasonCode.KNOWN) {
                assertThat(found.reason(i)).isEqualTo(slots.reason(i));
            } else if (Double.isInfinite(nearest.apply(slots.value(i)))) {
                assertThat(found.reason(i)).isEqualTo(ReasonCode.NOT_REPRESENTABLE);
            } else {
                assertThat(found.value(i)).isEqualTo(nearest.apply(slots.value(i)));
                assertThat(found.marker(i) & ~Slots.BREAK_BEFORE)
                        .isEqualTo(slots.marker(i) & Slots.PASSED_ON & ~Slots.BREAK_BEFORE);
            }
        }
    }

    @Test
    void totalsOfManyPartsAreExact() {
        Slots part = Slots.of(JANUARY, new double[] {0.1}, null, null);
        for (int count : new int[] {2, 256, 257, 1000}) {
            assertThat(SlotArithmetic.total(Collections.nCopies(count, part)).value(0))
                    .isEqualTo(BigDecimal.valueOf(count, 1).doubleValue());
        }
    }

    /** Sums above 2^53, and sums of parts that are whole units of a place only far above 2^53. */
    @Test
    void totalsOfLargePartsAreExact() {
        List<Slots> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 500; i++) {
            if (i == 200) {
                List<Slots> withSmall = new ArrayList<>(parts);
                withSmall.add(Slots.of(JANUARY, new double[] {0.000001}, null, null));
                assertThat(SlotArithmetic.total(withSmall).value(0))
                        .isEqualTo(sum.add(new BigDecimal("0.000001")).doubleValue());
            }
            long value = (1L << 45) - 1 - 4 * i;
            sum = sum.add(BigDecimal.valueOf(value));
            parts.add(Slots.of(JANUARY, new double[] {value}, null, null));
            assertThat(SlotArithmetic.total(parts).value(0))
                    .as("%s parts", i + 1)
                    .isEqualTo(sum.doubleValue());
        }
    }

    @Test
    void quotientsByMonthPassMarkersOn() {
        Slots slots = Slots.of(
                JANUARY, new double[] {1, 2, 3}, null, new byte[] {Slots.REVISED | Slots.PARTIAL, Slots.BREAK_BEFORE, 0
                });
        Slots found = SlotArithmetic.dividedBy(slots, month -> month == JANUARY + 1 ? 0 : 2);
        assertThat(found.marker(0)).isEqualTo(Slots.PARTIAL);
        assertThat(found.marker(1)).isZero();
        assertThat(found.marker(2)).isEqualTo(Slots.BREAK_BEFORE);
        assertThat(found.value(2)).isEqualTo(1.5);
    }

    @Test
    void excludedFiguresLeaveTheirBreaks() {
        Slots slots =
                Slots.of(JANUARY, new double[] {1, 2, 3, 0}, new byte[] {0, 0, 0, ReasonCode.PENDING}, new byte[] {
                    Slots.REVISED, Slots.PARTIAL | Slots.BREAK_BEFORE, 0, 0
                });
        Slots found = SlotArithmetic.excluding(slots, Slots.PARTIAL | Slots.FORECAST);
        assertThat(found.reason(1)).isEqualTo(ReasonCode.NOT_FINAL);
        assertThat(found.marker(0)).isEqualTo(Slots.REVISED);
        assertThat(found.marker(1)).isZero();
        assertThat(found.marker(2)).isEqualTo(Slots.BREAK_BEFORE);
        assertThat(found.value(2)).isEqualTo(3);
        assertThat(found.reason(3)).isEqualTo(ReasonCode.PENDING);
        assertThat(SlotArithmetic.excluding(slots, Slots.FORECAST)).isSameAs(slots);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * Operations on the slots of whole series, month by month. Results of several series span them all; a month that one of them lacks is {@code
 * OUTSIDE_SERIES} there. Where figures are missing, a confidential one takes precedence, then the first in order. Markers are united as {@link
 * Slots#PASSED_ON} says.
 */
public final class SlotArithmetic {

    private SlotArithmetic() {}

    /** Returns the sums. */
    public static Slots plus(Slots a, Slots b) {
        return combine(a, b, (x, y, month) -> Arithmetic.sum(x, y));
    }

    /** Returns the differences. */
    public static Slots minus(Slots a, Slots b) {
        return combine(a, b, (x, y, month) -> Arithmetic.difference(x, y));
    }

    /** An operation that may look at the month, for its messages. */
    @FunctionalInterface
    public interface MonthlyOperation {
        double apply(double a, double b, long month);
    }

    /** Returns the results of an operation on the months that both have. */
    public static Slots combine(Slots a, Slots b, MonthlyOperation operation) {
        SlotsWriter results = spanOf(List.of(a, b));
        for (int i = 0; i < results.length(); i++) {
            long month = results.first() + i;
            byte reason = ReasonCode.ofTwo(a.reasonAt(month), b.reasonAt(month));
            if (reason == ReasonCode.KNOWN) {
                results.known(i, operation.apply(a.valueAt(month), b.valueAt(month), month));
            } else {
                results.missing(i, reason);
            }
            results.mark(i, (a.markerAt(month) | b.markerAt(month)) & Slots.PASSED_ON);
        }
        return results.build();
    }

    /** Returns {@code 100 a / b}; missing with reason {@code ZERO_BASE} where b is 0. */
    public static Slots percentOf(Slots a, Slots b) {
        SlotsWriter results = spanOf(List.of(a, b));
        for (int i = 0; i < results.length(); i++) {
            long month = results.first() + i;
            byte reason = ReasonCode.ofTwo(a.reasonAt(month), b.reasonAt(month));
            if (reason != ReasonCode.KNOWN) {
                results.missing(i, reason);
            } else if (b.valueAt(month) == 0) {
                results.missing(i, ReasonCode.ZERO_BASE);
            } else {
                results.known(i, Arithmetic.percentage(a.valueAt(month), b.valueAt(month)));
            }
            results.mark(i, (a.markerAt(month) | b.markerAt(month)) & Slots.PASSED_ON);
        }
        return results.build();
    }

    /** Returns the sums of several series, each rounded once. */
    public static Slots total(List<Slots> parts) {
        SlotsWriter results = spanOf(parts);
        int places = commonPlaces(parts);
        for (int i = 0; i < results.length(); i++) {
            long month = results.first() + i;
            byte reason = ReasonCode.KNOWN;
            int marks = 0;
            for (Slots part : parts) {
                reason = ReasonCode.ofTwo(reason, part.reasonAt(month));
                marks |= part.markerAt(month);
            }
            if (reason == ReasonCode.KNOWN) {
                results.known(i, sum(parts, month, places));
            } else {
                results.missing(i, reason);
            }
            results.mark(i, marks & Slots.PASSED_ON);
        }
        return results.build();
    }

    /** The number of places that serves all parts, or none. Then sums of at most 2<sup>8</sup> parts of 2<sup>45</sup> units are exact. */
    private static int commonPlaces(List<Slots> parts) {
        int places = 0;
        for (Slots part : parts) {
            int own = part.places();
            if (own == Decimals.NO_PLACES || parts.size() > 1 << 8) {
                return Decimals.NO_PLACES;
            }
            places = Math.max(places, own);
        }
        return places;
    }

    private static double sum(List<Slots> parts, long month, int places) {
        if (places != Decimals.NO_PLACES) {
            double power = Decimals.power(places);
            double units = 0;
            boolean exact = true;
            for (Slots part : parts) {
                double own = Math.rint(part.valueAt(month) * power);
                exact &= Math.abs(own) <= Decimals.MAX_UNITS;
                units += own;
            }
            if (exact) {
                return units / power;
            }
        }
        ExactDecimal sum = ExactDecimal.ZERO;
        for (Slots part : parts) {
            sum = sum.plus(ExactDecimal.of(part.valueAt(month)));
        }
        return sum.toDouble();
    }

    /** Returns the products with a factor, which is finite. */
    public static Slots times(Slots slots, double factor) {
        return scaled(slots, value -> Arithmetic.product(value, factor));
    }

    /** Returns the quotients by a divisor, which is finite and not 0. */
    public static Slots dividedBy(Slots slots, double divisor) {
        return scaled(slots, value -> Arithmetic.quotient(value, divisor));
    }

    /** Returns the quotients by a whole number for each month; missing with reason {@code NOT_APPLICABLE} where it is 0. */
    public static Slots dividedBy(Slots slots, LongToIntFunction divisors) {
        SlotsWriter results = new SlotsWriter(slots.first(), slots.length());
        for (int i = 0; i < slots.length(); i++) {
            byte reason = slots.reason(i);
            int divisor = reason == ReasonCode.KNOWN ? divisors.applyAsInt(slots.first() + i) : 0;
            if (divisor != 0) {
                results.known(i, Arithmetic.quotient(slots.value(i), divisor));
            } else {
                results.missing(i, reason == ReasonCode.KNOWN ? ReasonCode.NOT_APPLICABLE : reason);
            }
            results.mark(i, slots.marker(i) & Slots.PASSED_ON);
        }
        return results.build();
    }

    @FunctionalInterface
    private interface Scaling {
        double apply(double value);
    }

    private static Slots scaled(Slots slots, Scaling scaling) {
        SlotsWriter results = new SlotsWriter(slots.first(), slots.length());
        for (int i = 0; i < slots.length(); i++) {
            if (slots.reason(i) == ReasonCode.KNOWN) {
                results.known(i, scaling.apply(slots.value(i)));
            } else {
                results.missing(i, slots.reason(i));
            }
            results.mark(i, slots.marker(i) & Slots.PASSED_ON);
        }
        return results.build();
    }

    /** Returns the slots with those missing that have one of some markers; a break before them stays in force. */
    public static Slots excluding(Slots slots, int markers) {
        SlotsWriter results = new SlotsWriter(slots.first(), slots.length());
        boolean any = false;
        for (int i = 0; i < slots.length(); i++) {
            boolean excluded = (slots.marker(i) & markers) != 0;
            any |= excluded;
            if (excluded) {
                results.missing(i, ReasonCode.NOT_FINAL);
            } else if (slots.reason(i) == ReasonCode.KNOWN) {
                results.known(i, slots.value(i));
            } else {
                results.missing(i, slots.reason(i));
            }
            results.mark(i, slots.marker(i));
        }
        return any ? results.build() : slots;
    }

    private static SlotsWriter spanOf(List<Slots> parts) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Slots part : parts) {
            first = Math.min(first, part.first());
            last = Math.max(last, part.last());
        }
        return new SlotsWriter(first, (int) (last - first) + 1);
    }
}

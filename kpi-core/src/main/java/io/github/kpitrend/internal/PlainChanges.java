// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The changes of every month of a plain series on the month some months before, in one loop over arrays. Plain is a series without markers whose
 * figures are decimals of a few places. The formulas are those of {@link ChangeMath}.
 */
public final class PlainChanges {

    private PlainChanges() {}

    /** Returns the differences or percentages over the same months, or null where the general way is needed. */
    public static @Nullable Slots of(Slots source, long lag, boolean percent) {
        int places = source.places();
        if (source.markers != null || places == Decimals.NO_PLACES) {
            return null;
        }
        int months = source.length();
        int outside = (int) Math.min(lag, months);
        double[] values = new double[months];
        byte[] reasons = source.reasons == null ? outside(months, outside) : reasons(source.reasons, outside);
        double power = Decimals.power(places);
        if (percent) {
            percentages(source.values, outside, power, values, reasons);
        } else {
            differences(source.values, outside, power, values);
        }
        if (source.reasons != null) {
            for (int i = 0; i < months; i++) {
                values[i] = reasons[i] == ReasonCode.KNOWN ? values[i] : 0;
            }
        }
        return Slots.ofCanonical(source.first(), values, reasons, null);
    }

    private static byte[] outside(int months, int outside) {
        byte[] reasons = new byte[months];
        Arrays.fill(reasons, 0, outside, ReasonCode.OUTSIDE_SERIES);
        return reasons;
    }

    private static byte[] reasons(byte[] of, int lag) {
        byte[] reasons = new byte[of.length];
        for (int i = 0; i < lag; i++) {
            reasons[i] = ReasonCode.ofTwo(of[i], ReasonCode.OUTSIDE_SERIES);
        }
        for (int i = lag; i < of.length; i++) {
            reasons[i] = ReasonCode.ofTwo(of[i], of[i - lag]);
        }
        return reasons;
    }

    private static void differences(double[] source, int lag, double power, double[] values) {
        for (int i = lag; i < values.length; i++) {
            values[i] = (UnitMath.units(source[i], power) - UnitMath.units(source[i - lag], power)) / power;
        }
    }

    /** A percentage from zero is infinite, and has a reason instead. */
    private static void percentages(double[] source, int lag, double power, double[] values, byte[] reasons) {
        for (int i = lag; i < values.length; i++) {
            double percent = UnitMath.percent(UnitMath.units(source[i - lag], power), UnitMath.units(source[i], power));
            if (Double.isInfinite(percent)) {
                percent = 0;
                reasons[i] = reasons[i] == ReasonCode.KNOWN ? ReasonCode.ZERO_BASE : reasons[i];
            }
            values[i] = percent;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The one formula of a ratio: {@code multiplier * numerator / denominator}, the exact quotient, correctly rounded to double of the decimals.
 *
 * <p>In a common unit of numerators and of denominators the quotient is one of whole numbers; while both stay below 2<sup>53</sup>, one division is
 * the only rounding.
 */
public final class RatioMath {

    private static final double EXACT_DOUBLES = 0x1p53;

    private RatioMath() {}

    /** Returns the ratio; an infinity where no finite double can hold it. The denominator is not zero. */
    public static double value(double numerator, double denominator, double multiplier) {
        return ExactDecimal.of(numerator).times(ExactDecimal.of(multiplier)).dividedBy(ExactDecimal.of(denominator));
    }

    /** Returns the ratio of sums that may have more digits than a double. */
    public static double value(ExactDecimal numerator, ExactDecimal denominator, double multiplier) {
        return numerator.times(ExactDecimal.of(multiplier)).dividedBy(denominator);
    }

    /**
     * Returns the ratios as slots, with the reasons and markers of the numerators.
     *
     * @param numerators with the reason of both sides
     * @param denominators the same months
     */
    public static Slots values(Slots numerators, Slots denominators, double multiplier, double least) {
        double[] values = new double[numerators.length()];
        byte[] reasons = new byte[values.length];
        byte[] markers = new byte[values.length];
        numerators.copyReasons(reasons);
        numerators.copyMarkers(markers);
        fill(values, reasons, numerators, denominators, multiplier, least);
        return Slots.adoptResults(numerators.first(), values, reasons, markers);
    }

    /**
     * Puts the ratios of the slots with code {@code KNOWN} into an array, and the reasons of those that have none into the codes.
     *
     * @param numerators with values in the order of the array
     * @param denominators the same
     * @param reasons what is known of each slot before; changed where a denominator is 0 or below the least
     */
    private static void fill(
            double[] values, byte[] reasons, Slots numerators, Slots denominators, double multiplier, double least) {
        int numeratorPlaces = numerators.places();
        int denominatorPlaces = denominators.places();
        int multiplierPlaces = Decimals.places(multiplier);
        boolean inUnits = numeratorPlaces != Decimals.NO_PLACES
                && denominatorPlaces != Decimals.NO_PLACES
                && multiplierPlaces != Decimals.NO_PLACES;
        double numeratorPower = inUnits ? Decimals.power(numeratorPlaces) : 1;
        double denominatorPower = inUnits ? Decimals.power(denominatorPlaces) : 1;
        // n u / 10^pn over d / 10^pd, times m / 10^pm: multiply out on whichever side keeps powers whole
        double up = inUnits ? Decimals.units(multiplier, multiplierPlaces) * denominatorPower : 1;
        double down = inUnits ? numeratorPower * Decimals.power(multiplierPlaces) : 1;
        double mostNumerator = inUnits ? EXACT_DOUBLES / up : -1;
        double mostDenominator = EXACT_DOUBLES / down;
        for (int i = 0; i < values.length; i++) {
            if (reasons[i] != ReasonCode.KNOWN) {
                continue;
            }
            double d = denominators.values[i];
            if (d == 0) {
                reasons[i] = ReasonCode.ZERO_BASE;
            } else if (d < least) {
                reasons[i] = ReasonCode.TOO_FEW_OBSERVATIONS;
            } else {
                double n = numerators.values[i];
                double nUnits = Math.rint(n * numeratorPower);
                double dUnits = Math.rint(d * denominatorPower);
                values[i] = Math.abs(nUnits) <= mostNumerator && dUnits <= mostDenominator
                        ? up * nUnits / (down * dUnits)
                        : value(n, d, multiplier);
            }
        }
    }
}

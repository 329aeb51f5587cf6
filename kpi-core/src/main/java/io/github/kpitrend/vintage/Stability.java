// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Exact;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** After how many publications figures stay within a tolerance of the latest. */
final class Stability {

    private static final int LEAST_MONTHS = 12;

    private Stability() {}

    static OptionalInt of(Publications publications, Slots latest, double tolerance) {
        int most = 0;
        for (int i = 0; i < publications.length(); i++) {
            most = Math.max(most, publications.count(i));
        }
        // Of the months counted at k, those with a publication off the latest figure at k or later are not stable.
        int[] counted = new int[most + 2];
        int[] stable = new int[most + 2];
        for (int i = 0; i < publications.length(); i++) {
            if (latest.reason(i) == ReasonCode.KNOWN) {
                int count = publications.count(i);
                int lastOff = lastOff(publications, i, latest.value(i), tolerance);
                for (int k = 1; k < count; k++) {
                    counted[k]++;
                    stable[k] += k > lastOff ? 1 : 0;
                }
            }
        }
        for (int k = 1; counted[k] >= LEAST_MONTHS; k++) {
            if (10 * stable[k] >= 9 * counted[k]) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the last publication of a month that is not within the tolerance of the latest figure, or 0. */
    private static int lastOff(Publications publications, int month, double latest, double tolerance) {
        for (int k = publications.count(month); k >= 1; k--) {
            if (!isWithin(publications.value(month, publications.extract(month, k)), latest, tolerance)) {
                return k;
            }
        }
        return 0;
    }

    /** Decides {@code 100 abs(value - latest) <= tolerance abs(latest)} for the decimals that the doubles represent. */
    static boolean isWithin(double value, double latest, double tolerance) {
        if (value == latest || tolerance == 0) {
            return value == latest;
        }
        int places = Decimals.commonPlaces(value, latest);
        int tolerancePlaces = Decimals.places(tolerance);
        if (places == Decimals.NO_PLACES || tolerancePlaces == Decimals.NO_PLACES) {
            BigDecimal off =
                    Decimals.shortest(value).subtract(Decimals.shortest(latest)).abs();
            BigDecimal allowed = Decimals.shortest(latest).abs().multiply(Decimals.shortest(tolerance));
            return off.movePointRight(2).compareTo(allowed) <= 0;
        }
        long off = Math.abs(Decimals.units(value, places) - Decimals.units(latest, places));
        long size = Math.abs(Decimals.units(latest, places));
        long hundred = 100 * Decimals.longPower(tolerancePlaces);
        return Exact.compareProducts(off, hundred, Decimals.units(tolerance, tolerancePlaces), size) <= 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of counted points, exactly: as whole units where they are decimals of a few places, else as decimals. */
final class Values {

    /** The most bits of a unit, so that {@link Decimals#MAX_UNITS} is not exceeded. */
    private static final int MOST_BITS = 45;

    final long @Nullable [] units;
    final int places;
    private final BigDecimal @Nullable [] decimals;

    private Values(long @Nullable [] units, int places, BigDecimal @Nullable [] decimals) {
        this.units = units;
        this.places = places;
        this.decimals = decimals;
    }

    static Values of(ChartData data) {
        int places = data.places();
        return places == Decimals.NO_PLACES
                ? new Values(null, places, data.decimals())
                : new Values(data.units(places), places, null);
    }

    static Values of(BigDecimal[] decimals) {
        return new Values(null, Decimals.NO_PLACES, decimals);
    }

    /** Takes decimals of some places or fewer, as units where they fit. */
    static Values of(BigDecimal[] decimals, int places) {
        long[] units = new long[decimals.length];
        for (int i = 0; i < units.length; i++) {
            BigInteger whole = decimals[i].setScale(places).unscaledValue();
            if (whole.bitLength() > MOST_BITS) {
                return of(decimals);
            }
            units[i] = whole.longValue();
        }
        return new Values(units, places, decimals);
    }

    int compare(int i, int j) {
        return units != null ? Long.compare(units[i], units[j]) : decimal(i).compareTo(decimal(j));
    }

    BigDecimal decimal(int i) {
        return decimals != null ? decimals[i] : BigDecimal.valueOf(Objects.requireNonNull(units)[i], places);
    }

    /** Returns the double nearest to a value. */
    double nearest(int i) {
        return decimals != null ? decimals[i].doubleValue() : Objects.requireNonNull(units)[i] / Decimals.power(places);
    }

    Rational rational(int i) {
        return Rational.of(decimal(i), 1);
    }

    BigDecimal[] all(int count) {
        if (decimals != null) {
            return decimals;
        }
        BigDecimal[] all = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            all[i] = decimal(i);
        }
        return all;
    }

    /** Returns the steps from each counted point to the next, those of the first point not known. */
    byte[] steps(int count) {
        byte[] steps = new byte[count];
        for (int i = 1; i < count; i++) {
            steps[i] = (byte) Integer.signum(compare(i, i - 1));
        }
        return steps;
    }
}

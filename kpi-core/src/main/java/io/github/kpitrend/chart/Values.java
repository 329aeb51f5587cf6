// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of counted points, exactly: as whole units where they are decimals of a few places, else as decimals. */
final class Values {

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

    static Values of(long[] units, int places) {
        return new Values(units, places, null);
    }

    static Values of(BigDecimal[] decimals) {
        return new Values(null, Decimals.NO_PLACES, decimals);
    }

    int compare(int i, int j) {
        return units != null ? Long.compare(units[i], units[j]) : decimal(i).compareTo(decimal(j));
    }

    BigDecimal decimal(int i) {
        if (units != null) {
            return BigDecimal.valueOf(units[i], places);
        }
        return Objects.requireNonNull(decimals)[i];
    }

    /** Returns the double nearest to a value. */
    double nearest(int i) {
        return decimal(i).doubleValue();
    }

    Rational rational(int i) {
        return Rational.of(decimal(i), 1);
    }

    BigDecimal[] all(int count) {
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

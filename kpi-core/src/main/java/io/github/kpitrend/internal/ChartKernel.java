// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes control charts of individual values of many series, without objects per point, for the panel. The package of charts installs the one there
 * is; lines and options are objects that only it knows.
 */
public interface ChartKernel {

    /** Returns arrays to chart rows of some months in, one after the other; not shared between threads. */
    Object work(int months);

    /**
     * Charts one row.
     *
     * @param options the options of the chart
     * @param slots the figures of the row
     * @param places the places with which all figures of the panel are whole units, or {@link Decimals#NO_PLACES}
     * @param work what {@link #work} gave for as many months
     * @param at where the first month of the row is in the results
     * @param zones takes the zone of each month
     * @param causes takes the causes of each month, as bits
     * @return the lines of the row
     */
    Object chart(Object options, Slots slots, int places, Object work, int at, byte[] zones, int[] causes);

    /** Returns whether the limits of the latest phase are provisional. */
    boolean isShort(Object lines);

    /** Returns the cause of the latest counted point; a constant of the chart's enum. */
    Object cause(Object lines, int at, int[] causes);

    /** Returns a line of the latest phase: -3 the lower limit, 0 the center, 3 the upper limit; a figure. */
    Object line(Object lines, int sigma);

    /** Returns the variation of the latest counted point; a constant of the chart's enum. */
    Object variation(Object options, Object lines, int at, int[] causes);

    /** Returns the assurance against a target; an optional constant of the chart's enum. */
    Object assurance(Object options, Object lines, double target);

    /** Holder, since interfaces have no private fields. */
    final class Installed {

        private static volatile @Nullable ChartKernel kernel;

        private Installed() {}
    }

    /** Returns the places with which all figures of a panel are whole units, or {@link Decimals#NO_PLACES}. */
    static int places(PanelData data) {
        return data.places;
    }

    /** Called once by the package of charts. */
    static void install(ChartKernel kernel) {
        Installed.kernel = kernel;
    }

    /** Returns the kernel that a class of the package of charts installs when it is initialized. */
    static ChartKernel of(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return Objects.requireNonNull(Installed.kernel, "kernel");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.Plain;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.ChartKernel;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The control charts of individual values of every series of a panel, without an object per point: {@code 5000 charts}.
 *
 * <ul>
 *   <li>Each row is what {@link ControlChart#xmr(MonthlySeries, ChartOptions)} returns for its series and options; {@link #chart} makes that chart.
 *   <li>{@code of} charts on the thread that calls it, {@link #parallel(MonthlyPanel) parallel} on all cores, with the same results.
 *   <li>Lines are those of the latest phase, and variation is that of the latest counted point.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class PanelCharts implements Plain {

    private static final ChartKernel KERNEL = ChartKernel.of(ControlChart.class);
    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int BLOCK = 256;
    private static final int LIMIT = 3;

    /** The number of months in all below which other cores cost more than they save. */
    private static final int WORTH_OTHER_CORES = 50_000;

    private final MonthlyPanel panel;
    private final ChartOptions[] options;
    private final Object[] lines;
    private final byte[] zones;
    private final int[] causes;

    // -----------------------------------------------------------------------
    /**
     * Charts every series by the {@linkplain ChartOptions#of options of its indicator}.
     *
     * @param panel the series
     * @return the charts
     */
    public static PanelCharts of(MonthlyPanel panel) {
        return of(panel, ChartOptions::of);
    }

    /**
     * Charts every series by options of the caller.
     *
     * @param panel the series
     * @param options the options of an indicator; asked once for each
     * @return the charts
     */
    public static PanelCharts of(MonthlyPanel panel, Function<Indicator, ChartOptions> options) {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(options, "options");
        return of(panel, options, false);
    }

    /**
     * Charts every series by the {@linkplain ChartOptions#of options of its indicator} on all cores, with the same results.
     *
     * <p>Series are divided among the threads of the common pool, as those of a parallel stream are, or of the {@link
     * java.util.concurrent.ForkJoinPool} in which this is called; for fewer than 50,000 months in all one thread is used.
     *
     * @param panel the series
     * @return the charts, equal to those of {@link #of(MonthlyPanel)}
     */
    public static PanelCharts parallel(MonthlyPanel panel) {
        return parallel(panel, ChartOptions::of);
    }

    /**
     * Charts every series by options of the caller on all cores, as {@link #parallel(MonthlyPanel)} does.
     *
     * @param panel the series
     * @param options the options of an indicator; asked once for each, on the thread of the caller
     * @return the charts, equal to those of {@link #of(MonthlyPanel, Function)}
     */
    public static PanelCharts parallel(MonthlyPanel panel, Function<Indicator, ChartOptions> options) {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(options, "options");
        return of(panel, options, true);
    }

    private static PanelCharts of(MonthlyPanel panel, Function<Indicator, ChartOptions> options, boolean parallel) {
        ChartOptions[] all = new ChartOptions[panel.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = Objects.requireNonNull(options.apply(panel.indicator(row)), "options");
        }
        boolean isWorthIt = parallel && (long) all.length * panel.months() >= WORTH_OTHER_CORES;
        return new PanelCharts(panel, all, BLOCK, isWorthIt);
    }

    /** The charts of a panel of any size in blocks of a number of rows, for tests of what is divided. */
    static PanelCharts inBlocks(MonthlyPanel panel, Function<Indicator, ChartOptions> options, int block) {
        ChartOptions[] all = new ChartOptions[panel.size()];
        Arrays.setAll(all, row -> options.apply(panel.indicator(row)));
        return new PanelCharts(panel, all, block, true);
    }

    private PanelCharts(MonthlyPanel panel, ChartOptions[] options, int block, boolean parallel) {
        this.panel = panel;
        this.options = options;
        this.lines = new Object[options.length];
        this.zones = new byte[options.length * panel.months()];
        this.causes = new int[zones.length];
        IntStream starts =
                IntStream.range(0, (options.length + block - 1) / block).map(i -> i * block);
        (parallel ? starts.parallel() : starts).forEach(from -> fill(from, Math.min(options.length, from + block)));
    }

    private void fill(int from, int end) {
        int months = panel.months();
        Object work = KERNEL.work(months);
        for (int row = from; row < end; row++) {
            lines[row] = KERNEL.chart(
                    options[row],
                    SERIES.open(panel.series(row)),
                    ChartKernel.places(panel.data()),
                    work,
                    row * months,
                    zones,
                    causes);
        }
    }

    private int checked(int row) {
        return Objects.checkIndex(row, options.length);
    }

    private int rowOf(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return panel.indexOf(indicator.ref())
                .orElseThrow(() ->
                        new IllegalArgumentException("indicator must be one of the panel, but was " + indicator.ref()));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the number of charts.
     *
     * @return 1 or more
     */
    public int size() {
        return options.length;
    }

    /**
     * Returns the verdict of a chart.
     *
     * @param row the index of the series in the panel, from 0
     * @return the variation of the latest counted point, {@link Variation#NOT_ASSESSED} without one
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Variation variation(int row) {
        return (Variation) KERNEL.variation(options[checked(row)], lines[row], row * panel.months(), causes);
    }

    /**
     * Returns the verdict of the chart of an indicator.
     *
     * @param indicator an indicator of the panel
     * @return as {@link #variation(int)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public Variation variation(Indicator indicator) {
        return variation(rowOf(indicator));
    }

    /**
     * Returns the cause of the verdict of a chart.
     *
     * @param row the index of the series in the panel, from 0
     * @return the first rule that the latest counted point triggers, {@link SpecialCause#NONE} without one
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public SpecialCause cause(int row) {
        return (SpecialCause) KERNEL.cause(lines[checked(row)], row * panel.months(), causes);
    }

    /**
     * Returns the cause of the verdict of the chart of an indicator.
     *
     * @param indicator an indicator of the panel
     * @return as {@link #cause(int)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public SpecialCause cause(Indicator indicator) {
        return cause(rowOf(indicator));
    }

    /**
     * Returns all rules that a month of a series triggers.
     *
     * @param row the index of the series in the panel, from 0
     * @param month any month
     * @return an unmodifiable set in the order of {@link SpecialCause}; empty for most months, and for those without a counted figure
     * @throws IndexOutOfBoundsException if there is no such series
     */
    @SuppressWarnings("EnumOrdinal") // a mask has a bit for each cause, in their order
    public Set<SpecialCause> causes(int row, YearMonth month) {
        Objects.requireNonNull(month, "month");
        checked(row);
        long offset = panel.offset(month);
        int mask = offset < 0 || offset >= panel.months() ? 0 : causes[row * panel.months() + (int) offset];
        if (mask == 0) {
            return Set.of();
        }
        Set<SpecialCause> set = EnumSet.noneOf(SpecialCause.class);
        for (SpecialCause cause : SpecialCause.values()) {
            if (((mask >> cause.ordinal()) & 1) == 1) {
                set.add(cause);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    /**
     * Returns all rules that a month of the series of an indicator triggers.
     *
     * @param indicator an indicator of the panel
     * @param month any month
     * @return as {@link #causes(int, YearMonth)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public Set<SpecialCause> causes(Indicator indicator, YearMonth month) {
        return causes(rowOf(indicator), month);
    }

    /**
     * Returns whether a process, if nothing changes, meets a target.
     *
     * @param row the index of the series in the panel, from 0
     * @param target the target, finite
     * @return as {@link ControlChart#assurance(double)}
     * @throws IndexOutOfBoundsException if there is no such series
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    @SuppressWarnings("unchecked") // the kernel returns what a chart returns
    public Optional<Assurance> assurance(int row, double target) {
        Figures.finite(target, "target");
        return (Optional<Assurance>) KERNEL.assurance(options[checked(row)], lines[row], target);
    }

    /**
     * Returns whether the process of an indicator, if nothing changes, meets a target.
     *
     * @param indicator an indicator of the panel
     * @param target the target, finite
     * @return as {@link ControlChart#assurance(double)}
     * @throws IllegalArgumentException if the panel does not have it, or the target is NaN or infinite
     */
    public Optional<Assurance> assurance(Indicator indicator, double target) {
        return assurance(rowOf(indicator), target);
    }

    /**
     * Returns the center line of a chart.
     *
     * @param row the index of the series in the panel, from 0
     * @return the line of the latest phase, missing as {@link ChartPhase#center()} is
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure center(int row) {
        return (Figure) KERNEL.line(lines[checked(row)], 0);
    }

    /**
     * Returns the center line of the chart of an indicator.
     *
     * @param indicator an indicator of the panel
     * @return as {@link #center(int)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public Figure center(Indicator indicator) {
        return center(rowOf(indicator));
    }

    /**
     * Returns the lower limit of a chart.
     *
     * @param row the index of the series in the panel, from 0
     * @return the limit of the latest phase, missing as {@link ChartPhase#lower()} is
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure lower(int row) {
        return (Figure) KERNEL.line(lines[checked(row)], -LIMIT);
    }

    /**
     * Returns the lower limit of the chart of an indicator.
     *
     * @param indicator an indicator of the panel
     * @return as {@link #lower(int)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public Figure lower(Indicator indicator) {
        return lower(rowOf(indicator));
    }

    /**
     * Returns the upper limit of a chart.
     *
     * @param row the index of the series in the panel, from 0
     * @return the limit of the latest phase, missing as {@link ChartPhase#upper()} is
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public Figure upper(int row) {
        return (Figure) KERNEL.line(lines[checked(row)], LIMIT);
    }

    /**
     * Returns the upper limit of the chart of an indicator.
     *
     * @param indicator an indicator of the panel
     * @return as {@link #upper(int)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public Figure upper(Indicator indicator) {
        return upper(rowOf(indicator));
    }

    /**
     * Returns whether the limits of a chart are provisional.
     *
     * @param row the index of the series in the panel, from 0
     * @return as {@link ChartPhase#isShort()} of the latest phase
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public boolean isShort(int row) {
        return KERNEL.isShort(lines[checked(row)]);
    }

    /**
     * Returns whether the limits of the chart of an indicator are provisional.
     *
     * @param indicator an indicator of the panel
     * @return as {@link #isShort(int)}
     * @throws IllegalArgumentException if the panel does not have it
     */
    public boolean isShort(Indicator indicator) {
        return isShort(rowOf(indicator));
    }

    /**
     * Returns the chart of a series, with all its points.
     *
     * @param row the index of the series in the panel, from 0
     * @return the chart, made anew
     * @throws IndexOutOfBoundsException if there is no such series
     */
    public ControlChart chart(int row) {
        return ControlChart.xmr(panel.series(checked(row)), options[row]);
    }

    /**
     * Returns the chart of the series of an indicator, with all its points.
     *
     * @param indicator an indicator of the panel
     * @return the chart, made anew
     * @throws IllegalArgumentException if the panel does not have it
     */
    public ControlChart chart(Indicator indicator) {
        return chart(rowOf(indicator));
    }

    // -----------------------------------------------------------------------
    /** Returns a map with variation, cause, limits and length, each a map by the references of the indicators. */
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "variation", byRef(this::variation),
                "cause", byRef(this::cause),
                "center", byRef(this::center),
                "lower", byRef(this::lower),
                "upper", byRef(this::upper),
                "short", byRef(this::isShort));
    }

    private Map<String, Object> byRef(IntFunction<Object> accessor) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int row = 0; row < options.length; row++) {
            all.put(panel.indicator(row).ref(), accessor.apply(row));
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PanelCharts other
                && panel.equals(other.panel)
                && Arrays.equals(options, other.options);
    }

    @Override
    public int hashCode() {
        return 31 * panel.hashCode() + Arrays.hashCode(options);
    }

    /** Returns the number of charts. */
    @Override
    public String toString() {
        return EnglishText.counted(options.length, "chart");
    }
}

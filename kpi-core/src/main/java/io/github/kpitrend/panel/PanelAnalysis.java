// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.panel;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.Limits;
import io.github.kpitrend.internal.PanelKernel;
import io.github.kpitrend.internal.PanelResults;
import io.github.kpitrend.internal.PanelTask;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.RollingWindow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a panel. It has for every month of every series the change on the previous period and on the same month of the previous year, the
 * direction of travel, the mean and the maximum over a window.
 *
 * {@snippet class="snippets.VerdictsTest" region="panel"}
 *
 * <ul>
 *   <li>Each series is analyzed by its own indicator: previous period, threshold and the periods
 *       that a window counts are those of the indicator.
 *   <li>The figures are those of {@link Change}, {@link ChangeThreshold} and {@link RollingWindow} to the last bit, and so are the reasons.
 *   <li>Monthly series are calculated together where their figures are decimals of up to six places, small enough for a double to hold the sum over
 *       the window, the window is a trailing one, and the threshold does not round; series with breaks, and all others, are calculated one by one.
 *   <li>For data larger than memory, see {@link #forEachChunk}.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class PanelAnalysis implements Plain {

    private static final PanelAnalysis STANDARD =
            new PanelAnalysis(RollingWindow.trailing(12).requiring(1), false);

    /** The number of months in all below which other cores cost more than they save. */
    private static final int WORTH_OTHER_CORES = 50_000;

    /** Parts for each core, so that none waits long for the others. */
    private static final int PARTS_PER_CORE = 4;

    private final RollingWindow window;
    private final boolean trailing;
    private final boolean parallel;

    /**
     * Returns the analysis over the trailing 12 months with at least one observed.
     *
     * @return the standard analysis
     */
    public static PanelAnalysis standard() {
        return STANDARD;
    }

    private PanelAnalysis(RollingWindow window, boolean parallel) {
        this.window = window;
        this.parallel = parallel;
        this.trailing = window.equals(RollingWindow.trailing(window.length()).requiring(window.required()));
    }

    /**
     * Returns this analysis over another window.
     *
     * @param window the window, with the number of observed months it requires
     * @return the analysis
     */
    public PanelAnalysis withWindow(RollingWindow window) {
        return new PanelAnalysis(Objects.requireNonNull(window, "window"), parallel);
    }

    /**
     * Returns this analysis on all cores, with the same results.
     *
     * <p>Series are divided among the threads of the common pool, as those of a parallel stream are, or of the {@link
     * java.util.concurrent.ForkJoinPool} in which this is called; for fewer than 50,000 months in all one thread is used.
     *
     * @return the analysis
     */
    public PanelAnalysis parallel() {
        return new PanelAnalysis(window, true);
    }

    // -----------------------------------------------------------------------
    /**
     * Analyzes every month of every series.
     *
     * @param panel the series
     * @return the table
     */
    public PanelTable analyze(MonthlyPanel panel) {
        Objects.requireNonNull(panel, "panel");
        return filled(new PanelTable(panel, this, new PanelResults(panel.data().cells()), 0, panel.months()));
    }

    /**
     * Analyzes one month of every series, such as the latest.
     *
     * @param panel the series
     * @param month a month of the panel's range
     * @return the table, which holds that month, and calculates any other on request
     * @throws IllegalArgumentException if the month is not in the panel's range
     */
    public PanelTable analyze(MonthlyPanel panel, YearMonth month) {
        Objects.requireNonNull(panel, "panel");
        Objects.requireNonNull(month, "month");
        return filled(new PanelTable(panel, this, new PanelResults(panel.size()), panel.index(month), 1));
    }

    /**
     * Analyzes more series than memory holds, some at a time, and reuses the memory of the results.
     *
     * {@snippet class="snippets.VerdictsTest" region="chunks"}
     *
     * @param series the series by indicator, in order; read one chunk at a time, and closed at the end
     * @param size the number of series of a chunk, the last one perhaps fewer; 1 or more
     * @param consumer takes the table of each chunk, over the span of the ranges of its series. A table is valid only inside its consumer; after
     *     that it throws {@link IllegalStateException}
     * @throws IllegalArgumentException if {@code size} is below 1, or two indicators of a chunk have one reference
     */
    public void forEachChunk(
            Stream<Map.Entry<Indicator, MonthlySeries>> series, int size, Consumer<PanelTable> consumer) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(consumer, "consumer");
        if (size < 1) {
            throw new IllegalArgumentException("size must be 1 or more, but was " + size);
        }
        try (series) {
            PanelResults results = new PanelResults(0);
            Iterator<Map.Entry<Indicator, MonthlySeries>> all = series.iterator();
            while (all.hasNext()) {
                List<Indicator> indicators = new ArrayList<>();
                List<MonthlySeries> chunk = new ArrayList<>();
                while (chunk.size() < size && all.hasNext()) {
                    Map.Entry<Indicator, MonthlySeries> next = all.next();
                    indicators.add(next.getKey());
                    chunk.add(next.getValue());
                }
                MonthlyPanel panel = MonthlyPanel.of(indicators, chunk);
                if (panel.data().cells() > results.capacity()) {
                    results = new PanelResults(panel.data().cells());
                }
                PanelTable table = filled(new PanelTable(panel, this, results, 0, panel.months()));
                try {
                    consumer.accept(table);
                } finally {
                    results.endUse();
                }
            }
        }
    }

    // -----------------------------------------------------------------------
    private PanelTable filled(PanelTable table) {
        int size = table.panel().size();
        boolean isWorthIt = parallel && (long) size * table.months() >= WORTH_OTHER_CORES;
        return inParts(
                table,
                isWorthIt ? Math.min(size, PARTS_PER_CORE * Runtime.getRuntime().availableProcessors()) : 1);
    }

    /** The table of a panel of any size in a number of parts, for tests of what is divided. */
    PanelTable analyzeInParts(MonthlyPanel panel, int parts) {
        PanelResults results = new PanelResults(panel.data().cells());
        return inParts(new PanelTable(panel, this, results, 0, panel.months()), parts);
    }

    private PanelTable inParts(PanelTable table, int parts) {
        int size = table.panel().size();
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> fill(table, start(size, part, parts), start(size, part + 1, parts)));
        return table;
    }

    /** The first series of a part. */
    static int start(int size, int part, int parts) {
        return (int) ((long) size * part / parts);
    }

    /** The rows of series from one to before another; those of alike indicators together. */
    private void fill(PanelTable table, int first, int end) {
        MonthlyPanel panel = table.panel();
        int from = first;
        while (from < end) {
            Indicator indicator = panel.indicator(from);
            int to = from + 1;
            while (to < end && isAlike(indicator, panel.indicator(to))) {
                to++;
            }
            fill(table, indicator, from, to);
            from = to;
        }
    }

    private static boolean isAlike(Indicator one, Indicator other) {
        return one.frequency() == other.frequency() && one.threshold().equals(other.threshold());
    }

    /** The rows of series whose indicators are alike. */
    private void fill(PanelTable table, Indicator indicator, int from, int to) {
        MonthlyPanel panel = table.panel();
        PanelTask task = task(indicator, panel);
        if (task != null) {
            PanelKernel.run(task, panel.data(), from, to, table.from(), table.months(), table.results());
        }
        for (int i = from; i < to; i++) {
            if (task == null || isOneByOne(panel, i)) {
                fill(table, i);
            }
        }
    }

    /** The task that the kernels calculate; null if they cannot. */
    private @Nullable PanelTask task(Indicator indicator, MonthlyPanel panel) {
        ChangeThreshold threshold = indicator.threshold();
        int step = indicator.frequency().months();
        boolean isAll = window.required() == window.length();
        if (!trailing || !isExact(threshold) || (isAll && window.length() % step != 0)) {
            return null;
        }
        PanelTask task = new PanelTask(
                step,
                window.length(),
                isAll ? window.length() / step : window.required(),
                new Limits(threshold.up(), threshold.down(), threshold.isInPoints()));
        return task.isExactFor(panel.data()) ? task : null;
    }

    /** Returns whether a row needs the functions on one series: it has a break, or figures in months that end no period. */
    private static boolean isOneByOne(MonthlyPanel panel, int index) {
        if (panel.data().hasBreaks(index)) {
            return true;
        }
        Indicator indicator = panel.indicator(index);
        if (indicator.frequency() == Frequency.MONTHLY) {
            return false;
        }
        PeriodEnds ends = PeriodEnds.of(indicator.reportingPeriods(panel.series(index)));
        return panel.data().hasFiguresBetween(index, ends);
    }

    /** The number of rows of a panel that need the functions on one series, for tests of the way taken. */
    int oneByOne(MonthlyPanel panel) {
        int count = 0;
        for (int i = 0; i < panel.size(); i++) {
            count += task(panel.indicator(i), panel) == null || isOneByOne(panel, i) ? 1 : 0;
        }
        return count;
    }

    private static boolean isExact(ChangeThreshold threshold) {
        return !threshold.isAnyChange() && threshold.roundedTo().isEmpty();
    }

    /** The rows of one series by the functions on one series. */
    private void fill(PanelTable table, int index) {
        MonthlyPanel panel = table.panel();
        Indicator indicator = panel.indicator(index);
        MonthlySeries series = panel.series(index);
        Comparison previous = indicator.previousPeriod();
        RollingWindow own = windowOf(indicator);
        int row = index * table.months();
        if (table.months() == 1) {
            YearMonth month = panel.month(table.from());
            Change change = Change.at(series, month, previous);
            Figure lastYear =
                    Change.at(series, month, Comparison.sameMonthLastYear()).percent();
            set(
                    table,
                    row,
                    change.percent(),
                    indicator.threshold().direction(change),
                    lastYear,
                    own.mean(series, month).figure(),
                    own.max(series, month).figure());
        } else {
            MonthlySeries percentPrevious = Change.percentages(series, previous);
            MonthlySeries percentYear = Change.percentages(series, Comparison.sameMonthLastYear());
            MonthlySeries mean = own.mean(series);
            MonthlySeries max = own.max(series);
            List<DirectionOfTravel> directions = indicator.threshold().directions(series, previous);
            for (int i = 0; i < table.months(); i++) {
                YearMonth month = panel.month(i);
                set(
                        table,
                        row + i,
                        percentPrevious.at(month),
                        directions.get(i),
                        percentYear.at(month),
                        mean.at(month),
                        max.at(month));
            }
        }
    }

    /**
     * Returns the reason of a missing percentage. Without a direction the percentage is missing too; a direction without a percentage is of a change
     * from zero, or too large.
     */
    private static void set(
            PanelTable table,
            int row,
            Figure previous,
            DirectionOfTravel direction,
            Figure year,
            Figure mean,
            Figure max) {
        double percent =
                direction == DirectionOfTravel.NOT_AVAILABLE ? Double.NaN : previous.orElse(Double.POSITIVE_INFINITY);
        table.results().set(row, percent, orNaN(year), orNaN(mean), orNaN(max), code(direction));
    }

    private static double orNaN(Figure figure) {
        return figure.orElse(Double.NaN);
    }

    private static byte code(DirectionOfTravel direction) {
        return switch (direction) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case SIMILAR, NOT_AVAILABLE -> 0;
        };
    }

    // -----------------------------------------------------------------------
    /** The window by the periods of an indicator. */
    RollingWindow windowOf(Indicator indicator) {
        return indicator.window(window);
    }

    /** Returns the text of {@link #toString}. */
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PanelAnalysis other && window.equals(other.window) && parallel == other.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(window, parallel);
    }

    /** Returns the window, and whether all cores are used, for logs. */
    @Override
    public String toString() {
        return window + (parallel ? ", on all cores" : "");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.ChartKernel;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.Lazy;
import io.github.kpitrend.internal.NotesDoor;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A control chart of any {@linkplain ChartKind kind}: which figures of a series are more than its usual variation.
 *
 * {@snippet class="snippets.VerdictsTest" region="chart"}
 *
 * <ul>
 *   <li>Every known figure is a point. Those that are not counted (excluded, not final, between the ends of periods) move nothing and have no cause.
 *       Expected periods without a figure are excluded and their neighbors become adjacent.
 *   <li>Lines are those of a {@linkplain ChartPhase phase}; a new phase starts at each of the options, and where the series breaks.
 *   <li>Charts of individual values, moving ranges, runs, P, U, C and G are decided exactly, as if in fractions, and show the exact lines, correctly
 *       rounded to double. P', U', I', T and EWMA are computed in doubles, and flag nothing within 1e-12 of a line.
 *   <li>Figures that do not vary have limits equal to the center, and nothing on it is special.
 *   <li>{@link #notes()} states what limits the use of the chart; {@link #suggestedPhases()} suggests, and is never applied.
 *   <li>No exception depends on data except where the factory method states it: a chart without a counted figure has one phase without points, and
 *       is {@link Variation#NOT_ASSESSED}.
 * </ul>
 *
 * <p>Sources: Making Data Count, as the R package NHSRplotthedots 0.2.2 has it (individual values); Montgomery (P, U, C, EWMA); Laney 2002 (P', U');
 * Benneyan 2001 (G); Nelson 1994 (T); the formulas of each kind: <a href="doc-files/xmr.html">Control charts</a>. Instances are immutable and
 * thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ControlChart implements Plain {

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

    static {
        ChartKernel.install(new ChartRows());
        NotesDoor.install(new RowNotes());
    }

    private final Object source;
    private final double lambda;
    private final Charted charted;
    private final Lazy<List<ChartPhase>> phases;
    private final Lazy<List<ChartNote>> notes;

    // -----------------------------------------------------------------------
    /**
     * Charts individual values by the standard options.
     *
     * @param series the figures
     * @return the chart
     */
    public static ControlChart xmr(MonthlySeries series) {
        return xmr(series, ChartOptions.standard());
    }

    /**
     * Charts individual values, with limits from their moving ranges: the mean and 2.66 mean moving ranges on either side.
     *
     * @param series the figures
     * @param options the choices
     * @return the chart
     */
    public static ControlChart xmr(MonthlySeries series, ChartOptions options) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(options, "options");
        return new ControlChart(series, 0, ChartMaker.xmr(SERIES.open(series), options));
    }

    /**
     * Charts figures about their median, without limits.
     *
     * @param series the figures
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException if the options ask for season or trend
     */
    public static ControlChart run(MonthlySeries series, ChartOptions options) {
        Objects.requireNonNull(series, "series");
        return new ControlChart(series, 0, ChartMaker.run(SERIES.open(series), plain(options)));
    }

    /**
     * Charts counts, with limits three square roots of the mean from it, cut at 0.
     *
     * @param counts whole numbers of 0 or more
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException if a counted figure is negative or not whole (the message names the month), or the options ask for season or
     *     trend
     */
    public static ControlChart c(MonthlySeries counts, ChartOptions options) {
        Objects.requireNonNull(counts, "counts");
        return new ControlChart(counts, 0, ChartMaker.counts(SERIES.open(counts), plain(options)));
    }

    /**
     * Charts an exponentially weighted moving average, with limits made for it, which widen from the start of each phase. Its rule is that of the
     * limits.
     *
     * @param series the figures
     * @param lambda the weight of the latest figure, above 0 and at most 1: 0.2 is usual
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException if the weight is out of range, or the options ask for season or trend
     */
    public static ControlChart ewma(MonthlySeries series, double lambda, ChartOptions options) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(options, "options");
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be above 0 and at most 1, but was " + lambda);
        }
        return new ControlChart(series, lambda, ChartMaker.average(SERIES.open(series), lambda, plain(options)));
    }

    /**
     * Charts proportions, with binomial limits by each denominator, cut at 0 and at the whole.
     *
     * @param series proportions of whole numbers
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException if the series is one of rates, a counted part is negative or not whole, a numerator exceeds its denominator
     *     (the message names the month), a center is out of range, or the options ask for season or trend
     */
    public static ControlChart p(RatioSeries series, ChartOptions options) {
        return ratio(ChartKind.P, series, options);
    }

    /**
     * Charts proportions with large denominators: the limits of {@link #p}, as much wider or narrower as the proportions vary in fact (Laney).
     *
     * @param series proportions of whole numbers
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException as {@link #p}
     */
    public static ControlChart pPrime(RatioSeries series, ChartOptions options) {
        return ratio(ChartKind.P_PRIME, series, options);
    }

    /**
     * Charts rates, with Poisson limits by each denominator, cut at 0.
     *
     * @param series rates of whole numbers of events
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException if a counted numerator is negative or not whole (the message names the month), a center is out of range, or
     *     the options ask for season or trend
     */
    public static ControlChart u(RatioSeries series, ChartOptions options) {
        return ratio(ChartKind.U, series, options);
    }

    /**
     * Charts rates with large denominators: the limits of {@link #u}, as much wider or narrower as the rates vary in fact (Laney).
     *
     * @param series rates of whole numbers of events
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException as {@link #u}
     */
    public static ControlChart uPrime(RatioSeries series, ChartOptions options) {
        return ratio(ChartKind.U_PRIME, series, options);
    }

    /**
     * Charts ratios of any amounts, with limits from their moving ranges and by each denominator; needs no distribution.
     *
     * @param series the ratios, of money or hours too
     * @param options the choices, without season and trend
     * @return the chart
     * @throws IllegalArgumentException if the options ask for season or trend
     */
    public static ControlChart iPrime(RatioSeries series, ChartOptions options) {
        return ratio(ChartKind.I_PRIME, series, options);
    }

    /**
     * Charts the days, or cases, between rare events: the center is their median, the upper limit that of a geometric distribution, the lower 0.
     *
     * @param events the events
     * @param options the choices, without season and trend; polarity is that of events, so that where fewer are better longer gaps are an improvement
     * @return the chart
     * @throws IllegalArgumentException if the options ask for season or trend
     */
    public static ControlChart g(Events events, ChartOptions options) {
        Objects.requireNonNull(events, "events");
        return new ControlChart(events, 0, EventMaker.g(events, plain(options)));
    }

    /**
     * Charts the days between rare events, with limits on the scale of their 3.6th root.
     *
     * @param events the events
     * @param options the choices, without season and trend; polarity is that of events, so that where fewer are better longer gaps are an improvement
     * @return the chart
     * @throws IllegalArgumentException if the options ask for season or trend
     */
    public static ControlChart t(Events events, ChartOptions options) {
        Objects.requireNonNull(events, "events");
        return new ControlChart(events, 0, EventMaker.t(events, plain(options)));
    }

    private static ControlChart ratio(ChartKind kind, RatioSeries series, ChartOptions options) {
        Objects.requireNonNull(series, "series");
        return new ControlChart(series, 0, RatioMaker.ratios(kind, series, plain(options)));
    }

    private static ChartOptions plain(ChartOptions options) {
        Objects.requireNonNull(options, "options");
        if (options.choices().season || options.choices().trend) {
            throw new IllegalArgumentException(
                    "options must be without season and trend for this kind of chart, but were " + options);
        }
        return options;
    }

    private ControlChart(Object source, double lambda, Charted charted) {
        this.source = source;
        this.lambda = lambda;
        this.charted = charted;
        this.phases = Lazy.of(this::makePhases);
        this.notes = Lazy.of(() -> ChartNotes.of(this));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the kind of chart.
     *
     * @return the kind
     */
    public ChartKind kind() {
        return charted.kind();
    }

    /**
     * Returns the options that the chart was made with.
     *
     * @return the options
     */
    public ChartOptions options() {
        return charted.options();
    }

    /**
     * Returns the points: every known figure, counted or not.
     *
     * @return an unmodifiable list in the order of time, of which the elements are made when they are requested
     */
    public List<ChartPoint> points() {
        return new Points();
    }

    /** A view of the points. */
    private final class Points extends AbstractList<ChartPoint> implements RandomAccess {

        @Override
        public ChartPoint get(int index) {
            Objects.checkIndex(index, data().size);
            return point(index);
        }

        @Override
        public int size() {
            return data().size;
        }
    }

    private ChartPoint point(int index) {
        ChartPhase phase = phases().get(data().phase(index));
        if (phase.hasConstantLimits()) {
            return new ChartPoint(this, index, phase.lines());
        }
        Figure[] lines = new Figure[2 * PhaseLines.LIMIT + 1];
        Arrays.setAll(lines, i -> line(i - PhaseLines.LIMIT, index));
        return new ChartPoint(this, index, lines);
    }

    /**
     * Returns the phases.
     *
     * @return an unmodifiable list in the order of time, at least one
     */
    public List<ChartPhase> phases() {
        return phases.get();
    }

    private List<ChartPhase> makePhases() {
        List<ChartPhase> all = new ArrayList<>(charted.lines().length);
        for (int i = 0; i < charted.lines().length; i++) {
            int from = data().starts[i];
            int to = data().end(i);
            int latest = to > from ? data().point(to - 1) : 0;
            PhaseLines lines = charted.lines()[i];
            boolean constant = lines.isConstant() && !isAdjusted();
            all.add(new ChartPhase(
                    i,
                    to > from ? data().month(data().point(from)) : firstMonth(),
                    data().phaseReasons[i],
                    to - from,
                    charted.given(i) != null,
                    constant,
                    lines,
                    sigma -> line(lines, sigma, latest)));
        }
        return Collections.unmodifiableList(all);
    }

    private YearMonth firstMonth() {
        return source instanceof Events events
                ? YearMonth.from(events.until())
                : ProlepticMonth.at(data().slots.first());
    }

    /**
     * Returns the phase of the latest counted point.
     *
     * @return the last phase
     */
    public ChartPhase latestPhase() {
        return phases().get(phases().size() - 1);
    }

    /**
     * Returns the latest counted point.
     *
     * @return the point; empty of a chart without one
     */
    public Optional<ChartPoint> latest() {
        return data().counted == 0 ? Optional.empty() : Optional.of(point(data().point(data().counted - 1)));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the verdict: the kind of variation of the latest counted point, regardless of the points before. Of an event chart it is that of the
     * days since the last event, where these are already above the upper limit.
     *
     * @return the variation, {@link Variation#NOT_ASSESSED} without a counted point
     */
    public Variation variation() {
        return data().counted == 0 ? Variation.NOT_ASSESSED : Variation.of(cause(), effectivePolarity());
    }

    /**
     * Returns the cause of the verdict.
     *
     * @return the first rule that the latest counted point triggers, {@link SpecialCause#NONE} without one
     */
    public SpecialCause cause() {
        return SpecialCause.firstOf(latestMask());
    }

    private int latestMask() {
        int open = data().size == 0 ? 0 : mask(data().size - 1);
        if (open != 0) {
            return open;
        }
        return data().counted == 0 ? 0 : charted.masks()[data().counted - 1];
    }

    /**
     * Returns the number of counted points of a phase for each kind of variation.
     *
     * @param phase the index of the phase, from 0
     * @return a number for every kind, 0 if absent
     * @throws IllegalArgumentException if there is no such phase
     */
    public Map<Variation, Integer> counts(int phase) {
        int count = charted.lines().length;
        if (phase < 0 || phase >= count) {
            throw new IllegalArgumentException("phase must be 0 to " + (count - 1) + ", but was " + phase);
        }
        Map<Variation, Integer> counts = new EnumMap<>(Variation.class);
        for (Variation kind : Variation.values()) {
            counts.put(kind, 0);
        }
        for (int i = data().starts[phase]; i < data().end(phase); i++) {
            SpecialCause cause = SpecialCause.firstOf(charted.masks()[i]);
            counts.merge(Variation.of(cause, effectivePolarity()), 1, Integer::sum);
        }
        return counts;
    }

    /**
     * Returns whether the process, if nothing changes, meets a target, by the lines at the latest counted point.
     *
     * @param target the target on the plotted scale, finite; of an event chart days or cases between events
     * @return {@link Assurance#PASS} or {@link Assurance#FAIL} where the target lies outside a limit, {@link Assurance#INCONSISTENT} where it lies
     *     within them or on one; without variation by the center, equality passing; limits by calendar month: by those of all months of a year.
     *     Empty where neither higher nor lower is better, for charts of runs, moving ranges and moving averages, and without limits
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public Optional<Assurance> assurance(double target) {
        Figure.of(target);
        return Assurances.of(this, target);
    }

    /**
     * Returns whether the process meets a target that changes: by the target of the latest counted month.
     *
     * @param targets the target of each month
     * @return as for one target; empty where that month has none
     */
    public Optional<Assurance> assurance(MonthlySeries targets) {
        Objects.requireNonNull(targets, "targets");
        return latestTarget(targets).flatMap(this::assurance);
    }

    private Optional<Double> latestTarget(MonthlySeries targets) {
        if (data().counted == 0) {
            return Optional.empty();
        }
        Figure target = targets.at(data().month(data().point(data().counted - 1)));
        return target.isKnown() ? Optional.of(target.value()) : Optional.empty();
    }

    /**
     * Explains the assurance against a target.
     *
     * @param target the target, finite
     * @return target and limits, the rule, and which line decided or why none did
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public Explanation explainAssurance(double target) {
        Figure.of(target);
        return Assurances.explain(this, target);
    }

    /**
     * Explains the verdict.
     *
     * @return the latest figure and its limits, the rules, and a sentence
     */
    public Explanation explain() {
        return ChartWords.explain(this);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns what limits the use of the chart.
     *
     * @return an unmodifiable list in the order of {@link ChartNote.Kind}, then of phases; empty for most charts
     */
    public List<ChartNote> notes() {
        return notes.get();
    }

    /**
     * Returns what limits the use of the chart beside a target: the notes, and whether the limits are outdated for it.
     *
     * @param target the target, finite
     * @return an unmodifiable list
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public List<ChartNote> notes(double target) {
        Figures.finite(target, "target");
        return ChartNotes.withTarget(this, target, month -> Figure.of(target));
    }

    /**
     * Returns what limits the use of the chart beside a target that changes: each figure is compared with the target of its month.
     *
     * @param targets the target of each month; a month without one takes no part
     * @return an unmodifiable list
     */
    public List<ChartNote> notes(MonthlySeries targets) {
        Objects.requireNonNull(targets, "targets");
        return latestTarget(targets)
                .map(target -> ChartNotes.withTarget(this, target, targets::at))
                .orElseGet(this::notes);
    }

    /**
     * Returns the months in which a new phase may be due. Each is the first point of a run on one side of the center that lasts to the end and has
     * at least 12 points. Whether there is a known cause, expected to last, is for people to decide; nothing is applied.
     *
     * @return an unmodifiable list, empty for most charts
     */
    public List<YearMonth> suggestedPhases() {
        int run = latestRun();
        return run < ChartOptions.LEAST_BASELINE
                ? List.of()
                : List.of(data().month(data().point(data().counted - run)));
    }

    /**
     * Returns how many counted points, up to the latest and in its phase, lie on the same side of the center.
     *
     * @return 1 or more; 0 if the latest point is on the center, or no point is counted
     */
    public int latestRun() {
        int last = data().counted - 1;
        int side = last < 0 ? 0 : Integer.signum(charted.zones()[last]);
        int run = 0;
        int from = data().starts[data().starts.length - 1];
        for (int i = last; i >= from && side != 0 && Integer.signum(charted.zones()[i]) == side; i--) {
            run++;
        }
        return run;
    }

    /**
     * Returns how many counted points, up to the latest and in its phase, rise or decrease consecutively.
     *
     * @return 2 or more; 1 for a latest point that is alone or equal to the one before, 0 without a counted point
     */
    public int latestTrend() {
        int last = data().counted - 1;
        int from = data().starts[data().starts.length - 1];
        byte[] steps = charted.steps();
        int trend = Math.min(1, data().counted);
        for (int i = last; i > from && steps[last] != 0 && steps[i] == steps[last]; i--) {
            trend++;
        }
        return trend;
    }

    /**
     * Returns the chart of the moving ranges of the counted points: each less the one before in its phase, without the sign.
     *
     * @return a chart of the kind {@link ChartKind#MOVING_RANGE}; of such a chart itself
     */
    public ControlChart movingRanges() {
        if (kind() == ChartKind.MOVING_RANGE) {
            return this;
        }
        Adjustment adjustment = charted.applied();
        Values values = adjustment == null ? Values.of(data()) : adjustment.values(data());
        return new ControlChart(source, lambda, ChartMaker.ranges(charted, values.all(data().counted)));
    }

    /**
     * Returns runs and crossings of the latest phase about its center line.
     *
     * @return the analysis
     */
    public RunsAnalysis runs() {
        int last = data().starts.length - 1;
        return RunsAnalysis.of(latestPhase().center(), charted.zones(), data().starts[last], data().end(last));
    }

    /**
     * Returns what season and trend take from each month.
     *
     * @return a series over the months of the chart; all missing with reason {@code NOT_APPLICABLE} where nothing is adjusted, {@code NOT_DUE} in
     *     months that end no period
     */
    public MonthlySeries adjustment() {
        Slots slots = data().slots;
        if (slots.length() == 0) {
            return MonthlySeries.of(firstMonth(), List.of(NOT_APPLICABLE));
        }
        Adjustment adjustment = charted.applied();
        List<Figure> figures = new ArrayList<>(slots.length());
        for (int i = 0; i < slots.length(); i++) {
            long month = slots.first() + i;
            figures.add(
                    adjustment == null
                            ? NOT_APPLICABLE
                            : data().periods.isEnd(month)
                                    ? PhaseLines.figure(adjustment.at(month).doubleValue())
                                    : Figure.missing(MissingReason.NOT_DUE));
        }
        return MonthlySeries.of(ProlepticMonth.at(slots.first()), figures);
    }

    /**
     * Returns the days since the last event.
     *
     * @return the days up to the end of watching; missing with reason {@code TOO_FEW_OBSERVATIONS} without an event, {@code NOT_APPLICABLE} for
     *     charts of cases and for charts of other kinds than G and T
     */
    public Figure openGap() {
        return kind().isOfEvents() ? EventMaker.openGap(kind(), (Events) source) : NOT_APPLICABLE;
    }

    /**
     * Returns a line cut at the bounds of the options, as drawn and printed.
     *
     * @param line a line of this chart
     * @return the line, or a bound that it exceeds; a missing line unchanged
     */
    public Figure drawn(Figure line) {
        return options().choices().drawn(Objects.requireNonNull(line, "line"), data().values);
    }

    // -----------------------------------------------------------------------
    Charted charted() {
        return charted;
    }

    ChartData data() {
        return charted.data();
    }

    boolean isAdjusted() {
        return charted.applied() != null;
    }

    /** The polarity of what is plotted: where fewer events are better, longer gaps are. */
    Polarity effectivePolarity() {
        Polarity polarity = options().polarity();
        return !kind().isOfEvents()
                ? polarity
                : switch (polarity) {
                    case HIGHER_IS_BETTER -> Polarity.LOWER_IS_BETTER;
                    case LOWER_IS_BETTER -> Polarity.HIGHER_IS_BETTER;
                    case TARGET_IS_BEST, NEUTRAL -> polarity;
                };
    }

    /** Returns a line at a point. */
    Figure line(int sigma, int point) {
        return line(charted.lines()[data().phase(point)], sigma, point);
    }

    private Figure line(PhaseLines lines, int sigma, int point) {
        Adjustment adjustment = charted.applied();
        if (adjustment == null) {
            return lines.line(sigma, point);
        }
        Rational moved = Rational.of(adjustment.at(data().proleptic(point)), 1);
        return lines.line(sigma, moved);
    }

    int zone(int point) {
        return data().isCounted(point) ? charted.zones()[data().countedAt(point)] : 0;
    }

    /** Returns the causes of a point; one that is not counted has none, but days since the last event that are above the upper limit. */
    int mask(int point) {
        if (data().isCounted(point)) {
            return charted.masks()[data().countedAt(point)];
        }
        if (!isOpen(point)) {
            return 0;
        }
        Rational days = Rational.of(BigDecimal.valueOf((long) data().values[point]), 1);
        boolean above = charted.lines()[data().phase(point)].zoneOf(days, point) == PhaseLines.BEYOND;
        return above ? Rules.ABOVE_UPPER_LIMIT : 0;
    }

    /** Returns whether a point is not a gap between events but the days since the last one. */
    boolean isOpen(int point) {
        return point == data().open;
    }

    /** Returns whether a chart of events plots cases. */
    boolean isOfCases() {
        return !((Events) source).cases().isEmpty();
    }

    Figure denominator(int point) {
        RatioParts parts = charted.parts();
        return parts == null ? NOT_APPLICABLE : Figure.of(parts.denominators[point]);
    }

    Figure adjusted(int point) {
        Adjustment adjustment = charted.applied();
        if (adjustment == null) {
            return NOT_APPLICABLE;
        }
        return PhaseLines.figure(Figure.of(data().values[point])
                .toBigDecimal()
                .subtract(adjustment.at(data().proleptic(point)))
                .doubleValue());
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>(PlainTree.map(
                "kind", kind(),
                "variation", variation(),
                "cause", cause(),
                "phases", phases(),
                "points", points(),
                "notes", notes()));
        if (isAdjusted()) {
            plain.put("adjustment", PlainTree.of(adjustment()));
        }
        if (kind().isOfEvents()) {
            plain.put("openGap", PlainTree.of(openGap()));
        }
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ControlChart other
                && kind() == other.kind()
                && lambda == other.lambda
                && options().equals(other.options())
                && source.equals(other.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind(), lambda, options(), source);
    }

    /** Returns the number of counted points, the latest month and the verdict. */
    @Override
    public String toString() {
        return ChartWords.summary(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.PeriodEnds;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.time.ReportingPeriods;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The choices by which a {@link ControlChart} is made. Each of them moves limits or verdicts, so each is explicit.
 *
 * {@snippet class="snippets.VerdictsTest" region="chart-options"}
 *
 * <ul>
 *   <li>The {@linkplain #standard() standard}: monthly, one phase, limits from all counted points, outlying moving ranges excluded, the rules of
 *       Making Data Count, neither side better, figures marked as partial or forecast shown and not counted.
 *   <li>A new phase is a judgment: it needs a known cause, expected to last. It is passed with its reason, and never applied automatically.
 *   <li>Twice the same month: the later reason holds.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ChartOptions {

    /** The least number of points that a baseline can have. */
    public static final int LEAST_BASELINE = 12;

    private static final int ALL_POINTS = 0;
    private static final Figure NO_BOUND = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final ChartOptions STANDARD = new ChartOptions(new Draft());

    private final Polarity polarity;
    private final Frequency frequency;
    private final @Nullable FiscalCalendar calendar;
    private final @Nullable Boolean yearToDate;
    private final @Nullable RuleSet rules;
    private final boolean screening;
    private final boolean medians;
    private final Figure lowerBound;
    private final Figure upperBound;
    private final boolean boundsOfKind;
    private final NavigableMap<YearMonth, String> phases;
    private final int baselinePoints;
    private final @Nullable MonthRange baselineRange;
    private final @Nullable PhaseLines given;
    private final @Nullable BigDecimal center;
    private final NavigableMap<YearMonth, String> excluded;
    private final Set<Marker> excludedMarkers;
    private final boolean season;
    private final boolean trend;

    /** The choices while they are made. */
    private static final class Draft {

        private Polarity polarity = Polarity.NEUTRAL;
        private Frequency frequency = Frequency.MONTHLY;
        private @Nullable FiscalCalendar calendar;
        private @Nullable Boolean yearToDate;
        private @Nullable RuleSet rules;
        private boolean screening = true;
        private boolean medians = false;
        private Figure lowerBound = NO_BOUND;
        private Figure upperBound = NO_BOUND;
        private boolean boundsOfKind = false;
        private NavigableMap<YearMonth, String> phases = new TreeMap<>();
        private int baselinePoints = ALL_POINTS;
        private @Nullable MonthRange baselineRange;
        private @Nullable PhaseLines given;
        private @Nullable BigDecimal center;
        private NavigableMap<YearMonth, String> excluded = new TreeMap<>();
        private Set<Marker> excludedMarkers = EnumSet.of(Marker.PARTIAL, Marker.FORECAST);
        private boolean season = false;
        private boolean trend = false;

        Draft() {}

        Draft(ChartOptions from) {
            polarity = from.polarity;
            frequency = from.frequency;
            calendar = from.calendar;
            yearToDate = from.yearToDate;
            rules = from.rules;
            screening = from.screening;
            medians = from.medians;
            lowerBound = from.lowerBound;
            upperBound = from.upperBound;
            boundsOfKind = from.boundsOfKind;
            phases = from.phases;
            baselinePoints = from.baselinePoints;
            baselineRange = from.baselineRange;
            given = from.given;
            center = from.center;
            excluded = from.excluded;
            excludedMarkers = from.excludedMarkers;
            season = from.season;
            trend = from.trend;
        }

        ChartOptions made() {
            return new ChartOptions(this);
        }
    }

    private ChartOptions(Draft draft) {
        polarity = draft.polarity;
        frequency = draft.frequency;
        calendar = draft.calendar;
        yearToDate = draft.yearToDate;
        rules = draft.rules;
        screening = draft.screening;
        medians = draft.medians;
        lowerBound = draft.lowerBound;
        upperBound = draft.upperBound;
        boundsOfKind = draft.boundsOfKind;
        phases = draft.phases;
        baselinePoints = draft.baselinePoints;
        baselineRange = draft.baselineRange;
        given = draft.given;
        center = draft.center;
        excluded = draft.excluded;
        excludedMarkers = draft.excludedMarkers;
        season = draft.season;
        trend = draft.trend;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the standard options.
     *
     * @return the options
     */
    public static ChartOptions standard() {
        return STANDARD;
    }

    /**
     * Returns the options of an indicator: its polarity, its frequency and calendar, whether it reports year-to-date totals, and the possible range
     * of its kind of measure as bounds (0 and up for counts and rates, 0 to 100 for percentages) where all figures lie within it.
     *
     * @param indicator the indicator
     * @return the options
     */
    public static ChartOptions of(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        Draft draft = new Draft();
        draft.polarity = indicator.polarity();
        draft.frequency = indicator.frequency();
        draft.calendar = isCalendarSet(indicator) ? indicator.calendar() : null;
        draft.yearToDate = indicator.reportsYearToDate() ? Boolean.TRUE : null;
        MeasureKind kind = indicator.measure();
        draft.lowerBound = kind == MeasureKind.AMOUNT ? NO_BOUND : Figure.of(0);
        draft.upperBound = kind == MeasureKind.PERCENTAGE ? Figure.of(100) : NO_BOUND;
        draft.boundsOfKind = true;
        return draft.made();
    }

    /** The periods of a calendar that was set do not follow a figure in the first month of its year; those of one that was not do. */
    private static boolean isCalendarSet(Indicator indicator) {
        YearMonth first = YearMonth.of(2000, indicator.calendar().startMonth());
        return !indicator.reportingPeriods(MonthlySeries.of(first, 1)).isEnd(first);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns these options with a polarity.
     *
     * @param polarity whether higher or lower is better; of an event chart, whether more or fewer events are. Where neither is, special points are
     *     neutral
     * @return the options
     */
    public ChartOptions withPolarity(Polarity polarity) {
        Draft draft = new Draft(this);
        draft.polarity = Objects.requireNonNull(polarity, "polarity");
        return draft.made();
    }

    /**
     * Returns these options with a frequency: in which months a figure is expected. Figures in other months are shown and not counted, and only
     * expected periods without a figure are gaps.
     *
     * @param frequency the frequency; of the months in which periods end those of the series, if they agree, else those of years from April
     * @return the options
     */
    public ChartOptions withFrequency(Frequency frequency) {
        Draft draft = new Draft(this);
        draft.frequency = Objects.requireNonNull(frequency, "frequency");
        draft.calendar = null;
        return draft.made();
    }

    /**
     * Returns these options with a statement whether the figures are year-to-date totals, which have no usual range.
     *
     * @param yearToDate true for totals, false for figures of single periods; where neither is stated, the figures decide
     * @return the options
     */
    public ChartOptions withYearToDate(boolean yearToDate) {
        Draft draft = new Draft(this);
        draft.yearToDate = yearToDate;
        return draft.made();
    }

    /**
     * Returns these options with rules of special causes.
     *
     * @param rules the rules; charts of moving ranges and of moving averages apply the limits alone, run charts what needs no sigma
     * @return the options
     */
    public ChartOptions withRules(RuleSet rules) {
        Draft draft = new Draft(this);
        draft.rules = Objects.requireNonNull(rules, "rules");
        return draft.made();
    }

    /**
     * Returns these options with or without the exclusion of outlying moving ranges: those of 3.267 times their mean or more are excluded once, so
     * that a single jump does not widen the limits (Nelson 1982). If no range above 0 would remain, none is.
     *
     * @param screening true to exclude them
     * @return the options
     */
    public ChartOptions withRangeScreening(boolean screening) {
        Draft draft = new Draft(this);
        draft.screening = screening;
        return draft.made();
    }

    /**
     * Returns these options with limits of individual values from the median and the median moving range (times 3.145, Wheeler), which a few
     * outliers do not move.
     *
     * @return the options
     */
    public ChartOptions withMedians() {
        Draft draft = new Draft(this);
        draft.medians = true;
        return draft.made();
    }

    /**
     * Returns these options with bounds at which lines are drawn and stated to stop. Verdicts and accessors keep the lines as computed.
     *
     * @param lower the lower bound, or missing for none
     * @param upper the upper bound, or missing for none
     * @return the options
     * @throws IllegalArgumentException if the lower bound is above the upper
     */
    public ChartOptions withBounds(Figure lower, Figure upper) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.isKnown() && upper.isKnown() && lower.value() > upper.value()) {
            throw new IllegalArgumentException("lower must not be above upper " + upper + ", but was " + lower);
        }
        Draft draft = new Draft(this);
        draft.lowerBound = lower;
        draft.upperBound = upper;
        draft.boundsOfKind = false;
        return draft.made();
    }

    /**
     * Returns these options with a new phase: new limits from the first counted point of a month or later, in addition to other phases.
     *
     * @param month the month; outside the series, or after its last counted point, it has no effect but a note
     * @param reason the reason, for readers: {@code new referral form}
     * @return the options
     */
    public ChartOptions withPhase(YearMonth month, String reason) {
        Draft draft = new Draft(this);
        draft.phases = with(phases, month, reason);
        return draft.made();
    }

    private static NavigableMap<YearMonth, String> with(
            NavigableMap<YearMonth, String> months, YearMonth month, String reason) {
        NavigableMap<YearMonth, String> more = new TreeMap<>(months);
        more.put(Objects.requireNonNull(month, "month"), Objects.requireNonNull(reason, "reason"));
        return more;
    }

    /**
     * Returns these options with limits from the first counted points of each phase; later points are compared with them and do not move them.
     *
     * @param points {@value #LEAST_BASELINE} or more; a shorter phase uses all its points
     * @return the options
     * @throws IllegalArgumentException if there are fewer
     */
    public ChartOptions withBaseline(int points) {
        if (points < LEAST_BASELINE) {
            throw new IllegalArgumentException("points must be " + LEAST_BASELINE + " or more, but was " + points);
        }
        Draft draft = new Draft(this);
        draft.baselinePoints = points;
        draft.baselineRange = null;
        return draft.made();
    }

    /**
     * Returns these options with limits from the counted points in a range of months, for the phase that holds the first of them; other phases use
     * all their own.
     *
     * @param range the months; with fewer than two counted points of one phase it has no effect but a note
     * @return the options
     */
    public ChartOptions withBaseline(MonthRange range) {
        Draft draft = new Draft(this);
        draft.baselineRange = Objects.requireNonNull(range, "range");
        draft.baselinePoints = ALL_POINTS;
        return draft.made();
    }

    /**
     * Returns these options with fixed lines for the first phase; later phases compute their own. Sigma is a third of the distance on each side.
     *
     * @param lower the lower limit, finite
     * @param center the center line, not below the lower limit
     * @param upper the upper limit, not below the center line
     * @return the options
     * @throws IllegalArgumentException if one is NaN or infinite, or they are not in order
     */
    public ChartOptions withLimits(double lower, double center, double upper) {
        Figure.of(lower);
        Figure.of(center);
        Figure.of(upper);
        if (lower > center || center > upper) {
            throw new IllegalArgumentException("lower, center and upper must be in ascending order, but were " + lower
                    + ", " + center + " and " + upper);
        }
        return withLimits(
                ConstantLines.given(Decimals.shortest(lower), Decimals.shortest(center), Decimals.shortest(upper)));
    }

    /**
     * Returns these options with the exact lines of a phase of another chart for the first phase.
     *
     * @param phase a phase with constant limits: of individual values, counts, numbers or days between events, or with fixed lines
     * @return the options
     * @throws IllegalArgumentException if its limits differ by point, or it has none
     */
    public ChartOptions withLimits(ChartPhase phase) {
        return withLimits(Objects.requireNonNull(phase, "phase").constantLines());
    }

    private ChartOptions withLimits(PhaseLines lines) {
        Draft draft = new Draft(this);
        draft.given = lines;
        return draft.made();
    }

    /**
     * Returns these options with a fixed center line. Sigma is computed about it: from the moving ranges, or by the formula of the kind of chart.
     *
     * @param center the center line on the plotted scale, finite; of a chart of numbers between events their mean
     * @return the options
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public ChartOptions withCenter(double center) {
        Figure.of(center);
        Draft draft = new Draft(this);
        draft.center = Decimals.shortest(center);
        return draft.made();
    }

    /**
     * Returns these options with a month whose figure is shown but not counted: it moves no line, is not compared with them, and its neighbors become
     * adjacent.
     *
     * @param month the month; of an event chart, all gaps that end in it
     * @param reason the reason, for readers: {@code system down}
     * @return the options
     */
    public ChartOptions withExcluded(YearMonth month, String reason) {
        Draft draft = new Draft(this);
        draft.excluded = with(excluded, month, reason);
        return draft.made();
    }

    /**
     * Returns these options with the markers of which figures are shown but not counted, replacing those before.
     *
     * @param markers the markers, none to count every figure; the standard are {@link Marker#PARTIAL} and {@link Marker#FORECAST}
     * @return the options
     */
    public ChartOptions withExcluded(Marker... markers) {
        Objects.requireNonNull(markers, "markers");
        Set<Marker> set = EnumSet.noneOf(Marker.class);
        for (Marker marker : markers) {
            set.add(Objects.requireNonNull(marker, "markers"));
        }
        Draft draft = new Draft(this);
        draft.excludedMarkers = set;
        return draft.made();
    }

    /**
     * Returns these options with limits by calendar month, where the months are found to differ: at least three figures of each, and p below 1%. For
     * charts of individual values only.
     *
     * @return the options
     */
    public ChartOptions withSeason() {
        Draft draft = new Draft(this);
        draft.season = true;
        return draft.made();
    }

    /**
     * Returns these options with a center line that slopes, and limits parallel to it. For charts of individual values only.
     *
     * @return the options
     */
    public ChartOptions withTrend() {
        Draft draft = new Draft(this);
        draft.trend = true;
        return draft.made();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the polarity.
     *
     * @return whether higher or lower is better
     */
    public Polarity polarity() {
        return polarity;
    }

    /**
     * Returns the frequency.
     *
     * @return how often a figure is expected
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Returns the rules that were chosen.
     *
     * @return the rules; those of Making Data Count where none were
     */
    public RuleSet rules() {
        return rules == null ? RuleSet.makingDataCount() : rules;
    }

    /**
     * Returns the months of new phases, with their reasons.
     *
     * @return an unmodifiable map in the order of months
     */
    public Map<YearMonth, String> phases() {
        return Collections.unmodifiableMap(phases);
    }

    /**
     * Returns the number of points of each phase that its limits are based on.
     *
     * @return the number; empty if limits are based on all points, or on a range of months
     */
    public OptionalInt baselinePoints() {
        return baselinePoints == ALL_POINTS ? OptionalInt.empty() : OptionalInt.of(baselinePoints);
    }

    /**
     * Returns the months whose figures are not counted, with their reasons.
     *
     * @return an unmodifiable map in the order of months
     */
    public Map<YearMonth, String> excluded() {
        return Collections.unmodifiableMap(excluded);
    }

    /**
     * Returns the markers of which figures are not counted.
     *
     * @return an unmodifiable set
     */
    public Set<Marker> excludedMarkers() {
        return Collections.unmodifiableSet(excludedMarkers);
    }

    /**
     * Returns whether outlying moving ranges are excluded.
     *
     * @return true if they are
     */
    public boolean isRangeScreening() {
        return screening;
    }

    // -----------------------------------------------------------------------
    RuleSet rulesOf(ChartKind kind) {
        return switch (kind) {
            case MOVING_RANGE, EWMA -> RuleSet.limitsOnly();
            case RUN -> (rules == null ? RuleSet.anhoej() : rules).withoutSigma();
            default -> rules();
        };
    }

    @Nullable
    Boolean yearToDate() {
        return yearToDate;
    }

    boolean isByMedians() {
        return medians;
    }

    boolean isBySeason() {
        return season;
    }

    boolean isByTrend() {
        return trend;
    }

    @Nullable
    PhaseLines given() {
        return given;
    }

    @Nullable
    BigDecimal center() {
        return center;
    }

    @Nullable
    MonthRange baselineRange() {
        return baselineRange;
    }

    /** Returns whether nothing but markers keeps a figure of a monthly series from being counted. */
    boolean isPlain() {
        return frequency == Frequency.MONTHLY && excluded.isEmpty();
    }

    /** Returns whether a monthly series without markers has one phase with lines from all its figures. */
    boolean isStandardLines() {
        return isPlain()
                && phases.isEmpty()
                && baselinePoints == ALL_POINTS
                && baselineRange == null
                && given == null
                && center == null
                && !season
                && !trend;
    }

    /** Returns the periods in which figures are expected of a series. */
    PeriodEnds periods(Slots slots) {
        if (frequency == Frequency.MONTHLY) {
            return MONTHLY;
        }
        FiscalCalendar years = calendar == null ? FiscalCalendar.APRIL : calendar;
        ReportingPeriods byCalendar = ReportingPeriods.of(frequency, years);
        return PeriodEnds.of(calendar == null ? PeriodEnds.phaseOf(byCalendar, slots) : byCalendar);
    }

    private static final PeriodEnds MONTHLY = new PeriodEnds(1, 0);

    /** Returns a line cut at the bounds, those of a kind of measure only if all figures lie within them. */
    Figure drawn(Figure line, double[] values) {
        if (!line.isKnown() || (boundsOfKind && !isWithin(values))) {
            return line;
        }
        if (lowerBound.isKnown() && line.value() < lowerBound.value()) {
            return lowerBound;
        }
        return upperBound.isKnown() && line.value() > upperBound.value() ? upperBound : line;
    }

    private boolean isWithin(double[] values) {
        double least = lowerBound.orElse(Double.NEGATIVE_INFINITY);
        double most = upperBound.orElse(Double.POSITIVE_INFINITY);
        for (double value : values) {
            if (value < least || value > most) {
                return false;
            }
        }
        return true;
    }

    // -----------------------------------------------------------------------
    private List<@Nullable Object> parts() {
        return java.util.Arrays.asList(
                polarity,
                frequency,
                calendar,
                yearToDate,
                rules,
                screening,
                medians,
                lowerBound,
                upperBound,
                boundsOfKind,
                phases,
                baselinePoints,
                baselineRange,
                given,
                center,
                excluded,
                excludedMarkers,
                season,
                trend);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChartOptions other && parts().equals(other.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Returns the choices, for logs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("polarity " + polarity.text() + ", " + frequency.text());
        append(text, !phases.isEmpty(), "phases " + phases);
        append(text, baselinePoints != ALL_POINTS, "limits from the first " + baselinePoints + " points of a phase");
        append(text, baselineRange != null, "limits from " + baselineRange);
        append(text, given != null, "limits fixed");
        append(text, center != null, "center " + center);
        append(text, medians, "medians");
        append(text, !medians, screening ? "outlying ranges excluded" : "all ranges");
        append(text, !excluded.isEmpty(), "excluded " + excluded);
        append(text, season, "by season");
        append(text, trend, "with trend");
        append(text, rules != null, "rules " + rules);
        return text.toString();
    }

    private static void append(StringBuilder text, boolean applies, String choice) {
        if (applies) {
            text.append(", ").append(choice);
        }
    }
}

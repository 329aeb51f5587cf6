// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A control chart of individual values and moving ranges: which ups and downs of a series are more than its usual ones.
 *
 * {@snippet class="snippets.VerdictsTest" region="chart"}
 *
 * <ul>
 *   <li>Months without a figure are left out and their neighbors joined; {@link #gapsJoined()} says how many.
 *   <li>Limits are computed per group ({@link XmrGroup}); a new group starts at each rebase of the options, and where
 *       the series breaks.
 *   <li>Decisions are exact, as if in fractions; the limits shown are the doubles nearest to the exact ones.
 *   <li>Data without variation have their own outcome: limits equal to the mean, nothing special on it, and assurance by mean against
 *       target.
 *   <li>A group of one point has no limits, and its point is {@link Variation#COMMON_CAUSE}.
 *   <li>{@link #notes()} says where limits mislead; {@link #rebaseCandidates()} suggests, and never applies.
 * </ul>
 *
 * <p>Source of the rules: Making Data Count, as the R package NHSRplotthedots 0.2.2 implements them. Charts are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class XmrChart {

    private static final String BREAK = "the series breaks";

    private final XmrOptions options;
    private final List<XmrPoint> points;
    private final List<XmrGroup> groups;
    private final XmrLimits latestLimits;
    private final int gapsJoined;
    private final List<ChartNote> notes;

    // -----------------------------------------------------------------------
    /**
     * Charts a series.
     *
     * @param series the figures, at least one of them known
     * @param options how to chart them
     * @return the chart
     * @throws IllegalArgumentException if no figure is known, or a rebase lies outside the months of the series
     */
    public static XmrChart of(MonthlySeries series, XmrOptions options) {
        Objects.requireNonNull(options, "options");
        if (series.observedCount() == 0) {
            throw new IllegalArgumentException("series must have a known figure, but had none in " + series.range());
        }
        for (YearMonth rebase : options.rebases().keySet()) {
            if (!series.range().contains(rebase)) {
                throw new IllegalArgumentException(
                        "a rebase must lie within the series' months " + series.range() + ", but was " + rebase);
            }
        }
        return new XmrChart(series, options);
    }

    private XmrChart(MonthlySeries series, XmrOptions options) {
        this.options = options;
        Map<YearMonth, Double> observed = series.toMap();
        List<YearMonth> months = new ArrayList<>(observed.keySet());
        BigDecimal[] decimals = new BigDecimal[months.size()];
        Rational[] values = new Rational[decimals.length];
        for (int i = 0; i < decimals.length; i++) {
            decimals[i] = series.at(months.get(i)).toBigDecimal();
            values[i] = Rational.of(decimals[i], 1);
        }
        List<Integer> starts = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        findGroups(series, months, starts, reasons);
        List<XmrPoint> allPoints = new ArrayList<>();
        List<XmrGroup> allGroups = new ArrayList<>();
        XmrLimits limits = XmrLimits.of(decimals, 0, 1, false);
        for (int g = 0; g < starts.size(); g++) {
            int from = starts.get(g);
            int to = g + 1 < starts.size() ? starts.get(g + 1) : decimals.length;
            limits = XmrLimits.of(decimals, from, from + options.basePoints(to - from), options.isScreening());
            allGroups.add(group(g, months.get(from), reasons.get(g), to - from, limits));
            addPoints(allPoints, g, from, to, months, values, limits);
        }
        this.latestLimits = limits;
        this.points = List.copyOf(allPoints);
        this.groups = List.copyOf(allGroups);
        this.gapsJoined = gaps(months);
        this.notes = ChartNotes.of(this, decimals);
    }

    private void findGroups(MonthlySeries series, List<YearMonth> months, List<Integer> starts, List<String> reasons) {
        starts.add(0);
        reasons.add("");
        Map<YearMonth, String> rebases = new TreeMap<>(options.rebases());
        for (YearMonth month : months) {
            if (series.observation(month).markers().contains(Marker.BREAK_BEFORE)) {
                rebases.putIfAbsent(month, BREAK);
            }
        }
        rebases.forEach((from, reason) -> {
            int start = 0;
            while (start < months.size() && months.get(start).isBefore(from)) {
                start++;
            }
            int last = starts.size() - 1;
            if (start == starts.get(last)) {
                reasons.set(last, reason);
            } else if (start < months.size()) {
                starts.add(start);
                reasons.add(reason);
            }
        });
    }

    private static XmrGroup group(int index, YearMonth first, String reason, int points, XmrLimits limits) {
        return new XmrGroup(
                index,
                first,
                reason,
                points,
                limits.mean(),
                limits.lower(),
                limits.upper(),
                limits.lowerTwoSigma(),
                limits.upperTwoSigma(),
                limits.varies());
    }

    private void addPoints(
            List<XmrPoint> target,
            int group,
            int from,
            int to,
            List<YearMonth> months,
            Rational[] values,
            XmrLimits limits) {
        XmrRules rules = new XmrRules(values, from, to, limits, options);
        for (int i = from; i < to; i++) {
            int at = i - from;
            boolean quiet = !limits.varies() && rules.side(at) == 0;
            Set<SpecialCause> causes = quiet ? Set.of() : rules.causes(at);
            SpecialCause label =
                    causes.isEmpty() ? SpecialCause.NONE : causes.iterator().next();
            target.add(new XmrPoint(
                    months.get(i),
                    group,
                    values[i].toDouble(),
                    rules.side(at),
                    rules.isNear(at),
                    rules.isOutside(at),
                    causes,
                    label,
                    Variation.of(label, options.polarity())));
        }
    }

    private static int gaps(List<YearMonth> months) {
        int gaps = 0;
        for (int i = 1; i < months.size(); i++) {
            if (!months.get(i - 1).plusMonths(1).equals(months.get(i))) {
                gaps++;
            }
        }
        return gaps;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the options that the chart was made with.
     *
     * @return the options
     */
    public XmrOptions options() {
        return options;
    }

    /**
     * Returns the observed months.
     *
     * @return at least one, in order, unmodifiable
     */
    public List<XmrPoint> points() {
        return points;
    }

    /**
     * Returns the groups of limits.
     *
     * @return at least one, in order, unmodifiable
     */
    public List<XmrGroup> groups() {
        return groups;
    }

    /**
     * Returns the group of the latest point.
     *
     * @return the last group
     */
    public XmrGroup latestGroup() {
        return groups.get(groups.size() - 1);
    }

    /**
     * Returns the latest point.
     *
     * @return the last observed month
     */
    public XmrPoint latest() {
        return points.get(points.size() - 1);
    }

    /**
     * Returns how many times one or more months without a figure stand between two with one.
     *
     * @return 0 for a series without gaps
     */
    public int gapsJoined() {
        return gapsJoined;
    }

    /**
     * Returns what a reader has to know before believing the limits.
     *
     * @return unmodifiable; empty for most charts
     */
    public List<ChartNote> notes() {
        return notes;
    }

    /**
     * Returns the verdict: the kind of variation of the latest point, whatever happened before.
     *
     * @return the variation
     */
    public Variation variation() {
        return latest().variation();
    }

    /**
     * Returns how many points of a group are of each kind.
     *
     * @param group which group, from 0
     * @return a count for every kind, 0 where there is none
     * @throws IllegalArgumentException if there is no such group
     */
    public Map<Variation, Integer> counts(int group) {
        if (group < 0 || group >= groups.size()) {
            throw new IllegalArgumentException("group must be 0 to " + (groups.size() - 1) + ", but was " + group);
        }
        Map<Variation, Integer> counts = new EnumMap<>(Variation.class);
        for (Variation kind : Variation.values()) {
            counts.put(kind, 0);
        }
        for (XmrPoint point : points) {
            if (point.group() == group) {
                counts.merge(point.variation(), 1, Integer::sum);
            }
        }
        return counts;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns whether the process, left as it is, meets a target, by the limits of the latest group.
     *
     * @param target the target, finite
     * @return {@link Assurance#PASS} or {@link Assurance#FAIL} where the target lies beyond a limit, {@link Assurance#INCONSISTENT} where it lies
     *     within them or on one; without variation by the mean, equality passing; empty where neither higher nor lower is better, or the
     *     latest group has one point
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public Optional<Assurance> assurance(double target) {
        Rational goal = Rational.of(Decimals.shortest(Figure.of(target).value()), 1);
        boolean higher = options.polarity() == Polarity.HIGHER_IS_BETTER;
        if ((!higher && options.polarity() != Polarity.LOWER_IS_BETTER) || !latestLimits.exist()) {
            return Optional.empty();
        }
        if (!latestLimits.varies()) {
            int side = latestLimits.side(goal);
            return Optional.of(side == 0 || (side < 0) == higher ? Assurance.PASS : Assurance.FAIL);
        }
        int side = latestLimits.sideOfLimits(goal);
        if (side == 0) {
            return Optional.of(Assurance.INCONSISTENT);
        }
        return Optional.of((side < 0) == higher ? Assurance.PASS : Assurance.FAIL);
    }

    /**
     * Returns whether the process meets a target that changes, by year or along a trajectory: judged by the target of the latest observed month.
     *
     * @param targets what is asked for, by month
     * @return as for one target; empty where the latest observed month has none
     */
    public Optional<Assurance> assurance(MonthlySeries targets) {
        Figure target = targets.at(latest().month());
        return target.isKnown() ? assurance(target.value()) : Optional.empty();
    }

    /**
     * Suggests months from which new limits may be due: the first point of a shift that lasts to the end and has at least 12 points. Whether there is a
     * known cause, expected to last, is for people to say; nothing is applied.
     *
     * @return the months, none for most charts
     */
    public List<YearMonth> rebaseCandidates() {
        int run = latestRun();
        return run >= XmrOptions.LEAST_FIX_AFTER
                ? List.of(points.get(points.size() - run).month())
                : List.of();
    }

    /**
     * Returns how many points, up to the latest and in its group, lie on the same side of the mean as it.
     *
     * @return 1 or more; 0 if the latest point lies on the mean
     */
    public int latestRun() {
        int side = latest().side();
        int run = 0;
        for (int i = points.size() - 1; i >= 0 && side != 0; i--) {
            XmrPoint point = points.get(i);
            if (point.group() != latest().group() || point.side() != side) {
                break;
            }
            run++;
        }
        return run;
    }

    /**
     * Returns how many points, up to the latest and in its group, rise or fall without a break.
     *
     * @return 1 for a latest point that is alone or level with the one before, else 2 or more
     */
    public int latestTrend() {
        int direction = 0;
        int trend = 1;
        for (int i = points.size() - 1; i > 0; i--) {
            int step = Double.compare(points.get(i).value(), points.get(i - 1).value());
            boolean sameGroup = points.get(i - 1).group() == latest().group();
            if (!sameGroup || step == 0 || (direction != 0 && Integer.signum(step) != direction)) {
                break;
            }
            direction = Integer.signum(step);
            trend++;
        }
        return trend;
    }

    /**
     * Explains the verdict.
     *
     * @return the latest figure and its limits, the rules, and a sentence
     */
    public Explanation explain() {
        XmrPoint latest = latest();
        XmrGroup group = latestGroup();
        return Explanation.of(
                List.of(
                        "figure " + Figure.of(latest.value()) + " in " + latest.month(),
                        "mean " + group.mean(),
                        "limits " + group.lower() + " to " + group.upper(),
                        "points " + group.points()),
                "beyond a limit; " + options.runLength() + " in a trend; two of three beyond two sigma; "
                        + options.runLength() + " on one side of the mean",
                latest.label() + ": " + latest.variation().text());
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof XmrChart other
                && options.equals(other.options)
                && points.equals(other.points)
                && groups.equals(other.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, points, groups);
    }

    /** Returns the number of points and the verdict. */
    @Override
    public String toString() {
        return points.size() + " points to " + latest().month() + ": " + variation();
    }
}

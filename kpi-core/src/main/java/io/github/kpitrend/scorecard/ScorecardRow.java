// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scorecard: everything that an indicator's series says in one month.
 *
 * {@snippet class="snippets.VerdictsTest" region="row"}
 *
 * <ul>
 *   <li>Which comparisons, window and months it holds is for its {@link ScorecardPolicy} to say.
 *   <li>Every figure is a number or a reason; a month outside the series gives a row of reasons, not an error.
 *   <li>The rating is computed from the change that the policy names. A rating that a person gave stands beside it, with the month it was made
 *       for.
 *   <li>Figures are not rounded; rounding for display is {@link CellText}'s business.
 * </ul>
 *
 * <p>Rows are immutable and thread-safe. Treat them as values.
 *
 * @since 0.1.0
 */
public final class ScorecardRow {

    private final Indicator indicator;
    private final MonthlySeries series;
    private final YearMonth month;
    private final ScorecardPolicy policy;
    private final List<Movement> movements;
    private final @Nullable TargetSchedule targets;
    private final List<Benchmark> benchmarks;
    private final @Nullable AssessedRating assessedRating;
    private final @Nullable Commentary commentary;

    // -----------------------------------------------------------------------
    /**
     * Returns the row of an indicator for a month, by the {@linkplain ScorecardPolicy#standard() standard policy}.
     *
     * @param indicator what is measured
     * @param series its figures
     * @param month the month of the scorecard
     * @return the row
     */
    public static ScorecardRow of(Indicator indicator, MonthlySeries series, YearMonth month) {
        return of(indicator, series, month, ScorecardPolicy.standard());
    }

    /**
     * Returns the row of an indicator for a month.
     *
     * @param indicator what is measured
     * @param series its figures
     * @param month the month of the scorecard
     * @param policy what the row holds
     * @return the row
     */
    public static ScorecardRow of(Indicator indicator, MonthlySeries series, YearMonth month, ScorecardPolicy policy) {
        List<Movement> movements = policy.comparisons(indicator).stream()
                .map(comparison -> movement(indicator, series, month, comparison))
                .toList();
        return new ScorecardRow(indicator, series, month, policy, movements, null, List.of(), null, null);
    }

    private ScorecardRow(
            Indicator indicator,
            MonthlySeries series,
            YearMonth month,
            ScorecardPolicy policy,
            List<Movement> movements,
            @Nullable TargetSchedule targets,
            List<Benchmark> benchmarks,
            @Nullable AssessedRating assessedRating,
            @Nullable Commentary commentary) {
        this.indicator = indicator;
        this.series = series;
        this.month = month;
        this.policy = policy;
        this.movements = movements;
        this.targets = targets;
        this.benchmarks = benchmarks;
        this.assessedRating = assessedRating;
        this.commentary = commentary;
    }

    private static Movement movement(
            Indicator indicator, MonthlySeries series, YearMonth month, Comparison comparison) {
        Change change = Change.at(series, month, comparison);
        return new Movement(comparison, change, indicator.threshold().direction(change));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this row with the indicator's targets.
     *
     * @param targets the targets by fiscal year; which of them is in force is for the month to say
     * @return the row
     * @throws java.time.DateTimeException if the time line does not hold the fiscal year of this row's month
     */
    public ScorecardRow withTargets(TargetSchedule targets) {
        targets.calendar().yearOf(month);
        return new ScorecardRow(
                indicator, series, month, policy, movements, targets, benchmarks, assessedRating, commentary);
    }

    /**
     * Returns this row with what others have.
     *
     * @param benchmarks the comparators, in the order to be shown
     * @return the row
     */
    public ScorecardRow withBenchmarks(List<Benchmark> benchmarks) {
        return new ScorecardRow(
                indicator,
                series,
                month,
                policy,
                movements,
                targets,
                List.copyOf(benchmarks),
                assessedRating,
                commentary);
    }

    /**
     * Returns this row with a rating that a person gave.
     *
     * @param assessment made for this row's month or an earlier one
     * @return the row
     * @throws IllegalArgumentException if it was made for a later month
     */
    public ScorecardRow withAssessedRating(AssessedRating assessment) {
        if (assessment.month().isAfter(month)) {
            throw new IllegalArgumentException("the assessment of " + indicator.ref()
                    + " must not be for a later month than " + month + ", but was for " + assessment.month());
        }
        return new ScorecardRow(
                indicator, series, month, policy, movements, targets, benchmarks, assessment, commentary);
    }

    /**
     * Returns this row with what somebody wrote about it.
     *
     * @param commentary for this row's month
     * @return the row
     * @throws IllegalArgumentException if it is for another month
     */
    public ScorecardRow withCommentary(Commentary commentary) {
        if (!commentary.month().equals(month)) {
            throw new IllegalArgumentException("the commentary on " + indicator.ref() + " must be for " + month
                    + ", but was for " + commentary.month());
        }
        return new ScorecardRow(
                indicator, series, month, policy, movements, targets, benchmarks, assessedRating, commentary);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns what is measured.
     *
     * @return the indicator
     */
    public Indicator indicator() {
        return indicator;
    }

    /**
     * Returns the figures that the row was made from.
     *
     * @return the whole series
     */
    public MonthlySeries series() {
        return series;
    }

    /**
     * Returns the month of the scorecard.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * Returns what the row holds.
     *
     * @return the policy
     */
    public ScorecardPolicy policy() {
        return policy;
    }

    /**
     * Returns the figure of the month.
     *
     * @return the number, or the reason why there is none
     */
    public Figure current() {
        return series.at(month);
    }

    /**
     * Returns the months that the row shows, up to and including its own.
     *
     * @return as many months as the policy says, fewer where the time line begins; those outside the series are missing for {@code
     *     OUTSIDE_SERIES}
     */
    public MonthlySeries shown() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (YearMonth shown : MonthRange.of(firstShown(), month)) {
            builder.add(shown, series.observation(shown));
        }
        return builder.build();
    }

    private YearMonth firstShown() {
        return ProlepticMonth.at(Math.max(ProlepticMonth.MIN, ProlepticMonth.of(month) - policy.monthsShown() + 1));
    }

    /**
     * Returns the changes that the row shows, with their directions.
     *
     * @return one for each comparison of the policy, in order, unmodifiable
     */
    public List<Movement> movements() {
        return movements;
    }

    /**
     * Returns the change that the row is rated by.
     *
     * @return one of {@link #movements()}, or another where the policy rates by one that is not shown
     */
    public Movement rated() {
        Comparison ratingBy = policy.ratingBy(indicator);
        return movements.stream()
                .filter(movement -> movement.comparison().equals(ratingBy))
                .findFirst()
                .orElseGet(() -> movement(indicator, series, month, ratingBy));
    }

    /**
     * Returns the rating that follows from the figures and the indicator's polarity.
     *
     * @return the rating, {@link QualitativeRating#NOT_RATED} where there is none; so where the target is best, and it is not confirmed or one for the
     *     year as a whole
     */
    public QualitativeRating computedRating() {
        Movement rated = rated();
        Optional<Target> target = targetOfAPeriod();
        if (indicator.polarity() == Polarity.TARGET_IS_BEST && target.isPresent()) {
            return QualitativeRating.toward(
                    rated.change(),
                    indicator.threshold(),
                    target.get().lower().value(),
                    target.get().upper().value());
        }
        return QualitativeRating.of(rated.direction(), indicator.polarity());
    }

    /** The confirmed target in force that a single figure can be held against. */
    private Optional<Target> targetOfAPeriod() {
        return targets()
                .flatMap(schedule -> schedule.inForce(month))
                .filter(target -> target.isConfirmed() && target.basis() != TargetBasis.CUMULATIVE);
    }

    /**
     * Explains the computed rating.
     *
     * @return direction, polarity and, where the target is best, the target; the rule; and a sentence
     */
    public Explanation explainRating() {
        Movement rated = rated();
        List<String> inputs = new ArrayList<>();
        inputs.add("change " + rated.change() + ", " + rated.comparison());
        inputs.add("direction " + rated.direction() + " by " + indicator.threshold());
        inputs.add("polarity " + indicator.polarity().text());
        targetAssessment().flatMap(TargetAssessment::target).ifPresent(target -> inputs.add("target " + target));
        return Explanation.of(
                inputs,
                indicator.polarity() == Polarity.TARGET_IS_BEST
                        ? "nearer to the target in force is positive, farther is negative"
                        : "the direction, rated by the polarity",
                rated.direction() + " with polarity " + indicator.polarity().text() + " is " + computedRating());
    }

    /**
     * Returns the indicator's targets.
     *
     * @return the targets by fiscal year; empty where the row was given none
     */
    public Optional<TargetSchedule> targets() {
        return Optional.ofNullable(targets);
    }

    /**
     * Returns how the month stands to the target in force, by the target's basis.
     *
     * @return the assessment, which may say that no target is in force; empty where the row was given no targets
     */
    public Optional<TargetAssessment> targetAssessment() {
        return targets().map(schedule -> TargetAssessment.of(indicator, series, month, schedule));
    }

    /**
     * Returns what others have.
     *
     * @return the comparators in order, unmodifiable
     */
    public List<Benchmark> benchmarks() {
        return benchmarks;
    }

    /**
     * Returns the control chart of the figures up to the month of the row, by the indicator's polarity.
     *
     * @return the chart; empty where the month has no figure, or there are fewer than {@value ChartPhase#SETTLED_POINTS} figures up to it
     */
    public Optional<ControlChart> chart() {
        if (!current().isKnown()) {
            return Optional.empty();
        }
        MonthlySeries sofar = series.within(MonthRange.of(series.first(), month));
        return sofar.observedCount() < ChartPhase.SETTLED_POINTS
                ? Optional.empty()
                : Optional.of(ControlChart.xmr(sofar, ChartOptions.standard().withPolarity(indicator.polarity())));
    }

    /**
     * Returns whether the process, left as it is, meets the target in force.
     *
     * @return the assurance; empty where there is no {@linkplain #chart() chart}, no confirmed target of one value for single periods or the level at
     *     year end, or neither higher nor lower is better
     */
    public Optional<Assurance> assurance() {
        Optional<Target> target = targetOfAPeriod().filter(t -> !t.isRange());
        return target.flatMap(
                t -> chart().flatMap(chart -> chart.assurance(t.lower().value())));
    }

    /**
     * Returns what the checks of this row found, in the months that it shows.
     *
     * @return findings about the series first, then about breaks, ratings and targets; unmodifiable
     */
    public List<Finding> findings() {
        return RowFindings.of(this);
    }

    /**
     * Returns what the row says, in plain English.
     *
     * @return {@code 96 in June 2020, up 22 % on May 2020 and down 33 % on June 2019; ...}, without a full stop; for people, the wording may
     *     change
     */
    public String narrative() {
        return Narrative.of(this);
    }

    /**
     * Returns the rating that a person gave.
     *
     * @return the assessed rating, made for this month or an earlier one; empty where there is none
     */
    public Optional<AssessedRating> assessedRating() {
        return Optional.ofNullable(assessedRating);
    }

    /**
     * Returns what somebody wrote about this month.
     *
     * @return the commentary; empty where there is none
     */
    public Optional<Commentary> commentary() {
        return Optional.ofNullable(commentary);
    }

    /**
     * Returns the mean over the policy's window.
     *
     * @return the mean, with the number of months it rests on
     */
    public WindowValue average() {
        return policy.window().mean(series, month);
    }

    /**
     * Returns the maximum over the policy's window.
     *
     * @return the maximum, with the number of months it rests on and when it occurred
     */
    public WindowValue maximum() {
        return policy.window().max(series, month);
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScorecardRow other
                && indicator.equals(other.indicator)
                && series.equals(other.series)
                && month.equals(other.month)
                && policy.equals(other.policy)
                && Objects.equals(targets, other.targets)
                && benchmarks.equals(other.benchmarks)
                && Objects.equals(assessedRating, other.assessedRating)
                && Objects.equals(commentary, other.commentary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, series, month, policy, targets, benchmarks, assessedRating, commentary);
    }

    /** Returns the reference, the month and the figure, {@code EH1a 2020-06: 96}. */
    @Override
    public String toString() {
        return indicator.ref() + " " + month + ": " + current();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.Plain;
import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.internal.Memo;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import io.github.kpitrend.window.WindowValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a scorecard: every figure, verdict and sentence of one indicator in one period.
 *
 * {@snippet class="snippets.VerdictsTest" region="row"}
 *
 * <ul>
 *   <li>The period is the latest one, not after the month of the scorecard, for which there is a figure or a stated reason. Changes, windows,
 *       targets, benchmarks, the control chart and all texts refer to it. A pending or confidential figure is not replaced by an older one. Without
 *       a figure for more than six months (four quarters, two half-years or years) there is no period, and every verdict is missing with its reason.
 *   <li>Figures that are not final are shown and decide nothing: by the standard {@link ScorecardPolicy} those marked partial or forecast.
 *   <li>The rating is computed from the change, unless the policy says from the variation. A person's rating is kept beside it.
 *   <li>Every derived value is computed at most once, when it is first requested; every call returns the same instance.
 *   <li>Figures are not rounded; {@link CellText} rounds for display.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScorecardRow implements Plain {

    private final Indicator indicator;
    private final MonthlySeries series;
    private final @Nullable RatioSeries ratio;
    private final YearMonth month;
    private final ScorecardPolicy policy;
    private final RowParts parts;
    private final Memo<ScorecardRow> memo = new Memo<>(RowValues.COUNT);

    // -----------------------------------------------------------------------
    /**
     * Creates the row of an indicator for a month, by the {@linkplain ScorecardPolicy#standard() standard policy}.
     *
     * @param indicator the indicator, which decides frequency, aggregation, polarity, threshold and decimals
     * @param series its figures
     * @param month the month of the scorecard
     * @return the row
     */
    public static ScorecardRow of(Indicator indicator, MonthlySeries series, YearMonth month) {
        return of(indicator, series, month, ScorecardPolicy.standard());
    }

    /**
     * Creates the row of an indicator for a month.
     *
     * @param indicator the indicator, which decides frequency, aggregation, polarity, threshold and decimals
     * @param series its figures
     * @param month the month of the scorecard
     * @param policy the comparisons, window, rating rule and other choices of the scorecard
     * @return the row
     */
    public static ScorecardRow of(Indicator indicator, MonthlySeries series, YearMonth month, ScorecardPolicy policy) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(policy, "policy");
        return new ScorecardRow(indicator, series, null, month, policy, RowParts.NONE);
    }

    /**
     * Creates the row of a ratio for a month, by the {@linkplain ScorecardPolicy#standard() standard policy}. Its window, year to date and target are
     * ratios of sums.
     *
     * @param indicator the indicator, which decides frequency, aggregation, polarity, threshold and decimals
     * @param ratio its numerators and denominators
     * @param month the month of the scorecard
     * @return the row
     */
    public static ScorecardRow of(Indicator indicator, RatioSeries ratio, YearMonth month) {
        return of(indicator, ratio, month, ScorecardPolicy.standard());
    }

    /**
     * Creates the row of a ratio for a month.
     *
     * @param indicator the indicator, which decides frequency, aggregation, polarity, threshold and decimals
     * @param ratio its numerators and denominators
     * @param month the month of the scorecard
     * @param policy the comparisons, window, rating rule and other choices of the scorecard
     * @return the row
     */
    public static ScorecardRow of(Indicator indicator, RatioSeries ratio, YearMonth month, ScorecardPolicy policy) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(policy, "policy");
        return new ScorecardRow(indicator, ratio.values(), ratio, month, policy, RowParts.NONE);
    }

    private ScorecardRow(
            Indicator indicator,
            MonthlySeries series,
            @Nullable RatioSeries ratio,
            YearMonth month,
            ScorecardPolicy policy,
            RowParts parts) {
        this.indicator = indicator;
        this.series = series;
        this.ratio = ratio;
        this.month = month;
        this.policy = policy;
        this.parts = parts;
    }

    private ScorecardRow with(RowParts changed) {
        return new ScorecardRow(indicator, series, ratio, month, policy, changed);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this row with the indicator's targets.
     *
     * @param targets the targets by fiscal year; the one in force in the row's period is assessed
     * @return the row
     * @throws java.time.DateTimeException if the fiscal year of this row's month is outside the supported range of {@link YearMonth}
     */
    public ScorecardRow withTargets(TargetSchedule targets) {
        Objects.requireNonNull(targets, "targets").calendar().yearOf(month);
        return with(parts.withTargets(targets));
    }

    /**
     * Returns this row with benchmarks.
     *
     * @param benchmarks the comparator figures, in the order to be shown
     * @return the row
     */
    public ScorecardRow withBenchmarks(List<Benchmark> benchmarks) {
        return with(parts.withBenchmarks(List.copyOf(Objects.requireNonNull(benchmarks, "benchmarks"))));
    }

    /**
     * Returns this row with the confidence interval of its figure, by which it is compared with benchmarks that have an interval too.
     *
     * @param interval the interval of the figure of the row's period
     * @return the row
     * @throws IllegalArgumentException if that figure is known and outside the interval
     */
    public ScorecardRow withInterval(ConfidenceInterval interval) {
        Objects.requireNonNull(interval, "interval");
        Figure figure = rowPeriod().basis().at(decisiveMonth());
        if (figure.isKnown() && !interval.contains(figure.value())) {
            throw new IllegalArgumentException("interval of " + indicator.ref() + " must contain the figure " + figure
                    + " for " + decisiveMonth() + ", but was " + Figure.of(interval.lower()) + " to "
                    + Figure.of(interval.upper()));
        }
        return with(parts.withInterval(interval));
    }

    /**
     * Returns this row with a rating by a person.
     *
     * @param assessedRating made for this row's month or an earlier one
     * @return the row
     * @throws IllegalArgumentException if it was made for a later month
     */
    public ScorecardRow withAssessedRating(AssessedRating assessedRating) {
        Objects.requireNonNull(assessedRating, "assessedRating");
        if (assessedRating.month().isAfter(month)) {
            throw new IllegalArgumentException("assessedRating of " + indicator.ref()
                    + " must not be for a later month than " + month + ", but was for " + assessedRating.month());
        }
        return with(parts.withAssessedRating(assessedRating));
    }

    /**
     * Returns this row with a commentary.
     *
     * @param commentary for this row's month
     * @return the row
     * @throws IllegalArgumentException if it is for another month
     */
    public ScorecardRow withCommentary(Commentary commentary) {
        Objects.requireNonNull(commentary, "commentary");
        if (!commentary.month().equals(month)) {
            throw new IllegalArgumentException("commentary on " + indicator.ref() + " must be for " + month
                    + ", but was for " + commentary.month());
        }
        return with(parts.withCommentary(commentary));
    }

    /**
     * Returns this row with another control chart, of any kind. Its variation is published only if its latest counted figure is that of the row's
     * period.
     *
     * @param chart the chart
     * @return the row
     */
    public ScorecardRow withChart(ControlChart chart) {
        return with(parts.withChart(Objects.requireNonNull(chart, "chart")));
    }

    /** This row of released figures, if its reference is in the release; what was computed from the true ones is dropped. */
    ScorecardRow released(ProtectedPublication published) {
        String ref = indicator.ref();
        if (!published.refs().contains(ref)) {
            return this;
        }
        ScorecardRow plain = published.isRatio(ref)
                ? of(indicator, published.ratio(ref), month, policy)
                : of(indicator, published.series(ref), month, policy);
        boolean isSameKind = published.isRatio(ref) == ratio().isPresent();
        boolean isSame =
                isSameKind && plain.current().isKnown() && plain.current().equals(current());
        return new ScorecardRow(indicator, plain.series, plain.ratio, month, policy, parts.ofReleased(isSame));
    }

    /**
     * Returns this row with the vintages of its series: what was known of it on several dates.
     *
     * @param vintages extracts of this row's series; those later than the figures that the row has are not used, so that a row as known on an
     *     earlier date can be explained too
     * @return the row
     * @throws IllegalArgumentException if there is no date on which the months shown had the numbers that the row has
     */
    public ScorecardRow withVintages(SeriesVintages vintages) {
        Objects.requireNonNull(vintages, "vintages");
        SeriesVintages own = RowRevisions.upTo(shown(), vintages)
                .orElseThrow(() -> new IllegalArgumentException("vintages must have the numbers of the months shown of "
                        + indicator.ref() + " on one date, but have them on none"));
        return with(parts.withVintages(own));
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the indicator.
     *
     * @return the indicator that was passed
     */
    public Indicator indicator() {
        return indicator;
    }

    /**
     * Returns the figures, of a ratio its values.
     *
     * @return the whole series
     */
    public MonthlySeries series() {
        return series;
    }

    /**
     * Returns the numerators and denominators.
     *
     * @return the ratio; empty for a row of a plain series
     */
    public Optional<RatioSeries> ratio() {
        return Optional.ofNullable(ratio);
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
     * Returns the choices by which the row was made.
     *
     * @return the policy
     */
    public ScorecardPolicy policy() {
        return policy;
    }

    /**
     * Returns the period that the row refers to, as the month in which it ends.
     *
     * @return the latest period not after the row's month with a figure or a stated reason; empty if absent, or it is too long ago
     */
    public Optional<YearMonth> period() {
        return rowPeriod().period();
    }

    /**
     * Returns the number of expected periods after the row's own up to the row's month, less the indicator's publication lag.
     *
     * @return 0 or more, in periods of the indicator's frequency
     */
    public long periodsLate() {
        return rowPeriod().late();
    }

    /**
     * Returns the month of the last final figure up to the row's month.
     *
     * @return the month; empty where no figure is final
     */
    public Optional<YearMonth> latestFinal() {
        return memo.get(RowValues.LATEST_FINAL, this, row -> row.rowPeriod().latestFinal(row.month));
    }

    /**
     * Returns the figure of the row's period.
     *
     * @return the number, also where it is not final; or the reason it is missing
     */
    public Figure current() {
        return observation().figure();
    }

    /**
     * Returns the figure of the row's period with its markers.
     *
     * @return the observation; missing where the row has no period
     */
    public Observation observation() {
        return series.observation(decisiveMonth());
    }

    /**
     * Returns the months that the row shows, up to and including its own.
     *
     * @return as many months as the policy says, fewer where the supported range of {@link YearMonth} begins; those outside the series are missing
     *     with {@code OUTSIDE_SERIES}, those that end no period and have no figure with {@code NOT_DUE}
     */
    public MonthlySeries shown() {
        return memo.get(RowValues.SHOWN, this, RowValues::shown);
    }

    /**
     * Returns the change of the row's period by a comparison.
     *
     * @param comparison any comparison
     * @return the change; missing with {@code NOT_FINAL} where a figure is not final
     */
    public Change change(Comparison comparison) {
        Objects.requireNonNull(comparison, "comparison");
        for (Change change : changes()) {
            if (change.comparison().filter(comparison::equals).isPresent()) {
                return change;
            }
        }
        return RowValues.change(this, comparison);
    }

    /**
     * Returns the changes that the row shows.
     *
     * @return one for each comparison of the policy, in order, unmodifiable
     */
    public List<Change> changes() {
        return memo.get(RowValues.CHANGES, this, RowValues::changes);
    }

    /**
     * Returns the change by which the row is rated.
     *
     * @return the change by the policy's comparison; of year-to-date totals that on the same period of the previous year
     */
    public Change ratedChange() {
        return memo.get(RowValues.RATED_CHANGE, this, RowValues::ratedChange);
    }

    /**
     * Returns the direction of the rated change, by the indicator's threshold.
     *
     * @return the direction
     */
    public DirectionOfTravel direction() {
        return ratedChange().direction(indicator.threshold());
    }

    /**
     * Returns the direction of the change by a comparison, by the indicator's threshold.
     *
     * @param comparison any comparison
     * @return the direction
     */
    public DirectionOfTravel direction(Comparison comparison) {
        return change(Objects.requireNonNull(comparison, "comparison")).direction(indicator.threshold());
    }

    /**
     * Returns the mean over the policy's window, which ends at the row's period; of a ratio the ratio of the sums.
     *
     * @return the mean, with the number of periods observed and expected
     */
    public WindowValue mean() {
        return memo.get(RowValues.MEAN, this, RowValues::mean);
    }

    /**
     * Returns the maximum over the policy's window, which ends at the row's period.
     *
     * @return the maximum, with the month in which it occurred
     */
    public WindowValue max() {
        return memo.get(RowValues.MAX, this, RowValues::max);
    }

    /**
     * Returns the control chart of the figures up to the row's period, by the policy's options, or the one passed to {@link #withChart}.
     *
     * @return the chart; empty with fewer than 13 counted figures, or without a figure for the row's period
     */
    public Optional<ControlChart> chart() {
        return memo.get(RowValues.CHART, this, RowValues::chart);
    }

    /**
     * Returns the published variation: that of the chart at the row's period.
     *
     * @return the variation; empty where there is no chart or it is {@linkplain #withheld() withheld}
     */
    public Optional<Variation> variation() {
        return signal().variation();
    }

    /**
     * Returns the published assurance against the confirmed target in force, of one value, for single periods or the level at year end.
     *
     * @return the assurance of the target if nothing changes; empty where there is no such target or chart, where neither higher nor lower
     *     is better, or where it is {@linkplain #withheld() withheld}
     */
    public Optional<Assurance> assurance() {
        return signal().assurance();
    }

    /**
     * Returns the notes of the chart that withhold variation or assurance.
     *
     * @return the notes in order, unmodifiable; empty where nothing is withheld, or there is no chart
     */
    public List<ChartNote> withheld() {
        return signal().withheld();
    }

    /**
     * Returns the rating by the policy's rule and the indicator's polarity.
     *
     * @return the rating; {@link QualitativeRating#NOT_RATED} if absent, which {@link #explainRating} explains
     */
    public QualitativeRating rating() {
        return rated().rating();
    }

    /**
     * Returns the rule that decided the rating: under {@link RatingRule#VARIATION} it is by change where no variation is published.
     *
     * @return the rule
     */
    public RatingRule ratingRule() {
        return rated().rule();
    }

    /**
     * Returns the reason for which the row is not rated.
     *
     * @return that of the missing change; {@code NOT_APPLICABLE} where neither higher nor lower is better or no usable target is in force; empty
     *     where the row is rated
     */
    public Optional<MissingReason> ratingReason() {
        return rated().reason();
    }

    /**
     * Explains the rating.
     *
     * @return the change or variation, the polarity, where it decided the target; the rule; and a sentence
     */
    public Explanation explainRating() {
        return rated().explanation();
    }

    /**
     * Returns the indicator's targets.
     *
     * @return the targets by fiscal year; empty where the row has none
     */
    public Optional<TargetSchedule> targets() {
        return Optional.ofNullable(parts.targets());
    }

    /**
     * Returns the assessment of the row's period against the target in force in it.
     *
     * @return the assessment, which may be that no target is in force; empty where the row has no targets
     */
    public Optional<TargetAssessment> targetAssessment() {
        return memo.get(RowValues.ASSESSMENT, this, RowValues::targetAssessment);
    }

    /**
     * Returns the forecast from the row's period on, by the indicator and the policy's options.
     *
     * @return the forecast; where it cannot be made, its predictions are missing with the reason
     */
    public Forecast forecast() {
        return memo.get(RowValues.FORECAST, this, RowOutlook::forecast);
    }

    /**
     * Returns the outlook on the target in force at the end of the fiscal year of the row's period.
     *
     * @return the outlook; empty without a period or such a target, or where the policy makes no forecasts
     */
    public Optional<TargetOutlook> outlook() {
        return memo.get(RowValues.OUTLOOK, this, RowOutlook::outlook);
    }

    /**
     * Returns the benchmarks.
     *
     * @return the comparator figures in order, unmodifiable
     */
    public List<Benchmark> benchmarks() {
        return parts.benchmarks();
    }

    /**
     * Returns the comparisons of the row's figure with its benchmarks: by intervals where there are any, else by the indicator's threshold.
     *
     * @return one for each benchmark, in order, unmodifiable
     */
    public List<BenchmarkComparison> benchmarkComparisons() {
        return memo.get(RowValues.BENCHMARKS, this, RowValues::benchmarkComparisons);
    }

    /**
     * Returns the confidence interval of the row's figure.
     *
     * @return the interval; empty where the row has none
     */
    public Optional<ConfidenceInterval> interval() {
        return Optional.ofNullable(parts.interval());
    }

    /**
     * Returns the rating by a person.
     *
     * @return the assessed rating, made for this row's month or an earlier one; empty if absent
     */
    public Optional<AssessedRating> assessedRating() {
        return Optional.ofNullable(parts.assessedRating());
    }

    /**
     * Returns the commentary on this row's month.
     *
     * @return the commentary; empty if absent
     */
    public Optional<Commentary> commentary() {
        return Optional.ofNullable(parts.commentary());
    }

    /**
     * Returns the verdicts of the months shown, as first published and as known now, by the comparison that the row is rated by.
     *
     * @return a verdict for each month shown that was published, in order, unmodifiable; rated by change, and where the target is best by the target
     *     in force; empty without vintages
     */
    public List<VerdictRevision> verdictRevisions() {
        return memo.get(RowValues.VERDICT_REVISIONS, this, RowRevisions::verdicts);
    }

    /**
     * Returns what was revised since first publication, in sentences without a full stop.
     *
     * @return a sentence for each verdict that changed and each revised month that the row is compared with, or one on the number of revised months;
     *     empty without vintages or revisions, unmodifiable; for people, the wording may change
     */
    public List<String> revisionNotes() {
        return memo.get(RowValues.REVISION_NOTES, this, RowRevisions::notes);
    }

    /**
     * Returns the findings on this row up to its period, in the months that it shows.
     *
     * @return the findings, warnings before notes, unmodifiable
     */
    public List<Finding> findings() {
        return memo.get(RowValues.FINDINGS, this, RowFindings::of);
    }

    /**
     * Returns the way from the base of the fiscal year to the target in force.
     *
     * @return the progress; empty without a base in the schedule, a target or a period, and for a cumulative target
     */
    public Optional<GoalProgress> progress() {
        return memo.get(RowValues.PROGRESS, this, RowValues::progress);
    }

    /**
     * Returns the row in sentences, in English: the figure and its changes, the window, the target, benchmarks and the rating.
     *
     * @return {@code 96 in June 2020, up 22% on May 2020 and down 33% on June 2019. The 12-month mean is 112; ...}; for people, the wording may
     *     change
     */
    public String narrative() {
        return memo.get(RowValues.NARRATIVE, this, Narrative::of);
    }

    // -----------------------------------------------------------------------
    RowParts parts() {
        return parts;
    }

    RowPeriod rowPeriod() {
        return memo.get(
                RowValues.PERIOD,
                this,
                row -> RowPeriod.of(row.indicator, row.series, row.month, row.policy.excluded()));
    }

    /** The month that verdicts refer to: that of the row's period, or if it has none, that of the period due. */
    YearMonth decisiveMonth() {
        return rowPeriod().decisive();
    }

    ReportingPeriods reportingPeriods() {
        return rowPeriod().periods();
    }

    RowNumbers numbers() {
        return memo.get(RowValues.NUMBERS, this, row -> new RowNumbers(row.indicator, RowValues.decimals(row)));
    }

    /** The ratio without the figures that decide nothing. */
    Optional<RatioSeries> ratioBasis() {
        return memo.get(RowValues.RATIO_BASIS, this, RowValues::ratioBasis);
    }

    RowSignal signal() {
        return memo.get(RowValues.SIGNAL, this, RowValues::signal);
    }

    RowRating rated() {
        return memo.get(RowValues.RATING, this, RowRating::of);
    }

    /** Returns whether the figures are totals of the year to date, by the indicator, or because they look like totals. */
    boolean reportsTotals() {
        return memo.get(RowValues.TOTALS, this, RowValues::reportsTotals);
    }

    /** Returns whether a change is not comparable only because year-to-date totals start again in between. */
    boolean startsAgain(Change change) {
        return RowValues.startsAgain(this, change);
    }

    /** The number of periods of the window whose figure has a marker. */
    int markedInWindow(Marker marker) {
        return RowValues.markedInWindow(this, marker);
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return RowPlain.of(this);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ScorecardRow other
                && indicator.equals(other.indicator)
                && series.equals(other.series)
                && Objects.equals(ratio, other.ratio)
                && month.equals(other.month)
                && policy.equals(other.policy)
                && parts.equals(other.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, series, ratio, month, policy, parts);
    }

    /** Returns the reference, the month and the figure, {@code EH1a 2020-06: 96}. */
    @Override
    public String toString() {
        return indicator.ref() + " " + decisiveMonth() + ": " + current();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.CumulativePattern;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PrintedDecimals;
import io.github.kpitrend.internal.Rational;
import io.github.kpitrend.internal.SeasonModel;
import io.github.kpitrend.series.Figure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what limits the use of a chart. */
final class ChartNotes {

    private static final int FEW_YEARS = 5;
    private static final int LATEST = 7;
    private static final int MANY = 2;

    private final ControlChart chart;
    private final ChartData data;
    private final ChartOptions options;
    private final List<ChartNote> notes = new ArrayList<>();

    private ChartNotes(ControlChart chart) {
        this.chart = chart;
        this.data = chart.data();
        this.options = chart.options();
    }

    static List<ChartNote> of(ControlChart chart) {
        ChartNotes found = new ChartNotes(chart);
        if (chart.kind() != ChartKind.MOVING_RANGE) {
            found.addGaps();
            found.addOptions();
            found.addNotCounted();
            found.addSeason();
            found.addYearToDate();
        }
        FigureNotes figures = new FigureNotes(chart);
        for (ChartPhase phase : chart.phases()) {
            found.addLimits(phase);
            found.notes.addAll(figures.ofPhase(phase));
        }
        found.notes.addAll(figures.ofChart());
        // those of one kind are in the order of phases
        found.notes.sort(Comparator.comparing(ChartNote::kind));
        return Collections.unmodifiableList(found.notes);
    }

    /** Returns the notes on the latest phase, and on no phase, that may withhold a variation. */
    static List<ChartNote> ofVariation(ControlChart chart) {
        ChartNotes found = new ChartNotes(chart);
        found.addYearToDate();
        ChartPhase phase = chart.latestPhase();
        found.addTrial(phase);
        new FigureNotes(chart).addEqual(found.notes, phase);
        found.notes.sort(Comparator.comparing(ChartNote::kind));
        return found.notes;
    }

    private void add(ChartNote.Kind kind, String text) {
        notes.add(ChartNote.of(kind, text));
    }

    private void add(ChartNote.Kind kind, ChartPhase phase, String text) {
        notes.add(ChartNote.ofPhase(kind, phase.index(), text));
    }

    static String plural(long count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    // -----------------------------------------------------------------------
    private void addGaps() {
        if (data.counted == 0) {
            return;
        }
        int gaps = 0;
        boolean inGap = false;
        int last = data.slot(data.point(data.counted - 1));
        for (int slot = data.slot(data.point(0)); slot != last; slot++) {
            if (data.periods.isEnd(data.slots.first() + slot)) {
                boolean missing = data.slots.reason(slot) != 0;
                gaps += missing && !inGap ? 1 : 0;
                inGap = missing;
            }
        }
        if (gaps > 0) {
            add(
                    ChartNote.Kind.GAPS_JOINED,
                    plural(gaps, "gap", "gaps") + " in the data; the points on either side are treated as adjacent");
        }
        for (ChartPhase phase : chart.phases()) {
            addHidden(phase);
        }
    }

    private void addHidden(ChartPhase phase) {
        int hidden = 0;
        int last = data.slot(data.point(data.end(phase.index()) - 1));
        for (int slot = data.slot(data.point(data.starts[phase.index()])); slot != last; slot++) {
            byte reason = data.slots.reason(slot);
            boolean isHidden = reason == io.github.kpitrend.internal.ReasonCode.CONFIDENTIAL
                    || reason == io.github.kpitrend.internal.ReasonCode.NEGLIGIBLE;
            hidden += isHidden && data.periods.isEnd(data.slots.first() + slot) ? 1 : 0;
        }
        if (hidden > 0) {
            add(
                    ChartNote.Kind.HIDDEN_PERIODS,
                    phase,
                    plural(hidden, "period is", "periods are") + " confidential, so the limits may be too high");
        }
    }

    // -----------------------------------------------------------------------
    private void addOptions() {
        options.phases().forEach((month, reason) -> {
            if (!data.isPhaseUsed(month)) {
                add(
                        ChartNote.Kind.PHASE_NOT_USED,
                        "no phase starts in " + EnglishText.month(month) + ", because there is no counted figure from"
                                + " then on, or it is outside the series");
            }
        });
        options.excluded().keySet().forEach(month -> {
            if (!hasFigure(month)) {
                add(
                        ChartNote.Kind.EXCLUDED_NOT_USED,
                        "there is no figure for " + EnglishText.month(month) + " to exclude");
            }
        });
        if (options.choices().baselineRange != null) {
            int[] range = Baseline.of(data, options.choices().baselineRange);
            if (range[1] - range[0] < 2) {
                add(
                        ChartNote.Kind.BASELINE_NOT_USED,
                        "the months " + options.choices().baselineRange
                                + " have fewer than two counted figures of one phase,"
                                + " so the limits are based on all");
            }
        }
        if (chart.phases().get(0).isGiven()) {
            add(
                    ChartNote.Kind.LIMITS_GIVEN,
                    chart.phases().get(0),
                    "the limits are fixed: they were not computed from these figures");
        }
    }

    private boolean hasFigure(YearMonth month) {
        for (int i = 0; i < data.size; i++) {
            if (data.month(i).equals(month) && !chart.isOpen(i)) {
                return true;
            }
        }
        return false;
    }

    private void addNotCounted() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (int i = 0; i < data.size; i++) {
            if (!data.isCounted(i) && !chart.isOpen(i)) {
                reasons.merge(data.reason(i), 1L, Long::sum);
            }
        }
        long count = reasons.values().stream().mapToLong(Long::longValue).sum();
        if (count > 0) {
            String why = reasons.size() == 1
                    ? reasons.keySet().iterator().next()
                    : reasons.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining("; "));
            add(
                    ChartNote.Kind.NOT_COUNTED,
                    plural(count, "figure is", "figures are") + " shown but not counted (" + why + ")");
        }
        if (data.days != null) {
            long equal = 0;
            for (int i = 0; i < data.counted; i++) {
                equal += data.values[data.point(i)] == 0 ? 1 : 0;
            }
            if (equal > 0 && !chart.isOfCases()) {
                add(ChartNote.Kind.EQUAL_EVENTS, "two events fall on one day");
            }
        }
    }

    // -----------------------------------------------------------------------
    private void addSeason() {
        Adjustment adjustment = chart.charted().adjustment();
        if (adjustment != null && adjustment.slopes) {
            add(ChartNote.Kind.TREND, "the center line slopes by " + shown(adjustment.slope) + " per period");
        }
        if (adjustment == null || adjustment.season == Adjustment.Season.NOT_ASKED) {
            if (data.days == null && chart.kind() != ChartKind.EWMA) {
                SeasonModel model = Adjustment.test(data);
                if (model != null && Adjustment.isSeasonal(model)) {
                    add(
                            ChartNote.Kind.SEASON,
                            "the series is seasonal; compare with the same month of the previous year, or chart"
                                    + " seasonally adjusted figures");
                }
            }
            return;
        }
        switch (adjustment.season) {
            case NOT_TESTED ->
                add(
                        ChartNote.Kind.SEASON_NOT_TESTED,
                        "there are too few figures to distinguish the months: at least three of each calendar month are"
                                + " needed, so the limits do not follow the season");
            case NOT_FOUND ->
                add(
                        ChartNote.Kind.SEASON_NOT_FOUND,
                        "the calendar months do not differ (p " + EnglishText.number(adjustment.pValue, 3)
                                + "), so the limits do not follow them");
            default -> addSeasonOnBaseline(adjustment);
        }
    }

    private void addSeasonOnBaseline(Adjustment adjustment) {
        boolean baseline = options.choices().baselineRange != null
                || options.baselinePoints().isPresent();
        int figures = adjustment.figureCount();
        if ((baseline || options.choices().given != null) && figures < FEW_YEARS * adjustment.seasons()) {
            add(
                    ChartNote.Kind.SEASON_ON_BASELINE,
                    "the effects of the calendar months are those of a baseline of fewer than five years, so more new"
                            + " points than usual lie outside the limits");
        }
    }

    private static String shown(double value) {
        if (!Double.isFinite(value)) {
            return "more than a number can hold";
        }
        double rounded = new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue();
        // the largest numbers round to more than a double holds
        return Figure.of(Double.isFinite(rounded) ? rounded : value).toString();
    }

    private void addYearToDate() {
        if (chart.kind() != ChartKind.XMR && chart.kind() != ChartKind.RUN) {
            return;
        }
        Boolean stated = options.choices().yearToDate;
        if (stated != null
                ? stated
                : CumulativePattern.resetMonth(data.slots, data.periods).isPresent()) {
            add(
                    ChartNote.Kind.YEAR_TO_DATE,
                    "the figures are year-to-date totals, so they have no usual range; chart the monthly figures");
        }
    }

    // -----------------------------------------------------------------------
    private void addTrial(ChartPhase phase) {
        if (phase.isShort() && phase.pointCount() > 0) {
            add(
                    ChartNote.Kind.TRIAL_LIMITS,
                    phase,
                    "the limits from " + EnglishText.month(phase.first())
                            + " are provisional, because they are based on fewer than "
                            + ChartPhase.SETTLED_POINTS + " points");
        }
    }

    private void addLimits(ChartPhase phase) {
        addTrial(phase);
        if (phase.pointCount() > 1 && !phase.hasVariation()) {
            add(
                    ChartNote.Kind.NO_VARIATION,
                    phase,
                    "the figures from " + EnglishText.month(phase.first()) + " are all equal, so the limits equal the "
                            + chart.kind().centerName());
        }
        if (phase.isScreeningSkipped()) {
            add(
                    ChartNote.Kind.SCREENING_SKIPPED,
                    phase,
                    "outlying moving ranges were not excluded, because no others would remain");
        }
    }

    // -----------------------------------------------------------------------
    /** Adds to the notes of a chart whether its limits describe other figures than the latest ones, beside a target. */
    static List<ChartNote> withTarget(ControlChart chart, double target, Function<YearMonth, Figure> targets) {
        Assurance assurance = chart.assurance(target).orElse(Assurance.INCONSISTENT);
        if (assurance == Assurance.INCONSISTENT) {
            return chart.notes();
        }
        ChartData data = chart.data();
        int last = data.counted - 1;
        int from = Math.max(data.starts[data.starts.length - 1], data.counted - LATEST);
        int contrary = 0;
        boolean latest = false;
        for (int i = last; i >= from; i--) {
            Figure inForce = targets.apply(data.month(data.point(i)));
            if (inForce.isKnown() && meets(chart, i, inForce.value()) != (assurance == Assurance.PASS)) {
                contrary++;
                latest |= i == last;
            }
        }
        if (!latest && contrary < MANY) {
            return chart.notes();
        }
        String shown = EnglishText.grouped(PrintedDecimals.allDigits(target));
        String verbs = assurance == Assurance.PASS
                ? "miss a target of " + shown + " that the limits pass"
                : "meet a target of " + shown + " that the limits miss";
        String advice = chart.suggestedPhases().isEmpty()
                ? ""
                : "; consider a new phase from "
                        + EnglishText.month(chart.suggestedPhases().get(0));
        List<ChartNote> notes = new ArrayList<>(chart.notes());
        notes.add(ChartNote.ofPhase(
                ChartNote.Kind.LIMITS_OUTDATED,
                data.starts.length - 1,
                "the limits describe earlier figures: the latest ones " + verbs + advice));
        notes.sort(Comparator.comparing(ChartNote::kind));
        return Collections.unmodifiableList(notes);
    }

    private static boolean meets(ControlChart chart, int counted, double target) {
        int point = chart.data().point(counted);
        RatioParts parts = chart.charted().parts();
        Rational value =
                parts == null ? Rational.of(Decimals.shortest(chart.data().values[point]), 1) : parts.value(point);
        int side = value.compareTo(Rational.of(Decimals.shortest(target), 1));
        return Integer.signum(side) != (chart.effectivePolarity() == Polarity.HIGHER_IS_BETTER ? -1 : 1);
    }
}

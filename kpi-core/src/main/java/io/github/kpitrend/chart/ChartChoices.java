// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The choices behind {@link ChartOptions}, and what follows from them. They are set while they are made, by {@link #with}, and never after that. */
final class ChartChoices {

    static final int ALL_POINTS = 0;
    private static final Figure NO_BOUND = Figure.missing(MissingReason.NOT_APPLICABLE);
    private static final PeriodEnds MONTHLY = new PeriodEnds(1, 0);
    private static final NavigableMap<YearMonth, String> NO_MONTHS = Collections.emptyNavigableMap();
    private static final Set<Marker> NOT_FINAL =
            Collections.unmodifiableSet(EnumSet.of(Marker.PARTIAL, Marker.FORECAST));

    Polarity polarity = Polarity.NEUTRAL;
    Frequency frequency = Frequency.MONTHLY;

    @Nullable
    FiscalCalendar calendar;

    @Nullable
    Boolean yearToDate;

    @Nullable
    RuleSet rules;

    boolean screening = true;
    boolean medians = false;
    Figure lowerBound = NO_BOUND;
    Figure upperBound = NO_BOUND;
    boolean boundsOfKind = false;
    NavigableMap<YearMonth, String> phases = NO_MONTHS;
    int baselinePoints = ALL_POINTS;

    @Nullable
    MonthRange baselineRange;

    @Nullable
    PhaseLines given;

    @Nullable
    BigDecimal center;

    NavigableMap<YearMonth, String> excluded = NO_MONTHS;
    Set<Marker> excludedMarkers = NOT_FINAL;
    boolean season = false;
    boolean trend = false;

    /** Makes the standard choices. */
    ChartChoices() {}

    /** Returns a copy with changes. */
    ChartChoices with(Consumer<ChartChoices> changes) {
        ChartChoices copy = new ChartChoices();
        copy.polarity = polarity;
        copy.frequency = frequency;
        copy.calendar = calendar;
        copy.yearToDate = yearToDate;
        copy.rules = rules;
        copy.screening = screening;
        copy.medians = medians;
        copy.lowerBound = lowerBound;
        copy.upperBound = upperBound;
        copy.boundsOfKind = boundsOfKind;
        copy.phases = phases;
        copy.baselinePoints = baselinePoints;
        copy.baselineRange = baselineRange;
        copy.given = given;
        copy.center = center;
        copy.excluded = excluded;
        copy.excludedMarkers = excludedMarkers;
        copy.season = season;
        copy.trend = trend;
        changes.accept(copy);
        return copy;
    }

    static ChartChoices of(Indicator indicator) {
        return new ChartChoices().with(choices -> {
            choices.polarity = indicator.polarity();
            choices.frequency = indicator.frequency();
            choices.calendar = isCalendarSet(indicator) ? indicator.calendar() : null;
            choices.yearToDate = indicator.reportsYearToDate() ? Boolean.TRUE : null;
            MeasureKind kind = indicator.measure();
            choices.lowerBound = kind == MeasureKind.AMOUNT ? NO_BOUND : Figure.of(0);
            choices.upperBound = kind == MeasureKind.PERCENTAGE ? Figure.of(100) : NO_BOUND;
            choices.boundsOfKind = true;
        });
    }

    /**
     * The periods of a calendar that was set do not follow a figure in the first month of its year. Those of a calendar that was not set do follow
     * it.
     */
    private static boolean isCalendarSet(Indicator indicator) {
        if (indicator.frequency() == Frequency.MONTHLY) {
            return false;
        }
        YearMonth first = YearMonth.of(2000, indicator.calendar().startMonth());
        return !indicator.reportingPeriods(MonthlySeries.of(first, 1)).isEnd(first);
    }

    /** Returns months with one more, which takes the place of the same month. */
    static NavigableMap<YearMonth, String> with(
            NavigableMap<YearMonth, String> months, YearMonth month, String reason) {
        NavigableMap<YearMonth, String> more = new TreeMap<>(months);
        more.put(month, reason);
        return more;
    }

    // -----------------------------------------------------------------------
    RuleSet rulesOf(ChartKind kind) {
        return switch (kind) {
            case MOVING_RANGE, EWMA -> RuleSet.limitsOnly();
            case RUN -> (rules == null ? RuleSet.anhoej() : rules).withoutSigma();
            default -> rules == null ? RuleSet.makingDataCount() : rules;
        };
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

    /** Returns a line cut at the bounds, those of a kind of measure only if all figures lie within them. */
    Figure drawn(Figure line, double[] values) {
        if (!line.isKnown() || (boundsOfKind && !isWithin(values))) {
            return line;
        }
        return Figure.of(cut(line.value()));
    }

    private boolean isWithin(double[] values) {
        for (double value : values) {
            if (cut(value) != value) {
                return false;
            }
        }
        return true;
    }

    private double cut(double value) {
        double above = Math.max(value, lowerBound.orElse(Double.NEGATIVE_INFINITY));
        return Math.min(above, upperBound.orElse(Double.POSITIVE_INFINITY));
    }

    // -----------------------------------------------------------------------
    /** Returns all choices, to compare them. */
    List<@Nullable Object> parts() {
        return Arrays.asList(
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

    /** Returns the choices that are not the standard ones, beside polarity, frequency and ranges. */
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

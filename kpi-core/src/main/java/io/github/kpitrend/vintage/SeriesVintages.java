// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import io.github.kpitrend.Plain;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.internal.PlainTree;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A series as it was known on several dates: {@code 2 extracts, 2020-05-12 to 2020-06-11, of 2020-02/2020-05}.
 *
 * <p>Each extract is a series as one file reported it on one date. What was known on a date is the sum of all extracts up to it, each revising those
 * before, see {@link MonthlySeries#revisedBy}. The k-th publication of a month is the k-th extract that has a number for it, by date, whether or not
 * the number is another one.
 *
 * {@snippet class="snippets.VintageTest" region="vintages"}
 *
 * <ul>
 *   <li>An extract may be older, shorter or later than others, and dates need not be regular. Two extracts of one date are rejected.
 *   <li>All extracts together span at most {@value MonthlySeries#MAX_LENGTH} months.
 *   <li>Of a quarterly indicator only the months in which periods end have numbers, and only these are published.
 *   <li>Where a month is confidential in the latest vintage, its revisions and verdicts are missing with reason {@link MissingReason#CONFIDENTIAL}.
 *       {@link #history}, {@link #extract}, {@link #publication} and {@link #corrections} return what was passed; {@link #mapSeries} protects every
 *       extract.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class SeriesVintages implements Plain {

    private final List<LocalDate> dates;
    private final List<MonthlySeries> extracts;
    private final Knowledge knowledge;

    // -----------------------------------------------------------------------
    /**
     * Returns the vintages of one extract.
     *
     * @param date the date on which it was known
     * @param extract the series as known on that date
     * @return the vintages, to add others to
     */
    public static SeriesVintages of(LocalDate date, MonthlySeries extract) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(extract, "extract");
        return new SeriesVintages(List.of(date), List.of(extract));
    }

    /**
     * Returns the vintages of several extracts.
     *
     * @param extracts series by the date on which each was known, at least one
     * @return the vintages
     * @throws IllegalArgumentException if the map is empty, or all together span more than {@value MonthlySeries#MAX_LENGTH} months
     */
    public static SeriesVintages of(Map<LocalDate, MonthlySeries> extracts) {
        Objects.requireNonNull(extracts, "extracts");
        if (extracts.isEmpty()) {
            throw new IllegalArgumentException("extracts must hold at least one extract, but was empty");
        }
        SortedMap<LocalDate, MonthlySeries> sorted = new TreeMap<>(extracts);
        return new SeriesVintages(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
    }

    private SeriesVintages(List<LocalDate> dates, List<MonthlySeries> extracts) {
        this.dates = dates;
        this.extracts = extracts;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (MonthlySeries extract : extracts) {
            first = Math.min(first, ProlepticMonth.of(extract.first()));
            last = Math.max(last, ProlepticMonth.of(extract.last()));
        }
        if (last - first >= MonthlySeries.MAX_LENGTH) {
            throw new IllegalArgumentException("extracts must span at most " + MonthlySeries.MAX_LENGTH
                    + " months, but " + ProlepticMonth.at(first) + " to " + ProlepticMonth.at(last) + " are "
                    + (last - first + 1));
        }
        knowledge = new Knowledge(extracts);
    }

    /**
     * Returns these vintages with one more extract, earlier or later than those there are.
     *
     * @param date a date that has no extract yet
     * @param extract the series as known on that date
     * @return the vintages
     * @throws IllegalArgumentException if the date has an extract already, since their order would not be known, or all together span more than
     *     {@value MonthlySeries#MAX_LENGTH} months
     */
    public SeriesVintages with(LocalDate date, MonthlySeries extract) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(extract, "extract");
        int found = Collections.binarySearch(dates, date);
        if (found >= 0) {
            throw new IllegalArgumentException("date must have no extract yet, but " + date + " has one");
        }
        List<LocalDate> moreDates = new ArrayList<>(dates);
        List<MonthlySeries> moreExtracts = new ArrayList<>(extracts);
        moreDates.add(-found - 1, date);
        moreExtracts.add(-found - 1, extract);
        return new SeriesVintages(List.copyOf(moreDates), List.copyOf(moreExtracts));
    }

    /**
     * Applies a function to every extract, such as a protection of small counts.
     *
     * @param function returns a series for each extract
     * @return the vintages of the results, on the same dates
     * @throws IllegalArgumentException if the results span more than {@value MonthlySeries#MAX_LENGTH} months
     */
    public SeriesVintages mapSeries(UnaryOperator<MonthlySeries> function) {
        Objects.requireNonNull(function, "function");
        return new SeriesVintages(dates, extracts.stream().map(function).toList());
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the dates of the extracts.
     *
     * @return an unmodifiable list in ascending order, not empty
     */
    public List<LocalDate> dates() {
        return dates;
    }

    /**
     * Returns the extract of a date as it was passed.
     *
     * @param date any date
     * @return the extract; empty if none is of that date
     */
    public Optional<MonthlySeries> extract(LocalDate date) {
        Objects.requireNonNull(date, "date");
        int found = Collections.binarySearch(dates, date);
        return found < 0 ? Optional.empty() : Optional.of(extracts.get(found));
    }

    /**
     * Returns what was known on a date.
     *
     * @param date any date
     * @return the vintage of that day or the latest before it; empty before the first date
     */
    public Optional<MonthlySeries> asOf(LocalDate date) {
        Objects.requireNonNull(date, "date");
        int index = indexAsOf(date);
        return index < 0 ? Optional.empty() : Optional.of(knowledge.after(index));
    }

    private int indexAsOf(LocalDate date) {
        int found = Collections.binarySearch(dates, date);
        return found < 0 ? -found - 2 : found;
    }

    /**
     * Returns what is known by the last date.
     *
     * @return the latest vintage, over the span of all extracts
     */
    public MonthlySeries latest() {
        return knowledge.latest();
    }

    /**
     * Returns the first published figure of every month.
     *
     * @return the same as {@code publication(1)}
     */
    public MonthlySeries first() {
        return publication(1);
    }

    /**
     * Returns the k-th published figure of every month of the span, with the markers of its extract.
     *
     * @param k which publication, 1 for the first
     * @return the series; a month that was published fewer than k times is missing with reason {@link MissingReason#PENDING}, one that never was for
     *     its latest reason
     * @throws IllegalArgumentException if {@code k} is below 1
     */
    public MonthlySeries publication(int k) {
        checkPublication(k, "k");
        Publications publications = knowledge.publications();
        Slots latest = Knowledge.slots(latest());
        double[] values = new double[latest.length()];
        byte[] reasons = new byte[values.length];
        byte[] markers = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int extract = publications.extract(i, k);
            if (extract != Publications.NONE) {
                values[i] = publications.value(i, extract);
                markers[i] = publications.markers(i, extract);
            } else {
                reasons[i] = publications.count(i) > 0 ? ReasonCode.PENDING : latest.reason(i);
            }
        }
        return Knowledge.wrap(Slots.of(latest.first(), values, reasons, markers));
    }

    /**
     * Returns how many extracts have a number for a month.
     *
     * @param month any month
     * @return 0 or more; 0 outside the span
     */
    public int publicationCount(YearMonth month) {
        Objects.requireNonNull(month, "month");
        int index = index(month);
        return index < 0 ? 0 : knowledge.publications().count(index);
    }

    /**
     * Returns what each extract reported for a month.
     *
     * @param month any month
     * @return an unmodifiable map from dates to a number or a reason other than {@link MissingReason#NOT_REPORTED}; extracts that reported nothing
     *     for the month are not in it
     */
    public SortedMap<LocalDate, Figure> history(YearMonth month) {
        Objects.requireNonNull(month, "month");
        SortedMap<LocalDate, Figure> history = new TreeMap<>();
        for (int i = 0; i < extracts.size(); i++) {
            MonthlySeries extract = extracts.get(i);
            Figure figure = extract.at(month);
            boolean said = figure.isKnown()
                    || (extract.range().contains(month) && figure.reason() != MissingReason.NOT_REPORTED);
            if (said) {
                history.put(dates.get(i), figure);
            }
        }
        return Collections.unmodifiableSortedMap(history);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the revision of a month from its first publication to the latest figure.
     *
     * @param month any month
     * @return the change; missing for the latest reason where the figure was withdrawn or never published, for {@link MissingReason#CONFIDENTIAL}
     *     where it is confidential by now, for {@link MissingReason#BREAK_IN_SERIES} where the measure was redefined in between
     */
    public Change revision(YearMonth month) {
        return revision(month, 1, Revisions.LATEST);
    }

    /**
     * Returns the revision of a month from one publication to another.
     *
     * @param month any month
     * @param from which publication it starts from, 1 for the first
     * @param to which publication it leads to, {@code from} or later
     * @return the change; missing as in {@link #revision(YearMonth)}, and for {@link MissingReason#PENDING} where the month was published fewer times
     * @throws IllegalArgumentException if {@code from} is below 1, or {@code to} below {@code from}
     */
    public Change revision(YearMonth month, int from, int to) {
        Objects.requireNonNull(month, "month");
        Revisions revisions = revisionsOf(from, to);
        int index = index(month);
        if (index < 0) {
            Figure outside = Figure.missing(MissingReason.OUTSIDE_SERIES);
            return Change.of(outside, outside);
        }
        return revisions.change(index);
    }

    /**
     * Returns the revision of every month of the span from one publication to another, in the unit of the series.
     *
     * @param from which publication it starts from, 1 for the first
     * @param to which publication it leads to, {@code from} or later
     * @return the differences, missing as in {@link #revision(YearMonth, int, int)}
     * @throws IllegalArgumentException if {@code from} is below 1, or {@code to} below {@code from}
     */
    public MonthlySeries revisions(int from, int to) {
        return revisionsOf(from, to).differences();
    }

    /** Returns the revisions of all months. */
    Revisions revisionsOf(int from, int to) {
        checkPublication(from, "from");
        if (to < from) {
            throw new IllegalArgumentException("to must be " + from + " or more, but was " + to);
        }
        return new Revisions(knowledge, from, to);
    }

    private static void checkPublication(int k, String name) {
        if (k < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, but was " + k);
        }
    }

    private int index(YearMonth month) {
        Slots latest = Knowledge.slots(latest());
        long index = ProlepticMonth.of(month) - latest.first();
        return index < 0 || index >= latest.length() ? -1 : (int) index;
    }

    /**
     * Returns what an extract changed, compared with what was known the day before.
     *
     * @param date the date of an extract
     * @return an unmodifiable list in the order of months, without months that did not change, spaces and changes of a reason; for the first extract
     *     every number is {@link Correction.Kind#ADDED}
     * @throws IllegalArgumentException if no extract is of that date
     */
    public List<Correction> corrections(LocalDate date) {
        Objects.requireNonNull(date, "date");
        int index = Collections.binarySearch(dates, date);
        if (index < 0) {
            throw new IllegalArgumentException("date must be that of an extract, but was " + date);
        }
        return Correction.between(index == 0 ? null : knowledge.after(index - 1), knowledge.after(index));
    }

    /**
     * Returns after how many publications a figure stays within a tolerance of the latest.
     *
     * <p>For each k, the months are counted that were published more than k times and whose latest figure is known. A month is stable from k on if
     * every publication from the k-th on differs from the latest figure by at most the tolerance, in percent of the size of the latest, decided
     * exactly.
     *
     * @param tolerancePercent in percent (1 means 1%), 0 or more; 0 for figures that do not change at all
     * @return the least k of which at least 12 months are counted and at least 9 in 10 of them are stable; empty if absent
     * @throws IllegalArgumentException if the tolerance is negative, NaN or infinite
     */
    public OptionalInt stableAfter(double tolerancePercent) {
        if (!(tolerancePercent >= 0) || Double.isInfinite(tolerancePercent)) {
            throw new IllegalArgumentException(
                    "tolerancePercent must be a finite number of 0 or more, but was " + tolerancePercent);
        }
        return Stability.of(knowledge.publications(), Knowledge.slots(latest()), tolerancePercent);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the direction of a month against the indicator's previous period, as first published and as known now.
     *
     * @param indicator its frequency, threshold and polarity decide
     * @param month any month
     * @return both verdicts, with what decided them
     */
    public VerdictRevision verdictRevision(Indicator indicator, YearMonth month) {
        Objects.requireNonNull(indicator, "indicator");
        return verdictRevision(indicator, month, indicator.previousPeriod());
    }

    /**
     * Returns the direction of a month against another, as first published and as known now.
     *
     * @param indicator its threshold and polarity decide
     * @param month any month
     * @param comparison what the month is compared with
     * @return both verdicts, with what decided them
     */
    public VerdictRevision verdictRevision(Indicator indicator, YearMonth month, Comparison comparison) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(comparison, "comparison");
        return new Verdicts(dates, knowledge, indicator, comparison).of(month, index(month));
    }

    /**
     * Returns the directions of all months against the indicator's previous period, as first published and as known now.
     *
     * @param indicator its frequency, threshold and polarity decide
     * @return an unmodifiable list of every month that was published, in order
     */
    public List<VerdictRevision> verdictRevisions(Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return verdictRevisions(indicator, indicator.previousPeriod());
    }

    /**
     * Returns the directions of all months against others, as first published and as known now.
     *
     * @param indicator its threshold and polarity decide
     * @param comparison what each month is compared with
     * @return an unmodifiable list of every month that was published, in order
     */
    public List<VerdictRevision> verdictRevisions(Indicator indicator, Comparison comparison) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(comparison, "comparison");
        return new Verdicts(dates, knowledge, indicator, comparison).all();
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SeriesVintages other && dates.equals(other.dates) && extracts.equals(other.extracts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dates, extracts);
    }

    /** Returns {@code 2 extracts, 2020-05-12 to 2020-06-11, of 2020-02/2020-05}. */
    @Override
    public String toString() {
        int count = dates.size();
        String when = count == 1
                ? "1 extract, " + dates.get(0)
                : count + " extracts, " + dates.get(0) + " to " + dates.get(count - 1);
        return when + ", of " + latest().range();
    }

    /**
     * Returns the plain form: the dates and, in their order, the extracts, in which months that are confidential by now are confidential too.
     *
     * @return {@code {"dates": ["2020-05-12"], "extract": [{"first": "2020-02", "values": [160, 170, 182]}]}}
     */
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map(
                "dates",
                dates,
                "extract",
                extracts.stream().map(knowledge::protect).toList());
    }
}

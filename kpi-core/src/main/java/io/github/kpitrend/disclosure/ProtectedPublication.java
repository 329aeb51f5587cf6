// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.Plain;
import io.github.kpitrend.disclosure.PageRows.Choices;
import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A publication as it may be released: {@code EH1a, EH1c with quarters: protected}.
 *
 * <p>It holds no hidden figure and no cause. Figures that are computed from its results reveal no more than these do.
 *
 * <ul>
 *   <li>Hidden figures are {@link MissingReason#CONFIDENTIAL}, whether they are small or hidden for the sake of others.
 *   <li>Quarters, years, sums of the year to date and trailing sums are those that were published from all months; where that was not chosen, they
 *       are sums of the released months.
 *   <li>Sums are rounded alone, from the true sum, so they need not add up.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ProtectedPublication implements Plain {

    private final DisclosureControl control;
    private final Publication released;
    private final PageRows page;
    private final boolean isProtected;

    private ProtectedPublication(DisclosureControl control, Publication released, boolean isProtected) {
        this.control = control;
        this.released = released;
        page = new PageRows(released);
        this.isProtected = isProtected;
    }

    static ProtectedPublication of(DisclosureControl control, Publication released, boolean isProtected) {
        return new ProtectedPublication(control, released, isProtected);
    }

    /** The release of what was released by the same rule before. */
    static ProtectedPublication again(DisclosureControl control, Publication released) {
        return new ProtectedPublication(control, released, released.isProved());
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the references of the rows.
     *
     * @return the references, in the order of the publication
     */
    public List<String> refs() {
        return released.refs();
    }

    /**
     * Returns the released series of a row of counts.
     *
     * @param ref the reference of the row
     * @return the series; hidden months are {@code CONFIDENTIAL}
     * @throws IllegalArgumentException if there is no such row, or it is a ratio
     */
    public MonthlySeries series(String ref) {
        Publication.Entry entry = entry(ref);
        if (entry.ratio() != null) {
            throw new IllegalArgumentException("ref must be a row of counts, but \"" + ref + "\" is a ratio");
        }
        return entry.counts();
    }

    /**
     * Returns the released numerators and denominators of a ratio.
     *
     * @param ref the reference of the row
     * @return the ratio; hidden parts are {@code CONFIDENTIAL}
     * @throws IllegalArgumentException if there is no such row, or it is not a ratio
     */
    public RatioSeries ratio(String ref) {
        RatioSeries ratio = entry(ref).ratio();
        if (ratio == null) {
            throw new IllegalArgumentException("ref must be a ratio, but \"" + ref + "\" is a row of counts");
        }
        return ratio;
    }

    /**
     * Returns whether a row is a ratio.
     *
     * @param ref the reference of the row
     * @return true if {@link #ratio} returns it, false if {@link #series} does
     * @throws IllegalArgumentException if there is no such row
     */
    public boolean isRatio(String ref) {
        return entry(ref).ratio() != null;
    }

    private Publication.Entry entry(String ref) {
        Publication.Entry entry = released.entries().get(Objects.requireNonNull(ref, "ref"));
        if (entry == null) {
            throw new IllegalArgumentException("ref must be in the publication, but was \"" + ref + "\"");
        }
        return entry;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the fiscal quarters of a row.
     *
     * @param ref the reference of the row
     * @return a series with each figure in the last month of its quarter; values of the ratio for ratios
     * @throws IllegalArgumentException if there is no such row
     */
    public MonthlySeries quarters(String ref) {
        return periods(ref, new Choices(true, false, false, 0));
    }

    /**
     * Returns the fiscal years of a row.
     *
     * @param ref the reference of the row
     * @return a series with each figure in the last month of its year; values of the ratio for ratios
     * @throws IllegalArgumentException if there is no such row
     */
    public MonthlySeries years(String ref) {
        return periods(ref, new Choices(false, true, false, 0));
    }

    /**
     * Returns the totals of the fiscal year to date of a row.
     *
     * @param ref the reference of the row
     * @return a series with each figure in the last month that it covers; values of the ratio for ratios
     * @throws IllegalArgumentException if there is no such row
     */
    public MonthlySeries yearToDate(String ref) {
        return periods(ref, new Choices(false, false, true, 0));
    }

    /**
     * Returns the trailing sums of a row.
     *
     * @param ref the reference of the row
     * @return a series with each figure in the last month of its window; values of the ratio for ratios
     * @throws IllegalArgumentException if there is no such row, or trailing sums were not chosen for the publication
     */
    public MonthlySeries trailing(String ref) {
        entry(ref);
        if (released.trailing() == 0) {
            throw new IllegalArgumentException("trailing sums must be chosen by withTrailing, but were not");
        }
        return periods(ref, new Choices(false, false, false, released.trailing()));
    }

    private MonthlySeries periods(String ref, Choices choices) {
        RatioSeries ratio = entry(ref).ratio();
        MonthlySeries numerators = periods(page.row(ref), choices);
        if (ratio == null) {
            return numerators;
        }
        CountRow denominators = page.row(CountRow.key(ref, CountRow.Part.DENOMINATOR));
        return Release.ratio(ratio, numerators, periods(denominators, choices)).values();
    }

    private MonthlySeries periods(CountRow row, Choices choices) {
        List<MonthRange> ranges = PageRows.ranges(row, choices);
        if (ranges.isEmpty()) {
            YearMonth first = ProlepticMonth.at(row.first);
            return MonthlySeries.of(first, List.of(Figure.missing(MissingReason.NOT_APPLICABLE)));
        }
        MonthlySeries.Builder periods = MonthlySeries.builder();
        for (MonthRange range : ranges) {
            periods.put(range.last(), observation(figure(row, range)));
        }
        return periods.build();
    }

    private static Observation observation(Figure figure) {
        return figure.isKnown() ? Observation.of(figure.value()) : Observation.missing(figure.reason());
    }

    /**
     * Returns a sum of a row.
     *
     * @param ref the reference of the row
     * @param range the months of the sum
     * @return the published sum, or the sum of the released months; missing with reason {@code CONFIDENTIAL} where it is hidden, for {@code
     *     NOT_FINAL} or {@code TOO_FEW_OBSERVATIONS} where a month has no figure; the value of the ratio for ratios
     * @throws IllegalArgumentException if there is no such row
     */
    public Figure sum(String ref, MonthRange range) {
        RatioSeries ratio = entry(ref).ratio();
        Objects.requireNonNull(range, "range");
        Figure sum = figure(page.row(ref), range);
        if (ratio == null) {
            return sum;
        }
        Figure whole = figure(page.row(CountRow.key(ref, CountRow.Part.DENOMINATOR)), range);
        YearMonth month = range.last();
        return Release.ratio(ratio, MonthlySeries.of(month, List.of(sum)), MonthlySeries.of(month, List.of(whole)))
                .at(month);
    }

    /**
     * Returns the sums of a row of counts that are published from all months.
     *
     * @param ref the reference of the row
     * @return the sums by their months, unmodifiable; empty for a ratio, whose sums are {@link #quarters} and its like
     * @throws IllegalArgumentException if there is no such row
     */
    public Map<MonthRange, Figure> sums(String ref) {
        return entry(ref).ratio() == null ? released.sums().getOrDefault(ref, Map.of()) : Map.of();
    }

    private Figure figure(CountRow row, MonthRange range) {
        long first = row.firstDue(ProlepticMonth.of(range.first()));
        long last = ProlepticMonth.of(range.last());
        boolean isHidden = false;
        boolean isOpen = false;
        boolean isComplete = first <= last;
        long sum = 0;
        long lastDue = first;
        for (long month = first; month <= last; month += row.step()) {
            long count = row.at(month);
            isHidden |= count == CountRow.HIDDEN;
            isOpen |= count == CountRow.NOT_FINAL;
            isComplete &= count >= CountRow.HIDDEN;
            sum += Math.max(0, count);
            lastDue = month;
        }
        MonthRange months = MonthRange.of(ProlepticMonth.at(first), ProlepticMonth.at(lastDue));
        Figure published = released.sums().getOrDefault(row.key, Map.of()).get(months);
        if (published != null) {
            return published;
        }
        if (isHidden) {
            return Figure.missing(MissingReason.CONFIDENTIAL);
        }
        return isComplete
                ? Figure.of((double) sum)
                : Figure.missing(isOpen ? MissingReason.NOT_FINAL : MissingReason.TOO_FEW_OBSERVATIONS);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the release as a publication, to be audited or passed to the next publication as an {@linkplain Publication.Builder#earlier earlier}
     * one.
     *
     * @return the publication; hidden figures are {@code CONFIDENTIAL}
     */
    public Publication released() {
        return released;
    }

    /**
     * Returns whether every sensitive figure is protected.
     *
     * @return false means that nothing of this may be published
     */
    public boolean isProtected() {
        return isProtected;
    }

    /**
     * Returns the rule in words.
     *
     * @return {@code 1 to 4}
     */
    public String rule() {
        return control.rule();
    }

    /**
     * Returns the base to which shown counts are rounded.
     *
     * @return the base, empty without rounding
     */
    public OptionalInt rounding() {
        return control.rounding();
    }

    /**
     * Returns the sentence that readers of the release should find beside it.
     *
     * @return {@code Counts from 1 to 4 are suppressed, and others that would reveal them.}
     */
    public String note() {
        return control.note();
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("rule", rule());
        rounding().ifPresent(base -> plain.put("rounding", base));
        plain.put("protected", isProtected);
        plain.put("note", note());
        plain.put("refs", refs());
        return Collections.unmodifiableMap(plain);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ProtectedPublication other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(control, released, isProtected);
    }

    /** Returns the rows and whether they are protected, {@code EH1a, EH1c with quarters: protected}. */
    @Override
    public String toString() {
        return released + ": " + (isProtected ? "protected" : "not protected");
    }
}

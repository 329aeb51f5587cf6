// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.PlainTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The dates of rare events, and the date until which they were watched: {@code 3 events, 2026-01-04 to 2026-02-11, watched until 2026-03-31}.
 *
 * <p>Charts of events ({@link ControlChart#g g} and {@link ControlChart#t t}) plot what lies between one event and the next: days, or cases where
 * {@linkplain #withCases their numbers} are known. Two events may have one date; the order of the dates does not matter.
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class Events implements Plain {

    /** The most events that a chart takes. */
    public static final int MAX_EVENTS = 12_000;

    private final List<LocalDate> dates;
    /** The same dates as epoch days. */
    private final long[] days;

    private final LocalDate until;
    private final Map<LocalDate, Integer> cases;

    private Events(List<LocalDate> dates, long[] days, LocalDate until, Map<LocalDate, Integer> cases) {
        this.dates = dates;
        this.days = days;
        this.until = until;
        this.cases = cases;
    }

    /**
     * Creates events from their dates.
     *
     * @param dates the dates, in any order, at most {@value #MAX_EVENTS}
     * @param until the last day on which an event would have been noticed, not before any of them
     * @return the events
     * @throws IllegalArgumentException if there are more, or a date is after {@code until}
     */
    public static Events of(Collection<LocalDate> dates, LocalDate until) {
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(until, "until");
        if (dates.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("dates must be " + MAX_EVENTS + " at most, but were " + dates.size());
        }
        List<LocalDate> sorted = new ArrayList<>(dates.size());
        for (LocalDate date : dates) {
            if (Objects.requireNonNull(date, "dates").isAfter(until)) {
                throw new IllegalArgumentException("dates must not be after " + until + ", but one was " + date);
            }
            sorted.add(date);
        }
        Collections.sort(sorted);
        long[] days = sorted.stream().mapToLong(LocalDate::toEpochDay).toArray();
        return new Events(Collections.unmodifiableList(sorted), days, until, Map.of());
    }

    /**
     * Returns these events with the number of cases since the one before, which {@link ControlChart#g} then plots instead of days.
     *
     * @param casesSinceThePrevious by date of every event but the first: 0 or more
     * @return the events
     * @throws IllegalArgumentException if a date is lacking, is the date of no event, or has a negative number, or if two events have one date
     */
    public Events withCases(Map<LocalDate, Integer> casesSinceThePrevious) {
        Objects.requireNonNull(casesSinceThePrevious, "casesSinceThePrevious");
        Map<LocalDate, Integer> cases = new TreeMap<>();
        casesSinceThePrevious.forEach((date, number) -> {
            Objects.requireNonNull(date, "casesSinceThePrevious");
            if (Objects.requireNonNull(number, "casesSinceThePrevious") < 0) {
                throw new IllegalArgumentException(
                        "casesSinceThePrevious must be 0 or more, but was " + number + " on " + date);
            }
            cases.put(date, number);
        });
        for (int i = 1; i < dates.size(); i++) {
            if (!cases.containsKey(dates.get(i)) || dates.get(i).equals(dates.get(i - 1))) {
                throw new IllegalArgumentException("casesSinceThePrevious must have one number for every event but the"
                        + " first, but has none for " + dates.get(i));
            }
        }
        if (cases.size() != Math.max(0, dates.size() - 1)) {
            throw new IllegalArgumentException("casesSinceThePrevious must have one number for every event but the"
                    + " first, but has " + cases.size() + " for " + dates.size() + " events");
        }
        return new Events(dates, days, until, Collections.unmodifiableMap(cases));
    }

    /**
     * Returns the dates.
     *
     * @return an unmodifiable list in ascending order
     */
    public List<LocalDate> dates() {
        return dates;
    }

    /** The dates as epoch days, for reading only. */
    long[] days() {
        return days;
    }

    /**
     * Returns the last day on which an event would have been noticed.
     *
     * @return the date, not before any event
     */
    public LocalDate until() {
        return until;
    }

    /**
     * Returns the numbers of cases since the event before.
     *
     * @return an unmodifiable map by date, empty where they are not known
     */
    public Map<LocalDate, Integer> cases() {
        return cases;
    }

    // -----------------------------------------------------------------------
    @Override
    public Map<String, Object> getPlain() {
        return PlainTree.map("dates", dates, "until", until, "cases", cases);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Events other
                && dates.equals(other.dates)
                && until.equals(other.until)
                && cases.equals(other.cases);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dates, until, cases);
    }

    /** Returns the number of events with the first, the last and the end of watching. */
    @Override
    public String toString() {
        if (dates.isEmpty()) {
            return "no events, watched until " + until;
        }
        return EnglishText.counted(dates.size(), "event") + ", " + dates.get(0) + " to " + dates.get(dates.size() - 1)
                + ", watched until " + until;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.chart.Events;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of rare events: one row for each, with its date and, where they are known, the cases since the one before. */
public final class EventDates {

    private final Map<String, List<LocalDate>> dates = new LinkedHashMap<>();
    private final Map<String, Map<LocalDate, Integer>> cases = new LinkedHashMap<>();
    private LocalDate latest = LocalDate.MIN;

    private EventDates() {}

    /** Returns no events. */
    public static EventDates none() {
        return new EventDates();
    }

    /** Reads a file. */
    public static EventDates read(Source source) throws Trouble {
        EventDates events = new EventDates();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(List.of("ref", "date"));
            while (table.next()) {
                events.add(table);
            }
        }
        return events;
    }

    private void add(CsvTable table) throws Trouble {
        String ref = table.ref(table.column("ref"));
        LocalDate date = Cells.parsed(table, "date", EventDates::date);
        dates.computeIfAbsent(ref, any -> new ArrayList<>()).add(date);
        latest = date.isAfter(latest) ? date : latest;
        int column = table.column("cases");
        if (column != CsvTable.ABSENT && !table.cell(column).isEmpty()) {
            int number = Cells.parsed(table, "cases", EventDates::count);
            if (cases.computeIfAbsent(ref, any -> new LinkedHashMap<>()).put(date, number) != null) {
                throw table.trouble("the ref " + Trouble.quoted(ref) + " has cases for " + date
                        + " twice; expected one event a day where cases are given");
            }
        }
    }

    private static int count(String cell) {
        if (!cell.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(Trouble.quoted(cell) + " is not a number of cases; expected 0 or more");
        }
        return Integer.parseInt(cell);
    }

    /** Returns the date that a text such as 2020-06-30 gives. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Trouble.quoted(text) + " is not a date; expected one such as 2020-06-30", e);
        }
    }

    /** Tells whether there are events of a ref. */
    public boolean has(String ref) {
        return dates.containsKey(ref);
    }

    /** Returns the latest date of the file. */
    public LocalDate latest() {
        return latest;
    }

    /** Returns the events of a ref, watched until a date. */
    public Events of(String ref, LocalDate until) throws Trouble {
        try {
            Events events = Events.of(dates.getOrDefault(ref, List.of()), until);
            Map<LocalDate, Integer> numbers = new LinkedHashMap<>(cases.getOrDefault(ref, Map.of()));
            if (numbers.isEmpty()) {
                return events;
            }
            // the first event has none before it
            numbers.remove(Collections.min(dates.getOrDefault(ref, List.of())));
            return events.withCases(numbers);
        } catch (IllegalArgumentException e) {
            throw new Trouble("the events of " + Trouble.quoted(ref) + " do not fit: " + e.getMessage());
        }
    }
}

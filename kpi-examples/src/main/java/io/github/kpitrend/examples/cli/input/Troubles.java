// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Everything that is wrong with the files of a run, in their order. The same symbol in many cells is one trouble. */
public final class Troubles {

    private static final int MOST_TOLD = 20;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Cells> cellsBySymbol = new LinkedHashMap<>();

    private interface Entry {
        String file();

        String line();
    }

    private record Single(String file, String line) implements Entry {}

    private static final class Cells implements Entry {

        private final String file;
        private final IntFunction<String> told;
        private int count;

        private Cells(String file, IntFunction<String> told) {
            this.file = file;
            this.told = told;
        }

        @Override
        public String file() {
            return file;
        }

        @Override
        public String line() {
            return told.apply(count);
        }
    }

    /** Adds what is wrong with a file. */
    public void add(String file, Trouble trouble) {
        entries.add(new Single(file, trouble.getMessage()));
    }

    /** Adds what is wrong with a line of a file. */
    public void add(String file, long line, String message) {
        add(file, Trouble.in(file, line, message));
    }

    /**
     * Adds a cell whose text is wrong wherever it stands.
     *
     * @param told the line for a number of such cells, of which this is the first
     */
    public void addCell(String file, String symbol, IntFunction<String> told) {
        Cells cells = cellsBySymbol.get(file + '\n' + symbol);
        if (cells == null) {
            cells = new Cells(file, told);
            cellsBySymbol.put(file + '\n' + symbol, cells);
            entries.add(cells);
        }
        cells.count++;
    }

    /** Adds a line on what was left out, though nothing is wrong with it. */
    public void note(String line) {
        notes.add(line);
    }

    /** Returns the lines on what was left out. */
    public List<String> notes() {
        return notes;
    }

    /** Returns whether nothing is wrong. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Ends the run where anything is wrong, with the first trouble alone. */
    public void throwFirst() throws Trouble {
        if (!entries.isEmpty()) {
            throw Trouble.ofLines(List.of(entries.get(0).line()));
        }
    }

    /** Ends the run where anything is wrong: the first troubles, and how many more there are. */
    public void throwIfAny() throws Trouble {
        if (entries.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries.subList(0, Math.min(entries.size(), MOST_TOLD))) {
            lines.add(entry.line());
        }
        if (entries.size() > MOST_TOLD) {
            lines.add(entries.get(MOST_TOLD).file() + ": and " + (entries.size() - MOST_TOLD) + " more");
        }
        throw Trouble.ofLines(lines);
    }
}

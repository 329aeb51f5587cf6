// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the rows of a wide sheet apart: indicators, sections, totals, footnotes, headers that come again. */
final class RowSorter {

    private static final Set<String> TOTALS = Set.of(
            "total", "grand total", "subtotal", "sub-total", "sub total", "overall", "average", "all indicators");
    private static final List<String> FOOTNOTES = List.of("*", "\u2020", "note", "source", "(1)", "\u00a9");

    private final Columns columns;
    private final List<Sheet.Line> header;
    private final SheetTroubles troubles;
    private final Map<String, SheetRow> rows = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<String> totals = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final Map<RowKind, Integer> kindCounts = new EnumMap<>(RowKind.class);
    private final boolean namesAreRefs;
    private final int firstColumn;
    private int repeatedHeaders;
    private Sheet.Line openSection;
    private SheetRow current;

    RowSorter(Columns columns, List<Sheet.Line> header, List<Sheet.Line> lines, SheetTroubles troubles) {
        this.columns = columns;
        this.header = header;
        this.troubles = troubles;
        this.firstColumn = columns.all().stream()
                .filter(column -> column.role() != Role.BLANK)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(0);
        int lastFigures = -1;
        boolean anyRef = false;
        for (int i = 0; i < lines.size(); i++) {
            if (hasFigures(lines.get(i)) && !isHeader(lines.get(i))) {
                lastFigures = i;
                anyRef |= !columns.text(lines.get(i), Role.REF).isEmpty();
            }
        }
        this.namesAreRefs = !anyRef;
        for (int i = 0; i < lines.size(); i++) {
            sort(lines.get(i), i > lastFigures);
        }
        closeSection();
    }

    private boolean hasFigures(Sheet.Line line) {
        return columns.all().stream()
                .anyMatch(column ->
                        column.month() != null && !line.cell(column.index()).isBlank());
    }

    private boolean isHeader(Sheet.Line line) {
        for (Sheet.Line row : header) {
            boolean same = true;
            int cells = 0;
            for (int i = 0; i < Math.max(row.cells().size(), line.cells().size()); i++) {
                same &= Headings.normalized(row.text(i)).equals(Headings.normalized(line.text(i)));
                cells += line.cell(i).isBlank() ? 0 : 1;
            }
            if (same && cells > 1) {
                return true;
            }
        }
        return false;
    }

    // -----------------------------------------------------------------------
    private void sort(Sheet.Line line, boolean belowFigures) {
        if (line.isBlank()) {
            return;
        }
        if (isHeader(line)) {
            repeatedHeaders++;
            return;
        }
        String ref = columns.text(line, Role.REF);
        String name = columns.text(line, Role.NAME);
        if (isTotal(ref.isEmpty() ? name : ref)) {
            totals.add(told(line, ref.isEmpty() ? name : ref));
            current = null;
            return;
        }
        long texts = line.cells().stream().filter(cell -> !cell.isBlank()).count();
        String only = texts == 1 ? onlyText(line) : "";
        boolean inFirst = texts == 1 && !line.cell(firstColumn).isBlank();
        if (inFirst && (belowFigures || isFootnote(only)) || texts == 1 && isFootnote(only)) {
            footnotes.add(told(line, only));
            return;
        }
        if (texts == 1
                && (only.equals(ref) || only.equals(name))
                && !only.isEmpty()
                && line.cell(keyColumn(ref)).text().equals(only)) {
            closeSection();
            openSection = line;
            current = null;
            return;
        }
        if (columns.has(Role.ROW_KIND)) {
            sortKind(line, ref, name);
        } else {
            add(line, ref, name);
        }
    }

    private int keyColumn(String ref) {
        Column column = columns.single(ref.isEmpty() ? Role.NAME : Role.REF);
        return column == null ? firstColumn : column.index();
    }

    private static String onlyText(Sheet.Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static boolean isTotal(String text) {
        return TOTALS.contains(Headings.normalized(text));
    }

    private static boolean isFootnote(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return FOOTNOTES.stream()
                .anyMatch(word -> small.startsWith(word)
                        && (small.length() == word.length()
                                || !Character.isLetter(word.charAt(0))
                                || !Character.isLetter(small.charAt(word.length()))
                                || small.startsWith(word + "s")
                                        && (small.length() == word.length() + 1
                                                || !Character.isLetter(small.charAt(word.length() + 1)))));
    }

    private static String told(Sheet.Line line, String text) {
        return "line " + line.line() + " " + Trouble.quoted(text);
    }

    /** A section without rows below it is a footnote. */
    private void closeSection() {
        if (openSection != null
                && rows.values().stream().noneMatch(row -> row.line().line() > openSection.line())) {
            footnotes.add(told(openSection, onlyText(openSection)));
        } else if (openSection != null) {
            sections.add(told(openSection, onlyText(openSection)));
        }
    }

    // -----------------------------------------------------------------------
    private SheetRow add(Sheet.Line line, String writtenRef, String name) {
        String ref = namesAreRefs ? name.isEmpty() ? writtenRef : writtenRef.isEmpty() ? name : writtenRef : writtenRef;
        if (ref.isEmpty()) {
            troubles.row(
                    line,
                    namesAreRefs
                            ? "the row has figures, but no name; expected the name of an indicator"
                            : "the ref is empty; expected the reference of an indicator, as the other rows have one");
            return null;
        }
        String earlier = places.putIfAbsent(ref, String.valueOf(line.line()));
        if (earlier != null) {
            troubles.row(
                    line,
                    "the ref " + Trouble.quoted(ref) + " stands again, after line " + earlier
                            + "; expected one row for a ref");
            return null;
        }
        SheetRow row = new SheetRow(ref, name, openSection == null ? "" : onlyText(openSection), line);
        row.kinds().put(RowKind.ACTUAL, line);
        rows.put(ref, row);
        return row;
    }

    private void sortKind(Sheet.Line line, String ref, String name) {
        String word = columns.text(line, Role.ROW_KIND);
        boolean known = current != null
                && (ref.isEmpty() ? name.isEmpty() || name.equals(current.name()) : ref.equals(current.ref()));
        boolean again = known || rows.containsKey(ref.isEmpty() ? name : ref);
        SheetRow row = known ? current : again ? rows.get(ref.isEmpty() ? name : ref) : add(line, ref, name);
        if (row == null) {
            return;
        }
        boolean added = !again;
        current = row;
        if (added) {
            row.kinds().clear();
        }
        RowKind kind = word.isEmpty() ? RowKind.ACTUAL : RowKind.of(word);
        if (kind == null && RowKind.isBenchmark(word)) {
            row.benchmarks().add(line);
            kindCounts.merge(RowKind.BENCHMARK, 1, Integer::sum);
        } else if (kind == null) {
            troubles.row(line, Trouble.quoted(word) + " is no kind of row; expected " + RowKind.EXPECTED);
        } else if (row.kinds().putIfAbsent(kind, line) != null) {
            troubles.row(
                    line,
                    "the ref " + Trouble.quoted(row.ref()) + " has a row " + Trouble.quoted(word)
                            + " again, after line " + row.kinds().get(kind).line() + "; expected one of a kind");
        } else {
            kindCounts.merge(kind, 1, Integer::sum);
        }
    }

    // -----------------------------------------------------------------------
    /** Returns the indicators in the order of the sheet. */
    List<SheetRow> rows() {
        return List.copyOf(rows.values());
    }

    boolean namesAreRefs() {
        return namesAreRefs && !rows.isEmpty();
    }

    /** Returns what was left out or taken otherwise, one line for each kind. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, "titles of sections, read as groups: ", sections);
        note(notes, "totals, left out: ", totals);
        note(notes, "footnotes, left out: ", footnotes);
        if (repeatedHeaders > 0) {
            notes.add("headers that come again, left out: " + repeatedHeaders);
        }
        if (kindCounts.keySet().stream().anyMatch(kind -> kind != RowKind.ACTUAL)) {
            List<String> counts = new ArrayList<>();
            kindCounts.forEach((kind, count) -> {
                if (kind != RowKind.ACTUAL) {
                    counts.add(count + (count == 1 ? " row " : " rows ") + word(kind));
                }
            });
            notes.add(String.join(", ", counts) + " read with their indicators");
        }
        return notes;
    }

    private static String word(RowKind kind) {
        String text = kind.name().replace('_', ' ');
        return text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void note(List<String> notes, String what, List<String> texts) {
        if (!texts.isEmpty()) {
            notes.add(what + String.join(", ", texts));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An indicator of a wide sheet: its row of figures, and those of other kinds that belong to it. */
final class SheetRow {

    private final String ref;
    private final String name;
    private final String section;
    private final Sheet.Line line;
    private final Map<RowKind, Sheet.Line> kinds = new EnumMap<>(RowKind.class);
    private final List<Sheet.Line> benchmarks = new ArrayList<>();

    SheetRow(String ref, String name, String section, Sheet.Line line) {
        this.ref = ref;
        this.name = name;
        this.section = section;
        this.line = line;
    }

    String ref() {
        return ref;
    }

    String name() {
        return name;
    }

    /** Returns the title of the section it stands in; empty where there is none. */
    String section() {
        return section;
    }

    /** Returns its first row, which has its words. */
    Sheet.Line line() {
        return line;
    }

    /** Returns the rows by what they are. */
    Map<RowKind, Sheet.Line> kinds() {
        return kinds;
    }

    /** Returns the rows of comparators. */
    List<Sheet.Line> benchmarks() {
        return benchmarks;
    }
}

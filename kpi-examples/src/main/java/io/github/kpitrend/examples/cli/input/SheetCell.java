// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

/**
 * A cell of a sheet as text without blanks around it, whatever the file.
 *
 * @param text what it holds: a number as a plain decimal, a date in a header as its month {@code 2020-06}
 * @param fault why the text must not be used, for a reader; empty for most
 * @param computed whether a formula of the sheet gives it
 */
record SheetCell(String text, String fault, boolean computed) {

    static final SheetCell BLANK = of("");

    static SheetCell of(String text) {
        return new SheetCell(text.strip(), "", false);
    }

    static SheetCell faulty(String text, String fault) {
        return new SheetCell(text, fault, false);
    }

    SheetCell byFormula() {
        return new SheetCell(text, fault, true);
    }

    boolean isBlank() {
        return text.isEmpty() && fault.isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;

/**
 * A cell of a page, the same in every form.
 *
 * @param text what is in it: {@code 96}, {@code ↑ 22%}, {@code tbc}; empty where there is nothing
 * @param note what is said below or behind it, in small letters: {@code 6 of 12}, {@code Dec-25, 2 months late}; empty where nothing is
 * @param marks letters of the figure's markers: {@code p} provisional, {@code r} revised, {@code e} estimated, {@code f} forecast
 * @param spoken what the text means, for those who listen: why a figure is missing, what a change is against; empty where the text says it all
 * @param number the exact number behind the text; missing with its reason
 * @param unit the unit of the number; empty where it has none
 * @param verdict the name of a verdict, {@code positive}, {@code concern}, {@code met}; empty where the cell gives none
 */
public record PageCell(
        String text, String note, String marks, String spoken, Figure number, String unit, String verdict) {

    private static final Figure NONE = Figure.missing(MissingReason.NOT_APPLICABLE);
    static final PageCell EMPTY = text("");

    /** Returns a cell of words. */
    static PageCell text(String text) {
        return new PageCell(text, "", "", "", NONE, "", "");
    }

    /** Returns a cell of a number. */
    static PageCell number(String text, Figure number, String unit) {
        return new PageCell(text, "", "", "", number, unit, "");
    }

    PageCell withNote(String other) {
        return new PageCell(text, other, marks, spoken, number, unit, verdict);
    }

    PageCell withMarks(String other) {
        return new PageCell(text, note, other, spoken, number, unit, verdict);
    }

    PageCell withSpoken(String other) {
        return new PageCell(text, note, marks, other, number, unit, verdict);
    }

    PageCell withVerdict(String other) {
        return new PageCell(text, note, marks, spoken, number, unit, other);
    }

    /** Whether anything but a dash is in it. */
    public boolean isPresent() {
        return !(text.isEmpty() || text.equals("-") || text.equals("--")) || !note.isEmpty();
    }

    /** Returns everything that is in it on one line: {@code 96 [p]}, {@code 116 (6 of 12)}. */
    public String line() {
        String marked = marks.isEmpty() ? text : text + " [" + String.join("] [", marks.split("")) + "]";
        return note.isEmpty() ? marked : marked.isEmpty() ? note : marked + " (" + note + ")";
    }
}

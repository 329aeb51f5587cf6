// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.wide.Headings.Role;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A column of a sheet: its headings as written, in one line, and what they were found to mean. */
final class Column {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n]\\s*");

    private final int index;
    private final String heading;
    private final String head;
    private final Form headForm;

    /** The year that stands above the header; no form where none does. */
    private final Form yearForm;

    private Form form;
    private Role role;
    private String detail;
    private String word;
    private YearMonth month;
    private int months;
    private RowKind kind = RowKind.ACTUAL;

    Column(int index, String heading, String head, Form headForm, Form yearForm, Form form, Headings.Meaning meaning) {
        this.index = index;
        this.heading = inOneLine(heading);
        this.head = inOneLine(head);
        this.headForm = headForm;
        this.yearForm = yearForm;
        this.form = form;
        this.role = meaning.role();
        this.detail = meaning.detail();
        this.word = meaning.word();
    }

    /** Returns a text without its line breaks. */
    static String inOneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ");
    }

    int index() {
        return index;
    }

    /** Returns the lowest text of its header. */
    String heading() {
        return heading;
    }

    /** Returns the text above the heading; empty where there is none. */
    String head() {
        return head;
    }

    Form headForm() {
        return headForm;
    }

    Form yearForm() {
        return yearForm;
    }

    Form form() {
        return form;
    }

    void form(Form changed) {
        this.form = changed;
    }

    Role role() {
        return role;
    }

    void role(Role changed) {
        this.role = changed;
    }

    String detail() {
        return detail;
    }

    String word() {
        return word;
    }

    RowKind kind() {
        return kind;
    }

    void kind(RowKind changed) {
        this.kind = changed;
    }

    /** Takes the meaning of a period of so many months that ends in a month. */
    void period(YearMonth lastMonth, int length) {
        this.role = Role.PERIOD;
        this.month = lastMonth;
        this.months = length;
    }

    /** Returns the last month of its period; null for a column of no period. */
    YearMonth month() {
        return month;
    }

    /** Returns how many months its period has: 1, 3, 6 or 12. */
    int months() {
        return months;
    }

    boolean isMonth() {
        return role == Role.PERIOD && months == 1;
    }
}

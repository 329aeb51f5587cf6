// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.FiscalCalendar;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * What the caller says of how files are written; what is null is found, or refused where it is not certain.
 *
 * @param layout how the observations are laid out
 * @param sheet the sheet of a workbook
 * @param encoding the charset of text files
 * @param separator the sign between cells
 * @param decimal the sign before decimals
 * @param dates the order of day and month, {@code dmy} or {@code mdy}
 * @param quarters what the quarters of a single year are, {@code fiscal} or {@code calendar}
 * @param calendar the fiscal years of indicators that name none
 * @param symbols the dialect of cells that are no numbers, with the symbols of the caller
 * @param group the heading of the column by which rows are grouped
 * @param locale the language of month names besides English
 */
public record ReadOptions(
        Layout layout,
        String sheet,
        Charset encoding,
        Character separator,
        Character decimal,
        String dates,
        String quarters,
        FiscalCalendar calendar,
        SymbolDialect symbols,
        String group,
        Locale locale) {

    /** How a file of observations is laid out. */
    public enum Layout {
        AUTO,
        LONG,
        WIDE
    }

    /** Everything is found, symbols are those of scorecards, years begin in April. */
    public static ReadOptions standard() {
        return new ReadOptions(
                Layout.AUTO,
                null,
                null,
                null,
                null,
                null,
                null,
                FiscalCalendar.APRIL,
                SymbolDialect.scorecard(),
                null,
                Locale.ENGLISH);
    }

    /** Returns these options with another layout. */
    public ReadOptions withLayout(Layout changed) {
        return new ReadOptions(
                changed, sheet, encoding, separator, decimal, dates, quarters, calendar, symbols, group, locale);
    }

    /** Returns these options with other symbols. */
    public ReadOptions withSymbols(SymbolDialect changed) {
        return new ReadOptions(
                layout, sheet, encoding, separator, decimal, dates, quarters, calendar, changed, group, locale);
    }

    /** Returns whether day comes before month, if the caller says so. */
    public Boolean dayFirst() {
        return dates == null ? null : dates.equals("dmy");
    }

    /** Returns whether the quarters of a single year are those of the calendar, if the caller says so. */
    public Boolean calendarQuarters() {
        return quarters == null ? null : quarters.equals("calendar");
    }
}

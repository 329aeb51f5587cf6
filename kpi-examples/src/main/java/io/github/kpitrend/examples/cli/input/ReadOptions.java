// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.time.FiscalCalendar;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
 * @param paddedRefs refs of the observations that have blanks around them, by the same without; files beside them name those without
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
        Locale locale,
        Map<String, String> paddedRefs) {

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
                Locale.ENGLISH,
                Map.of());
    }

    /** Returns these options with another layout. */
    public ReadOptions withLayout(Layout changed) {
        return with(changed, symbols, paddedRefs);
    }

    /** Returns these options with other symbols. */
    public ReadOptions withSymbols(SymbolDialect changed) {
        return with(layout, changed, paddedRefs);
    }

    /** Returns these options with the refs that the observations have. */
    public ReadOptions withRefs(Set<String> refs) {
        Map<String, String> padded = new HashMap<>();
        for (String ref : refs) {
            String plain = SheetCell.of(ref).text();
            if (!plain.equals(ref) && !refs.contains(plain)) {
                padded.putIfAbsent(plain, ref);
            }
        }
        return with(layout, symbols, Map.copyOf(padded));
    }

    private ReadOptions with(Layout layout, SymbolDialect symbols, Map<String, String> paddedRefs) {
        return new ReadOptions(
                layout,
                sheet,
                encoding,
                separator,
                decimal,
                dates,
                quarters,
                calendar,
                symbols,
                group,
                locale,
                paddedRefs);
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

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fiscal years that people write: {@code 19-20}, {@code 2019/20}, {@code FY2020} where years are named by their end. */
final class FiscalYears {

    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{2})[-/]([0-9]{2})");

    private final FiscalCalendar calendar;
    private final FiscalMonths fiscal;
    private final MonthForms forms;

    FiscalYears(FiscalCalendar calendar, MonthForms forms) {
        this.calendar = calendar;
        this.fiscal = new FiscalMonths(calendar);
        this.forms = forms;
    }

    /** Returns the year of a text; null where none is certain. */
    FiscalYear year(String text) {
        Matcher twoDigits = SHORT_YEAR.matcher(text.strip());
        Form form = forms.read(twoDigits.matches() ? "FY" + text.strip() : text);
        return switch (form.kind()) {
            case YEAR, MONTH_OR_YEAR -> calendar.yearOf(fiscal.firstOfYear(form.year()));
            case YEAR_BY_END ->
                fiscal.namedByEnd()
                        ? calendar.yearOf(fiscal.firstOfYear(fiscal.startOfYearThatEnds(form.year())))
                        : null;
            case CALENDAR_YEAR -> {
                if (fiscal.namedByEnd()) {
                    yield calendar.yearOf(fiscal.firstOfYear(fiscal.startOfYearThatEnds(form.year())));
                }
                yield calendar.startMonth().getValue() == 1 ? calendar.yearOf(YearMonth.of(form.year(), 1)) : null;
            }
            default -> null;
        };
    }
}

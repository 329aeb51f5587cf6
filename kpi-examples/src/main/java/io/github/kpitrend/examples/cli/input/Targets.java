// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.examples.cli.input.wide.SideFile;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The file of targets: a row for each ref and fiscal year, and one for each revision of it. */
public final class Targets {

    private static final List<String> COLUMNS =
            List.of("ref!", "fiscal_year!", "value", "lower", "upper", "tolerance", "basis", "from", "base");

    private Targets() {}

    /**
     * Reads a file; the schedules by ref.
     *
     * @param calendars the fiscal years of each ref
     */
    public static SideValues<TargetSchedule> read(
            Source source, ReadOptions options, Troubles troubles, Function<String, FiscalCalendar> calendars)
            throws Trouble {
        Map<String, TargetSchedule> schedules = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        Map<String, Long> lines = SideFile.read(source, options, COLUMNS, troubles, row -> {
            String ref = row.ref();
            FiscalCalendar calendar = calendars.apply(ref);
            FiscalYear year = row.year("fiscal_year", calendar);
            YearMonth from = from(row, year);
            Long earlier = seen.putIfAbsent(from + " " + ref, row.line());
            if (earlier != null) {
                throw row.trouble("the ref " + Trouble.quoted(ref) + " has a target from " + from
                        + " again, after line " + earlier + "; expected one row for a ref, year and month");
            }
            TargetSchedule schedule = schedules.getOrDefault(ref, TargetSchedule.of(calendar));
            schedules.put(ref, withBase(row, schedule.withRevision(from, target(row)), year));
        });
        return new SideValues<>(source.name(), schedules, lines);
    }

    private static YearMonth from(SideFile.Row row, FiscalYear year) throws Trouble {
        if (row.text("from").isEmpty()) {
            return year.months().first();
        }
        YearMonth from = row.month("from");
        if (!year.contains(from)) {
            throw row.trouble("the from " + Trouble.quoted(row.text("from")) + " is not in the fiscal year " + year
                    + "; expected a month from " + year.months().first() + " to "
                    + year.months().last());
        }
        return from;
    }

    /** The base of a year stands in any of its rows, and is the same in all. */
    private static TargetSchedule withBase(SideFile.Row row, TargetSchedule schedule, FiscalYear year) throws Trouble {
        if (row.text("base").isEmpty()) {
            return schedule;
        }
        double base = row.number("base");
        Figure before = schedule.base(year);
        if (before.isKnown() && before.value() != base) {
            throw row.trouble("the base " + Trouble.quoted(row.text("base")) + " is another than the " + before
                    + " of an earlier row for " + year + "; expected one base for a year");
        }
        return schedule.withBase(year, base);
    }

    private static Target target(SideFile.Row row) throws Trouble {
        Target target = bare(row).withBasis(basis(row));
        String tolerance = row.text("tolerance");
        if (tolerance.isEmpty()) {
            return target;
        }
        boolean isPercent = tolerance.chars().noneMatch(Character::isLetter);
        double percent = isPercent ? row.number("tolerance") : 0;
        try {
            return target.withTolerance(isPercent ? Tolerance.percent(percent) : Tolerance.parse(tolerance));
        } catch (IllegalArgumentException e) {
            throw row.trouble("the tolerance " + Trouble.quoted(tolerance) + " does not fit: " + e.getMessage());
        }
    }

    private static TargetBasis basis(SideFile.Row row) throws Trouble {
        return row.text("basis").isEmpty() ? TargetBasis.PER_PERIOD : row.parsed("basis", TargetBasis::parse);
    }

    private static Target bare(SideFile.Row row) throws Trouble {
        String value = row.text("value");
        boolean hasLower = !row.text("lower").isEmpty();
        boolean hasUpper = !row.text("upper").isEmpty();
        if (value.isEmpty() ? !(hasLower && hasUpper) : hasLower || hasUpper) {
            throw row.trouble("the target has value " + Trouble.quoted(value) + ", lower "
                    + Trouble.quoted(row.text("lower")) + " and upper " + Trouble.quoted(row.text("upper"))
                    + "; expected a value or TBC alone, or both lower and upper");
        }
        if (value.equalsIgnoreCase("tbc")) {
            return Target.toBeConfirmed();
        }
        if (!value.isEmpty()) {
            return Target.of(row.number("value"));
        }
        double lower = row.number("lower");
        double upper = row.number("upper");
        if (!(lower < upper)) {
            throw row.trouble("the lower " + Trouble.quoted(row.text("lower")) + " is not below the upper "
                    + Trouble.quoted(row.text("upper")) + "; expected a range");
        }
        return Target.range(lower, upper);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

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

/** The file of targets: a row for each ref and financial year (April), and one for each revision of it. */
public final class Targets {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.APRIL;
    private static final List<String> COLUMNS =
            List.of("ref", "fiscal_year", "value", "lower", "upper", "tolerance", "basis", "from");

    private Targets() {}

    /** Reads a file; the schedules by ref. */
    public static Map<String, TargetSchedule> read(Source source) throws Trouble {
        Map<String, TargetSchedule> schedules = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        try (CsvTable table = CsvTable.open(source)) {
            table.require(COLUMNS);
            while (table.next()) {
                String ref = table.ref(table.column("ref"));
                FiscalYear year = Cells.parsed(table, "fiscal_year", CALENDAR::parseYear);
                YearMonth from = from(table, year);
                Long earlier = lines.putIfAbsent(from + " " + ref, table.line());
                if (earlier != null) {
                    throw table.trouble("the ref " + Trouble.quoted(ref) + " has a target from " + from
                            + " again, after line " + earlier + "; expected one row for a ref, year and month");
                }
                TargetSchedule schedule = schedules.getOrDefault(ref, TargetSchedule.of(CALENDAR));
                schedules.put(ref, schedule.withRevision(from, target(table)));
            }
        }
        return schedules;
    }

    private static YearMonth from(CsvTable table, FiscalYear year) throws Trouble {
        int column = table.column("from");
        if (table.cell(column).isEmpty()) {
            return year.months().first();
        }
        YearMonth from = Months.parse(table, column);
        if (!year.contains(from)) {
            throw table.trouble("the from " + Trouble.quoted(table.cell(column)) + " is not in the fiscal year " + year
                    + "; expected a month from " + year.months().first() + " to "
                    + year.months().last());
        }
        return from;
    }

    private static Target target(CsvTable table) throws Trouble {
        Target target = bare(table).withBasis(basis(table));
        String tolerance = Cells.text(table, "tolerance");
        if (tolerance.isEmpty()) {
            return target;
        }
        double percent = Cells.number(table, "tolerance");
        try {
            return target.withTolerance(Tolerance.percent(percent));
        } catch (IllegalArgumentException e) {
            throw table.trouble("the tolerance " + Trouble.quoted(tolerance) + " does not fit: " + e.getMessage());
        }
    }

    private static TargetBasis basis(CsvTable table) throws Trouble {
        return Cells.text(table, "basis").isEmpty()
                ? TargetBasis.PER_PERIOD
                : Cells.parsed(table, "basis", TargetBasis::parse);
    }

    private static Target bare(CsvTable table) throws Trouble {
        String value = Cells.text(table, "value");
        boolean hasLower = !Cells.text(table, "lower").isEmpty();
        boolean hasUpper = !Cells.text(table, "upper").isEmpty();
        if (value.isEmpty() ? !(hasLower && hasUpper) : hasLower || hasUpper) {
            throw table.trouble("the target has value " + Trouble.quoted(value) + ", lower "
                    + Trouble.quoted(Cells.text(table, "lower")) + " and upper "
                    + Trouble.quoted(Cells.text(table, "upper"))
                    + "; expected a value or TBC alone, or both lower and upper");
        }
        if (value.equalsIgnoreCase("tbc")) {
            return Target.toBeConfirmed();
        }
        if (!value.isEmpty()) {
            return Target.of(Cells.number(table, "value"));
        }
        double lower = Cells.number(table, "lower");
        double upper = Cells.number(table, "upper");
        if (!(lower < upper)) {
            throw table.trouble("the lower " + Trouble.quoted(Cells.text(table, "lower")) + " is not below the upper "
                    + Trouble.quoted(Cells.text(table, "upper")) + "; expected a range");
        }
        return Target.range(lower, upper);
    }
}

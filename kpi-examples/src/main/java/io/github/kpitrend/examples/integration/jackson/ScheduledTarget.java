// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.FiscalYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A target of a schedule, with the month from which it is in force. */
record ScheduledTarget(YearMonth from, Target target) {

    /** Returns the targets of a schedule where they change, as far as they are ever in force. */
    static ScheduledTarget[] of(TargetSchedule schedule) {
        List<ScheduledTarget> all = new ArrayList<>();
        for (FiscalYear year : schedule.byYear().keySet()) {
            Optional<Target> before = Optional.empty();
            for (YearMonth month : year.months()) {
                Optional<Target> target = schedule.inForce(month);
                if (!target.equals(before)) {
                    all.add(new ScheduledTarget(month, target.orElseThrow()));
                }
                before = target;
            }
        }
        return all.toArray(ScheduledTarget[]::new);
    }

    static TargetSchedule schedule(FiscalCalendar calendar, ScheduledTarget[] targets) {
        TargetSchedule schedule = TargetSchedule.of(calendar);
        for (ScheduledTarget scheduled : targets) {
            schedule = schedule.withRevision(scheduled.from(), scheduled.target());
        }
        return schedule;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Assessments of random indicators, series and schedules beside {@link NaiveAssessment}, and the laws L4, L8, L9 and L10. */
class TargetAssessmentModelPropertyTest {

    private static final int CASES = Integer.getInteger("kpitrend.cases", 6_000);
    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final Pattern PRINTED =
            Pattern.compile("(-?[0-9.]+)%? against (-?[0-9.]+)%?(?: \\([0-9]+/[0-9]+ of [^)]*\\))?: (.*)");

    private final Random random = new Random(new Random().nextLong());

    private record Case(
            Indicator indicator, boolean calendarSet, MonthlySeries series, YearMonth month, TargetSchedule schedule) {

        TargetAssessment assess() {
            return TargetAssessment.of(indicator, series, month, schedule);
        }

        Case with(MonthlySeries other) {
            return new Case(indicator, calendarSet, other, month, schedule);
        }
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Case next() {
        boolean calendarSet = random.nextInt(3) == 0;
        FiscalCalendar[] calendars = {FiscalCalendar.APRIL, FiscalCalendar.JANUARY};
        Indicator.Builder builder = Indicator.builder("A")
                .polarity(any(Polarity.values()))
                .measure(any(MeasureKind.values()))
                .frequency(any(Frequency.values()))
                .reportsYearToDate(random.nextInt(5) == 0);
        if (random.nextInt(3) > 0) {
            builder.aggregation(any(Aggregation.values()));
        }
        if (calendarSet) {
            builder.calendar(any(calendars));
        }
        Indicator indicator = builder.build();
        YearMonth month = FIRST.plusMonths(random.nextBoolean() ? 2 + 3 * random.nextInt(12) : random.nextInt(36));
        MonthlySeries series = series(indicator.frequency());
        return new Case(indicator, calendarSet, series, month, schedule(series, month, any(calendars)));
    }

    private MonthlySeries series(Frequency frequency) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        int step = frequency.months();
        int phase = random.nextInt(4) > 0 ? step - 1 : random.nextInt(step);
        int from = random.nextInt(4) > 0 ? 0 : random.nextInt(24);
        boolean offPeriods = random.nextInt(8) == 0;
        builder.addMissing(FIRST.plusMonths(from), MissingReason.NOT_REPORTED);
        for (int i = from; i < 36; i++) {
            YearMonth month = FIRST.plusMonths(i);
            boolean end = (month.getMonthValue() + 11) % step == phase;
            if (end || (offPeriods && random.nextInt(4) == 0)) {
                builder.put(month, observation());
            }
        }
        return builder.build();
    }

    private Observation observation() {
        return switch (random.nextInt(40)) {
            case 0 -> Observation.missing(MissingReason.CONFIDENTIAL);
            case 1 -> Observation.missing(MissingReason.PENDING);
            case 2 -> Observation.missing(MissingReason.NOT_REPORTED);
            case 3 -> Observation.missing(MissingReason.NOT_FINAL);
            case 4 -> Observation.of(value(), Marker.BREAK_BEFORE);
            case 5 -> Observation.of(value(), Marker.PROVISIONAL);
            case 6 -> Observation.of(value(), Marker.PARTIAL);
            default -> Observation.of(value());
        };
    }

    private double value() {
        return BigDecimal.valueOf(random.nextInt(60), 1).doubleValue();
    }

    private TargetSchedule schedule(MonthlySeries series, YearMonth month, FiscalCalendar calendar) {
        TargetSchedule schedule = TargetSchedule.of(calendar);
        if (random.nextInt(20) > 0) {
            schedule = schedule.with(calendar.yearOf(month), target(series, month));
        }
        if (random.nextInt(6) == 0) {
            schedule = schedule.withRevision(month.minusMonths(random.nextInt(4)), target(series, month));
        }
        return schedule;
    }

    /** Often exactly what a figure, or the sum of some, is worth for the whole year. */
    private Target target(MonthlySeries series, YearMonth month) {
        BigDecimal sum = BigDecimal.ZERO;
        int months = 1 + random.nextInt(12);
        for (int i = 0; i < months; i++) {
            Figure figure = series.at(month.minusMonths(i));
            sum = figure.isKnown() ? sum.add(figure.toBigDecimal()) : sum;
        }
        double whole =
                sum.multiply(BigDecimal.valueOf(12 / Math.min(12, months))).doubleValue();
        double goal = switch (random.nextInt(4)) {
            case 0 -> series.at(month).orElse(3);
            case 1 -> value();
            default -> whole;
        };
        Target target = random.nextInt(5) == 0 ? Target.range(goal, goal + 1 + random.nextInt(3)) : Target.of(goal);
        if (random.nextInt(25) == 0) {
            target = Target.toBeConfirmed();
        }
        boolean zero = target.isConfirmed() && (goal == 0);
        Tolerance tolerance = switch (random.nextInt(4)) {
            case 0 -> Tolerance.points(random.nextInt(4));
            case 1 -> zero ? Tolerance.none() : Tolerance.percent(random.nextInt(30));
            default -> Tolerance.none();
        };
        TargetBasis basis = random.nextInt(2) == 0 ? TargetBasis.CUMULATIVE : any(TargetBasis.values());
        return target.withTolerance(tolerance).withBasis(basis);
    }

    // -----------------------------------------------------------------------
    @Test
    void agreesWithTheNaiveModel() {
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < CASES; i++) {
            Case each = next();
            NaiveAssessment naive = new NaiveAssessment(
                    each.indicator(), each.calendarSet(), each.series(), each.month(), each.schedule());
            TargetAssessment assessment = each.assess();
            String as = each + " is " + assessment;
            assertThat(assessment.status()).as(as).isEqualTo(naive.status);
            assertThat(assessment.reason()).as(as).isEqualTo(naive.reason);
            if (naive.actual != null) {
                assertThat(assessment.actual()).as(as).isEqualTo(Figure.of(naive.actual.toDouble()));
            }
            if (naive.expected != null) {
                assertThat(assessment.expected()).as(as).isEqualTo(Figure.of(naive.expected.toDouble()));
                assertThat(assessment.gap())
                        .as(as)
                        .isEqualTo(Figure.of(naive.actual.minus(naive.expected).toDouble()));
            }
            if (naive.n > 0 && naive.status != TargetStatus.NO_TARGET) {
                assertThat(assessment.position()).as(as).isEqualTo(naive.k);
                assertThat(assessment.periodCount()).as(as).isEqualTo(naive.n);
            }
            String key = assessment.status()
                    + assessment.reason().map(reason -> " " + reason).orElse("");
            found.merge(key, 1, Integer::sum);
        }
        System.out.println("targets: " + CASES + " agree with the naive model: " + found);
        assertThat(found)
                .containsKeys(
                        "MET",
                        "MISSED",
                        "WITHIN_TOLERANCE",
                        "NOT_YET_DUE",
                        "NO_TARGET NOT_APPLICABLE",
                        "TO_BE_CONFIRMED PENDING",
                        "NOT_ASSESSED NOT_APPLICABLE",
                        "NOT_ASSESSED NOT_DUE",
                        "NOT_ASSESSED CONFIDENTIAL",
                        "NOT_ASSESSED NOT_FINAL",
                        "NOT_ASSESSED TOO_FEW_OBSERVATIONS",
                        "NOT_ASSESSED BREAK_IN_SERIES",
                        "NOT_ASSESSED OUTSIDE_SERIES");
    }

    /** One formula: what is compared with a cumulative target is the year to date. */
    @Test
    void theYearToDateIsThatOfTheTool() {
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            Case each = next();
            TargetAssessment assessment = each.assess();
            boolean cumulative = assessment
                    .target()
                    .map(target -> target.isConfirmed() && target.basis() == TargetBasis.CUMULATIVE)
                    .orElse(false);
            boolean own = each.calendarSet()
                    && each.indicator().calendar().equals(each.schedule().calendar())
                    && !each.indicator().reportsYearToDate()
                    && assessment.position() > 0
                    && !assessment.isBasisUnsuited()
                    && !assessment.actual().equals(Figure.missing(MissingReason.BREAK_IN_SERIES));
            if (cumulative && own) {
                YearMonth month = assessment.month().orElseThrow();
                assertThat(assessment.actual())
                        .as(each.toString())
                        .isEqualTo(each.indicator()
                                .yearToDate()
                                .value(each.series(), month)
                                .figure());
                compared++;
            }
        }
        System.out.println("years to date: " + compared + " agree");
        assertThat(compared).isGreaterThan(CASES / 100);
    }

    // -----------------------------------------------------------------------
    /** L4: deciding on the printed numbers gives the status. */
    @Test
    void l4_thePrintedNumbersImplyTheStatus() {
        int read = 0;
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            Case each = next();
            TargetAssessment assessment = each.assess();
            read++;
            Matcher printed = PRINTED.matcher(assessment.toString());
            boolean verdict = assessment.reason().isEmpty() && printed.matches();
            Tolerance tolerance = assessment.target().map(Target::tolerance).orElse(Tolerance.none());
            if (verdict && !tolerance.isInPoints()) {
                Target target = Target.of(Double.parseDouble(printed.group(2)));
                target = target.lower().value() == 0 ? target : target.withTolerance(tolerance);
                TargetStatus again = TargetAssessment.of(
                                Figure.of(Double.parseDouble(printed.group(1))),
                                target,
                                each.indicator().polarity())
                        .status();
                TargetStatus status =
                        assessment.status() == TargetStatus.NOT_YET_DUE ? TargetStatus.MISSED : assessment.status();
                assertThat(again).as(each + " is " + assessment).isEqualTo(status);
                compared++;
            }
        }
        System.out.println("printed targets: " + read + " read, " + compared
                + " decided again; left out: no verdict, ranges, tolerances in points");
        assertThat(compared).isGreaterThan(CASES / 20);
    }

    /** L8: months between the ends of periods without a figure and without a reason change nothing. */
    @Test
    void l8_silenceBetweenEndsChangesNothing() {
        for (int i = 0; i < CASES / 4; i++) {
            Case each = next();
            MonthlySeries wider = each.series().toBuilder()
                    .extendTo(each.series().range().span(MonthRange.of(FIRST, FIRST.plusMonths(40))))
                    .build();
            TargetAssessment before = each.assess();
            TargetAssessment after = each.with(wider).assess();
            assertThat(after.status()).as(each.toString()).isEqualTo(before.status());
        }
    }

    /** L9: an expected period that goes missing never turns NOT_ASSESSED into a verdict on a cumulative target. */
    @Test
    void l9_aMissingPeriodGivesNoVerdict() {
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            Case each = next();
            TargetAssessment before = each.assess();
            boolean cumulative = before.target()
                    .map(target -> target.basis() == TargetBasis.CUMULATIVE)
                    .orElse(false);
            YearMonth gone = FIRST.plusMonths(random.nextInt(36));
            boolean known = each.series().at(gone).isKnown()
                    && !each.series().observation(gone).markers().contains(Marker.BREAK_BEFORE);
            boolean mine = before.month().map(gone::isBefore).orElse(false);
            boolean samePhase = each.indicator().frequency() == Frequency.MONTHLY || each.calendarSet();
            if (cumulative && known && mine && samePhase && before.status() == TargetStatus.NOT_ASSESSED) {
                MonthlySeries without = each.series().toBuilder()
                        .put(gone, Observation.missing(MissingReason.NOT_REPORTED))
                        .build();
                assertThat(each.with(without).assess().status())
                        .as(each + " without " + gone)
                        .isEqualTo(TargetStatus.NOT_ASSESSED);
                compared++;
            }
        }
        System.out.println("missing periods: " + compared + " compared");
        assertThat(compared).isPositive();
    }

    /** L10: figures, targets and tolerances in points times ten, the same status. */
    @Test
    void l10_scalingChangesNoStatus() {
        for (int i = 0; i < CASES / 4; i++) {
            Case each = next();
            MonthlySeries tenfold = each.series().times(10);
            TargetSchedule schedule = TargetSchedule.of(each.schedule().calendar());
            for (Map.Entry<YearMonth, Target> entry : each.schedule().targets().entrySet()) {
                schedule = schedule.withRevision(entry.getKey(), tenfold(entry.getValue()));
            }
            assertThat(TargetAssessment.of(each.indicator(), tenfold, each.month(), schedule)
                            .status())
                    .as(each.toString())
                    .isEqualTo(each.assess().status());
        }
    }

    private static Target tenfold(Target target) {
        if (!target.isConfirmed()) {
            return target;
        }
        double lower = target.lower().times(10).value();
        Target scaled =
                target.isRange() ? Target.range(lower, target.upper().times(10).value()) : Target.of(lower);
        Tolerance tolerance = target.tolerance().isInPoints()
                ? Tolerance.points(10 * target.tolerance().value())
                : target.tolerance();
        return scaled.withTolerance(tolerance).withBasis(target.basis());
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random rows that reach every combination of verdicts: measures of all kinds and frequencies, series of several shapes with gaps, hidden and pending
 * periods, breaks and markers, targets of every basis, both rating rules.
 */
final class RowCases {

    static final YearMonth FIRST = YearMonth.of(2017, 4);

    private RowCases() {}

    /** One row and everything it was made of. */
    record RowCase(
            Indicator indicator,
            MonthlySeries series,
            YearMonth month,
            TargetSchedule targets,
            ScorecardPolicy policy) {

        ScorecardRow row() {
            return row(series);
        }

        ScorecardRow row(MonthlySeries other) {
            return ScorecardRow.of(indicator, other, month, policy).withTargets(targets);
        }

        RowCase at(YearMonth other) {
            return new RowCase(indicator, series, other, targets, policy);
        }

        RowCase of(MonthlySeries other) {
            return new RowCase(indicator, other, month, targets, policy);
        }
    }

    static Arbitrary<RowCase> any() {
        return Arbitraries.randomValue(RowCases::make);
    }

    private static <E> E pick(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    static RowCase make(Random random) {
        MeasureKind kind = pick(random, MeasureKind.values());
        Frequency frequency = random.nextInt(3) == 0 ? pick(random, Frequency.values()) : Frequency.MONTHLY;
        Indicator.Builder builder = Indicator.builder("A")
                .measure(kind)
                .polarity(pick(random, Polarity.values()))
                .frequency(frequency)
                .publicationLag(random.nextInt(5) == 0 ? 1 : 0)
                .reportsYearToDate(random.nextInt(12) == 0);
        switch (random.nextInt(4)) {
            case 0 -> builder.threshold(ChangeThreshold.points(2));
            case 1 -> builder.threshold(ChangeThreshold.percent(5));
            default -> {}
        }
        if (random.nextInt(4) == 0) {
            builder.aggregation(pick(random, Aggregation.values()));
        }
        if (random.nextInt(3) == 0) {
            builder.calendar(FiscalCalendar.startingIn(random.nextBoolean() ? Month.APRIL : Month.JANUARY));
        }
        if (random.nextBoolean()) {
            builder.decimals(random.nextInt(3));
        }
        Indicator indicator = builder.build();
        MonthlySeries series = series(random, indicator);
        YearMonth month = series.last().plusMonths(random.nextInt(6) - 2L);
        month = month.isBefore(series.first()) ? series.first() : month;
        return new RowCase(indicator, series, month, targets(random, series), policy(random));
    }

    private static ScorecardPolicy policy(Random random) {
        ScorecardPolicy policy = ScorecardPolicy.standard();
        policy = random.nextBoolean() ? policy.withRatingRule(RatingRule.VARIATION) : policy;
        return random.nextInt(6) == 0 ? policy.withExcluded() : policy;
    }

    // -----------------------------------------------------------------------
    static MonthlySeries series(Random random, Indicator indicator) {
        int step = indicator.frequency().months();
        int length = 1 + random.nextInt(step == 1 ? 48 : 30);
        boolean isMixed = step > 1 && random.nextInt(8) == 0;
        int shape = random.nextInt(8);
        double level =
                indicator.measure() == MeasureKind.PERCENTAGE ? 40 + random.nextInt(50) : 20 + random.nextInt(400);
        int places = random.nextInt(3);
        YearMonth first =
                FIRST.plusMonths(step == 1 ? random.nextInt(12) : step - 1L + step * (long) random.nextInt(3));
        MonthlySeries.Builder builder = MonthlySeries.builder();
        boolean rich = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            YearMonth month = first.plusMonths((long) i * step);
            if (isMixed && random.nextInt(4) == 0) {
                month = month.plusMonths(1);
            }
            double value = value(random, shape, i, length, level, indicator);
            double rounded = BigDecimal.valueOf(value)
                    .setScale(places, java.math.RoundingMode.HALF_UP)
                    .doubleValue();
            int chance = rich ? random.nextInt(12) : 99;
            if (i > 0 && i < length - 1 && chance == 0) {
                continue;
            }
            switch (chance) {
                case 1 -> builder.addMissing(month, pick(random, REPORTED));
                case 2 -> builder.add(month, rounded, pick(random, Marker.values()));
                case 3 -> builder.add(month, rounded, Marker.PROVISIONAL);
                default -> builder.add(month, rounded);
            }
        }
        if (random.nextInt(5) == 0) {
            builder.put(
                    first.plusMonths((length - 1L) * step),
                    missing(random.nextBoolean() ? MissingReason.PENDING : MissingReason.CONFIDENTIAL));
        }
        return builder.build();
    }

    private static final MissingReason[] REPORTED = {
        MissingReason.NOT_REPORTED,
        MissingReason.PENDING,
        MissingReason.NOT_APPLICABLE,
        MissingReason.UNAVAILABLE,
        MissingReason.CONFIDENTIAL,
        MissingReason.NEGLIGIBLE
    };

    private static double value(Random random, int shape, int i, int length, double level, Indicator indicator) {
        double noise = random.nextGaussian() * level / 12;
        double value = switch (shape) {
            case 0 -> level + noise;
            case 1 -> level + noise + i * level / 20;
            case 2 -> level + noise - i * level / (2.0 * length);
            case 3 -> random.nextInt(8) == 0 ? 1 : 0;
            case 4 -> level;
            case 5 -> i > length - 4 ? 2 * level : level + noise;
            case 6 -> level + Math.sin(i * Math.PI / 6) * level / 3 + noise / 4;
            default -> (i % 12 + 1) * level / 12;
        };
        return indicator.measure() == MeasureKind.PERCENTAGE
                ? Math.max(0, Math.min(100, value))
                : indicator.measure() == MeasureKind.AMOUNT ? value - level / 2 : Math.max(0, value);
    }

    private static TargetSchedule targets(Random random, MonthlySeries series) {
        FiscalCalendar calendar = FiscalCalendar.APRIL;
        TargetSchedule schedule = TargetSchedule.of(calendar);
        double level = 1;
        for (double value : series.toMap().values()) {
            level = value;
        }
        for (int year = 2016; year <= 2026; year++) {
            if (random.nextInt(10) == 0) {
                continue;
            }
            double value = BigDecimal.valueOf(level * (0.8 + random.nextInt(5) / 10.0))
                    .setScale(1, java.math.RoundingMode.HALF_UP)
                    .doubleValue();
            Target target = switch (random.nextInt(6)) {
                case 0 -> Target.toBeConfirmed();
                case 1 -> Target.range(value, value + 1 + Math.abs(level) / 5);
                case 2 -> Target.of(value * 12).withBasis(TargetBasis.CUMULATIVE);
                case 3 -> Target.of(value).withBasis(TargetBasis.LEVEL_AT_YEAR_END);
                default -> Target.of(value);
            };
            if (target.isConfirmed() && random.nextInt(4) == 0) {
                target = target.withTolerance(Tolerance.points(Math.abs(level) / 20 + 0.1));
            }
            schedule = schedule.with(calendar.year(year), target);
        }
        return schedule;
    }

    static Observation missing(MissingReason reason) {
        return new Observation(io.github.kpitrend.series.Figure.missing(reason), java.util.Set.of());
    }

    // -----------------------------------------------------------------------
    /** The series with every value, and every target, multiplied by 10. */
    static MonthlySeries timesTen(MonthlySeries series) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (YearMonth month : series.range()) {
            Observation observation = series.observation(month);
            if (observation.figure().isKnown()) {
                builder.add(
                        month,
                        observation.figure().toBigDecimal().movePointRight(1).doubleValue(),
                        observation.markers().toArray(Marker[]::new));
            } else {
                builder.add(month, observation);
            }
        }
        return builder.build();
    }
}

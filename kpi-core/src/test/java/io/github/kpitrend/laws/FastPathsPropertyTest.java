// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every fast path gives what the general one gives, and what fractions give: a series without markers goes the fast way where its figures are decimals of a few
 * places; the same with a marker on one figure goes the general way. {@code -Dkpitrend.fastpaths=100000} tries more series.
 */
class FastPathsPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2010, 5);
    private static final int TRIES = Integer.getInteger("kpitrend.fastpaths", 100);
    private static final MissingReason[] REASONS = MissingReason.values();

    /** Decimals of 0 to 6 places up to the largest handled in units, quotients of 17 digits, huge, tiny and mixed figures. */
    private static double value(Random random, int kind, int places) {
        long units = random.nextInt(8) == 0 ? 0 : random.nextInt(2_000) - 300L;
        return switch (kind) {
            case 0, 1, 2 -> BigDecimal.valueOf(units, places).doubleValue();
            case 3 -> BigDecimal.valueOf((1L << 45) - random.nextInt(3), places).doubleValue();
            case 4 -> units / 7.0;
            case 5 -> units * 1e300;
            case 6 -> units * 1e-310;
            default -> random.nextBoolean() ? units / 10.0 : units * (random.nextBoolean() ? 1e200 : 1e-200);
        };
    }

    private static MonthlySeries series(Random random) {
        int length = 1 + random.nextInt(random.nextInt(6) == 0 ? 200 : 60);
        int kind = random.nextInt(8);
        int places = random.nextInt(7);
        int gaps = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 0;
        List<Figure> figures = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            boolean missing = gaps > 0 && random.nextInt(gaps) == 0;
            figures.add(
                    missing
                            ? Figure.missing(REASONS[random.nextInt(REASONS.length)])
                            : Figure.of(value(random, kind, places)));
        }
        return MonthlySeries.of(FIRST, figures);
    }

    private static RollingWindow window(Random random) {
        int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 220 : 24);
        RollingWindow window =
                random.nextInt(4) == 0 ? RollingWindow.preceding(length) : RollingWindow.trailing(length);
        return window.requiring(random.nextBoolean() ? length : 1 + random.nextInt(length));
    }

    private static Map<String, UnaryOperator<MonthlySeries>> functions(Random random) {
        Map<String, UnaryOperator<MonthlySeries>> all = new LinkedHashMap<>();
        List<Comparison> comparisons = List.of(
                Comparison.previousMonth(),
                Comparison.sameMonthLastYear(),
                Comparison.monthsBack(1 + random.nextInt(70)),
                Comparison.previousObserved(),
                Comparison.baseline(FIRST.plusMonths(random.nextInt(60))));
        for (Comparison comparison : comparisons) {
            all.put("percentages on " + comparison, series -> Change.percentages(series, comparison));
            all.put("differences from " + comparison, series -> Change.differences(series, comparison));
        }
        RollingWindow window = window(random);
        all.put("sum, " + window, window::sum);
        all.put("mean, " + window, window::mean);
        all.put("min, " + window, window::min);
        all.put("max, " + window, window::max);
        all.put("median, " + window, window::median);
        all.put("deviation, " + window, window::standardDeviation);
        FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(1 + random.nextInt(12)));
        int required = 1 + random.nextInt(12);
        for (Aggregation rule : List.of(Aggregation.SUM, Aggregation.MEAN, Aggregation.MIN, Aggregation.MAX)) {
            YearToDate year = YearToDate.of(calendar).withAggregation(rule);
            YearToDate some = year.requiring(required);
            all.put(rule + " to date, " + calendar, year::values);
            all.put(rule + " to date of " + required + ", " + calendar, some::values);
            PeriodAggregation periods = PeriodAggregation.of(rule, calendar);
            Frequency longer = Frequency.values()[1 + random.nextInt(3)];
            all.put(rule + " " + longer + ", " + calendar, series -> periods.values(series, longer));
            PeriodAggregation fewer = periods.requiring(Math.min(required, longer.months()));
            all.put(rule + " " + longer + " of " + required, series -> fewer.values(series, longer));
        }
        return all;
    }

    // -----------------------------------------------------------------------
    @Test
    void fastPathsGiveWhatTheGeneralPathGives() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long compared = 0;
        for (int k = 0; k < TRIES; k++) {
            MonthlySeries plain = series(random);
            if (plain.observedCount() == 0) {
                continue;
            }
            List<YearMonth> known = new ArrayList<>(plain.toMap().keySet());
            YearMonth month = known.get(random.nextInt(known.size()));
            MonthlySeries marked = plain.with(month, plain.at(month).value(), Marker.ESTIMATED);
            for (Map.Entry<String, UnaryOperator<MonthlySeries>> function :
                    functions(random).entrySet()) {
                MonthlySeries fast = function.getValue().apply(plain);
                MonthlySeries general = function.getValue().apply(marked);
                assertThat(figures(fast))
                        .as("seed %s: %s of %s", seed, function.getKey(), plain)
                        .isEqualTo(figures(general));
                assertThat(fast.range()).isEqualTo(general.range());
                for (YearMonth each : fast.range()) {
                    boolean isPartial = fast.observation(each).markers().contains(Marker.PARTIAL);
                    assertThat(isPartial)
                            .as("seed %s: %s at %s of %s", seed, function.getKey(), each, plain)
                            .isEqualTo(general.observation(each).markers().contains(Marker.PARTIAL));
                }
                // in canonical form: equal to the same series made anew
                assertThat(fast.toBuilder().build()).isEqualTo(fast).hasSameHashCodeAs(fast);
                compared += fast.length();
            }
        }
        System.out.println(
                "fast paths: " + compared + " figures of " + TRIES + " series equal those of the general path");
    }

    private static List<Figure> figures(MonthlySeries series) {
        List<Figure> figures = new ArrayList<>();
        series.forEach((month, figure) -> figures.add(figure));
        return figures;
    }

    // -----------------------------------------------------------------------
    @Test
    void fastPathsGiveWhatFractionsGive() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long compared = 0;
        for (int k = 0; k < TRIES / 2; k++) {
            MonthlySeries series = random.nextInt(3) == 0 ? marked(series(random), random) : series(random);
            int back = 1 + random.nextInt(14);
            MonthlySeries percentages = Change.percentages(series, Comparison.monthsBack(back));
            MonthlySeries differences = Change.differences(series, Comparison.monthsBack(back));
            int length = 1 + random.nextInt(20);
            RollingWindow window = RollingWindow.trailing(length).requiring(1 + random.nextInt(length));
            Map<String, MonthlySeries> results = new LinkedHashMap<>();
            results.put("sum", window.sum(series));
            results.put("mean", window.mean(series));
            results.put("min", window.min(series));
            results.put("max", window.max(series));
            results.put("median", window.median(series));
            results.put("deviation", window.standardDeviation(series));
            for (YearMonth month : series.range()) {
                String where = "seed " + seed + ": " + month + " of " + series;
                Figure base = series.at(month.minusMonths(back));
                Figure current = series.at(month);
                if (breaks(series, month, back)) {
                    assertThat(differences.at(month).isKnown()).as(where).isFalse();
                    assertThat(percentages.at(month).isKnown()).as(where).isFalse();
                } else if (base.isKnown() && current.isKnown()) {
                    Fraction difference = decimal(current).minus(decimal(base));
                    assertNearest(where, differences.at(month), difference.toDouble());
                    if (decimal(base).signum() != 0) {
                        Fraction percent = Fraction.HUNDRED
                                .times(difference)
                                .dividedBy(decimal(base).abs());
                        assertNearest(where, percentages.at(month), percent.toDouble());
                    }
                    compared += 2;
                }
                List<Fraction> known = new ArrayList<>();
                for (int i = length - 1; i >= 0; i--) {
                    Figure figure = series.at(month.minusMonths(i));
                    if (figure.isKnown()) {
                        known.add(decimal(figure));
                    }
                }
                if (known.size() >= window.required()) {
                    compared += compare(where, results, month, known);
                }
            }
        }
        System.out.println("fast paths: " + compared + " figures equal fractions");
    }

    /** The same figures, some of them with markers, among these breaks. */
    private static MonthlySeries marked(MonthlySeries series, Random random) {
        MonthlySeries.Builder builder = series.toBuilder();
        int every = 1 + random.nextInt(20);
        series.toMap().forEach((month, value) -> {
            if (random.nextInt(every) == 0) {
                builder.mark(month, Marker.values()[random.nextInt(Marker.values().length)]);
            }
        });
        return builder.build();
    }

    private static boolean breaks(MonthlySeries series, YearMonth month, int back) {
        boolean breaks = false;
        for (int i = 0; i < back; i++) {
            breaks |= series.observation(month.minusMonths(i)).markers().contains(Marker.BREAK_BEFORE);
        }
        return breaks;
    }

    /** Quarters, half-years, years and years to date of any required number, with gaps, markers and breaks. */
    @Test
    void periodsGiveWhatFractionsGive() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long compared = 0;
        for (int k = 0; k < TRIES; k++) {
            MonthlySeries series = random.nextInt(3) == 0 ? marked(series(random), random) : series(random);
            FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(1 + random.nextInt(12)));
            int required = 1 + random.nextInt(12);
            Frequency longer = Frequency.values()[random.nextInt(4)];
            for (Aggregation rule : List.of(Aggregation.SUM, Aggregation.MEAN, Aggregation.MIN, Aggregation.MAX)) {
                String what = "seed " + seed + ": " + rule + " " + longer + " of " + required + ", " + calendar;
                MonthlySeries periods =
                        PeriodAggregation.of(rule, calendar).requiring(required).values(series, longer);
                for (YearMonth month : periods.range()) {
                    if (calendar.monthOfYear(month) % longer.months() == 0) {
                        List<Fraction> known = known(series, month, longer.months());
                        boolean enough = known.size() >= Math.min(required, longer.months());
                        check(what + " at " + month + " of " + series, rule, enough, known, periods.at(month));
                        compared++;
                    } else {
                        assertThat(periods.at(month)).isEqualTo(Figure.missing(MissingReason.NOT_REPORTED));
                    }
                }
                MonthlySeries toDate = YearToDate.of(calendar)
                        .withAggregation(rule)
                        .requiring(required)
                        .values(series);
                for (YearMonth month : series.range()) {
                    int elapsed = calendar.monthOfYear(month);
                    List<Fraction> known = known(series, month, elapsed);
                    boolean hidden = false;
                    for (int i = 0; i < elapsed; i++) {
                        hidden |= series.at(month.minusMonths(i)).equals(Figure.missing(MissingReason.CONFIDENTIAL));
                    }
                    boolean enough =
                            !hidden && series.at(month).isKnown() && known.size() >= Math.min(required, elapsed);
                    check(what + " to " + month + " of " + series, rule, enough, known, toDate.at(month));
                    compared++;
                }
            }
        }
        System.out.println("fast paths: " + compared + " figures of periods equal fractions");
    }

    private static List<Fraction> known(MonthlySeries series, YearMonth last, int months) {
        List<Fraction> known = new ArrayList<>();
        for (int i = months - 1; i >= 0; i--) {
            Figure figure = series.at(last.minusMonths(i));
            if (figure.isKnown()) {
                known.add(decimal(figure));
            }
        }
        return known;
    }

    private static void check(String where, Aggregation rule, boolean enough, List<Fraction> known, Figure found) {
        if (!enough) {
            assertThat(found.isKnown()).as(where).isFalse();
            return;
        }
        Fraction sum = known.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction expected = switch (rule) {
            case SUM -> sum;
            case MEAN -> sum.dividedBy(Fraction.of(known.size()));
            case MIN -> Collections.min(known);
            default -> Collections.max(known);
        };
        assertNearest(where, found, expected.toDouble());
    }

    private static int compare(
            String where, Map<String, MonthlySeries> results, YearMonth month, List<Fraction> known) {
        Fraction n = Fraction.of(known.size());
        Fraction sum = known.stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Fraction> sorted = new ArrayList<>(known);
        Collections.sort(sorted);
        Fraction middle = sorted.get(sorted.size() / 2).plus(sorted.get((sorted.size() - 1) / 2));
        assertNearest("sum " + where, results.get("sum").at(month), sum.toDouble());
        assertNearest(
                "mean " + where, results.get("mean").at(month), sum.dividedBy(n).toDouble());
        assertNearest(
                "min " + where, results.get("min").at(month), sorted.get(0).toDouble());
        assertNearest(
                "max " + where,
                results.get("max").at(month),
                sorted.get(sorted.size() - 1).toDouble());
        assertNearest(
                "median " + where,
                results.get("median").at(month),
                middle.dividedBy(Fraction.of(2)).toDouble());
        if (known.size() > 1) {
            Fraction mean = sum.dividedBy(n);
            Fraction squares = Fraction.ZERO;
            for (Fraction each : known) {
                Fraction distance = each.minus(mean);
                squares = squares.plus(distance.times(distance));
            }
            double deviation = squares.dividedBy(Fraction.of(known.size() - 1L)).rootToDouble();
            assertNearest("deviation " + where, results.get("deviation").at(month), deviation);
        }
        return 6;
    }

    private static Fraction decimal(Figure figure) {
        return Fraction.of(Model.shortest(figure.value()));
    }

    /** What is beyond the doubles, or would become 0, has a reason. */
    private static void assertNearest(String where, Figure found, double expected) {
        if (found.isKnown()) {
            assertThat(found.value()).as(where).isEqualTo(expected + 0.0);
        } else {
            assertThat(found.reason()).as(where).isEqualTo(MissingReason.NOT_REPRESENTABLE);
            assertThat(expected == 0 || Double.isInfinite(expected)).as(where).isTrue();
        }
    }
}

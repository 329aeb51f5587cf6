// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A deliberately naive series: maps by month, and everything computed from scratch in exact fractions. It never calls the arithmetic of the
 * library.
 */
public final class Model {

    /** What a window can be asked for. */
    public enum Statistic {
        SUM,
        MEAN,
        MIN,
        MAX,
        MEDIAN,
        STANDARD_DEVIATION
    }

    /** What a window must answer; {@code occurredIn} is null where there is no such month. */
    public record Window(Figure figure, int observed, YearMonth occurredIn, boolean acrossBreak) {}

    private final YearMonth first;
    private final List<Cell> cells;
    private final TreeMap<YearMonth, BigDecimal> values = new TreeMap<>();
    private final TreeMap<YearMonth, MissingReason> reasons = new TreeMap<>();
    private final TreeMap<YearMonth, Set<Marker>> markers = new TreeMap<>();

    // -----------------------------------------------------------------------
    public Model(YearMonth first, List<Cell> cells) {
        this.first = first;
        this.cells = List.copyOf(cells);
        for (int i = 0; i < cells.size(); i++) {
            YearMonth month = first.plusMonths(i);
            Cell cell = cells.get(i);
            if (cell.isKnown()) {
                values.put(month, cell.value());
                markers.put(month, cell.markers());
            } else {
                reasons.put(month, cell.reason());
            }
        }
    }

    public MonthlySeries toSeries() {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < cells.size(); i++) {
            builder.add(first.plusMonths(i), cells.get(i).toObservation());
        }
        return builder.build();
    }

    public YearMonth first() {
        return first;
    }

    public YearMonth last() {
        return first.plusMonths(cells.size() - 1L);
    }

    public int length() {
        return cells.size();
    }

    public List<Cell> cells() {
        return cells;
    }

    public TreeMap<YearMonth, BigDecimal> values() {
        return values;
    }

    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            months.add(first.plusMonths(i));
        }
        return months;
    }

    /** The same model with another cell. */
    public Model with(int index, Cell cell) {
        List<Cell> changed = new ArrayList<>(cells);
        changed.set(index, cell);
        return new Model(first, changed);
    }

    public Answer at(YearMonth month) {
        if (values.containsKey(month)) {
            return Answer.of(Fraction.of(values.get(month)));
        }
        return Answer.missing(reasons.getOrDefault(month, MissingReason.OUTSIDE_SERIES));
    }

    public Set<Marker> markersAt(YearMonth month) {
        return markers.getOrDefault(month, Set.of());
    }

    /** Whether a month after the earlier one, up to the later one, is the first after a break. */
    public boolean breaksBetween(YearMonth one, YearMonth other) {
        YearMonth earlier = one.isBefore(other) ? one : other;
        YearMonth later = one.isBefore(other) ? other : one;
        return markers.entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(Marker.BREAK_BEFORE)
                        && entry.getKey().isAfter(earlier)
                        && !entry.getKey().isAfter(later));
    }

    // -----------------------------------------------------------------------
    /** The months before {@code month} that a window of a length sees; {@code offset} is 0 for trailing, 1 for preceding. */
    public Window window(Statistic statistic, YearMonth month, int length, int required, int offset) {
        return window(statistic, month, required, behind -> behind >= offset && behind < offset + length);
    }

    /** The sum from the start of the fiscal year; missing where the month itself is. */
    public Window yearToDate(YearMonth month, int startMonth) {
        int before = Math.floorMod(month.getMonthValue() - startMonth, 12);
        Window sum = window(Statistic.SUM, month, 1, behind -> behind >= 0 && behind <= before);
        Answer current = at(month);
        return current.isKnown()
                ? sum
                : new Window(Figure.missing(current.reason()), sum.observed(), null, sum.acrossBreak());
    }

    private Window window(Statistic statistic, YearMonth month, int required, IntPredicate inWindow) {
        TreeMap<YearMonth, Fraction> seen = new TreeMap<>();
        values.forEach((other, value) -> {
            if (inWindow.test(behind(other, month))) {
                seen.put(other, Fraction.of(value));
            }
        });
        boolean confidential = reasons.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() == MissingReason.CONFIDENTIAL && inWindow.test(behind(entry.getKey(), month)));
        boolean broken = markers.entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(Marker.BREAK_BEFORE)
                        && inWindow.test(behind(entry.getKey(), month))
                        && inWindow.test(behind(entry.getKey(), month) + 1));
        int needed = Math.max(required, statistic == Statistic.STANDARD_DEVIATION ? 2 : 1);
        if (seen.size() < needed) {
            MissingReason reason = confidential ? MissingReason.CONFIDENTIAL : MissingReason.TOO_FEW_OBSERVATIONS;
            return new Window(Figure.missing(reason), seen.size(), null, broken);
        }
        Fraction number = statistic(statistic, new ArrayList<>(seen.values()));
        double nearest = statistic == Statistic.STANDARD_DEVIATION ? number.rootToDouble() : number.toDouble();
        YearMonth occurredIn = null;
        if (Set.of(Statistic.MIN, Statistic.MAX).contains(statistic)) {
            occurredIn = seen.descendingMap().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(number))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }
        return new Window(Answer.figureOf(number, nearest), seen.size(), occurredIn, broken);
    }

    private static int behind(YearMonth other, YearMonth month) {
        return (int) Math.max(-99_999, Math.min(99_999, ChronoUnit.MONTHS.between(other, month)));
    }

    /** The exact statistic of numbers in month order; of the standard deviation its square. */
    public static Fraction statistic(Statistic statistic, List<Fraction> numbers) {
        List<Fraction> sorted = new ArrayList<>(numbers);
        sorted.sort(null);
        int n = numbers.size();
        Fraction sum = numbers.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction mean = sum.dividedBy(Fraction.of(n));
        return switch (statistic) {
            case SUM -> sum;
            case MEAN -> mean;
            case MIN -> sorted.get(0);
            case MAX -> sorted.get(n - 1);
            case MEDIAN -> sorted.get(n / 2).plus(sorted.get((n - 1) / 2)).dividedBy(Fraction.of(2));
            case STANDARD_DEVIATION ->
                numbers.stream()
                        .map(number -> number.minus(mean).times(number.minus(mean)))
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .dividedBy(Fraction.of(n - 1L));
        };
    }

    // -----------------------------------------------------------------------
    /**
     * The decimal that {@code Double.toString} prints from JDK 19 on, by trying two digits, three, four, until one of the two decimals around the
     * double reads back.
     */
    public static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 2; digits <= 17; digits++) {
            BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean downReadsBack = readsBack(down, value);
            boolean upReadsBack = readsBack(up, value);
            if (downReadsBack && upReadsBack) {
                int order =
                        exact.subtract(down).abs().compareTo(up.subtract(exact).abs());
                boolean downIsEven = !down.unscaledValue().testBit(0);
                return order < 0 || (order == 0 && downIsEven) ? down : up;
            }
            if (downReadsBack || upReadsBack) {
                return downReadsBack ? down : up;
            }
        }
        throw new AssertionError("17 digits always read back: " + value);
    }

    private static boolean readsBack(BigDecimal decimal, double value) {
        return Double.parseDouble(decimal.toString()) == value;
    }

    public static Fraction exact(double value) {
        return Fraction.of(shortest(value));
    }

    @Override
    public String toString() {
        return first + " " + cells;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated numbers, pairs, thresholds and series that the properties share. */
public final class KpiSamples {

    public static final YearMonth FIRST_MONTH = YearMonth.of(-999_999_999, 1);
    public static final YearMonth LAST_MONTH = YearMonth.of(999_999_999, 12);

    public static final List<MissingReason> REPORTED =
            List.copyOf(EnumSet.range(MissingReason.NOT_REPORTED, MissingReason.NEGLIGIBLE));

    private static final int MAX_MONTHS = 30;

    private KpiSamples() {}

    /** An earlier and a later number. */
    public record Pair(double base, double current) {

        public Fraction exactBase() {
            return Model.exact(base);
        }

        public Fraction exactCurrent() {
            return Model.exact(current);
        }
    }

    /** A pair whose change is {@code limit} (percent, up or down), or one unit in its last place {@code beside} it: -1 inside, 1 outside. */
    public record Line(BigDecimal base, BigDecimal current, BigDecimal limit, boolean up, int beside) {}

    // -----------------------------------------------------------------------
    // numbers
    // -----------------------------------------------------------------------
    /** Decimals of 0 to 4 places, of either sign, zero among them. */
    public static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.longs().between(-9_999_999, 9_999_999)),
                                Tuple.of(2, Arbitraries.longs().between(-120, 120)),
                                Tuple.of(1, Arbitraries.just(0L))),
                        Arbitraries.integers().between(0, 4))
                .as(BigDecimal::valueOf)
                .withoutEdgeCases();
    }

    public static Arbitrary<BigDecimal> positiveDecimals() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.longs().between(1, 9_999_999)),
                                Tuple.of(2, Arbitraries.longs().between(1, 120))),
                        Arbitraries.integers().between(0, 4))
                .as(BigDecimal::valueOf)
                .withoutEdgeCases();
    }

    /** Decimals of up to fifteen digits. */
    public static Arbitrary<BigDecimal> longDecimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L),
                        Arbitraries.integers().between(0, 15))
                .as(BigDecimal::valueOf)
                .withoutEdgeCases();
    }

    /** Finite doubles: mostly decimals, but also quotients of 17 digits, the huge, the tiny and any bits at all. */
    public static Arbitrary<Double> numbers() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, decimals().map(BigDecimal::doubleValue)),
                        Tuple.of(2, longDecimals().map(BigDecimal::doubleValue)),
                        Tuple.of(2, Arbitraries.of(0.0, -0.0, 1.0, 2.0, 10.0, 100.0, -1.0)),
                        Tuple.of(2, quotients()),
                        Tuple.of(
                                1,
                                Arbitraries.of(Double.MAX_VALUE, -Double.MAX_VALUE, 1e308, 1e300, 1e22, 1e23, 0x1p53)),
                        Tuple.of(1, Arbitraries.of(Double.MIN_VALUE, -Double.MIN_VALUE, 0x1p-1022, 1e-300, 1.5e-320)),
                        Tuple.of(1, anyBits()))
                .withoutEdgeCases();
    }

    public static Arbitrary<Double> quotients() {
        return Combinators.combine(
                        Arbitraries.integers().between(-100_000, 100_000),
                        Arbitraries.integers().between(1, 997))
                .as((a, b) -> a / (double) b);
    }

    public static Arbitrary<Double> anyBits() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .map(value -> Double.isFinite(value) ? value : Math.copySign(Double.MAX_VALUE, value));
    }

    // -----------------------------------------------------------------------
    // pairs and thresholds
    // -----------------------------------------------------------------------
    public static Arbitrary<Pair> pairs() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(numbers(), numbers()).as(Pair::new)),
                Tuple.of(1, numbers().map(number -> new Pair(number, number))),
                Tuple.of(1, numbers().map(number -> new Pair(0, number))),
                Tuple.of(1, numbers().map(number -> new Pair(number, -number))),
                Tuple.of(
                        4,
                        lines().map(line -> new Pair(
                                line.base().doubleValue(), line.current().doubleValue()))));
    }

    /** Pairs of decimals with 0 to 4 places, the base above zero. */
    public static Arbitrary<Pair> decimalPairs() {
        return Combinators.combine(positiveDecimals(), decimals())
                .as((base, current) -> new Pair(base.doubleValue(), current.doubleValue()));
    }

    public static Arbitrary<BigDecimal> limits() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of("10", "5", "2.5", "12.5", "0.1", "33.3", "100", "20")
                                .map(BigDecimal::new)),
                Tuple.of(2, Arbitraries.longs().between(1, 30_000).map(units -> BigDecimal.valueOf(units, 2))));
    }

    public static Arbitrary<Line> lines() {
        return Combinators.combine(
                        positiveDecimals(),
                        limits(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-1, 1))
                .as(KpiSamples::line);
    }

    private static Line line(BigDecimal size, BigDecimal limit, boolean negative, boolean up, int beside) {
        BigDecimal base = negative ? size.negate() : size;
        BigDecimal step = size.multiply(limit).movePointLeft(2);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, step.scale()));
        BigDecimal change = step.add(unit.multiply(BigDecimal.valueOf(beside)));
        return new Line(base, up ? base.add(change) : base.subtract(change), limit, up, beside);
    }

    public static Arbitrary<ChangeModel.Limits> thresholds() {
        return Combinators.combine(
                        limits(),
                        limits(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ChangeModel.EXACT, ChangeModel.EXACT, 0, 1, 3))
                .as((up, down, same, points, decimals) ->
                        new ChangeModel.Limits(up, same ? up : down, points, decimals));
    }

    public static Arbitrary<ChangeModel.Limits> exactThresholds() {
        return thresholds()
                .map(limits -> new ChangeModel.Limits(limits.up(), limits.down(), limits.points(), ChangeModel.EXACT));
    }

    // -----------------------------------------------------------------------
    // series
    // -----------------------------------------------------------------------
    /** First months: of scorecards, about the ends of years, and where the calendar ends. */
    public static Arbitrary<YearMonth> firstMonths() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 47).map(YearMonth.of(2017, 1)::plusMonths)),
                Tuple.of(2, Arbitraries.of(YearMonth.of(2019, 12), YearMonth.of(-1, 11), YearMonth.of(9999, 10))),
                Tuple.of(1, Arbitraries.of(FIRST_MONTH, LAST_MONTH.minusMonths(MAX_MONTHS - 1))));
    }

    public static Arbitrary<Cell> cells() {
        return cells(numbers());
    }

    public static Arbitrary<Cell> cells(Arbitrary<Double> numbers) {
        return Arbitraries.frequencyOf(
                Tuple.of(8, numbers.map(Cell::of)),
                Tuple.of(1, Combinators.combine(numbers, markers()).as(KpiSamples::marked)),
                Tuple.of(3, Arbitraries.of(REPORTED).map(Cell::missing)));
    }

    public static Arbitrary<Set<Marker>> markers() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Set.of(Marker.BREAK_BEFORE), Set.of(Marker.PARTIAL))),
                Tuple.of(3, Arbitraries.of(Marker.values()).set().ofMaxSize(4)));
    }

    private static Cell marked(double number, Set<Marker> markers) {
        return Cell.of(number, markers.toArray(new Marker[0]));
    }

    /** Series of 1 to 30 months of any numbers, missing for every reported reason at every position. */
    public static Arbitrary<Model> models() {
        return models(cells());
    }

    /** The same of decimals of 0 to 4 places. */
    public static Arbitrary<Model> decimalModels() {
        return models(cells(decimals().map(BigDecimal::doubleValue)));
    }

    private static Arbitrary<Model> models(Arbitrary<Cell> cells) {
        Arbitrary<List<Cell>> lists = Arbitraries.frequencyOf(
                Tuple.of(1, cells.list().ofSize(1)),
                Tuple.of(6, cells.list().ofMinSize(2).ofMaxSize(MAX_MONTHS)),
                Tuple.of(1, cells.list().ofMinSize(1).ofMaxSize(8).map(KpiSamples::withGapsAtBothEnds)));
        return Combinators.combine(firstMonths(), lists).as(Model::new).withoutEdgeCases();
    }

    private static List<Cell> withGapsAtBothEnds(List<Cell> cells) {
        List<Cell> all = new ArrayList<>(cells);
        all.add(0, Cell.missing(MissingReason.NOT_REPORTED));
        all.add(Cell.missing(MissingReason.PENDING));
        return all;
    }

    /** Every reason at every position of a short series: enumerated, not drawn. */
    public static List<Model> everyReasonAtEveryPosition() {
        List<Cell> known = List.of(Cell.of(205), Cell.of(0), Cell.of(113), Cell.of(-79.5), Cell.of(96));
        Model whole = new Model(YearMonth.of(2019, 11), known);
        return REPORTED.stream()
                .flatMap(reason ->
                        Stream.iterate(0, i -> i + 1).limit(known.size()).map(i -> whole.with(i, Cell.missing(reason))))
                .collect(Collectors.toCollection(() -> new ArrayList<>(Collections.singleton(whole))));
    }
}

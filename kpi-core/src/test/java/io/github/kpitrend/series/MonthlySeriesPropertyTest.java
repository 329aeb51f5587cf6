// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.MonthRange;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Laws S1 to S14. */
class MonthlySeriesPropertyTest {

    private static final YearMonth JANUARY = YearMonth.of(2020, 1);

    // -----------------------------------------------------------------------
    // against the model
    // -----------------------------------------------------------------------
    @Property
    void s1_orderOfBuildingDoesNotMatter(@ForAll("models") Model model, @ForAll Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, model.length()).boxed().toList());
        Collections.shuffle(order, random);
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i : order) {
            builder.add(model.months().get(i), model.cells().get(i).toObservation());
        }
        assertThat(builder.build()).hasSameContentAs(model.toSeries());
    }

    @Property
    void s2_everyMonthIsThatOfTheModel(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        assertThat(series).holds(model);
        assertThat(series.observedCount()).isEqualTo(model.values().size());
        assertThat(series.range()).isEqualTo(MonthRange.of(model.first(), model.last()));
        TreeMap<YearMonth, Double> map = new TreeMap<>();
        model.values().forEach((month, value) -> map.put(month, value.doubleValue()));
        assertThat(series.toMap()).isEqualTo(map);
    }

    @Test
    void s2_everyReasonAtEveryPosition() {
        for (Model model : KpiSamples.everyReasonAtEveryPosition()) {
            assertThat(model.toSeries()).holds(model);
            assertThat(model.toSeries().toBuilder().build()).hasSameContentAs(model.toSeries());
        }
    }

    @Property
    void s12_observedAndMissingAreTheRangeInOrder(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        List<YearMonth> months = new ArrayList<>();
        List<Figure> missing = new ArrayList<>();
        series.forEach((month, figure) -> {
            months.add(month);
            if (!figure.isKnown()) {
                missing.add(figure);
            }
        });
        assertThat(months).isEqualTo(model.months()).isSorted().doesNotHaveDuplicates();
        assertThat(series.observedCount() + missing.size()).isEqualTo(series.length());
    }

    @Property
    void s14_outsideTheRangeIsNoError(@ForAll("models") Model model, @ForAll("anyMonths") YearMonth month) {
        MonthlySeries series = model.toSeries();
        Answer expected = model.at(month);
        assertThat(series.at(month)).answers(expected);
        assertThat(series.observation(month).markers()).isEqualTo(model.markersAt(month));
    }

    // -----------------------------------------------------------------------
    // rebuilding
    // -----------------------------------------------------------------------
    @Property
    void s3_rebuildingGivesTheOriginal(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        assertThat(series.toBuilder().build()).hasSameContentAs(series);
        assertThat(MonthlySeries.builder().addAll(series).build()).hasSameContentAs(series);
    }

    @Property
    void s3_rebuildingAPartGivesThePart(@ForAll("models") Model model, @ForAll("ranges") int[] part) {
        int from = part[0] % model.length();
        int to = from + part[1] % (model.length() - from);
        Model expected = new Model(model.months().get(from), model.cells().subList(from, to + 1));
        MonthlySeries cut = model.toSeries().within(MonthRange.of(expected.first(), expected.last()));
        assertThat(cut).holds(expected);
        assertThat(cut.toBuilder().build()).hasSameContentAs(cut).hasSameContentAs(expected.toSeries());
        // what was cut off can be put back
        MonthlySeries.Builder builder = cut.toBuilder();
        for (int i = 0; i < model.length(); i++) {
            if (i < from || i > to) {
                builder.add(model.months().get(i), model.cells().get(i).toObservation());
            }
        }
        assertThat(builder.build()).hasSameContentAs(model.toSeries());
    }

    @Property
    void s4_equalityIsContent(@ForAll("models") Model model, @ForAll("cells") Cell other, @ForAll("positions") int at) {
        MonthlySeries series = model.toSeries();
        int index = at % model.length();
        Model changed = model.with(index, other);
        boolean same = sameCell(model.cells().get(index), other);
        assertThat(series.equals(changed.toSeries())).isEqualTo(same);
        assertThat(changed.toSeries().equals(series)).isEqualTo(same);
        assertThat(series).hasSameContentAs(new Model(model.first(), model.cells()).toSeries());
        if (model.length() > 1) {
            assertThat(series).isNotEqualTo(series.head(model.length() - 1)).isNotEqualTo(series.tail(1));
        }
        assertThat(series).isNotEqualTo(null).isNotEqualTo("series");
    }

    @Property
    void s5_partOfAPartIsThePartOfTheIntersection(
            @ForAll("models") Model model, @ForAll("ranges") int[] one, @ForAll("ranges") int[] two) {
        MonthlySeries series = model.toSeries();
        MonthRange a = part(model, one);
        MonthRange b = part(model, two);
        assertThat(series.within(series.range())).hasSameContentAs(series);
        if (a.intersection(b).isPresent()) {
            assertThat(series.within(a).within(b))
                    .hasSameContentAs(series.within(a.intersection(b).get()));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> series.within(a).within(b))
                    .withMessageContaining(a.toString())
                    .withMessageContaining(b.toString());
        }
    }

    @Property
    void s6_headAndTailAreTheWhole(@ForAll("models") Model model, @ForAll("positions") int at) {
        MonthlySeries series = model.toSeries();
        int months = at % model.length();
        if (months > 0) {
            MonthlySeries head = series.head(months);
            MonthlySeries tail = series.tail(series.length() - months);
            assertThat(head.toBuilder().addAll(tail).build()).hasSameContentAs(series);
            assertThat(tail.toBuilder().addAll(head).build()).hasSameContentAs(series);
        }
    }

    @Property
    void s13_mergedBuildersHoldAllPoints(@ForAll("models") Model model) {
        MonthlySeries.Builder one = MonthlySeries.builder();
        MonthlySeries.Builder two = MonthlySeries.builder();
        for (int i = 0; i < model.length(); i++) {
            (i % 2 == 0 ? one : two)
                    .add(model.months().get(i), model.cells().get(i).toObservation());
        }
        assertThat(one.addAll(two).build()).hasSameContentAs(model.toSeries());
        Map<YearMonth, Double> known = model.toSeries().toMap();
        if (!known.isEmpty()) {
            MonthlySeries collected =
                    known.keySet().stream().parallel().collect(MonthlySeries.collector(month -> month, known::get));
            assertThat(collected).hasSameContentAs(MonthlySeries.of(known));
        }
    }

    // -----------------------------------------------------------------------
    // mapping
    // -----------------------------------------------------------------------
    @Property
    void s8_mappingTouchesNumbersOnly(@ForAll("models") Model model) {
        MonthlySeries series = model.toSeries();
        assertThat(series.mapValues(value -> value)).hasSameContentAs(series);
        assertThat(series.mapValues(value -> value / 2).mapValues(value -> value - 1))
                .hasSameContentAs(series.mapValues(value -> value / 2 - 1));
        MonthlySeries ones = series.mapValues(value -> 1);
        for (int i = 0; i < model.length(); i++) {
            Cell cell = model.cells().get(i);
            Observation expected = cell.isKnown()
                    ? Observation.of(1, cell.markers().toArray(new Marker[0]))
                    : Observation.missing(cell.reason());
            assertThat(ones.observation(model.months().get(i))).isEqualTo(expected);
        }
    }

    @Property
    void s9_movingKeepsAllGaps(@ForAll("models") Model model, @ForAll @IntRange(min = -600, max = 600) int months) {
        long before = ChronoUnit.MONTHS.between(KpiSamples.FIRST_MONTH, model.first());
        long after = ChronoUnit.MONTHS.between(model.last(), KpiSamples.LAST_MONTH);
        MonthlySeries series = model.toSeries();
        if (months > after || months < -before) {
            assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> series.plusMonths(months));
        } else {
            Model moved = new Model(model.first().plusMonths(months), model.cells());
            assertThat(series.plusMonths(months)).holds(moved);
            assertThat(series.plusMonths(months).plusMonths(-months)).hasSameContentAs(series);
        }
    }

    // -----------------------------------------------------------------------
    // doors
    // -----------------------------------------------------------------------
    @Property
    void s7_nothingIsSharedWithTheOutside(@ForAll @Size(min = 1, max = 20) List<@IntRange(max = 999) Integer> numbers) {
        double[] array = numbers.stream().mapToDouble(i -> i).toArray();
        List<Figure> figures = new ArrayList<>(numbers.stream().map(Figure::of).toList());
        Map<YearMonth, Integer> map = new HashMap<>();
        for (int i = 0; i < array.length; i++) {
            map.put(JANUARY.plusMonths(i), numbers.get(i));
        }
        MonthlySeries.Builder builder = MonthlySeries.builder();
        map.forEach(builder::add);
        List<MonthlySeries> all = List.of(
                MonthlySeries.of(JANUARY, array),
                MonthlySeries.of(JANUARY, figures),
                MonthlySeries.of(map),
                builder.build());
        int hash = all.get(0).hashCode();
        double kept = array[0];
        array[0] = -1;
        figures.set(0, Figure.missing(MissingReason.PENDING));
        map.put(JANUARY, -1);
        builder.put(JANUARY, -1).put(JANUARY.minusMonths(1), 7);
        for (MonthlySeries series : all) {
            series.toMap().clear();
            assertThat(series).hasValue(JANUARY, kept).hasSameContentAs(all.get(0));
            assertThat(series.hashCode()).isEqualTo(hash);
        }
    }

    @Property
    void s10_whatIsNotFiniteIsRefusedAtEveryDoor(@ForAll("notFinite") double value, @ForAll("positions") int at) {
        YearMonth month = JANUARY.plusMonths(at);
        double[] array = new double[at + 1];
        array[at] = value;
        MonthlySeries ones = MonthlySeries.of(month, 1);
        List<Runnable> doors = List.of(
                () -> MonthlySeries.of(JANUARY, array),
                () -> MonthlySeries.of(Map.of(month, value)),
                () -> MonthlySeries.of(Map.of(month, (float) value)),
                () -> MonthlySeries.builder().add(month, value),
                () -> MonthlySeries.builder().put(month, value),
                () -> MonthlySeries.builder().merge(month, value, Double::sum),
                () -> ones.toBuilder().merge(month, value, Double::sum),
                () -> ones.toBuilder().merge(month, 1, (a, b) -> value),
                () -> Stream.of(month).collect(MonthlySeries.collector(m -> m, m -> value)),
                () -> ones.mapValues(v -> value),
                () -> ones.combine(ones, (a, b) -> value),
                () -> Figure.of(value),
                () -> Figure.of(1).map(v -> value),
                () -> new Figure.Known(value),
                () -> Observation.of(value),
                () -> SymbolDialect.gss().read(String.valueOf(value)),
                () -> new Proportion(value, 1),
                () -> new Proportion(1, value));
        for (int i = 0; i < doors.size(); i++) {
            Runnable door = doors.get(i);
            var thrown = assertThatIllegalArgumentException().as("door %s", i).isThrownBy(door::run);
            if (i < 11) {
                thrown.as("door %s", i).withMessageContaining(month.toString());
            }
        }
    }

    @Property
    void s10_decimalsThatDoNotSurviveAreRefused(@ForAll("longDecimals") BigDecimal decimal) {
        BigDecimal tooLong = decimal.abs().add(BigDecimal.ONE).add(BigDecimal.valueOf(1, 40));
        assertThat(MonthlySeries.builder().add(JANUARY, decimal).build()).hasValue(JANUARY, decimal.doubleValue());
        assertThat(Figure.of(decimal).toBigDecimal()).isEqualByComparingTo(decimal);
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(tooLong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlySeries.builder().add(JANUARY, tooLong))
                .withMessageContaining("2020-01");
        assertThatIllegalArgumentException().isThrownBy(() -> MonthlySeries.of(Map.of(JANUARY, tooLong)));
    }

    @Property
    void s11_addRefusesPutReplacesMergeFolds(@ForAll("models") Model model, @ForAll("positions") int at) {
        YearMonth month = model.months().get(at % model.length());
        MonthlySeries series = model.toSeries();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.toBuilder().add(month, 1))
                .withMessageContaining(month.toString());
        assertThatIllegalArgumentException().isThrownBy(() -> series.toBuilder().addAll(series));
        Answer had = model.at(month);
        assertThat(series.toBuilder().put(month, 7).build()).holds(model.with(at % model.length(), Cell.of(7)));
        MonthlySeries merged = series.toBuilder().merge(month, 7, Math::min).build();
        if (had.isKnown()) {
            assertThat(merged).hasValue(month, Math.min(had.number().toDouble(), 7));
        } else if (had.reason() == MissingReason.NOT_REPORTED) {
            assertThat(merged).hasValue(month, 7);
        } else {
            assertThat(merged).isMissing(month, had.reason());
        }
        assertThat(series.toBuilder()
                        .put(month, Observation.missing(MissingReason.PENDING))
                        .build())
                .isMissing(month, MissingReason.PENDING);
    }

    @Property
    void s11_failuresLeaveTheBuilderAsItWas(@ForAll("models") Model model, @ForAll("positions") int at) {
        MonthlySeries.Builder builder = model.toSeries().toBuilder();
        YearMonth month = model.months().get(at % model.length());
        YearMonth far = model.first().getYear() > 0 ? KpiSamples.FIRST_MONTH : KpiSamples.LAST_MONTH;
        List<Runnable> failures = List.of(
                () -> builder.add(month, 1),
                () -> builder.put(month, Double.NaN),
                () -> builder.put(far, 1),
                () -> builder.addMissing(far, MissingReason.PENDING),
                () -> builder.addAll(MonthlySeries.of(far, 1)),
                () -> builder.merge(month, Double.NaN, Double::sum),
                () -> builder.extendTo(MonthRange.of(far, far)),
                () -> builder.mark(far, Marker.REVISED));
        for (Runnable failure : failures) {
            assertThatIllegalArgumentException().isThrownBy(failure::run);
            assertThat(builder.build()).hasSameContentAs(model.toSeries());
        }
    }

    // -----------------------------------------------------------------------
    private static boolean sameCell(Cell one, Cell other) {
        return one.toObservation().equals(other.toObservation());
    }

    private static MonthRange part(Model model, int[] part) {
        int from = part[0] % model.length();
        int to = from + part[1] % (model.length() - from);
        return MonthRange.of(model.months().get(from), model.months().get(to));
    }

    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models();
    }

    @Provide
    Arbitrary<Cell> cells() {
        return KpiSamples.cells();
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 29);
    }

    @Provide
    Arbitrary<int[]> ranges() {
        return Arbitraries.integers().between(0, 29).array(int[].class).ofSize(2);
    }

    @Provide
    Arbitrary<YearMonth> anyMonths() {
        return Arbitraries.oneOf(
                KpiSamples.firstMonths(),
                Arbitraries.of(KpiSamples.FIRST_MONTH, KpiSamples.LAST_MONTH, YearMonth.of(0, 1)));
    }

    @Provide
    Arbitrary<Double> notFinite() {
        return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Provide
    Arbitrary<BigDecimal> longDecimals() {
        return KpiSamples.longDecimals();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
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
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random values of the library: every reason and marker, numbers of every size, texts that no format likes. */
public final class KpiArbitraries {

    private KpiArbitraries() {}

    public static Arbitrary<Double> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 300).map(Integer::doubleValue)),
                Tuple.of(3, Arbitraries.integers().between(-9_999, 99_999).map(i -> i / 100.0)),
                Tuple.of(1, Arbitraries.doubles()),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                0.0,
                                -0.0,
                                Double.MIN_VALUE,
                                Double.MIN_NORMAL,
                                Double.MAX_VALUE,
                                -Double.MAX_VALUE,
                                1e23,
                                2e-3,
                                9007199254740993.0,
                                0.1 + 0.2,
                                1 / 3.0)));
    }

    /** Numbers of which a page can be made in reasonable time. */
    static Arbitrary<Double> tameNumbers() {
        return numbers().filter(number -> number == 0 || (Math.abs(number) > 1e-9 && Math.abs(number) < 1e15));
    }

    public static Arbitrary<Figure> figures() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, numbers().map(Figure::of)),
                Tuple.of(1, Arbitraries.of(MissingReason.class).map(Figure::missing)));
    }

    public static Arbitrary<Observation> observations() {
        Arbitrary<Set<Marker>> markers = Arbitraries.of(Marker.class).set().ofMaxSize(3);
        return Combinators.combine(figures(), markers, Arbitraries.integers().between(0, 5))
                .as((figure, marks, rare) -> new Observation(figure, rare == 0 && figure.isKnown() ? marks : Set.of()));
    }

    public static Arbitrary<YearMonth> months() {
        return Combinators.combine(Arbitraries.integers().between(2010, 2024), Arbitraries.of(Month.class))
                .as((year, month) -> YearMonth.of(year, month));
    }

    static Arbitrary<YearMonth> monthsOfAnyTime() {
        return Arbitraries.oneOf(
                months(),
                Combinators.combine(Arbitraries.integers().between(-20_000, 20_000), Arbitraries.of(Month.class))
                        .as((year, month) -> YearMonth.of(year, month)));
    }

    public static Arbitrary<MonthlySeries> series() {
        return Combinators.combine(months(), observations().list().ofMinSize(1).ofMaxSize(40))
                .as(KpiArbitraries::series);
    }

    static MonthlySeries series(YearMonth first, List<Observation> observations) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < observations.size(); i++) {
            builder.add(first.plusMonths(i), observations.get(i));
        }
        return builder.build();
    }

    /** Texts without unpaired halves of characters, which no UTF-8 can hold. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "\"",
                        "\\",
                        "\\u0041",
                        "</script>",
                        "<!--",
                        "null",
                        "=1+1",
                        "a\nb\tc\rd\u0000e\u001ff",
                        "\u2028\u2029\ufeff\u200b\u202e",
                        "\u652f\u63f4 \ud83d\udc68\u200d\ud83d\udc69",
                        "e\u0301",
                        "{\"missing\":\"PENDING\"}",
                        "x".repeat(5_000)),
                Arbitraries.strings().all().ofMaxLength(20).map(KpiArbitraries::paired));
    }

    private static String paired(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static Arbitrary<String> names() {
        return texts().filter(text -> !text.isEmpty());
    }

    public static Arbitrary<FiscalCalendar> calendars() {
        return Arbitraries.of(Month.class).map(FiscalCalendar::startingIn);
    }

    static Arbitrary<Double> positives() {
        return numbers().map(Math::abs).filter(number -> number > 0);
    }

    static Arbitrary<ChangeThreshold> thresholds() {
        Arbitrary<ChangeThreshold> exact = Combinators.combine(positives(), positives(), Arbitraries.of(true, false))
                .as((up, down, points) ->
                        points ? ChangeThreshold.points(up, down) : ChangeThreshold.percent(up, down));
        return Combinators.combine(exact, Arbitraries.integers().between(-10, 15))
                .as((threshold, decimals) -> decimals < 0 ? threshold : threshold.afterRounding(decimals));
    }

    static Arbitrary<Comparison> comparisons() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, Integer.MAX_VALUE).map(Comparison::monthsBack),
                monthsOfAnyTime().map(Comparison::baseline),
                Arbitraries.just(Comparison.previousObserved()));
    }

    /** Changes as series give them, with breaks and part periods. */
    static Arbitrary<Change> changes() {
        return Combinators.combine(
                        series(),
                        Arbitraries.integers().between(-2, 42),
                        Arbitraries.integers().between(1, 13))
                .as((series, at, back) ->
                        Change.at(series, series.first().plusMonths(at), Comparison.monthsBack(back)));
    }

    public static Arbitrary<Indicator> indicators(String ref) {
        Arbitrary<Indicator.Builder> kinds = Combinators.combine(
                        Arbitraries.of(MeasureKind.class),
                        Arbitraries.of(Polarity.class),
                        Arbitraries.of(Frequency.class),
                        Arbitraries.of(Aggregation.class),
                        thresholds(),
                        Arbitraries.integers().between(0, Indicator.MAX_DECIMALS))
                .as((measure, polarity, frequency, aggregation, threshold, decimals) -> Indicator.builder(ref)
                        .measure(measure)
                        .polarity(polarity)
                        .frequency(frequency)
                        .aggregation(aggregation)
                        .threshold(threshold)
                        .decimals(decimals));
        return Combinators.combine(kinds, texts(), texts(), texts(), texts(), texts())
                .as((builder, name, unit, owner, reporter, outcome) -> builder.name(name)
                        .unit(unit)
                        .owner(owner)
                        .reporter(reporter)
                        .outcome(outcome)
                        .build());
    }

    static Arbitrary<Tolerance> tolerances() {
        return Arbitraries.oneOf(
                Arbitraries.just(Tolerance.none()),
                numbers().map(Math::abs).map(Tolerance::percent),
                numbers().map(Math::abs).map(Tolerance::points),
                numbers().map(Tolerance::floor));
    }

    public static Arbitrary<Target> targets() {
        Arbitrary<Target> bare = Arbitraries.oneOf(
                numbers().map(Target::of),
                Combinators.combine(numbers(), numbers())
                        .filter((lower, upper) -> lower < upper)
                        .as(Target::range),
                Arbitraries.just(Target.toBeConfirmed()));
        return Combinators.combine(bare, tolerances(), Arbitraries.of(TargetBasis.class))
                .as((target, tolerance, basis) -> tolerant(target, tolerance).withBasis(basis));
    }

    private static Target tolerant(Target target, Tolerance tolerance) {
        try {
            return target.withTolerance(tolerance);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    /** Schedules in which every revision changes something. */
    public static Arbitrary<TargetSchedule> schedules() {
        Arbitrary<List<YearMonth>> froms = months().list().ofMaxSize(5);
        return Combinators.combine(calendars(), froms, targets().list().ofSize(5))
                .as((calendar, months, targets) -> {
                    TargetSchedule schedule = TargetSchedule.of(calendar);
                    List<YearMonth> inOrder =
                            months.stream().distinct().sorted().toList();
                    for (int i = 0; i < inOrder.size(); i++) {
                        Target target = targets.get(i);
                        boolean changes = !schedule.inForce(inOrder.get(i)).equals(Optional.of(target));
                        schedule = changes ? schedule.withRevision(inOrder.get(i), target) : schedule;
                    }
                    return schedule;
                });
    }

    static Arbitrary<ConfidenceInterval> intervals() {
        return Combinators.combine(numbers(), numbers(), Arbitraries.of(ConfidenceLevel.class))
                .as((a, b, level) -> ConfidenceInterval.published(Math.min(a, b), Math.max(a, b), level));
    }

    public static Arbitrary<Benchmark> benchmarks() {
        return Combinators.combine(names(), texts(), figures(), intervals(), Arbitraries.of(true, false))
                .as((name, period, figure, interval, withInterval) -> {
                    Benchmark benchmark = Benchmark.of(name, period, figure);
                    boolean holds = figure.isKnown()
                            && figure.value() >= interval.lower()
                            && figure.value() <= interval.upper();
                    return withInterval && holds ? benchmark.withInterval(interval) : benchmark;
                });
    }

    public static Arbitrary<AssessedRating> ratings(Arbitrary<YearMonth> months) {
        return Combinators.combine(
                        Arbitraries.of(
                                QualitativeRating.POSITIVE, QualitativeRating.SIMILAR, QualitativeRating.NEGATIVE),
                        months,
                        texts())
                .as(AssessedRating::new);
    }

    public static Arbitrary<Commentary> commentaries(Arbitrary<YearMonth> months) {
        return Combinators.combine(months, texts()).as(Commentary::new);
    }

    static Arbitrary<MonthRange> ranges() {
        return Combinators.combine(monthsOfAnyTime(), Arbitraries.longs().between(1, 100_000))
                .as(MonthRange::startingAt);
    }

    static Arbitrary<RollingWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, MonthlySeries.MAX_LENGTH),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(true, false))
                .as((length, share, trailing) -> (trailing
                                ? RollingWindow.trailing(length)
                                : RollingWindow.preceding(length))
                        .requiring(1 + (int) (share * (length - 1))));
    }
}

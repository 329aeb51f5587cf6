// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.benchmark.BenchmarkComparison;
import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws X5 and X6. */
class ScorecardRowTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final CellText TEXT = CellText.english();

    // -----------------------------------------------------------------------
    // X6
    // -----------------------------------------------------------------------
    /**
     * Reference, cells from June 2019 to June 2020, then the published cells: change on the previous period, on the previous year, average,
     * maximum. The cells of 2019 are illustrative, chosen so that the published ones come out.
     */
    static Object[][] rows() {
        return new Object[][] {
            {"EH1a", "143 118 84 97 126 131 94 205 122 113 79 79 96", "\u2191 22%", "\u2193 -33%", "112", "205"},
            {"EH1c", "237 231 149 188 322 268 205 175 224 280 182 182 258", "\u2191 42%", "\u2192 9%", "222", "322"},
            {"EH1b", "224 288 171 186 213 219 182 153 184 205 219 219 233", "\u2192 6%", "\u2192 4%", "206", "288"},
            {"EH14b", "166 149 97 133 229 186 157 153 166 190 122 122 192", "\u2191 57%", "\u2191 16%", "158", "229"},
            {"FM011", "- - - - - - 90 - - - - - tbc", "- n/a", "- n/a", "90", "90"}, // per quarter
            {"FM012", "- - - - - - 153 - - - - - tbc", "- n/a", "- n/a", "153", "153"},
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void x6_thePageComesOut(
            String ref, String cells, String previous, String lastYear, String average, String maximum) {
        boolean quarterly = ref.startsWith("FM");
        Indicator indicator = Indicator.builder(ref)
                .polarity(quarterly ? Polarity.HIGHER_IS_BETTER : Polarity.NEUTRAL)
                .frequency(quarterly ? Frequency.QUARTERLY : Frequency.MONTHLY)
                .build();
        ScorecardRow row = ScorecardRow.of(indicator, series(cells), JUNE);
        List<String> movements = row.changes().stream()
                .map(change -> TEXT.change(row.indicator(), change))
                .toList();
        assertThat(movements).containsExactly(previous, lastYear);
        assertThat(TEXT.rating(row.rating())).isEmpty();
        assertThat(TEXT.figure(row.mean().figure(), 0)).isEqualTo(average);
        assertThat(TEXT.figure(row.max().figure(), 0)).isEqualTo(maximum);
        assertThat(TEXT.percentageFlag(indicator.measure())).isEqualTo("--");
        String[] published = cells.split(" ");
        for (int i = 0; i < 6; i++) {
            String cell = published[published.length - 6 + i];
            String shown = TEXT.figure(row.shown().at(JUNE.minusMonths(5 - i)), 0);
            assertThat(shown).isEqualTo(cell.equals("-") ? "" : cell);
        }
    }

    @Test
    void x6_anAssessedRatingStandsBesideTheComputedOne() {
        Indicator indicator = Indicator.builder("FM011")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .frequency(Frequency.QUARTERLY)
                .build();
        ScorecardRow row = ScorecardRow.of(indicator, series((String) rows()[4][1]), JUNE)
                .withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "on course"));
        assertThat(row.rating()).isEqualTo(QualitativeRating.NOT_RATED);
        assertThat(row.assessedRating().map(AssessedRating::rating).map(TEXT::rating))
                .contains("\u25b2");
        assertThat(row.current()).isMissingFor(MissingReason.PENDING);
    }

    @Test
    void x6_theLastTargetIsNotInForceAnyMore() {
        TargetSchedule schedule = TargetSchedule.of(FiscalCalendar.APRIL)
                .with(FiscalCalendar.APRIL.year(2017), Target.of(288))
                .with(FiscalCalendar.APRIL.year(2018), Target.of(336))
                .with(FiscalCalendar.APRIL.year(2019), Target.toBeConfirmed());
        Indicator indicator =
                Indicator.builder("EH1c").polarity(Polarity.HIGHER_IS_BETTER).build();
        ScorecardRow row =
                ScorecardRow.of(indicator, series((String) rows()[1][1]), JUNE).withTargets(schedule);
        assertThat(row.targetAssessment().orElseThrow().status()).isEqualTo(TargetStatus.NO_TARGET);
        ScorecardRow march =
                ScorecardRow.of(indicator, row.series(), YearMonth.of(2020, 3)).withTargets(schedule);
        assertThat(march.targetAssessment().orElseThrow().status()).isEqualTo(TargetStatus.TO_BE_CONFIRMED);
    }

    private static MonthlySeries series(String cells) {
        String[] each = cells.split(" ");
        List<Observation> observations = IntStream.range(0, each.length)
                .mapToObj(i -> SymbolDialect.scorecard().read(each[i]))
                .toList();
        var builder = MonthlySeries.builder();
        for (int i = 0; i < each.length; i++) {
            builder.add(JUNE.minusMonths(each.length - 1L - i), observations.get(i));
        }
        return builder.build();
    }

    // -----------------------------------------------------------------------
    // X5
    // -----------------------------------------------------------------------
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void x5_tenTimesAllKeepsEveryVerdict(
            @ForAll("models") Model drawn,
            @ForAll("decimals") BigDecimal target,
            @ForAll("decimals") BigDecimal other,
            @ForAll Polarity polarity,
            @ForAll @IntRange(max = 29) int at) {
        Model model = new Model(YearMonth.of(2019, 4), drawn.cells());
        YearMonth month = model.months().get(at % model.length());
        ScorecardRow row = row(model, month, polarity, target, other);
        Model tenfold = new Model(
                model.first(),
                model.cells().stream()
                        .map(cell -> cell.isKnown()
                                ? new Cell(cell.value().scaleByPowerOfTen(1), null, cell.markers())
                                : cell)
                        .toList());
        ScorecardRow scaled = row(tenfold, month, polarity, target.scaleByPowerOfTen(1), other.scaleByPowerOfTen(1));
        assertThat(scaled.changes().stream()
                        .map(c -> c.direction(scaled.indicator().threshold()))
                        .toList())
                .isEqualTo(row.changes().stream()
                        .map(c -> c.direction(row.indicator().threshold()))
                        .toList());
        assertThat(scaled.changes().stream().map(Change::percent).toList())
                .isEqualTo(row.changes().stream().map(Change::percent).toList());
        assertThat(scaled.rating()).isEqualTo(row.rating());
        TargetStatus status = row.targetAssessment().orElseThrow().status();
        assertThat(scaled.targetAssessment().orElseThrow().status()).isEqualTo(status);
        assertThat(comparison(scaled).verdict()).isEqualTo(comparison(row).verdict());
        assertThat(scaled.mean().observedCount()).isEqualTo(row.mean().observedCount());
        assertThat(scaled.max().occurredIn()).isEqualTo(row.max().occurredIn());
        Statistics.label("rating").collect(row.rating());
        Statistics.label("rating").coverage(coverage -> {
            coverage.check(QualitativeRating.POSITIVE).percentage(share -> share > 2);
            coverage.check(QualitativeRating.NEGATIVE).percentage(share -> share > 2);
            coverage.check(QualitativeRating.NOT_RATED).percentage(share -> share > 2);
        });
    }

    private static ScorecardRow row(
            Model model, YearMonth month, Polarity polarity, BigDecimal target, BigDecimal other) {
        Indicator indicator = Indicator.builder("EH1a").polarity(polarity).build();
        Target goal = Target.of(target.doubleValue());
        if (target.signum() != 0) {
            goal = goal.withTolerance(Tolerance.percent(5));
        }
        return ScorecardRow.of(indicator, model.toSeries(), month)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL)
                        .with(FiscalCalendar.APRIL.year(2019), goal)
                        .with(FiscalCalendar.APRIL.year(2020), goal)
                        .with(FiscalCalendar.APRIL.year(2021), goal))
                .withBenchmarks(List.of(Benchmark.of("England", "2019-20", Figure.of(other))));
    }

    private static BenchmarkComparison comparison(ScorecardRow row) {
        Indicator indicator = row.indicator();
        return BenchmarkComparison.byThreshold(
                row.current(), row.benchmarks().get(0), indicator.threshold(), indicator.polarity());
    }

    @Property
    void movementsAreTheModelsDirections(@ForAll("models") Model model, @ForAll @IntRange(max = 29) int at) {
        YearMonth month = model.months().get(at % model.length());
        ScorecardRow row = ScorecardRow.of(Indicator.builder("EH1a").build(), model.toSeries(), month);
        for (Change change : row.changes()) {
            boolean known = change.base().isKnown() && change.current().isKnown() && !change.acrossBreak();
            assertThat(change.direction(row.indicator().threshold()) != DirectionOfTravel.NOT_AVAILABLE)
                    .isEqualTo(known);
        }
        row.period()
                .ifPresent(period ->
                        assertThat(row.current()).isEqualTo(model.at(period).toFigure()));
        assertThat(row.narrative()).isNotEmpty().doesNotContain("NaN", "Infinity", "null");
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.decimalModels();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return KpiSamples.decimals();
    }

    // -----------------------------------------------------------------------
    // parts
    // -----------------------------------------------------------------------
    private static final Indicator HIGHER =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();
    private static final MonthlySeries RISE = MonthlySeries.of(JUNE.minusMonths(1), 79, 96);

    @Test
    void partsOfOtherMonthsOrFiguresAreRefused() {
        ScorecardRow row = ScorecardRow.of(HIGHER, RISE, JUNE);
        ConfidenceInterval beside = ConfidenceInterval.published(80, 90, ConfidenceLevel.PERCENT_95);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.withInterval(beside))
                .withMessage("interval of EH1a must contain the figure 96 for 2020-06, but was 80 to 90");
        // where there is no figure, there is nothing that it must contain
        ScorecardRow none = ScorecardRow.of(HIGHER, RISE.with(JUNE, Observation.missing(MissingReason.PENDING)), JUNE);
        assertThat(none.withInterval(beside).interval()).contains(beside);
        YearMonth july = JUNE.plusMonths(1);
        AssessedRating later = new AssessedRating(QualitativeRating.POSITIVE, july, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.withAssessedRating(later))
                .withMessage("assessedRating of EH1a must not be for a later month than 2020-06, but was for 2020-07");
        for (YearMonth other : List.of(july, JUNE.minusMonths(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> row.withCommentary(new Commentary(other, "calm")))
                    .withMessage("commentary on EH1a must be for 2020-06, but was for " + other);
        }
    }

    @Test
    void directionsAndRatingsAreThoseOfTheChange() {
        MonthlySeries year = MonthlySeries.builder()
                .add(JUNE.minusMonths(12), 143)
                .add(JUNE.minusMonths(1), 79)
                .add(JUNE, 96)
                .build();
        ScorecardRow row = ScorecardRow.of(HIGHER, year, JUNE);
        assertThat(row.direction()).isEqualTo(DirectionOfTravel.INCREASE);
        assertThat(row.direction(Comparison.sameMonthLastYear())).isEqualTo(DirectionOfTravel.DECREASE);
        assertThat(row.direction(Comparison.monthsBack(2))).isEqualTo(DirectionOfTravel.NOT_AVAILABLE);
        assertThat(row.ratingRule()).isEqualTo(RatingRule.CHANGE);
        assertThat(row.ratingReason()).isEmpty();
        assertThat(ScorecardRow.of(Indicator.of("EH1a"), year, JUNE).ratingReason())
                .contains(MissingReason.NOT_APPLICABLE);
        assertThat(ScorecardRow.of(HIGHER, year, JUNE.minusMonths(1)).ratingReason())
                .contains(MissingReason.NOT_REPORTED);
    }

    @Test
    void rowsAreEqualWhereAllThatTheyAreMadeOfIs() {
        MonthlySeries tens = MonthlySeries.of(JUNE.minusMonths(1), 790, 960);
        RatioSeries ratio = RatioSeries.rate(tens, MonthlySeries.of(JUNE.minusMonths(1), 10, 10), 1);
        RatioSeries other = RatioSeries.rate(RISE, MonthlySeries.of(JUNE.minusMonths(1), 1, 1), 1);
        assertThat(ratio.values()).isEqualTo(RISE).isEqualTo(other.values());
        ScorecardPolicy policy = ScorecardPolicy.standard().withMonthsShown(3);
        List<ScorecardRow> rows = List.of(
                ScorecardRow.of(HIGHER, RISE, JUNE),
                ScorecardRow.of(Indicator.of("EH1a"), RISE, JUNE),
                ScorecardRow.of(HIGHER, tens, JUNE),
                ScorecardRow.of(HIGHER, ratio, JUNE),
                ScorecardRow.of(HIGHER, other, JUNE),
                ScorecardRow.of(HIGHER, RISE, JUNE.plusMonths(1)),
                ScorecardRow.of(HIGHER, RISE, JUNE, policy),
                ScorecardRow.of(HIGHER, RISE, JUNE).withCommentary(new Commentary(JUNE, "calm")));
        for (ScorecardRow one : rows) {
            for (ScorecardRow each : rows) {
                assertThat(one.equals(each)).as(one + " and " + each).isEqualTo(one == each);
            }
            assertThat(one).isNotEqualTo("row");
        }
        assertThat(ScorecardRow.of(HIGHER, ratio, JUNE))
                .isEqualTo(ScorecardRow.of(HIGHER, ratio, JUNE))
                .hasSameHashCodeAs(ScorecardRow.of(HIGHER, ratio, JUNE));
    }

    @Test
    void ratingRulesAreRead() {
        assertThat(RatingRule.parse("variation")).isEqualTo(RatingRule.VARIATION);
        assertThat(RatingRule.parse("change")).isEqualTo(RatingRule.CHANGE);
    }

    @Test
    void aRowShowsTheMonthsOfItsPolicy() {
        MonthlySeries quarters = MonthlySeries.builder()
                .add(JUNE.minusMonths(3), 90)
                .add(JUNE.minusMonths(2), 91)
                .addMissing(JUNE.minusMonths(1), MissingReason.CONFIDENTIAL)
                .add(JUNE, 93)
                .build();
        Indicator quarterly = HIGHER.toBuilder().frequency(Frequency.QUARTERLY).build();
        MonthlySeries shown = ScorecardRow.of(quarterly, quarters, JUNE).shown();
        assertThat(shown.range().toString()).isEqualTo("2020-01/2020-06");
        assertThat(shown.at(JUNE.minusMonths(2))).isEqualTo(Figure.of(91));
        assertThat(shown.at(JUNE.minusMonths(1))).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(shown.at(JUNE.minusMonths(4))).isEqualTo(Figure.missing(MissingReason.NOT_DUE));
    }

    @Test
    void decimalsAreThoseOfTheFiguresUnlessTheyAreSet() {
        MonthlySeries plain = MonthlySeries.of(JUNE.minusMonths(1), 1.25, 1.5);
        assertThat(ScorecardRow.of(HIGHER, plain, JUNE).narrative()).startsWith("1.50 in June 2020");
        RatioSeries ratio = RatioSeries.rate(
                MonthlySeries.of(JUNE.minusMonths(1), 5, 6), MonthlySeries.of(JUNE.minusMonths(1), 4, 4), 1);
        assertThat(ScorecardRow.of(HIGHER, ratio, JUNE).narrative()).startsWith("1.5 in June 2020");
        Indicator two = HIGHER.toBuilder().decimals(2).build();
        assertThat(ScorecardRow.of(two, ratio, JUNE).narrative()).startsWith("1.50 in June 2020");
    }

    @Test
    void anIntervalWithoutAFigureComparesNothing() {
        ScorecardRow none = ScorecardRow.of(HIGHER, RISE.with(JUNE, Observation.missing(MissingReason.PENDING)), JUNE)
                .withInterval(ConfidenceInterval.published(80, 90, ConfidenceLevel.PERCENT_95))
                .withBenchmarks(List.of(Benchmark.of("England", "2019-20", 70)));
        assertThat(none.benchmarkComparisons().get(0).verdict()).isEqualTo(BenchmarkVerdict.NOT_COMPARED);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws V1 to V12 on random extracts: overlapping, late, shorter and with every reason and marker. */
class SeriesVintagesPropertyTest {

    private static final LocalDate START = LocalDate.of(2020, 2, 10);
    private static final YearMonth JANUARY = YearMonth.of(2019, 1);
    private static final MissingReason[] REASONS = {
        MissingReason.NOT_REPORTED,
        MissingReason.NOT_REPORTED,
        MissingReason.PENDING,
        MissingReason.UNAVAILABLE,
        MissingReason.CONFIDENTIAL
    };
    private static final Indicator INDICATOR =
            Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();

    @Provide
    Arbitrary<SeriesVintages> vintages() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), true));
    }

    /** Without missing months, so that statistics have something to work on. */
    @Provide
    Arbitrary<SeriesVintages> complete() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), false));
    }

    private static SeriesVintages random(Random random, boolean gaps) {
        Map<LocalDate, MonthlySeries> extracts = new TreeMap<>();
        int months = 6 + random.nextInt(gaps ? 12 : 24);
        double[] figures = new double[months + 12];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = figure(random);
        }
        int count = 1 + random.nextInt(6);
        for (int e = 0; e < count; e++) {
            int from = gaps && random.nextInt(3) == 0 ? random.nextInt(months) : 0;
            int length = Math.max(1, months - from + e - random.nextInt(3));
            for (int i = 0; i < figures.length; i++) {
                figures[i] = random.nextInt(4) == 0 ? figure(random) : figures[i];
            }
            MonthlySeries.Builder builder = MonthlySeries.builder();
            for (int i = from; i < Math.min(from + length, figures.length); i++) {
                builder.add(JANUARY.plusMonths(i), gaps ? observation(random, figures[i]) : Observation.of(figures[i]));
            }
            extracts.put(START.plusDays(random.nextInt(20) + 30L * e), builder.build());
        }
        return SeriesVintages.of(extracts);
    }

    private static double figure(Random random) {
        return random.nextInt(8) == 0
                ? 0
                : BigDecimal.valueOf(random.nextInt(4000) - 200, 1 + random.nextInt(2))
                        .doubleValue();
    }

    private static Observation observation(Random random, double figure) {
        if (random.nextInt(6) == 0) {
            return Observation.missing(REASONS[random.nextInt(REASONS.length)]);
        }
        return random.nextInt(4) == 0
                ? Observation.of(figure, Marker.values()[random.nextInt(Marker.values().length)])
                : Observation.of(figure);
    }

    // -----------------------------------------------------------------------
    @Property(tries = 300)
    void v1_noLookAhead(@ForAll("vintages") SeriesVintages vintages, @ForAll @IntRange(max = 5) int at) {
        LocalDate date = vintages.dates().get(at % vintages.dates().size());
        Map<LocalDate, MonthlySeries> until = new TreeMap<>();
        Map<LocalDate, MonthlySeries> changed = new TreeMap<>();
        for (LocalDate each : vintages.dates()) {
            MonthlySeries extract = vintages.extract(each).orElseThrow();
            if (!each.isAfter(date)) {
                until.put(each, extract);
            }
            changed.put(each, each.isAfter(date) ? extract.mapValues(v -> v + 7) : extract);
        }
        assertThat(SeriesVintages.of(until).asOf(date)).isEqualTo(vintages.asOf(date));
        assertThat(SeriesVintages.of(changed).asOf(date)).isEqualTo(vintages.asOf(date));
        assertThat(SeriesVintages.of(until).latest())
                .isEqualTo(vintages.asOf(date).orElseThrow());
    }

    @Property(tries = 200)
    void v2_asOfTheLastDateIsTheLatest(@ForAll("vintages") SeriesVintages vintages) {
        LocalDate last = vintages.dates().get(vintages.dates().size() - 1);
        assertThat(vintages.asOf(last)).contains(vintages.latest());
        assertThat(vintages.asOf(last.plusYears(1))).contains(vintages.latest());
        assertThat(vintages.asOf(vintages.dates().get(0).minusDays(1))).isEmpty();
    }

    @Property(tries = 200)
    void v3_orderDoesNotMatter(@ForAll("vintages") SeriesVintages vintages, @ForAll Random random) {
        List<LocalDate> dates = new ArrayList<>(vintages.dates());
        Collections.shuffle(dates, random);
        SeriesVintages built =
                SeriesVintages.of(dates.get(0), vintages.extract(dates.get(0)).orElseThrow());
        for (LocalDate date : dates.subList(1, dates.size())) {
            built = built.with(date, vintages.extract(date).orElseThrow());
        }
        assertThat(built).isEqualTo(vintages).hasSameHashCodeAs(vintages);
        assertThat(built.latest()).isEqualTo(vintages.latest());
    }

    @Property(tries = 300)
    void v5_revisionsAddUp(
            @ForAll("vintages") SeriesVintages vintages,
            @ForAll @IntRange(min = 1, max = 3) int j,
            @ForAll @IntRange(max = 2) int more,
            @ForAll @IntRange(max = 2) int evenMore) {
        int k = j + more;
        int l = k + evenMore;
        for (YearMonth month : vintages.latest().range()) {
            Figure one = vintages.revision(month, j, k).difference();
            Figure two = vintages.revision(month, k, l).difference();
            Figure both = vintages.revision(month, j, l).difference();
            if (one.isKnown() && two.isKnown()) {
                assertThat(both.toBigDecimal())
                        .isEqualByComparingTo(one.toBigDecimal().add(two.toBigDecimal()));
            }
            assertThat(vintages.revisions(j, l).at(month)).isEqualTo(both);
        }
    }

    @Property(tries = 200)
    void v6_anExtractEqualToTheVintageChangesNothing(@ForAll("vintages") SeriesVintages vintages) {
        LocalDate later = vintages.dates().get(vintages.dates().size() - 1).plusDays(1);
        SeriesVintages more = vintages.with(later, vintages.latest());
        assertThat(more.latest()).isEqualTo(vintages.latest());
        assertThat(more.corrections(later)).isEmpty();
        for (YearMonth month : more.latest().range()) {
            int published = vintages.latest().at(month).isKnown() ? 1 : 0;
            assertThat(more.publicationCount(month)).isEqualTo(vintages.publicationCount(month) + published);
        }
    }

    @Property(tries = 200)
    void v7_countsAddUpAndSizesBoundTheMean(@ForAll("vintages") SeriesVintages vintages) {
        RevisionSummary summary = RevisionSummary.firstToLatest(vintages);
        assertThat(summary.upwardCount() + summary.downwardCount() + summary.unchangedCount())
                .isEqualTo(summary.observedCount());
        if (summary.mean().isKnown()) {
            assertThat(Math.abs(summary.mean().value()))
                    .isLessThanOrEqualTo(summary.meanAbsolute().value());
        }
        SeriesVintages same = vintages.mapSeries(series -> vintages.latest());
        RevisionSummary none = RevisionSummary.firstToLatest(same);
        assertThat(none.unchangedCount()).isEqualTo(none.observedCount());
        assertThat(none.mean().orElse(0)).isZero();
        if (none.observedCount() >= 12) {
            assertThat(none.pValue().reason()).isEqualTo(MissingReason.NO_VARIATION);
            assertThat(none.bias()).isEqualTo(DirectionOfTravel.SIMILAR);
        }
    }

    @Property(tries = 200)
    void v8_signAndUnit(@ForAll("complete") SeriesVintages vintages) {
        RevisionSummary summary = RevisionSummary.firstToLatest(vintages);
        RevisionSummary mirrored = RevisionSummary.firstToLatest(vintages.mapSeries(s -> s.mapValues(v -> -v)));
        assertThat(mirrored.mean()).isEqualTo(summary.mean().map(v -> -v));
        assertThat(mirrored.t()).isEqualTo(summary.t().map(v -> -v));
        assertThat(mirrored.pValue()).isEqualTo(summary.pValue());
        SeriesVintages tenfold = vintages.mapSeries(s -> s.mapValues(SeriesVintagesPropertyTest::tenfold));
        RevisionSummary larger = RevisionSummary.firstToLatest(tenfold);
        assertThat(larger.t()).isEqualTo(summary.t());
        assertThat(larger.pValue()).isEqualTo(summary.pValue());
        assertThat(larger.bias()).isEqualTo(summary.bias());
        assertThat(tenfold.stableAfter(5)).isEqualTo(vintages.stableAfter(5));
        if (summary.standardError().isKnown()) {
            double ratio =
                    larger.standardError().value() / summary.standardError().value();
            assertThat(Math.abs(ratio - 10)).isLessThan(1e-14 * 10);
        }
        List<VerdictRevision> verdicts = vintages.verdictRevisions(INDICATOR);
        List<VerdictRevision> scaled = tenfold.verdictRevisions(INDICATOR);
        assertThat(scaled).hasSameSizeAs(verdicts);
        for (int i = 0; i < verdicts.size(); i++) {
            assertThat(scaled.get(i)).hasToString(verdicts.get(i).toString());
        }
    }

    private static double tenfold(double value) {
        return Figure.of(value).toBigDecimal().movePointRight(1).doubleValue();
    }

    @Property(tries = 200)
    void v9_correctionsLeadFromOneVintageToTheNext(@ForAll("vintages") SeriesVintages vintages) {
        Map<YearMonth, Figure> known = new TreeMap<>();
        for (LocalDate date : vintages.dates()) {
            for (Correction correction : vintages.corrections(date)) {
                if (correction.before().figure().isKnown()) {
                    assertThat(known)
                            .containsEntry(
                                    correction.month(), correction.before().figure());
                }
                if (correction.after().figure().isKnown()) {
                    known.put(correction.month(), correction.after().figure());
                } else {
                    known.remove(correction.month());
                }
            }
            Map<YearMonth, Figure> expected = new TreeMap<>();
            vintages.asOf(date).orElseThrow().toMap().forEach((month, value) -> expected.put(month, Figure.of(value)));
            assertThat(known).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void v10_stabilityComesNoLaterWithALargerTolerance(
            @ForAll("complete") SeriesVintages vintages,
            @ForAll @IntRange(max = 30) int tolerance,
            @ForAll @IntRange(max = 300) int more) {
        int strict = vintages.stableAfter(tolerance / 10.0).orElse(Integer.MAX_VALUE);
        int loose = vintages.stableAfter((tolerance + more) / 10.0).orElse(Integer.MAX_VALUE);
        assertThat(loose).isLessThanOrEqualTo(strict);
    }

    @Property(tries = 200)
    void v11_aVerdictChangesOnlyWithAFigure(@ForAll("vintages") SeriesVintages vintages) {
        for (VerdictRevision verdict : vintages.verdictRevisions(INDICATOR)) {
            boolean revised =
                    !verdict.firstChange().base().equals(verdict.latestChange().base())
                            || !verdict.firstChange()
                                    .current()
                                    .equals(verdict.latestChange().current());
            assertThat(verdict.isChanged() && !revised).as("%s", verdict).isFalse();
            assertThat(vintages.verdictRevision(INDICATOR, verdict.month())).isEqualTo(verdict);
        }
    }

    // -----------------------------------------------------------------------
    /** A naive model: a number by month, and per month the numbers in the order of their extracts. */
    @Property(tries = 300)
    void v12_asTheReferenceModelSays(@ForAll("vintages") SeriesVintages vintages) {
        TreeMap<YearMonth, BigDecimal> known = new TreeMap<>();
        TreeMap<YearMonth, List<BigDecimal>> published = new TreeMap<>();
        for (LocalDate date : vintages.dates()) {
            vintages.extract(date).orElseThrow().forEach((month, figure) -> {
                if (figure.isKnown()) {
                    known.put(month, figure.toBigDecimal());
                    published.computeIfAbsent(month, any -> new ArrayList<>()).add(figure.toBigDecimal());
                } else if (figure.reason() != MissingReason.NOT_REPORTED) {
                    known.remove(month);
                }
            });
            TreeMap<YearMonth, BigDecimal> found = new TreeMap<>();
            MonthlySeries vintage = vintages.asOf(date).orElseThrow();
            vintage.toMap()
                    .forEach(
                            (month, value) -> found.put(month, vintage.at(month).toBigDecimal()));
            assertThat(found).isEqualTo(known);
        }
        for (YearMonth month : vintages.latest().range()) {
            List<BigDecimal> numbers = published.getOrDefault(month, List.of());
            assertThat(vintages.publicationCount(month)).isEqualTo(numbers.size());
            for (int k = 1; k <= numbers.size() + 1; k++) {
                Figure figure = vintages.publication(k).at(month);
                assertThat(figure.isKnown()).isEqualTo(k <= numbers.size());
                if (figure.isKnown()) {
                    assertThat(figure.toBigDecimal()).isEqualByComparingTo(numbers.get(k - 1));
                } else if (!numbers.isEmpty()) {
                    assertThat(figure.reason()).isEqualTo(MissingReason.PENDING);
                } else {
                    assertThat(figure).isEqualTo(vintages.latest().at(month));
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A scorecard made from released figures shows, and holds, nothing else. */
class ScorecardPublishedTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);
    private static final Indicator EH1A = Indicator.builder("EH1a").build();
    private static final Indicator EH3 =
            Indicator.builder("EH3").measure(MeasureKind.PERCENTAGE).build();
    private static final Indicator COST =
            Indicator.builder("COST").measure(MeasureKind.AMOUNT).build();
    private static final Indicator OTHER = Indicator.builder("OTHER").build();

    private static final MonthlySeries STARTED =
            MonthlySeries.of(APRIL, 12, 33, 29, 20, 14, 11, 18, 17, 25, 13, 19, 10, 11, 9, 3);

    private static Scorecard scorecard(MonthlySeries started, RatioSeries share) {
        return Scorecard.of(
                JUNE,
                List.of(
                        ScorecardRow.of(EH1A, started, JUNE),
                        ScorecardRow.of(EH3, share, JUNE),
                        ScorecardRow.of(COST, MonthlySeries.of(APRIL, 1.5, 2.5), JUNE),
                        ScorecardRow.of(OTHER, MonthlySeries.of(APRIL, 30, 31), JUNE)));
    }

    private static RatioSeries share(double... numerators) {
        double[] denominators = new double[numerators.length];
        Arrays.fill(denominators, 50);
        return RatioSeries.proportion(MonthlySeries.of(APRIL, numerators), MonthlySeries.of(APRIL, denominators));
    }

    private static final RatioSeries SHARE = share(20, 21, 22, 23, 20, 21, 22, 23, 20, 21, 22, 23, 20, 21, 4);

    private static ProtectedPublication release(MonthlySeries started, RatioSeries share) {
        return BELOW_5.protect(Publication.builder()
                .series(EH1A, started)
                .ratio(EH3, share)
                .month(JUNE)
                .build());
    }

    @Test
    void rowsAreMadeFromReleasedFigures() {
        ProtectedPublication safe = release(STARTED, SHARE);
        Scorecard page = scorecard(STARTED, SHARE).withPublished(safe);
        ScorecardRow row = page.row("EH1a").orElseThrow();
        assertThat(row.series()).isEqualTo(safe.series("EH1a"));
        assertThat(row.current()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(row.narrative()).startsWith("No figure for June 2020 (confidential).");
        assertThat(page.row("EH3").orElseThrow().ratio()).contains(safe.ratio("EH3"));
        assertThat(page.row("COST").orElseThrow().series()).isEqualTo(MonthlySeries.of(APRIL, 1.5, 2.5));
        assertThat(page.disclosureNote()).isEqualTo(safe.note());
        assertThat(page.published()).contains(safe);
        assertThat(scorecard(STARTED, SHARE).disclosureNote()).isEmpty();
    }

    @Test
    void rowsThatAreNotInTheReleaseAreFound() {
        Scorecard page = scorecard(STARTED, SHARE).withPublished(release(STARTED, SHARE));
        assertThat(page.findings())
                .filteredOn(finding -> finding.rule() == FindingRule.NOT_IN_PUBLICATION)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ref()).isEqualTo("OTHER");
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                });
        assertThat(scorecard(STARTED, SHARE).findings())
                .noneMatch(finding -> finding.rule() == FindingRule.NOT_IN_PUBLICATION);
    }

    @Test
    void textsBesideHiddenFiguresAreFound() {
        Scorecard page = scorecard(STARTED, SHARE)
                .mapRows(row -> row.withCommentary(new Commentary(JUNE, "three families left")))
                .withPublished(release(STARTED, SHARE));
        assertThat(page.row("EH1a").orElseThrow().findings())
                .anyMatch(finding -> finding.rule() == FindingRule.COMMENTARY_ON_HIDDEN_FIGURE);
        assertThat(page.row("COST").orElseThrow().findings())
                .noneMatch(finding -> finding.rule() == FindingRule.COMMENTARY_ON_HIDDEN_FIGURE);
    }

    @Test
    void whatIsNotProtectedIsNotPublished() {
        Publication before = Publication.builder().series(EH1A, STARTED).build();
        ProtectedPublication open = BELOW_5.protect(
                Publication.builder().series(EH1A, STARTED).earlier(before).build());
        assertThatThrownBy(() -> scorecard(STARTED, SHARE).withPublished(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("published must be protected, but was not");
    }

    /** Law D4 over whole scorecards: other hidden figures, everything else equal, also in what can be reached. */
    @Test
    void otherHiddenFiguresMakeAnEqualScorecard() throws Exception {
        Random random = new Random();
        double[] counts = STARTED.range().stream()
                .mapToDouble(month -> STARTED.at(month).value())
                .toArray();
        for (int run = 0; run < 20; run++) {
            double[] first = counts.clone();
            double[] second = counts.clone();
            double[] part = {20, 21, 22, 23, 20, 21, 22, 23, 20, 21, 22, 23, 20, 21, 4};
            double[] other = part.clone();
            for (int i = 0; i < 4; i++) {
                int month = random.nextInt(counts.length);
                first[month] = 1 + random.nextInt(4);
                second[month] = 1 + random.nextInt(4);
                part[month] = 1 + random.nextInt(4);
                other[month] = 1 + random.nextInt(4);
            }
            first[14] = 2;
            second[14] = 4;
            Scorecard one = decorated(MonthlySeries.of(APRIL, first), share(part));
            Scorecard twin = decorated(MonthlySeries.of(APRIL, second), share(other));
            assertThat(twin).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
            assertThat(twin.getPlain()).isEqualTo(one.getPlain());
            assertThat(twin.findings()).isEqualTo(one.findings());
            for (int i = 0; i < one.rows().size(); i++) {
                assertThat(twin.rows().get(i).narrative())
                        .isEqualTo(one.rows().get(i).narrative());
            }
            compare(one, twin, "scorecard", new IdentityHashMap<>());
        }
    }

    /** A scorecard with everything that the true figures could have left behind. */
    private static Scorecard decorated(MonthlySeries started, RatioSeries share) {
        double current = started.at(JUNE).value();
        return scorecard(started, share)
                .mapRows(row -> row.indicator().equals(EH1A)
                        ? row.withInterval(ConfidenceInterval.wilson(
                                        new Proportion(current, 100), ConfidenceLevel.PERCENT_95))
                                .withChart(ControlChart.xmr(started, ChartOptions.of(EH1A)))
                                .withAssessedRating(new AssessedRating(QualitativeRating.POSITIVE, JUNE, "calm"))
                        : row)
                .withFindings(List.of(Finding.of(
                        FindingRule.PUBLISHED_DIFFERS,
                        Finding.Severity.NOTE,
                        "EH1a",
                        JUNE,
                        JUNE,
                        "the sheet shows " + current)))
                .withPublished(release(started, share));
    }

    private static void compare(Object one, Object other, String path, Map<Object, Object> done) throws Exception {
        if (one == null || other == null) {
            // what is computed when it is asked for first may be there in one of them only
            return;
        }
        if (done.put(one, one) != null) {
            return;
        }
        assertThat(other.getClass()).as(path).isEqualTo(one.getClass());
        if (one.getClass().isArray()) {
            assertThat(Array.getLength(other)).as(path).isEqualTo(Array.getLength(one));
            for (int i = 0; i < Array.getLength(one); i++) {
                compare(Array.get(one, i), Array.get(other, i), path + "[" + i + "]", done);
            }
        } else if (one instanceof Map<?, ?> map) {
            Map<Object, Object> others = new LinkedHashMap<>((Map<?, ?>) other);
            assertThat(others.keySet()).as(path).isEqualTo(map.keySet());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                compare(entry.getValue(), others.get(entry.getKey()), path + "." + entry.getKey(), done);
            }
        } else if (one instanceof Collection<?> collection) {
            List<Object> others = List.copyOf((Collection<?>) other);
            assertThat(others).as(path).hasSameSizeAs(collection);
            int i = 0;
            for (Object element : collection) {
                compare(element, others.get(i++), path + "[]", done);
            }
        } else if (one.getClass().getName().startsWith("java.") || one instanceof Enum<?>) {
            if (!one.getClass().getName().contains("Atomic")) {
                assertThat(other).as(path).isEqualTo(one);
            }
        } else {
            for (Class<?> type = one.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        compare(field.get(one), field.get(other), path + "." + field.getName(), done);
                    }
                }
            }
        }
    }

    @Test
    void intervalsStayBesideFiguresThatAreShownAsTheyWere() {
        double[] high = {12, 33, 29, 20, 14, 11, 18, 17, 25, 13, 19, 10, 11, 9, 13};
        MonthlySeries shown = MonthlySeries.of(APRIL, high);
        RatioSeries share = share(20, 21, 22, 23, 20, 21, 22, 23, 20, 21, 22, 23, 20, 21, 24);
        ConfidenceInterval interval = ConfidenceInterval.published(10, 50, ConfidenceLevel.PERCENT_95);
        ProtectedPublication safe = release(shown, share);
        Scorecard page = scorecard(shown, share)
                .mapRows(row -> interval.contains(row.current().orElse(0)) ? row.withInterval(interval) : row);
        assertThat(page.withPublished(safe).row("EH1a").orElseThrow().interval())
                .contains(interval);
        assertThat(page.withPublished(safe).row("EH3").orElseThrow().interval()).contains(interval);
        // a percentage that was made from plain figures, and a hidden figure
        ScorecardRow plain = ScorecardRow.of(EH3, share.values(), JUNE).withInterval(interval);
        ScorecardRow hidden = ScorecardRow.of(EH1A, STARTED, JUNE)
                .withInterval(ConfidenceInterval.published(1, 9, ConfidenceLevel.PERCENT_95))
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL));
        Scorecard other = Scorecard.of(JUNE, List.of(plain, hidden)).withPublished(release(STARTED, share));
        assertThat(other.row("EH3").orElseThrow().interval()).isEmpty();
        assertThat(other.row("EH1a").orElseThrow().interval()).isEmpty();
        assertThat(other.row("EH1a").orElseThrow().targets()).isPresent();
        // another figure than the one released
        ScorecardRow revised = ScorecardRow.of(EH1A, shown.with(JUNE, 14), JUNE).withInterval(interval);
        assertThat(Scorecard.of(JUNE, List.of(revised))
                        .withPublished(safe)
                        .row("EH1a")
                        .orElseThrow()
                        .interval())
                .isEmpty();
    }

    @Test
    void findingsOnUnknownRefsStay() {
        Finding unknown = Finding.of(
                FindingRule.UNKNOWN_REF, Finding.Severity.WARNING, "ZZ", JUNE, JUNE, "\"ZZ\" has no observations");
        Finding differs = Finding.of(
                FindingRule.PUBLISHED_DIFFERS, Finding.Severity.NOTE, "EH1a", JUNE, JUNE, "the sheet shows 3");
        Scorecard page = scorecard(STARTED, SHARE).withFindings(List.of(unknown, differs));
        Scorecard published = page.withPublished(release(STARTED, SHARE));
        assertThat(page.findings()).contains(unknown, differs);
        assertThat(published.findings()).contains(unknown).doesNotContain(differs);
        assertThat(published)
                .isEqualTo(page.withPublished(release(STARTED, SHARE)))
                .isNotEqualTo(page)
                .isNotEqualTo(published.withFindings(List.of(differs)));
        Scorecard otherwise = Scorecard.of(JUNE, published.rows());
        assertThat(otherwise.withFindings(List.of(unknown))).isNotEqualTo(published);
    }
}

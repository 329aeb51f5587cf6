// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.RowCases.RowCase;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.TargetAssessment;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.ReportingPeriods;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Laws L1 to L11 of verdicts, over whole rows. */
class ScorecardRowLawsPropertyTest {

    private static final Map<String, Integer> OCCURRED = new ConcurrentHashMap<>();

    @Provide
    Arbitrary<RowCase> rows() {
        return RowCases.any();
    }

    private static void occurred(Object what) {
        OCCURRED.merge(what.getClass().getSimpleName() + " " + what, 1, Integer::sum);
    }

    @AfterContainer
    static void print() {
        System.out.println("ScorecardRowLawsPropertyTest, how often: " + new TreeMap<>(OCCURRED));
    }

    // -----------------------------------------------------------------------
    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void l1_l2_l3_verdictsDoNotContradictEachOther(@ForAll("rows") RowCase rowCase) {
        ScorecardRow row = rowCase.row();
        TargetStatus status = row.targetAssessment().orElseThrow().status();
        occurred(status);
        occurred(row.rating());
        occurred(row.direction());
        row.variation().ifPresent(ScorecardRowLawsPropertyTest::occurred);
        row.assurance().ifPresent(ScorecardRowLawsPropertyTest::occurred);
        row.withheld().forEach(note -> occurred(note.kind()));
        row.targetAssessment().flatMap(TargetAssessment::reason).ifPresent(ScorecardRowLawsPropertyTest::occurred);
        row.findings().forEach(finding -> occurred(finding.rule()));
        assertThat(status == TargetStatus.MET
                        && row.assurance().filter(Assurance.FAIL::equals).isPresent())
                .as("L1 %s", row.narrative())
                .isFalse();
        assertThat(status == TargetStatus.MISSED
                        && row.assurance().filter(Assurance.PASS::equals).isPresent())
                .as("L1 %s", row.narrative())
                .isFalse();
        l2(row);
        l3(row);
    }

    /** A reason is only said where it is one: a break where the definition changed, a total where the figures are totals. Nothing is found twice. */
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void reasonsAreTrueAndFindingsDifferFromEachOther(@ForAll("rows") RowCase rowCase) {
        ScorecardRow row = rowCase.row();
        assertThat(row.findings()).doesNotHaveDuplicates();
        boolean breaks = row.series().range().stream()
                .anyMatch(month -> row.series().observation(month).markers().contains(Marker.BREAK_BEFORE));
        if (!breaks) {
            assertThat(row.narrative()).doesNotContain("definition changed");
            assertThat(row.findings().toString()).doesNotContain("definition changed");
        }
        if (!row.reportsTotals()) {
            assertThat(row.narrative()).doesNotContain("totals start again").doesNotContain("total decreased");
        }
    }

    private static void l2(ScorecardRow row) {
        if (row.variation().isEmpty()) {
            return;
        }
        Variation variation = row.variation().get();
        Polarity polarity = row.indicator().polarity();
        boolean hasSides = polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
        if (row.policy().ratingRule() == RatingRule.VARIATION && hasSides && !row.reportsTotals()) {
            if (variation == Variation.COMMON_CAUSE || variation == Variation.IMPROVEMENT) {
                assertThat(row.rating()).isNotEqualTo(QualitativeRating.NEGATIVE);
            }
            if (variation == Variation.COMMON_CAUSE || variation == Variation.CONCERN) {
                assertThat(row.rating()).isNotEqualTo(QualitativeRating.POSITIVE);
            }
        } else {
            String narrative = row.narrative();
            assertThat(narrative).containsPattern("usual range|consecutive|unusual|special cause|the same as in every");
        }
    }

    private static void l3(ScorecardRow row) {
        assertThat(row.rating() == QualitativeRating.NOT_RATED)
                .as("%s", row.explainRating())
                .isEqualTo(row.rated().reason().isPresent());
        TargetAssessment assessment = row.targetAssessment().orElseThrow();
        boolean isGiven = assessment.status() == TargetStatus.MET
                || assessment.status() == TargetStatus.WITHIN_TOLERANCE
                || assessment.status() == TargetStatus.MISSED
                || assessment.status() == TargetStatus.NOT_YET_DUE;
        if (isGiven) {
            assertThat(assessment.reason()).isEmpty();
        } else if (assessment.status() == TargetStatus.NOT_ASSESSED) {
            assertThat(assessment.reason()).isPresent();
        }
        boolean isCharted = row.chart().isPresent() && row.current().isKnown();
        if (isCharted && row.variation().isEmpty()) {
            assertThat(row.withheld()).isNotEmpty();
        }
    }

    // -----------------------------------------------------------------------
    private static final Pattern AMOUNT = Pattern.compile("[↑→↓-] ([<>]?)([+-]?[0-9.]+)(%| pts| .*)?");

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void l4_printedChangesImplyTheirDirection(@ForAll("rows") RowCase rowCase) {
        ScorecardRow row = rowCase.row();
        for (Change change : row.changes()) {
            String text = CellText.english().change(row.indicator(), change);
            Matcher matcher = AMOUNT.matcher(text);
            boolean isPercent = text.endsWith("%");
            boolean isPoints = text.endsWith(" pts");
            if (!matcher.matches() || !matcher.group(1).isEmpty() || !isPercent && !isPoints) {
                continue;
            }
            BigDecimal amount = new BigDecimal(matcher.group(2));
            int direction = amount.compareTo(BigDecimal.valueOf(
                                    row.indicator().threshold().up()))
                            >= 0
                    ? 1
                    : amount.negate()
                                            .compareTo(BigDecimal.valueOf(
                                                    row.indicator().threshold().down()))
                                    >= 0
                            ? -1
                            : 0;
            DirectionOfTravel expected = direction > 0
                    ? DirectionOfTravel.INCREASE
                    : direction < 0 ? DirectionOfTravel.DECREASE : DirectionOfTravel.SIMILAR;
            assertThat(change.direction(row.indicator().threshold())).as(text).isEqualTo(expected);
        }
        l4Target(row);
    }

    private static final Pattern TARGET =
            Pattern.compile("The target of (-?[0-9.]+)%? was (met|missed by [0-9.]+[^(]*) \\((-?[0-9.]+)%?\\)");

    private static void l4Target(ScorecardRow row) {
        Matcher matcher = TARGET.matcher(row.narrative());
        if (matcher.find()) {
            BigDecimal target = new BigDecimal(matcher.group(1));
            BigDecimal actual = new BigDecimal(matcher.group(3));
            boolean reached = row.indicator().polarity() == Polarity.LOWER_IS_BETTER
                    ? actual.compareTo(target) <= 0
                    : row.indicator().polarity() == Polarity.HIGHER_IS_BETTER
                            ? actual.compareTo(target) >= 0
                            : actual.compareTo(target) == 0;
            assertThat(matcher.group(2).equals("met")).as(row.narrative()).isEqualTo(reached);
        }
    }

    // -----------------------------------------------------------------------
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void l5_figuresThatAreNotFinalChangeNoVerdict(@ForAll("rows") RowCase rowCase, @ForAll boolean isForecast) {
        if (rowCase.policy().excluded().isEmpty()
                || rowCase.series().lastObserved().isEmpty()) {
            return;
        }
        YearMonth last = rowCase.series().last();
        YearMonth added = last.plusMonths(1 + Math.floorMod(rowCase.hashCode(), 4));
        MonthlySeries more = rowCase.series().toBuilder()
                .add(added, 123456, isForecast ? Marker.FORECAST : Marker.PARTIAL)
                .build();
        ScorecardRow before = rowCase.row();
        ScorecardRow after = rowCase.row(more);
        boolean isWithheld = after.period().equals(Optional.of(added));
        if (!isWithheld) {
            assertThat(verdicts(after)).isEqualTo(verdicts(before));
        } else {
            assertThat(after.rating()).isEqualTo(QualitativeRating.NOT_RATED);
            assertThat(after.variation()).isEmpty();
            assertThat(after.targetAssessment().orElseThrow().status())
                    .isIn(TargetStatus.NOT_ASSESSED, TargetStatus.NO_TARGET, TargetStatus.TO_BE_CONFIRMED);
        }
    }

    private static String verdicts(ScorecardRow row) {
        return row.period() + " " + row.rating() + " " + row.direction() + " " + row.variation() + " " + row.assurance()
                + " " + row.targetAssessment().map(TargetAssessment::status) + " "
                + row.withheld().stream().map(ChartNote::kind).toList() + " "
                + row.changes().stream()
                        .map(change -> change.direction(row.indicator().threshold()))
                        .toList()
                + row.mean().figure();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void l6_provisionalChangesNoVerdict(@ForAll("rows") RowCase rowCase) {
        MonthlySeries.Builder builder = rowCase.series().toBuilder();
        for (YearMonth month : rowCase.series().range()) {
            Observation observation = rowCase.series().observation(month);
            if (observation.figure().isKnown() && (month.getMonthValue() + month.getYear()) % 2 == 0) {
                builder.mark(month, Marker.PROVISIONAL);
            }
        }
        assertThat(verdicts(rowCase.row(builder.build()))).isEqualTo(verdicts(rowCase.row()));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void l7_theMonthsUpToTheNextQuarterSayTheSame(@ForAll("rows") RowCase rowCase) {
        if (rowCase.indicator().frequency() == Frequency.MONTHLY) {
            return;
        }
        ReportingPeriods periods = rowCase.indicator().reportingPeriods(rowCase.series());
        YearMonth end = periods.latestEnd(rowCase.month());
        String expected = verdicts(rowCase.at(end).row());
        for (int i = 1; i < rowCase.indicator().frequency().months(); i++) {
            assertThat(verdicts(rowCase.at(end.plusMonths(i)).row())).isEqualTo(expected);
        }
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void l8_silentMonthsBetweenPeriodsChangeNothing(@ForAll("rows") RowCase rowCase) {
        ReportingPeriods periods = rowCase.indicator().reportingPeriods(rowCase.series());
        MonthlySeries.Builder builder = rowCase.series().toBuilder();
        YearMonth after = rowCase.series().last().plusMonths(1);
        if (!periods.isEnd(after)) {
            builder.addMissing(after, MissingReason.NOT_REPORTED);
        }
        YearMonth before = rowCase.series().first().minusMonths(1);
        if (!periods.isEnd(before)) {
            builder.addMissing(before, MissingReason.NOT_REPORTED);
        }
        ScorecardRow row = rowCase.row(builder.build());
        assertThat(verdicts(row)).isEqualTo(verdicts(rowCase.row()));
        assertThat(row.narrative()).isEqualTo(rowCase.row().narrative());
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void l9_aMissingPeriodDecidesNoTargetOfAYear(@ForAll("rows") RowCase rowCase) {
        ScorecardRow row = rowCase.row();
        TargetAssessment assessment = row.targetAssessment().orElseThrow();
        boolean isCumulative = assessment
                .target()
                .filter(target -> target.isConfirmed() && target.basis() == TargetBasis.CUMULATIVE)
                .isPresent();
        if (!isCumulative
                || assessment.status() != TargetStatus.NOT_ASSESSED
                || row.period().isEmpty()) {
            return;
        }
        for (YearMonth month : rowCase.series().range()) {
            Observation observation = rowCase.series().observation(month);
            boolean isEarlier = month.isBefore(row.period().get())
                    && observation.figure().isKnown()
                    && row.reportingPeriods().isEnd(month)
                    && !observation.markers().contains(Marker.BREAK_BEFORE);
            if (isEarlier) {
                MonthlySeries less = rowCase.series().toBuilder()
                        .put(month, RowCases.missing(MissingReason.NOT_REPORTED))
                        .build();
                if (rowCase.indicator().reportingPeriods(less).equals(row.reportingPeriods())) {
                    assertThat(rowCase.row(less)
                                    .targetAssessment()
                                    .orElseThrow()
                                    .status())
                            .isNotIn(TargetStatus.MET, TargetStatus.MISSED);
                }
            }
        }
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void l10_scalingByTenChangesNoVerdict(@ForAll("rows") RowCase rowCase) {
        MeasureKind kind = rowCase.indicator().measure();
        boolean isScalable = kind == MeasureKind.COUNT || kind == MeasureKind.AMOUNT;
        if (!isScalable || rowCase.indicator().threshold().isInPoints()) {
            return;
        }
        ScorecardRow row = ScorecardRow.of(rowCase.indicator(), rowCase.series(), rowCase.month(), rowCase.policy());
        ScorecardRow scaled = ScorecardRow.of(
                rowCase.indicator(), RowCases.timesTen(rowCase.series()), rowCase.month(), rowCase.policy());
        assertThat(scaled.rating()).isEqualTo(row.rating());
        assertThat(scaled.direction()).isEqualTo(row.direction());
        assertThat(scaled.variation()).isEqualTo(row.variation());
        assertThat(scaled.withheld())
                .extracting(ChartNote::kind)
                .isEqualTo(row.withheld().stream().map(ChartNote::kind).toList());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void l11_noVerdictDependsOnTheSignOfZero(@ForAll("rows") RowCase rowCase) {
        MonthlySeries.Builder builder = rowCase.series().toBuilder();
        rowCase.series().toMap().forEach((month, value) -> {
            if (value == 0) {
                builder.put(
                        month,
                        -0.0,
                        rowCase.series().observation(month).markers().toArray(Marker[]::new));
            }
        });
        assertThat(builder.build()).isEqualTo(rowCase.series());
        assertThat(Figure.of(-0.0)).isEqualTo(Figure.of(0.0));
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void everyValueOfARowIsComputedOnce(@ForAll("rows") RowCase rowCase) {
        ScorecardRow row = rowCase.row();
        assertThat(row.changes()).isSameAs(row.changes());
        assertThat(row.mean()).isSameAs(row.mean());
        assertThat(row.chart()).isSameAs(row.chart());
        assertThat(row.narrative()).isSameAs(row.narrative());
        assertThat(row.findings()).isSameAs(row.findings());
        assertThat(row.targetAssessment()).isSameAs(row.targetAssessment());
        assertThat(row.narrative()).doesNotContain("NaN", "Infinity", "null", "  ", " .", ",,", "..");
        assertThat(row.narrative()).endsWith(".");
        assertThat(row.explainRating().toString()).doesNotContain("NaN", "null");
    }
}

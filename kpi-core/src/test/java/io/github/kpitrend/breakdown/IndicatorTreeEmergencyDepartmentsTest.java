// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.BreakdownTable;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.OracleTable;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.PeriodAggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.WindowValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Real figures: waits of more than four hours at 428 emergency departments in England that open, close and report late. Contains public sector information
 * licensed under the Open Government Licence v3.0.
 */
class IndicatorTreeEmergencyDepartmentsTest {

    private static final YearMonth MARCH_2018 = YearMonth.of(2018, 3);
    private static final YearMonth MARCH_2019 = YearMonth.of(2019, 3);
    private static final PeriodAggregation YEARS =
            PeriodAggregation.of(Aggregation.RATIO, FiscalCalendar.APRIL).requiring(1);
    private static final Map<String, RatioSeries> DEPARTMENTS = departments();
    private static final IndicatorTree TREE = tree();
    private static final Map<String, RatioSeries> ALL = TREE.fillRatios(DEPARTMENTS);

    private static Map<String, RatioSeries> departments() {
        Map<String, RatioSeries> all = new LinkedHashMap<>();
        for (Map<String, String> row : OracleTable.read("real/emergency_departments.csv")) {
            all.put(
                    row.get("ref"),
                    RatioSeries.proportion(
                            BreakdownTable.series(row.get("start"), row.get("numerators")),
                            BreakdownTable.series(row.get("start"), row.get("denominators"))));
        }
        return all;
    }

    /** England, three types of department, and the departments. */
    private static IndicatorTree tree() {
        RollUp rule = RollUp.ratioOfSums().requiring(1);
        IndicatorTree.Builder builder =
                IndicatorTree.builder().parent("England", rule, "type 1", "type 2", "type other");
        for (String type : List.of("1", "2", "other")) {
            builder.parent(
                    "type " + type,
                    rule,
                    DEPARTMENTS.keySet().stream()
                            .filter(ref -> ref.endsWith("-" + type))
                            .toArray(String[]::new));
        }
        return builder.build();
    }

    // -----------------------------------------------------------------------
    @Test
    void fiscalYears_areTheTableOfTotals() {
        Object[][] table = {
            {2016, 2_490_879, 15_262_758, "16.3200", 2_540_440, 23_362_301, "10.8741"},
            {2017, 2_711_011, 15_372_467, "17.6355", 2_778_685, 23_830_120, "11.6604"},
            {2018, 2_894_751, 15_679_998, "18.4614", 2_976_112, 24_826_981, "11.9874"},
        };
        assertThat(DEPARTMENTS).hasSize(428);
        for (Object[] row : table) {
            MonthRange year = FiscalCalendar.APRIL.year((int) row[0]).months();
            check(YEARS.value(ALL.get("type 1"), year), (int) row[1], (int) row[2], (String) row[3]);
            check(YEARS.value(ALL.get("England"), year), (int) row[4], (int) row[5], (String) row[6]);
            YearMonth march = year.last();
            WindowValue months = RollingWindow.trailing(12).ratio(ALL.get("England"), march);
            assertThat(months.figure())
                    .isEqualTo(YEARS.value(ALL.get("England"), year).figure());
            assertThat(YEARS.values(ALL.get("England"), Frequency.ANNUAL).at(march))
                    .isEqualTo(months.figure());
        }
    }

    private static void check(WindowValue value, int waits, int attendances, String percent) {
        assertThat(value.numerator()).isEqualTo(Figure.of(waits));
        assertThat(value.denominator()).isEqualTo(Figure.of(attendances));
        assertThat(value.figure().toBigDecimal().setScale(4, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal(percent));
        assertThat(value.observedCount()).isEqualTo(12);
        assertThat(value.markers()).doesNotContain(Marker.PARTIAL);
    }

    @Test
    void months_areRatiosOfSums() {
        int months = 0;
        for (YearMonth month : ALL.get("England").range()) {
            BigDecimal waits = BigDecimal.ZERO;
            BigDecimal attendances = BigDecimal.ZERO;
            for (RatioSeries department : DEPARTMENTS.values()) {
                waits = waits.add(
                        BigDecimal.valueOf(department.numerators().at(month).orElse(0)));
                attendances = attendances.add(
                        BigDecimal.valueOf(department.denominators().at(month).orElse(0)));
            }
            double expected = Fraction.of(waits)
                    .times(Fraction.HUNDRED)
                    .dividedBy(Fraction.of(attendances))
                    .toDouble();
            assertThat(ALL.get("England").at(month)).isEqualTo(Figure.of(expected));
            assertThat(TREE.ratio("England", DEPARTMENTS, month).figure()).isEqualTo(Figure.of(expected));
            months++;
        }
        assertThat(months).isEqualTo(36);
    }

    // -----------------------------------------------------------------------
    /** What moved the percentage of England from 2017-18 to 2018-19: one sentence, and contributions that add up over all departments. */
    @Test
    void contributions_addUpOverAllDepartments() {
        Map<String, RatioSeries> years = new LinkedHashMap<>();
        DEPARTMENTS.forEach((ref, ratio) -> years.put(ref, year(ratio)));
        ContributionAnalysis analysis =
                ContributionAnalysis.ofRatio(years, MARCH_2019, Comparison.previousPeriod(Frequency.ANNUAL));
        assertThat(analysis.change().base())
                .isEqualTo(YEARS.value(
                                ALL.get("England"),
                                FiscalCalendar.APRIL.year(2017).months())
                        .figure());
        assertThat(analysis.change().current())
                .isEqualTo(YEARS.value(
                                ALL.get("England"),
                                FiscalCalendar.APRIL.year(2018).months())
                        .figure());
        assertThat(analysis.parts()).hasSize(428);
        assertThat(analysis.unexplained()).isEqualTo(Figure.of(0));
        Fraction sum = Fraction.ZERO;
        Map<PartContribution.State, Integer> states = new LinkedHashMap<>();
        for (PartContribution part : analysis.parts()) {
            states.merge(part.state(), 1, Integer::sum);
            sum = part.state() == PartContribution.State.ABSENT ? sum : sum.plus(exact(years.get(part.name())));
        }
        Fraction change = percent(2_976_112, 24_826_981).minus(percent(2_778_685, 23_830_120));
        assertThat(sum).as("the contributions as fractions").isEqualTo(change);
        assertThat(analysis.change().difference()).isEqualTo(Figure.of(change.toDouble()));
        System.out.println("emergency departments: " + analysis.parts().size() + " parts, " + states);
        System.out.println(analysis.explain().text());
        assertThat(analysis.explain().text()).startsWith("The increase of 0.3 percentage points: rates within parts +");
        Map<String, RatioSeries> types = new LinkedHashMap<>();
        for (String type : TREE.children("England")) {
            types.put(type, YEARS.values(ALL.get(type), Frequency.ANNUAL));
        }
        ContributionAnalysis byType =
                ContributionAnalysis.ofRatio(types, MARCH_2019, Comparison.previousPeriod(Frequency.ANNUAL));
        System.out.println(byType.explain().text());
        assertThat(byType.change()).isEqualTo(analysis.change());
    }

    /** The sums of both fiscal years; a department without any month in a year did not exist in it. */
    private static RatioSeries year(RatioSeries ratio) {
        List<Figure> n = new ArrayList<>();
        List<Figure> d = new ArrayList<>();
        for (int year = 2017; year <= 2018; year++) {
            WindowValue value =
                    YEARS.value(ratio, FiscalCalendar.APRIL.year(year).months());
            boolean existed = value.observedCount() > 0;
            n.add(existed ? value.numerator() : Figure.missing(MissingReason.NOT_APPLICABLE));
            d.add(existed ? value.denominator() : Figure.missing(MissingReason.NOT_APPLICABLE));
        }
        return RatioSeries.proportion(annual(n), annual(d));
    }

    private static MonthlySeries annual(List<Figure> figures) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < 2; i++) {
            YearMonth march = i == 0 ? MARCH_2018 : MARCH_2019;
            Figure figure = figures.get(i);
            if (figure.isKnown()) {
                builder.add(march, figure.value());
            } else {
                builder.addMissing(march, figure.reason());
            }
        }
        return builder.build();
    }

    /** The contribution of a department by the formula, as a fraction. */
    private static Fraction exact(RatioSeries years) {
        Fraction r0 = percent(2_778_685, 23_830_120);
        Fraction r1 = percent(2_976_112, 24_826_981);
        Fraction n0 = Fraction.of((long) years.numerators().at(MARCH_2018).orElse(0));
        Fraction d0 = Fraction.of((long) years.denominators().at(MARCH_2018).orElse(0));
        Fraction n1 = Fraction.of((long) years.numerators().at(MARCH_2019).orElse(0));
        Fraction d1 = Fraction.of((long) years.denominators().at(MARCH_2019).orElse(0));
        Fraction w0 = d0.dividedBy(Fraction.of(23_830_120));
        Fraction w1 = d1.dividedBy(Fraction.of(24_826_981));
        Fraction t0 = n0.times(Fraction.HUNDRED).dividedBy(Fraction.of(23_830_120));
        Fraction t1 = n1.times(Fraction.HUNDRED).dividedBy(Fraction.of(24_826_981));
        Fraction center = r0.plus(r1).dividedBy(Fraction.of(2));
        return t1.minus(t0).minus(center.times(w1.minus(w0)));
    }

    private static Fraction percent(long n, long d) {
        return Fraction.of(100 * n).dividedBy(Fraction.of(d));
    }
}

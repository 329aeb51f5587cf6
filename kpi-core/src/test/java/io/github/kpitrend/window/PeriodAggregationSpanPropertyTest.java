// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.window;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.testing.SpanModel;
import io.github.kpitrend.testing.SpanModel.Kind;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Every figure of the three tools over spans, of every rule, frequency and calendar, against a naive model: value, counts, marks, breaks, and the series of them. */
class PeriodAggregationSpanPropertyTest {

    private static void check(WindowValue found, SpanModel expected) {
        assertThat(found.figure()).isEqualTo(expected.figure());
        assertThat(found.observedCount()).isEqualTo(expected.observed());
        assertThat(found.expectedCount()).isEqualTo(expected.ends().size());
        assertThat(found.occurredIn().orElse(null)).isEqualTo(expected.occurredIn());
        assertThat(found.acrossBreak()).isEqualTo(expected.acrossBreak());
        assertThat(found.markers()).isEqualTo(expected.markers());
        assertThat(found.numerator()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
    }

    /** The series has the same figures and marks, and breaks where two neighboring figures rest on both sides of a break. */
    private static void check(
            Model model,
            MonthlySeries found,
            List<YearMonth> months,
            Function<YearMonth, SpanModel> expected,
            Function<YearMonth, YearMonth> before) {
        boolean carried = false;
        List<YearMonth> previous = expected.apply(before.apply(months.get(0))).ends();
        for (YearMonth month : months) {
            SpanModel span = expected.apply(month);
            assertThat(found.at(month)).as("%s", month).isEqualTo(span.figure());
            if (!span.ends().isEmpty()) {
                List<YearMonth> basis = new ArrayList<>(previous);
                basis.addAll(span.ends());
                carried |= SpanModel.breaksWithin(model, basis);
                previous = span.ends();
            }
            Set<Marker> markers = new TreeSet<>(found.observation(month).markers());
            if (span.figure().isKnown()) {
                assertThat(markers.remove(Marker.BREAK_BEFORE))
                        .as("break at %s", month)
                        .isEqualTo(carried);
                carried = false;
            }
            assertThat(markers).isEqualTo(span.markers());
            Statistics.label("figure")
                    .collect(span.figure().isKnown() ? "known" : span.figure().reason());
        }
    }

    @Property(tries = 600)
    @StatisticsReport(onFailureOnly = true)
    void yearToDate(
            @ForAll("models") Model model,
            @ForAll Month start,
            @ForAll Frequency frequency,
            @ForAll Aggregation rule,
            @ForAll @IntRange(min = 0, max = 12) int required) {
        YearToDate all = YearToDate.of(FiscalCalendar.startingIn(start))
                .withAggregation(rule)
                .withFrequency(frequency);
        YearToDate tool = required == 0 ? all : all.requiring(required);
        MonthlySeries series = model.toSeries();
        Function<YearMonth, SpanModel> expected = month -> {
            YearMonth first = month.minusMonths(Math.floorMod(month.getMonthValue() - start.getValue(), 12));
            List<YearMonth> ends = SpanModel.ends(first, month, frequency, start.getValue());
            return SpanModel.of(model, ends, Kind.TO_DATE, rule, required);
        };
        for (YearMonth month : model.months()) {
            check(tool.value(series, month), expected.apply(month));
        }
        MonthlySeries values = tool.values(series);
        assertThat(values).covers(model.first(), model.last());
        check(model, values, model.months(), expected, month -> month.minusMonths(1));
        coverage();
    }

    @Property(tries = 600)
    @StatisticsReport(onFailureOnly = true)
    void periods(
            @ForAll("models") Model model,
            @ForAll Month start,
            @ForAll Frequency frequency,
            @ForAll Frequency longer,
            @ForAll Aggregation rule,
            @ForAll @IntRange(min = 0, max = 12) int required) {
        PeriodAggregation all =
                PeriodAggregation.of(rule, FiscalCalendar.startingIn(start)).withFrequency(frequency);
        PeriodAggregation tool = required == 0 ? all : all.requiring(required);
        MonthlySeries series = model.toSeries();
        Function<YearMonth, SpanModel> expected = month -> {
            YearMonth first = month.minusMonths(longer.months() - 1L);
            List<YearMonth> ends = SpanModel.ends(first, month, frequency, start.getValue());
            return SpanModel.of(model, ends, Kind.PERIOD, rule, required);
        };
        List<YearMonth> ends =
                SpanModel.ends(model.first(), model.last().plusMonths(longer.months() - 1L), longer, start.getValue());
        MonthlySeries values = tool.values(series, longer);
        assertThat(values).covers(ends.get(0), ends.get(ends.size() - 1));
        for (YearMonth end : ends) {
            check(
                    tool.value(
                            series, io.github.kpitrend.time.MonthRange.of(end.minusMonths(longer.months() - 1L), end)),
                    expected.apply(end));
        }
        check(model, values, ends, expected, month -> month.minusMonths(longer.months()));
        for (YearMonth month : values.range()) {
            if (!ends.contains(month)) {
                assertThat(values).isMissing(month, MissingReason.NOT_REPORTED);
            }
        }
        coverage();
    }

    @Property(tries = 600)
    @StatisticsReport(onFailureOnly = true)
    void windows(
            @ForAll("models") Model model,
            @ForAll Frequency frequency,
            @ForAll @IntRange(min = 1, max = 15) int length,
            @ForAll @IntRange(min = 0, max = 15) int requiredOrAll,
            @ForAll boolean trailing) {
        int required = requiredOrAll >= length ? 0 : requiredOrAll;
        RollingWindow all = trailing ? RollingWindow.trailing(length) : RollingWindow.preceding(length);
        RollingWindow some = required == 0 ? all : all.requiring(required);
        // a calendar that is part of the text, so that the months of the figures are not asked
        RollingWindow tool = frequency == Frequency.MONTHLY
                ? some
                : RollingWindow.parse(some.withFrequency(frequency) + ", July to June");
        MonthlySeries series = model.toSeries();
        for (Aggregation rule : List.of(Aggregation.SUM, Aggregation.MEAN, Aggregation.MAX, Aggregation.MIN)) {
            Function<YearMonth, SpanModel> expected = month -> {
                YearMonth last = trailing ? month : month.minusMonths(1);
                List<YearMonth> ends = SpanModel.ends(last.minusMonths(length - 1L), last, frequency, 7);
                return SpanModel.of(model, ends, Kind.WINDOW, rule, required);
            };
            for (YearMonth month : model.months()) {
                check(value(tool, rule, series, month), expected.apply(month));
            }
            check(model, values(tool, rule, series), model.months(), expected, month -> month.minusMonths(1));
        }
        coverage();
    }

    private static WindowValue value(RollingWindow tool, Aggregation rule, MonthlySeries series, YearMonth month) {
        return switch (rule) {
            case SUM -> tool.sum(series, month);
            case MEAN -> tool.mean(series, month);
            case MAX -> tool.max(series, month);
            default -> tool.min(series, month);
        };
    }

    private static MonthlySeries values(RollingWindow tool, Aggregation rule, MonthlySeries series) {
        return switch (rule) {
            case SUM -> tool.sum(series);
            case MEAN -> tool.mean(series);
            case MAX -> tool.max(series);
            default -> tool.min(series);
        };
    }

    private static void coverage() {
        Statistics.label("figure").coverage(coverage -> {
            coverage.check("known").percentage(share -> share > 3);
            coverage.check(MissingReason.CONFIDENTIAL).count(count -> count > 50);
            coverage.check(MissingReason.TOO_FEW_OBSERVATIONS).count(count -> count > 100);
        });
    }

    @Provide
    Arbitrary<Model> models() {
        return KpiSamples.models()
                .map(model -> new Model(
                        YearMonth.of(2000, 1)
                                .plusMonths(Math.floorMod(model.first().getYear(), 50)),
                        model.cells()));
    }
}

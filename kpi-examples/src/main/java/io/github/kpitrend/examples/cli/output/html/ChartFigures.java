// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import j2html.tags.DomContent;
import j2html.tags.specialized.DetailsTag;
import j2html.tags.specialized.TrTag;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a chart shows, as a table that opens on demand: for those who cannot see the chart, and for those who want the figures. */
final class ChartFigures {

    private final ChartData data;
    private final Optional<ControlChart> chart;
    private final boolean isVaried;

    private ChartFigures(ChartData data) {
        this.data = data;
        this.chart = data.limited();
        this.isVaried = data.isBent()
                || chart.filter(each -> each.phases().stream().anyMatch(phase -> !phase.hasConstantLimits()))
                        .isPresent();
    }

    static DetailsTag of(ChartData data) {
        return new ChartFigures(data).content();
    }

    private DetailsTag content() {
        List<String> heads = new ArrayList<>(List.of("Month", "Figure"));
        if (isVaried) {
            heads.addAll(List.of("Lower limit", "Center", "Upper limit"));
        }
        heads.add("Remarks");
        return details(
                summary("Figures"),
                isVaried ? null : each(phases(), words -> p(words).withClass("remark")),
                table(caption("Figures by month"), thead(tr(each(heads, head -> th(head)))), tbody().with(rows()))
                        .withClass("figures"),
                each(data.movingRanges().stream().map(ChartSvg::half)));
    }

    /** Returns center and limits of each phase in words. */
    private List<String> phases() {
        List<String> phases = new ArrayList<>();
        for (ChartPhase phase : chart.map(ControlChart::phases).orElse(List.of())) {
            if (phase.center().isKnown()) {
                String limits = phase.lower().isKnown() && phase.upper().isKnown()
                        ? ", limits " + line(phase.lower()) + " to " + line(phase.upper())
                        : "";
                phases.add(
                        "From " + data.text().longMonth(phase.first()) + ": center " + line(phase.center()) + limits);
            }
        }
        return phases;
    }

    private String line(Figure line) {
        Figure drawn = chart.orElseThrow().drawn(line);
        return drawn.isKnown()
                ? data.text().number(drawn.toBigDecimal(), data.text().decimals() + 1)
                : "";
    }

    private Stream<DomContent> rows() {
        if (chart.isPresent() && !data.isOfRow()) {
            return chart.get().points().stream()
                    .filter(point -> data.months().contains(point.month()))
                    .map(this::row);
        }
        List<YearMonth> missing = data.missing();
        return data.months().stream()
                .filter(month -> data.at(month).isKnown() || missing.contains(month))
                .map(month -> row(
                        data.text().cellMonth(month),
                        data.text().cell(data.at(month)),
                        data.point(month),
                        remarks(data, month)));
    }

    private DomContent row(ChartPoint point) {
        String month = point.date()
                .map(date -> date.getDayOfMonth() + " " + data.text().shortMonth(point.month()))
                .orElseGet(() -> data.text().cellMonth(point.month()));
        return row(month, data.text().label(point.value()), Optional.of(point), remarks(data, point.month()));
    }

    /** Months are the only content of their column, and so head their rows without saying so 60 times an indicator. */
    private DomContent row(String month, String figure, Optional<ChartPoint> point, String remarks) {
        TrTag row = tr(th(month), td(figure));
        if (isVaried) {
            row.with(
                    td(point.map(each -> line(each.lower())).orElse("")),
                    td(point.map(each -> line(each.center())).orElse("")),
                    td(point.map(each -> line(each.upper())).orElse("")));
        }
        return remarks.isEmpty() ? row : row.with(td(remarks).attr("dir", "auto"));
    }

    // -----------------------------------------------------------------------
    /** Returns what is to be said of a month: why it has no figure, its marks, special cause, phase and annotations. */
    static String remarks(ChartData data, YearMonth month) {
        List<String> remarks = new ArrayList<>();
        Figure figure = data.at(month);
        if (!figure.isKnown() && data.isOfRow()) {
            remarks.add(figure.reason().text());
        }
        for (Marker marker : data.row().series().observation(month).markers()) {
            remarks.add(marker.text());
        }
        data.point(month).filter(any -> data.limited().isPresent()).ifPresent(point -> addPoint(remarks, data, point));
        for (ChartPhase phase : data.rebases()) {
            if (phase.first().equals(month)) {
                remarks.add(phase.reason().isEmpty() ? "new limits" : "new limits: " + phase.reason());
            }
        }
        if (data.isIllustrative(month)) {
            remarks.add("illustrative");
        }
        data.annotations().stream()
                .filter(annotation -> annotation.month().equals(month))
                .forEach(annotation -> remarks.add(annotation.number() + ": " + annotation.text()));
        return String.join(", ", remarks);
    }

    private static void addPoint(List<String> remarks, ChartData data, ChartPoint point) {
        Variation variation = point.variation();
        if (!point.isCounted()) {
            boolean isSaid = point.reason().isEmpty() || remarks.contains(point.reason());
            remarks.add(isSaid ? "not counted" : "not counted: " + point.reason());
        } else if (point.cause() != SpecialCause.NONE) {
            remarks.add(Icons.words(variation, data.row().indicator().polarity()) + " ("
                    + point.cause().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.series.Figure;
import j2html.tags.specialized.DetailsTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What a chart shows, as a table that opens on demand: for those who cannot see the chart, and for those who want the figures. */
final class ChartFigures {

    private ChartFigures() {}

    static DetailsTag of(ChartData data) {
        List<YearMonth> missing = data.missing();
        Stream<YearMonth> months =
                data.months().stream().filter(month -> data.at(month).isKnown() || missing.contains(month));
        return details(
                summary("Figures of the chart"),
                table(
                        caption("Figures by month"),
                        thead(tr(head("Month"), head("Figure"), head("Remarks"))),
                        tbody(each(months.map(month -> line(data, month))))));
    }

    private static ThTag head(String text) {
        return th(text).attr("scope", "col");
    }

    private static TrTag line(ChartData data, YearMonth month) {
        Figure figure = data.at(month);
        return tr(
                th(CellText.english().month(month)).attr("scope", "row"),
                td(data.text(figure)).withClass("number"),
                td(figure.isKnown() ? data.remarks(month) : figure.reason().text()));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.examples.cli.output.PageSummary;
import io.github.kpitrend.examples.cli.output.PageSummary.Count;
import io.github.kpitrend.examples.cli.output.PageSummary.GridCell;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.quality.Finding;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The head of a page: one sentence, counts, the grid of variation and assurance, and the exceptions. */
final class SummarySection {

    private static final int MOST_EXCEPTIONS = 12;
    private static final double BAR_WIDTH = 200;
    private static final double BAR_HEIGHT = 12;

    private final Page page;
    private final PageSummary summary;

    private SummarySection(Page page) {
        this.page = page;
        this.summary = page.summary();
    }

    static DomContent of(Page page) {
        return new SummarySection(page).content();
    }

    private DomContent content() {
        List<DomContent> left = new ArrayList<>(List.of(counts()));
        if (summary.hasSignals()) {
            left.add(grid());
        }
        return section(
                        h2("Summary").withId("summary"),
                        p(summary.sentence()).withClass("sentence"),
                        div(div(each(left.stream())), exceptions()).withClass("summary"))
                .attr("aria-labelledby", "summary");
    }

    // -----------------------------------------------------------------------
    private DomContent counts() {
        Map<String, List<Count>> kinds = new LinkedHashMap<>();
        summary.counts()
                .forEach(count -> kinds.computeIfAbsent(count.kind(), any -> new ArrayList<>())
                        .add(count));
        List<TrTag> lines = new ArrayList<>();
        kinds.forEach((kind, counts) -> {
            List<Count> present =
                    counts.stream().filter(count -> count.count() > 0).toList();
            lines.add(tr(
                    th(kind).attr("scope", "row"),
                    td(each(
                            present,
                            count -> span(count.count() + " " + count.words()).withClass("count " + count.verdict()))),
                    td(bar(present)).withClass("bar")));
        });
        return table(
                        caption("Indicators by verdict"),
                        thead(tr(head("Verdict"), head("Indicators"), head("Share")))
                                .withClass("hidden"),
                        tbody(each(lines, line -> line)))
                .withClass("counts");
    }

    private static ThTag head(String text) {
        return th(text).attr("scope", "col");
    }

    /** A bar without text, as the counts beside it say the same. */
    private Svg bar(List<Count> counts) {
        Svg bar = Svg.picture("counts-bar", BAR_WIDTH, BAR_HEIGHT)
                .attr("width", Svg.number(BAR_WIDTH))
                .attr("height", Svg.number(BAR_HEIGHT))
                .attr("aria-hidden", "true");
        double x = 0;
        double all = Math.max(1, page.rows().size());
        for (Count count : counts) {
            double width = count.count() / all * BAR_WIDTH;
            bar.with(Svg.box("count " + count.verdict(), x, 0, Math.max(0, width - 1), BAR_HEIGHT));
            x += width;
        }
        return bar;
    }

    // -----------------------------------------------------------------------
    private DomContent grid() {
        Map<Variation, Map<Optional<Assurance>, List<PageRow>>> cells = new LinkedHashMap<>();
        for (GridCell cell : summary.grid()) {
            cells.computeIfAbsent(cell.variation(), any -> new LinkedHashMap<>())
                    .put(cell.assurance(), cell.rows());
        }
        List<PageRow> without = cells.getOrDefault(Variation.NOT_ASSESSED, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
        cells.remove(Variation.NOT_ASSESSED);
        List<TrTag> lines = new ArrayList<>();
        cells.forEach((variation, columns) -> {
            List<PageRow> rows = columns.values().stream().flatMap(List::stream).toList();
            TrTag line = line(th(Icons.hidden(Icons.variation(variation, rows)), text(" " + name(variation))));
            PageWords.gridColumns()
                    .forEach(assurance -> line.with(td(refs(columns.getOrDefault(assurance, List.of())))
                            .attr("role", "cell")
                            .attr("data-label", column(assurance))));
            lines.add(line);
        });
        if (!without.isEmpty()) {
            lines.add(line(th("not enough data"))
                    .with(td(refs(without))
                            .attr("role", "cell")
                            .attr("colspan", PageWords.gridColumns().size())));
        }
        return table(
                        caption("Variation and assurance"),
                        thead(tr(
                                                head("Variation").attr("role", "columnheader"),
                                                each(
                                                        PageWords.gridColumns(),
                                                        assurance -> head(column(assurance))
                                                                .attr("role", "columnheader")))
                                        .attr("role", "row"))
                                .attr("role", "rowgroup"),
                        tbody(each(lines, line -> line)).attr("role", "rowgroup"))
                .withClass("grid")
                .attr("role", "table");
    }

    /** A line that stays one of a table where it is shown as a card. */
    private static TrTag line(ThTag heading) {
        return tr(heading.attr("scope", "row").attr("role", "rowheader")).attr("role", "row");
    }

    private static String column(Optional<Assurance> assurance) {
        return assurance.map(Icons::words).orElse("no target or withheld");
    }

    private static String name(Variation variation) {
        return switch (variation) {
            case IMPROVEMENT -> "improvement";
            case CONCERN -> "concern";
            case NEUTRAL_HIGH -> "neutral, high";
            case NEUTRAL_LOW -> "neutral, low";
            default -> Icons.words(variation, Polarity.NEUTRAL);
        };
    }

    private static DomContent refs(List<PageRow> rows) {
        return each(
                rows,
                row -> each(
                        a(Badges.given(row.ref()))
                                .withHref("#i" + row.number())
                                .attr("aria-label", row.ref() + " " + row.name()),
                        text(" ")));
    }

    // -----------------------------------------------------------------------
    private DomContent exceptions() {
        List<Finding> exceptions = summary.exceptions();
        List<Finding> first = exceptions.subList(0, Math.min(MOST_EXCEPTIONS, exceptions.size()));
        List<Finding> rest = exceptions.subList(first.size(), exceptions.size());
        List<DomContent> content = new ArrayList<>();
        content.add(h3("Exceptions").withId("exceptions"));
        if (first.isEmpty()) {
            content.add(p("None: no concern, no missed target, nothing late by two periods or more."));
        } else {
            content.add(ul(each(first, finding -> finding(page, finding, PageSummary.label(finding)))));
        }
        if (!rest.isEmpty()) {
            content.add(j2html.TagCreator.details(
                            j2html.TagCreator.summary("and " + rest.size() + " more"),
                            ul(each(rest, finding -> finding(page, finding, PageSummary.label(finding)))))
                    .withClass("more"));
        }
        return div(each(content.stream())).withClass("exceptions");
    }

    /** A finding in one line: what it is about, with a link and its name; what it is; and by how much. */
    static LiTag finding(Page page, Finding finding, String label) {
        LiTag line = li();
        Optional<PageRow> row = page.row(finding.ref());
        if (row.isPresent()) {
            line.with(
                    a(
                                    Badges.given(finding.ref()),
                                    text(" "),
                                    Badges.given(row.get().name()))
                            .withHref("#i" + row.get().number()),
                    text(" "));
        } else {
            line.with(Badges.given(PageWords.subject(finding)), text(" "));
        }
        if (!label.isEmpty()) {
            line.with(
                    span(label).withClass("label " + finding.rule().name().toLowerCase(java.util.Locale.ROOT)),
                    text(" "));
        }
        return line.with(Badges.given(SafeText.minus(page.summary().text(finding))));
    }
}

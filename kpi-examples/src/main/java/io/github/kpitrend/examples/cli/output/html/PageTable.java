// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageColumns;
import io.github.kpitrend.examples.cli.output.PageColumns.Cell;
import io.github.kpitrend.examples.cli.output.PageColumns.Column;
import io.github.kpitrend.examples.cli.output.PageColumns.Kind;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.scorecard.ScorecardRow;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of a page: the columns of every form of it, and a sparkline for each row. */
final class PageTable {

    /** Deeper ones are indented as much. */
    private static final int MOST_LEVELS = 4;

    private final Page page;
    private final List<Column> columns;

    private PageTable(Page page) {
        this.page = page;
        this.columns = PageColumns.of(page.scorecard(), page.policy());
    }

    static DivTag of(Page page) {
        return new PageTable(page).content();
    }

    private DivTag content() {
        List<ScorecardRow> rows = page.scorecard().rows();
        String title = PageWords.title(page);
        List<TrTag> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(rows.get(i), i + 1));
        }
        return div().withClass("scroll")
                .attr("role", "region")
                .attr("aria-label", "Table of the scorecard")
                .attr("tabindex", "0")
                .with(table(
                                caption(title + ": " + rows.size() + (rows.size() == 1 ? " indicator" : " indicators")),
                                thead(header()),
                                tbody(each(lines, line -> line)))
                        .withClass("page"));
    }

    private TrTag header() {
        TrTag header = tr();
        for (Column column : columns) {
            header.with(head(column));
            if (column.kind() == Kind.NAME) {
                header.with(th("Trend").attr("scope", "col").withClass("trend"));
            }
        }
        return header;
    }

    private ThTag head(Column column) {
        boolean illustrative =
                column.month().filter(page.illustrative()::contains).isPresent();
        return th(each(
                        Badges.given(column.header()),
                        illustrative ? span(" illustrative").withClass("remark") : null))
                .attr("scope", "col")
                .withClass(css(column));
    }

    private static String css(Column column) {
        String kind = column.kind().name().toLowerCase(Locale.ROOT);
        return column.isNumber() ? kind + " number" : kind;
    }

    private TrTag line(ScorecardRow row, int number) {
        TrTag line = tr();
        for (Column column : columns) {
            Cell cell = column.cell().apply(row);
            switch (column.kind()) {
                case REF ->
                    line.with(th(a(Badges.given(cell.text())).withHref("#i" + number))
                            .attr("scope", "row")
                            .withClass(css(column) + level(row)));
                case NAME -> line.with(td(Badges.given(cell.text())).withClass(css(column)), trend(row));
                case RATING -> line.with(td(each(Badges.ratings(row).stream())).withClass(css(column)));
                case STATUS -> line.with(explained(column, cell, Badges.status(row)));
                default -> line.with(explained(column, cell, Optional.of(span(cell.text()))));
            }
        }
        return line;
    }

    /** Returns the class that indents a child below its parent; empty for a row that has none. */
    private String level(ScorecardRow row) {
        IndicatorTree tree = page.scorecard().tree().orElse(null);
        if (tree == null || !tree.refs().contains(row.indicator().ref())) {
            return "";
        }
        int level = 0;
        Optional<String> above = tree.parent(row.indicator().ref());
        while (above.isPresent()) {
            level++;
            above = tree.parent(above.get());
        }
        return level == 0 ? "" : " level" + Math.min(MOST_LEVELS, level);
    }

    /** Returns a cell that says what it means to those who point at it and to those who listen. */
    private static TdTag explained(Column column, Cell cell, Optional<? extends DomContent> content) {
        TdTag td = td().withClass(css(column)).with(content.stream().map(c -> (DomContent) c));
        if (!cell.meaning().isEmpty()) {
            String spoken = cell.text().isEmpty() ? cell.meaning() : cell.text() + ", " + cell.meaning();
            td.withTitle(cell.meaning()).attr("aria-label", spoken);
        }
        return td;
    }

    private TdTag trend(ScorecardRow row) {
        ChartData data = new ChartData(row, page.policy().window().length() + 1, row.chart(), page.illustrative());
        TdTag td = td().withClass("trend");
        return data.observed().isEmpty()
                ? td.with(span("no figures").withClass("remark"))
                : td.with(Sparkline.of(data));
    }
}

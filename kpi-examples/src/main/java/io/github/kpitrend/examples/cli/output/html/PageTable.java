// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.sup;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageCell;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.scorecard.ScorecardRow;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TbodyTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table of a page, with a sparkline for each row; on a telephone every row is a card, so all roles are explicit. */
final class PageTable {

    /** Deeper ones are indented as much. */
    private static final int MOST_LEVELS = 4;
    /** A figure of more characters does not fit the columns of months as they are. */
    private static final int WIDE_FIGURE = 8;

    private static final Set<Kind> SHOWN = EnumSet.of(
            Kind.REF,
            Kind.NAME,
            Kind.MONTH,
            Kind.LATEST,
            Kind.CHANGE,
            Kind.ASSURANCE,
            Kind.VARIATION,
            Kind.RATING,
            Kind.MEAN,
            Kind.MAX,
            Kind.TARGET,
            Kind.FIRST_BENCHMARK);

    private final Page page;
    private final List<PageColumn> columns;
    /** Rows have levels only in the grid of a tree. */
    private final boolean isTree;

    private PageTable(Page page) {
        this.page = page;
        this.isTree = page.scorecard().tree().isPresent();
        boolean hasSignals = page.summary().hasSignals();
        this.columns = page.columns().stream()
                .filter(column -> SHOWN.contains(column.kind()))
                .filter(column -> hasSignals || column.kind() != Kind.ASSURANCE && column.kind() != Kind.VARIATION)
                .toList();
    }

    static DivTag of(Page page) {
        return new PageTable(page).content();
    }

    /** Returns rules that give each cell the heading of its column, which cards show before it. */
    static String labels(Page page) {
        StringBuilder rules = new StringBuilder();
        int place = 0;
        for (PageColumn column : new PageTable(page).columns) {
            place++;
            rules.append(".page td:nth-child(")
                    .append(place)
                    .append(") { --label: ")
                    .append(SafeText.cssString(column.heading()))
                    .append("; }\n");
            if (column.kind() == Kind.LATEST) {
                place++;
            }
        }
        return rules.toString();
    }

    private DivTag content() {
        int count = page.rows().size();
        return div(table(
                                caption(count + (count == 1 ? " indicator" : " indicators")),
                                thead(header()).attr("role", "rowgroup"),
                                each(bodies(), body -> body))
                        .withClass(isWide() ? "page wide" : "page")
                        .attr("role", isTree ? "treegrid" : "table"))
                .withClass("scroll table")
                .attr("role", "region")
                .attr("aria-label", "Table of indicators")
                .attr("tabindex", "0");
    }

    private boolean isWide() {
        return page.rows().stream()
                .anyMatch(row -> columns.stream()
                        .anyMatch(column -> column.kind() == Kind.MONTH
                                && row.cell(column).text().length() > WIDE_FIGURE));
    }

    private TrTag header() {
        TrTag header = tr().attr("role", "row");
        for (PageColumn column : columns) {
            header.with(head(Badges.given(column.heading()), css(column), column));
            if (column.kind() == Kind.LATEST) {
                header.with(head(text("Trend"), "trend", column));
            }
        }
        return header;
    }

    private ThTag head(DomContent heading, String css, PageColumn column) {
        boolean illustrative =
                column.month().filter(page.illustrative()::contains).isPresent();
        return th(each(heading, illustrative ? small(" illustrative") : null))
                .attr("scope", "col")
                .attr("role", "columnheader")
                .withClass(css);
    }

    private static String css(PageColumn column) {
        String kind = column.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return column.kind().isNumber() ? kind + " number" : kind;
    }

    // -----------------------------------------------------------------------
    private List<TbodyTag> bodies() {
        List<TbodyTag> bodies = new ArrayList<>();
        String group = null;
        for (PageRow row : page.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                TbodyTag body = tbody().attr("role", "rowgroup");
                if (!group.isEmpty()) {
                    body.with(tr(th(Badges.given(group))
                                    .attr("scope", "rowgroup")
                                    .attr("role", "rowheader")
                                    .attr("colspan", columns.size() + 1))
                            .withClass("group")
                            .attr("role", "row"));
                }
                bodies.add(body);
            }
            bodies.get(bodies.size() - 1).with(line(row));
        }
        return bodies;
    }

    private TrTag line(PageRow row) {
        TrTag line = tr().withId("r" + row.number()).attr("role", "row");
        if (isTree) {
            line.attr("aria-level", row.level() + 1);
        }
        for (PageColumn column : columns) {
            PageCell cell = row.cell(column);
            switch (column.kind()) {
                case REF ->
                    line.with(th(a(Badges.given(cell.text()))
                                    .withHref("#i" + row.number())
                                    .attr("aria-label", row.ref() + " " + row.name()))
                            .attr("scope", "row")
                            .attr("role", "rowheader")
                            .withClass("ref" + level(row)));
                case NAME -> line.with(name(row));
                case LATEST -> line.with(filled(column, cell), trend(row));
                case ASSURANCE -> line.with(icon(column, Icons.assurance(row.row()), Icons.assuranceWords(row.row())));
                case VARIATION -> line.with(icon(column, Icons.variation(row.row()), Icons.variationWords(row.row())));
                case RATING -> line.with(cell(column).with(each(Badges.ratings(row, true).stream())));
                case TARGET -> line.with(target(column, row));
                default -> line.with(filled(column, cell));
            }
        }
        return line;
    }

    /** The class that indents a child below its parent; nothing for a row without one. */
    private static String level(PageRow row) {
        return row.level() == 0 ? "" : " level" + Math.min(MOST_LEVELS, row.level());
    }

    private TdTag cell(PageColumn column) {
        return td().withClass(css(column)).attr("role", role());
    }

    private String role() {
        return isTree ? "gridcell" : "cell";
    }

    private TdTag name(PageRow row) {
        TdTag cell = td().withClass("name").attr("role", role());
        cell.with(Badges.given(row.name()).withClass("clamp"));
        if (!row.unit().isEmpty()) {
            cell.with(small(Badges.given(row.unit())));
        }
        return row.children().isEmpty() ? cell : cell.with(small(row.children()));
    }

    /** A cell with its text, the letters of its marks, and the note below it; what the text means is there for those who listen. */
    private TdTag filled(PageColumn column, PageCell cell) {
        TdTag td = cell(column).with(text(SafeText.minus(cell.text())));
        if (!cell.marks().isEmpty()) {
            td.with(sup(cell.marks()));
        }
        if (!cell.note().isEmpty()) {
            td.with(text(" "), small(Badges.given(cell.note())));
        }
        return cell.spoken().isEmpty() ? td : td.with(Badges.spoken(cell.text(), cell.spoken()));
    }

    private TdTag icon(PageColumn column, Svg icon, String words) {
        return cell(column).with(icon, span(words).withClass("word").attr("aria-hidden", "true"));
    }

    private TdTag target(PageColumn column, PageRow row) {
        PageCell target = row.target();
        TdTag td = cell(column);
        if (!target.isPresent()) {
            return td.with(text(target.text()), Badges.spoken(target.text(), target.spoken()));
        }
        if (!target.text().equals(row.status().text())) {
            td.with(span(SafeText.minus(target.text())).withClass("value"), text(" "));
        }
        td.with(Badges.status(row.status()));
        PageCell outlook = row.outlook();
        return outlook.isPresent()
                ? td.with(
                        text(" "),
                        small(SafeText.minus(outlook.text())),
                        Badges.spoken(outlook.text(), outlook.spoken()))
                : td;
    }

    private TdTag trend(PageRow row) {
        ScorecardRow of = row.row();
        ChartData data = new ChartData(of, of.policy().window().length() + 1, of.chart(), page.illustrative())
                .with(page.text(), List.of());
        TdTag td = td().withClass("trend").attr("role", role());
        return data.observed().isEmpty()
                ? td.with(span("no figures").withClass("remark"))
                : td.with(Sparkline.of(data));
    }
}

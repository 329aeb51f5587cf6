// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageDetails;
import io.github.kpitrend.examples.cli.output.PageDetails.Entry;
import io.github.kpitrend.examples.cli.output.PageRow;
import j2html.tags.DomContent;
import j2html.tags.specialized.DdTag;
import j2html.tags.specialized.DtTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that a page says of one indicator: in words, as a chart, and what people wrote about it. */
final class IndicatorSection {

    /** What printed pages keep of the list of details. */
    private static final Set<String> PRINTED = Set.of("Target", "Forecast");
    /** What this program says rather than people. */
    private static final Set<String> COMPUTED =
            Set.of("Changes", "Target", "Forecast", "Targets of other years", "Window");

    private final Page page;
    private final PageRow row;
    private final ChartData data;

    private IndicatorSection(Page page, PageRow row) {
        this.page = page;
        this.row = row;
        this.data = ChartData.of(page, row.row());
    }

    /** Returns the section; its heading is one level deeper where the page has groups. */
    static DomContent of(Page page, PageRow row, boolean hasGroups) {
        return new IndicatorSection(page, row).content(hasGroups);
    }

    private DomContent content(boolean hasGroups) {
        int number = row.number();
        String heading = "h" + number;
        DomContent[] title = {Badges.given(row.ref()).withClass("ref"), text(" "), Badges.given(row.name())};
        List<DomContent> verdicts = new ArrayList<>(Badges.ratings(row, false));
        verdicts.add(Badges.variation(row));
        verdicts.add(Badges.assurance(row));
        List<DomContent> moved = WhatMoved.of(page, row.ref());
        return article(
                        (hasGroups ? h4(title) : h3(title)).withId(heading),
                        div(
                                        div(data.observed().isEmpty() ? noChart() : chart(number))
                                                .withClass("drawn"),
                                        div(
                                                        p(each(verdicts.stream()))
                                                                .withClass("verdicts"),
                                                        p(SafeText.minus(row.narrative()))
                                                                .withClass("narrative")
                                                                .withId("n" + number),
                                                        details())
                                                .withClass("said"))
                                .withClass("pair"),
                        each(moved.stream()),
                        a("Back to the table")
                                .withHref("#r" + number)
                                .attr("aria-label", "Back to " + row.ref() + " in the table")
                                .withClass("back"))
                .withClass("indicator")
                .withId("i" + number)
                .attr("aria-labelledby", heading);
    }

    // -----------------------------------------------------------------------
    private DomContent noChart() {
        return p("No chart: no figure from "
                        + page.text().monthName(data.months().first()) + " to "
                        + page.text().monthName(data.months().last()) + ".")
                .withClass("remark");
    }

    /** The chart in a box that scrolls by itself where it is too wide, and begins at the newest month. */
    private DomContent chart(int number) {
        String caption = "c" + number;
        return each(
                figure(
                        div(ChartSvg.of(data, "h" + number + " " + caption, "n" + number))
                                .withClass("scroll chartbox")
                                .attr("dir", "rtl")
                                .attr("role", "group")
                                .attr("aria-label", "Chart of " + row.ref())
                                .attr("tabindex", "0"),
                        each(Fan.bar(data).stream().toList(), bar -> bar),
                        figcaption(ChartCaption.of(data)).withId(caption)),
                ChartFigures.of(data));
    }

    private DomContent details() {
        List<Entry> entries = PageDetails.of(page, row);
        return entries.isEmpty()
                ? text("")
                : dl(each(entries, IndicatorSection::entry)).withClass("details");
    }

    private static DomContent entry(Entry entry) {
        DtTag name = dt(entry.name());
        DdTag words = COMPUTED.contains(entry.name())
                ? dd(SafeText.minus(entry.text()))
                : dd(entry.text()).attr("dir", "auto");
        boolean isPrinted = PRINTED.contains(entry.name()) || entry.name().startsWith("Commentary");
        return isPrinted ? each(name.withClass("print"), words.withClass("print")) : each(name, words);
    }
}

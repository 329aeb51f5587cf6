// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.ScorecardRow;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.HeadTag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One self-contained web page of a scorecard, without scripts, that fetches nothing. Parsers of HTML and of XML read it alike. The same page
 * always gives the same bytes.
 */
public final class HtmlPage implements PageFormat {

    private static final Config CONFIG =
            Config.defaults().withTextEscaper(SafeText::escape).withEmptyTagsClosed(true);

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("<!DOCTYPE html>\n");
        html(headOf(page), bodyOf(page))
                .withLang("en")
                .attr("xmlns", "http://www.w3.org/1999/xhtml")
                .render(FlatHtml.into(writer, CONFIG), null);
        writer.write("\n");
        writer.flush();
    }

    private static HeadTag headOf(Page page) throws IOException {
        return head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                title(PageWords.title(page)),
                style().with(rawHtml(css())));
    }

    private static String css() throws IOException {
        return css("page.css") + css("chart.css") + css("moved.css");
    }

    private static String css(String name) throws IOException {
        try (InputStream css = HtmlPage.class.getResourceAsStream(name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BodyTag bodyOf(Page page) {
        return body(
                header(
                        h1(PageWords.title(page)),
                        each(
                                PageWords.illustrative(page.illustrative()).stream()
                                        .toList(),
                                words -> p(words).withClass("illustrative"))),
                main(
                        section(h2("Key").withId("key"), Key.of(page)).attr("aria-labelledby", "key"),
                        section(
                                        h2("Indicators").withId("table"),
                                        PageTable.of(page),
                                        each(
                                                PageWords.disclosure(page.scorecard()).stream()
                                                        .toList(),
                                                words -> p(words).withClass("remark")),
                                        p("Commentary, owner, reporter and outcome of each indicator stand under its chart.")
                                                .withClass("remark"))
                                .attr("aria-labelledby", "table"),
                        findings(page),
                        section(h2("Charts").withId("charts"), each(sections(page).stream()))
                                .attr("aria-labelledby", "charts")));
    }

    private static DomContent findings(Page page) {
        List<Finding> findings = page.findings();
        return findings.isEmpty()
                ? text("")
                : section(h2("Findings").withId("findings"), ul(each(findings, finding -> finding(page, finding))))
                        .attr("aria-labelledby", "findings");
    }

    private static DomContent finding(Page page, Finding finding) {
        List<String> refs = page.scorecard().rows().stream()
                .map(row -> row.indicator().ref())
                .toList();
        DomContent subject = Badges.given(PageWords.subject(finding));
        int number = refs.indexOf(finding.ref()) + 1;
        return li(number == 0 ? subject : a(subject).withHref("#i" + number), text(": "), Badges.given(finding.text()));
    }

    private static List<DomContent> sections(Page page) {
        List<DomContent> sections = new ArrayList<>();
        for (ScorecardRow row : page.scorecard().rows()) {
            sections.add(IndicatorSection.of(
                    row,
                    page.illustrative(),
                    sections.size() + 1,
                    WhatMoved.of(page, row.indicator().ref())));
        }
        return sections;
    }
}

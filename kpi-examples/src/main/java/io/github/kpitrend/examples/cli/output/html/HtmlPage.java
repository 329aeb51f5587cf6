// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
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
    private static final List<String> SHEETS = List.of("page.css", "narrow.css", "chart.css", "moved.css");

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
                style().with(rawHtml(css() + PageTable.labels(page) + printedHead(page))));
    }

    private static String css() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : SHEETS) {
            try (InputStream css = HtmlPage.class.getResourceAsStream(name)) {
                all.append(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** The running head of printed pages. */
    private static String printedHead(Page page) {
        return "@page { @top-left { content: " + SafeText.cssString(PageWords.title(page))
                + "; } @bottom-right { content: \"Page \" counter(page) \" of \" counter(pages); } }\n"
                + ":root { --month: "
                + SafeText.cssString(page.text().month(page.scorecard().month())) + "; }\n";
    }

    // -----------------------------------------------------------------------
    private static BodyTag bodyOf(Page page) {
        return body(
                nav(
                                a("Skip to the exceptions").withHref("#exceptions"),
                                a("Skip to the table").withHref("#table"),
                                a("Skip to the details").withHref("#details"))
                        .withClass("skip")
                        .attr("aria-label", "Skip"),
                Icons.sheet(),
                banner(page),
                main(
                        SummarySection.of(page),
                        indicators(page),
                        section(h2("Details").withId("details"), each(details(page).stream()))
                                .withClass("details")
                                .attr("aria-labelledby", "details"),
                        findings(page),
                        reading(page),
                        Key.of(page)));
    }

    private static DomContent banner(Page page) {
        List<DomContent> lines = new ArrayList<>();
        lines.add(h1(Badges.given(page.title())).withId("top"));
        if (!page.organization().isEmpty()) {
            lines.add(p(Badges.given(page.organization())).withClass("organization"));
        }
        lines.add(p(PageWords.monthLine(page)).withClass("of"));
        String made = PageWords.made(page);
        if (!made.isEmpty()) {
            lines.add(p(Badges.given(made)).withClass("remark"));
        }
        if (!page.source().isEmpty()) {
            lines.add(p(text("Source: "), Badges.given(page.source())).withClass("remark"));
        }
        PageWords.illustrative(page.illustrative()).ifPresent(words -> lines.add(p(words).withClass("illustrative")));
        return header(each(lines.stream()));
    }

    private static DomContent indicators(Page page) {
        return section(
                        h2("Indicators").withId("table"),
                        PageTable.of(page),
                        each(
                                PageWords.disclosure(page.scorecard()).stream().toList(),
                                words -> p(words).withClass("remark")))
                .attr("aria-labelledby", "table");
    }

    private static List<DomContent> details(Page page) {
        List<DomContent> content = new ArrayList<>();
        List<DomContent> sections = new ArrayList<>();
        String[] group = {""};
        boolean hasGroups = page.rows().stream().anyMatch(row -> !row.group().isEmpty());
        page.rows().forEach(row -> {
            if (!row.group().equals(group[0]) && !row.group().isEmpty()) {
                content.add(div(each(List.copyOf(sections).stream())).withClass("cards"));
                sections.clear();
                content.add(j2html.TagCreator.h3(Badges.given(row.group())).withClass("group"));
            }
            group[0] = row.group();
            sections.add(IndicatorSection.of(page, row, hasGroups));
        });
        content.add(div(each(sections.stream())).withClass("cards"));
        return content;
    }

    private static DomContent findings(Page page) {
        List<Finding> others = page.summary().others();
        return others.isEmpty()
                ? text("")
                : section(
                                h2("Findings").withId("findings"),
                                ul(each(others, finding -> SummarySection.finding(page, finding, ""))))
                        .withClass("screen")
                        .attr("aria-labelledby", "findings");
    }

    private static DomContent reading(Page page) {
        List<String> notes = page.reading().notes();
        return notes.isEmpty()
                ? text("")
                : section(
                                h2("How the file was read").withId("reading"),
                                ul(each(notes, note -> li(Badges.given(note)))))
                        .withClass("screen")
                        .attr("aria-labelledby", "reading");
    }
}

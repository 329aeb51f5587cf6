// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.series.MissingReason;
import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import j2html.tags.specialized.SpanTag;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The key of a page: what its arrows, triangles, columns, symbols, lines and points mean. */
final class Key {

    private Key() {}

    static DlTag of(Page page) {
        return dl().withClass("key")
                .with(entry("Direction of travel", text(PageWords.directions(page.scorecard()))))
                .with(entry(
                        "Rating (DoT)",
                        Badges.rating(QualitativeRating.POSITIVE),
                        Badges.rating(QualitativeRating.SIMILAR),
                        Badges.rating(QualitativeRating.NEGATIVE),
                        text(" " + PageWords.star())))
                .with(entry("Columns", text(PageWords.windows(page.policy()))))
                .with(entry("No figure", text(symbols())))
                .with(entry("Points of charts", each(List.of(Variation.values()), Badges::variation), points(page)))
                .with(entry(
                        "Lines of charts",
                        line("center", "mean"),
                        line("limit", "limits"),
                        line("target", "target"),
                        pole("rebase", "new limits"),
                        pole("break", "break in the series"),
                        mark(Marks.benchmark(7, 7, 4.5), "benchmark"),
                        mark(Marks.missing(7, 7), "month without a figure; the line is broken there")));
    }

    private static DomContent entry(String name, DomContent... content) {
        return each(dt(name), dd(content));
    }

    /** Returns the symbols of missing figures, each with its reasons. */
    private static String symbols() {
        return Arrays.stream(MissingReason.values())
                .collect(Collectors.groupingBy(
                        reason -> CellText.english().label(reason),
                        TreeMap::new,
                        Collectors.mapping(MissingReason::text, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> (entry.getKey().isEmpty() ? "blank" : entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static DomContent points(Page page) {
        return page.illustrative().isPresent()
                ? mark(Marks.of(Variation.COMMON_CAUSE, 7, 7, true), "hollow, in a shaded area: illustrative")
                : text("");
    }

    private static SpanTag line(String css, String words) {
        return sample(Svg.picture("icon", 28, 14).attr("width", "28").with(Svg.line(css, 1, 7, 27, 7)), words);
    }

    private static SpanTag pole(String css, String words) {
        return mark(Svg.line(css, 7, 0, 7, 14), words);
    }

    private static SpanTag mark(Svg mark, String words) {
        return sample(Svg.picture("icon", 14, 14).attr("width", "14").with(mark), words);
    }

    private static SpanTag sample(Svg icon, String words) {
        return span().withClass("badge").with(icon.attr("height", "14").attr("aria-hidden", "true"), text(" " + words));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.PartContribution;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.series.Figure;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;

/** What the section of a parent says of its children, with a link to the section of each, and that of a child with a link back. */
final class WhatMoved {

    private static final double HALF_WIDTH = 60;
    private static final double BAR_HEIGHT = 14;

    private final Scorecard scorecard;
    private final String ref;
    private final List<String> refs;

    private WhatMoved(Page page, String ref) {
        this.scorecard = page.scorecard();
        this.ref = ref;
        this.refs = scorecard.rows().stream().map(row -> row.indicator().ref()).toList();
    }

    /** Returns the content; none for a row outside the tree. */
    static List<DomContent> of(Page page, String ref) {
        return page.scorecard()
                .tree()
                .filter(tree -> tree.refs().contains(ref))
                .map(tree -> new WhatMoved(page, ref).content(tree))
                .orElse(List.of());
    }

    private List<DomContent> content(IndicatorTree tree) {
        List<DomContent> content = new ArrayList<>();
        scorecard
                .rolledUpStatus(ref)
                .ifPresent(status ->
                        content.add(p(Badges.given(status.explain().text() + " " + PageWords.coverage(scorecard, ref)))
                                .withClass("children")));
        List<ContributionAnalysis> analyses = scorecard.contributions(ref);
        if (!analyses.isEmpty()) {
            content.add(contributions(analyses.get(0)));
        }
        tree.parent(ref)
                .filter(parent -> refs.contains(parent))
                .ifPresent(parent ->
                        content.add(p(text("Part of "), link(parent), text(".")).withClass("parent")));
        return content;
    }

    private DomContent contributions(ContributionAnalysis analysis) {
        boolean effects = analysis.rateEffect().isKnown();
        double largest = analysis.parts().stream()
                .map(PartContribution::contribution)
                .filter(Figure::isKnown)
                .mapToDouble(figure -> Math.abs(figure.value()))
                .max()
                .orElse(0);
        List<String> headings = new ArrayList<>(List.of("Part", "Before", "Now", "Contribution", "Share"));
        if (effects) {
            headings.addAll(List.of("Rate", "Mix"));
        }
        return details(
                        summary("What moved it"),
                        p(Badges.given(analysis.explain().text())),
                        table(
                                caption("Contributions of the parts to the change"),
                                thead(tr(each(headings, heading -> th(heading).attr("scope", "col")))),
                                tbody(each(analysis.parts(), part -> line(part, effects, largest)))))
                .attr("open");
    }

    private TrTag line(PartContribution part, boolean effects, double largest) {
        TrTag line = tr(
                th(link(part.name())).attr("scope", "row"),
                number(PageWords.amount(part.base())),
                number(PageWords.amount(part.current())),
                number(PageWords.signed(part.contribution())).with(bar(part.contribution(), largest)),
                number(PageWords.share(part.share())));
        return effects
                ? line.with(number(PageWords.signed(part.rateEffect())), number(PageWords.signed(part.mixEffect())))
                : line;
    }

    private static TdTag number(String text) {
        return td(text).withClass("number");
    }

    /** A bar from zero to the left or to the right, on the scale of the largest contribution; the line of zero alone where the contribution is missing. */
    private static DomContent bar(Figure contribution, double largest) {
        Svg picture = Svg.picture("contribution", 2 * HALF_WIDTH, BAR_HEIGHT).hidden();
        double length = contribution.isKnown() && largest > 0 ? HALF_WIDTH * (contribution.value() / largest) : 0;
        if (length != 0) {
            picture.with(Svg.box(
                    length > 0 ? "more" : "less",
                    HALF_WIDTH + Math.min(0, length),
                    2,
                    Math.abs(length),
                    BAR_HEIGHT - 4));
        }
        return picture.with(Svg.line("zero", HALF_WIDTH, 0, HALF_WIDTH, BAR_HEIGHT));
    }

    private DomContent link(String name) {
        int number = refs.indexOf(name) + 1;
        return number == 0 ? Badges.given(name) : a(Badges.given(name)).withHref("#i" + number);
    }
}

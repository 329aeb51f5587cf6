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
import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;

/** What the section of a parent says of its children, with a link to the section of each, and that of a child with a link back. */
final class WhatMoved {

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
        return details(
                        summary("What moved it"),
                        p(Badges.given(analysis.explain().text())),
                        table(
                                caption("Contributions of the parts to the change"),
                                thead(tr(each(
                                        effects
                                                ? List.of(
                                                        "Part", "Before", "Now", "Contribution", "Share", "Rate", "Mix")
                                                : List.of("Part", "Before", "Now", "Contribution", "Share"),
                                        heading -> th(heading).attr("scope", "col")))),
                                tbody(each(analysis.parts(), part -> line(part, effects)))))
                .attr("open");
    }

    private TrTag line(PartContribution part, boolean effects) {
        TrTag line = tr(th(link(part.name())).attr("scope", "row"));
        List<String> cells = new ArrayList<>(List.of(
                PageWords.amount(part.base()),
                PageWords.amount(part.current()),
                PageWords.signed(part.contribution()),
                PageWords.share(part.share())));
        if (effects) {
            cells.add(PageWords.signed(part.rateEffect()));
            cells.add(PageWords.signed(part.mixEffect()));
        }
        cells.forEach(cell -> line.with(td(cell).withClass("number")));
        return line;
    }

    private DomContent link(String name) {
        int number = refs.indexOf(name) + 1;
        return number == 0 ? Badges.given(name) : a(Badges.given(name)).withHref("#i" + number);
    }
}

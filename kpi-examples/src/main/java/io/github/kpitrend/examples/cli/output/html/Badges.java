// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.kpitrend.examples.cli.output.PageCell;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.indicator.QualitativeRating;
import j2html.tags.DomContent;
import j2html.tags.specialized.BdiTag;
import j2html.tags.specialized.SpanTag;
import java.util.ArrayList;
import java.util.List;

/** Verdicts, each by color, shape and word at once, so that any one of the three is enough. */
final class Badges {

    private Badges() {}

    /** Returns text from outside, whose direction of writing stays its own. */
    static BdiTag given(String text) {
        return bdi(text);
    }

    /** Returns text for those who listen alone, behind what others see as well, if that is anything. */
    static SpanTag spoken(String before, String text) {
        return span(before.isEmpty() ? text : ", " + text).withClass("hidden");
    }

    static SpanTag rating(QualitativeRating rating) {
        return badge(rating.text(), rating.symbol(), rating.text());
    }

    /** Returns the computed rating with the published variation where that differs, and the assessed one; a table has a dash where there is neither. */
    static List<DomContent> ratings(PageRow row, boolean inTable) {
        List<DomContent> badges = new ArrayList<>();
        PageCell computed = row.rating();
        PageCell assessed = row.assessed();
        if (row.row().rating() != QualitativeRating.NOT_RATED) {
            badges.add(badge(computed.verdict(), computed.text(), computed.spoken()));
        } else if (!assessed.isPresent() && inTable) {
            badges.add(span("-").withClass("badge").with(spoken("-", computed.spoken())));
        }
        if (!computed.note().isEmpty()) {
            badges.add(text(" "));
            badges.add(small(computed.note()));
        }
        if (assessed.isPresent()) {
            badges.add(text(" "));
            String note = assessed.note().isEmpty() ? "" : " " + assessed.note();
            badges.add(badge(assessed.verdict(), assessed.text(), assessed.spoken() + note));
        }
        return badges;
    }

    /** Returns the icon of the variation with its name in words. */
    static SpanTag variation(PageRow row) {
        return span().withClass("badge signal")
                .with(
                        Icons.hidden(row.row()
                                .variation()
                                .map(variation -> Icons.variation(
                                        variation, row.row().indicator().polarity()))
                                .orElseGet(Icons::dash)),
                        text(" " + Icons.variationWords(row.row())));
    }

    /** Returns the icon of the assurance with its name in words. */
    static SpanTag assurance(PageRow row) {
        return span().withClass("badge signal")
                .with(
                        Icons.hidden(row.row().assurance().map(Icons::assurance).orElseGet(Icons::dash)),
                        text(" " + Icons.assuranceWords(row.row())));
    }

    /** Returns the status of a target with its shape. */
    static SpanTag status(PageCell status) {
        return switch (status.verdict()) {
            case "met" -> badge("positive", "\u2713", status.text());
            case "within-tolerance" -> badge("similar", "~", status.text());
            case "missed" -> badge("negative", "\u2717", status.text());
            default -> span(status.text()).withClass("badge");
        };
    }

    private static SpanTag badge(String css, String symbol, String word) {
        return span().withClass("badge " + css)
                .with(span(symbol).withClass("symbol").attr("aria-hidden", "true"), text(" " + word));
    }
}

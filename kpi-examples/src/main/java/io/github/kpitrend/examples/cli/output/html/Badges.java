// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.bdi;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.target.TargetStatus;
import j2html.tags.DomContent;
import j2html.tags.specialized.BdiTag;
import j2html.tags.specialized.SpanTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Verdicts, each by colour, shape and word at once, so that any one of the three is enough. */
final class Badges {

    private static final CellText TEXT = CellText.english();

    private Badges() {}

    /** Returns text from outside, whose direction of writing stays its own. */
    static BdiTag given(String text) {
        return bdi(text);
    }

    static SpanTag rating(QualitativeRating rating) {
        String word = rating.name().toLowerCase(Locale.ROOT);
        return badge(word, TEXT.rating(rating), word);
    }

    /** Returns the computed rating and the assessed one, as far as there are any. */
    static List<DomContent> ratings(ScorecardRow row) {
        List<DomContent> badges = new ArrayList<>();
        if (row.rating() != QualitativeRating.NOT_RATED) {
            badges.add(rating(row.rating()));
        }
        row.assessedRating().ifPresent(assessment -> badges.add(assessed(row, assessment)));
        return badges;
    }

    private static SpanTag assessed(ScorecardRow row, AssessedRating assessment) {
        String word = assessment.rating().name().toLowerCase(Locale.ROOT);
        boolean current = assessment.month().equals(row.month());
        return badge(
                word,
                TEXT.rating(assessment.rating()) + "*",
                word + ", assessed" + (current ? "" : " of " + TEXT.month(assessment.month())));
    }

    static SpanTag variation(Variation variation) {
        Svg icon = Svg.picture("icon", 14, 14)
                .attr("width", "14")
                .attr("height", "14")
                .attr("aria-hidden", "true")
                .with(Marks.of(variation, 7, 7, false));
        return span().withClass("badge " + Marks.css(variation)).with(icon, text(" " + variation.text()));
    }

    static SpanTag assurance(Assurance assurance) {
        return switch (assurance) {
            case PASS -> badge("positive", "\u2713", "target " + assurance.text());
            case FAIL -> badge("negative", "\u2717", "target " + assurance.text());
            case INCONSISTENT -> badge("similar", "~", "target " + assurance.text());
        };
    }

    static Optional<SpanTag> status(ScorecardRow row) {
        return row.targetAssessment().map(assessment -> status(assessment.status()));
    }

    static SpanTag status(TargetStatus status) {
        return switch (status) {
            case MET -> badge("positive", "\u2713", status.text());
            case WITHIN_TOLERANCE -> badge("similar", "~", status.text());
            case MISSED -> badge("negative", "\u2717", status.text());
            case NOT_YET_DUE, TO_BE_CONFIRMED, NO_TARGET, NOT_ASSESSED ->
                span(status.text()).withClass("badge");
        };
    }

    private static SpanTag badge(String css, String symbol, String word) {
        return span().withClass("badge " + css)
                .with(span(symbol).withClass("symbol").attr("aria-hidden", "true"), text(" " + word));
    }
}

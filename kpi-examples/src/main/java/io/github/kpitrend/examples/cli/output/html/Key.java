// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The key of a page: what its symbols, columns, lines and points mean, as far as they occur. */
final class Key {

    private final Page page;
    private final List<DomContent> entries = new ArrayList<>();

    private Key(Page page) {
        this.page = page;
    }

    static DomContent of(Page page) {
        return new Key(page).content();
    }

    private DomContent content() {
        entry("Changes", text(PageWords.directions(page.scorecard())));
        addRatings();
        addSignals();
        entry("Columns", text(columns()));
        String marks = PageWords.marks(page);
        if (!marks.isEmpty()) {
            entry("Marks at figures", text(marks));
        }
        String missing = PageWords.missing(page);
        if (!missing.isEmpty()) {
            entry("Missing", text(missing));
        }
        addLines();
        return section(h2("Key").withId("key"), dl(each(entries.stream())).withClass("key"))
                .withClass("screen")
                .attr("aria-labelledby", "key");
    }

    private void entry(String name, DomContent... content) {
        entries.add(each(dt(name), dd(content)));
    }

    private boolean any(Predicate<PageRow> rows) {
        return page.rows().stream().anyMatch(rows);
    }

    // -----------------------------------------------------------------------
    private void addRatings() {
        Set<QualitativeRating> occurring = new TreeSet<>();
        page.rows().forEach(row -> {
            occurring.add(row.row().rating());
            row.row().assessedRating().ifPresent(assessment -> occurring.add(assessment.rating()));
        });
        occurring.remove(QualitativeRating.NOT_RATED);
        List<DomContent> badges = occurring.stream()
                .map(rating -> (DomContent) Badges.rating(rating))
                .collect(Collectors.toCollection(ArrayList::new));
        if (any(row -> row.assessed().isPresent())) {
            badges.add(text(PageWords.star()));
        }
        if (any(row -> !row.rating().note().isEmpty())) {
            badges.add(text(" By change: the change on an earlier figure decides; the words behind it say what the"
                    + " control chart says."));
        }
        if (!badges.isEmpty()) {
            entry("Rating", each(badges.stream()));
        }
    }

    private void addSignals() {
        List<DomContent> variations = new ArrayList<>();
        for (Variation variation : Variation.values()) {
            for (Polarity polarity : List.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER)) {
                String words = Icons.words(variation, polarity);
                boolean occurs = any(
                        row -> row.row().variation().filter(variation::equals).isPresent()
                                && Icons.variationWords(row.row()).equals(words));
                boolean isNew = polarity == Polarity.HIGHER_IS_BETTER
                        || !words.equals(Icons.words(variation, Polarity.HIGHER_IS_BETTER));
                if (occurs && isNew) {
                    variations.add(icon(Icons.variation(variation, polarity), words));
                }
            }
        }
        if (variations.isEmpty()) {
            return;
        }
        variations.add(text("The meaning follows Making Data Count; the drawings are this program's own."));
        entry("Variation", each(variations.stream()));
        List<DomContent> assurances = new ArrayList<>();
        for (Assurance assurance : Assurance.values()) {
            if (any(row -> row.row().assurance().filter(assurance::equals).isPresent())) {
                assurances.add(icon(Icons.assurance(assurance), Icons.words(assurance)));
            }
        }
        assurances.add(icon(Icons.dash(), "no target, withheld, or not enough data"));
        entry("Assurance", each(assurances.stream()));
    }

    private static SpanTag icon(Svg icon, String words) {
        return span().withClass("badge signal").with(Icons.hidden(icon), text(" " + words));
    }

    // -----------------------------------------------------------------------
    private String columns() {
        List<String> parts = new ArrayList<>();
        Set<Kind> kinds = page.columns().stream().map(PageColumn::kind).collect(Collectors.toSet());
        int months = page.policy().window().length();
        parts.add("Latest: the figure of the latest period, with its month where that is not the page's");
        parts.add("vs previous: on the period before; vs last year: on the same month a year before");
        parts.add(months + "-month mean and max.: last " + months
                + " months, with the number of figures where some are missing");
        if (kinds.contains(Kind.TARGET)) {
            parts.add("Target: what is expected by now, and in parentheses the target of the year");
        }
        return String.join(". ", parts) + ".";
    }

    private void addLines() {
        List<DomContent> lines = new ArrayList<>();
        boolean hasLimits = any(row -> row.row()
                .chart()
                .map(ControlChart::phases)
                .filter(phases -> !phases.isEmpty())
                .isPresent());
        if (hasLimits) {
            lines.add(line("center", "mean"));
            lines.add(line("limit", "limits of the usual range"));
        }
        if (any(row -> row.row().targets().isPresent())) {
            lines.add(line("target", "target"));
        }
        if (any(row -> row.row().benchmarks().stream()
                .anyMatch(benchmark -> benchmark.figure().isKnown()))) {
            lines.add(mark(Marks.benchmark(7, 7, 4.5), "benchmark"));
        }
        lines.add(mark(Marks.missing(7, 7), "no figure for that month"));
        Optional.of(page.illustrative())
                .filter(illustrative -> illustrative.isPresent())
                .ifPresent(any -> lines.add(mark(
                        Marks.of(Variation.COMMON_CAUSE, 7, 7, true), "hollow marker in a shaded area: illustrative")));
        entry("Charts", each(lines.stream()));
    }

    private static SpanTag line(String css, String words) {
        return sample(Svg.picture("icon", 28, 14).attr("width", "28").with(Svg.line(css, 1, 7, 27, 7)), words);
    }

    private static SpanTag mark(Svg mark, String words) {
        return sample(Svg.picture("icon", 14, 14).attr("width", "14").with(mark), words);
    }

    private static SpanTag sample(Svg icon, String words) {
        return span().withClass("badge").with(icon.attr("height", "14").attr("aria-hidden", "true"), text(" " + words));
    }
}

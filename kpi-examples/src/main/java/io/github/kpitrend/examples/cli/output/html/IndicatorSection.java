// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.target.TargetAssessment;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that a page says of one indicator: in words, as a chart, and what people wrote about it. */
final class IndicatorSection {

    private static final CellText TEXT = CellText.english();

    private final ScorecardRow row;
    private final Indicator indicator;
    private final ChartData data;

    private IndicatorSection(ScorecardRow row, Illustrative illustrative) {
        this.row = row;
        this.indicator = row.indicator();
        this.data = ChartData.of(row, illustrative);
    }

    /** Returns the section; the number tells it from others in links. */
    static SectionTag of(ScorecardRow row, Illustrative illustrative, int number, List<DomContent> moved) {
        return new IndicatorSection(row, illustrative).content(number, moved);
    }

    private SectionTag content(int number, List<DomContent> moved) {
        String heading = "h" + number;
        return section(
                        h3(Badges.given(indicator.ref()).withClass("ref"), text(" "), Badges.given(indicator.name()))
                                .withId(heading),
                        p(Badges.given(row.narrative())).withClass("narrative").withId("n" + number),
                        p(each(verdicts().stream())).withClass("verdicts"),
                        each(moved.stream()),
                        data.observed().isEmpty() ? noChart() : chart(number),
                        details())
                .withClass("indicator")
                .withId("i" + number)
                .attr("aria-labelledby", heading);
    }

    private List<DomContent> verdicts() {
        List<DomContent> verdicts = new ArrayList<>(Badges.ratings(row));
        data.chart().ifPresent(chart -> verdicts.add(Badges.variation(chart.variation())));
        row.assurance().ifPresent(assurance -> verdicts.add(Badges.assurance(assurance)));
        return verdicts;
    }

    // -----------------------------------------------------------------------
    private DomContent noChart() {
        return p("No chart: no figure from " + range() + ".").withClass("remark");
    }

    private String range() {
        return TEXT.month(data.months().first()) + " to "
                + TEXT.month(data.months().last());
    }

    private DomContent chart(int number) {
        String caption = "c" + number;
        return each(
                figure(
                        div(ChartSvg.of(data, "h" + number + " " + caption, "n" + number))
                                .withClass("scroll"),
                        each(Fan.bar(data).stream().toList(), bar -> bar),
                        figcaption(Badges.given(ChartCaption.of(data))).withId(caption)),
                ChartFigures.of(data));
    }

    // -----------------------------------------------------------------------
    private DomContent details() {
        List<DomContent> entries = new ArrayList<>();
        row.commentary()
                .ifPresent(commentary ->
                        addEntry(entries, "Commentary (" + TEXT.month(commentary.month()) + ")", commentary.text()));
        row.assessedRating()
                .ifPresent(assessment -> addEntry(entries, "Assessed rating", PageWords.assessment(assessment)));
        row.targetAssessment().map(IndicatorSection::words).ifPresent(text -> addEntry(entries, "Target", text));
        String benchmarks = row.benchmarks().stream()
                .filter(benchmark -> benchmark.figure().isKnown())
                .map(Benchmark::toString)
                .collect(Collectors.joining("; "));
        addEntry(entries, "Benchmarks", benchmarks);
        addEntry(entries, "Owner", indicator.owner());
        addEntry(entries, "Reporter", indicator.reporter());
        addEntry(entries, "Outcome", indicator.outcome());
        return entries.isEmpty() ? text("") : dl(each(entries.stream())).withClass("details");
    }

    private static String words(TargetAssessment assessment) {
        return assessment.target().isPresent()
                ? assessment.toString()
                : assessment.status().text();
    }

    private static void addEntry(List<DomContent> entries, String name, String text) {
        if (!text.isEmpty()) {
            entries.add(dt(name));
            entries.add(dd(Badges.given(text)));
        }
    }
}

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
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.target.TargetAssessment;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a page says of one indicator: in words, as a chart, and what people wrote about it. */
final class IndicatorSection {

    static final int MOST_MONTHS = 60;
    private static final CellText TEXT = CellText.english();

    private final ScorecardRow row;
    private final Indicator indicator;
    private final ChartData data;

    private IndicatorSection(ScorecardRow row, Illustrative illustrative) {
        this.row = row;
        this.indicator = row.indicator();
        this.data = new ChartData(row, MOST_MONTHS, row.chart(), illustrative);
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
                        p(Badges.given(row.narrative())).withClass("narrative"),
                        p(each(verdicts().stream())).withClass("verdicts"),
                        each(moved.stream()),
                        data.observed().isEmpty() ? noChart() : chart(),
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

    private DomContent chart() {
        String kind = data.chart().isPresent() ? "Control chart" : "Chart";
        String label = kind + " from " + range();
        return each(
                figure(
                        div(XmrSvg.of(data, label)).withClass("scroll"),
                        figcaption(Badges.given(label + ". " + caption()))),
                ChartFigures.of(data));
    }

    private String caption() {
        List<String> sentences = new ArrayList<>();
        sentences.add(data.chart().map(this::limits).orElseGet(this::whyNoLimits));
        int left = data.row().series().within(data.months()).observedCount();
        data.chart()
                .filter(chart -> chart.points().size() > left)
                .ifPresent(chart -> sentences.add("The limits rest on earlier months, too: "
                        + chart.points().size() + " figures in all"));
        data.chart()
                .ifPresent(chart -> chart.notes().stream().map(ChartNote::text).forEach(sentences::add));
        data.rebases().stream().map(ChartData::words).forEach(sentences::add);
        if (!data.breaks().isEmpty()) {
            sentences.add("The series breaks before "
                    + data.breaks().stream().map(TEXT::month).collect(Collectors.joining(", ")));
        }
        if (!data.missing().isEmpty()) {
            sentences.add("No figure: " + missing());
        }
        if (data.months().stream().anyMatch(data::isIllustrative)) {
            sentences.add("Shaded months are illustrative");
        }
        return sentences.stream().map(IndicatorSection::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private String limits(ControlChart chart) {
        ChartPhase group = chart.latestPhase();
        return VariationWords.of(chart.latest().orElseThrow()) + " in "
                + TEXT.month(chart.latest().orElseThrow().month()) + "; mean " + data.text(group.center()) + ", limits "
                + data.text(group.lower()) + " to " + data.text(group.upper());
    }

    private String whyNoLimits() {
        return row.current().isKnown()
                ? "without limits, as there are fewer than " + ChartPhase.SETTLED_POINTS + " figures"
                : "without limits, as there is no figure for " + TEXT.month(row.month()) + " ("
                        + row.current().reason().text() + ")";
    }

    /** Returns the missing months by reason. */
    private String missing() {
        Map<String, List<YearMonth>> months = data.missing().stream()
                .collect(Collectors.groupingBy(
                        month -> data.at(month).reason().text(), LinkedHashMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(entry -> entry.getValue().stream().map(TEXT::month).collect(Collectors.joining(", ")) + " ("
                        + entry.getKey() + ")")
                .collect(Collectors.joining("; "));
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

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.PartContribution;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns and rows of the sheets with a row for each finding, part of a parent, period to come, or revised month. */
final class DetailSheets {

    private static final int YEAR = 12;

    private DetailSheets() {}

    /** Returns why a figure is missing; empty for one that is known. */
    static String reason(Figure figure) {
        return figure.isKnown() ? "" : figure.reason().text();
    }

    // -----------------------------------------------------------------------
    /** A finding, or without one a line on how the file was read. */
    record FindingLine(Optional<Finding> finding, String text) {

        private String word(Function<Finding, String> word, String otherwise) {
            return finding.map(word).orElse(otherwise);
        }
    }

    static List<FindingLine> findingLines(Page page) {
        List<FindingLine> lines = new ArrayList<>();
        page.findings().forEach(finding -> lines.add(new FindingLine(Optional.of(finding), finding.text())));
        page.reading().notes().forEach(note -> lines.add(new FindingLine(Optional.empty(), note)));
        return lines;
    }

    static List<Column<FindingLine>> findings() {
        return List.of(
                Column.text(
                        "Severity",
                        line -> line.word(finding -> finding.severity().text(), "reading")),
                Column.text("Ref.", 10, line -> line.word(PageWords::subject, "")),
                Column.month("First", line -> line.finding().map(Finding::firstMonth)),
                Column.month("Last", line -> line.finding().map(Finding::lastMonth)),
                Column.text("Text", 110, FindingLine::text));
    }

    // -----------------------------------------------------------------------
    /** A part of a parent, and what it contributes to a change of it. */
    record PartLine(ScorecardRow row, Change change, PartContribution part) {}

    static List<PartLine> partLines(Page page) {
        List<PartLine> lines = new ArrayList<>();
        for (ScorecardRow row : page.scorecard().rows()) {
            List<ContributionAnalysis> analyses =
                    page.scorecard().contributions(row.indicator().ref());
            for (int i = 0; i < analyses.size(); i++) {
                Change change = row.changes().get(i);
                analyses.get(i).parts().forEach(part -> lines.add(new PartLine(row, change, part)));
            }
        }
        return lines;
    }

    static List<Column<PartLine>> contributions() {
        return List.of(
                Column.text("Ref.", 10, line -> line.row().indicator().ref()),
                Column.text("Part", 14, line -> line.part().name()),
                Column.text(
                        "Compared with",
                        18,
                        line -> line.change()
                                .comparison()
                                .map(Comparison::toString)
                                .orElse("")),
                Column.month("Month", line -> line.change().month()),
                amount("Before", PartContribution::base),
                amount("Now", PartContribution::current),
                amount("Contribution", PartContribution::contribution),
                Column.number("Share", line -> RowSheets.fraction(line.part().share()), line -> "0%"),
                amount("Rate", PartContribution::rateEffect),
                amount("Mix", PartContribution::mixEffect),
                amount("Joint", PartContribution::jointEffect),
                Column.text("State", 14, line -> line.part().state().text()),
                Column.text("Missing", 24, line -> reason(line.part().contribution())));
    }

    private static Column<PartLine> amount(String heading, Function<PartContribution, Figure> figure) {
        return Column.number(heading, line -> figure.apply(line.part()), line -> RowSheets.finer(line.row()));
    }

    // -----------------------------------------------------------------------
    /** A period to come. */
    record ForecastLine(ScorecardRow row, Forecast forecast, Prediction at) {

        private String said(String text) {
            return at.figure().isKnown() ? text : "";
        }
    }

    /** The periods from the page's to the end of the fiscal year, of the rows in which a forecast is said. */
    static List<ForecastLine> forecastLines(Page page) {
        List<ForecastLine> lines = new ArrayList<>();
        for (ScorecardRow row : page.scorecard().rows()) {
            if (PageRow.saidOutlook(row).isPresent()) {
                Forecast forecast = row.forecast();
                ReportingPeriods periods = row.indicator().reportingPeriods(row.series());
                YearMonth month =
                        periods.periodOf(forecast.origin().plusMonths(1)).last();
                YearMonth end = periods.calendar().yearOf(month).months().last();
                while (!month.isAfter(end)) {
                    lines.add(new ForecastLine(row, forecast, forecast.at(month)));
                    month = month.plusMonths(YEAR / periods.periodsPerYear());
                }
            }
        }
        return lines;
    }

    static List<Column<ForecastLine>> forecast() {
        return List.of(
                Column.text("Ref.", 10, line -> line.row().indicator().ref()),
                Column.month("Month", line -> Optional.of(line.at().months().last())),
                predicted("Figure", Prediction::figure),
                predicted("Lower 80%", at -> at.lower(ConfidenceLevel.PERCENT_80)),
                predicted("Upper 80%", at -> at.upper(ConfidenceLevel.PERCENT_80)),
                predicted("Lower 95%", at -> at.lower(ConfidenceLevel.PERCENT_95)),
                predicted("Upper 95%", at -> at.upper(ConfidenceLevel.PERCENT_95)),
                Column.text(
                        "Method", 24, line -> line.said(line.forecast().method().text())),
                Column.text("Season", line -> line.said(line.forecast().isSeasonal() ? "yes" : "no")),
                Column.text(
                        "Missing",
                        24,
                        line -> reason(
                                line.at().figure().isKnown()
                                        ? line.at().standardError()
                                        : line.at().figure())));
    }

    private static Column<ForecastLine> predicted(String heading, Function<Prediction, Figure> figure) {
        return Column.number(heading, line -> figure.apply(line.at()), line -> RowSheets.finer(line.row()));
    }

    // -----------------------------------------------------------------------
    /** A month whose figure or verdict was revised since it was first published. */
    record RevisionLine(ScorecardRow row, VerdictRevision revision) {

        private Figure first() {
            return revision.firstChange().current();
        }

        private Figure latest() {
            return revision.latestChange().current();
        }

        private boolean isRevised() {
            return first().isKnown() && (revision.isChanged() || !first().equals(latest()));
        }

        private Change between() {
            return Change.of(first(), latest());
        }
    }

    static List<RevisionLine> revisionLines(Page page) {
        return page.scorecard().rows().stream()
                .flatMap(row -> row.verdictRevisions().stream().map(each -> new RevisionLine(row, each)))
                .filter(RevisionLine::isRevised)
                .toList();
    }

    static List<Column<RevisionLine>> revisions() {
        return List.of(
                Column.text("Ref.", 10, line -> line.row().indicator().ref()),
                Column.month("Month", line -> Optional.of(line.revision().month())),
                Column.of(
                        "First published",
                        (table, line) -> table.day(line.revision().firstPublished())),
                Column.number("First", RevisionLine::first, line -> RowSheets.format(line.row())),
                Column.of(
                        "Latest",
                        (table, line) ->
                                table.labeled(line.latest(), RowSheets.format(line.row()), reason(line.latest()))),
                Column.number("Difference", line -> line.between().difference(), line -> RowSheets.format(line.row())),
                Column.number(
                        "Percent", line -> RowSheets.fraction(line.between().percent()), line -> "0.0%"),
                Column.text(
                        "First direction", 14, line -> line.revision().first().text()),
                Column.text(
                        "Latest direction", 14, line -> line.revision().latest().text()),
                Column.text("Changed", line -> line.revision().isChanged() ? "yes" : "no"));
    }
}

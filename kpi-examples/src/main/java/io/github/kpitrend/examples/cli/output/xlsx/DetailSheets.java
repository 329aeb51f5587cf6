// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.breakdown.ContributionAnalysis;
import io.github.kpitrend.breakdown.PartContribution;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.examples.cli.output.xlsx.BookTable.Heading;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.time.ReportingPeriods;
import io.github.kpitrend.vintage.VerdictRevision;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

/** The sheets with a row for each finding, part of a parent, month to come, or revised month. */
final class DetailSheets {

    private static final int YEAR = 12;

    private final Page page;

    DetailSheets(Page page) {
        this.page = page;
    }

    private static String format(ScorecardRow row) {
        return BookStyles.format(row.indicator(), row.indicator().decimals(row.series()));
    }

    private static String finer(ScorecardRow row) {
        return BookStyles.format(row.indicator(), row.indicator().decimals(row.series()) + 1);
    }

    private static Figure fraction(Figure percent) {
        return percent.isKnown()
                ? Figure.of(percent.toBigDecimal().movePointLeft(2).doubleValue())
                : percent;
    }

    private static String reason(Figure figure) {
        return figure.isKnown() ? "" : figure.reason().text();
    }

    // -----------------------------------------------------------------------
    static List<Heading> findings() {
        return List.of(
                new Heading("Severity", 10),
                new Heading("Ref.", 10),
                Heading.of("First"),
                Heading.of("Last"),
                new Heading("Text", 100));
    }

    /** Adds what was found in the figures, and how the file was read. */
    void writeFindings(BookTable table) throws IOException {
        for (Finding finding : page.findings()) {
            table.text(finding.severity().text());
            table.text(PageWords.subject(finding));
            table.month(finding.firstMonth());
            table.month(finding.lastMonth());
            table.text(finding.text());
            table.endRow();
        }
        for (String note : page.reading().notes()) {
            table.text("reading");
            table.skip();
            table.skip();
            table.skip();
            table.text(note);
            table.endRow();
        }
    }

    // -----------------------------------------------------------------------
    static List<Heading> contributions() {
        return List.of(
                new Heading("Ref.", 10),
                new Heading("Part", 14),
                new Heading("Compared with", 20),
                Heading.of("Month"),
                Heading.of("Before"),
                Heading.of("Now"),
                Heading.of("Contribution"),
                Heading.of("Share"),
                Heading.of("Rate"),
                Heading.of("Mix"),
                Heading.of("Joint"),
                new Heading("State", 14),
                new Heading("Missing", 24));
    }

    void writeContributions(BookTable table) throws IOException {
        for (ScorecardRow row : page.scorecard().rows()) {
            for (ContributionAnalysis analysis :
                    page.scorecard().contributions(row.indicator().ref())) {
                for (PartContribution part : analysis.parts()) {
                    add(table, row, analysis, part);
                }
            }
        }
    }

    private static String compared(ContributionAnalysis analysis) {
        return analysis.change().comparison().map(Comparison::toString).orElse("");
    }

    private static void add(BookTable table, ScorecardRow row, ContributionAnalysis analysis, PartContribution part)
            throws IOException {
        table.text(row.indicator().ref());
        table.text(part.name());
        table.text(compared(analysis));
        table.month(analysis.change().month().orElse(row.month()));
        for (Figure figure : List.of(part.base(), part.current(), part.contribution())) {
            table.figure(figure, finer(row));
        }
        table.figure(fraction(part.share()), "0%");
        for (Figure figure : List.of(part.rateEffect(), part.mixEffect(), part.jointEffect())) {
            table.figure(figure, finer(row));
        }
        table.text(part.state().text());
        table.text(reason(part.contribution()));
        table.endRow();
    }

    // -----------------------------------------------------------------------
    static List<Heading> forecast() {
        return List.of(
                new Heading("Ref.", 10),
                Heading.of("Month"),
                Heading.of("Figure"),
                Heading.of("Lower 80%"),
                Heading.of("Upper 80%"),
                Heading.of("Lower 95%"),
                Heading.of("Upper 95%"),
                new Heading("Method", 24),
                Heading.of("Season"),
                new Heading("Missing", 24));
    }

    /** Adds the periods from the page's to the end of the fiscal year, of the rows in which a forecast is said. */
    void writeForecast(BookTable table) throws IOException {
        for (ScorecardRow row : page.scorecard().rows()) {
            if (RowSheets.outlook(row).isPresent()) {
                Forecast forecast = row.forecast();
                ReportingPeriods periods = row.indicator().reportingPeriods(row.series());
                YearMonth month =
                        periods.periodOf(forecast.origin().plusMonths(1)).last();
                YearMonth end = periods.calendar().yearOf(month).months().last();
                while (!month.isAfter(end)) {
                    add(table, row, forecast, forecast.at(month));
                    month = month.plusMonths(YEAR / periods.periodsPerYear());
                }
            }
        }
    }

    private static void add(BookTable table, ScorecardRow row, Forecast forecast, Prediction at) throws IOException {
        String format = finer(row);
        table.text(row.indicator().ref());
        table.month(at.months().last());
        table.figure(at.figure(), format);
        for (ConfidenceLevel level : List.of(ConfidenceLevel.PERCENT_80, ConfidenceLevel.PERCENT_95)) {
            table.figure(at.lower(level), format);
            table.figure(at.upper(level), format);
        }
        table.text(at.figure().isKnown() ? forecast.method().text() : "");
        table.text(at.figure().isKnown() ? forecast.isSeasonal() ? "yes" : "no" : "");
        table.text(at.figure().isKnown() ? reason(at.standardError()) : reason(at.figure()));
        table.endRow();
    }

    // -----------------------------------------------------------------------
    static List<Heading> revisions() {
        return List.of(
                new Heading("Ref.", 10),
                Heading.of("Month"),
                new Heading("First published", 14),
                Heading.of("First"),
                Heading.of("Latest"),
                Heading.of("Difference"),
                Heading.of("Percent"),
                new Heading("First direction", 14),
                new Heading("Latest direction", 14),
                Heading.of("Changed"));
    }

    void writeRevisions(BookTable table) throws IOException {
        for (ScorecardRow row : page.scorecard().rows()) {
            for (VerdictRevision revision : row.verdictRevisions()) {
                Figure first = revision.firstChange().current();
                Figure latest = revision.latestChange().current();
                if (first.isKnown() && (revision.isChanged() || !first.equals(latest))) {
                    add(table, row, revision);
                }
            }
        }
    }

    private static void add(BookTable table, ScorecardRow row, VerdictRevision revision) throws IOException {
        Figure first = revision.firstChange().current();
        Figure latest = revision.latestChange().current();
        Change between = Change.of(first, latest);
        table.text(row.indicator().ref());
        table.month(revision.month());
        table.day(revision.firstPublished());
        table.figure(first, format(row));
        table.labeled(latest, format(row), reason(latest));
        table.figure(between.difference(), format(row));
        table.figure(fraction(between.percent()), "0.0%");
        table.text(revision.first().text());
        table.text(revision.latest().text());
        table.text(revision.isChanged() ? "yes" : "no");
        table.endRow();
    }
}

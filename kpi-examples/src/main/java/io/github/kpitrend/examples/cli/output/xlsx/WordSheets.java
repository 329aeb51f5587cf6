// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.xlsx.XlsxSheet.Heading;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.ScorecardRow;
import java.io.IOException;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/** What is said about the page: a sheet of the findings, and one of each row in words, with what people wrote. */
final class WordSheets {

    private static final int SENTENCE = 70;

    private final Workbook workbook;
    private final Page page;

    WordSheets(Workbook workbook, Page page) {
        this.workbook = workbook;
        this.page = page;
    }

    void writeFindings() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Findings");
        sheet.headings(
                1,
                IllustrativeNote.above(
                        page.illustrative(),
                        Heading.of("ref"),
                        Heading.of("month"),
                        Heading.wide("rule", 30),
                        Heading.wide("finding", SENTENCE)));
        for (Finding finding : page.findings()) {
            sheet.text(finding.ref().isEmpty() ? "(page)" : finding.ref());
            sheet.month(finding.lastMonth());
            sheet.text(finding.rule().name());
            sheet.wrapped(finding.text());
            sheet.endRow();
        }
        sheet.finish();
    }

    void writeWords() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Words");
        sheet.headings(
                1,
                IllustrativeNote.above(
                        page.illustrative(),
                        Heading.of("ref"),
                        Heading.wide("in words", SENTENCE),
                        Heading.of("assessed rating"),
                        Heading.of("assessed for"),
                        Heading.wide("assessor's note", SENTENCE),
                        Heading.wide("commentary", SENTENCE),
                        Heading.wide("owner", 24),
                        Heading.wide("reporter", 24),
                        Heading.wide("outcome", SENTENCE)));
        for (ScorecardRow row : page.scorecard().rows()) {
            Indicator indicator = row.indicator();
            sheet.text(indicator.ref());
            sheet.wrapped(row.narrative());
            add(sheet, row.assessedRating());
            sheet.wrapped(row.commentary().map(Commentary::text).orElse(""));
            sheet.wrapped(indicator.owner());
            sheet.wrapped(indicator.reporter());
            sheet.wrapped(indicator.outcome());
            sheet.endRow();
        }
        sheet.finish();
    }

    private static void add(XlsxSheet sheet, Optional<AssessedRating> assessment) throws IOException {
        if (assessment.isPresent()) {
            sheet.text(assessment.get().rating().name());
            sheet.month(assessment.get().month());
            sheet.wrapped(assessment.get().note());
        } else {
            sheet.skip(3);
        }
    }
}

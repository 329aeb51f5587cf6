// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.xlsx.XlsxSheet.Heading;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.window.WindowValue;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** The sheets behind the page, for calculating: every figure that was given, every change and every window, each a number or a reason. */
final class FigureSheets {

    private static final Heading MISSING = Heading.wide("missing", 24);

    private final Workbook workbook;
    private final Page page;

    FigureSheets(Workbook workbook, Page page) {
        this.workbook = workbook;
        this.page = page;
    }

    void writeData() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Data");
        sheet.headings(
                2,
                List.of(
                        Heading.of("ref"),
                        Heading.of("month"),
                        Heading.of("value"),
                        MISSING,
                        Heading.wide("markers", 24),
                        Heading.wide("source", 32)));
        for (ScorecardRow row : page.scorecard().rows()) {
            String format = XlsxSheet.decimals(row.indicator().decimals(row.series()));
            for (YearMonth month : row.series().range()) {
                Observation observation = row.series().observation(month);
                sheet.text(row.indicator().ref());
                sheet.month(month);
                sheet.figure(observation.figure(), format);
                sheet.text(observation.markers().stream().map(Marker::text).collect(Collectors.joining(", ")));
                sheet.text(IllustrativeNote.of(page.illustrative(), month));
                sheet.endRow();
            }
        }
        sheet.finish();
    }

    void writeChanges() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Changes");
        sheet.headings(
                1,
                IllustrativeNote.above(
                        page.illustrative(),
                        Heading.of("ref"),
                        Heading.of("month"),
                        Heading.wide("compared with", 20),
                        Heading.of("base"),
                        MISSING,
                        Heading.of("current"),
                        MISSING,
                        Heading.of("difference"),
                        MISSING,
                        Heading.wide("change (0.1 is 10%)", 14),
                        MISSING,
                        Heading.wide("direction", 16)));
        for (ScorecardRow row : page.scorecard().rows()) {
            String format = XlsxSheet.decimals(row.indicator().decimals(row.series()));
            for (Change change : row.changes()) {
                sheet.text(row.indicator().ref());
                sheet.month(change.month().orElse(row.month()));
                sheet.text(change.comparison().map(Comparison::toString).orElse(""));
                sheet.figure(change.base(), format);
                sheet.figure(change.current(), format);
                sheet.figure(change.difference(), format);
                sheet.figure(Fractions.of(change.percent()), Fractions.FORMAT);
                sheet.text(change.direction(row.indicator().threshold()).name());
                sheet.endRow();
            }
        }
        sheet.finish();
    }

    void writeWindows() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Windows");
        sheet.headings(
                1,
                IllustrativeNote.above(
                        page.illustrative(),
                        Heading.of("ref"),
                        Heading.of("statistic"),
                        Heading.of("value"),
                        MISSING,
                        Heading.of("observed"),
                        Heading.of("first month"),
                        Heading.of("last month"),
                        Heading.of("occurred in")));
        for (ScorecardRow row : page.scorecard().rows()) {
            add(sheet, row, "mean", row.mean());
            add(sheet, row, "maximum", row.max());
        }
        sheet.finish();
    }

    private static void add(XlsxSheet sheet, ScorecardRow row, String statistic, WindowValue value) throws IOException {
        sheet.text(row.indicator().ref());
        sheet.text(statistic);
        sheet.figure(value.figure(), XlsxSheet.decimals(row.indicator().decimals(row.series())));
        sheet.number(value.observedCount());
        sheet.month(value.window().first());
        sheet.month(value.window().last());
        if (value.occurredIn().isPresent()) {
            sheet.month(value.occurredIn().get());
        }
        sheet.endRow();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.xlsx.XlsxSheet.Heading;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** The numbers of the control charts: a sheet of their points, and one of their groups with the limits. */
final class ChartSheets {

    private static final String LINE_FORMAT = "0.00";
    /** The column of the points that is coloured. */
    private static final int VARIATION = 11;
    /** The column of the groups that says why there are no numbers. */
    private static final int NOTE = 11;

    private static final String NO_CHART =
            "no chart: no figure for the month, or fewer than " + ChartPhase.SETTLED_POINTS + " up to it";

    private final Workbook workbook;
    private final Page page;
    /** By the ref of the row; no entry where a row has no chart. */
    private final Map<String, ControlChart> charts = new HashMap<>();

    ChartSheets(Workbook workbook, Page page) {
        this.workbook = workbook;
        this.page = page;
        for (ScorecardRow row : page.scorecard().rows()) {
            row.chart().ifPresent(chart -> charts.put(row.indicator().ref(), chart));
        }
    }

    void writePoints() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Chart points");
        sheet.headings(
                2,
                List.of(
                        Heading.of("ref"),
                        Heading.of("month"),
                        Heading.of("group"),
                        Heading.of("value"),
                        Heading.of("mean"),
                        Heading.of("lower limit"),
                        Heading.of("upper limit"),
                        Heading.of("side"),
                        Heading.of("near limit"),
                        Heading.of("outside limits"),
                        Heading.wide("rule", 24),
                        Heading.wide("variation", 18),
                        Heading.wide("source", 32)));
        for (ScorecardRow row : page.scorecard().rows()) {
            ControlChart chart = charts.get(row.indicator().ref());
            if (chart != null) {
                for (ChartPoint point : chart.points()) {
                    add(sheet, row, point, chart.phases().get(point.phase()));
                }
            }
        }
        sheet.colour(1, VARIATION, Variation.IMPROVEMENT.name(), XlsxSheet.GOOD);
        sheet.colour(1, VARIATION, Variation.CONCERN.name(), XlsxSheet.BAD);
        sheet.finish();
    }

    private void add(XlsxSheet sheet, ScorecardRow row, ChartPoint point, ChartPhase group) throws IOException {
        sheet.text(row.indicator().ref());
        sheet.month(point.month());
        sheet.number(point.phase());
        sheet.number(point.value(), XlsxSheet.decimals(row.indicator().decimals()));
        for (Figure line : List.of(group.center(), group.lower(), group.upper())) {
            addLine(sheet, line);
        }
        sheet.number(Integer.signum(point.zone()));
        sheet.flag((Math.abs(point.zone()) == 3));
        sheet.flag((Math.abs(point.zone()) == 4));
        sheet.text(point.cause().name());
        sheet.text(point.variation().name());
        sheet.text(IllustrativeNote.of(page.illustrative(), point.month()));
        sheet.endRow();
    }

    void writeGroups() throws IOException {
        XlsxSheet sheet = new XlsxSheet(workbook, "Chart groups");
        sheet.headings(
                1,
                IllustrativeNote.above(
                        page.illustrative(),
                        Heading.of("ref"),
                        Heading.of("group"),
                        Heading.of("first month"),
                        Heading.of("points"),
                        Heading.of("mean"),
                        Heading.of("lower limit"),
                        Heading.of("upper limit"),
                        Heading.of("lower two sigma"),
                        Heading.of("upper two sigma"),
                        Heading.wide("latest variation", 18),
                        Heading.wide("assurance", 16),
                        Heading.wide("note", 60)));
        for (ScorecardRow row : page.scorecard().rows()) {
            ControlChart chart = charts.get(row.indicator().ref());
            if (chart == null) {
                sheet.text(row.indicator().ref());
                sheet.skip(NOTE - 1);
                sheet.text(NO_CHART);
                sheet.endRow();
            } else {
                for (ChartPhase group : chart.phases()) {
                    add(sheet, row, chart, group);
                }
            }
        }
        sheet.finish();
    }

    private static void add(XlsxSheet sheet, ScorecardRow row, ControlChart chart, ChartPhase group)
            throws IOException {
        sheet.text(row.indicator().ref());
        sheet.number(group.index());
        sheet.month(group.first());
        sheet.number(group.pointCount());
        for (Figure line :
                List.of(group.center(), group.lower(), group.upper(), group.lowerTwoSigma(), group.upperTwoSigma())) {
            addLine(sheet, line);
        }
        sheet.text(chart.variation().name());
        sheet.text(row.assurance().map(Assurance::name).orElse(""));
        sheet.endRow();
    }

    private static void addLine(XlsxSheet sheet, Figure line) throws IOException {
        if (line.isKnown()) {
            sheet.number(line.value(), LINE_FORMAT);
        } else {
            sheet.text(line.reason().name());
        }
    }
}

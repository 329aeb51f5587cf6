// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.xlsx.FigureSheet.Line;
import io.github.kpitrend.examples.cli.output.xlsx.FigureSheet.Numbers;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.time.MonthRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDateAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDateAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTimeUnit;

/** The sheet of charts, two in a row, each a drawing of the spreadsheet program from cells of the sheet of figures. */
final class BookCharts {

    static final int MOST = 200;

    private static final int FIRST_ROW = 3;
    /** Three rows fit on a printed page, and no page breaks within one. */
    private static final float ROW_POINTS = 162;

    private static final int COLUMN_WIDTH = 73 * 256;
    private static final int LONGEST_TITLE = 90;
    private static final double TITLE_POINTS = 10;
    private static final double SMALL_POINTS = 8;
    private static final int MONTH_COLUMN = 1;
    private static final int STEPS = 4;
    private static final String INK = "1A1D21";

    private final Page page;
    private final FigureSheet figures;
    private final Map<Line, Integer> columns;
    private final List<ScorecardRow> rows;
    private final List<String> left = new ArrayList<>();

    BookCharts(Page page, FigureSheet figures) {
        this.page = page;
        this.figures = figures;
        this.columns = figures.places();
        this.rows = chosen();
    }

    /** The rows that have something to draw; of more than fit, the exceptions first. They stay in the order of the page. */
    private List<ScorecardRow> chosen() {
        Set<String> exceptions =
                page.summary().exceptions().stream().map(Finding::ref).collect(Collectors.toSet());
        List<ScorecardRow> drawable = page.scorecard().rows().stream()
                .filter(row -> row.series().observedCount() > 0)
                .filter(row -> BookTable.isDate(row.series().first())
                        && BookTable.isDate(row.series().last()))
                .toList();
        Set<ScorecardRow> taken = new HashSet<>();
        for (boolean wanted : new boolean[] {true, false}) {
            for (ScorecardRow row : drawable) {
                if (taken.size() < MOST && exceptions.contains(row.indicator().ref()) == wanted) {
                    taken.add(row);
                }
            }
        }
        drawable.stream()
                .filter(row -> !taken.contains(row))
                .forEach(row -> left.add(row.indicator().ref()));
        return drawable.stream().filter(taken::contains).toList();
    }

    /** Returns the refs of rows with figures that have no chart, as there would be too many. */
    List<String> left() {
        return left;
    }

    // -----------------------------------------------------------------------
    /** Draws on a sheet; the figures stand or will stand on another. */
    void write(XSSFSheet sheet, XSSFSheet data) {
        sheet.setColumnWidth(0, COLUMN_WIDTH);
        sheet.setColumnWidth(1, COLUMN_WIDTH);
        sheet.setDisplayGridlines(false);
        Map<String, Integer> first = new LinkedHashMap<>();
        int next = BookTable.HEADER + 1;
        for (ScorecardRow row : page.scorecard().rows()) {
            first.put(row.indicator().ref(), next);
            next += row.series().length();
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < rows.size(); i++) {
            int at = FIRST_ROW + i / 2;
            if (i % 2 == 0) {
                sheet.createRow(at).setHeightInPoints(ROW_POINTS);
            }
            XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, i % 2, at, i % 2 + 1, at + 1);
            ScorecardRow row = rows.get(i);
            draw(
                    drawing.createChart(anchor),
                    data,
                    row,
                    first.get(row.indicator().ref()));
        }
    }

    private void draw(XSSFChart chart, XSSFSheet data, ScorecardRow row, int first) {
        Indicator indicator = row.indicator();
        String title = indicator.ref() + " " + indicator.name();
        chart.getGraphicFrame().setName(BookStyles.clean(title));
        chart.setTitleText(BookStyles.clean(
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "\u2026" : title));
        chart.setTitleOverlay(false);
        shrink(chart.getFormattedTitle().getParagraph(0), TITLE_POINTS);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setTextBody(new XDDFTextBody(legend));
        legend.getTextBody().addNewParagraph().addDefaultRunProperties().setFontSize(SMALL_POINTS);
        XDDFDateAxis months = chart.createDateAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.MIN);
        values.setTitle(BookStyles.clean(unit(indicator)));
        months.getOrAddTextProperties().setFontSize(SMALL_POINTS);
        values.getOrAddTextProperties().setFontSize(SMALL_POINTS);
        values.getOrAddMajorGridProperties().setLineProperties(line("E3E7EC", 0.75, null));
        MonthRange range = row.series().range();
        addMonths(chart, months, row.series().length());
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, values);
        lines.setVaryColors(false);
        Numbers numbers = new Numbers(row);
        XDDFNumericalDataSource<Double> dates = source(
                data,
                first,
                MONTH_COLUMN,
                range.stream()
                        .map(month -> DateUtil.getExcelDate(month.atDay(1)))
                        .toArray(Double[]::new));
        dates.setFormatCode(BookStyles.MONTH);
        List<Double> all = new ArrayList<>();
        for (Line each : Line.values()) {
            Integer column = columns.get(each);
            Double[] known = range.stream()
                    .map(month -> numbers.at(each, month))
                    .map(figure -> figure.isKnown() ? (Double) figure.value() : null)
                    .toArray(Double[]::new);
            List<Double> drawn = Arrays.stream(known).filter(Objects::nonNull).toList();
            if (column != null && !drawn.isEmpty()) {
                all.addAll(drawn);
                XDDFLineChartData.Series series =
                        (XDDFLineChartData.Series) lines.addSeries(dates, source(data, first, column, known));
                series.setTitle(each == Line.VALUE ? "Figure" : each.heading(), null);
                style(series, each, numbers.variation(each));
                series.plot();
            }
        }
        scale(values, indicator, Collections.min(all), Collections.max(all));
    }

    /** An axis of about four steps of 1, 2 or 5 and so many zeros, from 0 unless all figures are far from it. */
    private static void scale(XDDFValueAxis axis, Indicator indicator, double least, double most) {
        double from = least > 0 && least < most / 4 ? 0 : least;
        double span = most > from ? most - from : Math.max(1, Math.abs(most));
        double power = Math.pow(10, Math.floor(Math.log10(span / STEPS)));
        double rest = span / STEPS / power;
        double step = power * (rest > 5 ? 10 : rest > 2 ? 5 : rest > 1 ? 2 : 1);
        double low = Math.floor(from / step) * step;
        double high = Math.ceil(most / step) * step;
        axis.setMinimum(low);
        axis.setMaximum(high > low ? high : low + step);
        axis.setMajorUnit(step);
        axis.setNumberFormat(BookStyles.format(indicator, Math.max(0, (int) -Math.floor(Math.log10(step)))));
    }

    private static void shrink(XDDFTextParagraph text, double points) {
        text.getTextRuns().forEach(run -> {
            run.setFontSize(points);
            run.setBold(true);
        });
    }

    private static XDDFNumericalDataSource<Double> source(XSSFSheet data, int first, int column, Double[] known) {
        CellRangeAddress cells = new CellRangeAddress(first, first + known.length - 1, column, column);
        return XDDFDataSourcesFactory.fromArray(known, cells.formatAsString(data.getSheetName(), true), column);
    }

    private static String unit(Indicator indicator) {
        if (!indicator.unit().isEmpty()) {
            return indicator.unit();
        }
        return indicator.measure() == MeasureKind.PERCENTAGE ? "Percent" : "Number";
    }

    /** Months on the axis, as many as stand side by side. */
    private static void addMonths(XSSFChart chart, XDDFDateAxis axis, int length) {
        axis.setNumberFormat(BookStyles.MONTH);
        axis.setMajorUnit(length <= 9 ? 1 : length <= 18 ? 2 : length <= 27 ? 3 : length <= 60 ? 6 : 12);
        CTDateAx xml = chart.getCTChart().getPlotArea().getDateAxArray(0);
        xml.addNewMajorTimeUnit().setVal(STTimeUnit.MONTHS);
        xml.addNewBaseTimeUnit().setVal(STTimeUnit.MONTHS);
    }

    // -----------------------------------------------------------------------
    private static void style(XDDFLineChartData.Series series, Line line, Variation variation) {
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        switch (line) {
            case VALUE -> {
                series.setLineProperties(line(INK, 1.5, null));
                mark(series, MarkerStyle.CIRCLE, (short) 4, INK);
            }
            case CENTER -> series.setLineProperties(line(VerdictColors.SAME.rgb(), 1, null));
            case LOWER, UPPER -> series.setLineProperties(line(VerdictColors.SAME.rgb(), 1, PresetLineDash.DASH));
            case TARGET, TARGET_LOWER, TARGET_UPPER -> series.setLineProperties(line(INK, 1.25, PresetLineDash.DOT));
            case SPECIAL_HIGH, SPECIAL_LOW -> {
                series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
                switch (variation) {
                    case IMPROVEMENT -> mark(series, MarkerStyle.CIRCLE, (short) 9, VerdictColors.GOOD.rgb());
                    case CONCERN -> mark(series, MarkerStyle.DIAMOND, (short) 10, VerdictColors.BAD.rgb());
                    default -> mark(series, MarkerStyle.SQUARE, (short) 8, VerdictColors.NEUTRAL.rgb());
                }
            }
        }
    }

    private static XDDFLineProperties line(String rgb, double points, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties(fill(rgb));
        line.setWidth(points);
        if (dash != null) {
            line.setPresetDash(new XDDFPresetLineDash(dash));
        }
        return line;
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
    }

    private static void mark(XDDFLineChartData.Series series, MarkerStyle shape, short size, String rgb) {
        series.setMarkerStyle(shape);
        series.setMarkerSize(size);
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(fill(rgb));
        look.setLineProperties(line(rgb, 0.75, null));
        series.getCTLineSer().getMarker().setSpPr(look.getXmlObject());
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook of a scorecard: the page, and a sheet for everything behind it. It has no formulas; the numbers are those of the library. */
public final class XlsxPage implements PageFormat {

    private static final String APPLICATION = "kpi-examples";

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, APPLICATION, null);
        new PageSheet(workbook, page).write();
        FigureSheets figures = new FigureSheets(workbook, page);
        figures.writeData();
        figures.writeChanges();
        figures.writeWindows();
        ChartSheets charts = new ChartSheets(workbook, page);
        charts.writePoints();
        charts.writeGroups();
        WordSheets words = new WordSheets(workbook, page);
        words.writeFindings();
        words.writeWords();
        workbook.finish();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks at the cells of a workbook that was written, by the headings of its tables. */
final class XlsxCells {

    static final int HEADINGS = 4;

    private XlsxCells() {}

    static XSSFWorkbook workbook(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Returns the columns of a sheet by their headings, all of which are texts, and no two of them the same. */
    static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : sheet.getRow(HEADINGS)) {
            assertThat(columns.put(cell.getStringCellValue(), cell.getColumnIndex()))
                    .as(cell.getStringCellValue())
                    .isNull();
        }
        return columns;
    }

    /** Returns the rows of the one table of a sheet. */
    static List<Row> rows(Sheet sheet) {
        XSSFTable table = ((XSSFSheet) sheet).getTables().get(0);
        return IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
                .mapToObj(sheet::getRow)
                .toList();
    }

    /** Returns the cell of a row under a heading; null where there is nothing. */
    static Cell cell(Row row, String heading) {
        Cell cell = row.getCell(columns(row.getSheet()).get(heading));
        return cell == null || cell.getCellType() == CellType.BLANK ? null : cell;
    }

    /** Returns the text of a cell under a heading; empty where there is nothing. */
    static String text(Row row, String heading) {
        Cell cell = cell(row, heading);
        return cell == null ? "" : cell.getStringCellValue();
    }

    static void assertNumber(Cell cell, double expected) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(DateUtil.isCellDateFormatted(cell)).isFalse();
        assertThat(Double.doubleToLongBits(cell.getNumericCellValue())).isEqualTo(Double.doubleToLongBits(expected));
    }

    static void assertMonth(Cell cell, YearMonth expected) {
        assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("mmm-yy");
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(expected.atDay(1));
    }
}

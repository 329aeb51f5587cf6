// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks at the cells of a workbook with a library that did not write it. */
final class XlsxCells {

    private XlsxCells() {}

    static Workbook workbook(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Returns the columns of a sheet by their headings, in the given row; of headings that stand twice, the first. */
    static Map<String, Integer> columns(Sheet sheet, int row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : sheet.getRow(row)) {
            String heading = cell.getCellType() == CellType.STRING
                    ? cell.getStringCellValue()
                    : cell.getLocalDateTimeCellValue().toLocalDate().toString();
            columns.putIfAbsent(heading, cell.getColumnIndex());
        }
        return columns;
    }

    static int headingRow(Sheet page) {
        for (Row row : page) {
            if (row.getCell(0).getStringCellValue().equals("Ref.")) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no headings");
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

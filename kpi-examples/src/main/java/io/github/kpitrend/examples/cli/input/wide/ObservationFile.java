// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.ReadOptions;
import io.github.kpitrend.examples.cli.input.ReadOptions.Layout;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import io.github.kpitrend.examples.cli.input.csv.Decoding;
import io.github.kpitrend.examples.cli.input.xlsx.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads a file of observations, however it is laid out. */
public final class ObservationFile {

    private static final int START = 4;

    private ObservationFile() {}

    /** Reads a file; null where anything is wrong with it, which is then among the troubles. */
    public static GivenPage read(Source source, ReadOptions options, Progress progress, Troubles troubles)
            throws Trouble {
        try {
            return options.layout() == Layout.LONG
                    ? GivenPage.of(Observations.read(source, options.symbols(), progress), List.of())
                    : found(source, options, progress, troubles);
        } catch (Trouble e) {
            troubles.add(source.name(), e);
            return null;
        } finally {
            progress.done();
        }
    }

    private static GivenPage found(Source source, ReadOptions options, Progress progress, Troubles troubles)
            throws Trouble {
        try (BufferedInputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
            byte[] start = Decoding.start(source.name(), in, START);
            if (Workbook.isZip(start)) {
                return workbook(source.name(), in, options, troubles);
            }
            try (TextSheet text = TextSheet.open(source.name(), in, options, MonthForms.in(options.locale()))) {
                return text(source.name(), text, options, progress, troubles);
            }
        } catch (IOException e) {
            throw Trouble.in(source.name(), "cannot be read (" + Trouble.reason(e) + ")");
        }
    }

    private static GivenPage text(
            String name, TextSheet text, ReadOptions options, Progress progress, Troubles troubles) throws Trouble {
        HeaderRows header =
                text.isStrictlyLong() ? null : new HeaderRows(MonthForms.in(options.locale()), text.first());
        if (options.layout() == Layout.AUTO
                && (header == null || header.isFound() && LongColumns.isLong(header.columns()))) {
            return longText(name, text, header == null ? 0 : header.row(), options, progress, troubles);
        }
        Sheet sheet =
                new Sheet(name, text.form(), text.separator(), text.rest(false), column -> "", List.of(), List.of());
        progress.rows(sheet.lines().size());
        return new SheetFile(options, sheet, troubles).read();
    }

    private static GivenPage longText(
            String name, TextSheet text, int headerRow, ReadOptions options, Progress progress, Troubles troubles)
            throws Trouble {
        List<Sheet.Line> above = new ArrayList<>();
        for (int i = 0; i <= headerRow; i++) {
            above.add(text.next(false));
        }
        Sheet sheet = new Sheet(name, text.form(), text.separator(), above, column -> "", List.of(), List.of());
        LongColumns columns = new LongColumns(LongColumns.of(above.get(headerRow)));
        return new LongSheet(options, sheet, columns, headerRow, troubles).read(text, progress);
    }

    private static GivenPage workbook(String name, BufferedInputStream in, ReadOptions options, Troubles troubles)
            throws Trouble {
        Workbook workbook = Workbook.open(name, in);
        Sheet sheet = workbook.sheet(options.sheet());
        boolean header = new HeaderRows(MonthForms.in(options.locale()), sheet.lines()).isFound();
        if (!header && options.sheet() == null) {
            List<String> others = new ArrayList<>();
            for (Iterator<String> names = workbook.otherVisible(sheet).iterator(); names.hasNext(); ) {
                String other = names.next();
                if (new HeaderRows(
                                MonthForms.in(options.locale()),
                                workbook.sheet(other).lines())
                        .isFound()) {
                    others.add(other);
                }
            }
            if (others.size() == 1) {
                troubles.add(
                        name,
                        Trouble.in(
                                name,
                                "the first sheet has no header, but " + Trouble.quoted(others.get(0))
                                        + " has one; expected --sheet " + Trouble.quoted(others.get(0))));
                new SheetFile(options, workbook.sheet(others.get(0)), troubles).read();
                return null;
            }
        }
        return new SheetFile(options, sheet, troubles).read();
    }
}

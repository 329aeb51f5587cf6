// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.kpitrend.series.MissingReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Made-up observations of many refs, in no order: gaps, zeros, reasons, quotients, constants, steps, series far from the month of interest. */
final class SyntheticData {

    static final YearMonth JUNE = YearMonth.of(2020, 6);
    static final int REFS = 2_400;
    private static final int KINDS = 12;

    /** A row of the data set; value and reason are null where they are blank. */
    record Observed(String ref, YearMonth month, Double value, MissingReason reason) {}

    private SyntheticData() {}

    static List<Observed> observations() {
        Random random = new Random(20200630);
        List<Observed> rows = new ArrayList<>();
        for (int i = 0; i < REFS; i++) {
            addSeries(rows, ref(i), i % KINDS, random);
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static String ref(int number) {
        return number % 100 == 0 ? "No. " + number + ", \"é\"" : "R" + number;
    }

    private static void addSeries(List<Observed> rows, String ref, int kind, Random random) {
        YearMonth last = switch (kind) {
            case 7 -> JUNE.minusMonths(1 + random.nextInt(15));
            case 8 -> JUNE.plusMonths(12);
            default -> JUNE.plusMonths(random.nextInt(3));
        };
        int months = switch (kind) {
            case 6 -> last.equals(JUNE) ? 1 : 3;
            case 8 -> 6;
            default -> 8 + random.nextInt(40);
        };
        for (int back = months - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            boolean gap = kind == 1 && back > 0 && random.nextInt(4) == 0;
            if (!gap) {
                rows.add(observed(ref, month, kind, back, random));
            }
        }
    }

    private static Observed observed(String ref, YearMonth month, int kind, int back, Random random) {
        if (kind == 9 || (kind == 3 && random.nextInt(3) == 0)) {
            MissingReason reason = MissingReason.values()[random.nextInt(MissingReason.OUTSIDE_SERIES.ordinal())];
            return new Observed(ref, month, null, reason);
        }
        if (kind == 11 && random.nextInt(3) == 0) {
            return new Observed(ref, month, null, null);
        }
        double value = switch (kind) {
            case 2 -> random.nextInt(3) * (double) random.nextInt(20);
            case 4 -> random.nextInt(900) / (1.0 + random.nextInt(70));
            case 5 -> 37.5;
            case 10 -> (back < 7 ? 60 : 100) + random.nextInt(10);
            case 11 -> (random.nextInt(2000) - 500) / 10.0;
            default -> 80 + random.nextInt(40);
        };
        return new Observed(ref, month, value, null);
    }

    /** Writes the rows in turn to the files of a folder, with a column that nobody asked for. */
    static Path writeCsv(List<Observed> rows, Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < files; file++) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("part-" + file + ".csv"))) {
                csv.writeRecord("missing", "value", "remark", "month", "ref");
                for (int i = file; i < rows.size(); i += files) {
                    Observed row = rows.get(i);
                    csv.writeRecord(text(row.reason()), text(row.value()), "a,b", text(row.month()), row.ref());
                }
            }
        }
        return folder;
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to protect and to audit a page with its quarters and years: rows of 60 months, or a family of 10 parts with their total. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DisclosureBenchmark {

    private static final DisclosureControl CONTROL = DisclosureControl.hidingBelow(5);

    /** One row of 60 months, 200 of them, or 10 parts of 12 months with their total. */
    @Param({"row", "rows", "family"})
    String page;

    private Publication publication;
    private ProtectedPublication released;

    /** Makes the page, with five sensitive months in a row of 60, three in a part. */
    @Setup
    public void fill() {
        Random random = new Random(3);
        boolean family = page.equals("family");
        int months = family ? 12 : 60;
        double[] total = new double[months];
        List<String> refs = new ArrayList<>();
        Publication.Builder builder = Publication.builder().withQuarters().withYears();
        for (int row = 0; row < (page.equals("row") ? 1 : family ? 10 : 200); row++) {
            double[] counts = new double[months];
            for (int i = 0; i < months; i++) {
                counts[i] =
                        i % (months / (family ? 3 : 5)) == row % 4 ? 1 + random.nextInt(4) : 10 + random.nextInt(60);
                total[i] += counts[i];
            }
            refs.add("P" + row);
            builder.series(Indicator.builder("P" + row).build(), MonthlySeries.of(YearMonth.of(2015, 4), counts));
        }
        if (family) {
            builder.total(Indicator.builder("T").build(), MonthlySeries.of(YearMonth.of(2015, 4), total), refs);
        }
        publication = builder.build();
        released = CONTROL.protect(publication);
    }

    /** Decides what is hidden. */
    @Benchmark
    public ProtectedPublication protect() {
        return CONTROL.protect(publication);
    }

    /** Audits what is released. */
    @Benchmark
    public DisclosureAudit audit() {
        return DisclosureAudit.of(released.released(), CONTROL);
    }
}

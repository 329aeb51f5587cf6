// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.panel.MonthlyPanel;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.openjdk.jmh.infra.Blackhole;

/** Whole pages of 5,000 indicators of 60 months, beside the figures and charts by loops; and pages whose refs all have one hash code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PagesRatioBenchmark {

    private static final int MONTHS = 60;
    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);

    /** What is made of how many indicators. */
    @Param({
        "scorecard of 5000 indicators with rows and findings and summary and narratives and charts",
        "scorecard and panel of 16384 refs with one hash code beside those of other refs",
        "scorecard and panel of 32768 refs with one hash code beside those of other refs"
    })
    String page;

    private final Map<Indicator, MonthlySeries> rows = new LinkedHashMap<>();
    private final Map<Indicator, MonthlySeries> colliding = new LinkedHashMap<>();
    private boolean isOfRefs;

    /** Makes the series. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        isOfRefs = page.contains("hash code");
        int count = page.contains("5000") ? 5000 : page.contains("16384") ? 16_384 : 32_768;
        for (int s = 0; s < count; s++) {
            double[] values = new double[isOfRefs ? 2 : MONTHS];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.round(1000 + 100 * random.nextGaussian()) / 10.0;
            }
            MonthlySeries series = MonthlySeries.of(LAST.minusMonths(values.length - 1L), values);
            rows.put(indicator(ref(s, "Ab", "Ba")), series);
            if (isOfRefs) {
                colliding.put(indicator(ref(s, "Aa", "BB")), series);
            }
        }
    }

    /** A ref of 15 pairs of letters; Aa and BB have the same hash code, and so have all refs of them. */
    private static String ref(int number, String zero, String one) {
        StringBuilder ref = new StringBuilder();
        for (int bit = 0; bit < 15; bit++) {
            ref.append(((number >> bit) & 1) == 0 ? zero : one);
        }
        return ref.toString();
    }

    private static Indicator indicator(String ref) {
        return Indicator.builder(ref).polarity(Polarity.HIGHER_IS_BETTER).build();
    }

    /** By the library. */
    @Benchmark
    public void library(Blackhole sink) {
        if (isOfRefs) {
            ofRefs(colliding, sink);
            return;
        }
        Scorecard scorecard = Scorecard.of(LAST, rows);
        sink.consume(scorecard.findings());
        sink.consume(scorecard.summary());
        for (ScorecardRow row : scorecard.rows()) {
            sink.consume(row.narrative());
            sink.consume(row.chart());
        }
    }

    /** By loops over arrays; of refs, the same of refs with different hash codes. */
    @Benchmark
    public void plain(Blackhole sink) {
        if (isOfRefs) {
            ofRefs(rows, sink);
            return;
        }
        for (MonthlySeries each : rows.values()) {
            double[] values = each.toArray(Double.NaN);
            sink.consume(PlainLoops.row(values));
            sink.consume(PlainLoops.chart(values));
        }
    }

    private static void ofRefs(Map<Indicator, MonthlySeries> page, Blackhole sink) {
        Scorecard scorecard = Scorecard.of(LAST, page);
        MonthlyPanel panel = MonthlyPanel.of(page);
        for (Indicator indicator : page.keySet()) {
            sink.consume(scorecard.row(indicator.ref()));
            sink.consume(panel.indexOf(indicator.ref()));
        }
    }
}

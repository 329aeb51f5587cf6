// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.jmh;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

/** What a revision summary with all verdicts costs: 60 extracts of 60 months, at most 1 ms for one indicator and 5 s for 5,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VintageBenchmark {

    private static final YearMonth FIRST = YearMonth.of(2015, 1);
    private static final int SIZE = 60;

    /** Decimals of one place, or quotients of 17 digits. */
    @Param({"decimals", "quotients"})
    String data;

    private final Indicator indicator = Indicator.builder("EH1a").build();
    private final List<Map<LocalDate, MonthlySeries>> extracts = new ArrayList<>();
    private SeriesVintages kept = SeriesVintages.of(LocalDate.of(2020, 1, 1), MonthlySeries.of(FIRST, 1));

    /** Makes extracts of 100 indicators, each extract correcting about a tenth of the months and adding one. */
    @Setup
    public void fill() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            double[] values = new double[SIZE + SIZE];
            for (int m = 0; m < values.length; m++) {
                values[m] = number(random);
            }
            Map<LocalDate, MonthlySeries> all = new TreeMap<>();
            for (int e = 0; e < SIZE; e++) {
                for (int m = 0; m < values.length; m++) {
                    values[m] = random.nextInt(10) == 0 ? number(random) : values[m];
                }
                all.put(
                        LocalDate.of(2020, 1, 10).plusMonths(e),
                        MonthlySeries.of(FIRST, values).head(e + 1));
            }
            extracts.add(all);
        }
        kept = SeriesVintages.of(extracts.get(0));
    }

    private double number(Random random) {
        return (500 + random.nextInt(500)) / (data.equals("decimals") ? 10.0 : 7.0);
    }

    /** Summary and verdicts of an indicator whose extracts were just read. */
    @Benchmark
    public List<VerdictRevision> summaryWithVerdicts() {
        SeriesVintages vintages = SeriesVintages.of(extracts.get(0));
        RevisionSummary.firstToLatest(vintages);
        return vintages.verdictRevisions(indicator);
    }

    /** The same of vintages that were asked before. */
    @Benchmark
    public List<VerdictRevision> again() {
        RevisionSummary.firstToLatest(kept);
        return kept.verdictRevisions(indicator);
    }

    /** Summary, verdicts and stability of 5,000 indicators. */
    @Benchmark
    public int fiveThousandIndicators() {
        int changed = 0;
        for (int i = 0; i < 5_000; i++) {
            SeriesVintages vintages = SeriesVintages.of(extracts.get(i % extracts.size()));
            changed += RevisionSummary.firstToLatest(vintages).observedCount();
            changed += vintages.stableAfter(1).orElse(0);
            for (VerdictRevision verdict : vintages.verdictRevisions(indicator)) {
                changed += verdict.isChanged() ? 1 : 0;
            }
        }
        return changed;
    }
}

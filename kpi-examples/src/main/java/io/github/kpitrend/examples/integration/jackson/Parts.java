// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.examples.integration.jackson.ObjectForm.Values;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.window.Aggregation;
import java.time.YearMonth;
import java.util.Set;

/** Makes those values from their parts for which that takes more than a constructor. */
final class Parts {

    private Parts() {}

    static MonthlySeries series(YearMonth first, Observation[] values) {
        MonthlySeries.Builder builder = MonthlySeries.builder();
        for (int i = 0; i < values.length; i++) {
            builder.add(first.plusMonths(i), values[i]);
        }
        return builder.build();
    }

    static Observation[] observations(MonthlySeries series) {
        return series.range().stream().map(series::observation).toArray(Observation[]::new);
    }

    /** Makes a change with its remarks, which only series have, from a series of three months that has them. */
    static Change change(Values in) {
        Figure base = in.get("base", Figure.class);
        Figure current = in.get("current", Figure.class);
        boolean acrossBreak = in.find("acrossBreak", Boolean.class).orElse(false);
        boolean partial = in.find("partialAgainstWhole", Boolean.class).orElse(false);
        if (partial && !base.isKnown() && !current.isKnown()) {
            throw new IllegalArgumentException("partialAgainstWhole must be false where neither figure is known");
        }
        YearMonth month = YearMonth.of(2000, 1);
        MonthlySeries series = MonthlySeries.builder()
                .add(month, observation(base, partial && base.isKnown()))
                .add(month.plusMonths(1), new Observation(Figure.of(0), breakBefore(acrossBreak)))
                .add(month.plusMonths(2), observation(current, partial && !base.isKnown()))
                .build();
        return Change.at(series, month.plusMonths(2), Comparison.monthsBack(2));
    }

    private static Observation observation(Figure figure, boolean partial) {
        return new Observation(figure, partial ? Set.of(Marker.PARTIAL) : Set.of());
    }

    private static Set<Marker> breakBefore(boolean isBreak) {
        return isBreak ? Set.of(Marker.BREAK_BEFORE) : Set.of();
    }

    static Indicator indicator(Values in) {
        Indicator.Builder builder = Indicator.builder(in.get("ref", String.class));
        in.find("name", String.class).ifPresent(builder::name);
        in.find("measure", MeasureKind.class).ifPresent(builder::measure);
        in.find("polarity", Polarity.class).ifPresent(builder::polarity);
        in.find("frequency", Frequency.class).ifPresent(builder::frequency);
        in.find("aggregation", Aggregation.class).ifPresent(builder::aggregation);
        in.find("threshold", ChangeThreshold.class).ifPresent(builder::threshold);
        in.find("decimals", Integer.class).ifPresent(builder::decimals);
        in.find("unit", String.class).ifPresent(builder::unit);
        in.find("owner", String.class).ifPresent(builder::owner);
        in.find("reporter", String.class).ifPresent(builder::reporter);
        in.find("outcome", String.class).ifPresent(builder::outcome);
        return builder.build();
    }

    static Target target(Values in) {
        Target target = bareTarget(in.get("lower", Figure.class), in.get("upper", Figure.class))
                .withTolerance(in.find("tolerance", Tolerance.class).orElse(Tolerance.none()));
        return target.withBasis(in.find("basis", TargetBasis.class).orElse(target.basis()));
    }

    private static Target bareTarget(Figure lower, Figure upper) {
        if (lower.isKnown() && upper.isKnown()) {
            return lower.equals(upper) ? Target.of(lower.value()) : Target.range(lower.value(), upper.value());
        }
        Figure pending = Figure.missing(MissingReason.PENDING);
        if (!lower.equals(pending) || !upper.equals(pending)) {
            throw new IllegalArgumentException(
                    "lower and upper must both be numbers or both be missing for PENDING, but were " + lower + " and "
                            + upper);
        }
        return Target.toBeConfirmed();
    }

    /** An interval as input: one that came with a figure; the others are computed. */
    static ConfidenceInterval publishedInterval(Values in) {
        ConfidenceInterval interval = ConfidenceInterval.published(
                in.get("lower", Double.class), in.get("upper", Double.class), in.get("level", ConfidenceLevel.class));
        String method = in.get("method", String.class);
        if (!method.equals(interval.method())) {
            throw new IllegalArgumentException("method must be " + interval.method() + ", but was \"" + method + '"');
        }
        return interval;
    }

    static Benchmark benchmark(Values in) {
        Benchmark benchmark = Benchmark.of(
                in.get("name", String.class),
                in.find("period", String.class).orElse(""),
                in.get("value", Figure.class));
        return in.find("interval", ConfidenceInterval.class)
                .map(benchmark::withInterval)
                .orElse(benchmark);
    }
}

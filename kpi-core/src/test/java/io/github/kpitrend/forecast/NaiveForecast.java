// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.forecast;

import io.github.kpitrend.internal.Distributions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The text of the specification, sections 4 and 5, in decimals of 40 digits and without any thought of speed: matrices for the season, one smoothing for
 * each constant, innovations summed one by one. The first and the last figure are known.
 */
final class NaiveForecast {

    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final List<ForecastMethod> RIVALS =
            List.of(ForecastMethod.NAIVE, ForecastMethod.DRIFT, ForecastMethod.SMOOTHING, ForecastMethod.THETA);

    private final BigDecimal[] all;
    private final int seasons;

    /** Null for a missing slot. */
    NaiveForecast(Double[] values, int seasons) {
        this.all = new BigDecimal[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = values[i] == null ? null : new BigDecimal(Double.toString(values[i]));
        }
        this.seasons = seasons;
    }

    // -----------------------------------------------------------------------
    /** Least squares by the normal equations: effects, residual sums and counts of the first slots. */
    record Fitted(BigDecimal[] effects, BigDecimal without, BigDecimal with, int[] counts, int known) {

        BigDecimal variance() {
            return with.divide(BigDecimal.valueOf(known - counts.length - 1), DIGITS);
        }

        double pValue() {
            if (with.signum() == 0) {
                return 0;
            }
            int above = counts.length - 1;
            int below = known - counts.length - 1;
            BigDecimal f = without.subtract(with)
                    .divide(BigDecimal.valueOf(above), DIGITS)
                    .divide(variance(), DIGITS);
            return Distributions.fisherTail(f.doubleValue(), above, below);
        }
    }

    boolean isTestable(int length) {
        int[] counts = new int[seasons];
        int known = 0;
        for (int t = 0; t < length; t++) {
            if (all[t] != null) {
                counts[t % seasons]++;
                known++;
            }
        }
        boolean two = true;
        for (int count : counts) {
            two &= count >= 2;
        }
        return seasons > 1 && two && known - seasons - 1 >= 3;
    }

    Fitted fit(int length) {
        int[] counts = new int[seasons];
        int known = 0;
        for (int t = 0; t < length; t++) {
            if (all[t] != null) {
                counts[t % seasons]++;
                known++;
            }
        }
        BigDecimal[] line = solve(length, 2);
        BigDecimal[] full = solve(length, seasons + 1);
        BigDecimal[] effects = new BigDecimal[seasons];
        BigDecimal mean = BigDecimal.ZERO;
        for (int j = 0; j < seasons; j++) {
            effects[j] = j == 0 ? BigDecimal.ZERO : full[j + 1];
            mean = mean.add(effects[j]);
        }
        mean = mean.divide(BigDecimal.valueOf(seasons), DIGITS);
        for (int j = 0; j < seasons; j++) {
            effects[j] = effects[j].subtract(mean);
        }
        return new Fitted(effects, residuals(length, line), residuals(length, full), counts, known);
    }

    private BigDecimal[] row(int t, int columns) {
        BigDecimal[] row = new BigDecimal[columns];
        row[0] = BigDecimal.ONE;
        row[1] = BigDecimal.valueOf(t);
        for (int j = 2; j < columns; j++) {
            row[j] = t % seasons == j - 1 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return row;
    }

    private BigDecimal[] solve(int length, int columns) {
        BigDecimal[][] matrix = new BigDecimal[columns][columns + 1];
        for (BigDecimal[] cells : matrix) {
            java.util.Arrays.fill(cells, BigDecimal.ZERO);
        }
        for (int t = 0; t < length; t++) {
            if (all[t] != null) {
                BigDecimal[] row = row(t, columns);
                for (int i = 0; i < columns; i++) {
                    for (int j = 0; j < columns; j++) {
                        matrix[i][j] = matrix[i][j].add(row[i].multiply(row[j]));
                    }
                    matrix[i][columns] = matrix[i][columns].add(row[i].multiply(all[t]));
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int k = 0; k < columns; k++) {
                if (k != i) {
                    BigDecimal factor = matrix[k][i].divide(matrix[i][i], DIGITS);
                    for (int j = i; j <= columns; j++) {
                        matrix[k][j] = matrix[k][j].subtract(factor.multiply(matrix[i][j], DIGITS), DIGITS);
                    }
                }
            }
        }
        BigDecimal[] solution = new BigDecimal[columns];
        for (int i = 0; i < columns; i++) {
            solution[i] = matrix[i][columns].divide(matrix[i][i], DIGITS);
        }
        return solution;
    }

    private BigDecimal residuals(int length, BigDecimal[] coefficients) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = 0; t < length; t++) {
            if (all[t] != null) {
                BigDecimal[] row = row(t, coefficients.length);
                BigDecimal residual = all[t];
                for (int j = 0; j < row.length; j++) {
                    residual = residual.subtract(row[j].multiply(coefficients[j]));
                }
                sum = sum.add(residual.multiply(residual), DIGITS);
            }
        }
        return sum.compareTo(new BigDecimal("1e-24").multiply(largest(length).pow(2))) < 0 ? BigDecimal.ZERO : sum;
    }

    BigDecimal largest(int length) {
        BigDecimal largest = BigDecimal.ZERO;
        for (int t = 0; t < length; t++) {
            largest = all[t] == null ? largest : largest.max(all[t].abs());
        }
        return largest;
    }

    // -----------------------------------------------------------------------
    /** A method fitted to the first slots. */
    final class Made {

        final ForecastMethod method;
        final int length;
        final Fitted season;
        int df;
        private BigDecimal sigma2;
        private BigDecimal constant = BigDecimal.ONE;
        private BigDecimal level;
        private BigDecimal slope = BigDecimal.ZERO;
        private BigDecimal shift = BigDecimal.ZERO;
        private BigDecimal slopeVariance = BigDecimal.ZERO;
        private final BigDecimal[] y;
        private final int known;

        Made(ForecastMethod method, int length, Fitted season) {
            this.method = method;
            this.length = length;
            boolean adjusted = method != ForecastMethod.MEAN && method != ForecastMethod.SEASONAL_NAIVE;
            this.season = adjusted ? season : null;
            y = new BigDecimal[length];
            int count = 0;
            for (int t = 0; t < length; t++) {
                if (all[t] != null) {
                    y[t] = this.season == null ? all[t] : all[t].subtract(season.effects[t % seasons]);
                    count++;
                }
            }
            known = count;
            int removed = this.season == null ? 0 : seasons - 1;
            switch (method) {
                case NAIVE -> walk(BigDecimal.ZERO, known - 1 - removed, removed);
                case DRIFT -> walk(over(y[length - 1].subtract(y[0]), length - 1), known - 2 - removed, removed);
                case MEAN -> mean();
                case SEASONAL_NAIVE -> seasonalNaive();
                default -> smooth(known - 2 - removed);
            }
        }

        private void walk(BigDecimal drift, int free, int removed) {
            BigDecimal sum = BigDecimal.ZERO;
            int before = 0;
            for (int t = 1; t < length; t++) {
                if (y[t] != null) {
                    BigDecimal k = BigDecimal.valueOf(t - before);
                    BigDecimal d = y[t].subtract(y[before]).subtract(drift.multiply(k));
                    sum = sum.add(d.multiply(d).divide(k, DIGITS));
                    before = t;
                }
            }
            sigma2 = over(sum, free);
            df = removed == 0 ? 0 : free;
            level = y[length - 1];
            slope = drift;
            slopeVariance = method == ForecastMethod.DRIFT ? over(sigma2, length - 1) : BigDecimal.ZERO;
        }

        private void mean() {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal value : y) {
                sum = value == null ? sum : sum.add(value);
            }
            level = over(sum, known);
            BigDecimal squares = BigDecimal.ZERO;
            for (BigDecimal value : y) {
                squares = value == null
                        ? squares
                        : squares.add(value.subtract(level).pow(2, DIGITS));
            }
            sigma2 = over(squares, known - 1);
            df = known - 1;
        }

        private void seasonalNaive() {
            BigDecimal sum = BigDecimal.ZERO;
            int pairs = 0;
            for (int t = seasons; t < length; t++) {
                if (y[t] != null && y[t - seasons] != null) {
                    sum = sum.add(y[t].subtract(y[t - seasons]).pow(2));
                    pairs++;
                }
            }
            sigma2 = pairs == 0 ? null : over(sum, pairs);
        }

        private void smooth(int free) {
            BigDecimal[] sums = new BigDecimal[101];
            BigDecimal[] levels = new BigDecimal[101];
            BigDecimal least = null;
            for (int i = 0; i <= 100; i++) {
                smoothWith(i, sums, levels);
                least = least == null || sums[i].compareTo(least) < 0 ? sums[i] : least;
            }
            BigDecimal lowest = y[0];
            BigDecimal highest = y[0];
            for (BigDecimal value : y) {
                lowest = value == null ? lowest : lowest.min(value);
                highest = value == null ? highest : highest.max(value);
            }
            BigDecimal equal =
                    new BigDecimal("1e-12").multiply(highest.subtract(lowest).pow(2));
            int chosen = 0;
            while (sums[chosen].compareTo(least.add(equal)) > 0) {
                chosen++;
            }
            BigDecimal allowed = least.multiply(new BigDecimal(Math.exp(3.841458820694124 / known)));
            int cautious = 100;
            while (sums[cautious].compareTo(allowed) > 0) {
                cautious--;
            }
            cautious = Math.max(cautious, chosen);
            sigma2 = over(sums[cautious], free);
            df = free;
            constant = BigDecimal.valueOf(cautious, 2);
            level = levels[chosen];
            if (method == ForecastMethod.THETA) {
                BigDecimal a = BigDecimal.valueOf(Math.max(chosen, 1), 2);
                BigDecimal rest = BigDecimal.ONE.subtract(a).pow(length, DIGITS);
                shift = BigDecimal.ONE.subtract(rest).divide(a, DIGITS).subtract(BigDecimal.ONE);
                slope = over(trend(), 2);
                BigDecimal n = BigDecimal.valueOf(length);
                slopeVariance = sigma2.multiply(constant.pow(2)
                        .divide(n, DIGITS)
                        .add(BigDecimal.valueOf(12).divide(n.pow(3), DIGITS)));
            }
        }

        private void smoothWith(int i, BigDecimal[] sums, BigDecimal[] levels) {
            BigDecimal a = BigDecimal.valueOf(i, 2);
            BigDecimal rest = BigDecimal.ONE.subtract(a);
            BigDecimal at = BigDecimal.ZERO;
            BigDecimal g = BigDecimal.ONE;
            BigDecimal ag = BigDecimal.ZERO;
            BigDecimal gg = BigDecimal.ZERO;
            List<BigDecimal> errors = new ArrayList<>();
            List<BigDecimal> weights = new ArrayList<>();
            for (BigDecimal value : y) {
                if (value != null) {
                    BigDecimal error = value.subtract(at);
                    errors.add(error);
                    weights.add(g);
                    ag = ag.add(error.multiply(g, DIGITS), DIGITS);
                    gg = gg.add(g.multiply(g, DIGITS), DIGITS);
                    at = at.add(a.multiply(error), DIGITS);
                    g = g.multiply(rest, DIGITS);
                }
            }
            BigDecimal first = ag.divide(gg, DIGITS);
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 0; k < errors.size(); k++) {
                BigDecimal error = errors.get(k).subtract(first.multiply(weights.get(k), DIGITS));
                sum = sum.add(error.multiply(error, DIGITS), DIGITS);
            }
            sums[i] = sum;
            levels[i] = at.add(first.multiply(g, DIGITS));
        }

        private BigDecimal trend() {
            BigDecimal time = BigDecimal.ZERO;
            BigDecimal mean = BigDecimal.ZERO;
            for (int t = 0; t < length; t++) {
                if (y[t] != null) {
                    time = time.add(BigDecimal.valueOf(t));
                    mean = mean.add(y[t]);
                }
            }
            time = over(time, known);
            mean = over(mean, known);
            BigDecimal products = BigDecimal.ZERO;
            BigDecimal squares = BigDecimal.ZERO;
            for (int t = 0; t < length; t++) {
                if (y[t] != null) {
                    BigDecimal away = BigDecimal.valueOf(t).subtract(time);
                    products = products.add(away.multiply(y[t].subtract(mean)));
                    squares = squares.add(away.multiply(away));
                }
            }
            return products.divide(squares, DIGITS);
        }

        private int base(int h) {
            int slot = length - 1 + h;
            do {
                slot -= seasons;
            } while (slot >= length || slot >= 0 && y[slot] == null);
            return slot;
        }

        BigDecimal point(int h) {
            if (method == ForecastMethod.SEASONAL_NAIVE) {
                return base(h) < 0 ? null : y[base(h)];
            }
            BigDecimal own = level.add(slope.multiply(BigDecimal.valueOf(h).add(shift)));
            return season == null ? own : own.add(season.effects[(length - 1 + h) % seasons]);
        }

        /** The variance of the sum from a to b, from the weight of each innovation. */
        BigDecimal variance(int a, int b) {
            int periods = b - a + 1;
            BigDecimal sum = BigDecimal.ZERO;
            if (method == ForecastMethod.MEAN) {
                sum = BigDecimal.valueOf(periods).add(over(BigDecimal.valueOf((long) periods * periods), known));
                return sigma2.multiply(sum);
            }
            if (method == ForecastMethod.SEASONAL_NAIVE) {
                for (int i = a; i <= b; i++) {
                    for (int j = a; j <= b; j++) {
                        if (Math.floorMod(i - j, seasons) == 0) {
                            int years = Math.min(length - 1 + i - base(i), length - 1 + j - base(j)) / seasons;
                            sum = sum.add(BigDecimal.valueOf(years));
                        }
                    }
                }
                return sigma2.multiply(sum);
            }
            int steps = 0;
            for (int j = 1; j <= b; j++) {
                BigDecimal weight = BigDecimal.ZERO;
                for (int k = Math.max(j, a); k <= b; k++) {
                    weight = weight.add(k == j ? BigDecimal.ONE : constant);
                }
                sum = sum.add(weight.pow(2));
                steps += j >= a ? j : 0;
            }
            BigDecimal total =
                    sigma2.multiply(sum).add(BigDecimal.valueOf(steps).pow(2).multiply(slopeVariance));
            return season == null ? total : total.add(effects(a, b));
        }

        private BigDecimal effects(int a, int b) {
            int[] times = new int[seasons];
            for (int h = a; h <= b; h++) {
                times[(length - 1 + h) % seasons]++;
            }
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal share = over(BigDecimal.valueOf(b - a + 1), seasons);
            for (int j = 0; j < seasons; j++) {
                // the sum of effects weighs the mean of each season, of variance 1/n, with how often it occurs less the
                // share of all
                BigDecimal weight = BigDecimal.valueOf(times[j]).subtract(share);
                sum = sum.add(weight.pow(2).divide(BigDecimal.valueOf(season.counts[j]), DIGITS));
            }
            return season.variance().multiply(sum);
        }

        boolean hasVariance() {
            return sigma2 != null;
        }

        double standardError(int a, int b) {
            return variance(a, b).sqrt(DIGITS).doubleValue();
        }
    }

    private static BigDecimal over(BigDecimal value, int divisor) {
        return value.divide(BigDecimal.valueOf(divisor), DIGITS);
    }

    // -----------------------------------------------------------------------
    boolean isSeasonal() {
        return isTestable(all.length)
                && fit(all.length).without.signum() > 0
                && fit(all.length).pValue() < 0.01;
    }

    List<Integer> origins(boolean seasonal, int minimum) {
        List<Integer> origins = new ArrayList<>();
        for (int length = all.length - 1; length > 0 && origins.size() < 12; length--) {
            int known = 0;
            for (int t = 0; t < length; t++) {
                known += all[t] == null ? 0 : 1;
            }
            boolean enough = all[length - 1] != null && known >= minimum && 3 * known >= 2 * length;
            if (enough && (!seasonal || isTestable(length))) {
                origins.add(0, length);
            }
        }
        return origins;
    }

    /** The mean absolute error of each method over all origins. */
    Map<ForecastMethod, BigDecimal> errors(boolean seasonal, int minimum) {
        int ahead = seasons == 1 ? 2 : seasons;
        Map<ForecastMethod, BigDecimal> errors = new EnumMap<>(ForecastMethod.class);
        for (ForecastMethod method : RIVALS) {
            BigDecimal sum = BigDecimal.ZERO;
            int pairs = 0;
            for (int length : origins(seasonal, minimum)) {
                Made made = new Made(method, length, seasonal ? fit(length) : null);
                for (int h = 1; h <= ahead && length - 1 + h < all.length; h++) {
                    if (all[length - 1 + h] != null) {
                        sum = sum.add(
                                all[length - 1 + h].subtract(made.point(h)).abs());
                        pairs++;
                    }
                }
            }
            errors.put(method, pairs == 0 ? BigDecimal.ZERO : over(sum, pairs));
        }
        return errors;
    }
}

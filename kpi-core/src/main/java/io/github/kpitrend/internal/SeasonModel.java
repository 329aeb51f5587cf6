// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The least-squares model of level, slope and season that charts, forecasts and tests share. A figure is the level of its phase, a slope times its
 * period, and the effect of its season.
 *
 * <p>Figures are taken as decimals less the first one, so that a large level costs no digits. Levels are
 * removed by subtracting the means of phases; what remains is orthogonalized column by column (modified Gram-Schmidt, the figures last, which is as
 * stable as reflections: Bjorck 1967), and a column that depends on those before it is excluded, so that the rank decides the degrees of freedom. The F statistic compares the model with the one without
 * seasons. Source: textbook analysis of variance; the same model as R's {@code lm(y ~ t + month)}.
 */
public final class SeasonModel {

    private static final double DEPENDENT = 1e-7;
    private static final double NOTHING = 1e-12;
    private static final int ADDED_PLACES = 3;
    private static final double SURE_UNITS = 0x1p30;
    private static final double SURE_HALF = 0.4999;

    private final int count;
    /** Figures are divided by two to this power, so that squares stay within doubles. */
    private final int exponent;

    private final int seasons;
    private final int levels;
    /** The columns kept, as an upper triangle: what each column has of the orthogonal ones. */
    private final double[][] triangle;

    private final boolean[] kept;
    private final double[] projections;
    private final double slope;
    private final double[] effects;
    private final int[] perSeason;
    private double restWithoutSeason;
    private double rest;
    private int seasonRank;

    /**
     * Fits the model.
     *
     * @param values the figures
     * @param periods the period of each figure, by calendar
     * @param phases the phase of each figure, from 0, never decreasing; null for one phase
     * @param season the season of each figure, from 0
     * @param seasons the number of seasons; 1 for a model of slope and level alone
     */
    public static SeasonModel of(double[] values, int[] periods, int @Nullable [] phases, int[] season, int seasons) {
        int[] levels = phases == null ? new int[values.length] : phases;
        int exponent = Double.MIN_EXPONENT;
        for (double value : values) {
            exponent = Math.max(exponent, Math.getExponent(value) + 1);
        }
        return new SeasonModel(centered(values, exponent), exponent, periods, levels, season, seasons);
    }

    private SeasonModel(double[] y, int exponent, int[] periods, int[] phases, int[] season, int seasons) {
        this.count = y.length;
        this.exponent = exponent;
        this.seasons = seasons;
        this.levels = count == 0 ? 0 : phases[count - 1] + 1;
        this.perSeason = new int[seasons];
        for (int s : season) {
            perSeason[s]++;
        }
        double size = 0;
        for (double value : y) {
            size = Math.max(size, Math.abs(value));
        }
        // period, seasons but the first, and the figures, from which all columns take their part
        double[][] columns = new double[seasons + 1][count];
        for (int i = 0; i < count; i++) {
            columns[0][i] = periods[i] - periods[0];
        }
        double[] left = columns[seasons];
        System.arraycopy(y, 0, left, 0, count);
        removeLevels(columns[0], phases);
        removeLevels(left, phases);
        fillSeasons(columns, phases, season);
        this.triangle = new double[seasons][seasons + 1];
        this.kept = new boolean[seasons];
        this.projections = new double[seasons];
        double nothing = (NOTHING * size) * (NOTHING * size) * count;
        double[] before = new double[seasons];
        norms(columns, before);
        for (int j = 0; j < seasons; j++) {
            orthogonalize(columns, j, before[j]);
            if (kept[j]) {
                projectLater(columns, j);
                projections[j] = triangle[j][seasons];
                seasonRank += j == 0 ? 0 : 1;
            }
            if (j == 0) {
                restWithoutSeason = squares(left, nothing);
            }
        }
        rest = squares(left, nothing);
        double[] coefficients = solve();
        slope = Math.scalb(coefficients[0], exponent);
        coefficients[0] = 0;
        double mean = Arrays.stream(coefficients).sum() / seasons;
        for (int j = 0; j < seasons; j++) {
            coefficients[j] = Math.scalb(coefficients[j] - mean, exponent);
        }
        effects = coefficients;
    }

    /** Returns decimals less the first one, each difference rounded once. */
    private static double[] centered(double[] values, int exponent) {
        int places = 0;
        double largest = 0;
        for (int i = 0; i < values.length && places != Decimals.NO_PLACES; i++) {
            places = Decimals.places(values[i], places);
            largest = Math.max(largest, Math.abs(values[i]));
        }
        if (places != Decimals.NO_PLACES && largest * Decimals.power(places) > Decimals.MAX_UNITS) {
            places = Decimals.NO_PLACES;
        }
        double[] y = new double[values.length];
        for (int i = 0; i < y.length; i++) {
            double less = places == Decimals.NO_PLACES
                    ? Decimals.shortest(values[i])
                            .subtract(Decimals.shortest(values[0]))
                            .doubleValue()
                    : (Decimals.units(values[i], places) - Decimals.units(values[0], places)) / Decimals.power(places);
            y[i] = Double.isInfinite(less)
                    ? Math.scalb(values[i], -exponent) - Math.scalb(values[0], -exponent)
                    : Math.scalb(less, -exponent);
        }
        return y;
    }

    /** Fills the columns of seasons, 1 in a season and else 0, less the mean of each phase. */
    private void fillSeasons(double[][] columns, int[] phases, int[] season) {
        int[] counts = new int[seasons];
        int from = 0;
        for (int to = 1; to <= count; to++) {
            if (to == count || phases[to] != phases[from]) {
                Arrays.fill(counts, 0);
                for (int i = from; i < to; i++) {
                    counts[season[i]]++;
                }
                for (int s = 1; s < seasons; s++) {
                    Arrays.fill(columns[s], from, to, 0 - (double) counts[s] / (to - from));
                }
                for (int i = from; i < to; i++) {
                    if (season[i] > 0) {
                        columns[season[i]][i] = 1 - (double) counts[season[i]] / (to - from);
                    }
                }
                from = to;
            }
        }
    }

    private static void removeLevels(double[] column, int[] phases) {
        int from = 0;
        for (int to = 1; to <= column.length; to++) {
            if (to == column.length || phases[to] != phases[from]) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += column[i];
                }
                double mean = sum / (to - from);
                for (int i = from; i < to; i++) {
                    column[i] -= mean;
                }
                from = to;
            }
        }
    }

    /** Finishes a column from which the parts along the columns before it were taken; one that is not kept is not used any more. */
    private void orthogonalize(double[][] columns, int j, double before) {
        double[] column = columns[j];
        double norm = Math.sqrt(squares(column, 0));
        kept[j] = norm > DEPENDENT * before;
        triangle[j][j] = norm;
        for (int i = 0; i < column.length; i++) {
            column[i] /= norm;
        }
    }

    /**
     * Takes the parts along a finished column from all later ones. Four sums are added up at a time: each has its order, and they need not wait for
     * one another.
     */
    private void projectLater(double[][] columns, int k) {
        double[] direction = columns[k];
        double[] parts = triangle[k];
        int j = k + 1;
        for (; j + 3 < columns.length; j += 4) {
            double[] a = columns[j];
            double[] b = columns[j + 1];
            double[] c = columns[j + 2];
            double[] d = columns[j + 3];
            double onA = 0;
            double onB = 0;
            double onC = 0;
            double onD = 0;
            for (int i = 0; i < direction.length; i++) {
                double along = direction[i];
                onA += along * a[i];
                onB += along * b[i];
                onC += along * c[i];
                onD += along * d[i];
            }
            parts[j] = onA;
            parts[j + 1] = onB;
            parts[j + 2] = onC;
            parts[j + 3] = onD;
        }
        for (; j < columns.length; j++) {
            parts[j] = product(direction, columns[j]);
        }
        for (j = k + 1; j < columns.length; j++) {
            subtract(parts[j], direction, columns[j]);
        }
    }

    /** The lengths of vectors, two at a time. */
    private static void norms(double[][] columns, double[] norms) {
        int j = 0;
        for (; j + 1 < norms.length; j += 2) {
            double[] a = columns[j];
            double[] b = columns[j + 1];
            double ofA = 0;
            double ofB = 0;
            for (int i = 0; i < a.length; i++) {
                ofA += a[i] * a[i];
                ofB += b[i] * b[i];
            }
            norms[j] = Math.sqrt(ofA);
            norms[j + 1] = Math.sqrt(ofB);
        }
        if (j < norms.length) {
            norms[j] = Math.sqrt(squares(columns[j], 0));
        }
    }

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private static void subtract(double part, double[] direction, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= part * direction[i];
        }
    }

    private static double squares(double[] vector, double nothing) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return sum <= nothing ? 0 : sum;
    }

    private double[] solve() {
        double[] coefficients = new double[seasons];
        for (int j = seasons - 1; j >= 0; j--) {
            if (kept[j]) {
                double value = projections[j];
                for (int k = j + 1; k < seasons; k++) {
                    value -= triangle[j][k] * coefficients[k];
                }
                coefficients[j] = value / triangle[j][j];
            }
        }
        return coefficients;
    }

    // -----------------------------------------------------------------------
    /** Returns an effect or a slope term as a decimal of three places more than the figures have, rounded half up. What follows is then exact. */
    public static BigDecimal rounded(double value, int places) {
        int all = placesOfRounded(places);
        if (all <= Decimals.MAX_PLACES) {
            double units = value * Decimals.power(all);
            double whole = Math.rint(units);
            // far enough from a half that the product's rounding decides nothing
            if (Math.abs(whole) < SURE_UNITS && Math.abs(units - whole) < SURE_HALF) {
                return BigDecimal.valueOf((long) whole, all);
            }
        }
        return new BigDecimal(value).setScale(all, RoundingMode.HALF_UP);
    }

    /** Returns the places of what is rounded for figures of some places. */
    public static int placesOfRounded(int places) {
        return places + ADDED_PLACES;
    }

    /** Returns how many figures a season has. */
    public int count(int season) {
        return perSeason[season];
    }

    /** Returns the fewest figures that a season has. */
    public int leastCount() {
        return Arrays.stream(perSeason).min().orElse(0);
    }

    /** Returns the change per period. */
    public double slope() {
        return slope;
    }

    /** Returns the effect of a season; all effects add up to 0. */
    public double effect(int season) {
        return effects[season];
    }

    /** Returns the sum of squares that level and slope leave; 0 where it is nothing but rounding. */
    public double restWithoutSeason() {
        return Math.scalb(restWithoutSeason, 2 * exponent);
    }

    /** Returns the sum of squares that the whole model leaves; 0 where it is nothing but rounding. */
    public double rest() {
        return Math.scalb(rest, 2 * exponent);
    }

    /** Returns the degrees of freedom of the seasons. */
    public int seasonFreedom() {
        return seasonRank;
    }

    /** Returns the degrees of freedom of what the whole model leaves. */
    public int freedom() {
        return count - levels - (kept[0] ? 1 : 0) - seasonRank;
    }

    /** Returns whether there is anything to test: a season that can be distinguished from slope and level, and something left to compare it with. */
    public boolean isTestable() {
        return seasonRank > 0 && freedom() > 0;
    }

    /** Returns whether levels and slope explain every figure, so that nothing is left to test. */
    public boolean isLine() {
        return restWithoutSeason == 0;
    }

    /** Returns the F statistic; infinite where the seasons explain all that level and slope leave. */
    public double statistic() {
        double explained = 0;
        for (int j = 1; j < seasons; j++) {
            explained += projections[j] * projections[j];
        }
        return (explained / seasonRank) / (rest / freedom());
    }

    /** Returns the probability of such an F statistic or a larger one where there is no season. */
    public double pValue() {
        return rest == 0 ? 0 : Distributions.fisherTail(statistic(), seasonRank, freedom());
    }
}

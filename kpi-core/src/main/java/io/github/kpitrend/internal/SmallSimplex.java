// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;

/**
 * A small linear program in doubles: variables within bounds, sums of them (rows) within bounds, and a smallest or largest value to find.
 *
 * <p>The method is the simplex with bounded variables over a dense tableau that expresses the basic variables by the others; a row is a separate
 * variable, numbered after the columns. The tableau is kept from one question to the next, and bounds may be changed in between: a first phase then
 * moves what is outside its bounds back inside, by the least sum of violations. The entering variable is the one with the steepest gain, after
 * {@value #DEGENERATE} steps without progress the first one (Bland), so that the method ends. Sources: Dantzig 1963, Bland 1977.
 *
 * <p>What it returns is a proposal: callers who need certainty check the solution in whole numbers. Instances are not thread-safe.
 */
public final class SmallSimplex {

    /** The outcome of a question. */
    public enum Outcome {
        /** A solution, which {@link #value} returns. */
        SOLVED,
        /** There is no solution. */
        INFEASIBLE,
        /** Solutions without limit. */
        UNBOUNDED,
        /** Abandoned after too many steps. */
        STALLED
    }

    private static final double TOLERANCE = 1e-9;
    private static final double PIVOT = 1e-7;
    private static final int DEGENERATE = 50;

    private final int columns;
    private final int rows;
    private final double[][] tableau;
    private final double[] lower;
    private final double[] upper;
    private final double[] value;
    private final int[] basic;
    private final int[] outside;
    private final double[] gain;
    private final long mostSteps;
    private int still;

    /**
     * Starts a program without rows' coefficients: all variables from 0 without upper limit, all rows without limits.
     *
     * @param columns the number of variables
     * @param rows the number of rows
     */
    public SmallSimplex(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        tableau = new double[rows][columns];
        lower = new double[columns + rows];
        upper = new double[columns + rows];
        value = new double[columns + rows];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        Arrays.fill(lower, columns, columns + rows, Double.NEGATIVE_INFINITY);
        basic = new int[rows];
        outside = new int[columns];
        gain = new double[columns];
        for (int j = 0; j < columns; j++) {
            outside[j] = j;
        }
        for (int i = 0; i < rows; i++) {
            basic[i] = columns + i;
        }
        mostSteps = 2_000L + 50L * (columns + rows);
    }

    /** Sets the coefficient of a variable in a row; only before the first question, and before bounds are set. */
    public void coefficient(int row, int column, double coefficient) {
        tableau[row][column] = coefficient;
    }

    /** Sets the bounds of a variable or row (numbered after the columns); infinite for none. */
    public void bounds(int variable, double least, double most) {
        lower[variable] = least;
        upper[variable] = most;
        for (int j = 0; j < columns; j++) {
            if (outside[j] == variable) {
                double target = resting(variable);
                double step = target - value[variable];
                if (step != 0) {
                    value[variable] = target;
                    for (int i = 0; i < rows; i++) {
                        value[basic[i]] += tableau[i][j] * step;
                    }
                }
                return;
            }
        }
    }

    private double resting(int variable) {
        double now = value[variable];
        if (now <= lower[variable]) {
            return lower[variable];
        }
        if (now >= upper[variable]) {
            return upper[variable];
        }
        if (Double.isInfinite(lower[variable])) {
            return Double.isInfinite(upper[variable]) ? now : upper[variable];
        }
        return now - lower[variable] <= upper[variable] - now ? lower[variable] : upper[variable];
    }

    /** The value of a variable or row in the latest solution. */
    public double value(int variable) {
        return value[variable];
    }

    /** Finds values within all bounds. */
    public Outcome feasible() {
        refresh();
        still = 0;
        for (long step = 0; step < mostSteps; step++) {
            if (!violations()) {
                return Outcome.SOLVED;
            }
            if (step % 64 == 63) {
                refresh();
                continue;
            }
            Outcome moved = move(true);
            if (moved != Outcome.SOLVED) {
                return moved == Outcome.UNBOUNDED ? Outcome.STALLED : moved;
            }
        }
        return Outcome.STALLED;
    }

    /** Fills the gains with the change of the sum of violations per unit of each variable outside the basis; false if absent. */
    private boolean violations() {
        Arrays.fill(gain, 0);
        boolean any = false;
        for (int i = 0; i < rows; i++) {
            int sign = violated(basic[i]);
            if (sign != 0) {
                any = true;
                double[] row = tableau[i];
                for (int j = 0; j < columns; j++) {
                    gain[j] += sign * row[j];
                }
            }
        }
        return any;
    }

    /** 1 above the upper bound, -1 below the lower, else 0. */
    private int violated(int variable) {
        double v = value[variable];
        double slack = TOLERANCE * Math.max(1, Math.abs(v));
        return v > upper[variable] + slack ? 1 : v < lower[variable] - slack ? -1 : 0;
    }

    /** Finds the smallest value of one variable or row, times {@code sign}: -1 finds the largest. */
    public Outcome minimize(int variable, int sign) {
        double[] cost = new double[columns + rows];
        cost[variable] = sign;
        return minimize(cost);
    }

    /** Finds the smallest sum of costs over all variables and rows. */
    public Outcome minimize(double[] cost) {
        Outcome start = feasible();
        if (start != Outcome.SOLVED) {
            return start;
        }
        still = 0;
        for (long step = 0; step < mostSteps; step++) {
            for (int j = 0; j < columns; j++) {
                gain[j] = cost[outside[j]];
            }
            for (int i = 0; i < rows; i++) {
                double c = cost[basic[i]];
                if (c != 0) {
                    for (int j = 0; j < columns; j++) {
                        gain[j] += c * tableau[i][j];
                    }
                }
            }
            Outcome moved = move(false);
            if (moved != Outcome.SOLVED) {
                return moved == Outcome.INFEASIBLE ? Outcome.SOLVED : moved;
            }
        }
        return Outcome.STALLED;
    }

    /** One step along the best gain; {@code INFEASIBLE} if absent, so that nothing gets better. */
    private Outcome move(boolean repairing) {
        int column = entering();
        if (column < 0) {
            return Outcome.INFEASIBLE;
        }
        int variable = outside[column];
        double direction = gain[column] < 0 ? 1 : -1;
        double longest = upper[variable] - lower[variable];
        if (Double.isNaN(longest)) {
            longest = Double.POSITIVE_INFINITY;
        }
        int leaving = -1;
        double bestPivot = 0;
        for (int i = 0; i < rows; i++) {
            double slope = tableau[i][column] * direction;
            if (Math.abs(slope) <= PIVOT) {
                continue;
            }
            double limit = room(basic[i], slope, repairing);
            if (Double.isInfinite(limit)) {
                continue;
            }
            double slack = TOLERANCE * Math.max(1, Math.abs(limit));
            boolean shorter = limit < longest - slack;
            boolean equal = !shorter && limit <= longest + slack && leaving >= 0;
            boolean preferred =
                    still > DEGENERATE ? leaving >= 0 && basic[i] < basic[leaving] : Math.abs(slope) > bestPivot;
            if (shorter || (equal && preferred)) {
                longest = Math.min(longest, limit);
                leaving = i;
                bestPivot = Math.abs(slope);
            }
        }
        if (Double.isInfinite(longest)) {
            return Outcome.UNBOUNDED;
        }
        longest = Math.max(0, longest);
        still = longest <= TOLERANCE ? still + 1 : 0;
        shift(column, direction * longest);
        if (leaving >= 0) {
            snap(basic[leaving]);
            pivot(leaving, column);
        } else {
            snap(variable);
        }
        return Outcome.SOLVED;
    }

    private int entering() {
        int best = -1;
        double most = TOLERANCE;
        for (int j = 0; j < columns; j++) {
            double g = gain[j];
            int variable = outside[j];
            boolean up = g < -TOLERANCE && value[variable] < upper[variable];
            boolean down = g > TOLERANCE && value[variable] > lower[variable];
            if (!up && !down) {
                continue;
            }
            if (still > DEGENERATE) {
                if (best < 0 || variable < outside[best]) {
                    best = j;
                }
            } else if (Math.abs(g) > most) {
                most = Math.abs(g);
                best = j;
            }
        }
        return best;
    }

    /** Returns the length of a step until a basic variable reaches a bound. */
    private double room(int variable, double slope, boolean repairing) {
        double v = value[variable];
        int sign = repairing ? violated(variable) : 0;
        if (slope > 0) {
            if (sign > 0) {
                return Double.POSITIVE_INFINITY;
            }
            double bound = sign < 0 ? lower[variable] : upper[variable];
            return Double.isInfinite(bound) ? Double.POSITIVE_INFINITY : Math.max(0, (bound - v) / slope);
        }
        if (sign < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double bound = sign > 0 ? upper[variable] : lower[variable];
        return Double.isInfinite(bound) ? Double.POSITIVE_INFINITY : Math.max(0, (bound - v) / slope);
    }

    private void shift(int column, double step) {
        if (step == 0) {
            return;
        }
        value[outside[column]] += step;
        for (int i = 0; i < rows; i++) {
            double slope = tableau[i][column];
            if (slope != 0) {
                value[basic[i]] += slope * step;
            }
        }
    }

    /** Puts a variable that is at a bound exactly there. */
    private void snap(int variable) {
        double toLower = Math.abs(value[variable] - lower[variable]);
        double toUpper = Math.abs(value[variable] - upper[variable]);
        value[variable] = toLower <= toUpper ? lower[variable] : upper[variable];
    }

    private void pivot(int leaving, int column) {
        double[] row = tableau[leaving];
        double inverse = 1 / row[column];
        for (int j = 0; j < columns; j++) {
            row[j] = j == column ? inverse : clean(-row[j] * inverse);
        }
        for (int i = 0; i < rows; i++) {
            double factor = tableau[i][column];
            if (i == leaving || factor == 0) {
                continue;
            }
            double[] other = tableau[i];
            other[column] = 0;
            for (int j = 0; j < columns; j++) {
                if (row[j] != 0) {
                    other[j] = clean(other[j] + factor * row[j]);
                }
            }
        }
        int entering = outside[column];
        outside[column] = basic[leaving];
        basic[leaving] = entering;
    }

    private static double clean(double number) {
        return Math.abs(number) < 1e-11 ? 0 : number;
    }

    /** Computes the basic variables anew from the others, so that errors do not add up. */
    private void refresh() {
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            double[] row = tableau[i];
            for (int j = 0; j < columns; j++) {
                if (row[j] != 0) {
                    sum += row[j] * value[outside[j]];
                }
            }
            value[basic[i]] = sum;
        }
    }
}

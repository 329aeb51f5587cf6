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
 * {@value #DEGENERATE} steps without progress the first one (Bland), so that the method ends; of equal limits the first variable leaves. Sources: Dantzig 1963, Bland 1977.
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

    /** The part of a large value that may be lost to rounding: 0.2 thousandths of 2^31, so that neighboring counts stay apart. */
    private static final double ROUNDING = 1e-13;

    private static final double PIVOT = 1e-7;
    private static final int DEGENERATE = 50;
    private static final int MOST_STEPS = 200_000;

    private final int columns;
    private final int rows;
    private final double[][] tableau;
    private final double[] lower;
    private final double[] upper;
    private final double[] value;
    private final int[] basic;
    private final int[] outside;
    private final double[] gain;
    private final int mostSteps;
    private int still;

    /**
     * Starts a program without rows' coefficients: all variables from 0 without upper limit, all rows without limits.
     *
     * @param columns the number of variables
     * @param rows the number of rows
     */
    public SmallSimplex(int columns, int rows) {
        this(columns, rows, MOST_STEPS);
    }

    /** A program that is abandoned after some steps of a phase. */
    SmallSimplex(int columns, int rows, int mostSteps) {
        this.columns = columns;
        this.rows = rows;
        this.mostSteps = mostSteps;
        tableau = new double[rows][columns];
        lower = new double[columns + rows];
        upper = new double[columns + rows];
        value = new double[columns + rows];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        Arrays.fill(lower, columns, columns + rows, Double.NEGATIVE_INFINITY);
        basic = new int[rows];
        outside = new int[columns];
        gain = new double[columns];
        Arrays.setAll(outside, j -> j);
        Arrays.setAll(basic, i -> columns + i);
    }

    /** Sets the coefficient of a variable in a row; only before the first question. */
    public void coefficient(int row, int column, double coefficient) {
        tableau[row][column] = coefficient;
    }

    /** Sets the bounds of a variable or row (numbered after the columns); infinite for none. */
    public void bounds(int variable, double least, double most) {
        lower[variable] = least;
        upper[variable] = most;
    }

    /** The value of a variable or row in the latest solution. */
    public double value(int variable) {
        return value[variable];
    }

    /** Finds values within all bounds. */
    public Outcome feasible() {
        settle();
        still = 0;
        for (int step = 0; step < mostSteps; step++) {
            if (!violations()) {
                return Outcome.SOLVED;
            }
            Outcome moved = move(true);
            if (moved != Outcome.SOLVED) {
                return moved == Outcome.INFEASIBLE ? moved : Outcome.STALLED;
            }
        }
        return Outcome.STALLED;
    }

    /** Puts the variables outside the basis within their bounds and computes the basic ones from them, so that errors do not add up. */
    private void settle() {
        for (int variable : outside) {
            value[variable] = Math.max(lower[variable], Math.min(upper[variable], value[variable]));
        }
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += tableau[i][j] * value[outside[j]];
            }
            value[basic[i]] = sum;
        }
    }

    /** Fills the gains with the change of the sum of violations per unit of each variable outside the basis; false if absent. */
    private boolean violations() {
        Arrays.fill(gain, 0);
        boolean any = false;
        for (int i = 0; i < rows; i++) {
            int sign = violated(basic[i]);
            if (sign != 0) {
                any = true;
                addGain(i, sign);
            }
        }
        return any;
    }

    private void addGain(int row, double factor) {
        for (int j = 0; j < columns; j++) {
            gain[j] += factor * tableau[row][j];
        }
    }

    /** 1 above the upper bound, -1 below the lower, else 0. */
    private int violated(int variable) {
        double v = value[variable];
        double within = Math.max(lower[variable] - slack(v), Math.min(upper[variable] + slack(v), v));
        return (int) Math.signum(v - within);
    }

    private static double slack(double number) {
        return Math.max(TOLERANCE, ROUNDING * Math.abs(number));
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
        for (int step = 0; step < mostSteps; step++) {
            Arrays.setAll(gain, j -> cost[outside[j]]);
            for (int i = 0; i < rows; i++) {
                if (cost[basic[i]] != 0) {
                    addGain(i, cost[basic[i]]);
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
        double direction = -Math.signum(gain[column]);
        double longest = way(variable, direction);
        int leaving = -1;
        int first = variable;
        for (int i = 0; i < rows; i++) {
            double slope = tableau[i][column] * direction;
            double limit = Math.abs(slope) > PIVOT ? room(basic[i], slope, repairing) : Double.POSITIVE_INFINITY;
            if (limit < longest || (limit == longest && basic[i] < first)) {
                longest = limit;
                leaving = i;
                first = basic[i];
            }
        }
        if (Double.isInfinite(longest)) {
            return Outcome.UNBOUNDED;
        }
        still = longest > TOLERANCE ? 0 : still + 1;
        double step = direction * longest;
        value[variable] += step;
        for (int i = 0; i < rows; i++) {
            value[basic[i]] += tableau[i][column] * step;
        }
        if (leaving >= 0) {
            snap(basic[leaving]);
            pivot(leaving, column);
        } else {
            snap(variable);
        }
        return Outcome.SOLVED;
    }

    /** The steepest variable that can move, of equal ones the first; after many steps without progress the first of all. */
    private int entering() {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < columns; j++) {
            double steepness = Math.abs(gain[j]);
            double rank = still > DEGENERATE ? -outside[j] : steepness;
            if (steepness > TOLERANCE && rank > most && way(outside[j], -gain[j]) > 0) {
                most = rank;
                best = j;
            }
        }
        return best;
    }

    /** Returns how far a variable may move up or down. */
    private double way(int variable, double direction) {
        return direction > 0 ? upper[variable] - value[variable] : value[variable] - lower[variable];
    }

    /** Returns the length of a step until a basic variable reaches a bound: one that is violated, only on the way back. */
    private double room(int variable, double slope, boolean repairing) {
        int sign = repairing ? violated(variable) : 0;
        double bound;
        if (slope > 0) {
            bound = sign > 0 ? Double.POSITIVE_INFINITY : sign < 0 ? lower[variable] : upper[variable];
        } else {
            bound = sign < 0 ? Double.NEGATIVE_INFINITY : sign > 0 ? upper[variable] : lower[variable];
        }
        return Math.max(0, (bound - value[variable]) / slope);
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
            row[j] = j == column ? inverse : -row[j] * inverse;
        }
        for (int i = 0; i < rows; i++) {
            double factor = tableau[i][column];
            if (i == leaving || factor == 0) {
                continue;
            }
            double[] other = tableau[i];
            other[column] = 0;
            for (int j = 0; j < columns; j++) {
                other[j] += factor * row[j];
            }
        }
        int entering = outside[column];
        outside[column] = basic[leaving];
        basic[leaving] = entering;
    }
}

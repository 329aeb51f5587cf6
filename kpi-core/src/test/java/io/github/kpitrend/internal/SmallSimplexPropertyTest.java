// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.internal.SmallSimplex.Outcome;
import io.github.kpitrend.testing.Fraction;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Programs against all their corners, in fractions. */
class SmallSimplexPropertyTest {

    /** A program with coefficients of either sign, variables and rows that may be open at an end, and costs of all of them. */
    private record Program(int[][] rows, int[] least, int[] most, int[] cost) {

        private static final int NONE = 1_000_000;

        static Program random(Random random) {
            int columns = 2 + random.nextInt(2);
            int[][] rows = new int[1 + random.nextInt(3)][columns];
            int[] least = new int[columns + rows.length];
            int[] most = new int[least.length];
            int[] cost = new int[least.length];
            for (int v = 0; v < least.length; v++) {
                least[v] = random.nextInt(7) - 4;
                most[v] = random.nextInt(3) == 0 ? NONE : least[v] + random.nextInt(7);
                cost[v] = random.nextInt(7) - 3;
                if (v >= columns) {
                    Arrays.setAll(rows[v - columns], j -> random.nextInt(7) - 3);
                    least[v] = random.nextInt(3) == 0 ? -NONE : least[v];
                }
            }
            return new Program(rows, least, most, cost);
        }

        SmallSimplex build() {
            int columns = rows[0].length;
            SmallSimplex simplex = new SmallSimplex(columns, rows.length);
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < columns; j++) {
                    simplex.coefficient(i, j, rows[i][j]);
                }
            }
            for (int v = 0; v < least.length; v++) {
                simplex.bounds(
                        v,
                        least[v] == -NONE ? Double.NEGATIVE_INFINITY : least[v],
                        most[v] == NONE ? Double.POSITIVE_INFINITY : most[v]);
            }
            return simplex;
        }

        /** The coefficients of a variable or row over the columns. */
        private Fraction[] plane(int v) {
            Fraction[] plane = new Fraction[rows[0].length];
            Arrays.setAll(plane, j -> Fraction.of(v >= plane.length ? rows[v - plane.length][j] : v == j ? 1 : 0));
            return plane;
        }

        /** The least cost of all corners that are within the bounds; null where there is none. */
        Fraction best() {
            return best(false);
        }

        /** Returns whether a wall far away from all corners has a point of less cost than these. */
        boolean isUnbounded() {
            Fraction best = best(false);
            return best != null && best(true).compareTo(best) < 0;
        }

        private Fraction best(boolean walled) {
            int columns = rows[0].length;
            Fraction best = null;
            for (int set = 0; set < 1 << (2 * least.length); set++) {
                if (Integer.bitCount(set) == columns && (walled || !isOpen(set))) {
                    Fraction[][] system = new Fraction[columns][];
                    int row = 0;
                    for (int bit = 0; bit < 2 * least.length; bit++) {
                        if ((set >> bit & 1) != 0) {
                            int bound = bit % 2 == 0 ? least[bit / 2] : most[bit / 2];
                            system[row] = Arrays.copyOf(plane(bit / 2), columns + 1);
                            system[row++][columns] = Fraction.of(bound);
                        }
                    }
                    Fraction[] corner = solve(system);
                    Fraction found = corner == null ? null : costOf(corner);
                    best = found == null || best != null && best.compareTo(found) <= 0 ? best : found;
                }
            }
            return best;
        }

        /** Returns whether one of the bounds is open. */
        private boolean isOpen(int set) {
            for (int v = 0; v < least.length; v++) {
                if ((set >> 2 * v & 1) != 0 && least[v] == -NONE || (set >> 2 * v & 2) != 0 && most[v] == NONE) {
                    return true;
                }
            }
            return false;
        }

        /** The value of a variable or row, from those of the columns. */
        double valueAt(SmallSimplex simplex, int v) {
            double value = 0;
            Fraction[] plane = plane(v);
            for (int j = 0; j < plane.length; j++) {
                value += plane[j].toDouble() * simplex.value(j);
            }
            return value;
        }

        private Fraction costOf(Fraction[] corner) {
            Fraction sum = Fraction.ZERO;
            for (int v = 0; v < least.length; v++) {
                Fraction value = Fraction.ZERO;
                Fraction[] plane = plane(v);
                for (int j = 0; j < plane.length; j++) {
                    value = value.plus(plane[j].times(corner[j]));
                }
                boolean isRow = v >= plane.length;
                if (value.compareTo(Fraction.of(least[v])) < 0 && !(isRow && least[v] == -NONE)
                        || value.compareTo(Fraction.of(most[v])) > 0 && !(isRow && most[v] == NONE)) {
                    return null;
                }
                sum = sum.plus(value.times(Fraction.of(cost[v])));
            }
            return sum;
        }
    }

    /** The solution of linear equations; null where there is none or more than one. */
    private static Fraction[] solve(Fraction[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            while (pivot < n && system[pivot][column].signum() == 0) {
                pivot++;
            }
            if (pivot == n) {
                return null;
            }
            Fraction[] swapped = system[pivot];
            system[pivot] = system[column];
            system[column] = swapped;
            for (int i = 0; i < n; i++) {
                if (i != column) {
                    Fraction factor = system[i][column].dividedBy(swapped[column]);
                    for (int j = column; j <= n; j++) {
                        system[i][j] = system[i][j].minus(factor.times(swapped[j]));
                    }
                }
            }
        }
        Fraction[] solution = new Fraction[n];
        Arrays.setAll(solution, i -> system[i][n].dividedBy(system[i][i]));
        return solution;
    }

    /** With lower bounds of all columns a least cost, if there is one, lies in a corner. */
    @Property(tries = 300)
    void theLeastCostIsThatOfACorner(@ForAll long seed) {
        Program program = Program.random(new Random(seed));
        Fraction best = program.best();
        Outcome expected =
                best == null ? Outcome.INFEASIBLE : program.isUnbounded() ? Outcome.UNBOUNDED : Outcome.SOLVED;
        SmallSimplex simplex = program.build();
        double[] cost = Arrays.stream(program.cost()).asDoubleStream().toArray();
        for (int again = 0; again < 2; again++) {
            assertThat(simplex.minimize(cost)).isEqualTo(expected);
            if (expected == Outcome.SOLVED) {
                double found = 0;
                for (int v = 0; v < cost.length; v++) {
                    found += cost[v] * simplex.value(v);
                }
                assertThat(found).isCloseTo(best.toDouble(), within(1e-6));
            }
            assertThat(simplex.feasible()).isEqualTo(best == null ? Outcome.INFEASIBLE : Outcome.SOLVED);
            for (int v = 0; v < cost.length && best != null; v++) {
                double value = simplex.value(v);
                assertThat(program.least()[v] == -Program.NONE || value >= program.least()[v] - 1e-6)
                        .isTrue();
                assertThat(program.most()[v] == Program.NONE || value <= program.most()[v] + 1e-6)
                        .isTrue();
                assertThat(value).isCloseTo(program.valueAt(simplex, v), within(1e-6));
            }
        }
    }
}

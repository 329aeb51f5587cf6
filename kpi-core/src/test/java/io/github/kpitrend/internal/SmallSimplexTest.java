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
import org.junit.jupiter.api.Test;

class SmallSimplexTest {

    @Test
    void unboundedAndInfeasible() {
        SmallSimplex simplex = new SmallSimplex(2, 1);
        simplex.coefficient(0, 0, 1);
        simplex.coefficient(0, 1, -1);
        simplex.bounds(2, 3, 3);
        assertThat(simplex.minimize(0, 1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isEqualTo(3);
        assertThat(simplex.minimize(0, -1)).isEqualTo(Outcome.UNBOUNDED);
        simplex.bounds(0, 0, 2);
        assertThat(simplex.feasible()).isEqualTo(Outcome.INFEASIBLE);
        simplex.bounds(0, 0, 5);
        assertThat(simplex.minimize(1, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(1)).isEqualTo(2);
    }

    /**
     * Sums of consecutive variables have whole corners, so the smallest and largest value over all whole points, found by going through them, are those of
     * the program. Many questions are asked of one program, and bounds change in between.
     */
    @Test
    void endsAreThoseOfAllWholePoints() {
        Random random = new Random();
        int solved = 0;
        int infeasible = 0;
        for (int run = 0; run < 400; run++) {
            int columns = 2 + random.nextInt(3);
            int rows = 1 + random.nextInt(4);
            int[][] spans = new int[rows][];
            SmallSimplex simplex = new SmallSimplex(columns, rows);
            for (int i = 0; i < rows; i++) {
                int from = random.nextInt(columns);
                spans[i] = new int[] {from, from + random.nextInt(columns - from)};
                for (int j = from; j <= spans[i][1]; j++) {
                    simplex.coefficient(i, j, 1);
                }
            }
            int[] least = new int[columns + rows];
            int[] most = new int[columns + rows];
            for (int v = 0; v < columns + rows; v++) {
                change(simplex, random, least, most, v, v < columns);
            }
            for (int question = 0; question < 8; question++) {
                int variable = random.nextInt(columns + rows);
                int sign = 1 - 2 * random.nextInt(2);
                int[] best = {Integer.MAX_VALUE};
                go(new int[columns], 0, spans, least, most, variable, sign, best);
                Outcome outcome = simplex.minimize(variable, sign);
                if (best[0] == Integer.MAX_VALUE) {
                    infeasible++;
                    assertThat(outcome).isEqualTo(Outcome.INFEASIBLE);
                } else {
                    solved++;
                    assertThat(outcome).isEqualTo(Outcome.SOLVED);
                    assertThat(sign * simplex.value(variable)).isCloseTo(best[0], within(1e-7));
                }
                int v = random.nextInt(columns + rows);
                change(simplex, random, least, most, v, v < columns);
            }
        }
        System.out.println("small simplex: " + solved + " ends compared, " + infeasible + " programs without solution");
        assertThat(solved).isGreaterThan(500);
        assertThat(infeasible).isGreaterThan(100);
    }

    private static void change(SmallSimplex simplex, Random random, int[] least, int[] most, int v, boolean isColumn) {
        least[v] = random.nextInt(isColumn ? 4 : 8);
        most[v] = least[v] + random.nextInt(isColumn ? 6 : 10);
        simplex.bounds(v, least[v], most[v]);
    }

    private static void go(
            int[] point, int position, int[][] spans, int[] least, int[] most, int variable, int sign, int[] best) {
        if (position < point.length) {
            for (int value = least[position]; value <= most[position]; value++) {
                point[position] = value;
                go(point, position + 1, spans, least, most, variable, sign, best);
            }
            return;
        }
        int asked = variable < point.length ? point[variable] : 0;
        for (int i = 0; i < spans.length; i++) {
            int sum = 0;
            for (int j = spans[i][0]; j <= spans[i][1]; j++) {
                sum += point[j];
            }
            int v = point.length + i;
            if (sum < least[v] || sum > most[v]) {
                return;
            }
            asked = variable == v ? sum : asked;
        }
        best[0] = Math.min(best[0], sign * asked);
    }

    // -----------------------------------------------------------------------
    /** A program with coefficients of either sign, rows that may be open at an end, and costs of variables and rows. */
    private record Program(int[][] rows, int[] least, int[] most, int[] cost) {

        private static final int NONE = 1_000;

        static Program random(Random random) {
            int columns = 2 + random.nextInt(2);
            int[][] rows = new int[1 + random.nextInt(3)][columns];
            int[] least = new int[columns + rows.length];
            int[] most = new int[least.length];
            int[] cost = new int[least.length];
            for (int v = 0; v < least.length; v++) {
                least[v] = random.nextInt(7) - 4;
                most[v] = least[v] + random.nextInt(7);
                cost[v] = random.nextInt(7) - 3;
                if (v >= columns) {
                    Arrays.setAll(rows[v - columns], j -> random.nextInt(7) - 3);
                    least[v] = random.nextInt(3) == 0 ? -NONE : least[v];
                    most[v] = random.nextInt(3) == 0 ? NONE : most[v];
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
            int columns = rows[0].length;
            Fraction best = null;
            for (int set = 0; set < 1 << (2 * least.length); set++) {
                if (Integer.bitCount(set) == columns) {
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

        private Fraction costOf(Fraction[] corner) {
            Fraction sum = Fraction.ZERO;
            for (int v = 0; v < least.length; v++) {
                Fraction value = Fraction.ZERO;
                Fraction[] plane = plane(v);
                for (int j = 0; j < plane.length; j++) {
                    value = value.plus(plane[j].times(corner[j]));
                }
                if (value.compareTo(Fraction.of(least[v])) < 0 || value.compareTo(Fraction.of(most[v])) > 0) {
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

    /** With finite bounds of the columns a least cost lies in a corner. */
    @Property(tries = 300)
    void theLeastCostIsThatOfACorner(@ForAll long seed) {
        Program program = Program.random(new Random(seed));
        Fraction best = program.best();
        SmallSimplex simplex = program.build();
        double[] cost = Arrays.stream(program.cost()).asDoubleStream().toArray();
        for (int again = 0; again < 2; again++) {
            Outcome outcome = simplex.minimize(cost);
            assertThat(outcome).isEqualTo(best == null ? Outcome.INFEASIBLE : Outcome.SOLVED);
            if (best != null) {
                double found = 0;
                for (int v = 0; v < cost.length; v++) {
                    found += cost[v] * simplex.value(v);
                    assertThat(simplex.value(v)).isBetween(program.least()[v] - 1e-6, program.most()[v] + 1e-6);
                }
                assertThat(found).isCloseTo(best.toDouble(), within(1e-6));
            }
        }
    }

    @Test
    void variablesMayHaveNoLowerBound() {
        SmallSimplex simplex = new SmallSimplex(2, 1);
        simplex.coefficient(0, 0, 1);
        simplex.coefficient(0, 1, 2);
        simplex.bounds(0, Double.NEGATIVE_INFINITY, 4);
        simplex.bounds(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        simplex.bounds(2, -10, Double.POSITIVE_INFINITY);
        assertThat(simplex.minimize(0, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isEqualTo(4);
        assertThat(simplex.minimize(1, 1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(1)).isEqualTo(-7); // 4 + 2 * -7 = -10
        assertThat(simplex.minimize(0, 1)).isEqualTo(Outcome.UNBOUNDED);
        assertThat(simplex.minimize(2, 1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(2)).isEqualTo(-10);
        assertThat(simplex.minimize(2, -1)).isEqualTo(Outcome.UNBOUNDED);
    }

    /** The steepest steps go round in a circle of six (Beale 1955), so that the first one has to be taken at last. */
    @Test
    void circlesEnd() {
        double[][] rows = {{0.25, -60, -1 / 25.0, 9}, {0.5, -90, -1 / 50.0, 3}, {0, 0, 1, 0}};
        SmallSimplex simplex = new SmallSimplex(4, 3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                simplex.coefficient(i, j, rows[i][j]);
            }
        }
        for (int j = 0; j < 4; j++) {
            simplex.bounds(j, 0, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < 3; i++) {
            simplex.bounds(4 + i, Double.NEGATIVE_INFINITY, i == 2 ? 1 : 0);
        }
        double[] cost = {-0.75, 150, -0.02, 6, 0, 0, 0};
        assertThat(simplex.minimize(cost)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isCloseTo(0.04, within(1e-9));
        assertThat(simplex.value(2)).isCloseTo(1, within(1e-9));
    }
}

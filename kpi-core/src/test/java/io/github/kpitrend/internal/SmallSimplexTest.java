// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpitrend.internal.SmallSimplex.Outcome;
import java.util.Random;
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
                    assertThat(sign * simplex.value(variable)).isEqualTo(best[0]);
                    assertPoint(simplex, spans, least, most);
                }
                int v = random.nextInt(columns + rows);
                change(simplex, random, least, most, v, v < columns);
            }
        }
        System.out.println("small simplex: " + solved + " ends compared, " + infeasible + " programs without solution");
        assertThat(solved).isGreaterThan(500);
        assertThat(infeasible).isGreaterThan(100);
    }

    /** All values are whole and within their bounds, and those of rows are the sums. */
    private static void assertPoint(SmallSimplex simplex, int[][] spans, int[] least, int[] most) {
        int columns = least.length - spans.length;
        for (int v = 0; v < least.length; v++) {
            double value = simplex.value(v);
            assertThat(value).isEqualTo(Math.rint(value)).isBetween((double) least[v], (double) most[v]);
        }
        for (int i = 0; i < spans.length; i++) {
            double sum = 0;
            for (int j = spans[i][0]; j <= spans[i][1]; j++) {
                sum += simplex.value(j);
            }
            assertThat(simplex.value(columns + i)).isEqualTo(sum);
        }
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

    // -----------------------------------------------------------------------
    /** The example of Chvatal (1983): where the steepest variable enters and of equal ones the first leaves, six steps lead back to the start. */
    @Test
    void circlesOfSixStepsEnd() {
        SmallSimplex simplex = withRows(
                200, new double[] {0.5, -5.5, -2.5, 9}, new double[] {0.5, -1.5, -0.5, 1}, new double[] {1, 0, 0, 0});
        for (int i = 0; i < 3; i++) {
            simplex.bounds(4 + i, Double.NEGATIVE_INFINITY, i == 2 ? 1 : 0);
        }
        assertThat(simplex.minimize(new double[] {-10, 57, 9, 24, 0, 0, 0})).isEqualTo(Outcome.SOLVED);
        double[] best = {1, 0, 1, 0};
        for (int v = 0; v < best.length; v++) {
            assertThat(simplex.value(v)).isCloseTo(best[v], within(1e-9));
        }
    }

    /** Of two variables the one that gains ten times as much is moved first, so one step leads to the end; the program looks once more. */
    @Test
    void theSteepestStepIsTakenFirst() {
        SmallSimplex simplex = withRows(2, new double[] {1, 1});
        simplex.bounds(2, 0, 1);
        assertThat(simplex.minimize(new double[] {-1, -10, 0})).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(1)).isEqualTo(1);
        SmallSimplex other = withRows(2, new double[] {1, 1});
        other.bounds(2, 0, 1);
        assertThat(other.minimize(new double[] {-10, -1, 0})).isEqualTo(Outcome.SOLVED);
        assertThat(other.value(0)).isEqualTo(1);
        // of equal gains the first
        SmallSimplex equal = withRows(2, new double[] {1, 1});
        equal.bounds(2, 0, 1);
        assertThat(equal.minimize(2, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(equal.value(0)).isEqualTo(1);
        assertThat(equal.value(1)).isZero();
    }

    /**
     * x - y is at most -1 and 3x at least 6: at 0 both are violated, and the first gets worse while the second is mended. The same with opposite signs.
     */
    @Test
    void whatIsViolatedMayGetWorseOnTheWay() {
        for (int sign = -1; sign <= 1; sign += 2) {
            SmallSimplex simplex = withRows(100, new double[] {sign, -sign}, new double[] {3 * sign, 0});
            double infinity = Double.POSITIVE_INFINITY;
            simplex.bounds(2, sign > 0 ? -infinity : 1, sign > 0 ? -1 : infinity);
            simplex.bounds(3, sign > 0 ? 6 : -infinity, sign > 0 ? infinity : -6);
            assertThat(simplex.feasible()).isEqualTo(Outcome.SOLVED);
            assertThat(simplex.value(0)).isEqualTo(2);
            assertThat(simplex.value(1)).isEqualTo(3);
            assertThat(simplex.value(2)).isEqualTo(-sign);
            assertThat(simplex.value(3)).isEqualTo(6 * sign);
        }
    }

    /** In doubles 0.3 / 0.1 is less than 3; a second row that asks for 3 is satisfied all the same. */
    @Test
    void roundingIsNoViolation() {
        SmallSimplex simplex = withRows(100, new double[] {0.1}, new double[] {1});
        simplex.bounds(1, 0.3, 0.3);
        simplex.bounds(2, 3, 3);
        assertThat(simplex.feasible()).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isCloseTo(3, within(1e-12));
        simplex.bounds(2, 3.000001, 3.000001);
        assertThat(simplex.feasible()).isEqualTo(Outcome.INFEASIBLE);
    }

    private static SmallSimplex withRows(int mostSteps, double[]... rows) {
        SmallSimplex simplex = new SmallSimplex(rows[0].length, rows.length, mostSteps);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                simplex.coefficient(i, j, rows[i][j]);
            }
        }
        return simplex;
    }

    @Test
    void rowsHaveNoLimitsAtFirstAndVariablesOnlyZero() {
        SmallSimplex simplex = withRows(100, new double[] {1});
        assertThat(simplex.minimize(0, 1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isZero();
        assertThat(simplex.minimize(0, -1)).isEqualTo(Outcome.UNBOUNDED);
        simplex.bounds(0, -3, 5);
        assertThat(simplex.minimize(1, 1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(1)).isEqualTo(-3);
        assertThat(simplex.minimize(1, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(1)).isEqualTo(5);
    }

    /** In doubles 49 * (1 / 49) is less than 1 and 7 * (29 / 7) more than 29, and 0.3 + (0.9 - 0.3) is more than 0.9. */
    @Test
    void boundsAreReachedExactly() {
        double[][] cases = {{49, 1}, {7, 29}};
        for (double[] each : cases) {
            SmallSimplex simplex = withRows(100, new double[] {each[0]});
            simplex.bounds(1, 0, each[1]);
            assertThat(simplex.minimize(0, -1)).isEqualTo(Outcome.SOLVED);
            assertThat(simplex.value(1)).isEqualTo(each[1]);
        }
        SmallSimplex free = withRows(100, new double[] {1});
        free.bounds(0, 0.3, 0.9);
        assertThat(free.minimize(0, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(free.value(0)).isEqualTo(0.9);
        assertThat(free.minimize(0, 1)).isEqualTo(Outcome.SOLVED);
        assertThat(free.value(0)).isEqualTo(0.3);
    }

    /** A row with a larger coefficient but without a limit does not stop the variable. */
    @Test
    void rowsWithoutALimitAreNoLimit() {
        SmallSimplex simplex = withRows(100, new double[] {1}, new double[] {2});
        simplex.bounds(1, 0, 4);
        assertThat(simplex.minimize(0, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isEqualTo(4);
        assertThat(simplex.value(2)).isEqualTo(8);
    }

    /** Two counts up to 999,999,999 and 1,000,000,000 have no sum of 2,000,000,000. */
    @Test
    void largeNumbersThatDifferByOneAreDifferent() {
        SmallSimplex simplex = withRows(100, new double[] {1, 1});
        simplex.bounds(0, 0, 999_999_999);
        simplex.bounds(1, 0, 1_000_000_000);
        simplex.bounds(2, 2_000_000_000, 2_000_000_000);
        assertThat(simplex.feasible()).isEqualTo(Outcome.INFEASIBLE);
        simplex.bounds(0, 0, 1_000_000_000);
        assertThat(simplex.feasible()).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(0)).isEqualTo(1_000_000_000);
        simplex.bounds(2, 0, 1_999_999_999);
        assertThat(simplex.minimize(2, -1)).isEqualTo(Outcome.SOLVED);
        assertThat(simplex.value(2)).isEqualTo(1_999_999_999);
        assertThat(simplex.value(0) + simplex.value(1)).isEqualTo(1_999_999_999);
    }

    /** By the steepest gain all 2^n corners of the cube of Klee and Minty (1972) are visited: with n = 7 that takes 127 steps. */
    @Test
    void programsOfTooManyStepsAreAbandoned() {
        for (int steps : new int[] {127, 128}) {
            int n = 7;
            SmallSimplex simplex = new SmallSimplex(n, n, steps);
            double[] cost = new double[2 * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    simplex.coefficient(i, j, i == j ? 1 : Math.pow(2, i - j + 1));
                }
                simplex.bounds(n + i, 0, Math.pow(5, i + 1));
                cost[i] = -Math.pow(2, n - 1 - i);
            }
            assertThat(simplex.minimize(cost)).isEqualTo(steps == 127 ? Outcome.STALLED : Outcome.SOLVED);
            assertThat(simplex.value(n - 1)).isEqualTo(78_125);
        }
        SmallSimplex outside = withRows(1, new double[] {1});
        outside.bounds(1, 2, 3);
        assertThat(outside.feasible()).isEqualTo(Outcome.STALLED); // the one step leads there, but nobody has looked
        assertThat(outside.feasible()).isEqualTo(Outcome.SOLVED);
        assertThat(outside.value(0)).isEqualTo(2);
    }

    /** Nothing is divided by a very small coefficient; what would need it is neither possible nor impossible. */
    @Test
    void verySmallCoefficientsDecideNothing() {
        SmallSimplex simplex = withRows(100, new double[] {1e-8});
        simplex.bounds(1, 1, 1);
        assertThat(simplex.feasible()).isEqualTo(Outcome.STALLED);
        SmallSimplex large = withRows(100, new double[] {1e-6});
        large.bounds(1, 1, 1);
        assertThat(large.feasible()).isEqualTo(Outcome.SOLVED);
        assertThat(large.value(0)).isCloseTo(1_000_000, within(1e-3));
    }
}

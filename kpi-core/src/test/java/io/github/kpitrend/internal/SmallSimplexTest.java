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
}

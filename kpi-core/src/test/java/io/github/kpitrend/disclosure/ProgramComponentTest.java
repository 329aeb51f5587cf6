// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Components against a list of all their tables, made one by one. */
class ProgramComponentTest {

    /** A sum of cells, by their numbers, and what is known of it. */
    private record Sum(int[] cells, Limits limits) {}

    /** Cells with their bounds, of which those with one value are known, and sums over them. */
    private record Problem(long[] least, long[] most, List<Sum> sums) {

        List<Integer> open() {
            return IntStream.range(0, least.length)
                    .filter(cell -> least[cell] < most[cell])
                    .boxed()
                    .toList();
        }

        ProgramComponent solve(boolean network) {
            ProgramComponent component = new ProgramComponent(open(), least, most, network);
            sums.forEach(sum -> component.add(sum.cells(), sum.limits()));
            component.start();
            return component;
        }

        /** The same problem with another first cell. */
        Problem movedUp(long by) {
            long[] from = least.clone();
            long[] to = most.clone();
            from[0] += by;
            to[0] += by;
            List<Sum> moved = sums.stream()
                    .map(sum -> {
                        Limits limits = sum.limits();
                        return new Sum(sum.cells(), new Limits(limits.least() + by, limits.most() + by, limits.gap()));
                    })
                    .toList();
            return new Problem(from, to, moved);
        }

        List<long[]> tables() {
            List<long[]> tables = new ArrayList<>();
            collect(least.clone(), 0, tables);
            return tables;
        }

        private void collect(long[] table, int cell, List<long[]> tables) {
            if (cell == table.length) {
                if (sums.stream().allMatch(sum -> sum.limits().contains(total(table, sum.cells())))) {
                    tables.add(table.clone());
                }
                return;
            }
            for (long value = least[cell]; value <= most[cell]; value++) {
                table[cell] = value;
                collect(table, cell + 1, tables);
            }
        }

        /** The cells asked for: each that is open, and each sum. */
        List<int[]> questions() {
            List<int[]> questions = new ArrayList<>();
            open().forEach(cell -> questions.add(new int[] {cell}));
            sums.forEach(sum -> questions.add(sum.cells()));
            return questions;
        }

        /** The number of tables by the total of the open cells among some. */
        TreeMap<Long, Integer> totals(int[] cells, List<long[]> tables) {
            int[] open = Arrays.stream(cells)
                    .filter(cell -> least[cell] < most[cell])
                    .toArray();
            TreeMap<Long, Integer> totals = new TreeMap<>();
            tables.forEach(table -> totals.merge(total(table, open), 1, Integer::sum));
            return totals;
        }
    }

    private static long total(long[] table, int[] cells) {
        return Arrays.stream(cells).mapToLong(cell -> table[cell]).sum();
    }

    private static Limits exactly(long count) {
        return Limits.exactly(count);
    }

    // -----------------------------------------------------------------------
    /** Any sums, with limits around those of a table or anywhere, some with a gap between 0 and large. */
    private static Problem any(Random random) {
        int size = 2 + random.nextInt(3);
        long[] least = new long[size];
        long[] most = new long[size];
        long[] table = new long[size];
        for (int cell = 0; cell < size; cell++) {
            least[cell] = random.nextInt(3);
            most[cell] = least[cell] + (cell > 0 && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(4));
            table[cell] = least[cell] + random.nextInt((int) (most[cell] - least[cell]) + 1);
        }
        List<Sum> sums = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int[] cells = IntStream.range(0, size)
                    .filter(cell -> cell == 0 || random.nextBoolean())
                    .toArray();
            long around = random.nextInt(5) == 0 ? random.nextInt(9) : total(table, cells);
            long below = random.nextInt(3);
            if (random.nextInt(3) == 0) {
                sums.add(new Sum(cells, new Limits(0, around + random.nextInt(3), 1 + random.nextInt(4))));
            } else {
                sums.add(new Sum(cells, new Limits(Math.max(0, around - below), around + random.nextInt(3), 0)));
            }
        }
        return new Problem(least, most, sums);
    }

    /** Sums that are nested or apart. */
    private static Problem nested(Random random) {
        int size = 3 + random.nextInt(2);
        long[] least = new long[size];
        long[] most = new long[size];
        Arrays.setAll(most, cell -> 1 + random.nextInt(4));
        long[] table = new long[size];
        Arrays.setAll(table, cell -> random.nextInt((int) most[cell] + 1));
        int[] all = IntStream.range(0, size).toArray();
        int[] some = {0, 1};
        long own = total(table, some);
        List<Sum> sums = List.of(
                new Sum(all, exactly(total(table, all))),
                new Sum(some, new Limits(Math.max(0, own - random.nextInt(2)), own + random.nextInt(2), 0)));
        return new Problem(least, most, sums);
    }

    private static void compare(Problem problem, boolean network) {
        compare(problem, network, 0);
    }

    /** Compares with all tables; the component has the first cell, which is in every sum, moved up. */
    private static void compare(Problem problem, boolean network, long by) {
        List<long[]> tables = problem.tables();
        ProgramComponent component = problem.movedUp(by).solve(network);
        assertThat(component.isImpossible()).isEqualTo(tables.isEmpty());
        if (tables.isEmpty()) {
            return;
        }
        for (int[] cells : problem.questions()) {
            TreeMap<Long, Integer> totals = problem.totals(cells, tables);
            long first = totals.firstKey();
            long last = totals.lastKey();
            long up = cells[0] == 0 ? by : 0;
            assertThat(component.least(cells)).isEqualTo(first + up);
            assertThat(component.most(cells)).isEqualTo(last + up);
            for (long from = Math.max(0, first - 1); from <= last + 1; from++) {
                for (long to = from; to <= last + 1; to++) {
                    int found = totals.subMap(from, true, to, true).size();
                    boolean all = found == to - from + 1;
                    assertThat(component.possible(cells, from + up, to + up))
                            .as("%s to %s of %s", from, to, totals)
                            .isEqualTo(new Attack.Possible(found, all, false));
                    assertThat(component.allPossible(cells, from + up, to + up)).isEqualTo(all);
                }
            }
        }
    }

    @Property(tries = 300)
    void aValueIsPossibleIfATableHasIt(@ForAll long seed) {
        compare(any(new Random(seed)), false);
    }

    /** Up to the largest count, doubles tell neighbors apart. */
    @Property(tries = 100)
    void largeCountsAreDecidedAsSmallOnes(@ForAll long seed) {
        Problem any = any(new Random(seed));
        List<Sum> sums =
                any.sums().stream().filter(sum -> sum.limits().gap() == 0).toList();
        compare(new Problem(any.least(), any.most(), sums), false, 2_000_000_000);
    }

    @Property(tries = 100)
    void inANetworkTheEndsDecideForAllBetween(@ForAll long seed) {
        compare(nested(new Random(seed)), true);
    }

    // -----------------------------------------------------------------------
    @Test
    void cellsWithoutALimitHaveNone() {
        Problem open = new Problem(
                new long[] {1, 0, 4}, new long[] {Limits.NONE, Limits.NONE, 4}, List.of(sum(Limits.from(7), 0, 1, 2)));
        ProgramComponent component = open.solve(false);
        assertThat(component.contains(0)).isTrue();
        assertThat(component.contains(2)).isFalse();
        assertThat(component.least(new int[] {0})).isEqualTo(1);
        assertThat(component.most(new int[] {0})).isEqualTo(Limits.NONE);
        assertThat(component.least(new int[] {0, 1, 2})).isEqualTo(3); // 4 of the 7 are known
        assertThat(component.most(new int[] {0, 1, 2})).isEqualTo(Limits.NONE);
        assertThat(component.allPossible(new int[] {1}, 0, 50)).isTrue();
        assertThat(component.possible(new int[] {0}, 0, 50)).isEqualTo(new Attack.Possible(50, false, false));
    }

    @Test
    void halvesAreNoCounts() {
        // three sums of two cells each are 1: every cell would be a half
        Problem halves = new Problem(
                new long[3],
                new long[] {1, 1, 1},
                List.of(sum(exactly(1), 0, 1), sum(exactly(1), 1, 2), sum(exactly(1), 0, 2)));
        assertThat(halves.solve(false).isImpossible()).isTrue();
    }

    @Test
    void withinAGapThereIsNothing() {
        Problem gap = new Problem(
                new long[2], new long[] {9, 9}, List.of(sum(new Limits(0, 8, 5), 0, 1), sum(Limits.from(0), 0)));
        ProgramComponent component = gap.solve(false);
        // 0, or 6 to 8
        assertThat(component.possible(new int[] {0, 1}, 0, 9)).isEqualTo(new Attack.Possible(4, false, false));
        assertThat(component.possible(new int[] {0, 1}, 1, 5)).isEqualTo(new Attack.Possible(0, false, false));
        assertThat(component.allPossible(new int[] {0, 1}, 6, 8)).isTrue();
        assertThat(component.most(new int[] {0})).isEqualTo(8);
    }

    /**
     * Of three cells of 0 or 1, each pair with at most 1, one can be 1, where halves would add up to 1.5. So k such triples have no sum of k + 1, but to
     * know that all but one of them have to be gone through: at most 8 with 3 triples, 256 with 9.
     */
    @Test
    void whatTakesTooManyBranchesIsLeftUndecided() {
        for (int triples : new int[] {3, 9}) {
            List<Sum> sums = new ArrayList<>();
            for (int i = 0; i < 3 * triples; i++) {
                sums.add(sum(new Limits(0, 1, 0), i, i % 3 == 2 ? i - 2 : i + 1));
            }
            int[] all = IntStream.range(0, 3 * triples).toArray();
            long[] ones = new long[all.length];
            Arrays.fill(ones, 1);
            sums.add(sum(Limits.from(triples + 1L), all));
            ProgramComponent component = new Problem(new long[all.length], ones, sums).solve(false);
            assertThat(component.isImpossible()).isEqualTo(triples == 3);
            if (triples == 9) {
                assertThat(component.possible(all, 10, 10)).isEqualTo(new Attack.Possible(0, false, true));
                assertThat(component.possible(new int[] {0}, 0, 2)).isEqualTo(new Attack.Possible(0, false, true));
                assertThat(component.allPossible(new int[] {0}, 0, 1)).isFalse();
                assertThat(component.least(all)).isZero();
                assertThat(component.most(all)).isEqualTo(27);
            }
        }
    }

    /** Two cells, each 0 or 300 to 499: together 0, 300 to 499 or 600 to 998, here not 0. */
    @Test
    void endsBehindAWideGapAreAttained() {
        Limits printedZero = new Limits(0, 499, 299);
        ProgramComponent component = new Problem(
                        new long[2],
                        new long[] {499, 499},
                        List.of(sum(printedZero, 0), sum(printedZero, 1), sum(Limits.from(1), 0, 1)))
                .solve(false);
        int[] both = {0, 1};
        assertThat(component.least(both)).isEqualTo(300);
        assertThat(component.most(both)).isEqualTo(998);
        assertThat(component.possible(both, 499, 601)).isEqualTo(new Attack.Possible(3, false, false));
        assertThat(component.possible(both, 1, 299)).isEqualTo(new Attack.Possible(0, false, false));
        assertThat(component.allPossible(both, 600, 998)).isTrue();
        ProgramComponent less = new Problem(
                        new long[2],
                        new long[] {499, 499},
                        List.of(sum(printedZero, 0), sum(printedZero, 1), sum(new Limits(0, 599, 0), 0, 1)))
                .solve(false);
        assertThat(less.most(both)).isEqualTo(499);
        assertThat(less.least(both)).isZero();
    }

    @Test
    void whatIsTooLargeIsLeftUndecided() {
        int size = ProgramAttack.WORK_LIMIT + 1;
        long[] most = new long[size];
        Arrays.fill(most, 2);
        int[] all = IntStream.range(0, size).toArray();
        Problem large = new Problem(new long[size], most, List.of(new Sum(all, exactly(5))));
        // the limit is one of cells and of sums, each for itself
        int[] fewer = IntStream.range(0, 1_500).toArray();
        ProgramComponent within = new Problem(
                        new long[1_500], Arrays.copyOf(most, 1_500), List.of(new Sum(fewer, exactly(5))))
                .solve(false);
        assertThat(within.most(new int[] {3})).isEqualTo(2);
        assertThat(within.allPossible(fewer, 5, 5)).isTrue();
        List<Sum> many = Collections.nCopies(size, sum(exactly(3), 0, 1));
        ProgramComponent sums = new Problem(new long[2], new long[] {2, 2}, many).solve(false);
        assertThat(sums.least(new int[] {0})).isZero(); // not 1
        assertThat(sums.allPossible(new int[] {0}, 1, 2)).isFalse();
        ProgramComponent component = large.solve(false);
        assertThat(component.isImpossible()).isFalse();
        assertThat(component.possible(all, 5, 5)).isEqualTo(new Attack.Possible(0, false, true));
        assertThat(component.allPossible(all, 5, 5)).isFalse();
        assertThat(component.least(all)).isZero();
        assertThat(component.most(all)).isEqualTo(2L * size);
        assertThat(component.most(new int[] {3})).isEqualTo(2);
    }

    private static Sum sum(Limits limits, int... cells) {
        return new Sum(cells, limits);
    }
}

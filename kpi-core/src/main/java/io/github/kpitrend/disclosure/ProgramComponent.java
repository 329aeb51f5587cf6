// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.SmallSimplex;
import io.github.kpitrend.internal.SmallSimplex.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connected unknown cells with the sums over them. Doubles propose, whole numbers prove: a value is possible only with a table of whole numbers that
 * agrees with every sum, recomputed in {@code long}.
 */
final class ProgramComponent {

    private static final int MOST_NODES = 200;
    private static final double WHOLE = 1e-6;
    private static final int REMEMBERED = 1024;

    /** The result of a search for a table. */
    private enum Found {
        TABLE,
        NOTHING,
        GIVEN_UP
    }

    /** A sum over cells of the component: less known cells, by local numbers. */
    private static final class Row {

        private final int[] columns;
        private final long least;
        private final long most;
        private final long shift;
        private final long gap;

        Row(int[] columns, long least, long most, long shift, long gap) {
            this.columns = columns;
            this.least = least;
            this.most = most;
            this.shift = shift;
            this.gap = gap;
        }

        int[] columns() {
            return columns;
        }

        long least() {
            return least;
        }

        long most() {
            return most;
        }

        long shift() {
            return shift;
        }

        long gap() {
            return gap;
        }

        boolean holds(long sum) {
            long whole = sum + shift;
            return sum >= least && sum <= most && (whole < 1 || whole > gap);
        }
    }

    private final Map<Integer, Integer> columns = new HashMap<>();
    private final int[] cells;
    private final long[] cellLeast;
    private final long[] least;
    private final long[] most;
    private final boolean network;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> variables = new HashMap<>();
    private final Map<Integer, BitSet> seen = new HashMap<>();
    private @Nullable SmallSimplex simplex;
    private boolean impossible;
    private int nodes;
    private long[] table = new long[0];

    ProgramComponent(List<Integer> cells, long[] cellLeast, long[] cellMost, boolean network) {
        this.cells = cells.stream().mapToInt(Integer::intValue).toArray();
        this.cellLeast = cellLeast;
        this.network = network;
        least = new long[this.cells.length];
        most = new long[this.cells.length];
        for (int i = 0; i < this.cells.length; i++) {
            columns.put(this.cells[i], i);
            least[i] = cellLeast[this.cells[i]];
            most[i] = cellMost[this.cells[i]];
        }
    }

    boolean contains(int cell) {
        return columns.containsKey(cell);
    }

    /** Adds a sum; before {@link #start}. */
    void add(int[] sumCells, Limits limits) {
        long known = 0;
        int[] local = new int[sumCells.length];
        int size = 0;
        for (int cell : sumCells) {
            Integer column = columns.get(cell);
            if (column == null) {
                known += cellLeast[cell];
            } else {
                local[size++] = column;
            }
        }
        local = Arrays.copyOf(local, size);
        long highest = limits.most() >= Limits.NONE ? Limits.NONE : limits.most() - known;
        rows.add(new Row(local, limits.least() - known, highest, known, limits.gap()));
    }

    /** Sets up the program and looks for a first table. */
    void start() {
        if (cells.length > ProgramAttack.WORK_LIMIT || rows.size() > ProgramAttack.WORK_LIMIT) {
            return; // without a program: too large
        }
        SmallSimplex program = new SmallSimplex(cells.length, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (int column : rows.get(i).columns()) {
                program.coefficient(i, column, 1);
            }
            variables.putIfAbsent(Arrays.toString(rows.get(i).columns()), cells.length + i);
        }
        for (int j = 0; j < cells.length; j++) {
            program.bounds(j, (double) least[j], bound(most[j]));
            variables.put(Arrays.toString(new int[] {j}), j);
        }
        for (int i = 0; i < rows.size(); i++) {
            program.bounds(
                    cells.length + i,
                    (double) rows.get(i).least(),
                    bound(rows.get(i).most()));
        }
        simplex = program;
        nodes = 0;
        impossible = search(program) == Found.NOTHING;
    }

    private static double bound(long limit) {
        return limit >= Limits.NONE ? Double.POSITIVE_INFINITY : (double) limit;
    }

    /** Returns whether no table agrees with the limits. */
    boolean isImpossible() {
        return impossible;
    }

    // -----------------------------------------------------------------------
    /** Looks for a table within the present bounds; branches where the program's solution is not whole. */
    private Found search(SmallSimplex program) {
        if (nodes++ >= MOST_NODES) {
            return Found.GIVEN_UP;
        }
        Outcome outcome = program.feasible();
        if (outcome != Outcome.SOLVED) {
            return outcome == Outcome.INFEASIBLE ? Found.NOTHING : Found.GIVEN_UP;
        }
        return examine(program);
    }

    private Found examine(SmallSimplex program) {
        long[] whole = new long[cells.length];
        int broken = -1;
        double most = WHOLE;
        for (int j = 0; j < cells.length; j++) {
            double value = program.value(j);
            whole[j] = Math.round(value);
            if (Math.abs(value - whole[j]) > most) {
                most = Math.abs(value - whole[j]);
                broken = j;
            }
        }
        if (broken >= 0) {
            double floor = Math.floor(program.value(broken));
            return branch(program, broken, floor, floor + 1);
        }
        for (int j = 0; j < cells.length; j++) {
            if (whole[j] < least[j] || whole[j] > this.most[j]) {
                return Found.GIVEN_UP;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            long sum = sum(row, whole);
            if (!row.holds(sum)) {
                return sum >= row.least() && sum <= row.most()
                        ? branch(program, cells.length + i, (double) -row.shift(), (double)
                                (row.gap() + 1 - row.shift()))
                        : Found.GIVEN_UP;
            }
        }
        table = whole;
        remember(whole);
        return Found.TABLE;
    }

    private static long sum(Row row, long[] whole) {
        long sum = 0;
        for (int column : row.columns()) {
            sum += whole[column];
        }
        return sum;
    }

    /** Looks below and above: a variable is at most {@code below} or at least {@code above}. */
    private Found branch(SmallSimplex program, int variable, double below, double above) {
        double[] bounds = bounds(variable);
        boolean givenUp = false;
        for (int side = 0; side < 2; side++) {
            double low = side == 0 ? bounds[0] : Math.max(bounds[0], above);
            double high = side == 0 ? Math.min(bounds[1], below) : bounds[1];
            if (low > high) {
                continue;
            }
            program.bounds(variable, low, high);
            setBounds(variable, low, high);
            Found found = search(program);
            program.bounds(variable, bounds[0], bounds[1]);
            setBounds(variable, bounds[0], bounds[1]);
            if (found == Found.TABLE) {
                return found;
            }
            givenUp |= found == Found.GIVEN_UP;
        }
        return givenUp ? Found.GIVEN_UP : Found.NOTHING;
    }

    /** Bounds that branching has set, over those of the problem. */
    private final Map<Integer, double[]> branched = new HashMap<>();

    private double[] bounds(int variable) {
        double[] set = branched.get(variable);
        if (set != null) {
            return set;
        }
        return variable < cells.length
                ? new double[] {(double) least[variable], bound(most[variable])}
                : new double[] {
                    (double) rows.get(variable - cells.length).least(),
                    bound(rows.get(variable - cells.length).most())
                };
    }

    private void setBounds(int variable, double low, double high) {
        branched.put(variable, new double[] {low, high});
    }

    /** Notes the values of all variables in a table: they are possible. */
    private void remember(long[] whole) {
        for (int variable = 0; variable < cells.length + rows.size(); variable++) {
            long value = variable < cells.length ? whole[variable] : sum(rows.get(variable - cells.length), whole);
            long known = variable < cells.length
                    ? 0
                    : rows.get(variable - cells.length).shift();
            if (value + known < REMEMBERED) {
                seen.computeIfAbsent(variable, any -> new BitSet()).set((int) (value + known));
            }
        }
    }

    private boolean isSeen(int variable, long value) {
        BitSet values = seen.get(variable);
        long known =
                variable < cells.length ? 0 : rows.get(variable - cells.length).shift();
        return values != null && value + known >= 0 && value + known < REMEMBERED && values.get((int) (value + known));
    }

    // -----------------------------------------------------------------------
    private int variable(int[] sumCells) {
        int[] local = Arrays.stream(sumCells)
                .filter(columns::containsKey)
                .map(cell -> columns.getOrDefault(cell, -1))
                .toArray();
        return Objects.requireNonNull(variables.get(Arrays.toString(local)));
    }

    /** Returns whether a table exists in which a variable has a value. */
    private Found find(SmallSimplex program, int variable, long value) {
        if (isSeen(variable, value)) {
            return Found.TABLE;
        }
        double[] bounds = bounds(variable);
        if (value < bounds[0] || value > bounds[1]) {
            return Found.NOTHING;
        }
        program.bounds(variable, (double) value, (double) value);
        setBounds(variable, (double) value, (double) value);
        nodes = 0;
        Found found = search(program);
        program.bounds(variable, bounds[0], bounds[1]);
        branched.remove(variable);
        return found == Found.TABLE && valueIn(variable) != value ? Found.GIVEN_UP : found;
    }

    /** An end of the possible values: 1 for the smallest, -1 for the largest; null without limit, or where none was found. */
    private @Nullable Long end(SmallSimplex program, int variable, int sign) {
        Outcome outcome = program.minimize(variable, sign);
        if (outcome != Outcome.SOLVED) {
            return null;
        }
        double best = program.value(variable);
        nodes = 0;
        if (examine(program) == Found.TABLE && valueIn(variable) == Math.round(best)) {
            return valueIn(variable);
        }
        long value = (long) (sign > 0 ? Math.ceil(best - WHOLE) : Math.floor(best + WHOLE));
        for (int step = 0; step < MOST_NODES; step++) {
            Found found = find(program, variable, value);
            if (found == Found.TABLE) {
                return value;
            }
            if (found == Found.GIVEN_UP) {
                return null;
            }
            value += sign;
        }
        return null;
    }

    private long valueIn(int variable) {
        return variable < cells.length ? table[variable] : sum(rows.get(variable - cells.length), table);
    }

    long least(int[] sumCells) {
        return end(sumCells, 1, least);
    }

    long most(int[] sumCells) {
        return end(sumCells, -1, most);
    }

    private long end(int[] sumCells, int sign, long[] side) {
        Long end = simplex == null ? null : end(simplex, variable(sumCells), sign);
        return end != null ? end : bySides(sumCells, side);
    }

    /** Returns the limits that the bounds of the cells alone leave. */
    private long bySides(int[] sumCells, long[] side) {
        long sum = 0;
        for (int cell : sumCells) {
            Integer column = columns.get(cell);
            sum = Math.min(Limits.NONE, sum + (column == null ? 0 : side[column]));
        }
        return sum;
    }

    /** Returns the possible values of a sum among those from one to another. */
    Attack.Possible possible(int[] sumCells, long from, long to) {
        SmallSimplex program = simplex;
        if (program == null) {
            return new Attack.Possible(0, false, true);
        }
        int variable = variable(sumCells);
        Found lowest = find(program, variable, from);
        Found highest = to == from ? lowest : find(program, variable, to);
        long count = (lowest == Found.TABLE ? 1L : 0) + (to > from && highest == Found.TABLE ? 1 : 0);
        boolean givenUp = lowest == Found.GIVEN_UP || highest == Found.GIVEN_UP;
        if (network && lowest == Found.TABLE && highest == Found.TABLE) {
            return new Attack.Possible(to - from + 1, true, false);
        }
        for (long value = from + 1; value < to; value++) {
            Found found = find(program, variable, value);
            count += found == Found.TABLE ? 1 : 0;
            givenUp |= found == Found.GIVEN_UP;
        }
        return new Attack.Possible(count, count == to - from + 1, givenUp);
    }

    /** Returns whether all values from one to another are possible; it stops at the first that is not. */
    boolean allPossible(int[] sumCells, long from, long to) {
        SmallSimplex program = simplex;
        if (program == null) {
            return false;
        }
        int variable = variable(sumCells);
        if (find(program, variable, from) != Found.TABLE || find(program, variable, to) != Found.TABLE) {
            return false;
        }
        for (long value = from + 1; value < to && !network; value++) {
            if (find(program, variable, value) != Found.TABLE) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.SmallSimplex;
import io.github.kpitrend.internal.SmallSimplex.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connected unknown cells with the sums over them. Doubles propose, whole numbers prove: a value is possible only with a table of whole numbers that
 * agrees with every sum, recomputed in {@code long}.
 */
final class ProgramComponent {

    private static final int MOST_NODES = 200;
    private static final double WHOLE = 1e-6;

    /** The result of a search for a table. */
    private enum Found {
        TABLE,
        NOTHING,
        GIVEN_UP
    }

    /** A cell or a sum over cells of the component: less known cells, by local numbers. */
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

        /** Its value in a table. */
        long in(long[] whole) {
            long sum = 0;
            for (int column : columns) {
                sum += whole[column];
            }
            return sum;
        }

        boolean isInGap(long sum) {
            return sum + shift >= 1 && sum + shift <= gap;
        }

        boolean isWithin(long sum) {
            return sum >= least && sum <= most;
        }
    }

    private final Map<Integer, Integer> columns = new HashMap<>();
    private final long[] cellLeast;
    private final long[] cellMost;
    private final boolean network;

    /** The cells, then the sums. */
    private final List<Row> rows = new ArrayList<>();

    private final int size;
    private final Map<String, Integer> variables = new HashMap<>();

    /** The values that occur in the tables found, by variable. */
    private final Map<Integer, Set<Long>> seen = new HashMap<>();

    private @Nullable SmallSimplex simplex;
    private double[] low = new double[0];
    private double[] high = new double[0];
    private boolean impossible;
    private int nodes;
    private long[] table = new long[0];

    ProgramComponent(List<Integer> cells, long[] cellLeast, long[] cellMost, boolean network) {
        this.cellLeast = cellLeast;
        this.cellMost = cellMost;
        this.network = network;
        size = cells.size();
        for (int cell : cells) {
            int column = columns.size();
            columns.put(cell, column);
            rows.add(new Row(new int[] {column}, cellLeast[cell], cellMost[cell], 0, 0));
        }
    }

    boolean contains(int cell) {
        return columns.containsKey(cell);
    }

    /** Adds a sum; before {@link #start}. */
    void add(int[] sumCells, Limits limits) {
        long known = 0;
        for (int cell : sumCells) {
            known += contains(cell) ? 0 : cellLeast[cell];
        }
        long highest = limits.most() >= Limits.NONE ? Limits.NONE : limits.most() - known;
        rows.add(new Row(local(sumCells), limits.least() - known, highest, known, limits.gap()));
    }

    /** The local numbers of cells, without known ones. */
    private int[] local(int[] sumCells) {
        return Arrays.stream(sumCells)
                .filter(this::contains)
                .map(cell -> columns.getOrDefault(cell, -1))
                .toArray();
    }

    /** Sets up the program and looks for a first table. */
    void start() {
        if (size > ProgramAttack.WORK_LIMIT || rows.size() - size > ProgramAttack.WORK_LIMIT) {
            return; // without a program: too large
        }
        SmallSimplex program = new SmallSimplex(size, rows.size() - size);
        low = new double[rows.size()];
        high = new double[rows.size()];
        for (int variable = 0; variable < rows.size(); variable++) {
            Row row = rows.get(variable);
            if (variable >= size) {
                for (int column : row.columns) {
                    program.coefficient(variable - size, column, 1);
                }
            }
            limit(program, variable, (double) row.least, bound(row.most));
            variables.putIfAbsent(Arrays.toString(row.columns), variable);
        }
        simplex = program;
        nodes = 0;
        impossible = search(program) == Found.NOTHING;
    }

    private static double bound(long limit) {
        return limit >= Limits.NONE ? Double.POSITIVE_INFINITY : (double) limit;
    }

    private void limit(SmallSimplex program, int variable, double from, double to) {
        low[variable] = from;
        high[variable] = to;
        program.bounds(variable, from, to);
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
        long[] whole = new long[size];
        int broken = -1;
        double most = WHOLE;
        for (int j = 0; j < size; j++) {
            whole[j] = Math.round(program.value(j));
            double part = Math.abs(program.value(j) - whole[j]);
            if (part > most) {
                most = part;
                broken = j;
            }
        }
        if (broken >= 0) {
            double floor = Math.floor(program.value(broken));
            return branch(program, broken, floor, floor + 1);
        }
        for (int variable = 0; variable < rows.size(); variable++) {
            Row row = rows.get(variable);
            long sum = row.in(whole);
            if (row.isInGap(sum)) {
                return branch(program, variable, (double) -row.shift, (double) (row.gap + 1 - row.shift));
            }
            if (!row.isWithin(sum)) {
                return Found.GIVEN_UP;
            }
        }
        table = whole;
        for (int variable = 0; variable < rows.size(); variable++) {
            seen.computeIfAbsent(variable, any -> new HashSet<>())
                    .add(rows.get(variable).in(whole));
        }
        return Found.TABLE;
    }

    /** Looks below and above: a variable is at most {@code below} or at least {@code above}. */
    private Found branch(SmallSimplex program, int variable, double below, double above) {
        Found down = within(program, variable, low[variable], Math.min(high[variable], below));
        if (down == Found.TABLE) {
            return down;
        }
        Found up = within(program, variable, Math.max(low[variable], above), high[variable]);
        return up == Found.NOTHING ? down : up;
    }

    // -----------------------------------------------------------------------
    private int variable(int[] sumCells) {
        return Objects.requireNonNull(variables.get(Arrays.toString(local(sumCells))));
    }

    /** Looks for a table in which a variable is within limits, besides all others. */
    private Found within(SmallSimplex program, int variable, double from, double to) {
        if (from > to) {
            return Found.NOTHING;
        }
        double formerLow = low[variable];
        double formerHigh = high[variable];
        limit(program, variable, from, to);
        Found found = search(program);
        limit(program, variable, formerLow, formerHigh);
        return found;
    }

    /** Returns whether a table exists in which a variable has a value: whole numbers prove it. */
    private Found find(SmallSimplex program, int variable, long value) {
        if (seen.getOrDefault(variable, Set.of()).contains(value)) {
            return Found.TABLE;
        }
        if (!rows.get(variable).isWithin(value)) {
            return Found.NOTHING;
        }
        nodes = 0;
        Found found = within(program, variable, (double) value, (double) value);
        return found == Found.TABLE && valueIn(variable) != value ? Found.GIVEN_UP : found;
    }

    /**
     * An end of the possible values: 1 for the smallest, -1 for the largest; null without limit, or where none was found. It lies between the end of the
     * program and the value in a table; at first a table with the former is looked for, then in halves.
     */
    private @Nullable Long end(SmallSimplex program, int variable, int sign) {
        if (table.length == 0 || program.minimize(variable, sign) != Outcome.SOLVED) {
            return null;
        }
        long outer = (long) Math.ceil(sign * program.value(variable) - WHOLE);
        long inner = sign * valueIn(variable);
        long to = outer;
        while (outer < inner) {
            nodes = 0;
            Found found = sign > 0
                    ? within(program, variable, (double) outer, (double) to)
                    : within(program, variable, (double) -to, (double) -outer);
            boolean isBeyond =
                    found == Found.TABLE && sign * valueIn(variable) > to; // by rounding: the search would not end
            if (found == Found.GIVEN_UP || isBeyond) {
                return null;
            }
            if (found == Found.TABLE) {
                inner = sign * valueIn(variable);
            } else {
                outer = to + 1;
            }
            to = outer + (inner - outer) / 2;
        }
        return sign * inner;
    }

    private long valueIn(int variable) {
        return rows.get(variable).in(table);
    }

    long least(int[] sumCells) {
        return end(sumCells, 1, cellLeast);
    }

    long most(int[] sumCells) {
        return end(sumCells, -1, cellMost);
    }

    private long end(int[] sumCells, int sign, long[] side) {
        Long end = simplex == null ? null : end(simplex, variable(sumCells), sign);
        return end != null ? end : bySides(sumCells, side);
    }

    /** Returns the limits that the bounds of the cells alone leave. */
    private long bySides(int[] sumCells, long[] side) {
        long sum = 0;
        for (int cell : sumCells) {
            sum = Math.min(Limits.NONE, sum + (contains(cell) ? side[cell] : 0));
        }
        return sum;
    }

    /** Returns the possible values of a sum among those from one to another. */
    Attack.Possible possible(int[] sumCells, long from, long to) {
        SmallSimplex program = simplex;
        if (program == null) {
            return new Attack.Possible(0, false, true);
        }
        if (allPossible(sumCells, from, to)) {
            return new Attack.Possible(to - from + 1, true, false);
        }
        int variable = variable(sumCells);
        long count = 0;
        boolean givenUp = false;
        for (long value = from; value <= to; value++) {
            Found found = find(program, variable, value);
            count += found == Found.TABLE ? 1 : 0;
            givenUp |= found == Found.GIVEN_UP;
        }
        return new Attack.Possible(count, false, givenUp);
    }

    /** Returns whether all values from one to another are possible; it stops at the first that is not. In a network the ends decide. */
    boolean allPossible(int[] sumCells, long from, long to) {
        SmallSimplex program = simplex;
        if (program == null) {
            return false;
        }
        int variable = variable(sumCells);
        boolean ends = find(program, variable, from) == Found.TABLE && find(program, variable, to) == Found.TABLE;
        if (!ends || network) {
            return ends;
        }
        for (long value = from + 1; value < to; value++) {
            if (find(program, variable, value) != Found.TABLE) {
                return false;
            }
        }
        return true;
    }
}

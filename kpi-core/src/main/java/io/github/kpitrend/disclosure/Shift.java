// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.internal.SmallSimplex;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.MonthRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to move a figure to another value: which figures move with it while all others stay. Hiding them lets the figure take the value.
 *
 * <p>It is the solution of a linear program as statistical offices use it for complementary suppression (Kelly, Golden and Assad 1992): the least sum
 * of cost times movement.
 */
final class Shift {

    private static final double MOVED = 1e-7;
    private static final double HIDDEN_COST = 0.001;
    private static final double TIES = 1e-4;
    private static final int SMALL = 40;

    /** A column of the program: up (1) or down (-1) of a cell or sum. */
    private record Column(
            int row,
            int cell,
            int sign,
            double most,
            double cost,
            @Nullable Item item) {}

    /** The limits of a sum's movement. */
    private record Row(double least, double most) {}

    private final Group group;
    private final Item target;
    private final long delta;
    private final boolean[] inScope;
    private final Map<Item, Double> costs = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, List<Integer>> rowsOfCell = new HashMap<>();

    private Shift(Group group, Item target, long delta, boolean whole) {
        this.group = group;
        this.target = target;
        this.delta = delta;
        inScope = scope(whole);
    }

    /** The candidates that have to be hidden so that a figure can move by {@code delta}; empty if that is not possible. */
    static List<Item> by(Group group, Item target, long delta) {
        List<Item> found = group.size() > SMALL ? new Shift(group, target, delta, false).solve() : List.of();
        return found.isEmpty() ? new Shift(group, target, delta, true).solve() : found;
    }

    /** Cells of the fiscal years around the target, or all. */
    private boolean[] scope(boolean whole) {
        boolean[] scope = new boolean[group.size()];
        if (whole) {
            Arrays.fill(scope, true);
            return scope;
        }
        FiscalCalendar calendar = target.row.indicator.calendar();
        MonthRange years = MonthRange.of(
                calendar.yearOf(ProlepticMonth.at(target.first)).months().first(),
                calendar.yearOf(ProlepticMonth.at(target.last)).months().last());
        for (int cell = 0; cell < scope.length; cell++) {
            Item leaf = group.leaves[cell];
            scope[cell] = leaf != null && years.contains(ProlepticMonth.at(leaf.first));
        }
        return scope;
    }

    // -----------------------------------------------------------------------
    private List<Item> solve() {
        rankCandidates();
        for (Item item : group.items) {
            if (!item.cell && Arrays.stream(item.cells).anyMatch(cell -> inScope[cell])) {
                addSum(item);
            }
        }
        for (Group.Relation relation : group.fixed) {
            long now = Math.min(
                    Math.max(count(relation.cells()), relation.limits().least()),
                    relation.limits().most());
            addRow(relation.cells(), relation.limits().least() - (double) now, upper(relation.limits(), now));
        }
        for (int cell = 0; cell < inScope.length; cell++) {
            if (inScope[cell]) {
                addCell(cell);
            }
        }
        SmallSimplex program = new SmallSimplex(columns.size(), rows.size());
        double[] cost = new double[columns.size() + rows.size()];
        for (int j = 0; j < columns.size(); j++) {
            Column column = columns.get(j);
            if (column.row() >= 0) {
                program.coefficient(column.row(), j, -column.sign());
            } else {
                for (int row : rowsOfCell.getOrDefault(column.cell(), List.of())) {
                    program.coefficient(row, j, column.sign());
                }
            }
            cost[j] = column.cost();
        }
        for (int j = 0; j < columns.size(); j++) {
            program.bounds(
                    j,
                    isForced(columns.get(j)) ? columns.get(j).most() : 0,
                    columns.get(j).most());
        }
        for (int i = 0; i < rows.size(); i++) {
            program.bounds(columns.size() + i, rows.get(i).least(), rows.get(i).most());
        }
        if (program.minimize(cost) != SmallSimplex.Outcome.SOLVED) {
            return List.of();
        }
        Set<Item> moved = new LinkedHashSet<>();
        for (int j = 0; j < columns.size(); j++) {
            Item item = columns.get(j).item();
            if (item != null && program.value(j) > MOVED) {
                moved.add(item);
            }
        }
        return List.copyOf(moved);
    }

    /** Returns whether a column is the only one of the target, which has to move. */
    private boolean isForced(Column column) {
        return target.cell && column.cell() == target.cells[0];
    }

    /** Costs of candidates: of equal ones, the later month and row is cheaper where the target grows, the earlier where it shrinks. */
    private void rankCandidates() {
        List<Item> candidates =
                new ArrayList<>(group.items.stream().filter(Item::isCandidate).toList());
        candidates.sort(Comparator.comparingLong(item -> item.last));
        for (int i = 0; i < candidates.size(); i++) {
            Item item = candidates.get(i);
            int rank = delta > 0 ? candidates.size() - i : i;
            costs.put(item, item.cost + TIES * rank / candidates.size());
        }
    }

    private long count(int cell) {
        Item leaf = group.leaves[cell];
        return leaf == null ? 0 : leaf.countOr(group.least(leaf));
    }

    private static double upper(Limits limits, long now) {
        return limits.most() >= Limits.NONE ? Double.POSITIVE_INFINITY : limits.most() - (double) now;
    }

    private void addColumn(int row, int cell, int sign, double most, double cost, @Nullable Item item) {
        if (most > 0) {
            columns.add(new Column(row, cell, sign, most, cost, item));
        }
    }

    private int addRow(int[] cells, double least, double most) {
        int row = rows.size();
        rows.add(new Row(least, most));
        for (int cell : cells) {
            rowsOfCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(row);
        }
        return row;
    }

    private long count(int[] cells) {
        long sum = 0;
        for (int cell : cells) {
            sum += count(cell);
        }
        return sum;
    }

    private void addSum(Item item) {
        long now = item.count == Item.UNKNOWN ? count(item.cells) : item.count;
        if (item == target) {
            addRow(item.cells, (double) delta, (double) delta);
            return;
        }
        Limits limits = group.limits(item);
        if (!item.isCandidate()) {
            addRow(item.cells, Math.min(0, limits.least() - (double) now), upper(limits, now));
            return;
        }
        int row = addRow(item.cells, limits.least() - (double) now, upper(limits, now));
        double cost = costs.getOrDefault(item, (double) item.cost);
        addColumn(row, -1, 1, Double.POSITIVE_INFINITY, cost, item);
        addColumn(row, -1, -1, limits.least() - (double) group.least(item), cost, item);
    }

    private void addCell(int cell) {
        Item leaf = group.leaves[cell];
        long now = count(cell);
        if (leaf == target) {
            addColumn(-1, cell, Long.signum(delta), (double) Math.abs(delta), 0, null);
            return;
        }
        Limits limits = group.cellLimits(cell);
        double cost = leaf != null && leaf.hidden ? HIDDEN_COST * leaf.cost : 0;
        // a count that only an earlier publication has, hidden: it is not known how far it may move
        double down = leaf == null ? Double.POSITIVE_INFINITY : now - (double) limits.least();
        addColumn(-1, cell, 1, upper(limits, now), cost, null);
        addColumn(-1, cell, -1, down, cost, null);
        if (leaf != null && leaf.isCandidate()) {
            double price = costs.getOrDefault(leaf, (double) leaf.cost);
            addColumn(-1, cell, 1, Double.POSITIVE_INFINITY, price, leaf);
            addColumn(-1, cell, -1, limits.least() - (double) group.least(leaf), price, leaf);
        }
    }
}

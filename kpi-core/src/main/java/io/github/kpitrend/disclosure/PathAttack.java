// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.DifferenceBounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attack on figures that are sums of consecutive cells, as in one row. With running totals every figure is a difference of two of them, so shortest paths yield the interval, exact and without
 * holes.
 *
 * <p>Months that no informative sum connects are independent, so the row splits into runs of connected months; a sum over several runs has the sums
 * of their bounds.
 */
final class PathAttack extends Attack {

    /** A sum of consecutive cells, from one to before another, with what is known of it. */
    private record Sum(int from, int to, Limits limits) {}

    private final Limits[] cells;

    /** The number of the run of each cell. */
    private final int[] run;

    /** The first cell of each run. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<@Nullable DifferenceBounds> bounds = new ArrayList<>();

    /** The running total before a cell, within its run: a node, and what known counts lie between the node and the cell. */
    private final int[] node;

    private final long[] offset;
    private final int[] nodeAfter;
    private final long[] offsetAfter;
    private boolean consistent = true;

    private PathAttack(Limits[] cells, List<Sum> sums) {
        this.cells = cells;
        run = new int[cells.length];
        node = new int[cells.length];
        offset = new long[cells.length];
        nodeAfter = new int[cells.length];
        offsetAfter = new long[cells.length];
        List<Sum> telling = sums.stream().filter(this::isTelling).toList();
        split(telling);
        number();
        telling.forEach(this::state);
        for (DifferenceBounds each : bounds) {
            consistent &= each == null || each.solve();
        }
    }

    /** The attack, or null where a figure is no sum of consecutive cells, or may be 0 or large but not between. */
    static @Nullable PathAttack on(Group group) {
        Limits[] cells = new Limits[group.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = group.cellLimits(i);
            if (cells[i].gap() > 0) {
                return null;
            }
        }
        List<Sum> sums = new ArrayList<>();
        for (Item item : group.items) {
            if (!add(sums, item.cells, group.limits(item))) {
                return null;
            }
        }
        for (Group.Relation relation : group.fixed) {
            if (!add(sums, relation.cells(), relation.limits())) {
                return null;
            }
        }
        return new PathAttack(cells, sums);
    }

    private static boolean add(List<Sum> sums, int[] cells, Limits limits) {
        sums.add(new Sum(cells[0], cells[cells.length - 1] + 1, limits));
        return cells[cells.length - 1] - cells[0] == cells.length - 1 && limits.gap() == 0;
    }

    // -----------------------------------------------------------------------
    /** Returns whether a sum reveals more than its cells do. */
    private boolean isTelling(Sum sum) {
        long least = 0;
        long most = 0;
        for (int cell = sum.from(); cell < sum.to(); cell++) {
            least += cells[cell].least();
            most = Math.min(Limits.NONE, most + cells[cell].most());
        }
        return least < sum.limits().least() || most > sum.limits().most();
    }

    private void split(List<Sum> telling) {
        int[] joins = new int[cells.length + 1];
        for (Sum sum : telling) {
            joins[sum.from() + 1]++;
            joins[sum.to()]--;
        }
        int open = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            open += joins[cell];
            if (open == 0) {
                starts.add(cell);
            }
            run[cell] = starts.size() - 1;
        }
    }

    private boolean isKnown(int cell) {
        return cells[cell].least() == cells[cell].most();
    }

    private int end(int number) {
        return number + 1 < starts.size() ? starts.get(number + 1) : cells.length;
    }

    private void number() {
        for (int number = 0; number < starts.size(); number++) {
            int nodes = 0;
            long known = 0;
            for (int cell = starts.get(number); cell < end(number); cell++) {
                node[cell] = nodes;
                offset[cell] = known;
                if (isKnown(cell)) {
                    known += cells[cell].least();
                } else {
                    nodes++;
                    known = 0;
                }
                nodeAfter[cell] = nodes;
                offsetAfter[cell] = known;
            }
            boolean tooLarge = nodes > ProgramAttack.WORK_LIMIT;
            bounds.add(tooLarge ? null : new DifferenceBounds(nodes + 1));
            for (int cell = starts.get(number); cell < end(number); cell++) {
                state(new Sum(cell, cell + 1, cells[cell]));
            }
        }
    }

    private void state(Sum sum) {
        DifferenceBounds paths = bounds.get(run[sum.from()]);
        int last = sum.to() - 1;
        long known = offsetAfter[last] - offset[sum.from()];
        if (paths != null) {
            long most = sum.limits().most();
            paths.between(
                    node[sum.from()],
                    nodeAfter[last],
                    sum.limits().least() - known,
                    most >= Limits.NONE ? DifferenceBounds.NONE : most - known);
        }
    }

    // -----------------------------------------------------------------------
    @Override
    boolean isConsistent() {
        return consistent;
    }

    @Override
    long least(Item item) {
        return sum(item, false);
    }

    @Override
    long most(Item item) {
        return sum(item, true);
    }

    private long sum(Item item, boolean upper) {
        int to = item.cells[item.cells.length - 1] + 1;
        long sum = 0;
        for (int from = item.cells[0]; from < to; ) {
            int end = Math.min(to, end(run[from]));
            sum = Math.min(Limits.NONE, sum + part(from, end, upper));
            from = end;
        }
        return sum;
    }

    /** The bound of the sum of some cells of one run. */
    private long part(int from, int to, boolean upper) {
        DifferenceBounds paths = bounds.get(run[from]);
        if (paths == null) {
            long sum = 0;
            for (int cell = from; cell < to; cell++) {
                sum = Math.min(Limits.NONE, sum + (upper ? cells[cell].most() : cells[cell].least()));
            }
            return sum;
        }
        long known = offsetAfter[to - 1] - offset[from];
        if (!upper) {
            return known + paths.lower(node[from], nodeAfter[to - 1]);
        }
        long most = paths.upper(node[from], nodeAfter[to - 1]);
        return most >= DifferenceBounds.NONE ? Limits.NONE : known + most;
    }

    private boolean isTooLarge(Item item) {
        for (int number = run[item.cells[0]]; number <= run[item.cells[item.cells.length - 1]]; number++) {
            if (bounds.get(number) == null) {
                return true;
            }
        }
        return false;
    }

    @Override
    Possible possible(Item item, long from, long to) {
        if (!consistent || isTooLarge(item)) {
            return new Possible(0, false, true);
        }
        long least = Math.max(from, least(item));
        long most = Math.min(to, most(item));
        long count = Math.max(0, most - least + 1);
        return new Possible(count, count == to - from + 1, false);
    }
}

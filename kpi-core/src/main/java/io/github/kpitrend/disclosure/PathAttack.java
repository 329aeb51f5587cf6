// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.DifferenceBounds;
import org.jspecify.annotations.Nullable;

/**
 * The attack on one row: with running totals every figure is a difference of two of them, so shortest paths give the interval, exact and without holes.
 */
final class PathAttack extends Attack {

    private final DifferenceBounds bounds;
    private final boolean consistent;

    /** The running total before a cell: a node, and what known counts lie between the node and the cell. */
    private final int[] node;

    private final long[] offset;

    private PathAttack(DifferenceBounds bounds, int[] node, long[] offset, boolean consistent) {
        this.bounds = bounds;
        this.node = node;
        this.offset = offset;
        this.consistent = consistent;
    }

    /** The attack, or null where a figure is no sum of consecutive cells, or may be 0 or large but not between. */
    static @Nullable PathAttack on(Group group) {
        if (!group.singleRow) {
            return null;
        }
        int cells = group.size();
        int[] node = new int[cells + 1];
        long[] offset = new long[cells + 1];
        Limits[] limits = new Limits[cells];
        for (int i = 0; i < cells; i++) {
            limits[i] = group.cellLimits(i);
            boolean known = limits[i].least() == limits[i].most();
            node[i + 1] = known ? node[i] : node[i] + 1;
            offset[i + 1] = known ? offset[i] + limits[i].least() : 0;
            if (limits[i].gap() > 0) {
                return null;
            }
        }
        DifferenceBounds bounds = new DifferenceBounds(node[cells] + 1);
        PathAttack attack = new PathAttack(bounds, node, offset, true);
        boolean holds = true;
        for (int i = 0; i < cells; i++) {
            holds &= attack.state(new int[] {i}, limits[i]);
        }
        for (Item item : group.items) {
            if (!isRun(item.cells) || group.limits(item).gap() > 0) {
                return null;
            }
            if (!item.cell) {
                holds &= attack.state(item.cells, group.limits(item));
            }
        }
        for (Group.Relation relation : group.fixed) {
            if (!isRun(relation.cells()) || relation.limits().gap() > 0) {
                return null;
            }
            holds &= attack.state(relation.cells(), relation.limits());
        }
        return new PathAttack(bounds, node, offset, holds & bounds.solve());
    }

    private static boolean isRun(int[] cells) {
        return cells[cells.length - 1] - cells[0] == cells.length - 1;
    }

    private boolean state(int[] cells, Limits limits) {
        int from = cells[0];
        int to = cells[cells.length - 1] + 1;
        long known = known(from, to);
        if (node[from] == node[to]) {
            return limits.contains(known);
        }
        bounds.between(
                node[from],
                node[to],
                limits.least() - known,
                limits.most() >= Limits.NONE ? DifferenceBounds.NONE : limits.most() - known);
        return true;
    }

    /** The known part of a run of cells: its sum is that plus the difference of the nodes. */
    private long known(int from, int to) {
        return offset[to] - offset[from];
    }

    @Override
    boolean isConsistent() {
        return consistent;
    }

    @Override
    long least(Item item) {
        int from = item.cells[0];
        int to = item.cells[item.cells.length - 1] + 1;
        return bounds.lower(node[from], node[to]) + known(from, to);
    }

    @Override
    long most(Item item) {
        int from = item.cells[0];
        int to = item.cells[item.cells.length - 1] + 1;
        long upper = bounds.upper(node[from], node[to]);
        return upper >= DifferenceBounds.NONE ? Limits.NONE : upper + known(from, to);
    }

    @Override
    Possible possible(Item item, long from, long to) {
        if (!consistent) {
            return new Possible(0, false, true);
        }
        long least = Math.max(from, least(item));
        long most = Math.min(to, most(item));
        long count = Math.max(0, most - least + 1);
        return new Possible(count, count == to - from + 1, false);
    }
}

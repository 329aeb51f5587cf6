// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attack on rows with totals: bounds are propagated first, then the rest splits into components that are solved alone.
 */
final class ProgramAttack extends Attack {

    /** The largest number of unknowns or relations of a component. */
    static final int WORK_LIMIT = 2_000;

    private static final int ROUNDS = 60;

    /** A sum of cells with limits; the limits of known cells taken off where it is used. */
    private static final class Sum {

        private final int[] cells;
        private final Limits limits;
        private final @Nullable Item item;

        Sum(int[] cells, Limits limits, @Nullable Item item) {
            this.cells = cells;
            this.limits = limits;
            this.item = item;
        }

        int[] cells() {
            return cells;
        }

        Limits limits() {
            return limits;
        }

        @Nullable
        Item item() {
            return item;
        }
    }

    private final Group group;
    private final boolean all;
    private final long[] least;
    private final long[] most;
    private final List<Sum> sums = new ArrayList<>();
    private final int[] component;
    private final Map<Integer, ProgramComponent> solved = new HashMap<>();
    private boolean consistent = true;

    ProgramAttack(Group group, boolean all) {
        this.group = group;
        this.all = all;
        int cells = group.size();
        least = new long[cells];
        most = new long[cells];
        for (int i = 0; i < cells; i++) {
            Limits limits = group.cellLimits(i);
            least[i] = limits.least();
            most[i] = limits.most();
        }
        for (Item item : group.items) {
            Limits limits = group.limits(item);
            if (!item.cell || limits.gap() > 0) {
                sums.add(new Sum(item.cells, limits, item));
            }
        }
        group.fixed.forEach(relation -> sums.add(new Sum(relation.cells(), relation.limits(), null)));
        propagate();
        component = new int[cells];
        if (consistent) {
            connect();
            checkAll();
        }
    }

    // -----------------------------------------------------------------------
    /** Narrows the bounds of cells by those of sums until nothing changes; it never excludes a possible value. */
    private void propagate() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Sum sum : sums) {
                changed |= narrow(sum);
            }
        }
    }

    private boolean narrow(Sum sum) {
        long low = 0;
        long high = 0;
        int open = 0;
        for (int cell : sum.cells()) {
            low += least[cell];
            if (isOpen(cell)) {
                open++;
            } else {
                high += most[cell];
            }
        }
        boolean changed = false;
        for (int cell : sum.cells()) {
            long from = least[cell];
            long to = most[cell];
            if (sum.limits().most() < Limits.NONE) {
                to = Math.min(to, sum.limits().most() - (low - least[cell]));
            }
            if (open == 0 || (open == 1 && isOpen(cell))) {
                from = Math.max(from, sum.limits().least() - (isOpen(cell) ? high : high - most[cell]));
            }
            if (from > to) {
                consistent = false;
                return false;
            }
            changed |= from > least[cell] || to < most[cell];
            least[cell] = from;
            most[cell] = to;
        }
        return changed;
    }

    private boolean isOpen(int cell) {
        return most[cell] >= Limits.NONE;
    }

    // -----------------------------------------------------------------------
    private void connect() {
        Arrays.setAll(component, i -> i);
        for (Sum sum : sums) {
            if (isNeeded(sum)) {
                int first = -1;
                for (int cell : sum.cells()) {
                    if (least[cell] < most[cell]) {
                        first = first < 0 ? cell : first;
                        component[root(cell)] = root(first);
                    }
                }
            }
        }
    }

    /** Returns whether the solver has to know a sum: because its result is required, or it says more than its cells. */
    private boolean isNeeded(Sum sum) {
        return (sum.item() != null && isAsked(sum.item())) || isBinding(sum);
    }

    /** Returns whether the solver has to know a sum as one. */
    private boolean isAsked(Item item) {
        Limits limits = group.limits(item);
        return item.target || (all && limits.least() < limits.most());
    }

    private boolean isBinding(Sum sum) {
        long low = 0;
        long high = 0;
        for (int cell : sum.cells()) {
            low += least[cell];
            high = Math.min(Limits.NONE, high + most[cell]);
        }
        return isUnknown(sum.cells())
                && (low < sum.limits().least()
                        || high > sum.limits().most()
                        || sum.limits().gap() > 0);
    }

    private boolean isUnknown(int[] cells) {
        return Arrays.stream(cells).anyMatch(cell -> least[cell] < most[cell]);
    }

    private int root(int cell) {
        int root = cell;
        while (component[root] != root) {
            root = component[root];
        }
        component[cell] = root;
        return root;
    }

    /** Solves every component with limits once, and adds up what is known, so that contradictions are found. */
    private void checkAll() {
        for (Sum sum : sums) {
            if (isBinding(sum)) {
                ProgramComponent found = Objects.requireNonNull(componentOf(sum.cells()));
                consistent &= !found.isImpossible();
            } else if (!isUnknown(sum.cells())) {
                consistent &= sum.limits().contains(known(sum.cells()));
            }
        }
    }

    /** The component of a sum's unknown cells, null if absent. */
    private @Nullable ProgramComponent componentOf(int[] cells) {
        for (int cell : cells) {
            if (least[cell] < most[cell]) {
                return solved.computeIfAbsent(root(cell), this::build);
            }
        }
        return null;
    }

    private ProgramComponent build(int root) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < component.length; cell++) {
            if (least[cell] < most[cell] && root(cell) == root) {
                cells.add(cell);
            }
        }
        ProgramComponent built = new ProgramComponent(cells, least, most, group.network);
        for (Sum sum : sums) {
            if (isNeeded(sum) && Arrays.stream(sum.cells()).anyMatch(built::contains)) {
                built.add(sum.cells(), sum.limits());
            }
        }
        built.start();
        return built;
    }

    // -----------------------------------------------------------------------
    @Override
    boolean isConsistent() {
        return consistent;
    }

    private long known(int[] cells) {
        long sum = 0;
        for (int cell : cells) {
            sum += least[cell] == most[cell] ? least[cell] : 0;
        }
        return sum;
    }

    @Override
    long least(Item item) {
        ProgramComponent found = componentOf(item.cells);
        return known(item.cells) + (found == null ? 0 : found.least(item.cells));
    }

    @Override
    long most(Item item) {
        ProgramComponent found = componentOf(item.cells);
        long rest = found == null ? 0 : found.most(item.cells);
        return rest >= Limits.NONE ? Limits.NONE : known(item.cells) + rest;
    }

    @Override
    Possible possible(Item item, long from, long to) {
        if (!consistent) {
            return new Possible(0, false, true);
        }
        long known = known(item.cells);
        ProgramComponent found = componentOf(item.cells);
        if (found == null) {
            boolean within = from <= known && known <= to;
            return new Possible(within ? 1 : 0, within && from == to, false);
        }
        return found.possible(item.cells, from - known, to - known);
    }

    @Override
    boolean allPossible(Item item, long from, long to) {
        ProgramComponent found = consistent ? componentOf(item.cells) : null;
        return found == null
                ? super.allPossible(item, from, to)
                : found.allPossible(item.cells, from - known(item.cells), to - known(item.cells));
    }
}

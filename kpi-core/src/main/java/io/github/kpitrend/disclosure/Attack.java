// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

/** The inferences about the figures of a group that their present public forms allow. */
abstract class Attack {

    /** The requested values that were found possible, and whether the search for one was abandoned. */
    record Possible(long count, boolean all, boolean undecided) {}

    /**
     * The attack on the current state of a group. It is shortest paths where figures are sums of consecutive cells, as in one row, else a linear program.
     *
     * @param all whether every hidden or rounded figure will be requested, not only those that must be protected
     */
    static Attack on(Group group, boolean all) {
        PathAttack paths = PathAttack.on(group);
        return paths != null ? paths : new ProgramAttack(group, all);
    }

    /** Returns whether any table of whole numbers agrees with everything. */
    abstract boolean isConsistent();

    /** The smallest possible count of a figure. */
    abstract long least(Item item);

    /** The largest possible count of a figure, {@link Limits#NONE} without limit. */
    abstract long most(Item item);

    /** Returns the possible counts among those from one to another. */
    abstract Possible possible(Item item, long from, long to);

    /** Returns whether all counts from one to another are possible, with a proof. */
    boolean allPossible(Item item, long from, long to) {
        return possible(item, from, to).all();
    }

    /** The status of a figure, as if it were sensitive. */
    ProtectionStatus status(Group group, Item item) {
        long[] meant = group.meant(item);
        if (meant[0] > meant[1]) {
            return ProtectionStatus.NOT_SENSITIVE;
        }
        Possible possible = possible(item, meant[0], meant[1]);
        if (possible.undecided()) {
            return ProtectionStatus.UNDECIDED;
        }
        if (possible.all()) {
            return ProtectionStatus.PROTECTED;
        }
        return possible.count() == 0
                ? ProtectionStatus.NOT_SENSITIVE
                : possible.count() == 1 ? ProtectionStatus.DISCLOSED : ProtectionStatus.NARROWED;
    }

    /** Returns whether a figure is protected: every value meant to stay open is possible. */
    boolean isProtected(Group group, Item item) {
        long[] meant = group.meant(item);
        return meant[0] > meant[1] || allPossible(item, meant[0], meant[1]);
    }

    /** The view of the outside on a figure. */
    FeasibilityInterval interval(Group group, Item item) {
        return new FeasibilityInterval(item, least(item), most(item), group.meant(item), status(group, item));
    }
}

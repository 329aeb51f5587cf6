// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions on one group: what the rule hides, and what else has to be hidden so that nothing of it can be inferred. */
final class Hiding {

    private final Group group;
    private final DisclosureControl control;

    /** Figures that cannot be protected: an earlier publication reveals them. */
    private final Set<Item> lost = new HashSet<>();

    Hiding(Group group) {
        this.group = group;
        control = group.control;
    }

    /** Hides what has to be hidden; returns whether every figure that the rule calls sensitive is protected. */
    boolean run() {
        for (Item item : group.items) {
            item.candidate = item.printed && (item.count > 0 || control.lowest() == 0);
            primary(item);
        }
        for (Item item = nextOpen(); item != null; item = nextOpen()) {
            protect(item);
        }
        showAgain();
        return lost.isEmpty();
    }

    private void primary(Item item) {
        if (item.count == Item.UNKNOWN) {
            item.target = item.hiddenBefore;
            return;
        }
        Item denominator = item.denominator;
        if (!item.printed) {
            item.target = control.isProtectingComplements() && control.isSensitiveCount(item.count);
            if (item.target && control.isHiding()) {
                hideNumerator(item);
            }
        } else if (control.isSensitiveCount(item.count)) {
            item.target = true;
            if (control.isHiding()) {
                hide(item, HiddenFigure.Cause.SENSITIVE);
            }
        } else if (denominator != null
                && denominator.count != Item.UNKNOWN
                && denominator.count < control.minimumDenominator().orElse(0)) {
            hide(item, HiddenFigure.Cause.SMALL_DENOMINATOR);
        }
    }

    /** The numerator of the complement reveals it, unless it is a 0 that may be shown. */
    private boolean hideNumerator(Item complement) {
        Item numerator = Objects.requireNonNull(complement.numerator);
        if (numerator.hidden || (numerator.count == 0 && control.lowest() > 0)) {
            return false;
        }
        hide(numerator, HiddenFigure.Cause.SENSITIVE);
        numerator.protects = complement;
        return true;
    }

    private static void hide(Item item, HiddenFigure.Cause cause) {
        item.hidden = true;
        item.cause = cause;
    }

    // -----------------------------------------------------------------------
    private @Nullable Item nextOpen() {
        Attack attack = Attack.on(group, false);
        for (Item item : group.items) {
            if (item.target && !lost.contains(item) && !attack.isProtected(group, item)) {
                return item;
            }
        }
        return null;
    }

    private void protect(Item item) {
        if (item.printed && !item.hidden) {
            hide(item, HiddenFigure.Cause.SENSITIVE);
            return;
        }
        if (!item.printed && hideNumerator(item)) {
            return;
        }
        boolean more = false;
        for (int direction = 1; direction >= -1; direction -= 2) {
            Attack attack = Attack.on(group, false);
            if (attack.isProtected(group, item)) {
                return;
            }
            long[] meant = group.meant(item);
            long end = direction > 0 ? attack.most(item) : attack.least(item);
            long asked = direction > 0 ? meant[1] : meant[0];
            if (direction * (asked - end) > 0) {
                more |= hideAll(Shift.by(group, item, asked - item.countOr(end)), item);
            }
        }
        if (more) {
            return;
        }
        if (!hideAll(around(item), item)) {
            lost.add(item);
        }
    }

    /** The candidates that have a cell in common with a figure, or with what earlier publications leave known of it. */
    private List<Item> around(Item item) {
        List<int[]> known = new ArrayList<>(List.of(item.cells));
        for (Group.Relation relation : group.fixed) {
            if (Item.share(relation.cells(), item.cells)) {
                known.add(relation.cells());
            }
        }
        return group.items.stream()
                .filter(other ->
                        other.isCandidate() && known.stream().anyMatch(cells -> Item.share(cells, other.cells)))
                .toList();
    }

    /** Hides different candidates; returns whether there are any. */
    private static boolean hideAll(List<Item> candidates, Item protectedItem) {
        for (Item item : candidates) {
            hide(item, HiddenFigure.Cause.SECONDARY);
            item.protects = protectedItem;
        }
        return !candidates.isEmpty();
    }

    /** Shows again, dearest first, what turns out not to be needed; repeatedly, as a shown rounded figure may leave more open than a hidden one. */
    private void showAgain() {
        List<Item> secondary = new ArrayList<>(group.items.stream()
                .filter(item -> item.cause == HiddenFigure.Cause.SECONDARY)
                .toList());
        secondary.sort(Comparator.<Item>comparingLong(item -> -item.cost).thenComparingLong(item -> -item.count));
        boolean more = true;
        while (more) {
            more = secondary.removeIf(this::isShownAgain) && control.rounding().isPresent();
        }
    }

    private boolean isShownAgain(Item item) {
        item.hidden = false;
        if (nextOpen() != null) {
            item.hidden = true;
            return false;
        }
        item.cause = null;
        item.protects = null;
        return true;
    }
}

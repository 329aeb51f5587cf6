// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import java.util.ArrayList;
import java.util.List;

/** The decisions on a whole publication, group by group. */
final class Suppression {

    private final DisclosureControl control;
    private final Publication publication;
    private final List<Group> groups;
    private final boolean isProtected;

    private Suppression(DisclosureControl control, Publication publication, List<Group> groups, boolean isProtected) {
        this.control = control;
        this.publication = publication;
        this.groups = groups;
        this.isProtected = isProtected;
    }

    static Suppression of(DisclosureControl control, Publication publication) {
        List<Group> groups = Group.of(publication, control, true);
        boolean isProtected = true;
        for (Group group : groups) {
            isProtected &= new Hiding(group).run();
        }
        return new Suppression(control, publication, groups, isProtected);
    }

    ProtectedPublication released() {
        return ProtectedPublication.of(
                control, new Release(control, publication, groups).publication(isProtected), isProtected);
    }

    List<HiddenFigure> decisions() {
        List<HiddenFigure> decisions = new ArrayList<>();
        for (Group group : groups) {
            Attack attack = Attack.on(group, true);
            for (Item item : group.items) {
                HiddenFigure.Cause cause = item.cause;
                if (cause != null) {
                    Item other = item.protects;
                    decisions.add(new HiddenFigure(
                            attack.interval(group, item),
                            cause,
                            other == null ? "" : Group.name(other),
                            item.publicBefore));
                }
            }
        }
        return List.copyOf(decisions);
    }
}

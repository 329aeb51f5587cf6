// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is hidden besides the sensitive figures costs about as little as any choice that protects them, found by going through all of less cost. */
class HidingTest {

    private static final int PUBLICATIONS = 400;

    /** Dearer plans would need too many choices to go through. */
    private static final long DEAREST = 4;

    private long cost;
    private long optimum;
    private int above;
    private int plans;
    private int leftOut;

    @Test
    void plansCostAboutAsLittleAsPossible() {
        for (int seed = 0; seed < PUBLICATIONS; seed++) {
            Publications made = Publications.random(seed, false);
            for (Group group : Group.of(made.publication(), made.control, true)) {
                assertThat(new Hiding(group).run()).as("seed %s", seed).isTrue();
                compare(group);
            }
        }
        System.out.println("disclosure plans: " + plans + " compared, cost " + cost + " against " + optimum + ", "
                + above + " above; left out as too dear: " + leftOut);
        assertThat(plans).isGreaterThan(100);
        assertThat(300 * (cost - optimum)).isLessThanOrEqualTo(optimum);
    }

    private void compare(Group group) {
        List<Item> hidden = group.items.stream()
                .filter(item -> item.cause == HiddenFigure.Cause.SECONDARY)
                .toList();
        long planned = hidden.stream().mapToLong(item -> item.cost).sum();
        if (planned == 0 || planned > DEAREST) {
            leftOut += planned > 0 ? 1 : 0;
            return;
        }
        hidden.forEach(item -> item.hidden = false);
        List<Item> candidates = group.items.stream().filter(Item::isCandidate).toList();
        long least = least(group, candidates, 0, 0, planned);
        plans++;
        cost += planned;
        optimum += least;
        above += planned > least ? 1 : 0;
    }

    /** The least cost below a bound of candidates from one on that protect all together with those hidden already. */
    private static long least(Group group, List<Item> candidates, int from, long spent, long bound) {
        if (isProtected(group)) {
            return spent;
        }
        long best = bound;
        for (int i = from; i < candidates.size(); i++) {
            Item item = candidates.get(i);
            if (spent + item.cost < best) {
                item.hidden = true;
                best = least(group, candidates, i + 1, spent + item.cost, best);
                item.hidden = false;
            }
        }
        return best;
    }

    private static boolean isProtected(Group group) {
        Attack attack = Attack.on(group, false);
        return group.items.stream().filter(item -> item.target).allMatch(item -> attack.isProtected(group, item));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
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

    /** Some counts are hidden on input, so that their true numbers are unknown, and earlier publications know some sums. */
    @Test
    void plansForWhatIsHiddenOnInputOrWasPublishedBefore() {
        for (int seed = 0; seed < PUBLICATIONS; seed++) {
            AttackPropertyTest.Made made = new AttackPropertyTest.Made(seed);
            Publication.Builder builder = made.publication();
            if (seed % 3 == 0) {
                builder.earlier(made.publication().build());
            }
            try {
                for (Group group : Group.of(builder.build(), made.control, true)) {
                    boolean isConsistent = Attack.on(group, false).isConsistent();
                    if (new Hiding(group).run() && isConsistent) {
                        compare(group);
                    }
                }
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("must be"); // figures that do not add up
            }
        }
        System.out.println("disclosure plans with hidden figures: " + plans + " compared, cost " + cost + " against "
                + optimum + ", " + above + " above; left out as too dear: " + leftOut);
        assertThat(plans).isGreaterThan(40);
        assertThat(7 * (cost - optimum)).isLessThanOrEqualTo(optimum);
    }

    /** 12 and 9 were published before, so of 12, 3 and 9 with their quarter only the quarter can be hidden with the 3. */
    @Test
    void whatIsPublicAlreadyIsNotHidden() {
        YearMonth april = YearMonth.of(2019, 4);
        Indicator indicator = Indicator.builder("A").build();
        DisclosureControl below5 = DisclosureControl.hidingBelow(5);
        MonthlySeries series = MonthlySeries.of(april, 12, 3, 9);
        Publication before = below5.protect(
                        Publication.builder().series(indicator, series).build())
                .released();
        Publication now = Publication.builder()
                .series(indicator, series)
                .withQuarters()
                .earlier(before)
                .build();
        assertThat(below5.decide(now))
                .extracting(HiddenFigure::text)
                .containsExactly(
                        "A in May 2019: sensitive; from outside it can be 1 and above, so each of 1 to 4 is possible: protected",
                        "A in April 2019 to June 2019: secondary; from outside it can be 22 and above");
        assertThat(below5.protect(now).isProtected()).isTrue();
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

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The counts behind a printed number, by hand: those that round to it and that the rule shows. */
class LimitsTest {

    private static Limits shown(long number, DisclosureControl control) {
        return Limits.shown(number, control);
    }

    @Test
    void withoutRoundingANumberIsItsCount() {
        DisclosureControl below5 = DisclosureControl.hidingBelow(5);
        assertThat(shown(0, below5)).isEqualTo(new Limits(0, 0, 0));
        assertThat(shown(3, below5)).isEqualTo(new Limits(3, 3, 0));
        assertThat(shown(5, below5)).isEqualTo(new Limits(5, 5, 0));
        assertThat(shown(7, below5.includingZero())).isEqualTo(new Limits(7, 7, 0));
    }

    @Test
    void whereSmallCountsAreHiddenARoundedNumberIsOfOthers() {
        DisclosureControl rounded = DisclosureControl.hidingBelow(5).withRounding(5);
        assertThat(shown(0, rounded)).isEqualTo(new Limits(0, 0, 0)); // 1 and 2 are hidden
        assertThat(shown(5, rounded)).isEqualTo(new Limits(5, 7, 0)); // 3 and 4 are hidden
        assertThat(shown(10, rounded)).isEqualTo(new Limits(8, 12, 0));
        // 1 to 3 are hidden, 4 is shown as 0 with a base of 10
        DisclosureControl wide = DisclosureControl.hidingBelow(4).withRounding(10);
        assertThat(shown(0, wide)).isEqualTo(new Limits(0, 4, 3));
        assertThat(shown(10, wide)).isEqualTo(new Limits(5, 14, 0));
        // the same where 0 is hidden as well
        assertThat(shown(0, wide.includingZero())).isEqualTo(new Limits(4, 4, 0));
        // 1 to 4 are hidden, so with a base of 10 only 0 is shown as 0
        assertThat(shown(0, DisclosureControl.hidingBelow(5).withRounding(10))).isEqualTo(new Limits(0, 0, 0));
        // of the counts from 8 to 12 the rule up to 11 leaves the last
        DisclosureControl below12 = DisclosureControl.hidingBelow(12).withRounding(5);
        assertThat(shown(10, below12)).isEqualTo(new Limits(12, 12, 0));
        assertThat(shown(10, below12.includingZero())).isEqualTo(new Limits(12, 12, 0));
        // a printed number of which the rule would have shown nothing was not made by it: all that rounds to it
        assertThat(shown(5, below12)).isEqualTo(new Limits(3, 7, 0));
        assertThat(shown(5, below12.includingZero())).isEqualTo(new Limits(3, 7, 0));
    }

    @Test
    void roundedInPlaceOfHidingItIsOfAllThatRoundToIt() {
        DisclosureControl rounded =
                DisclosureControl.hidingBelow(5).withRounding(5).withoutHiding();
        assertThat(shown(0, rounded)).isEqualTo(new Limits(0, 2, 0));
        assertThat(shown(5, rounded)).isEqualTo(new Limits(3, 7, 0));
    }

    @Test
    void aGapLeavesZeroAndWhatIsAboveIt() {
        Limits limits = new Limits(0, 6, 3);
        for (int count = -1; count <= 7; count++) {
            assertThat(limits.contains(count))
                    .as("%s", count)
                    .isEqualTo(count == 0 || count == 4 || count == 5 || count == 6);
        }
        assertThat(Limits.from(2).contains(1_000_000)).isTrue();
        assertThat(Limits.exactly(2).contains(3)).isFalse();
    }
}

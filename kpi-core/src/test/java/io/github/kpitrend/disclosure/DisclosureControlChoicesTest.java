// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The choices of a control, their limits, and how counts are rounded. */
class DisclosureControlChoicesTest {

    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    @Test
    void controlsAreTheirChoices() {
        assertDistinct(() -> List.of(
                BELOW_5,
                DisclosureControl.hidingBelow(6),
                BELOW_5.includingZero(),
                BELOW_5.withRounding(5),
                BELOW_5.withRounding(5).withoutHiding(),
                BELOW_5.withMinimumDenominator(30),
                BELOW_5.withComplements()));
        DisclosureControl all = DisclosureControl.hidingBelow(8)
                .includingZero()
                .withRounding(5)
                .withMinimumDenominator(30)
                .withComplements();
        assertThat(all.lowest()).isZero();
        assertThat(all.highest()).isEqualTo(7);
        assertThat(all.rounding()).hasValue(5);
        assertThat(all.minimumDenominator()).hasValue(30);
        assertThat(all.isHiding()).isTrue();
        assertThat(all.withoutHiding().isHiding()).isFalse();
        assertThat(all.isProtectingComplements()).isTrue();
        assertThat(all.isSensitive(0)).isTrue();
        assertThat(all.isSensitive(7)).isTrue();
        assertThat(all.isSensitive(8)).isFalse();
        assertThat(BELOW_5.lowest()).isEqualTo(1);
        assertThat(BELOW_5.isSensitive(1)).isTrue();
        assertThat(BELOW_5.rounding()).isEmpty();
        assertThat(BELOW_5.minimumDenominator()).isEmpty();
        assertThat(BELOW_5.isProtectingComplements()).isFalse();
        assertThat(all.getPlain())
                .isEqualTo(Map.of(
                        "lowest", 0,
                        "highest", 7,
                        "rounding", 5,
                        "hiding", true,
                        "minimumDenominator", 30,
                        "protectingComplements", true));
        assertThat(BELOW_5.getPlain())
                .isEqualTo(Map.of("lowest", 1, "highest", 4, "hiding", true, "protectingComplements", false));
    }

    @Test
    void choicesAtTheirLimits() {
        for (int threshold : new int[] {1, 1001}) {
            assertThatThrownBy(() -> DisclosureControl.hidingBelow(threshold))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("threshold must be 2 to 1000, but was " + threshold);
        }
        assertThatThrownBy(BELOW_5::withoutHiding)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rounding must be set before withoutHiding, but was none");
        assertThat(DisclosureControl.hidingBelow(2).highest()).isEqualTo(1);
        assertThat(DisclosureControl.hidingBelow(1000).highest()).isEqualTo(999);
        assertThat(BELOW_5.withRounding(2).rounding()).hasValue(2);
        assertThat(BELOW_5.withRounding(1000).rounding()).hasValue(1000);
        assertThat(BELOW_5.withMinimumDenominator(1).minimumDenominator()).hasValue(1);
        assertThat(BELOW_5.withMinimumDenominator(1_000_000).minimumDenominator())
                .hasValue(1_000_000);
    }

    /** A count is shown as the nearest multiple of the base, of two as near the larger: 3 from 1 to 4 below 2 of it, of 5 from 3 to 7. */
    @Test
    void roundedCountsStandForThoseNearThem() {
        for (int base : new int[] {2, 3, 5, 10}) {
            DisclosureControl rounded = BELOW_5.withRounding(base);
            for (long count = 0; count < 60; count++) {
                long shown = rounded.shown(count);
                long below = count / base * base;
                assertThat(shown).isEqualTo(2 * (count - below) >= base ? below + base : below);
                assertThat(rounded.least(shown)).isLessThanOrEqualTo(count);
                assertThat(rounded.most(shown)).isGreaterThanOrEqualTo(count);
                assertThat(rounded.shown(rounded.least(shown))).isEqualTo(shown);
                assertThat(rounded.shown(rounded.most(shown))).isEqualTo(shown);
                assertThat(rounded.shown(rounded.most(shown) + 1)).isEqualTo(shown + base);
            }
            assertThat(rounded.least(0)).isZero();
        }
        assertThat(BELOW_5.shown(7)).isEqualTo(7);
        assertThat(BELOW_5.least(7)).isEqualTo(7);
        assertThat(BELOW_5.most(7)).isEqualTo(7);
    }
}

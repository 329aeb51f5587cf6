// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PrintedDecimalsTest {

    private static int ofComparison(int usual, String figure, String limit) {
        return PrintedDecimals.ofComparison(usual, new BigDecimal(figure), new BigDecimal(limit));
    }

    @Test
    void test_ofComparison() {
        assertThat(ofComparison(0, "83", "60")).isZero();
        assertThat(ofComparison(0, "4.96", "5")).isEqualTo(2); // T12
        assertThat(ofComparison(0, "94.96", "95")).isEqualTo(2); // N11
        assertThat(ofComparison(1, "16.9", "16.915")).isEqualTo(2); // N8
        assertThat(ofComparison(0, "1E-15", "0")).isEqualTo(15);
        assertThat(ofComparison(0, "1E-20", "0")).isEqualTo(PrintedDecimals.NONE);
        assertThat(ofComparison(3, "1E-20", "1E-20")).isEqualTo(3);
    }

    /** An amount inside a limit is beside the limit itself; one that reaches it exceeds what 15 decimals show of it. */
    @Test
    void test_bound() {
        assertThat(PrintedDecimals.bound(10, true, true)).isEqualTo("<10");
        assertThat(PrintedDecimals.bound(10, true, false)).isEqualTo(">-10");
        assertThat(PrintedDecimals.bound(10.4, true, true)).isEqualTo("<10.4");
        assertThat(PrintedDecimals.bound(0, false, true)).isEqualTo(">0");
        assertThat(PrintedDecimals.bound(0, false, false)).isEqualTo("<0");
        assertThat(PrintedDecimals.bound(1e-20, false, false)).isEqualTo("<0");
        assertThat(PrintedDecimals.bound(1.5000000000000002, false, true)).isEqualTo(">1.5");
        assertThat(PrintedDecimals.bound(1.0000000000000009, false, false)).isEqualTo("<-1");
    }

    @Property
    void theLeastNumberThatImpliesTheSide(
            @ForAll @Scale(4) BigDecimal figure,
            @ForAll @Scale(4) BigDecimal step,
            @ForAll @IntRange(max = 4) int usual) {
        BigDecimal limit = figure.add(step.remainder(BigDecimal.ONE));
        int found = PrintedDecimals.ofComparison(usual, figure, limit);
        assertThat(found).isBetween(usual, Math.max(usual, 4));
        for (int decimals = usual; decimals <= found; decimals++) {
            int printed = figure.setScale(decimals, RoundingMode.HALF_UP)
                    .compareTo(limit.setScale(decimals, RoundingMode.HALF_UP));
            assertThat(printed == figure.compareTo(limit)).isEqualTo(decimals == found);
        }
    }

    /** What arithmetic on doubles leaves behind is no precision of a figure. */
    @Test
    void test_places() {
        assertThat(PrintedDecimals.places(489.59999999999997)).isEqualTo(1);
        assertThat(PrintedDecimals.places(2.0000000000000004)).isZero();
        assertThat(PrintedDecimals.places(1 / 3.0)).isEqualTo(3);
        assertThat(PrintedDecimals.places(1.2345E-17)).isEqualTo(3);
        assertThat(PrintedDecimals.places(0.0625)).isEqualTo(3);
        assertThat(PrintedDecimals.places(-36.25)).isEqualTo(2);
        assertThat(PrintedDecimals.places(1e300)).isZero();
        assertThat(PrintedDecimals.places(1234.5678)).isEqualTo(3);
        assertThat(PrintedDecimals.places(-0.0)).isZero();
        assertThat(PrintedDecimals.places(500.00000000000006)).isZero();
        assertThat(PrintedDecimals.ofRatio(0)).isZero();
        assertThat(PrintedDecimals.ofRatio(1)).isEqualTo(1);
        assertThat(PrintedDecimals.ofRatio(3)).isEqualTo(1);
    }

    @Test
    void test_allDigits() {
        assertThat(PrintedDecimals.allDigits(3.4450000000000003)).isEqualTo("3.4450000000000003");
        assertThat(PrintedDecimals.allDigits(-1e20)).isEqualTo("-100000000000000000000");
        assertThat(PrintedDecimals.allDigits(1e22)).isEqualTo("1E+22");
        assertThat(PrintedDecimals.allDigits(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        assertThat(EnglishText.number(0.1 + 0.2, PrintedDecimals.NONE)).isEqualTo("0.30000000000000004");
    }

    @Test
    void test_digits() {
        assertThat(PrintedDecimals.digits(new BigDecimal("-0.40"))).isEqualTo("-0.40");
        assertThat(PrintedDecimals.digits(new BigDecimal("123456789012345678901.5")))
                .isEqualTo("123456789012345678901.5");
        assertThat(PrintedDecimals.digits(new BigDecimal("1234567890123456789012")))
                .isEqualTo("1.2345678901234568E+21");
        assertThat(PrintedDecimals.digits(new BigDecimal(Double.MAX_VALUE).setScale(3)))
                .isEqualTo("1.7976931348623157E+308");
        assertThat(PrintedDecimals.digits(new BigDecimal("0E-30"))).isEqualTo("0");
        assertThat(PrintedDecimals.digits(new BigDecimal("12E-21"))).isEqualTo("0.000000000000000000012");
        assertThat(PrintedDecimals.digits(new BigDecimal("12E-22"))).isEqualTo("1.2E-21");
        assertThat(PrintedDecimals.digits(new BigDecimal("1E+20"))).isEqualTo("100000000000000000000");
        assertThat(PrintedDecimals.digits(new BigDecimal("1E+21"))).isEqualTo("1E+21");
        assertThat(EnglishText.number(-1e300, 0)).isEqualTo("-1E+300");
        assertThat(EnglishText.number(1e20, 1)).isEqualTo("100,000,000,000,000,000,000.0");
    }

    @Test
    void test_usual() {
        SlotsDoor<MonthlySeries> door = SlotsDoor.of(MonthlySeries.class);
        YearMonth first = YearMonth.of(2020, 1);
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, 0.4, 0.3, 0.2))))
                .isEqualTo(1); // N10
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, 90, 91, 92, 90, 0.885, 93, 94, 95, 91, 90))))
                .isZero();
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, 90, 91, 0.885))))
                .isEqualTo(3);
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, 1 / 3.0, 2 / 3.0))))
                .isEqualTo(3);
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, 1e300, 2))))
                .isZero();
        // nine in ten, of the known ones
        MonthlySeries tenths = MonthlySeries.of(first, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.25, 1.25);
        assertThat(PrintedDecimals.usual(door.open(tenths))).isEqualTo(2);
        MonthlySeries oneLess = tenths.toBuilder()
                .put(first, Observation.missing(MissingReason.PENDING))
                .build();
        assertThat(PrintedDecimals.usual(door.open(oneLess))).isEqualTo(2);
        Figure pending = Figure.missing(MissingReason.PENDING);
        List<Figure> oneInTwenty = new ArrayList<>(Collections.nCopies(20, pending));
        oneInTwenty.set(7, Figure.of(1.25));
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, oneInTwenty))))
                .isEqualTo(2);
        assertThat(PrintedDecimals.usual(door.open(MonthlySeries.of(first, List.of(pending)))))
                .isZero();
    }
}

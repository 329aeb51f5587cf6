// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.target;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredRunRateTest {

    @Test
    void test_of() {
        RequiredRunRate ahead = RequiredRunRate.of(100, 120, 4);
        assertThat(ahead.shortfall()).isEqualTo(Figure.of(0));
        assertThat(ahead.surplus()).isEqualTo(Figure.of(20));
        assertThat(ahead.perMonth()).isEqualTo(Figure.of(0));
        assertThat(ahead.perWeek()).isEqualTo(Figure.of(0));
        RequiredRunRate behind = RequiredRunRate.of(100, 40, 4).withCarryOver(8);
        assertThat(behind.shortfall()).isEqualTo(Figure.of(52));
        assertThat(behind.surplus()).isEqualTo(Figure.of(0));
        assertThat(behind.perMonth()).isEqualTo(Figure.of(13));
        assertThat(behind.perWeek()).isEqualTo(Figure.of(3));
        assertThat(RequiredRunRate.of(100, 40, 0).perWeek()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(RequiredRunRate.neededFor(0, 50)).isZero();
        assertThat(RequiredRunRate.neededFor(10, 50)).isEqualTo(20);
        assertThat(RequiredRunRate.neededFor(10, 30)).isEqualTo(34);
    }

    @Test
    void theSumsOfTheCommentary() {
        double families = RequiredRunRate.neededFor(371, 40);
        assertThat(families).isEqualTo(928);
        RequiredRunRate rate = RequiredRunRate.of(families, 769, 8);
        assertThat(rate.shortfall()).isEqualTo(Figure.of(159));
        assertThat(rate.perMonth()).isEqualTo(Figure.of(19.875));
        assertThat(Math.round(rate.perWeek().value())).isEqualTo(5);
        assertThat(RequiredRunRate.of(2230, 2775, 0).surplus()).isEqualTo(Figure.of(545));
        assertThat(RequiredRunRate.of(223, 0, 9).withCarryOver(545).shortfall()).isEqualTo(Figure.of(0));
        assertThat(RequiredRunRate.of(10, 5, 0).perMonth()).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(RequiredRunRate.of(5, 5, 0).perMonth()).isEqualTo(Figure.of(0));
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, , PENDING",
        " , UNAVAILABLE, UNAVAILABLE",
        "PENDING, UNAVAILABLE, PENDING",
        "PENDING, CONFIDENTIAL, CONFIDENTIAL",
        "CONFIDENTIAL, PENDING, CONFIDENTIAL",
    })
    void test_of_missing(MissingReason needed, MissingReason achieved, MissingReason expected) {
        RequiredRunRate rate = RequiredRunRate.of(figure(needed), figure(achieved), 3);
        Figure missing = Figure.missing(expected);
        assertThat(rate.shortfall()).isEqualTo(missing);
        assertThat(rate.surplus()).isEqualTo(missing);
        assertThat(rate.perMonth()).isEqualTo(missing);
        assertThat(rate.perWeek()).isEqualTo(missing);
        assertThat(rate.getPlain()).containsEntry("perMonth", Map.of("missing", expected.name()));
    }

    private static Figure figure(MissingReason reason) {
        return reason == null ? Figure.of(5) : Figure.missing(reason);
    }

    // -----------------------------------------------------------------------
    // neededFor
    // -----------------------------------------------------------------------
    @Test
    void test_neededFor_isEnoughBeyondWholeDoubles() {
        double needed = RequiredRunRate.neededFor(27021597764222976.0, 70);
        assertThat(new BigDecimal(needed).multiply(BigDecimal.valueOf(70)))
                .isGreaterThanOrEqualTo(new BigDecimal("2702159776422297600"));
        assertThat(new BigDecimal(Math.nextDown(needed)).multiply(BigDecimal.valueOf(70)))
                .isLessThan(new BigDecimal("2702159776422297600"));
    }

    /** The least whole double that, multiplied back, is enough. */
    @Property
    void test_neededFor_theLeastThatIsEnough(
            @ForAll @DoubleRange(max = 1e18) double outputs,
            @ForAll @DoubleRange(min = 0.01, max = 250) double percent) {
        double needed = RequiredRunRate.neededFor(outputs, percent);
        assertThat(needed).isEqualTo(Math.rint(needed));
        assertThat(isEnough(needed, outputs, percent)).isTrue();
        double less = needed < 1L << 53 ? needed - 1 : Math.nextDown(needed);
        assertThat(needed == 0 || !isEnough(less, outputs, percent)).isTrue();
    }

    private static boolean isEnough(double needed, double outputs, double percent) {
        BigDecimal reached = new BigDecimal(needed).multiply(Figure.of(percent).toBigDecimal());
        return reached.compareTo(Figure.of(outputs).toBigDecimal().multiply(new BigDecimal(BigInteger.valueOf(100))))
                >= 0;
    }

    @Test
    void test_of_twoHiddenFiguresAreHidden() {
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(RequiredRunRate.of(hidden, hidden, 3).perMonth()).isEqualTo(hidden);
        assertThat(RequiredRunRate.of(hidden, Figure.missing(MissingReason.PENDING), 3)
                        .perMonth())
                .isEqualTo(hidden);
    }

    @Test
    void refusals() {
        Figure ten = Figure.of(10);
        RequiredRunRate rate = RequiredRunRate.of(ten, ten, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredRunRate.of(ten, ten, -1))
                .withMessage("monthsToGo must be 0 or more, but was -1");
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> rate.withCarryOver(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RequiredRunRate.neededFor(bad, 50))
                    .withMessage("outputs must be a finite number of 0 or more, but was " + bad);
            assertThatIllegalArgumentException().isThrownBy(() -> RequiredRunRate.neededFor(50, bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> RequiredRunRate.neededFor(50, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequiredRunRate.neededFor(1e308, 1))
                .withMessage("conversionPercent 1 needs more than the largest double for 1E+308 outputs");
        assertThat(RequiredRunRate.neededFor(0, 50)).isZero();
        assertThat(rate.withCarryOver(-0.0)).isEqualTo(rate).hasSameHashCodeAs(rate);
        assertThat(rate.monthsToGo()).isZero();
        assertThat(RequiredRunRate.of(ten, ten, 7).monthsToGo()).isEqualTo(7);
    }

    @Test
    void equality() {
        Figure ten = Figure.of(10);
        Figure four = Figure.of(4);
        assertDistinct(() -> List.of(
                RequiredRunRate.of(ten, four, 3),
                RequiredRunRate.of(Figure.of(11), four, 3),
                RequiredRunRate.of(ten, Figure.of(3), 3),
                RequiredRunRate.of(ten, four, 2),
                RequiredRunRate.of(ten, four, 3).withCarryOver(1)));
        assertThat(RequiredRunRate.of(ten, four, 3)).hasToString("shortfall 6, 2 per month over 3 months");
        assertThat(RequiredRunRate.of(ten, four, 1)).hasToString("shortfall 6, 6 per month over 1 month");
    }
}

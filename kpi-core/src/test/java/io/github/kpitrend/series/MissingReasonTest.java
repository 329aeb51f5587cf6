// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;

import io.github.kpitrend.internal.ReasonCode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes in arrays are those of the reasons. */
class MissingReasonTest {

    @Test
    void reasonCodes_areThoseOfTheReasons() throws ReflectiveOperationException {
        for (MissingReason reason : MissingReason.values()) {
            assertThat(reason.code()).isEqualTo((byte) (reason.ordinal() + 1));
            assertThat(ReasonCode.class.getField(reason.name()).getByte(null)).isEqualTo(reason.code());
            assertThat(MissingReason.ofCode(reason.code())).isSameAs(reason);
        }
        List<Field> constants = Arrays.stream(ReasonCode.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .toList();
        assertThat(constants).hasSize(MissingReason.values().length + 1);
        assertThat(ReasonCode.KNOWN).isZero();
    }

    @Test
    void ofTwo_isConfidentialThenTheFirstThenTheSecond() {
        for (byte first = 0; first <= ReasonCode.TOTAL_FELL; first++) {
            for (byte second = 0; second <= ReasonCode.TOTAL_FELL; second++) {
                byte confidential = ReasonCode.CONFIDENTIAL;
                byte either = first != ReasonCode.KNOWN ? first : second;
                byte expected = first == confidential || second == confidential ? confidential : either;
                assertThat(ReasonCode.ofTwo(first, second)).isEqualTo(expected);
            }
        }
    }

    @Test
    void texts() {
        assertThat(MissingReason.values()).extracting(MissingReason::text).doesNotHaveDuplicates();
        assertThat(MissingReason.PENDING.text()).isEqualTo("to be confirmed");
        assertThat(MissingReason.ZERO_BASE.text()).isEqualTo("the base or denominator is zero");
    }

    @Test
    void theFirstSixComeWithTheData() {
        assertThat(MissingReason.values())
                .filteredOn(MissingReason::isReported)
                .containsExactlyInAnyOrder(
                        MissingReason.NOT_REPORTED,
                        MissingReason.PENDING,
                        MissingReason.UNAVAILABLE,
                        MissingReason.NOT_APPLICABLE,
                        MissingReason.CONFIDENTIAL,
                        MissingReason.NEGLIGIBLE);
    }
}

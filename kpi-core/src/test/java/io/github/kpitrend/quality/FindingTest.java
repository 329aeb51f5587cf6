// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    @Test
    void itKeepsWhatItWasMadeOf() {
        Finding finding = Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, JUNE, "no figures");
        assertThat(finding.rule()).isEqualTo(FindingRule.GAP);
        assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
        assertThat(finding.ref()).isEqualTo("A");
        assertThat(finding.firstMonth()).isEqualTo(MAY);
        assertThat(finding.lastMonth()).isEqualTo(JUNE);
        assertThat(finding.text()).isEqualTo("no figures");
        assertThat(finding.toString()).contains("A", "no figures");
        assertThat(finding.getPlain()).containsEntry("rule", "GAP").containsEntry("severity", "NOTE");
    }

    @Test
    void everyPartCountsForEquality() {
        Finding finding = Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, JUNE, "x");
        assertThat(finding)
                .isEqualTo(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, JUNE, "x"))
                .isNotEqualTo(Finding.of(FindingRule.LATE_DATA, Finding.Severity.NOTE, "A", MAY, JUNE, "x"))
                .isNotEqualTo(Finding.of(FindingRule.GAP, Finding.Severity.WARNING, "A", MAY, JUNE, "x"))
                .isNotEqualTo(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "B", MAY, JUNE, "x"))
                .isNotEqualTo(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", JUNE, JUNE, "x"))
                .isNotEqualTo(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, MAY, "x"))
                .isNotEqualTo(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, JUNE, "y"));
    }

    @Test
    void monthsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", JUNE, MAY, "x"))
                .withMessage("lastMonth must not be before firstMonth, 2020-06, but was 2020-05");
    }

    @Test
    void equalFindingsHaveOneHashCodeAndAreNoTexts() {
        Finding finding = Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, JUNE, "x");
        assertThat(finding)
                .hasSameHashCodeAs(Finding.of(FindingRule.GAP, Finding.Severity.NOTE, "A", MAY, JUNE, "x"))
                .isNotEqualTo("x");
    }

    @Test
    void rulesAndSeveritiesHavePhrasesForReaders() {
        assertThat(Finding.Severity.WARNING.text()).isEqualTo("warning");
        assertThat(Finding.Severity.NOTE.text()).isEqualTo("note");
        assertThat(FindingRule.LATE_DATA.text()).isEqualTo("late data");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Attacker;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Laws D1, D5 and D8 by an independent attacker, who goes through all tables that agree with what is printed. More publications by {@code
 * -Dkpitrend.disclosure.publications=10000}.
 */
class DisclosureAuditAttackerPropertyTest {

    private static final int PUBLICATIONS = Integer.getInteger("kpitrend.disclosure.publications", 250);

    private int figures;
    private int tooMany;
    private int disclosedBefore;

    @Test
    void theAttackerLearnsWhatTheAuditSays() {
        long start = new Random().nextLong();
        for (int i = 0; i < PUBLICATIONS; i++) {
            long seed = start + i;
            try {
                check(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        System.out.println("disclosure attacker: " + PUBLICATIONS + " publications, " + figures
                + " hidden or rounded figures compared, " + tooMany + " publications left out as too many tables, "
                + disclosedBefore + " not protected because of an earlier publication");
        assertThat(tooMany).isLessThan(PUBLICATIONS / 10);
    }

    private void check(long seed) {
        Publications made = Publications.random(seed, seed % 3 == 0);
        boolean hasEarlier = seed % 4 == 1 && made.months > 1;
        boolean hasFewerRows = hasEarlier && made.hasTotal && seed % 8 == 1;
        Publication.Builder builder = made.builder(made.months, hasFewerRows ? Set.of("B", "T") : Set.of());
        List<String> lines = new ArrayList<>();
        if (hasEarlier) {
            ProtectedPublication before =
                    made.control.protect(made.builder(made.months - 1).build());
            builder.earlier(before.released());
            lines.addAll(Publications.print(before, 2));
        }
        ProtectedPublication safe = made.control.protect(builder.build());
        lines.addAll(Publications.print(safe, 1));
        Attacker attacker = new Attacker(
                lines,
                made.control.lowest(),
                made.control.highest(),
                made.control.rounding().orElse(1),
                made.control.isHiding());
        if (!attacker.attack()) {
            tooMany++;
            return;
        }
        if (!hasEarlier) {
            assertThat(safe.isProtected()).isTrue();
        } else if (!safe.isProtected()) {
            disclosedBefore++;
        }
        DisclosureAudit audit = DisclosureAudit.of(safe.released(), made.control);
        Map<String, Integer> truth = made.truth(safe);
        for (String name : attacker.figures()) {
            String[] parts = name.split(",");
            MonthRange range = MonthRange.of(YearMonth.parse(parts[1]), YearMonth.parse(parts[2]));
            TreeSet<Integer> counts = attacker.counts(parts[0], range.first(), range.last());
            TreeSet<Integer> meant = attacker.meant(name);
            int count = truth.get(name);
            assertThat(counts).as("D8 " + name).contains(Math.min(Attacker.CAP, count));
            if (made.control.isSensitive(count) && safe.isProtected()) {
                assertThat(counts).as("D1 " + name).containsAll(meant);
            }
            compare(audit.interval(parts[0], range), counts, meant, made.control);
        }
    }

    private void compare(
            FeasibilityInterval interval, TreeSet<Integer> counts, TreeSet<Integer> meant, DisclosureControl control) {
        figures++;
        long lower = interval.lower().orElseThrow();
        long upper = interval.upper().orElse(Attacker.CAP);
        assertThat(Math.min(Attacker.CAP, lower))
                .as(interval.text())
                .isEqualTo(counts.first().longValue());
        assertThat(Math.min(Attacker.CAP, upper))
                .as(interval.text())
                .isEqualTo(counts.last().longValue());
        TreeSet<Integer> open = new TreeSet<>(meant);
        open.retainAll(counts);
        boolean shown = counts.size() == 1 && interval.upper().isPresent() && meant.size() <= 1;
        ProtectionStatus status = open.isEmpty()
                ? ProtectionStatus.NOT_SENSITIVE
                : open.equals(meant) && !shown
                        ? ProtectionStatus.PROTECTED
                        : open.size() == 1 ? ProtectionStatus.DISCLOSED : ProtectionStatus.NARROWED;
        if (shown && interval.status() == ProtectionStatus.PROTECTED) {
            return; // the form alone leaves one value: hidden or rounded, nothing is added to that
        }
        assertThat(interval.status())
                .as(interval.text() + " " + counts + " of " + meant)
                .isEqualTo(status);
    }
}

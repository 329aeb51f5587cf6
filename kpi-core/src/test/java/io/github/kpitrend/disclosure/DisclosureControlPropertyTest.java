// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of the specification that need no attacker; D1, D4, D5, D8 and D13 have tests of their own. */
class DisclosureControlPropertyTest {

    private static Publications random(long seed) {
        return Publications.random(seed, seed % 3 == 0);
    }

    @Property(tries = 200)
    void d1a_protectedOutsideImpliesProtectedInside(@ForAll long seed) {
        Publications made = random(seed);
        ProtectedPublication safe = made.control.protect(made.publication());
        if (DisclosureAudit.of(safe.released(), made.control).isProtected()) {
            assertThat(safe.isProtected()).isTrue();
        }
    }

    @Property(tries = 200)
    void d2_protectingAReleaseHidesNothingMore(@ForAll long seed) {
        Publications made = random(seed);
        ProtectedPublication safe = made.control.protect(made.publication());
        assertThat(made.control.protect(safe.released())).isEqualTo(safe);
        assertThat(made.control.decide(safe.released())).isEmpty();
    }

    @Property(tries = 200)
    void d3_sensitiveFiguresAreHiddenAndShownOnesAreTrue(@ForAll long seed) {
        Publications made = random(seed);
        ProtectedPublication safe = made.control.protect(made.publication());
        Map<String, Integer> truth = made.truth(safe);
        for (String line : Publications.print(safe, 1)) {
            String[] parts = line.split(",");
            if (parts[0].equals("total")) {
                continue;
            }
            int count = truth.get(parts[1] + "," + parts[2] + "," + parts[3]);
            if (parts[4].equals("c")) {
                assertThat(count > 0 || made.control.lowest() == 0).as(line).isTrue();
            } else {
                assertThat(Long.parseLong(parts[4])).as(line).isEqualTo(made.control.shown(count));
                assertThat(made.control.isHiding() && made.control.isSensitive(count))
                        .as(line)
                        .isFalse();
            }
        }
    }

    @Property(tries = 100)
    void d6_shortestPathsEqualTheLinearProgram(@ForAll long seed) {
        Publications made = random(seed);
        for (Group group : Group.of(made.control.protect(made.publication()).released(), made.control, false)) {
            PathAttack paths = PathAttack.on(group);
            if (paths == null) {
                continue;
            }
            ProgramAttack program = new ProgramAttack(group, true);
            for (Item item : group.items) {
                Limits limits = group.limits(item);
                if (limits.least() < limits.most()) {
                    assertThat(program.least(item)).as(Group.name(item)).isEqualTo(paths.least(item));
                    assertThat(program.most(item)).as(Group.name(item)).isEqualTo(paths.most(item));
                    assertThat(program.status(group, item)).isEqualTo(paths.status(group, item));
                }
            }
        }
    }

    /** Hides one shown figure after another: no interval becomes narrower. */
    @Property(tries = 60)
    void d7_hidingMoreNeverNarrows(@ForAll long seed) {
        Publications made = Publications.random(seed, false);
        for (Group group : Group.of(made.publication(), made.control, true)) {
            new Hiding(group).run();
            for (Item more : group.items) {
                if (more.hidden || !more.candidate) {
                    continue;
                }
                Attack before = Attack.on(group, true);
                List<Item> hidden =
                        group.items.stream().filter(item -> item.hidden).toList();
                List<long[]> intervals = hidden.stream()
                        .map(item -> new long[] {before.least(item), before.most(item)})
                        .toList();
                more.hidden = true;
                Attack after = Attack.on(group, true);
                for (int i = 0; i < hidden.size(); i++) {
                    assertThat(after.least(hidden.get(i)))
                            .isLessThanOrEqualTo(intervals.get(i)[0]);
                    assertThat(after.most(hidden.get(i)))
                            .isGreaterThanOrEqualTo(intervals.get(i)[1]);
                }
            }
        }
    }

    @Property(tries = 100)
    void d9_movingMonthsAndRenamingHidesTheSame(@ForAll long seed, @ForAll @IntRange(min = -30, max = 30) int years) {
        Publications made = random(seed);
        if (made.hasTotal) {
            return; // rows in another order may break ties differently
        }
        int[] values = made.counts.get("A");
        double[] counts = new double[values.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = values[i];
        }
        Publication one = Publication.builder()
                .series(Indicator.builder("A").build(), MonthlySeries.of(Publications.FIRST, counts))
                .withQuarters()
                .withYearToDate()
                .build();
        YearMonth moved = Publications.FIRST.plusYears(years);
        Publication other = Publication.builder()
                .series(Indicator.builder("another").build(), MonthlySeries.of(moved, counts))
                .withQuarters()
                .withYearToDate()
                .build();
        List<Figure> figures = figures(made.control.protect(one).series("A"));
        assertThat(figures(made.control.protect(other).series("another"))).isEqualTo(figures);
    }

    private static List<Figure> figures(MonthlySeries series) {
        return series.range().stream().map(series::at).toList();
    }

    @Property(tries = 100)
    void d10_noSecondaryFigureCanBeShownAgain(@ForAll long seed) {
        Publications made = random(seed);
        for (Group group : Group.of(made.publication(), made.control, true)) {
            new Hiding(group).run();
            for (Item item : group.items) {
                if (item.cause == HiddenFigure.Cause.SECONDARY) {
                    item.hidden = false;
                    Attack attack = Attack.on(group, true);
                    assertThat(group.items.stream()
                                    .filter(each -> each.target)
                                    .allMatch(each -> attack.isProtected(group, each)))
                            .as(Group.name(item))
                            .isFalse();
                    item.hidden = true;
                }
            }
        }
    }

    @Property(tries = 100)
    void d11_aLargerThresholdHidesMoreSensitiveFigures(@ForAll long seed) {
        Publications made = Publications.random(seed, false);
        Set<String> smaller = sensitive(DisclosureControl.hidingBelow(3), made.publication());
        assertThat(sensitive(DisclosureControl.hidingBelow(6), made.publication()))
                .containsAll(smaller);
    }

    private static Set<String> sensitive(DisclosureControl control, Publication publication) {
        return control.decide(publication).stream()
                .filter(figure -> figure.cause() == HiddenFigure.Cause.SENSITIVE)
                .map(figure -> figure.ref() + figure.months())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Property(tries = 100)
    void d12_withNothingKeptOnlySensitiveFiguresAreHidden(@ForAll long seed) {
        Publications made = Publications.random(seed, false);
        Publication.Builder builder = Publication.builder();
        made.counts.forEach((ref, values) -> {
            MonthlySeries.Builder series = MonthlySeries.builder();
            for (int m = 0; m < made.months; m++) {
                series.add(Publications.FIRST.plusMonths(m), values[m]);
            }
            builder.series(Indicator.builder(ref).build(), series.build());
        });
        Publication publication = builder.build();
        ProtectedPublication safe = made.control.protect(publication);
        made.counts.forEach((ref, values) -> safe.series(ref).forEach((month, figure) -> {
            int count = values[(int) Publications.FIRST.until(month, ChronoUnit.MONTHS)];
            assertThat(figure)
                    .isEqualTo(
                            made.control.isSensitive(count)
                                    ? Figure.missing(MissingReason.CONFIDENTIAL)
                                    : Figure.of(count));
        }));
        assertThat(DisclosureAudit.of(safe.released(), made.control).intervals())
                .allMatch(interval -> interval.upper().isEmpty());
        assertThat(made.control.decide(publication)).allMatch(figure -> figure.cause() == HiddenFigure.Cause.SENSITIVE);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Both attacks against all tables that agree with the limits of a group, also of figures that contradict each other. */
class AttackPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);

    private static final int MOST_TABLES = 4_000;

    /** A cell that no figure limits is tried up to this much above its least. */
    private static final int TRIED = 4;

    /** True counts of some rows, published by chance: shown, hidden, or rarely wrong. */
    static final class Made {

        final Random random;
        private final int months;
        private final int[][] truth;
        final DisclosureControl control;

        Made(long seed) {
            random = new Random(seed);
            months = 1 + random.nextInt(3);
            truth = new int[1 + random.nextInt(months == 3 ? 2 : 3)][months];
            for (int[] row : truth) {
                Arrays.setAll(row, m -> random.nextInt(6));
            }
            DisclosureControl rule = DisclosureControl.hidingBelow(2 + random.nextInt(3));
            rule = random.nextInt(4) == 0 ? rule.includingZero() : rule;
            rule = random.nextInt(3) == 0 ? rule.withRounding(2 + random.nextInt(8)) : rule;
            control = rule.rounding().isPresent() && random.nextBoolean() ? rule.withoutHiding() : rule;
        }

        /** Hidden, or the true count, or rarely one more or less. */
        private Figure figure(int count) {
            if (random.nextInt(5) < 3) {
                return Figure.missing(MissingReason.CONFIDENTIAL);
            }
            int wrong = random.nextInt(40) == 0 ? random.nextInt(3) - 1 : 0;
            return Figure.of(control.shown(Math.max(0, count + wrong)));
        }

        private MonthlySeries series(int[] counts) {
            return MonthlySeries.of(
                    FIRST, Arrays.stream(counts).mapToObj(this::figure).toList());
        }

        Publication.Builder publication() {
            Publication.Builder builder = Publication.builder();
            List<String> refs = new ArrayList<>();
            int[] totals = new int[months];
            for (int[] row : truth) {
                String ref = String.valueOf((char) ('A' + refs.size()));
                refs.add(ref);
                Arrays.setAll(totals, m -> totals[m] + row[m]);
                builder.series(Indicator.builder(ref).build(), series(row));
                sums(builder, ref, row);
            }
            if (refs.size() > 1) {
                builder.total(Indicator.builder("T").build(), series(totals), refs);
                sums(builder, "T", totals);
            }
            return builder;
        }

        private void sums(Publication.Builder builder, String ref, int[] row) {
            for (int i = random.nextInt(3); i > 0 && months > 1; i--) {
                int from = random.nextInt(months - 1);
                int to = from + 1 + random.nextInt(months - from - 1);
                int sum = Arrays.stream(row, from, to + 1).sum();
                builder.sum(ref, MonthRange.of(FIRST.plusMonths(from), FIRST.plusMonths(to)), figure(sum));
            }
        }
    }

    // -----------------------------------------------------------------------
    /** The tables of a group: from the limits of its cells, figures and earlier relations. */
    private static final class Tables {

        private final long[] least;
        private final long[] most;
        private final boolean[] open;
        private final List<int[]> sums = new ArrayList<>();
        private final List<Limits> limits = new ArrayList<>();
        private final List<long[]> found = new ArrayList<>();

        Tables(Group group) {
            least = new long[group.size()];
            most = new long[group.size()];
            open = new boolean[group.size()];
            Arrays.fill(most, Limits.NONE);
            for (int cell = 0; cell < most.length; cell++) {
                add(new int[] {cell}, group.cellLimits(cell));
                least[cell] = group.cellLimits(cell).least();
            }
            group.items.forEach(item -> add(item.cells, group.limits(item)));
            group.fixed.forEach(relation -> add(relation.cells(), relation.limits()));
            for (int cell = 0; cell < most.length; cell++) {
                open[cell] = most[cell] >= Limits.NONE;
                most[cell] = open[cell] ? least[cell] + TRIED : most[cell];
            }
            fill(new long[most.length], 0);
        }

        private void add(int[] cells, Limits limit) {
            sums.add(cells);
            limits.add(limit);
            Arrays.stream(cells).forEach(cell -> most[cell] = Math.min(most[cell], limit.most()));
        }

        boolean isTooMany() {
            return found.size() > MOST_TABLES;
        }

        private void fill(long[] table, int cell) {
            if (isTooMany()) {
                return;
            }
            if (cell == table.length) {
                found.add(table.clone());
                return;
            }
            for (long count = least[cell]; count <= most[cell]; count++) {
                table[cell] = count;
                if (isOpenTo(table, cell)) {
                    fill(table, cell + 1);
                }
            }
        }

        /** Returns whether no sum is broken by the first cells. */
        private boolean isOpenTo(long[] table, int last) {
            for (int i = 0; i < sums.size(); i++) {
                long sum = 0;
                boolean complete = true;
                for (int cell : sums.get(i)) {
                    sum += cell <= last ? table[cell] : 0;
                    complete &= cell <= last;
                }
                if (complete
                        ? !limits.get(i).contains(sum)
                        : sum > limits.get(i).most()) {
                    return false;
                }
            }
            return true;
        }

        boolean isOpen(Item item) {
            return Arrays.stream(item.cells).anyMatch(cell -> open[cell]);
        }

        TreeSet<Long> counts(Item item) {
            TreeSet<Long> counts = new TreeSet<>();
            found.forEach(table -> counts.add(
                    Arrays.stream(item.cells).mapToLong(cell -> table[cell]).sum()));
            return counts;
        }
    }

    private static void compare(Attack attack, Group group, Tables tables) {
        assertThat(attack.isConsistent()).isEqualTo(!tables.found.isEmpty());
        if (tables.found.isEmpty()) {
            return;
        }
        for (Item item : group.items) {
            TreeSet<Long> counts = tables.counts(item);
            boolean isOpen = tables.isOpen(item);
            long first = counts.first();
            long last = isOpen ? first + TRIED : counts.last();
            assertThat(attack.least(item)).as(Group.name(item)).isEqualTo(first);
            assertThat(attack.most(item)).as(Group.name(item)).isEqualTo(isOpen ? Limits.NONE : last);
            for (long from = Math.max(0, first - 2); from <= last + 1; from++) {
                for (long to = from; to <= (isOpen ? last : last + 2); to++) {
                    int count = counts.subSet(from, true, to, true).size();
                    boolean all = count == to - from + 1;
                    assertThat(attack.possible(item, from, to))
                            .as("%s from %s to %s of %s", Group.name(item), from, to, counts)
                            .isEqualTo(new Attack.Possible(count, all, false));
                    assertThat(attack.allPossible(item, from, to)).isEqualTo(all);
                }
            }
        }
    }

    // -----------------------------------------------------------------------
    @Property(tries = 300)
    void whatIsPossibleIsWhatSomeTableHas(@ForAll long seed) {
        Made made = new Made(seed);
        Publication.Builder builder = made.publication();
        if (made.random.nextInt(3) == 0) {
            builder.earlier(made.publication().build());
        }
        List<Group> groups;
        try {
            groups = Group.of(builder.build(), made.control, false);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("must be"); // shown figures that do not add up
            return;
        }
        for (Group group : groups) {
            Tables tables = new Tables(group);
            if (tables.isTooMany()) {
                continue;
            }
            compare(new ProgramAttack(group, true), group, tables);
            Attack paths = PathAttack.on(group);
            assertThat(paths != null).isEqualTo(isRow(group));
            if (paths != null) {
                compare(paths, group, tables);
            }
        }
    }

    /** Returns whether all is sums of consecutive cells, without gaps. */
    private static boolean isRow(Group group) {
        return group.items.stream().allMatch(item -> group.limits(item).gap() == 0 && isRun(item.cells))
                && group.fixed.stream().allMatch(relation -> relation.limits().gap() == 0 && isRun(relation.cells()));
    }

    private static boolean isRun(int[] cells) {
        return cells[cells.length - 1] - cells[0] == cells.length - 1;
    }

    /** Where only what has to be protected is asked for, the answer is the same. */
    @Property(tries = 200)
    void aFigureIsProtectedIfEachCountMeantIsPossible(@ForAll long seed) {
        Made made = new Made(seed);
        Publication.Builder builder = made.publication();
        List<Group> groups;
        try {
            groups = Group.of(builder.build(), made.control, true);
        } catch (IllegalArgumentException e) {
            return;
        }
        for (Group group : groups) {
            group.items.forEach(item -> item.target = made.random.nextInt(3) == 0);
            Tables tables = new Tables(group);
            Attack attack = new ProgramAttack(group, false);
            for (Item item : group.items) {
                if (item.target && !tables.found.isEmpty() && !tables.isTooMany() && !tables.isOpen(item)) {
                    long[] meant = group.meant(item);
                    int count = meant[0] > meant[1]
                            ? 0
                            : tables.counts(item)
                                    .subSet(meant[0], true, meant[1], true)
                                    .size();
                    assertThat(attack.isProtected(group, item))
                            .as(Group.name(item))
                            .isEqualTo(count == Math.max(0, meant[1] - meant[0] + 1));
                }
            }
        }
    }
}

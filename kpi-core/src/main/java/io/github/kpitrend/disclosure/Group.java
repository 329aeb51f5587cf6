// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import io.github.kpitrend.internal.ProlepticMonth;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are connected by totals or ratios, alone or together with others, with everything that is published about them: a separate problem.
 *
 * <p>Inside, items hold true counts; outside (an audit), published numbers.
 */
final class Group {

    /** The public knowledge of a sum of cells besides today's figures: from earlier publications. */
    static final class Relation {

        private final int[] cells;
        private final Limits limits;

        Relation(int[] cells, Limits limits) {
            this.cells = cells;
            this.limits = limits;
        }

        int[] cells() {
            return cells;
        }

        Limits limits() {
            return limits;
        }
    }

    final DisclosureControl control;
    final boolean inside;
    final List<Item> items = new ArrayList<>();
    final List<Relation> fixed = new ArrayList<>();

    /** Today's figure of each cell, if it has one. */
    final @Nullable Item[] leaves;

    /** True if sums of rows over months can be seen as flows through a network, so that whole limits have whole solutions. */
    final boolean network;

    private final long[] keys;

    /** True if an earlier sum holds only less what was shown of it: its months may be apart. */
    private boolean hasRemainder;

    private Group(DisclosureControl control, boolean inside, List<Draft> drafts, List<List<Draft>> earlier) {
        this.control = control;
        this.inside = inside;
        List<Draft> all = new ArrayList<>(drafts);
        earlier.forEach(all::addAll);
        keys = all.stream()
                .flatMapToLong(draft -> Arrays.stream(draft.keys()))
                .sorted()
                .distinct()
                .toArray();
        leaves = new Item[keys.length];
        Map<String, Item> byRange = new HashMap<>();
        for (Draft draft : drafts) {
            Item item = draft.item(this);
            items.add(item);
            byRange.put(draft.name(), item);
            if (item.cell) {
                leaves[item.cells[0]] = item;
            }
        }
        link(byRange);
        for (List<Draft> page : earlier) {
            join(page, byRange);
        }
        network = !hasRemainder && Limits.shown(0, control).gap() == 0 && isNetwork(all);
    }

    /** Splits a publication, with the earlier ones, into groups. */
    static List<Group> of(Publication publication, DisclosureControl control, boolean inside) {
        List<PageRows> pages = new ArrayList<>();
        pages.add(new PageRows(publication));
        publication.allEarlier().forEach(page -> pages.add(new PageRows(page)));
        Families families = new Families();
        pages.forEach(page -> page.rows.values().forEach(families::add));
        Map<Integer, List<CountRow>> today = new LinkedHashMap<>();
        for (CountRow row : pages.get(0).rows.values()) {
            today.computeIfAbsent(families.of(row.key), any -> new ArrayList<>())
                    .add(row);
        }
        List<Map<Integer, List<CountRow>>> before = new ArrayList<>();
        for (PageRows page : pages.subList(1, pages.size())) {
            Map<Integer, List<CountRow>> rows = new HashMap<>();
            page.rows
                    .values()
                    .forEach(row -> rows.computeIfAbsent(families.of(row.key), any -> new ArrayList<>())
                            .add(row));
            before.add(rows);
        }
        boolean derived = inside || control.rounding().isEmpty();
        List<Group> groups = new ArrayList<>();
        today.forEach((family, rows) -> {
            List<Draft> drafts = Draft.of(pages.get(0), rows, families, derived);
            List<List<Draft>> earlier = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                List<CountRow> found = before.get(i).getOrDefault(family, List.of());
                earlier.add(Draft.of(
                        pages.get(i + 1), found, families, control.rounding().isEmpty()));
            }
            Group group = new Group(control, inside, drafts, earlier);
            if (derived) {
                group.check();
            }
            groups.add(group);
        });
        return groups;
    }

    int[] numbers(long[] cellKeys) {
        int[] numbers = new int[cellKeys.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Arrays.binarySearch(keys, cellKeys[i]);
        }
        return numbers;
    }

    int size() {
        return keys.length;
    }

    private void link(Map<String, Item> byRange) {
        for (Item item : items) {
            for (long month = item.first; month <= item.last; month += item.row.step()) {
                String name = Draft.name(item.row.key, month, month);
                item.months.add(Objects.requireNonNull(byRange.get(name), name));
            }
            if (item.row.part == CountRow.Part.NUMERATOR) {
                item.denominator = byRange.get(
                        Draft.name(CountRow.key(item.row.ref, CountRow.Part.DENOMINATOR), item.first, item.last));
            } else if (item.row.part == CountRow.Part.COMPLEMENT) {
                item.numerator = byRange.get(
                        Draft.name(CountRow.key(item.row.ref, CountRow.Part.NUMERATOR), item.first, item.last));
            }
        }
    }

    /** Totals of one level, and sums of months that are nested or apart: a table with one hierarchy. */
    private boolean isNetwork(List<Draft> drafts) {
        List<long[]> ranges = new ArrayList<>();
        Map<String, String> totals = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.depth() > 1) {
                return false;
            }
            for (String part : draft.row().parts) {
                if (!totals.computeIfAbsent(part, any -> draft.row().key).equals(draft.row().key)) {
                    return false;
                }
            }
            ranges.add(new long[] {draft.first(), draft.last()});
        }
        ranges.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(b[1], a[1]));
        List<long[]> open = new ArrayList<>();
        for (long[] range : ranges) {
            while (!open.isEmpty() && open.get(open.size() - 1)[1] < range[0]) {
                open.remove(open.size() - 1);
            }
            if (!open.isEmpty() && open.get(open.size() - 1)[1] < range[1]) {
                return false;
            }
            open.add(range);
        }
        return true;
    }

    // -----------------------------------------------------------------------
    /** Returns the public knowledge of a figure from its own published form. */
    Limits limits(Item item) {
        if (!item.printed) {
            return Limits.from(0);
        }
        if (item.hidden) {
            return Limits.from(least(item));
        }
        return Limits.shown(control.shown(item.count), control);
    }

    /** The smallest count of a hidden figure, as everybody knows. */
    long least(Item item) {
        int minimum = control.minimumDenominator().orElse(0);
        if (minimum > 0 && item.row.part == CountRow.Part.NUMERATOR) {
            Item denominator = item.denominator;
            if (denominator != null
                    && (denominator.hidden || limits(denominator).least() < minimum)) {
                return 0;
            }
        }
        return control.lowest();
    }

    Limits cellLimits(int cell) {
        Item leaf = leaves[cell];
        return leaf == null ? Limits.from(0) : limits(leaf);
    }

    /** The sensitive counts that a figure's own form and those of its months leave open: from and to, empty if from is above to. */
    long[] meant(Item item) {
        Limits own = limits(item);
        long from = Math.max(own.least(), control.lowest());
        long to = Math.min(own.most(), control.highest());
        if (own.gap() > 0) {
            to = Math.min(to, 0);
        }
        Limits byCells = together(Arrays.stream(item.cells).mapToObj(this::cellLimits));
        Limits byMonths = together(item.months.stream().map(this::limits));
        return new long[] {
            Math.max(from, Math.max(byCells.least(), byMonths.least())),
            Math.min(to, Math.min(byCells.most(), byMonths.most()))
        };
    }

    private static Limits together(Stream<Limits> all) {
        long least = 0;
        long most = 0;
        for (Limits limits : (Iterable<Limits>) all::iterator) {
            least += limits.least();
            most = Math.min(Limits.NONE, most + limits.most());
        }
        return new Limits(least, most, 0);
    }

    // -----------------------------------------------------------------------
    /** An equation that does not hold protects nothing. */
    private void check() {
        for (Item item : items) {
            if (item.count == Item.UNKNOWN) {
                continue;
            }
            long sum = 0;
            boolean complete = true;
            for (int cell : item.cells) {
                long count = Objects.requireNonNull(leaves[cell]).count;
                complete &= count != Item.UNKNOWN;
                sum += Math.max(0, count);
            }
            if (complete ? sum != item.count : sum > item.count) {
                throw new IllegalArgumentException(name(item) + " must be " + (complete ? "" : "at least ") + sum
                        + ", the sum of its " + (item.isMonth() ? "parts" : "months") + ", but was " + item.count);
            }
        }
    }

    /** The references of the rows. */
    String refs() {
        return items.stream().map(item -> item.row.ref).distinct().collect(Collectors.joining(", "));
    }

    /** The name of a figure: {@code T in 2019-05}. */
    static String name(Item item) {
        YearMonth first = ProlepticMonth.at(item.first);
        return item.row.ref + item.row.part.text + " in "
                + (item.isMonth() ? first : MonthRange.of(first, ProlepticMonth.at(item.last)));
    }

    // -----------------------------------------------------------------------
    /** Takes in the contents of an earlier publication where they can still hold. */
    private void join(List<Draft> page, Map<String, Item> byRange) {
        Map<Integer, Limits> shown = new HashMap<>();
        Map<Integer, Limits> revised = new HashMap<>();
        for (Draft draft : page) {
            CountRow.Part part = draft.row().part;
            if (draft.isCell() && part != CountRow.Part.COMPLEMENT) {
                int[] cells = numbers(draft.keys());
                boolean isHidden = draft.count() == Item.UNKNOWN;
                long least = part == CountRow.Part.COUNT ? control.lowest() : 0;
                Limits limits = isHidden ? Limits.from(least) : Limits.shown(draft.count(), control);
                if (!isHidden) {
                    shown.put(cells[0], limits);
                }
                if (canHold(cells, limits)) {
                    fixed.add(new Relation(cells, limits));
                } else if (!isHidden) {
                    revised.put(cells[0], limits);
                }
            }
            publicBefore(draft, byRange.get(draft.name()));
        }
        for (Draft draft : page) {
            if (draft.isCell() || draft.count() == Item.UNKNOWN) {
                continue;
            }
            int[] cells = numbers(draft.keys());
            Limits limits = Limits.shown(draft.count(), control);
            if (Arrays.stream(cells).noneMatch(revised::containsKey) && canHold(cells, limits)) {
                fixed.add(new Relation(cells, limits));
                continue;
            }
            long least = limits.least();
            long most = limits.most();
            for (int cell : cells) {
                Limits known = shown.get(cell);
                if (known != null) {
                    least -= known.most();
                    most -= known.least();
                }
            }
            int[] hidden = Arrays.stream(cells)
                    .filter(cell -> !shown.containsKey(cell))
                    .toArray();
            Limits remainder = new Limits(Math.max(0, least), most, 0);
            if (hidden.length > 0 && canHold(hidden, remainder)) {
                fixed.add(new Relation(hidden, remainder));
                hasRemainder = true;
            }
        }
    }

    private void publicBefore(Draft draft, @Nullable Item item) {
        if (item != null
                && draft.count() != Item.UNKNOWN
                && item.count != Item.UNKNOWN
                && Limits.shown(draft.count(), control).contains(item.count)) {
            item.publicBefore = true;
        }
    }

    /** Returns whether today's counts, or what the outside knows of them, agree with limits from before. */
    private boolean canHold(int[] cells, Limits limits) {
        long least = 0;
        long most = 0;
        for (int cell : cells) {
            Item leaf = leaves[cell];
            Limits known = leaf != null && inside && leaf.count != Item.UNKNOWN
                    ? Limits.exactly(leaf.count)
                    : cellLimits(cell);
            least += known.least();
            most = Math.min(Limits.NONE, most + known.most());
        }
        return least <= limits.most() && most >= limits.least();
    }
}

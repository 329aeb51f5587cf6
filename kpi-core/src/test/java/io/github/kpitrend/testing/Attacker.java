// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A reader who tries to recover hidden counts from what is printed, by going through all tables of whole numbers that agree with it. Written from the
 * description of the attacker alone; it uses no class of kpi-core.
 *
 * <p>It reads lines: {@code total,T,A;B} for a row that is the sum of others, and {@code 1,A,2019-04,2019-06,24} for a figure of the latest (1) or an
 * earlier page: row, months, and the printed number, {@code c} where it is hidden.
 */
public final class Attacker {

    /** Above every number printed in the tests: a count that can be as large can be any. */
    public static final int CAP = 60;

    private static final long MOST_NODES = 3_000_000;

    /** One printed figure: the cells that add up to it, and which sums of them are possible. */
    private static final class Clue {
        final boolean today;
        final String name;
        final int[] cells;
        final boolean[] possible;
        final boolean isHidden;

        Clue(boolean today, String name, int[] cells, boolean[] possible, boolean isHidden) {
            this.today = today;
            this.name = name;
            this.cells = cells;
            this.possible = possible;
            this.isHidden = isHidden;
        }
    }

    private final int lowest;
    private final int highest;
    private final int base;
    private final boolean hiding;
    private final Map<String, List<String>> totals = new HashMap<>();
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final List<Clue> clues = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> found = new HashMap<>();
    private final List<int[]> tables = new ArrayList<>();
    private long nodes;

    /**
     * Reads what is printed.
     *
     * @param lowest the smallest count that the rule hides
     * @param highest the largest
     * @param base the base of rounding, 1 for none
     * @param hiding whether sensitive counts are hidden, not only rounded
     */
    public Attacker(List<String> lines, int lowest, int highest, int base, boolean hiding) {
        this.lowest = lowest;
        this.highest = highest;
        this.base = base;
        this.hiding = hiding;
        for (String line : lines) {
            String[] parts = line.split(",");
            if (parts[0].equals("total")) {
                totals.put(parts[1], List.of(parts[2].split(";")));
            }
        }
        for (String line : lines) {
            String[] parts = line.split(",");
            if (!parts[0].equals("total")) {
                clues.add(new Clue(
                        parts[0].equals("1"),
                        parts[1] + "," + parts[2] + "," + parts[3],
                        cells(parts[1], YearMonth.parse(parts[2]), YearMonth.parse(parts[3])),
                        possible(parts[4]),
                        parts[4].equals("c")));
            }
        }
    }

    private int[] cells(String row, YearMonth first, YearMonth last) {
        List<Integer> all = new ArrayList<>();
        for (String leaf : totals.getOrDefault(row, List.of(row))) {
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                all.add(cells.computeIfAbsent(leaf + month, any -> cells.size()));
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Which counts may be behind a printed cell, up to many times the cap. */
    private boolean[] possible(String cell) {
        boolean[] set = new boolean[CAP * 12];
        for (int count = 0; count < set.length; count++) {
            boolean sensitive = count >= lowest && count <= highest;
            if (cell.equals("c")) {
                set[count] = count >= lowest;
            } else {
                int rounded = (int) Math.floor((count + base / 2) / (double) base) * base;
                set[count] = rounded == Integer.parseInt(cell) && !(base > 1 && hiding && sensitive);
            }
        }
        return set;
    }

    // -----------------------------------------------------------------------
    /** Goes through all tables; false where there are too many. */
    public boolean attack() {
        int[] group = new int[cells.size()];
        Arrays.setAll(group, i -> i);
        for (Clue clue : clues) {
            if (!clue.isHidden || base > 1) {
                for (int cell : clue.cells) {
                    int from = group[clue.cells[0]];
                    int to = group[cell];
                    for (int i = 0; i < group.length; i++) {
                        group[i] = group[i] == from ? to : group[i];
                    }
                }
            }
        }
        Map<String, List<TreeSet<Integer>>> sums = new HashMap<>();
        for (int each : Arrays.stream(group).distinct().toArray()) {
            int[] members = IntStream.range(0, group.length)
                    .filter(i -> group[i] == each)
                    .toArray();
            Map<String, TreeSet<Integer>> parts = new HashMap<>();
            if (!enumerate(members, parts)) {
                return false;
            }
            parts.forEach((name, set) ->
                    sums.computeIfAbsent(name, any -> new ArrayList<>()).add(set));
        }
        sums.forEach((name, sets) -> {
            TreeSet<Integer> all = new TreeSet<>(List.of(0));
            for (TreeSet<Integer> set : sets) {
                TreeSet<Integer> next = new TreeSet<>();
                all.forEach(a -> set.forEach(b -> next.add(Math.min(CAP, a + b))));
                all = next;
            }
            found.put(name, all);
        });
        return true;
    }

    /** The tables of connected cells: for each figure of today the sums of its cells among them. */
    private boolean enumerate(int[] members, Map<String, TreeSet<Integer>> parts) {
        List<Clue> around = new ArrayList<>();
        List<int[]> positions = new ArrayList<>();
        for (Clue clue : clues) {
            int[] within = IntStream.range(0, members.length)
                    .filter(i -> Arrays.stream(clue.cells).anyMatch(cell -> cell == members[i]))
                    .toArray();
            if (within.length > 0) {
                around.add(clue);
                positions.add(within);
            }
        }
        nodes = 0;
        int before = tables.size();
        boolean complete = fill(new int[members.length], 0, around, positions);
        for (int[] table : tables.subList(before, tables.size())) {
            for (int i = 0; i < around.size(); i++) {
                if (around.get(i).today) {
                    int sum = 0;
                    for (int position : positions.get(i)) {
                        sum += table[position];
                    }
                    parts.computeIfAbsent(around.get(i).name, any -> new TreeSet<>())
                            .add(Math.min(CAP, sum));
                }
            }
        }
        tables.subList(before, tables.size()).clear();
        return complete;
    }

    private boolean fill(int[] table, int position, List<Clue> around, List<int[]> positions) {
        if (nodes++ > MOST_NODES) {
            return false;
        }
        if (position == table.length) {
            tables.add(table.clone());
            return true;
        }
        for (int count = 0; count <= CAP; count++) {
            table[position] = count;
            boolean fits = true;
            boolean larger = true;
            for (int i = 0; i < around.size() && fits; i++) {
                int[] within = positions.get(i);
                boolean whole = within.length == around.get(i).cells.length;
                if (within[within.length - 1] < position || !whole) {
                    continue;
                }
                int sum = 0;
                for (int each : within) {
                    sum += each <= position ? table[each] : 0;
                }
                boolean[] possible = around.get(i).possible;
                boolean closed = within[within.length - 1] == position;
                fits = closed ? possible[sum] : anyFrom(possible, sum);
                larger &= anyFrom(possible, sum);
            }
            if (!larger) {
                return true;
            }
            if (fits && !fill(table, position + 1, around, positions)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyFrom(boolean[] possible, int sum) {
        for (int i = sum; i < possible.length; i++) {
            if (possible[i]) {
                return true;
            }
        }
        return false;
    }

    // -----------------------------------------------------------------------
    /** The counts that a figure of the latest page can have, {@link #CAP} standing for it and everything above. */
    public TreeSet<Integer> counts(String row, YearMonth first, YearMonth last) {
        return found.get(row + "," + first + "," + last);
    }

    /** The names of the figures of the latest page, as row, first and last month joined by commas. */
    public List<String> figures() {
        return clues.stream()
                .filter(clue -> clue.today)
                .map(clue -> clue.name)
                .distinct()
                .toList();
    }

    /** The sensitive counts that the own form of a figure, and those of its months, leave open. */
    public TreeSet<Integer> meant(String name) {
        Clue own = clues.stream()
                .filter(clue -> clue.today && clue.name.equals(name))
                .findFirst()
                .orElseThrow();
        String[] parts = name.split(",");
        int[] byCells = {0, 0};
        for (int cell : own.cells) {
            add(byCells, clue -> clue.cells.length == 1 && clue.cells[0] == cell);
        }
        int[] byMonths = {0, 0};
        for (YearMonth month = YearMonth.parse(parts[1]);
                !month.isAfter(YearMonth.parse(parts[2]));
                month = month.plusMonths(1)) {
            String single = parts[0] + "," + month + "," + month;
            add(byMonths, clue -> clue.name.equals(single));
        }
        int least = Math.max(byCells[0], byMonths[0]);
        int most = Math.min(byCells[1], byMonths[1]);
        TreeSet<Integer> meant = new TreeSet<>();
        for (int count = Math.max(lowest, least); count <= Math.min(highest, most); count++) {
            if (own.possible[count]) {
                meant.add(count);
            }
        }
        return meant;
    }

    /** Adds the smallest and the largest count behind a figure of today, if it is there. */
    private void add(int[] bounds, Predicate<Clue> which) {
        Clue found = clues.stream()
                .filter(clue -> clue.today && which.test(clue))
                .findFirst()
                .orElse(null);
        bounds[0] += found == null ? 0 : first(found.possible);
        bounds[1] = Math.min(CAP * 11, bounds[1] + (found == null ? CAP * 11 : last(found.possible)));
    }

    private static int first(boolean[] set) {
        int i = 0;
        while (i < set.length - 1 && !set[i]) {
            i++;
        }
        return i;
    }

    private static int last(boolean[] set) {
        int i = set.length - 1;
        while (i > 0 && !set[i]) {
            i--;
        }
        return i;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The rules of special causes written straight from their table, by brute force: every window that holds a point is looked at one by one. Works on the zones of one
 * phase and on the whole numbers that were charted.
 */
final class NaiveRules {

    private final String rules;
    private final int[] zones;
    private final long[] x;
    private final boolean whole;

    /** Takes the printed form of the rules, which names all that apply. */
    NaiveRules(RuleSet rules, int[] zones, long[] x) {
        this.rules = ", " + rules + ",";
        this.zones = zones;
        this.x = x;
        this.whole = this.rules.contains(", whole runs,");
    }

    private boolean has(String rule) {
        return rules.contains(", " + rule + ",");
    }

    private int length(String rule) {
        String start = ", " + rule + " ";
        int at = rules.indexOf(start);
        return at < 0 ? 0 : Integer.parseInt(rules.substring(at + start.length(), rules.indexOf(',', at + 1)));
    }

    List<Set<SpecialCause>> causes() {
        List<Set<SpecialCause>> all = new ArrayList<>();
        boolean varies = java.util.Arrays.stream(x).distinct().count() > 1;
        for (int i = 0; i < x.length; i++) {
            all.add(varies || zones[i] != 0 ? causes(i) : EnumSet.noneOf(SpecialCause.class));
        }
        return all;
    }

    private Set<SpecialCause> causes(int i) {
        Set<SpecialCause> found = EnumSet.noneOf(SpecialCause.class);
        add(found, has("limits") && zones[i] == 4, SpecialCause.ABOVE_UPPER_LIMIT);
        add(found, has("limits") && zones[i] == -4, SpecialCause.BELOW_LOWER_LIMIT);
        int trend = trend(i);
        add(found, trend > 0, SpecialCause.TREND_UP);
        add(found, trend < 0, SpecialCause.TREND_DOWN);
        for (int side = -1; side <= 1; side += 2) {
            boolean high = side > 0;
            int s = side;
            add(found, twoOfThree(i, s), high ? SpecialCause.TWO_OF_THREE_HIGH : SpecialCause.TWO_OF_THREE_LOW);
            add(
                    found,
                    inWindow(i, length("shift"), j -> zones[j] * s > 0, from -> true),
                    high ? SpecialCause.SHIFT_ABOVE : SpecialCause.SHIFT_BELOW);
            add(
                    found,
                    has("four of five") && several(i, 5, 4, j -> zones[j] * s >= 2, from -> true),
                    high ? SpecialCause.FOUR_OF_FIVE_HIGH : SpecialCause.FOUR_OF_FIVE_LOW);
            add(found, longRun(i, s), high ? SpecialCause.LONG_RUN_ABOVE : SpecialCause.LONG_RUN_BELOW);
        }
        add(
                found,
                inWindow(i, length("within one sigma"), j -> Math.abs(zones[j]) <= 1, from -> true),
                SpecialCause.WITHIN_ONE_SIGMA);
        int beyond = length("beyond one sigma");
        add(
                found,
                inWindow(i, beyond, j -> Math.abs(zones[j]) >= 2, from -> bothSides(from, beyond)),
                SpecialCause.BEYOND_ONE_SIGMA);
        int alternating = length("alternating");
        add(
                found,
                inWindow(i, alternating, j -> true, from -> alternates(from, alternating)),
                SpecialCause.ALTERNATING);
        add(found, i == x.length - 1 && fewCrossings(), SpecialCause.FEW_CROSSINGS);
        return found;
    }

    private static void add(Set<SpecialCause> found, boolean applies, SpecialCause cause) {
        if (applies) {
            found.add(cause);
        }
    }

    // -----------------------------------------------------------------------
    /** Whether a window of n points, all of a kind, holds the point (whole runs) or ends at it. */
    private boolean inWindow(int i, int n, IntPredicate point, IntPredicate window) {
        for (int from = whole ? i : i - n + 1; from > i - n && n > 0; from--) {
            if (from >= 0 && from + n <= x.length && all(from, n, point) && window.test(from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(int from, int n, IntPredicate point) {
        for (int j = from; j < from + n; j++) {
            if (!point.test(j)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the point counts, in a window of n of which at least {@code least} count, which holds it or ends at it. */
    private boolean several(int i, int n, int least, IntPredicate counts, IntPredicate window) {
        for (int from = i; counts.test(i) && from > i - n; from--) {
            if (from >= 0 && from + n <= x.length && (whole || from == i - n + 1) && window.test(from)) {
                int found = 0;
                for (int j = from; j < from + n; j++) {
                    found += counts.test(j) ? 1 : 0;
                }
                if (found >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean twoOfThree(int i, int side) {
        boolean beyond = rules.contains("two of three beyond");
        boolean anyThird = rules.contains("any third");
        return rules.contains("two of three")
                && several(
                        i,
                        3,
                        2,
                        j -> zones[j] * side == 3 || (beyond && zones[j] * side == 4),
                        from -> anyThird || all(from, 3, j -> zones[j] * side > 0));
    }

    private boolean bothSides(int from, int n) {
        boolean high = false;
        boolean low = false;
        for (int j = from; j < from + n; j++) {
            high |= zones[j] > 0;
            low |= zones[j] < 0;
        }
        return high && low;
    }

    private boolean alternates(int from, int n) {
        for (int j = from + 1; j < from + n; j++) {
            int step = Long.compare(x[j], x[j - 1]);
            if (step == 0 || (j > from + 1 && step == Long.compare(x[j - 1], x[j - 2]))) {
                return false;
            }
        }
        return true;
    }

    // -----------------------------------------------------------------------
    /** The direction of the latest window of steps in one direction that holds a point, or that ends at it. */
    private int trend(int i) {
        int n = length("trend");
        if (n == 0) {
            return 0;
        }
        if (!has("ties ignored")) {
            return direction(x, i, n, whole);
        }
        // points that equal the one before are not there
        List<Long> distinct = new ArrayList<>();
        int at = -1;
        for (int j = 0; j < x.length; j++) {
            if (j == 0 || x[j] != x[j - 1]) {
                at = j == i ? distinct.size() : at;
                distinct.add(x[j]);
            }
        }
        return at < 0
                ? 0
                : direction(distinct.stream().mapToLong(Long::longValue).toArray(), at, n, whole);
    }

    /** The direction of the latest window of n points with steps in one direction that holds a point, or that ends at it; 0 without one. */
    static int direction(long[] x, int i, int n, boolean whole) {
        for (int from = whole ? i : i - n + 1; from > i - n; from--) {
            if (from >= 0 && from + n <= x.length) {
                boolean up = true;
                boolean down = true;
                for (int j = from + 1; j < from + n; j++) {
                    up &= x[j] > x[j - 1];
                    down &= x[j] < x[j - 1];
                }
                if (up || down) {
                    return up ? 1 : -1;
                }
            }
        }
        return 0;
    }

    // -----------------------------------------------------------------------
    private int useful() {
        return (int) java.util.Arrays.stream(zones).filter(zone -> zone != 0).count();
    }

    /** Points that are not on the center, up to and after this one, on its side. */
    private boolean longRun(int i, int side) {
        if (!has("runs") || zones[i] * side <= 0) {
            return false;
        }
        int run = 1;
        for (int j = i - 1; j >= 0 && zones[j] * side >= 0; j--) {
            run += zones[j] == 0 ? 0 : 1;
        }
        for (int j = i + 1; j < zones.length && zones[j] * side >= 0; j++) {
            run += zones[j] == 0 ? 0 : 1;
        }
        return run > Math.round(Math.log(useful()) / Math.log(2)) + 3;
    }

    private boolean fewCrossings() {
        int useful = useful();
        if (!has("runs") || useful == 0) {
            return false;
        }
        int crossings = 0;
        int last = 0;
        for (int zone : zones) {
            int side = Integer.signum(zone);
            crossings += side != 0 && last != 0 && side != last ? 1 : 0;
            last = side == 0 ? last : side;
        }
        // the least c with P(Bin(u - 1, 1/2) <= c) >= 5%
        double p = Math.pow(0.5, useful - 1.0);
        double cumulated = p;
        int least = 0;
        while (cumulated < 0.05) {
            p *= (useful - 1.0 - least) / (least + 1);
            least++;
            cumulated += p;
        }
        return crossings < least;
    }
}

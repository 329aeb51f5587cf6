// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

/**
 * The rules of special causes on the points of one phase. They turn zones and steps into a bit mask of causes for each point, in one pass, and know
 * no kind of chart.
 *
 * <p>A mask has the bit {@code 1 << cause.ordinal()} for each cause. The time is linear in the points, for runs of any length.
 */
final class Rules {

    static final int ABOVE_UPPER_LIMIT = bit(SpecialCause.ABOVE_UPPER_LIMIT);
    static final int BELOW_LOWER_LIMIT = bit(SpecialCause.BELOW_LOWER_LIMIT);
    private static final int TREND_UP = bit(SpecialCause.TREND_UP);
    private static final int TREND_DOWN = bit(SpecialCause.TREND_DOWN);
    private static final int TWO_OF_THREE_HIGH = bit(SpecialCause.TWO_OF_THREE_HIGH);
    private static final int TWO_OF_THREE_LOW = bit(SpecialCause.TWO_OF_THREE_LOW);
    private static final int SHIFT_ABOVE = bit(SpecialCause.SHIFT_ABOVE);
    private static final int SHIFT_BELOW = bit(SpecialCause.SHIFT_BELOW);
    private static final int FOUR_OF_FIVE_HIGH = bit(SpecialCause.FOUR_OF_FIVE_HIGH);
    private static final int FOUR_OF_FIVE_LOW = bit(SpecialCause.FOUR_OF_FIVE_LOW);
    private static final int LONG_RUN_ABOVE = bit(SpecialCause.LONG_RUN_ABOVE);
    private static final int LONG_RUN_BELOW = bit(SpecialCause.LONG_RUN_BELOW);
    private static final int WITHIN_ONE_SIGMA = bit(SpecialCause.WITHIN_ONE_SIGMA);
    private static final int BEYOND_ONE_SIGMA = bit(SpecialCause.BEYOND_ONE_SIGMA);
    private static final int ALTERNATING = bit(SpecialCause.ALTERNATING);
    private static final int FEW_CROSSINGS = bit(SpecialCause.FEW_CROSSINGS);

    private final RuleChoices rules;
    private final byte[] zones;
    private final byte[] steps;
    private final int from;
    private final int to;
    private final int[] masks;

    private Rules(RuleChoices rules, byte[] zones, byte[] steps, int from, int to, int[] masks) {
        this.rules = rules;
        this.zones = zones;
        this.steps = steps;
        this.from = from;
        this.to = to;
        this.masks = masks;
    }

    @SuppressWarnings("EnumOrdinal") // a mask has a bit for each cause, in their order
    static int bit(SpecialCause cause) {
        return 1 << cause.ordinal();
    }

    /**
     * Finds the causes of the points of one phase.
     *
     * @param zones by point: -4 to 4, see {@link ControlChart}
     * @param steps by point: -1, 0, 1 to the counted point before; that of the first point of the phase says nothing
     * @param from the first point of the phase
     * @param to after its last point
     * @param masks by point: where causes are added to what is there
     */
    static void apply(RuleChoices rules, byte[] zones, byte[] steps, int from, int to, int[] masks) {
        if (rules.limits) {
            for (int i = from; i < to; i++) {
                if (zones[i] == 4) {
                    masks[i] |= ABOVE_UPPER_LIMIT;
                } else if (zones[i] == -4) {
                    masks[i] |= BELOW_LOWER_LIMIT;
                }
            }
        }
        Rules all = new Rules(rules, zones, steps, from, to, masks);
        if (rules.trend > 0) {
            if (rules.tiesIgnored) {
                all.trendIgnoringTies();
            } else {
                all.trend();
            }
        }
        if (rules.shift > 0) {
            all.shift();
        }
        if (rules.twoOfThree) {
            all.twoOfThree();
        }
        if (rules.fourOfFive) {
            all.fourOfFive();
        }
        if (rules.withinOneSigma > 0) {
            all.withinOneSigma();
        }
        if (rules.beyondOneSigma > 0) {
            all.beyondOneSigma();
        }
        if (rules.alternating > 0) {
            all.alternating();
        }
        if (rules.runs) {
            all.runs();
        }
    }

    // -----------------------------------------------------------------------
    private void trend() {
        int n = rules.trend;
        boolean whole = rules.wholeRuns;
        int direction = 0;
        int start = from;
        for (int i = from + 1; i < to; i++) {
            int step = steps[i];
            if (step != direction) {
                direction = step;
                start = i - 1;
            }
            if (i - start >= n - 1 && step != 0) {
                for (int k = whole ? i - n + 1 : i; k <= i; k++) {
                    markTrend(k, step);
                }
            }
        }
    }

    /** Points level with the one before are skipped: they neither belong to a trend nor end one. */
    private void trendIgnoringTies() {
        int[] distinct = new int[to];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (i == from || steps[i] != 0) {
                distinct[count++] = i;
            }
        }
        int n = rules.trend;
        int direction = 0;
        int start = 0;
        for (int i = 1; i < count; i++) {
            int step = steps[distinct[i]];
            if (step != direction) {
                direction = step;
                start = i - 1;
            }
            if (i - start >= n - 1) {
                for (int k = rules.wholeRuns ? i - n + 1 : i; k <= i; k++) {
                    markTrend(distinct[k], step);
                }
            }
        }
    }

    /** A point at which one trend ends and another begins belongs to the later one alone. */
    private void markTrend(int point, int step) {
        masks[point] = (masks[point] & ~(TREND_UP | TREND_DOWN)) | (step == 1 ? TREND_UP : TREND_DOWN);
    }

    private void shift() {
        int n = rules.shift;
        boolean whole = rules.wholeRuns;
        int side = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            int now = Integer.signum(zones[i]);
            if (now != side) {
                side = now;
                start = i;
            }
            if (i - start >= n - 1 && now != 0) {
                mark(whole ? i - n + 1 : i, i, now == 1 ? SHIFT_ABOVE : SHIFT_BELOW);
            }
        }
    }

    private void mark(int first, int last, int mark) {
        for (int i = first; i <= last; i++) {
            masks[i] |= mark;
        }
    }

    // -----------------------------------------------------------------------
    private void twoOfThree() {
        // the point before that is far out; before every window without one
        int before = -3;
        for (int i = from; i < to; i++) {
            int zone = zones[i];
            if (zone >= 3 || zone <= -3) {
                // the windows that have both end from here on, where no more than one point lies between them
                for (int last = Math.max(i, from + 2); last <= Math.min(before + 2, to - 1); last++) {
                    twoOfThree(last);
                }
                before = i;
            }
        }
    }

    /** Marks the points of the window that ends at a point, if two of three count. */
    private void twoOfThree(int last) {
        int most = rules.beyondCounts ? 4 : 3;
        int high = 0;
        int low = 0;
        for (int i = last - 2; i <= last; i++) {
            int zone = zones[i];
            high = (high << 1) | (zone >= 3 && zone <= most ? 1 : 0);
            low = (low << 1) | (zone <= -3 && zone >= -most ? 1 : 0);
        }
        if (Integer.bitCount(high) >= 2 && (rules.anyThird || isOnSide(last - 2, last, 1))) {
            markCounting(high, last, TWO_OF_THREE_HIGH);
        }
        if (Integer.bitCount(low) >= 2 && (rules.anyThird || isOnSide(last - 2, last, -1))) {
            markCounting(low, last, TWO_OF_THREE_LOW);
        }
    }

    private boolean isOnSide(int first, int last, int side) {
        for (int i = first; i <= last; i++) {
            if (Integer.signum(zones[i]) != side) {
                return false;
            }
        }
        return true;
    }

    /** Marks the counting points of a window that ends at a point: all of them, or the last point if it counts. */
    private void markCounting(int counting, int last, int mark) {
        for (int bits = rules.wholeRuns ? counting : counting & 1; bits != 0; bits &= bits - 1) {
            masks[last - Integer.numberOfTrailingZeros(bits)] |= mark;
        }
    }

    private void fourOfFive() {
        int high = 0;
        int low = 0;
        for (int i = from; i < to; i++) {
            high = ((high << 1) | (zones[i] >= 2 ? 1 : 0)) & 31;
            low = ((low << 1) | (zones[i] <= -2 ? 1 : 0)) & 31;
            if (i - from >= 4 && Integer.bitCount(high) >= 4) {
                markCounting(high, i, FOUR_OF_FIVE_HIGH);
            }
            if (i - from >= 4 && Integer.bitCount(low) >= 4) {
                markCounting(low, i, FOUR_OF_FIVE_LOW);
            }
        }
    }

    private void withinOneSigma() {
        int n = rules.withinOneSigma;
        int run = 0;
        for (int i = from; i < to; i++) {
            run = Math.abs(zones[i]) <= 1 ? run + 1 : 0;
            if (run >= n) {
                mark(rules.wholeRuns ? i - n + 1 : i, i, WITHIN_ONE_SIGMA);
            }
        }
    }

    private void beyondOneSigma() {
        int n = rules.beyondOneSigma;
        int inner = from - 1;
        int lastHigh = from - 1;
        int lastLow = from - 1;
        for (int i = from; i < to; i++) {
            inner = Math.abs(zones[i]) <= 1 ? i : inner;
            lastHigh = zones[i] >= 2 ? i : lastHigh;
            lastLow = zones[i] <= -2 ? i : lastLow;
            // the last n points are beyond one sigma, and on both sides
            int first = i - n + 1;
            if (inner < first && lastHigh >= first && lastLow >= first) {
                mark(rules.wholeRuns ? first : i, i, BEYOND_ONE_SIGMA);
            }
        }
    }

    private void alternating() {
        int n = rules.alternating;
        int run = 1;
        for (int i = from + 1; i < to; i++) {
            run = steps[i] == 0 ? 1 : steps[i] == -steps[i - 1] ? run + 1 : 2;
            if (run >= n) {
                mark(rules.wholeRuns ? i - n + 1 : i, i, ALTERNATING);
            }
        }
    }

    // -----------------------------------------------------------------------
    private void runs() {
        RunCounts counts = RunCounts.of(zones, from, to);
        int limit = counts.longestRunLimit();
        int start = from;
        int run = 0;
        int side = 0;
        for (int i = from; i < to; i++) {
            int now = Integer.signum(zones[i]);
            if (now == -side) {
                markUseful(start, i, run > limit, side);
                start = i;
                run = 0;
            }
            if (now != 0) {
                side = now;
                run++;
            }
        }
        markUseful(start, to, run > limit, side);
        if (counts.crossings() < counts.crossingsLimit()) {
            masks[to - 1] |= FEW_CROSSINGS;
        }
    }

    private void markUseful(int first, int end, boolean isLong, int side) {
        int mark = !isLong ? 0 : side == 1 ? LONG_RUN_ABOVE : LONG_RUN_BELOW;
        for (int i = first; i < end; i++) {
            masks[i] |= zones[i] == 0 ? 0 : mark;
        }
    }
}

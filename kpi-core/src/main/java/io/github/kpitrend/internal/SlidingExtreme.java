// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/**
 * The largest or smallest value of runs whose ends move forward. A queue holds the slots that may still become it, so that every slot enters and
 * leaves once (Lemire, "Streaming maximum-minimum filter using no more than three comparisons per element", 2006).
 */
final class SlidingExtreme extends WindowStatistic.InRuns {

    private final Slots slots;
    private final int sign;
    private final int[] queue;
    private int head;
    private int tail;
    private int next;
    private int start;

    SlidingExtreme(Slots slots, int sign) {
        this.slots = slots;
        this.sign = sign;
        this.queue = new int[slots.length()];
    }

    @Override
    double compute(int from, int to, int observed) {
        if (from < start || to < next - 1) {
            head = 0;
            tail = 0;
            next = from;
        }
        start = from;
        for (; next <= to; next++) {
            count();
            if (slots.reason(next) == ReasonCode.KNOWN) {
                double value = sign * slots.value(next);
                while (tail > head && sign * slots.value(queue[tail - 1]) <= value) {
                    tail--;
                    count();
                }
                queue[tail++] = next;
            }
        }
        while (queue[head] < from) {
            head++;
            count();
        }
        return slots.value(queue[head]);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many bytes of memory a call takes, for ways that are there to take none. */
public final class AllocatedBytes {

    private static final int CALLS = 100;
    private static final int RUNS = 4;

    private static volatile @Nullable Object kept;

    private AllocatedBytes() {}

    /** Returns the bytes of a call, its result included; the least of some runs, since the first ones load classes. */
    public static long of(Supplier<?> call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < CALLS; i++) {
                kept = call.get();
            }
            least = Math.min(least, (threads.getThreadAllocatedBytes(thread) - before) / CALLS);
        }
        return least;
    }
}

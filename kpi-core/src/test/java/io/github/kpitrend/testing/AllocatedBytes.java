// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How many bytes of memory a call takes, for ways that are there to take none. */
public final class AllocatedBytes {

    private static final int CALLS = 100;
    private static final int RUNS = 4;
    private static final MethodHandle OF_THREAD = ofThread();

    private static volatile @Nullable Object kept;

    private AllocatedBytes() {}

    /** The module of the library does not read that of the counter, and its tests are in it. */
    private static MethodHandle ofThread() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            return MethodHandles.publicLookup()
                    .findVirtual(
                            Class.forName("com.sun.management.ThreadMXBean"),
                            "getThreadAllocatedBytes",
                            MethodType.methodType(long.class, long.class))
                    .bindTo(threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long allocated(long thread) {
        try {
            return (long) OF_THREAD.invokeExact(thread);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the bytes of a call, its result included; the least of some runs, since the first ones load classes. */
    public static long of(Supplier<?> call) {
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = allocated(thread);
            for (int i = 0; i < CALLS; i++) {
                kept = call.get();
            }
            least = Math.min(least, (allocated(thread) - before) / CALLS);
        }
        return least;
    }
}

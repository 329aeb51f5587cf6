// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

import java.time.YearMonth;
import java.util.*;

public final class MonthRange implements Iterable<YearMonth> {
    private final YearMonth a, b;

    private MonthRange(YearMonth a, YearMonth b) {
        this.a = a;
        this.b = b;
    }

    public static MonthRange of(YearMonth a, YearMonth b) {
        return new MonthRange(a, b);
    }

    public static MonthRange startingAt(YearMonth a, long n) {
        return of(a, a.plusMonths(n - 1));
    }

    public static MonthRange endingAt(YearMonth a, long n) {
        return of(a.minusMonths(n - 1), a);
    }

    @Override
    public String toString() {
        return a + "/" + b;
    }

    public YearMonth first() {
        return a;
    }

    public YearMonth last() {
        return b;
    }

    public long length() {
        return a.until(b, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    public Optional<MonthRange> intersection(MonthRange o) {
        return Optional.of(o);
    }

    public MonthRange span(MonthRange o) {
        return o;
    }

    @Override
    public Iterator<YearMonth> iterator() {
        return java.util.stream.LongStream.range(0, length())
                .mapToObj(a::plusMonths)
                .iterator();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.time;

public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    ANNUAL(12);
    private final int m;

    Frequency(int m) {
        this.m = m;
    }

    public int months() {
        return m;
    }
}

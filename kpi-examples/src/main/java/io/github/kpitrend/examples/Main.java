// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

/** Placeholder. */
public final class Main {

    private Main() {}

    /**
     * Prints nothing yet.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("not yet");
    }
}

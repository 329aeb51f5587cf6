// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import io.github.kpitrend.target.RequiredRunRate;

/** The sums of a commentary: how many are needed, how many are missing, and how many that is a month and a week. */
public final class RunRate {

    private RunRate() {}

    /**
     * Prints the sums.
     *
     * @param args none
     */
    public static void main(String[] args) {
        double families = RequiredRunRate.neededFor(371, 40);
        System.out.println("families for 371 claims at 40 %: " + Math.round(families));
        RequiredRunRate claims = RequiredRunRate.of(families, 769, 8);
        System.out.println(claims);
        System.out.println("a week: " + claims.perWeek());

        RequiredRunRate lastYear = RequiredRunRate.of(2230, 2775, 0);
        System.out.println("surplus of last year: " + lastYear.surplus());
        RequiredRunRate thisYear =
                RequiredRunRate.of(223, 52, 9).withCarryOver(lastYear.surplus().value());
        System.out.println("this year: " + thisYear + ", surplus " + thisYear.surplus());
    }
}

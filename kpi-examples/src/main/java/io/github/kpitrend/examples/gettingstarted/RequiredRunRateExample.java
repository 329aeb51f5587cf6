// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.gettingstarted;

import io.github.kpitrend.target.RequiredRunRate;

/** The sums behind a commentary: the number needed, the shortfall, and the rate per month and per week that closes it. */
public final class RequiredRunRateExample {

    private RequiredRunRateExample() {}

    /**
     * Prints the sums.
     *
     * @param args none
     */
    public static void main(String[] args) {
        double families = RequiredRunRate.neededFor(371, 40);
        System.out.println("families for 371 claims at 40%: " + Math.round(families));
        RequiredRunRate claims = RequiredRunRate.of(families, 769, 8);
        System.out.println(claims);
        System.out.println("per week: " + claims.perWeek());

        RequiredRunRate lastYear = RequiredRunRate.of(2230, 2775, 0);
        System.out.println("surplus of the previous year: " + lastYear.surplus());
        RequiredRunRate thisYear =
                RequiredRunRate.of(223, 52, 9).withCarryOver(lastYear.surplus().value());
        System.out.println("this year: " + thisYear + ", surplus " + thisYear.surplus());
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.chart;

/**
 * Which points count as beyond two sigma in the rule of two of three. The rule was widened in 2023; tools differ.
 *
 * @since 0.1.0
 */
public enum TwoOfThree {
    /** Only points between two sigma and the limit, as in the R package of the National Health Service. */
    BETWEEN_TWO_SIGMA_AND_LIMIT,

    /** Points beyond the limit as well. */
    BEYOND_TWO_SIGMA
}

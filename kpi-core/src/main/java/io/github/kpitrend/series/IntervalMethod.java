// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

/**
 * How a confidence interval came about.
 *
 * @since 0.1.0
 */
public enum IntervalMethod {
    /** Wilson's score interval of a proportion (Wilson 1927). */
    WILSON,

    /** Byar's approximation for a count or a rate (Breslow and Day 1987). */
    BYAR,

    /** The exact Poisson interval of a count or a rate (Garwood 1936). */
    EXACT,

    /** Given by the publisher, by whatever method. */
    PUBLISHED
}

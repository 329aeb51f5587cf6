// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * What others have: named comparators, groups of them, and whether a difference is more than chance.
 *
 * <p>A {@link io.github.kpitrend.benchmark.BenchmarkComparison} says better, similar or worse and by which method; a {@link
 * io.github.kpitrend.benchmark.ComparatorGroup} ranks and bands; a {@link io.github.kpitrend.series.ConfidenceInterval} says how sure a
 * figure is.
 */
@NullMarked
package io.github.kpitrend.benchmark;

import org.jspecify.annotations.NullMarked;

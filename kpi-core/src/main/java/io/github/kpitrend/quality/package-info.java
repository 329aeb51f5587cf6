// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Checks of the data that a scorecard is based on. They report; they never change a figure.
 *
 * <p>Every check returns {@link io.github.kpitrend.quality.Finding}s with the rule, its severity, the months and a sentence.
 */
@NullMarked
package io.github.kpitrend.quality;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Checks of the data that a page rests on. They find and say; they never change a figure.
 *
 * <p>Every check returns {@link io.github.kpitrend.quality.Finding}s with the month, the rule and a sentence.
 */
@NullMarked
package io.github.kpitrend.quality;

import org.jspecify.annotations.NullMarked;

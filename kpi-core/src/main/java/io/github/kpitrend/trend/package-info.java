// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/** Trend tests, slopes and month effects of a series. */
@NullMarked
package io.github.kpitrend.trend;

import org.jspecify.annotations.NullMarked;

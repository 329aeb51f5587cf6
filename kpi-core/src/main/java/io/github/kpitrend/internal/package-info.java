// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Exact decimal arithmetic and the arrays behind a series. The package is not exported: nothing here is for users of the library.
 */
@NullMarked
package io.github.kpitrend.internal;

import org.jspecify.annotations.NullMarked;

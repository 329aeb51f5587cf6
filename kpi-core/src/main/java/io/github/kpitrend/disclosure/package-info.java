// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/** Publishing counts so that suppressed figures cannot be recovered. */
@NullMarked
package io.github.kpitrend.disclosure;

import org.jspecify.annotations.NullMarked;

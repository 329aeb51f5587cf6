// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * The root of the packages, with the one type that all of them share: {@link io.github.kpitrend.Plain}. The documentation of the module {@code
 * io.github.kpitrend} has a tour, the table of the packages, and the specification that holds for all of them.
 */
@NullMarked
package io.github.kpitrend;

import org.jspecify.annotations.NullMarked;

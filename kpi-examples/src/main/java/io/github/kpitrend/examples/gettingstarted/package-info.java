// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/** Small programs to copy. Each prints its results, and uses kpi-core only. */
package io.github.kpitrend.examples.gettingstarted;

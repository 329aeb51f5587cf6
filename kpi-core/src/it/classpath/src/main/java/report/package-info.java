// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/** A service as somebody else would write it, on the class path. */
@NullMarked
package report;

import org.jspecify.annotations.NullMarked;

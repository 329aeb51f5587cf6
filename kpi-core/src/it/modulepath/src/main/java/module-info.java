// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/** A program as somebody else would write it, on the module path. */
module board {
    requires io.github.kpitrend;
}

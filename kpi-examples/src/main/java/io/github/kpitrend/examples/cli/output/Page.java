// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;

/** A scorecard with what is to be said about it wherever it is shown: how its rows were made, and which of its months are illustrative. */
public record Page(Scorecard scorecard, ScorecardPolicy policy, Illustrative illustrative) {}

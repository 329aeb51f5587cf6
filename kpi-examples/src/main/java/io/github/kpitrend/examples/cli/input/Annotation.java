// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.time.YearMonth;

/**
 * What happened in a month of a row.
 *
 * @param month the month, one of the series and not after that of the page
 * @param number the number of the flag on the row's charts, from 1 in order of months
 * @param text what happened
 */
public record Annotation(YearMonth month, int number, String text) {}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.util.Map;

/**
 * What a file beside the observations says of refs.
 *
 * @param file its name, for messages
 * @param lines the line in which each ref stands first
 */
public record SideValues<T>(String file, Map<String, T> byRef, Map<String, Long> lines) {}

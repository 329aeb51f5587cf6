// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Programs that use kpi-core. Start with {@code gettingstarted}: one file, one program, one idea. {@code integration} connects the library to other
 * libraries, and {@code cli} is a command line.
 */
package io.github.kpitrend.examples;

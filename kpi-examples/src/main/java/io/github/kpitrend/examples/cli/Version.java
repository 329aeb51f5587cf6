// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the manifest of the jar. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"kpi-examples " + (version == null ? "(not from a jar)" : version)};
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.output.json;

import io.github.kpitrend.examples.output.Page;
import io.github.kpitrend.examples.output.PageFormat;
import java.io.OutputStream;

/** A document of the shipped JSON schema of a scorecard. */
public final class JsonPage implements PageFormat {

    @Override
    public void write(Page page, OutputStream out) {
        throw new UnsupportedOperationException("to be written");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.output.html;

import io.github.kpitrend.examples.output.Page;
import io.github.kpitrend.examples.output.PageFormat;
import java.io.OutputStream;

/** One self-contained web page of a scorecard. */
public final class HtmlPage implements PageFormat {

    @Override
    public void write(Page page, OutputStream out) {
        throw new UnsupportedOperationException("to be written");
    }
}

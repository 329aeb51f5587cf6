// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/** A form of file that a page can be written in. */
public interface PageFormat {

    /** Writes the whole page, and leaves the stream open. */
    void write(Page page, OutputStream out) throws IOException;
}

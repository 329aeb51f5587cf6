// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard output, a device or a pipe gets once everything is known to be right: kept in memory, and in a temporary file where it is long. */
final class HeldStream extends OutputStream {

    /** Most tables are shorter; the files of many series are not. */
    static final int MOST_IN_MEMORY = 1 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream overflow;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (overflow == null && length <= MOST_IN_MEMORY - memory.size()) {
            memory.write(bytes, from, length);
            return;
        }
        if (overflow == null) {
            file = Files.createTempFile("kpi", ".draft");
            overflow = Files.newOutputStream(file);
        }
        overflow.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        if (overflow != null) {
            overflow.close();
        }
    }

    /** Passes on everything that was written. */
    void pourInto(OutputStream out) throws IOException {
        memory.writeTo(out);
        if (file != null) {
            Files.copy(file, out);
        }
    }

    /** Returns the file that holds what is not in memory; null where there is none. */
    Path file() {
        return file;
    }
}

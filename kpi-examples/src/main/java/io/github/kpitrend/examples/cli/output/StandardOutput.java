// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes results to standard output, in UTF-8 whatever the locale; nothing is written before everything is known to be right. */
public final class StandardOutput {

    private static final int BUFFER_BYTES = 1 << 16;

    private StandardOutput() {}

    /** What writes a result. */
    public interface Content {

        /** Writes it. */
        void writeTo(Writer writer) throws IOException;
    }

    private static Trouble unwritable(IOException e) {
        return Trouble.in("standard output", "cannot be written (" + Trouble.reason(e) + ")");
    }

    /** Writes a result; an output that does not take it is trouble. */
    public static void write(OutputStream out, Content content) throws Trouble {
        writeBytes(out, bytes -> {
            Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            content.writeTo(writer);
            writer.flush();
        });
    }

    /** Writes a result that is bytes already; an output that does not take it is trouble. */
    public static void writeBytes(OutputStream out, OutputFiles.Content content) throws Trouble {
        try {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            throw unwritable(e);
        } catch (UncheckedIOException e) {
            // The writer of CSV throws these.
            throw unwritable(e.getCause());
        }
    }
}

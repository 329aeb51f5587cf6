// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Output files that appear all together or not at all: each is written beside its place under another name, and moved there once all of them
 * are complete. Standard output ({@code -}), devices and pipes get their share when everything is known to be right, and before the files are
 * moved.
 */
public final class OutputFiles implements Closeable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final OutputStream standardOutput;
    private final Map<String, Path> drafts = new LinkedHashMap<>();

    /** What a file holds. */
    public interface Content {

        /** Writes all of it, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Starts without files. */
    public OutputFiles(OutputStream standardOutput) {
        this.standardOutput = standardOutput;
    }

    /** Opens the draft of a text file. */
    public Writer open(String name) throws Trouble {
        return new BufferedWriter(new OutputStreamWriter(openStream(name), StandardCharsets.UTF_8), BUFFER_SIZE);
    }

    /** Writes the draft of a whole file. */
    public void write(String name, Content content) throws Trouble {
        try (OutputStream stream = new BufferedOutputStream(openStream(name), BUFFER_SIZE)) {
            content.writeTo(stream);
        } catch (IOException e) {
            throw cannot(name, e);
        } catch (UncheckedIOException e) {
            throw cannot(name, e.getCause());
        }
    }

    private OutputStream openStream(String name) throws Trouble {
        try {
            Path draft = isStream(name) ? Files.createTempFile("kpi", ".draft") : draftBeside(name);
            drafts.put(name, draft);
            return Files.newOutputStream(draft);
        } catch (IOException | InvalidPathException e) {
            throw cannot(name, e);
        }
    }

    /** Tells whether an output takes what is written to it as it comes: standard output, a device, a pipe. No file may take its place. */
    private static boolean isStream(String name) {
        if (name.equals(Source.STANDARD)) {
            return true;
        }
        Path path = Path.of(name);
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static Path draftBeside(String name) throws IOException, Trouble {
        Path path = place(name);
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Trouble.in(name, "there is no folder to write it in; expected an existing one");
        }
        return folder.resolve(".kpi-" + UUID.randomUUID() + ".draft");
    }

    /** Returns where a file of this name is, or will be: behind a link, so that the link stays. */
    private static Path place(String name) throws IOException, Trouble {
        Path path = Path.of(name).toAbsolutePath();
        if (Files.isDirectory(path)) {
            throw Trouble.in(name, "is a directory; expected a file to write");
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path;
    }

    /** Puts all files in their places; streams first, because they are the likelier ones to fail, and cannot be taken back. */
    public void publish() throws Trouble {
        for (Map.Entry<String, Path> entry : drafts.entrySet()) {
            if (isStream(entry.getKey())) {
                pour(entry.getValue(), entry.getKey());
            }
        }
        for (Map.Entry<String, Path> entry : drafts.entrySet()) {
            String name = entry.getKey();
            try {
                if (!isStream(name)) {
                    Files.move(entry.getValue(), place(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw cannot(name, e);
            }
        }
    }

    private void pour(Path draft, String name) throws Trouble {
        boolean standard = name.equals(Source.STANDARD);
        try {
            if (standard) {
                Files.copy(draft, standardOutput);
                standardOutput.flush();
            } else {
                try (OutputStream stream = Files.newOutputStream(Path.of(name), StandardOpenOption.WRITE)) {
                    Files.copy(draft, stream);
                }
            }
        } catch (IOException e) {
            throw cannot(standard ? "standard output" : name, e);
        }
    }

    private static Trouble cannot(String name, Exception e) {
        return Trouble.in(name, "cannot be written (" + Trouble.reason(e) + ")");
    }

    /** Removes what was not put in its place. */
    @Override
    public void close() {
        for (Path draft : drafts.values()) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                // A draft that cannot be removed does no harm.
            }
        }
    }
}

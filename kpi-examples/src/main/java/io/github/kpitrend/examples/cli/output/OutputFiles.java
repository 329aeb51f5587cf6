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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Output files that appear all together or not at all. Each is written beside its place under another name. When all of them are complete they
 * are put in their places, the old ones are kept beside; then standard output ({@code -}), devices and pipes get their share, and then the old
 * files are dropped. A failure at any step, or a signal, restores every file. What cannot be promised is what a power cut between two steps leaves.
 */
public final class OutputFiles implements Closeable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final OutputStream standardOutput;
    private final FileSteps steps;
    private final Map<String, Path> drafts = new LinkedHashMap<>();
    private final Map<String, HeldStream> held = new LinkedHashMap<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final Thread hook = new Thread(this::abandon);
    private boolean abandoned;

    /** What a file holds. */
    public interface Content {

        /** Writes all of it, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Starts without files. */
    public OutputFiles(OutputStream standardOutput) {
        this(standardOutput, FileSteps.REAL);
    }

    OutputFiles(OutputStream standardOutput, FileSteps steps) {
        this.standardOutput = standardOutput;
        this.steps = steps;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Opens the draft of a text file. */
    public Writer open(String name) throws Trouble {
        return new BufferedWriter(new OutputStreamWriter(openStream(name), StandardCharsets.UTF_8), BUFFER_SIZE);
    }

    /** Opens the draft of a file whose bytes are made elsewhere. */
    public OutputStream openBytes(String name) throws Trouble {
        return new BufferedOutputStream(openStream(name), BUFFER_SIZE);
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

    private synchronized OutputStream openStream(String name) throws Trouble {
        if (abandoned) {
            throw Trouble.in(name, "was not written, as the program is ending");
        }
        try {
            if (isStream(name)) {
                HeldStream stream = new HeldStream();
                held.put(name, stream);
                return stream;
            }
            Path draft = Replacement.draftFor(name);
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

    // -----------------------------------------------------------------------
    /** Puts all files in their places, then fills the streams, which cannot be taken back. */
    public void publish() throws Trouble {
        try {
            place();
            for (Map.Entry<String, HeldStream> entry : held.entrySet()) {
                pour(entry.getValue(), entry.getKey());
            }
            synchronized (this) {
                replacements.forEach(Replacement::dropOld);
                replacements.clear();
                deleteDrafts();
            }
        } catch (Trouble e) {
            restore();
            throw e;
        }
    }

    private synchronized void place() throws Trouble {
        if (abandoned) {
            throw new Trouble("nothing was written, as the program is ending");
        }
        List<String> inPlace = new ArrayList<>();
        for (String name : drafts.keySet()) {
            if (!replace(name, false)) {
                inPlace.add(name);
            }
        }
        for (String name : inPlace) {
            replace(name, true);
        }
    }

    /** Puts a draft in its place; false where its file cannot be replaced by another one and must be filled in place, after the others. */
    private boolean replace(String name, boolean filled) throws Trouble {
        Replacement replacement = new Replacement(drafts.get(name), steps);
        replacements.add(replacement);
        try {
            return replacement.put(name, filled);
        } catch (IOException | InvalidPathException e) {
            throw cannot(name, e);
        }
    }

    private void pour(HeldStream content, String name) throws Trouble {
        boolean standard = name.equals(Source.STANDARD);
        try {
            if (standard) {
                content.pourInto(standardOutput);
                standardOutput.flush();
            } else {
                try (OutputStream stream = Files.newOutputStream(Path.of(name), StandardOpenOption.WRITE)) {
                    content.pourInto(stream);
                }
            }
        } catch (IOException e) {
            throw cannot(standard ? "standard output" : name, e);
        }
    }

    private static Trouble cannot(String name, Exception e) {
        return Trouble.in(name, "cannot be written (" + Trouble.reason(e) + ")");
    }

    // -----------------------------------------------------------------------
    private synchronized void restore() {
        for (int i = replacements.size() - 1; i >= 0; i--) {
            replacements.get(i).undo();
        }
        replacements.clear();
    }

    /** Leaves everything as it was, when the program is ended by a signal. */
    private synchronized void abandon() {
        abandoned = true;
        restore();
        deleteDrafts();
    }

    private void deleteDrafts() {
        List<Path> files = new ArrayList<>(drafts.values());
        for (HeldStream stream : held.values()) {
            if (stream.file() != null) {
                files.add(stream.file());
            }
        }
        for (Path draft : files) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                // A draft that cannot be removed does no harm.
            }
        }
    }

    /** Removes what was not put in its place. */
    @Override
    public synchronized void close() {
        deleteDrafts();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook does the same.
        }
    }
}

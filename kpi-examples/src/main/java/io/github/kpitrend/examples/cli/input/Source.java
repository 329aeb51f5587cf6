// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where a table comes from: a file, standard input ({@code -}), or a part of the sample inside the jar. */
public final class Source {

    /** The name of standard input and standard output. */
    public static final String STANDARD = "-";

    private final String name;
    private final Opener opener;

    private interface Opener {
        InputStream open() throws IOException, Trouble;
    }

    private Source(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /** Returns the source that a user named. */
    public static Source of(String name, InputStream standardInput) {
        return new Source(name, () -> name.equals(STANDARD) ? standardInput : openFile(name));
    }

    /** Returns a file of the sample. */
    public static Source ofSample(String file) {
        return new Source("sample/" + file, () -> {
            InputStream stream = Source.class.getResourceAsStream("/io/github/kpitrend/examples/sample/" + file);
            if (stream == null) {
                throw new IllegalStateException("the jar has no sample/" + file);
            }
            return stream;
        });
    }

    private static InputStream openFile(String name) throws IOException, Trouble {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw Trouble.in(name, "is a directory; expected a CSV file");
            }
            return Files.newInputStream(path);
        } catch (InvalidPathException | NoSuchFileException e) {
            throw Trouble.in(name, "there is no such file; expected a CSV file");
        } catch (AccessDeniedException e) {
            throw Trouble.in(name, "must not be read by this user; expected a readable CSV file");
        }
    }

    /** Returns the name as the user gave it. */
    public String name() {
        return name;
    }

    /** Opens it; whoever does must close it. */
    public InputStream open() throws Trouble {
        try {
            return opener.open();
        } catch (IOException e) {
            throw Trouble.in(name, "cannot be read (" + Trouble.reason(e) + ")");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An example of every file that {@code scorecard} reads, to be filled with figures of one's own. */
final class Template {

    /** The files, in the order in which they are of use. */
    static final List<String> FILES = List.of(
            "observations.csv",
            "indicators.csv",
            "targets.csv",
            "benchmarks.csv",
            "assessments.csv",
            "commentary.csv",
            "annotations.csv",
            "README.txt");

    private static final String FOLDER = "/io/github/kpitrend/examples/template/";

    private Template() {}

    /** Writes all files into a folder, which is made where there is none; nothing where one of them is there. */
    static void write(String folder, Streams streams, boolean quiet) throws Trouble {
        List<Path> paths = new ArrayList<>();
        for (String file : FILES) {
            paths.add(place(folder, file));
        }
        for (Path path : paths) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw Trouble.in(path.toString(), "exists and is not replaced; expected a folder without it");
            }
        }
        try {
            Files.createDirectories(Path.of(folder));
        } catch (IOException e) {
            throw Trouble.in(folder, "is no folder that can be made (" + Trouble.reason(e) + ")");
        }
        try (OutputFiles files = new OutputFiles(streams.out())) {
            for (int i = 0; i < paths.size(); i++) {
                String file = FILES.get(i);
                files.write(paths.get(i).toString(), out -> {
                    try (InputStream in = Template.class.getResourceAsStream(FOLDER + file)) {
                        if (in == null) {
                            throw new IllegalStateException("the jar has no template/" + file);
                        }
                        in.transferTo(out);
                    }
                });
            }
            files.publish();
        }
        if (!quiet) {
            paths.forEach(path -> streams.err().println(new Trouble("wrote " + path).getMessage()));
        }
    }

    private static Path place(String folder, String file) throws Trouble {
        if (folder.isEmpty()) {
            throw new Trouble("--template: \"\" is not the name of a folder; expected one");
        }
        try {
            return Path.of(folder, file);
        } catch (InvalidPathException e) {
            throw new Trouble("--template: " + Trouble.quoted(folder) + " is not the name of a folder; expected one");
        }
    }
}

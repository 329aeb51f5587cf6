// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The steps by which files take each other's places, so that a test can let any of them fail. */
interface FileSteps {

    FileSteps REAL = new FileSteps() {};

    /** Gives a file another name. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a copy beside a file. */
    default void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Fills a file that stays what it is with what another holds. */
    default void fill(Path from, Path existing) throws IOException {
        try (var out = Files.newOutputStream(existing)) {
            Files.copy(from, out);
        }
    }
}

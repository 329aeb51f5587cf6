// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All or none, whatever step fails; and what a file was, stays. */
class OutputFilesTest {

    @TempDir
    Path folder;

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(file.getFileName().toString(), Files.exists(file) ? Files.readString(file) : "dangling");
            }
        }
        return contents;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void write(OutputFiles files, String name, String text) throws Trouble {
        files.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Steps of which one fails. */
    private static final class Failing implements FileSteps {

        private final int failing;
        private int step;

        Failing(int failing) {
            this.failing = failing;
        }

        private void count() throws IOException {
            if (step++ == failing) {
                throw new FileSystemException("x", null, "step " + failing + " fails");
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            count();
            FileSteps.super.move(from, to);
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            count();
            FileSteps.super.copy(from, to);
        }

        @Override
        public void fill(Path from, Path existing) throws IOException {
            if (step++ == failing) {
                Files.writeString(existing, "half");
                throw new IOException("step " + failing + " fails");
            }
            FileSteps.super.fill(from, existing);
        }
    }

    @Test
    void whateverStepFailsTheFolderIsAsBeforeOrComplete() throws Exception {
        int failures = 0;
        for (int failing = 0; failing < 12; failing++) {
            for (Path old : Files.list(folder).toList()) {
                Files.delete(old);
            }
            Files.writeString(folder.resolve("a"), "old a");
            Files.writeString(folder.resolve("linked"), "old linked");
            Files.createLink(folder.resolve("other name"), folder.resolve("linked"));
            Map<String, String> before = contents();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                try (OutputFiles files = new OutputFiles(out, new Failing(failing))) {
                    write(files, path("linked"), "new linked");
                    write(files, path("a"), "new a");
                    write(files, path("b"), "new b");
                    write(files, "-", "printed");
                    files.publish();
                }
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("printed");
                assertThat(contents())
                        .isEqualTo(
                                Map.of("a", "new a", "b", "new b", "linked", "new linked", "other name", "new linked"));
            } catch (Trouble e) {
                failures++;
                assertThat(out.size()).isZero();
                assertThat(contents()).as("step " + failing).isEqualTo(before);
            }
        }
        assertThat(failures).isBetween(3, 8);
    }

    @Test
    void aFullStandardOutputRestoresEveryFile() throws Exception {
        Files.writeString(folder.resolve("a"), "old");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (OutputFiles files = new OutputFiles(full)) {
            write(files, path("a"), "new");
            write(files, path("b"), "new");
            write(files, "-", "printed");
            assertThatThrownBy(files::publish).isInstanceOf(Trouble.class).hasMessageContaining("No space left");
        }
        assertThat(contents()).isEqualTo(Map.of("a", "old"));
    }

    @Test
    void aNameThatNoFileSystemTakesLeavesTheOthers() throws Exception {
        Files.writeString(folder.resolve("a"), "old");
        try (OutputFiles files = new OutputFiles(new ByteArrayOutputStream())) {
            write(files, path("a"), "new");
            write(files, path("n".repeat(300)), "new");
            assertThatThrownBy(files::publish).isInstanceOf(Trouble.class);
        }
        assertThat(contents()).isEqualTo(Map.of("a", "old"));
    }

    @Test
    void modesAndLinksStay() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "old");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Path shared = Files.writeString(folder.resolve("shared"), "old");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("target"));
        Files.createSymbolicLink(folder.resolve("link"), shared);
        try (OutputFiles files = new OutputFiles(new ByteArrayOutputStream())) {
            write(files, path("secret"), "new secret");
            write(files, path("link"), "new shared");
            write(files, path("dangling"), "new target");
            for (Path file : Files.list(folder)
                    .filter(f -> f.toString().endsWith(".draft"))
                    .toList()) {
                if (Files.size(file) == "new secret".length()
                        && Files.readString(file).equals("new secret")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                }
            }
            files.publish();
        }
        assertThat(contents())
                .isEqualTo(Map.of(
                        "secret",
                        "new secret",
                        "shared",
                        "new shared",
                        "link",
                        "new shared",
                        "dangling",
                        "new target",
                        "target",
                        "new target"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rw-rw-r--");
        assertThat(Files.isSymbolicLink(folder.resolve("link"))).isTrue();
    }

    @Test
    void whatWasNotPublishedIsRemoved() throws Exception {
        Files.writeString(folder.resolve("a"), "old");
        try (OutputFiles files = new OutputFiles(new ByteArrayOutputStream())) {
            write(files, path("a"), "new");
        }
        assertThat(contents()).isEqualTo(Map.of("a", "old"));
    }
}

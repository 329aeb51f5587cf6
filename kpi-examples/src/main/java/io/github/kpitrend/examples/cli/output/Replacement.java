// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.UUID;

/**
 * A file that takes the place of another, and can be taken back. The mode and owner stay, and so do links: behind one is where the file goes, and
 * a file with other names, or one that nothing may take the place of, is filled where it is.
 */
final class Replacement {

    private static final int MOST_LINKS = 40;

    private final Path draft;
    private final FileSteps steps;
    private Path place;
    /** The old file under another name, or a copy of it; null where there was none. */
    private Path old;

    private boolean copied;
    private boolean placed;

    Replacement(Path draft, FileSteps steps) {
        this.draft = draft;
        this.steps = steps;
    }

    /** Makes a draft beside its place; nobody else may read one that takes the place of an existing file. */
    static Path draftFor(String name) throws IOException, Trouble {
        Path path = place(name);
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Trouble.in(name, "there is no folder to write it in; expected an existing one");
        }
        Path draft = beside(path, ".draft");
        if (Files.exists(path) && isPosix(folder)) {
            return Files.createFile(
                    draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.createFile(draft);
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(".kpi-" + UUID.randomUUID() + ending);
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    /** Returns where a file of this name is, or will be: behind links, also where nothing is behind the last one yet. */
    private static Path place(String name) throws IOException, Trouble {
        Path path = Path.of(name).toAbsolutePath();
        if (Files.isDirectory(path)) {
            throw Trouble.in(name, "is a directory; expected a file to write");
        }
        for (int links = 0; Files.isSymbolicLink(path) && links < MOST_LINKS; links++) {
            path = path.resolveSibling(Files.readSymbolicLink(path)).normalize();
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path;
    }

    // -----------------------------------------------------------------------
    /** Puts the draft in its place; false where the file there must be filled instead, which {@code filled} asks for. */
    boolean put(String name, boolean filled) throws IOException, Trouble {
        place = place(name);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            steps.move(draft, place);
            placed = true;
            return true;
        }
        if (filled) {
            Path copy = beside(place, ".old");
            copied = true;
            old = copy;
            steps.copy(place, copy);
            placed = true;
            steps.fill(draft, place);
            return true;
        }
        if (hasOtherNames(place)) {
            return false;
        }
        takeOver(place, draft);
        Path kept = beside(place, ".old");
        try {
            steps.move(place, kept);
        } catch (FileSystemException e) {
            if (Files.exists(place)) {
                return false;
            }
            throw e;
        }
        old = kept;
        steps.move(draft, place);
        placed = true;
        return true;
    }

    private static boolean hasOtherNames(Path path) throws IOException {
        try {
            if (((Number) Files.getAttribute(path, "unix:nlink")).intValue() > 1) {
                return true;
            }
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
        UserDefinedFileAttributeView own = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
        try {
            return own != null && !own.list().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives a draft the mode and, where it is permitted, the owner of the file it becomes. */
    private static void takeOver(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
        try {
            view.setGroup(attributes.group());
            view.setOwner(attributes.owner());
        } catch (IOException e) {
            // Only some users may give a file to another.
        }
        view.setPermissions(attributes.permissions());
    }

    /** Removes the old file, when everything is done. */
    void dropOld() {
        delete(old);
    }

    /** Puts the old file back. */
    void undo() {
        try {
            if (copied) {
                if (placed) {
                    FileSteps.REAL.fill(old, place);
                }
                delete(old);
            } else if (old != null) {
                FileSteps.REAL.move(old, place);
            } else if (placed) {
                delete(place);
            }
        } catch (IOException e) {
            // The old file stays beside its place, under its other name.
        }
    }

    private static void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // It stays, and does no harm.
        }
    }
}

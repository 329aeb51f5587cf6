// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the input, the call or the output, in one line for the person who can mend it. */
public final class Trouble extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 40;

    /** Makes one line of the message, whatever is in it. */
    public Trouble(String message) {
        super(oneLine(message));
    }

    private Trouble(List<String> lines) {
        super(lines.stream().map(Trouble::oneLine).collect(Collectors.joining("\n")));
    }

    /** Several troubles, one in a line. */
    static Trouble ofLines(List<String> lines) {
        return new Trouble(lines);
    }

    /** Trouble with a file as a whole. */
    public static Trouble in(String file, String message) {
        return new Trouble(file + ": " + message);
    }

    /** Trouble with a physical line of a file. */
    public static Trouble in(String file, long line, String message) {
        return new Trouble(file + ":" + line + ": " + message);
    }

    /** Returns a cell in quotes, shortened where it is long. */
    public static String quoted(String cell) {
        if (cell.length() <= SHOWN_CHARACTERS) {
            return '"' + cell + '"';
        }
        boolean splitsPair = Character.isHighSurrogate(cell.charAt(SHOWN_CHARACTERS - 1));
        return '"' + cell.substring(0, splitsPair ? SHOWN_CHARACTERS - 1 : SHOWN_CHARACTERS) + "...\"";
    }

    /** Returns in words why a file could not be read or written. */
    public static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "this user is not allowed to";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Whether a character would break the line, or change the look of its neighbours without being seen. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String oneLine(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.input;

/** What is wrong with the input, the call or the output, in one line for the person who can mend it. */
public final class Trouble extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 40;

    /** Makes one line of the message, whatever is in it. */
    public Trouble(String message) {
        super(oneLine(message));
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
        return '"' + (cell.length() > SHOWN_CHARACTERS ? cell.substring(0, SHOWN_CHARACTERS) + "..." : cell) + '"';
    }

    private static String oneLine(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            boolean separator = c == 0x2028 || c == 0x2029;
            if (Character.isISOControl(c) || separator || Character.getType(c) == Character.SURROGATE) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.output;

/** How many columns of a terminal a text takes: none for combining marks, two for East Asian wide characters, else one. */
public final class DisplayWidth {

    /** Marks that take no column could make a short text very long. */
    private static final int MOST_UNITS = 4;

    private DisplayWidth() {}

    /** Returns the columns of a text. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Returns the text with blanks up to a width, on the right or on the left. */
    static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - of(text)));
        return right ? blanks + text : text + blanks;
    }

    /** Returns the text, or as much of it as fits into so many columns with an ellipsis. */
    public static String shortened(String text, int width) {
        if (text.length() <= width && of(text) <= width) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int taken = 1;
        for (int i = 0;
                i < text.length() && start.length() < MOST_UNITS * width;
                i += Character.charCount(text.codePointAt(i))) {
            taken += of(text.codePointAt(i));
            if (taken > width) {
                break;
            }
            start.appendCodePoint(text.codePointAt(i));
        }
        return start.append('\u2026').toString();
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || Character.isISOControl(c)) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks that Unicode's East Asian Width calls wide or full width, as far as they are wide throughout. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0x303e)
                || (c >= 0x3041 && c <= 0xa4cf)
                || (c >= 0xa960 && c <= 0xa97c)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff01 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f64f)
                || (c >= 0x1f680 && c <= 0x1f6ff)
                || (c >= 0x1f900 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.xlsx;

/** Texts of a workbook, in which {@code _x0041_} stands for a character that XML cannot hold, or that looks like that. */
final class EscapedText {

    private static final int LENGTH = 7;
    private static final char REPLACEMENT = '\ufffd';

    private EscapedText() {}

    /** Returns the text that is meant: each escape once, from left to right; halves of pairs and what is no character are replaced. */
    static String decoded(String text) {
        int next = text.indexOf("_x");
        if (next < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (next >= 0) {
            int code = code(text, next);
            if (code >= 0) {
                decoded.append(text, at, next).append((char) code);
                at = next + LENGTH;
            }
            next = text.indexOf("_x", code >= 0 ? at : next + 1);
        }
        decoded.append(text, at, text.length());
        return withoutHalves(decoded);
    }

    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static String withoutHalves(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || c >= '\ufffe') {
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return text.toString();
    }
}

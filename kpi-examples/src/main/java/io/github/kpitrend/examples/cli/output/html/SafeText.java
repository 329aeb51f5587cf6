// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import j2html.utils.EscapeUtil;
import java.util.regex.Pattern;

/**
 * Text from outside as markup that HTML and XML parsers read alike: what either gives a meaning to is escaped, and what XML cannot hold is
 * replaced by the replacement character, visibly.
 */
final class SafeText {

    private static final int REPLACEMENT = 0xfffd;
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}.-])-(?=[0-9\u00a3\u20ac$])");

    private SafeText() {}

    /** Escapes the text of an element or of an attribute. */
    static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return escapeAll(text);
            }
        }
        return text;
    }

    /** Whether a character stands for itself anywhere. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
    }

    private static String escapeAll(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(safe::appendCodePoint);
        // Parsers change line ends and blanks that stand for themselves.
        return EscapeUtil.escape(safe.toString())
                .replace("\r", "&#13;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    /** Returns the text with the sign of minus before numbers, where a hyphen is. */
    static String minus(String text) {
        return text.lastIndexOf('-', text.length() - 2) < 0
                ? text
                : MINUS.matcher(text).replaceAll("\u2212");
    }

    /** Returns the text as a string of CSS: all but plain letters, digits and spaces are escaped by their numbers. */
    static String cssString(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT).forEach(c -> {
            boolean isPlain = c == ' ' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (isPlain) {
                css.append((char) c);
            } else {
                css.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return css.append('"').toString();
    }

    /** Whether XML 1.0 has the character; it has no surrogates, no control characters but three, and no U+FFFE and U+FFFF. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}

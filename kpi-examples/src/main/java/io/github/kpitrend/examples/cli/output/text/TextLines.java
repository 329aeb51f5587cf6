// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts broken into lines of a width, between words where there are any. */
final class TextLines {

    private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");

    private TextLines() {}

    /** Returns one line or two; what does not fit the second ends with an ellipsis. */
    static List<String> two(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(text);
        }
        String first = head(text, width);
        String rest = text.substring(first.length()).stripLeading();
        String second = DisplayWidth.shortened(rest, width);
        boolean isCut = !second.equals(rest);
        return List.of(
                first.stripTrailing(),
                isCut ? second.substring(0, second.length() - 1).stripTrailing() + "\u2026" : second);
    }

    /** Returns the lines of a text; those after the first are indented. 0 is no limit. */
    static List<String> wrapped(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int room = width;
        while (width > 0 && DisplayWidth.of(rest) > room && room > 1) {
            String head = head(rest, room);
            lines.add((lines.isEmpty() ? "" : indent) + head.stripTrailing());
            rest = rest.substring(head.length()).stripLeading();
            room = width - indent.length();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add((lines.isEmpty() ? "" : indent) + rest);
        }
        return lines;
    }

    /** The longest beginning of whole words that fits, or of characters where a word does not. */
    private static String head(String text, int width) {
        int end = 0;
        int taken = 0;
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            int word = DisplayWidth.of(text.substring(from, to));
            if (taken + word > width) {
                break;
            }
            end = to;
            taken += word + 1;
            from = to + 1;
        }
        if (end > 0) {
            return text.substring(0, end);
        }
        String cut = DisplayWidth.shortened(text, width + 1);
        int most = Math.max(1, cut.endsWith("\u2026") ? cut.length() - 1 : cut.length());
        return text.substring(0, Math.min(text.length(), text.offsetByCodePoints(0, 1) > most ? 2 : most));
    }

    /** Returns the line, or as much of it as fits with its colors closed. */
    static String cut(String line, int width) {
        Matcher colors = COLOR.matcher(line);
        String plain = colors.replaceAll("");
        return DisplayWidth.of(plain) <= width ? line : DisplayWidth.shortened(plain, width);
    }
}

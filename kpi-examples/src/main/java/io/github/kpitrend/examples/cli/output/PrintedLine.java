// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.util.regex.Pattern;

/** A line for a terminal, whatever names of strangers are in it: nothing of them moves the cursor or turns the direction of writing. */
public final class PrintedLine {

    private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]{0,8}m");
    private static final Pattern UNSAFE = Pattern.compile("[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]");

    private PrintedLine() {}

    /** Returns the line with a blank in place of every control and direction mark; colors stay where the screen has some. */
    public static String of(String line, boolean colored) {
        if (!colored || line.indexOf('\u001b') < 0) {
            return UNSAFE.matcher(line).replaceAll(" ");
        }
        StringBuilder safe = new StringBuilder(line.length());
        int from = 0;
        var colors = COLOR.matcher(line);
        while (colors.find()) {
            safe.append(UNSAFE.matcher(line.substring(from, colors.start())).replaceAll(" "))
                    .append(colors.group());
            from = colors.end();
        }
        return safe.append(UNSAFE.matcher(line.substring(from)).replaceAll(" ")).toString();
    }
}

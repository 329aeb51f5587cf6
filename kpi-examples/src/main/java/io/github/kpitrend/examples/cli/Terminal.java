// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import io.github.kpitrend.examples.cli.output.Screen;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Finds out whether a person looks at standard output or standard error. */
final class Terminal {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean watchesErrors() {
        return isTerminal(STANDARD_ERROR);
    }

    static Screen screen() {
        return isTerminal(STANDARD_OUTPUT) ? Screen.ofTerminal(System.getenv(), Terminal::columns) : Screen.NONE;
    }

    /** Asks the terminal for its width: {@code stty size} prints rows and columns. */
    private static OptionalInt columns() {
        File terminal = new File("/dev/tty");
        if (!terminal.exists()) {
            return OptionalInt.empty();
        }
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(terminal)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String[] size = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            boolean isWidth = process.waitFor() == 0 && size.length == 2 && size[1].matches("[1-9][0-9]{0,3}");
            return isWidth ? OptionalInt.of(Integer.parseInt(size[1])) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Asks the system where a stream goes; where it does not say, whether there is a terminal at all. */
    private static boolean isTerminal(Path stream) {
        try {
            if (Files.exists(stream)) {
                String place = stream.toRealPath().toString();
                return place.startsWith("/dev/pts/") || place.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            return false;
        }
        return hasTerminal(System.console());
    }

    /** From JDK 22 on there is a console even without a terminal, and a method that reports it. */
    private static boolean hasTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

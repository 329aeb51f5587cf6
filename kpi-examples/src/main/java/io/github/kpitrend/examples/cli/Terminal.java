// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import io.github.kpitrend.examples.cli.output.Screen;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person looks at standard output or standard error. */
final class Terminal {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean watchesErrors() {
        return isTerminal(STANDARD_ERROR);
    }

    static Screen screen() {
        return isTerminal(STANDARD_OUTPUT) ? Screen.ofTerminal(System.getenv()) : Screen.NONE;
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

    /** From JDK 22 on there is a console even without a terminal, and a method that tells. */
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

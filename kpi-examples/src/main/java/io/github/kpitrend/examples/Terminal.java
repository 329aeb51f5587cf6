// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person looks at standard error. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Asks the system where standard error goes; where it does not say, whether there is a terminal at all. */
    static boolean watchesErrors() {
        try {
            if (Files.exists(STANDARD_ERROR)) {
                String place = STANDARD_ERROR.toRealPath().toString();
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

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Refuses outputs that would overwrite each other or an input. */
final class Outputs {

    private Outputs() {}

    /** Refuses one path for two outputs, and an output that is one of the inputs; options may have no file. */
    static void refuseShared(Map<String, String> inputs, Map<String, String> outputs) throws Trouble {
        Inputs.refuseEmptyNames(outputs);
        Map<String, String> taken = new HashMap<>();
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            if (input.getValue() != null && !input.getValue().equals(Source.STANDARD)) {
                taken.put(place(input.getValue()), input.getKey());
            }
        }
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            if (output.getValue() != null) {
                String other = taken.putIfAbsent(place(output.getValue()), output.getKey());
                if (other != null) {
                    throw new Trouble(output.getKey() + ": is the same file as " + other + ", "
                            + Trouble.quoted(output.getValue()) + "; expected a file of its own");
                }
            }
        }
    }

    /** One text for one file, however it was named. */
    private static String place(String name) {
        if (name.equals(Source.STANDARD)) {
            return name;
        }
        try {
            Path path = Path.of(name).toAbsolutePath().normalize();
            try {
                return path.toRealPath().toString();
            } catch (IOException e) {
                Path folder = path.getParent();
                try {
                    return folder == null
                            ? path.toString()
                            : folder.toRealPath().resolve(path.getFileName()).toString();
                } catch (IOException none) {
                    return path.toString();
                }
            }
        } catch (InvalidPathException e) {
            return name;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.Troubles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The refs of files beside the observations that have no observations. */
final class UnknownRefs {

    private static final int MOST_EDITS = 2;
    private static final int MOST_COMPARED = 2_000;

    private final Map<String, List<String>> told = new LinkedHashMap<>();
    private final List<String> refs = new ArrayList<>();
    private final List<String> wholeFiles = new ArrayList<>();

    /** Looks at the refs of a file, with the lines in which they stand. */
    void add(String file, Map<String, Long> lines, Set<String> known) {
        add(file, lines, known, false);
    }

    /** Looks at the refs of a file, in which other rows may be for all refs. */
    void add(String file, Map<String, Long> lines, Set<String> known, boolean hasRowForAll) {
        if (known.isEmpty()) {
            return;
        }
        int unknown = 0;
        for (Map.Entry<String, Long> ref : lines.entrySet()) {
            if (!known.contains(ref.getKey())) {
                unknown++;
                String near = near(ref.getKey(), known);
                String advice = near.isEmpty() ? "" : "; did you mean " + Trouble.quoted(near) + "?";
                told.computeIfAbsent(ref.getKey(), any -> new ArrayList<>())
                        .add(Trouble.in(
                                        file,
                                        ref.getValue(),
                                        "the ref " + Trouble.quoted(ref.getKey()) + " has no observations, left out"
                                                + advice)
                                .getMessage());
                refs.add(ref.getKey());
            }
        }
        if (unknown > 0 && unknown == lines.size() && !hasRowForAll) {
            wholeFiles.add(file);
        }
    }

    /** Makes it trouble where no ref of a file has observations. */
    void check(Troubles troubles) {
        for (String file : wholeFiles) {
            List<String> lines = told.values().stream()
                    .flatMap(List::stream)
                    .filter(line -> line.startsWith(file + ":"))
                    .toList();
            troubles.add(
                    file,
                    Trouble.in(
                            file,
                            "no ref of this file has observations; expected refs of the observations"
                                    + (lines.isEmpty()
                                            ? ""
                                            : ": " + lines.get(0).substring(file.length() + 1))));
        }
    }

    /** Returns lines on the refs. */
    List<String> lines() {
        return told.values().stream().flatMap(List::stream).toList();
    }

    /** Returns lines by ref. */
    Map<String, List<String>> byRef() {
        return told;
    }

    /** Returns the nearest of the known refs, by at most two edits; empty where none is near. */
    private static String near(String ref, Set<String> known) {
        String best = "";
        int least = MOST_EDITS + 1;
        int compared = 0;
        for (String other : known) {
            if (Math.abs(other.length() - ref.length()) <= MOST_EDITS && compared++ < MOST_COMPARED) {
                int edits = edits(ref, other);
                if (edits < least && (edits < ref.length() || other.equalsIgnoreCase(ref))) {
                    least = edits;
                    best = other;
                }
            }
        }
        return best;
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + same);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}

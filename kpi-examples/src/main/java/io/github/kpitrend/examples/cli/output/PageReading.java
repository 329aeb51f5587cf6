// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.PublishedResult;
import java.util.List;
import java.util.Map;

/**
 * What the files of a page say beside its rows, and how they were read.
 *
 * @param annotations what happened to a row by its reference, in order of months; rows without an entry have none
 * @param published the figures that the sheet publishes beside its months, with ours, in order of columns
 * @param notes what was decided and left out, as told on standard error
 */
public record PageReading(
        Map<String, List<Annotation>> annotations, List<PublishedResult> published, List<String> notes) {

    /** Copies what it is given. */
    public PageReading {
        annotations = Map.copyOf(annotations);
        published = List.copyOf(published);
        notes = List.copyOf(notes);
    }

    /** Returns what files say that say nothing. */
    public static PageReading none() {
        return new PageReading(Map.of(), List.of(), List.of());
    }

    /** Returns what happened to a row, in order of months. */
    public List<Annotation> annotations(String ref) {
        return annotations.getOrDefault(ref, List.of());
    }

    /** Returns the published figures of a row, in order of columns. */
    public List<PublishedResult> published(String ref) {
        return published.stream()
                .filter(result -> result.cell().ref().equals(ref))
                .toList();
    }
}

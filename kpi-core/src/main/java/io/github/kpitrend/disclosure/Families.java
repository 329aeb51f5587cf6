// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The groups of rows that belong together, over all publications. */
final class Families {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    void add(CountRow row) {
        int number = number(row.key);
        for (String part : row.parts) {
            join(number, number(part));
        }
        join(number, number(row.ref));
    }

    /** The number of a row, the same in all publications. */
    int number(String key) {
        return numbers.computeIfAbsent(key, any -> {
            parents.add(parents.size());
            return parents.size() - 1;
        });
    }

    /** The number of the family of a row. */
    int of(String key) {
        return root(number(key));
    }

    private int root(int number) {
        int root = number;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        parents.set(number, root);
        return root;
    }

    private void join(int a, int b) {
        parents.set(root(a), root(b));
    }

    /** Distinct keys of all sets together, sorted. */
    static long[] together(List<long[]> sets) {
        return sets.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    }
}

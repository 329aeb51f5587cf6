// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Laws D4 and D13: another true table that agrees with a release, with the same figures hidden, has an equal release, and nothing that can be reached from
 * it differs. More publications by {@code -Dkpitrend.disclosure.publications=10000}.
 */
class ProtectedPublicationPropertyTest {

    private static final int PUBLICATIONS = Integer.getInteger("kpitrend.disclosure.publications", 250);

    private int others;
    private int visited;
    private int alone;

    @Test
    void otherTablesHaveTheSameRelease() throws Exception {
        long start = new Random().nextLong();
        for (int i = 0; i < PUBLICATIONS; i++) {
            long seed = start + i;
            try {
                check(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        System.out.println("disclosure D4: " + PUBLICATIONS + " publications, " + others
                + " other tables with an equal release, " + alone
                + " without another table (nothing hidden or rounded), "
                + visited + " objects visited");
        assertThat(others).isGreaterThan(PUBLICATIONS / 3);
    }

    private void check(long seed) throws Exception {
        Publications made = Publications.random(seed, seed % 3 == 0);
        Publication publication = made.publication();
        List<Group> groups = Group.of(publication, made.control, true);
        groups.forEach(group -> new Hiding(group).run());
        Set<String> hidden = new HashSet<>();
        groups.forEach(group ->
                group.items.stream().filter(item -> item.hidden).forEach(item -> hidden.add(Group.name(item))));
        ProtectedPublication safe = released(made, publication, groups);
        Map<String, int[]> other = other(made, hidden, new Random(seed));
        if (other == null) {
            alone++;
            return;
        }
        others++;
        Publications twin = made.with(other);
        List<Group> twins = Group.of(twin.publication(), made.control, true);
        twins.forEach(group -> group.items.forEach(item -> item.hidden = hidden.contains(Group.name(item))));
        ProtectedPublication same = released(made, twin.publication(), twins);
        assertThat(same).isEqualTo(safe).hasSameHashCodeAs(safe).hasToString(safe.toString());
        assertThat(same.getPlain()).isEqualTo(safe.getPlain());
        assertThat(Publications.print(same, 1)).isEqualTo(Publications.print(safe, 1));
        compare(safe, same, "release", new IdentityHashMap<>());
    }

    private static ProtectedPublication released(Publications made, Publication publication, List<Group> groups) {
        return ProtectedPublication.of(
                made.control, new Release(made.control, publication, groups).publication(true), true);
    }

    // -----------------------------------------------------------------------
    /** Another true table that agrees with the release: found by moving counts around at random; null where none was found. */
    private static Map<String, int[]> other(Publications made, Set<String> hidden, Random random) {
        Map<String, int[]> now = copy(made.counts);
        List<String> rows =
                now.keySet().stream().filter(ref -> !ref.equals("T")).toList();
        Map<String, int[]> found = null;
        for (int step = 0; step < 400; step++) {
            Map<String, int[]> next = copy(now);
            int moves = 1 + random.nextInt(4);
            for (int i = 0; i < moves; i++) {
                int[] row = next.get(rows.get(random.nextInt(rows.size())));
                int by = 1 - 2 * random.nextInt(2);
                int month = random.nextInt(made.months);
                row[month] += by;
                if (moves % 2 == 0) {
                    next.get(rows.get(random.nextInt(rows.size())))[random.nextInt(made.months)] -= by;
                }
            }
            if (agrees(made, next, rows, hidden)) {
                now = next;
                boolean differs = rows.stream().anyMatch(ref -> !Arrays.equals(next.get(ref), made.counts.get(ref)));
                found = differs ? next : found;
            }
        }
        return found;
    }

    private static Map<String, int[]> copy(Map<String, int[]> counts) {
        Map<String, int[]> copy = new LinkedHashMap<>();
        counts.forEach((ref, values) -> copy.put(ref, values.clone()));
        return copy;
    }

    private static boolean agrees(Publications made, Map<String, int[]> counts, List<String> rows, Set<String> hidden) {
        if (rows.stream().anyMatch(ref -> Arrays.stream(counts.get(ref)).anyMatch(count -> count < 0))) {
            return false;
        }
        if (made.hasTotal) {
            int[] total = counts.get("T");
            Arrays.setAll(
                    total,
                    m -> rows.stream().mapToInt(ref -> counts.get(ref)[m]).sum());
        }
        Map<String, Long> before = figures(made);
        Map<String, Long> after = figures(made.with(counts));
        DisclosureControl control = made.control;
        return before.entrySet().stream().allMatch(figure -> {
            long count = after.get(figure.getKey());
            return hidden.contains(figure.getKey())
                    ? count >= control.lowest()
                    : control.shown(count) == control.shown(figure.getValue())
                            && !(control.rounding().isPresent() && control.isHiding() && control.isSensitive(count));
        });
    }

    private static Map<String, Long> figures(Publications made) {
        Map<String, Long> figures = new HashMap<>();
        for (Group group : Group.of(made.publication(), made.control, true)) {
            group.items.forEach(item -> figures.put(Group.name(item), item.count));
        }
        return figures;
    }

    // -----------------------------------------------------------------------
    /** Walks through both releases at once: every field, element and key is equal. */
    private void compare(Object one, Object other, String path, Map<Object, Object> done) throws Exception {
        if (one == null || other == null) {
            assertThat(other).as(path).isSameAs(one);
            return;
        }
        if (done.put(one, one) != null) {
            return;
        }
        visited++;
        assertThat(other.getClass()).as(path).isEqualTo(one.getClass());
        assertThat(one.getClass().getSimpleName())
                .as(path)
                .isNotIn("Item", "Group", "Hiding", "Suppression", "HiddenFigure", "Cause");
        if (one.getClass().isArray()) {
            assertThat(Array.getLength(other)).as(path).isEqualTo(Array.getLength(one));
            for (int i = 0; i < Array.getLength(one); i++) {
                compare(Array.get(one, i), Array.get(other, i), path + "[" + i + "]", done);
            }
        } else if (one instanceof Map<?, ?> map) {
            compareAll(map.keySet(), ((Map<?, ?>) other).keySet(), path + " keys", done);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                compare(entry.getValue(), ((Map<?, ?>) other).get(entry.getKey()), path + "." + entry.getKey(), done);
            }
        } else if (one instanceof Collection<?> collection) {
            compareAll(collection, (Collection<?>) other, path, done);
        } else if (one.getClass().getName().startsWith("java.") || one instanceof Enum<?>) {
            assertThat(other).as(path).isEqualTo(one);
        } else {
            for (Class<?> type = one.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        String name = path + "." + field.getName();
                        compare(field.get(one), field.get(other), name, done);
                    }
                }
            }
        }
    }

    private void compareAll(Collection<?> one, Collection<?> other, String path, Map<Object, Object> done)
            throws Exception {
        List<Object> ones = new ArrayList<>(one);
        List<Object> others1 = new ArrayList<>(other);
        assertThat(others1).as(path).hasSameSizeAs(ones);
        for (int i = 0; i < ones.size(); i++) {
            compare(ones.get(i), others1.get(i), path + "[" + i + "]", done);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of references in the order in which they were added, from 0: a table of hashes with open addressing.
 *
 * <p>As long as references spread, their own hash codes serve. Where many have one hash code, or hash codes that the table puts side by side, all are
 * hashed anew with a random number, so that adding and finding take a few steps each, regardless of the references.
 *
 * <p>It is thread-safe after the last reference was added.
 */
public final class RefIndex {

    private static final int SMALLEST = 16;
    /** References that spread take about one and a half steps on average, far from eight. */
    private static final int MOST_STEPS_EACH = 8;

    private static final int FEW = 64;
    /** Of references that spread, about {@code exp(-n / 5)} take {@code n} steps or more. */
    private static final int MOST_STEPS = 256;

    private static final int GOLDEN = 0x9E3779B9;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int CHAR = 16;

    private @Nullable String[] refs;
    private int[] hashes;
    /** The number of a reference and 1 more, by hash; 0 in free slots. */
    private int[] table;

    private int shift;
    private int size;
    private long steps;
    /** The random number of the hashes; 0 while hash codes serve. */
    private long seed;
    /** The number after that of the last reference found; a race at worst costs a hash. */
    private int following;

    /** An empty index. */
    public RefIndex() {
        this(SMALLEST / 2);
    }

    /** An empty index with room for a number of references. */
    public RefIndex(int expected) {
        int room = Math.max(SMALLEST / 2, expected);
        refs = new @Nullable String[room];
        hashes = new int[room];
        resize(4 * Integer.highestOneBit(room - 1));
    }

    /** Returns the number of references. */
    public int size() {
        return size;
    }

    /** Returns the reference of a number. */
    public @Nullable String ref(int number) {
        return refs[number];
    }

    /** Returns the number of a reference; -1 if it was not added. */
    public int indexOf(@Nullable String ref) {
        if (seed == 0) {
            return table[slot(ref, hash(ref))] - 1;
        }
        // rows are mostly read in order, and a hash of all characters takes longer than a look at the next one
        int next = following;
        int number = next < size && isSame(refs[next], ref) ? next : table[slot(ref, hash(ref))] - 1;
        following = number + 1;
        return number;
    }

    /** Adds a reference and returns true, or returns false if it was added before. */
    public boolean add(@Nullable String ref) {
        int hash = hash(ref);
        int slot = slot(ref, hash);
        if (table[slot] != 0) {
            return false;
        }
        if (size == refs.length) {
            refs = Arrays.copyOf(refs, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        refs[size] = ref;
        hashes[size] = hash;
        table[slot] = ++size;
        int last = distance(slot, hash);
        steps += last;
        if (seed == 0 && (last > MOST_STEPS || steps > (size + (long) FEW) * MOST_STEPS_EACH)) {
            spread();
        } else if (2 * size > table.length) {
            resize(2 * table.length);
        }
        return true;
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // others are found by their hash
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == other;
    }

    // -----------------------------------------------------------------------
    /** The slot of the table that has a reference, or the first free one. */
    private int slot(@Nullable String ref, int hash) {
        int last = table.length - 1;
        int slot = (hash * GOLDEN) >>> shift;
        for (int number = table[slot]; number != 0; number = table[slot]) {
            if (hashes[number - 1] == hash && Objects.equals(refs[number - 1], ref)) {
                return slot;
            }
            slot = (slot + 1) & last;
        }
        return slot;
    }

    /** The number of slots from the first of a hash to another. */
    private int distance(int slot, int hash) {
        return ((slot - ((hash * GOLDEN) >>> shift)) & (table.length - 1)) + 1;
    }

    private void resize(int length) {
        table = new int[length];
        shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int number = 1; number <= size; number++) {
            int slot = (hashes[number - 1] * GOLDEN) >>> shift;
            while (table[slot] != 0) {
                slot = (slot + 1) & (length - 1);
            }
            table[slot] = number;
        }
    }

    private void spread() {
        seed = ThreadLocalRandom.current().nextLong() | 1;
        for (int i = 0; i < size; i++) {
            hashes[i] = hash(refs[i]);
        }
        resize(table.length);
    }

    private int hash(@Nullable String ref) {
        if (ref == null) {
            return 0;
        }
        return seed == 0 ? ref.hashCode() : mixed(ref);
    }

    /** A hash of all characters, four at a time, for which references cannot be chosen. */
    private int mixed(String ref) {
        int length = ref.length();
        long hash = seed ^ length;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            long four = ref.charAt(i)
                    | ((long) ref.charAt(i + 1) << CHAR)
                    | ((long) ref.charAt(i + 2) << (2 * CHAR))
                    | ((long) ref.charAt(i + 3) << (3 * CHAR));
            hash = folded(hash ^ four);
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = (rest << CHAR) | ref.charAt(i);
        }
        hash = folded(hash ^ rest);
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    private long folded(long value) {
        long factor = seed ^ MIX;
        return ((value * factor) ^ Math.multiplyHigh(value, factor)) + seed;
    }

    // -----------------------------------------------------------------------
    /** The slots looked at while references were added, for tests of growth. */
    long steps() {
        return steps;
    }

    /** The slots that are looked at to find a reference, for tests of growth. */
    int stepsTo(String ref) {
        int hash = hash(ref);
        return distance(slot(ref, hash), hash);
    }
}

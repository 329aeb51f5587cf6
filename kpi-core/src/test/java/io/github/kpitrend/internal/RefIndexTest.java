// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adding and finding references takes a few steps each, whatever they are: steps are slots looked at, each of which is one comparison at most. */
class RefIndexTest {

    private static final int ODD_INVERSE = inverse(0x9E3779B9);

    /** References that hash tables treat differently. */
    enum Refs {
        NUMBERED {
            @Override
            String ref(int number) {
                return "I" + number;
            }
        },
        OF_ONE_HASH_CODE {
            @Override
            String ref(int number) {
                StringBuilder ref = new StringBuilder();
                for (int bit = 0; bit < 17; bit++) {
                    ref.append(((number >> bit) & 1) == 0 ? "Aa" : "BB");
                }
                return ref.toString();
            }
        },
        OF_ONE_HASH_CODE_AND_DIFFERENT_LENGTHS {
            @Override
            String ref(int number) {
                return "\0".repeat(number % 13) + OF_ONE_HASH_CODE.ref(number);
            }
        },
        /** Different hash codes that a table of any length puts side by side. */
        SIDE_BY_SIDE {
            @Override
            String ref(int number) {
                return ofHash((long) (number * ODD_INVERSE) & 0xFFFFFFFFL);
            }
        };

        abstract String ref(int number);
    }

    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** A text of a hash code: its digits to the base of 31. */
    private static String ofHash(long hash) {
        StringBuilder text = new StringBuilder();
        for (long left = hash; left > 0; left /= 31) {
            text.insert(0, (char) (left % 31));
        }
        return text.toString();
    }

    private static RefIndex index(Refs refs, int count) {
        RefIndex index = new RefIndex();
        for (int i = 0; i < count; i++) {
            assertThat(index.add(refs.ref(i))).isTrue();
        }
        return index;
    }

    private static long stepsToAll(RefIndex index, Refs refs) {
        long steps = 0;
        for (int i = 0; i < index.size(); i++) {
            assertThat(index.indexOf(refs.ref(i))).isEqualTo(i);
            int each = index.stepsTo(refs.ref(i));
            assertThat(each).isLessThan(300);
            steps += each;
        }
        return steps;
    }

    @ParameterizedTest
    @EnumSource(Refs.class)
    void stepsGrowWithTheRefs(Refs refs) {
        for (int count = 1_000; count <= 32_000; count *= 2) {
            RefIndex few = index(refs, count);
            RefIndex many = index(refs, 2 * count);
            // those until the hash codes are found not to serve are at most 8 each and 512
            assertThat(many.steps()).as("%s added", 2 * count).isLessThan(2 * few.steps() + 16L * count / 10 + 1_000);
            assertThat(many.steps()).isLessThan(3L * 2 * count + 1_000);
            assertThat(stepsToAll(many, refs)).isLessThan(3L * 2 * count);
        }
    }

    @ParameterizedTest
    @EnumSource(Refs.class)
    void whatWasNotAddedIsNotFound(Refs refs) {
        RefIndex index = index(refs, 5_000);
        for (int i = 0; i < 5_000; i++) {
            assertThat(index.add(refs.ref(i))).isFalse();
            assertThat(index.indexOf(refs.ref(i + 5_000))).isEqualTo(-1);
            assertThat(index.stepsTo(refs.ref(i + 5_000))).isLessThan(300);
            assertThat(index.ref(i)).isEqualTo(refs.ref(i));
        }
        assertThat(index.size()).isEqualTo(5_000);
    }

    @Test
    void noReferenceIsAReferenceToo() {
        for (Refs refs : Refs.values()) {
            // as many as there is room for, so that nothing is behind the last
            RefIndex index = index(refs, 2_048);
            assertThat(index.indexOf(refs.ref(2_047))).isEqualTo(2_047);
            assertThat(index.indexOf(refs.ref(2_048))).isEqualTo(-1);
            assertThat(index.indexOf(refs.ref(2_047))).isEqualTo(2_047);
            assertThat(index.indexOf(null)).isEqualTo(-1);
            assertThat(index.add(null)).isTrue();
            assertThat(index.add(null)).isFalse();
            assertThat(index.indexOf(refs.ref(2_047))).isEqualTo(2_047);
            assertThat(index.indexOf(null)).isEqualTo(2_048);
            assertThat(index.indexOf(refs.ref(5))).isEqualTo(5);
            assertThat(index.ref(2_048)).isNull();
        }
    }

    @Test
    void thereIsRoomForAsManyAsExpectedAndMore() {
        for (int expected : new int[] {0, 1, 8, 9, 16, 17, 1_000}) {
            RefIndex index = new RefIndex(expected);
            assertThat(index.size()).isZero();
            assertThat(index.indexOf("I0")).isEqualTo(-1);
            for (int i = 0; i < 3 * expected + 20; i++) {
                assertThat(index.add("I" + i)).isTrue();
                assertThat(index.size()).isEqualTo(i + 1);
            }
            for (int i = 3 * expected + 19; i >= 0; i--) {
                assertThat(index.indexOf("I" + i)).isEqualTo(i);
            }
            // equal references are one, whether or not they are the same object
            assertThat(index.add(new StringBuilder("I7").toString())).isFalse();
        }
    }

    /**
     * References side by side take 1, 2, 3 steps, together n (n + 1) / 2, as long as that is at most 8 for each of them and 64 more: 820 of 40, but not
     * 861 of 41.
     */
    @Test
    void hashCodesServeUntilTheyTakeTooManySteps() {
        RefIndex index = new RefIndex(41);
        for (int i = 0; i < 40; i++) {
            assertThat(index.add(Refs.SIDE_BY_SIDE.ref(i))).isTrue();
        }
        assertThat(index.steps()).isEqualTo(820);
        for (int i = 0; i < 40; i++) {
            assertThat(index.stepsTo(Refs.SIDE_BY_SIDE.ref(i))).isEqualTo(i + 1);
        }
        index.add(Refs.SIDE_BY_SIDE.ref(40));
        assertThat(index.steps()).isEqualTo(861);
        assertThat(stepsToAll(index, Refs.SIDE_BY_SIDE)).isBetween(41L, 8 * 41L);
    }

    /** A thousand side by side among many that spread: together they take few steps, but some of them take too many. */
    @Test
    void someThatAreSideBySideAmongMany() {
        RefIndex index = index(Refs.NUMBERED, 100_000);
        long steps = 0;
        for (int i = 0; i < 1_000; i++) {
            assertThat(index.add(Refs.SIDE_BY_SIDE.ref(i))).isTrue();
        }
        for (int i = 0; i < 1_000; i++) {
            steps += index.stepsTo(Refs.SIDE_BY_SIDE.ref(i));
        }
        assertThat(steps).isBetween(1_000L, 10_000L);
    }

    /** Once hash codes are found not to serve, references that differ in any one character are spread all the same. */
    @Test
    void everyCharacterCounts() {
        RefIndex index = index(Refs.OF_ONE_HASH_CODE, 1_000);
        for (int length = 1; length <= 9; length++) {
            for (int at = 0; at < length; at++) {
                StringBuilder ref = new StringBuilder("a".repeat(length));
                long steps = 0;
                for (int i = 0; i < 500; i++) {
                    ref.setCharAt(at, (char) ('b' + i));
                    assertThat(index.add(ref.toString())).isTrue();
                    steps += index.stepsTo(ref.toString());
                }
                // side by side they would take 125,250
                assertThat(steps).as("%s of %s", at, length).isLessThan(10_000);
            }
        }
    }
}

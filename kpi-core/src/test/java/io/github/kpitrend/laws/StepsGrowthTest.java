// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.CountingLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Twice the months, series, refs or months of a window take at most about twice the steps, whatever the data. Steps are calls of methods and jumps of
 * the library, counted one by one in classes that are loaded for that; a tenth more is for data that differ, and for logarithms.
 */
class StepsGrowthTest {

    private static final double TWICE = 2.2;

    @SuppressWarnings("unchecked") // the type of the work, as the other loader has it
    private static Map<String, IntFunction<Runnable>> work(CountingLoader loader) {
        return loader.make(StepsWork.class, Supplier.class) instanceof Supplier<?> supplier
                ? (Map<String, IntFunction<Runnable>>) supplier.get()
                : Map.of();
    }

    @Test
    void stepsGrowWithWhatIsGiven() {
        CountingLoader loader = new CountingLoader();
        Map<String, IntFunction<Runnable>> all = work(loader);
        assertThat(all).hasSizeGreaterThan(200);
        Map<String, Double> largest = new LinkedHashMap<>();
        Map<String, Double> each = new LinkedHashMap<>();
        Map<String, Long> last = new LinkedHashMap<>();
        all.forEach((name, work) -> {
            String kind = name.substring(0, name.indexOf(':'));
            int from = kind.equals("series") ? 60 : kind.equals("window") ? 375 : 750;
            int to = kind.equals("series") ? 240 : 3_000;
            work.apply(from).run(); // what is made once for all
            long few = loader.steps(work.apply(from));
            for (int size = from; size < to; size *= 2) {
                long many = loader.steps(work.apply(2 * size));
                String as = name + ", " + size + " and " + 2 * size + ": " + few + " and " + many + " steps";
                assertThat((double) many).as(as).isLessThan(TWICE * few + 2_000);
                each.merge(kind, many / (2.0 * size), Math::max);
                largest.merge(kind, (double) many / few, Math::max);
                few = many;
            }
            last.put(name, few);
        });
        last.forEach((name, steps) -> {
            String other = name.replace("of one hash code", "of different hash codes");
            assertThat(steps).as(name + " and " + other).isLessThanOrEqualTo(2 * last.getOrDefault(other, 0L));
        });
        System.out.println("steps of twice as much, at most: " + largest + "; steps each, at most: " + each);
        assertThat(each.get("months")).isLessThan(1_000);
    }

    /** The counter counts: work that is not linear is found. */
    @Test
    void stepsOfWhatIsNotLinearGrowFaster() {
        CountingLoader loader = new CountingLoader();
        Supplier<?> supplier = loader.make(Quadratic.class, Supplier.class);
        IntFunction<?> work = (IntFunction<?>) supplier.get();
        long few = loader.steps((Runnable) work.apply(100));
        long many = loader.steps((Runnable) work.apply(200));
        assertThat(few).isGreaterThan(100 * 100);
        assertThat((double) many / few).isGreaterThan(3.5);
    }

    /** A loop in a loop. */
    public static final class Quadratic implements Supplier<IntFunction<Runnable>> {

        private static volatile int kept;

        @Override
        public IntFunction<Runnable> get() {
            return size -> () -> {
                for (int i = 0; i < size; i++) {
                    for (int k = 0; k < size; k++) {
                        kept = i + k;
                    }
                }
            };
        }
    }
}

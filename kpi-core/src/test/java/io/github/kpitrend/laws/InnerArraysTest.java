// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.internal.PanelData;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.testing.PublicTypes;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * On the class path, where nothing of a module is hidden, no public member of any class hands out or keeps an array of a series or a panel. Deliberate
 * reflection on private members stays possible and is not a promise.
 */
class InnerArraysTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    /** Methods that return an array made for the caller. */
    private static final Set<String> OWN_COPY = Set.of("MonthlySeries.toArray", "RollingWindow.observedCounts");

    /** What takes an array: to read from it, to fill it, or to copy it, but never to keep it. */
    private static final Set<String> READING = Set.of(
            "ChartKernel.cause",
            "ChartKernel.chart",
            "ChartKernel.variation",
            "MonthlySeries.of",
            "Samples.eighteenVariances",
            "Samples.overTies",
            "Samples.sumOfSigns",
            "SeasonFit.of",
            "SeasonModel.of",
            "Slots.copyMarkers",
            "Slots.copyReasons",
            "Slots.copyValues",
            "Slots.of",
            "Slots.ofResults",
            "Slots.placesOf",
            "Slots.withValues",
            "SmallSimplex.minimize",
            "Trajectories.profile");

    private static List<Class<?>> everyPublicClass() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        Path root = PublicTypes.classes();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (name.startsWith("io.github.kpitrend.") && name.endsWith(".class") && !name.contains("-info")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                    if (isOpen(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isOpen(Class<?> type) {
        boolean outer = type.getEnclosingClass() == null || isOpen(type.getEnclosingClass());
        return outer && isOpen(type.getModifiers()) && !type.isAnonymousClass();
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isArrayOfNumbers(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return type.isArray() && element.isPrimitive();
    }

    // -----------------------------------------------------------------------
    @Test
    void fieldsThatAnybodySeesAreConstantsAndNoArrays() throws Exception {
        Set<String> faults = new TreeSet<>();
        int seen = 0;
        for (Class<?> type : everyPublicClass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
                if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                    seen++;
                    if (!constant || field.getType().isArray()) {
                        faults.add(type.getSimpleName() + "." + field.getName());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void noMethodOfAnyClassReturnsAnArrayOfNumbers() throws Exception {
        Set<String> faults = new TreeSet<>();
        int seen = 0;
        for (Class<?> type : everyPublicClass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                    seen++;
                    String name = type.getSimpleName() + "." + method.getName();
                    if (isArrayOfNumbers(method.getReturnType()) && !OWN_COPY.contains(name)) {
                        faults.add(name);
                    }
                }
            }
        }
        System.out.println("inner arrays: " + seen + " methods of all packages");
        assertThat(faults).isEmpty();
        assertThat(seen).isGreaterThan(1_500);
    }

    @Test
    void whatTakesAnArrayIsListed() throws Exception {
        Set<String> taking = new TreeSet<>();
        for (Class<?> type : everyPublicClass()) {
            List<Executable> executables = new ArrayList<>(List.of(type.getDeclaredMethods()));
            executables.addAll(List.of(type.getDeclaredConstructors()));
            for (Executable executable : executables) {
                boolean takes = Stream.of(executable.getParameterTypes()).anyMatch(InnerArraysTest::isArrayOfNumbers);
                if (takes && isOpen(executable.getModifiers()) && !executable.isSynthetic()) {
                    String name = executable instanceof Constructor<?> ? "new" : executable.getName();
                    taking.add(type.getSimpleName() + "." + name);
                }
            }
        }
        assertThat(taking).isEqualTo(new TreeSet<>(READING));
    }

    // -----------------------------------------------------------------------
    @Test
    void slotsKeepNoArrayOfTheCaller() {
        double[] values = {1, 2};
        byte[] reasons = {0, ReasonCode.PENDING};
        byte[] markers = {1, 0};
        double[] others = {5, 6};
        Slots slots = Slots.of(5, values, reasons, markers);
        Slots results = Slots.ofResults(5, values, reasons, markers);
        Slots sourced = Slots.ofResults(5, values, reasons, slots);
        Slots replaced = slots.withValues(others);
        List<String> before = List.of(text(slots), text(results), text(sourced), text(replaced));
        values[0] = 99;
        reasons[0] = ReasonCode.PENDING;
        markers[0] = 4;
        others[0] = 99;
        assertThat(List.of(text(slots), text(results), text(sourced), text(replaced)))
                .isEqualTo(before);
        slots.copyValues(values);
        slots.copyReasons(reasons);
        slots.copyMarkers(markers);
        values[0] = 99;
        reasons[0] = ReasonCode.PENDING;
        markers[0] = 4;
        assertThat(text(slots)).isEqualTo(before.get(0));
    }

    private static String text(Slots slots) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < slots.length(); i++) {
            text.append(slots.value(i)).append(' ').append(slots.reason(i)).append(' ');
            text.append(slots.marker(i)).append(';');
        }
        return text.toString();
    }

    @Test
    void aSeriesStaysAsItWasWhateverIsDoneWithWhatItGave() {
        double[] given = {1, 2, 3};
        MonthlySeries series = MonthlySeries.of(JUNE, given);
        MonthlySeries copy = MonthlySeries.of(JUNE, 1, 2, 3);
        given[0] = 99;
        series.toArray(0)[1] = 99;
        Slots slots = SlotsDoor.of(MonthlySeries.class).open(series);
        double[] read = new double[3];
        slots.copyValues(read);
        read[2] = 99;
        PanelData.of(List.of(slots), slots.first(), 3).slots(0).copyValues(new double[3]);
        assertThat(series).isEqualTo(copy);
        assertThat(series.hashCode()).isEqualTo(copy.hashCode());
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.PublicTypes;
import io.github.kpitrend.testing.SampleArguments;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sign of a zero is never seen: every public method that takes a double gives the same for 0.0 and -0.0, with the same hash and text. */
class ZeroSignsTest {

    /** Methods that pass through what the caller gave. */
    private static final Set<String> PASSING =
            Set.of("Figure.orElse", "Known.orElse", "Missing.orElse", "MonthlySeries.toArray");

    private final SampleArguments samples = new SampleArguments();

    @Test
    void zerosOfEitherSignAreOne() throws Exception {
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (Class<?> type : PublicTypes.all()) {
            for (Executable executable : PublicTypes.executables(type)) {
                Class<?>[] types = executable.getParameterTypes();
                String name = type.getSimpleName() + "." + executable.getName();
                for (int i = 0; i < types.length && !PASSING.contains(name); i++) {
                    if (types[i] == double.class || types[i] == double[].class) {
                        Object positive = call(type, executable, i, 0.0);
                        Object negative = call(type, executable, i, -0.0);
                        if (!same(positive, negative)) {
                            faults.add(name + " at " + i + ": " + positive + " and " + negative);
                        }
                        checked++;
                    }
                }
            }
        }
        System.out.println("signs of zero: " + checked + " positions");
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Double number) {
            return Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits((Double) other);
        }
        if (one instanceof IllegalArgumentException) {
            return other instanceof IllegalArgumentException;
        }
        boolean ofIdentity = one.getClass().getSimpleName().equals("Builder");
        return ofIdentity
                || (one.equals(other)
                        && one.hashCode() == other.hashCode()
                        && one.toString().equals(other.toString()));
    }

    private Object call(Class<?> type, Executable executable, int position, double zero) throws Exception {
        Object[] arguments = samples.arguments(executable);
        arguments[position] =
                arguments[position] instanceof double[] array ? filled(array.length, zero) : (Object) zero;
        try {
            if (executable instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments);
            }
            Object instance = Modifier.isStatic(executable.getModifiers()) ? null : samples.instance(type);
            return ((Method) executable).invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    private static double[] filled(int length, double zero) {
        double[] array = new double[length];
        java.util.Arrays.fill(array, zero);
        return array;
    }
}

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
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Null at any position of any public method or constructor is refused, and the message is the name of the parameter. */
class NullArgumentsTest {

    /** Boolean queries that are documented to return false for null. */
    private static final Set<String> NULL_IS_NO_MEMBER =
            Set.of("FiscalYear.contains", "FiscalQuarter.contains", "MonthRange.contains");

    /** Accessors of the other kind of figure, which refuse by contract whatever they are given. */
    private static final Set<String> OF_THE_OTHER_KIND =
            Set.of("Known.reason", "Missing.value", "Missing.toBigDecimal");

    private final SampleArguments samples = new SampleArguments();
    private final List<String> faults = new ArrayList<>();

    @Test
    void theMessageIsTheNameOfTheParameter() throws Exception {
        int checked = 0;
        for (Class<?> type : PublicTypes.all()) {
            for (Executable executable : PublicTypes.executables(type)) {
                for (Parameter parameter : executable.getParameters()) {
                    boolean ofEnum = type.isEnum() && executable.getName().equals("valueOf");
                    if (!parameter.getType().isPrimitive() && !ofEnum) {
                        check(type, executable, parameter);
                        checked++;
                    }
                }
            }
        }
        System.out.println("null at " + checked + " positions: " + faults.size() + " not refused by name");
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThan(400);
    }

    @Test
    void everyMethodTakesTheSamples() throws Exception {
        int called = 0;
        for (Class<?> type : PublicTypes.all()) {
            for (Executable executable : PublicTypes.executables(type)) {
                String name = type.getSimpleName() + "." + executable.getName();
                Throwable thrown = call(type, executable, samples.arguments(executable));
                if (thrown != null && !OF_THE_OTHER_KIND.contains(name)) {
                    faults.add(type.getSimpleName() + "." + executable + " does not even take the samples: " + thrown);
                }
                called++;
            }
        }
        System.out.println("sample arguments: " + called + " methods and constructors called");
        assertThat(faults).isEmpty();
        assertThat(called).isGreaterThan(900);
    }

    private void check(Class<?> type, Executable executable, Parameter parameter) throws Exception {
        String name = type.getName().replaceFirst("^io\\.github\\.kpitrend\\.", "") + "." + executable.getName() + " "
                + parameter;
        int position = Arrays.asList(executable.getParameters()).indexOf(parameter);
        Object[] arguments = samples.arguments(executable);
        arguments[position] = null;
        Throwable thrown = call(type, executable, arguments);
        if (NULL_IS_NO_MEMBER.contains(type.getSimpleName() + "." + executable.getName())) {
            if (thrown != null) {
                faults.add(name + " throws " + thrown);
            }
        } else if (!(thrown instanceof NullPointerException)) {
            faults.add(name + " gives " + thrown);
        } else if (!parameter.getName().equals(thrown.getMessage())) {
            faults.add(name + " says " + thrown.getMessage());
        }
    }

    private Throwable call(Class<?> type, Executable executable, Object[] arguments) throws Exception {
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object instance = Modifier.isStatic(executable.getModifiers()) ? null : samples.instanceFor(executable);
                ((Method) executable).invoke(instance, arguments);
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }
}

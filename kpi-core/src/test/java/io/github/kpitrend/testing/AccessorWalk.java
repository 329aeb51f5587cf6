// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.Plain;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Calls the accessors of results, of what these return, and so on: those without parameters, and those that take constants of an enumeration. */
public final class AccessorWalk {

    private static final int MOST_OF_A_TYPE = 6;
    private static final int MOST_OF_A_LIST = 4;

    /** Takes what an accessor answered: {@code instance.method(arguments) = result}. */
    public interface Visitor {
        void visit(Method method, Object instance, Object result);
    }

    private static final Map<Class<?>, List<Method>> ACCESSORS = accessors();

    private final Visitor visitor;
    private final Random random;
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<Object> done = new HashSet<>();
    private final Map<Class<?>, Integer> counts = new HashMap<>();

    private AccessorWalk(Visitor visitor, Random random) {
        this.visitor = visitor;
        this.random = random;
    }

    /** Walks from some results to everything that can be asked of them, at most {@value #MOST_OF_A_TYPE} values of a type. */
    public static void of(Collection<?> results, Random random, Visitor visitor) {
        AccessorWalk walk = new AccessorWalk(visitor, random);
        results.forEach(walk::add);
        while (!walk.open.isEmpty()) {
            walk.call(walk.open.poll());
        }
    }

    /** The accessors that a walk calls, by type. */
    public static Map<Class<?>, List<Method>> accessors() {
        Map<Class<?>, List<Method>> all = new HashMap<>();
        for (Class<?> type : PublicTypes.all()) {
            List<Method> methods = new ArrayList<>();
            for (Method method : type.getMethods()) {
                boolean own = method.getDeclaringClass().getName().startsWith("io.github.kpitrend.");
                boolean asked = !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getReturnType() != void.class
                        && !method.getName().matches("build|toBuilder")
                        && (method.getParameterCount() == 0
                                || (method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum()));
                if (own && asked) {
                    methods.add(method);
                }
            }
            methods.sort(Comparator.comparing(Method::toString));
            all.put(type, methods);
        }
        return all;
    }

    private void add(Object result) {
        if (result instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (result instanceof Map<?, ?> map) {
            map.values().stream().limit(MOST_OF_A_LIST).forEach(this::add);
        } else if (result instanceof Collection<?> collection) {
            collection.stream().limit(MOST_OF_A_LIST).forEach(this::add);
        } else if (result instanceof Plain && counts.merge(result.getClass(), 1, Integer::sum) <= MOST_OF_A_TYPE) {
            if (done.add(result)) {
                open.add(result);
            }
        }
    }

    private void call(Object instance) {
        for (Class<?> type : types(instance.getClass())) {
            for (Method method : ACCESSORS.getOrDefault(type, List.of())) {
                if (method.getDeclaringClass() == type) {
                    for (Object[] arguments : arguments(method)) {
                        call(instance, method, arguments);
                    }
                }
            }
        }
    }

    private static List<Class<?>> types(Class<?> type) {
        List<Class<?>> all = new ArrayList<>(List.of(type.getInterfaces()));
        all.add(type);
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            all.add(type.getSuperclass());
        }
        return all;
    }

    private List<Object[]> arguments(Method method) {
        if (method.getParameterCount() == 0) {
            return List.<Object[]>of(new Object[0]);
        }
        Object[] constants = method.getParameterTypes()[0].getEnumConstants();
        return List.<Object[]>of(new Object[] {constants[random.nextInt(constants.length)]});
    }

    private void call(Object instance, Method method, Object[] arguments) {
        Object result;
        try {
            result = method.invoke(instance, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NoSuchElementException || e.getCause() instanceof IllegalStateException) {
                return; // as documented where there is no such thing, such as the value of a missing figure
            }
            if (e.getCause() instanceof IllegalArgumentException && arguments.length > 0) {
                return; // a constant that is not taken
            }
            throw new AssertionError(method + " of " + instance + ": " + e.getCause(), e.getCause());
        }
        visitor.visit(method, instance, result);
        add(result);
    }

    /** The number of an answer, NaN for one that is no number or missing. */
    public static double number(Object result) {
        if (result instanceof io.github.kpitrend.series.Figure figure) {
            return figure.isKnown() ? figure.value() : Double.NaN;
        }
        if (result instanceof OptionalDouble number) {
            return number.orElse(Double.NaN);
        }
        if (result instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : Double.NaN;
        }
        return result instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}

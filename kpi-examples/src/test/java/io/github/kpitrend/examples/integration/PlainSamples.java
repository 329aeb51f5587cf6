// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration;

import io.github.kpitrend.Plain;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One value of every exported type: a few that are made here, and what the public methods make of them, as long as that gives new types. */
final class PlainSamples {

    private static final String LIBRARY = "io.github.kpitrend";
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final int ROUNDS = 6;

    private final Map<Class<?>, Object> found = new LinkedHashMap<>();
    private final Set<Executable> called = new HashSet<>();
    private final Map<Class<?>, Object> simple = new HashMap<>();

    private PlainSamples() {
        double[] values = new double[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = 80 + 7 * (i % 5) + i;
        }
        simple.putAll(Map.of(
                int.class,
                1,
                long.class,
                1L,
                double.class,
                5.0,
                boolean.class,
                true,
                String.class,
                "EH1a",
                YearMonth.class,
                JUNE,
                LocalDate.class,
                LocalDate.of(2020, 6, 11),
                Locale.class,
                Locale.ENGLISH,
                BigDecimal.class,
                new BigDecimal("3.3"),
                double[].class,
                values));
        simple.put(Integer.class, 2020);
        simple.put(Month.class, Month.JUNE);
        simple.put(DayOfWeek.class, DayOfWeek.MONDAY);
        MonthlySeries series = MonthlySeries.of(JUNE.minusMonths(35), values);
        Indicator indicator =
                Indicator.builder("EH1a").polarity(Polarity.HIGHER_IS_BETTER).build();
        collect(Figure.missing(MissingReason.PENDING));
        collect(Figure.of(96));
        collect(series);
        collect(indicator);
        collect(new Proportion(36, 100));
        collect(ScorecardRow.of(indicator, series, JUNE));
        TargetSchedule targets =
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(2000));
        collect(ScorecardRow.of(indicator, series, JUNE).withTargets(targets).outlook());
        MonthlySeries small = MonthlySeries.of(JUNE.minusMonths(4), 3, 120, 7, 4, 96);
        collect(ControlChart.xmr(small).notes());
        collect(Forecast.of(indicator, series.tail(18), JUNE).notes());
        DisclosureControl control = DisclosureControl.hidingBelow(10);
        ProtectedPublication released =
                control.protect(Publication.builder().series(indicator, small).build());
        DisclosureAudit audit = DisclosureAudit.of(released.released(), control);
        collect(List.of(control, released, audit));
        collect(audit.intervals());
        IndicatorTree tree = IndicatorTree.builder()
                .parent("ALL", RollUp.sum(), "EH1a", "NORTH")
                .build();
        collect(tree);
        collect(tree.value("ALL", Map.of("EH1a", series, "NORTH", series), JUNE));
    }

    /** Returns values that have a plain form, by their class. */
    static Map<Class<?>, Plain> all() {
        PlainSamples samples = new PlainSamples();
        int before = -1;
        for (int round = 0; round < ROUNDS && before < samples.found.size(); round++) {
            before = samples.found.size();
            for (Class<?> type : ExportedTypes.all()) {
                executables(type).forEach(samples::call);
            }
        }
        Map<Class<?>, Plain> plain = new LinkedHashMap<>();
        samples.found.forEach((type, value) -> {
            if (value instanceof Plain form && Modifier.isPublic(type.getModifiers())) {
                plain.put(type, form);
            }
        });
        return plain;
    }

    private static List<Executable> executables(Class<?> type) {
        List<Executable> all = new ArrayList<>(List.of(type.getConstructors()));
        for (Method method : type.getMethods()) {
            boolean own = method.getDeclaringClass() == type && !method.isBridge() && !method.isSynthetic();
            if (own && !method.getName().equals("getPlain")) {
                all.add(method);
            }
        }
        all.sort(Comparator.comparing(Executable::toString));
        return all;
    }

    /** Calls a method or constructor once there is an argument for each parameter; what it refuses is asked for again with later values. */
    private void call(Executable executable) {
        boolean isStatic = Modifier.isStatic(executable.getModifiers()) || executable instanceof Constructor<?>;
        Object receiver = isStatic ? null : found.get(executable.getDeclaringClass());
        if (called.contains(executable) || (!isStatic && receiver == null)) {
            return;
        }
        List<Object> arguments = new ArrayList<>();
        for (Type type : executable.getGenericParameterTypes()) {
            Object argument = argument(type);
            if (argument == null) {
                return;
            }
            arguments.add(argument);
        }
        try {
            collect(
                    executable instanceof Constructor<?> constructor
                            ? constructor.newInstance(arguments.toArray())
                            : ((Method) executable).invoke(receiver, arguments.toArray()));
            called.add(executable);
        } catch (ReflectiveOperationException e) {
            // Not every combination is a good one, and the value of a missing figure is an exception by contract.
        }
    }

    private void collect(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::collect);
        } else if (value instanceof Collection<?> collection) {
            collection.stream().limit(3).forEach(this::collect);
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet());
            collect(map.values());
        } else if (value != null && value.getClass().getName().startsWith(LIBRARY)) {
            found.putIfAbsent(value.getClass(), value);
        }
    }

    private Object argument(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return collection((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments());
        }
        if (type instanceof GenericArrayType || !(type instanceof Class<?> wanted)) {
            return null;
        }
        if (simple.containsKey(wanted)) {
            return simple.get(wanted);
        }
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        if (wanted.isArray()) {
            Object element = argument(wanted.getComponentType());
            if (element == null) {
                return null;
            }
            Object array = Array.newInstance(wanted.getComponentType(), 1);
            Array.set(array, 0, element);
            return array;
        }
        return found.values().stream()
                .filter(wanted::isInstance)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private Object collection(Class<?> raw, Type[] elements) {
        Object first = argument(elements[0]);
        if (first == null) {
            return null;
        }
        if (raw == Optional.class) {
            return Optional.of(first);
        }
        if (raw.isAssignableFrom(TreeSet.class) && raw != Collection.class && raw != Iterable.class) {
            return Set.of(first);
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of(first);
        }
        Object second = raw.isAssignableFrom(TreeMap.class) ? argument(elements[1]) : null;
        return second == null ? null : raw == Map.class ? Map.of(first, second) : new TreeMap<>(Map.of(first, second));
    }
}

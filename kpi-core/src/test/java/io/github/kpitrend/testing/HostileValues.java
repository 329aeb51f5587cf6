// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes a value of any type of the public interface, mostly a sensible one, often an extreme or malformed one, sometimes null. Values that calls
 * gave back can be handed in, so that later calls get what earlier ones made. The same random numbers make the same values.
 */
public final class HostileValues {

    private static final int FITTING = 4;
    private static final int MOST_KEPT = 40;
    private static final int LONG_SERIES = 300;

    private final Random random;
    private final String text;
    private final double number;
    private final SampleArguments samples;
    private final boolean atTheEnds;
    private final Map<Class<?>, List<Object>> kept = new HashMap<>();

    /**
     * Makes values from random numbers, with a text and a number that come up often.
     */
    public HostileValues(SampleArguments samples, Random random, String text, double number) {
        this(samples, random, text, number, false);
    }

    private HostileValues(SampleArguments samples, Random random, String text, double number, boolean atTheEnds) {
        this.samples = samples;
        this.random = random;
        this.text = text;
        this.number = number;
        this.atTheEnds = atTheEnds;
    }

    /** Makes values whose months and series mostly lie at the first or the last months that {@link YearMonth} knows. */
    public static HostileValues atTheEnds(SampleArguments samples, Random random, String text, double number) {
        return new HostileValues(samples, random, text, number, true);
    }

    /** Keeps a value for later calls. */
    public void keep(Object value) {
        boolean tooLong =
                value instanceof MonthlySeries series && series.length() > LONG_SERIES && random.nextInt(50) > 0;
        if (tooLong) {
            return;
        }
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            put(type, value);
            for (Class<?> implemented : type.getInterfaces()) {
                put(implemented, value);
            }
        }
    }

    private void put(Class<?> type, Object value) {
        List<Object> values = kept.computeIfAbsent(type, any -> new ArrayList<>());
        if (values.size() < MOST_KEPT) {
            values.add(value);
        } else {
            values.set(random.nextInt(MOST_KEPT), value);
        }
    }

    /** An instance to call a method on. */
    public Object instance(Class<?> type) {
        List<Object> values = kept.get(type);
        if (values != null && random.nextInt(4) > 0) {
            return values.get(random.nextInt(values.size()));
        }
        Object value = type.isEnum() ? constant(type) : samples.instance(type);
        return atTheEnds && random.nextInt(4) > 0 ? moved(value) : value;
    }

    /** A series at an end of the calendar instead of one of our time. */
    private Object moved(Object value) {
        if (value instanceof MonthlySeries series) {
            return atAnEnd(series);
        }
        if (value instanceof RatioSeries ratio) {
            MonthlySeries part = atAnEnd(ratio.numerators());
            return RatioSeries.proportion(part, part);
        }
        if (value instanceof MonthRange) {
            return MonthRange.startingAt(atAnEnd(), 1);
        }
        return value;
    }

    private MonthlySeries atAnEnd(MonthlySeries series) {
        MonthlySeries part = series.length() < 3
                ? series
                : series.within(MonthRange.startingAt(series.first(), 1 + random.nextInt(series.length())));
        YearMonth to = atAnEnd();
        boolean early = to.getYear() < 0;
        long months = early
                ? to.getYear() * 12L
                        + to.getMonthValue()
                        - (part.first().getYear() * 12L + part.first().getMonthValue())
                : to.getYear() * 12L
                        + to.getMonthValue()
                        - (part.last().getYear() * 12L + part.last().getMonthValue());
        return part.plusMonths(months);
    }

    private YearMonth atAnEnd() {
        return random.nextBoolean()
                ? YearMonth.of(-999_999_999, 1).plusMonths(random.nextInt(15))
                : YearMonth.of(999_999_999, 12).minusMonths(random.nextInt(15));
    }

    /** The instance to call a method on: one that fits the samples, or any. */
    public Object instance(Executable executable) {
        return random.nextInt(FITTING) == 0
                ? samples.instanceFor(executable)
                : instance(executable.getDeclaringClass());
    }

    /** The arguments of a call: hostile ones, and in one call of four most of them those that fit, so that the call gets past its checks. */
    public Object[] arguments(Executable executable) {
        Type[] types = executable.getGenericParameterTypes();
        Object[] arguments = random.nextInt(FITTING) == 0 ? samples.arguments(executable) : new Object[types.length];
        boolean fits = types.length > 0 && arguments[0] != null;
        for (int i = 0; i < types.length; i++) {
            if (!fits || random.nextInt(FITTING) == 0) {
                arguments[i] = argument(types[i]);
            }
        }
        return arguments;
    }

    /** An argument, null now and then. */
    public Object argument(Type type) {
        boolean primitive = type instanceof Class<?> known && known.isPrimitive();
        return !primitive && random.nextInt(60) == 0 ? null : value(type);
    }

    private Object value(Type type) {
        if (type instanceof Class<?> known) {
            return plain(known);
        }
        if (type instanceof WildcardType wildcard) {
            Type bound = wildcard.getUpperBounds()[0];
            return value(bound);
        }
        if (type instanceof ParameterizedType parameterized) {
            return generic((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments());
        }
        return text();
    }

    private Object plain(Class<?> type) {
        if (type == double.class) {
            return number();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextBoolean()
                    ? random.nextInt(14)
                    : ExtremeValues.INTS[random.nextInt(ExtremeValues.INTS.length)];
        }
        if (type == long.class) {
            return random.nextInt(10) == 0
                    ? random.nextLong()
                    : (long) ExtremeValues.INTS[random.nextInt(ExtremeValues.INTS.length)];
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return text();
        }
        if (type == Number.class) {
            return random.nextBoolean()
                    ? (Number) number()
                    : ExtremeValues.DECIMALS[random.nextInt(ExtremeValues.DECIMALS.length)];
        }
        if (type == BigDecimal.class) {
            return ExtremeValues.DECIMALS[random.nextInt(ExtremeValues.DECIMALS.length)];
        }
        if (type == YearMonth.class) {
            return month();
        }
        if (type == LocalDate.class) {
            return random.nextInt(20) == 0 ? LocalDate.MAX : month().atDay(1 + random.nextInt(28));
        }
        if (type == Locale.class) {
            return random.nextBoolean() ? Locale.ROOT : Locale.forLanguageTag("ar-EG-u-nu-arab");
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), random.nextInt(20));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, value(type.getComponentType()));
            }
            return array;
        }
        return type == Object.class ? text() : instance(type);
    }

    private Object generic(Class<?> raw, Type[] arguments) {
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            elements(arguments[0]).forEach(key -> map.put(key, value(arguments[1])));
            return map;
        }
        if (raw == SortedMap.class) {
            Map<Object, Object> map = new TreeMap<>();
            elements(arguments[0]).stream().filter(Objects::nonNull).forEach(key -> map.put(key, value(arguments[1])));
            return map;
        }
        if (raw == List.class || raw == Collection.class) {
            return elements(arguments[0]);
        }
        if (raw == Set.class) {
            return new HashSet<>(elements(arguments[0]));
        }
        if (raw == Map.Entry.class) {
            return new SimpleImmutableEntry<>(value(arguments[0]), value(arguments[1]));
        }
        if (raw == Stream.class) {
            return elements(arguments[0]).stream();
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(random.nextInt(4) == 0 ? null : value(arguments[0]));
        }
        if (raw == Function.class && arguments[1] instanceof Class<?> result && result != YearMonth.class) {
            Object fixed = value(result);
            return (Function<Object, Object>) element -> fixed;
        }
        double constant = number();
        YearMonth month = month();
        Map<Class<?>, Object> functions = Map.of(
                DoubleUnaryOperator.class, (DoubleUnaryOperator) value -> random.nextBoolean() ? value * 2 : constant,
                DoubleBinaryOperator.class, (DoubleBinaryOperator) (a, b) -> constant,
                ToDoubleFunction.class, (ToDoubleFunction<Object>) element -> constant,
                Function.class, (Function<Object, YearMonth>) element -> month,
                UnaryOperator.class, UnaryOperator.identity(),
                DoubleConsumer.class, (DoubleConsumer) value -> {},
                BiConsumer.class, (BiConsumer<Object, Object>) (a, b) -> {},
                Consumer.class, (Consumer<Object>) value -> {});
        return functions.get(raw);
    }

    private List<Object> elements(Type type) {
        List<Object> elements = new ArrayList<>();
        int size = random.nextInt(7);
        for (int i = 0; i < size; i++) {
            elements.add(value(type));
        }
        return elements;
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> number;
            case 1 -> ExtremeValues.NUMBERS[random.nextInt(ExtremeValues.NUMBERS.length)];
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> random.nextInt(1000) / 10.0;
            default -> random.nextInt(200);
        };
    }

    private YearMonth month() {
        if (atTheEnds && random.nextInt(4) > 0) {
            return atAnEnd();
        }
        return switch (random.nextInt(12)) {
            case 0 -> YearMonth.of(999_999_999, 12);
            case 1 -> YearMonth.of(-999_999_999, 1);
            case 2 -> YearMonth.of(1 + random.nextInt(9999), 1 + random.nextInt(12));
            default -> YearMonth.of(2018, 1).plusMonths(random.nextInt(48));
        };
    }

    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> changed(ExtremeValues.TEXTS[random.nextInt(ExtremeValues.TEXTS.length)]);
            case 2 -> text + ExtremeValues.TEXTS[random.nextInt(ExtremeValues.TEXTS.length)];
            default -> ExtremeValues.TEXTS[random.nextInt(ExtremeValues.TEXTS.length)];
        };
    }

    /** A text with a character taken out, doubled or replaced. */
    private String changed(String original) {
        if (original.isEmpty()) {
            return String.valueOf((char) random.nextInt(0x3000));
        }
        int at = random.nextInt(original.length());
        String before = original.substring(0, at);
        String after = original.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + original.charAt(at) + original.charAt(at) + after;
            default -> before + (char) random.nextInt(0x3000) + after;
        };
    }

    private Object constant(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }
}

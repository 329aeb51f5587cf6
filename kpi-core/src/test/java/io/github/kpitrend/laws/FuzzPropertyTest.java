// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.testing.HostileValues;
import io.github.kpitrend.testing.PublicTypes;
import io.github.kpitrend.testing.SampleArguments;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Calls everything that is public, again and again, with hostile arguments: whatever is called answers with a value that holds together, or throws
 * an exception that its documentation names, in words. A try makes {@value #CALLS} calls, so a build makes a hundred thousand;
 * ten million are made by {@code mvn -B -pl kpi-core test -Dtest=FuzzPropertyTest -Djqwik.tries.default=100000}.
 */
class FuzzPropertyTest {

    private static final int CALLS = 100;
    private static final int MOST_CALLS = 500;

    /** What a figure has not: their only result is the documented exception. */
    private static final Set<String> ALWAYS_REFUSED = Set.of("Missing.value", "Missing.toBigDecimal", "Known.reason");

    private static final SampleArguments SAMPLES = new SampleArguments();
    private static final List<Executable> EXECUTABLES = executables();
    private static final Map<String, Set<String>> DOCUMENTED = new HashMap<>();
    private static final Pattern NO_NUMBER = Pattern.compile("Infinity");
    private static final Pattern THROWS = Pattern.compile("@throws (?:[a-z]+\\.)*(\\w+)");

    private static List<Executable> executables() {
        List<Executable> all = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            PublicTypes.executables(type).stream()
                    .filter(executable ->
                            !(type.isEnum() && executable.getName().equals("valueOf")))
                    .forEach(all::add);
        }
        return all;
    }

    @Property
    void everyCallAnswersOrRefusesAsDocumented(@ForAll long seed, @ForAll("texts") String text, @ForAll double number)
            throws Exception {
        Random random = new Random(seed);
        HostileValues values = new HostileValues(SAMPLES, random, text, number);
        for (int i = 0; i < CALLS; i++) {
            call(EXECUTABLES.get(random.nextInt(EXECUTABLES.size())), values);
        }
    }

    @Property(tries = 300)
    void everyCallAtTheEndsOfTheCalendarAnswersOrRefusesAsDocumented(
            @ForAll long seed, @ForAll("texts") String text, @ForAll double number) throws Exception {
        Random random = new Random(seed);
        HostileValues values = HostileValues.atTheEnds(SAMPLES, random, text, number);
        for (int i = 0; i < CALLS; i++) {
            call(EXECUTABLES.get(random.nextInt(EXECUTABLES.size())), values);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> near =
                Arbitraries.strings().withChars("0123456789-/+.,% eEQptNa[]").ofMaxLength(24);
        Arbitrary<String> long1 = Arbitraries.strings().ofLength(10_000).edgeCases(cases -> cases.none());
        return Arbitraries.frequencyOf(Tuple.of(8, any), Tuple.of(8, near), Tuple.of(1, long1));
    }

    /** Returns whether the call returned, rather than refused its arguments. */
    private static boolean call(Executable executable, HostileValues values) throws Exception {
        Object[] arguments = values.arguments(executable);
        try {
            Object result = executable instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : invoke((Method) executable, arguments, values);
            check(executable, result);
            keep(result, values);
            return true;
        } catch (InvocationTargetException e) {
            checkRefusal(executable, arguments, e.getCause());
            return false;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(name(executable) + said(arguments) + ": " + e.getMessage(), e);
        }
    }

    private static Object invoke(Method method, Object[] arguments, HostileValues values)
            throws IllegalAccessException, InvocationTargetException {
        Object instance = Modifier.isStatic(method.getModifiers()) ? null : values.instance(method);
        return method.invoke(instance, arguments);
    }

    private static void keep(Object result, HostileValues values) {
        if (result instanceof List<?> list) {
            list.stream().limit(3).forEach(values::keep);
        } else if (result instanceof Optional<?> optional) {
            optional.ifPresent(values::keep);
        } else if (result != null) {
            values.keep(result);
        }
    }

    // -----------------------------------------------------------------------
    private static void check(Executable executable, Object result) {
        boolean nothing = executable instanceof Method method && method.getReturnType() == void.class;
        if (nothing || executable.getName().equals("orElse")) { // which passes through what it is given
            return;
        }
        assertThat(result).as("result").isNotNull();
        if (result instanceof Double number) {
            assertThat(number).isFinite();
        } else if (result instanceof OptionalDouble number && number.isPresent()) {
            assertThat(number.getAsDouble()).isFinite();
        } else if (result instanceof Figure figure && figure.isKnown()) {
            assertThat(figure.value()).isFinite();
            assertThat(Double.doubleToRawLongBits(figure.value())).isNotEqualTo(Double.doubleToRawLongBits(-0.0));
        }
        if (!result.getClass().isArray()) {
            assertThat(result.equals(result)).as("equal to itself").isTrue();
            assertThat(result.hashCode()).isEqualTo(result.hashCode());
            assertThat(result.toString()).isNotNull();
        }
    }

    private static void checkRefusal(Executable executable, Object[] arguments, Throwable thrown) throws IOException {
        boolean nulls = Arrays.asList(arguments).contains(null);
        String as = name(executable) + said(arguments) + " threw " + thrown;
        if (thrown instanceof NullPointerException) {
            assertThat(nulls).as(as).isTrue();
            return;
        }
        Set<String> documented = documented(executable);
        boolean expected = false;
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            expected |= documented.contains(type.getSimpleName());
        }
        if (!expected || thrown instanceof NumberFormatException) {
            throw new AssertionError(as + ", which is not documented", thrown);
        }
        assertThat(thrown.getMessage()).as(as).isNotBlank();
        boolean computed = Arrays.stream(executable.getParameterTypes())
                .anyMatch(type -> type.getName().startsWith("java.util.function."));
        if (!computed && NO_NUMBER.matcher(thrown.getMessage()).find()) { // else the refusal of a method inside
            assertThat(Arrays.deepToString(arguments)).as(as).containsPattern(NO_NUMBER);
        }
    }

    /** The exceptions that the comments on the methods of a name, or on the record's components, tell of. */
    private static Set<String> documented(Executable executable) throws IOException {
        String key = executable.getDeclaringClass().getName() + " " + name(executable);
        Set<String> known = DOCUMENTED.get(key);
        if (known == null) {
            known = read(executable);
            DOCUMENTED.put(key, known);
        }
        return known;
    }

    private static Set<String> read(Executable executable) throws IOException {
        Class<?> outer = executable.getDeclaringClass();
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String source =
                Files.readString(Path.of("src", "main", "java", outer.getName().replace('.', '/') + ".java"));
        String simple = executable instanceof Constructor<?>
                ? executable.getDeclaringClass().getSimpleName()
                : executable.getName();
        Pattern declared =
                Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/[^;{}]*?\\b" + simple + "\\b *[({]", Pattern.DOTALL);
        Set<String> names = new HashSet<>();
        Matcher comment = declared.matcher(source);
        while (comment.find()) {
            Matcher exception = THROWS.matcher(comment.group(1));
            while (exception.find()) {
                names.add(exception.group(1));
            }
        }
        return names;
    }

    private static String name(Executable executable) {
        String type = executable.getDeclaringClass().getSimpleName();
        return executable instanceof Constructor<?> ? "new " + type : type + "." + executable.getName();
    }

    private static String said(Object[] arguments) {
        String text = Arrays.deepToString(arguments);
        return text.length() > 1_000 ? text.substring(0, 1_000) + "..." : text;
    }

    // -----------------------------------------------------------------------
    /** Random calls reach every public method: each is called until it returns once, so none can only be refused. */
    @Test
    void everyPublicMethodIsCalledAndReturns() throws Exception {
        HostileValues values = new HostileValues(SAMPLES, new Random(22), "text", 12);
        int calls = 0;
        Set<String> neverReturned = new TreeSet<>();
        for (Executable executable : EXECUTABLES) {
            if (ALWAYS_REFUSED.contains(name(executable))) {
                continue;
            }
            boolean returned = false;
            for (int i = 0; i < MOST_CALLS && !returned; i++) {
                calls++;
                returned = call(executable, values);
            }
            if (!returned) {
                neverReturned.add(executable.toString());
            }
        }
        System.out.println("fuzz: " + EXECUTABLES.size()
                + " public methods and constructors, each called until it returned, " + calls + " calls");
        assertThat(neverReturned).isEmpty();
    }

    @Test
    void nothingPublicIsLeftOut() {
        HostileValues values = new HostileValues(SAMPLES, new Random(1), "text", 1);
        for (Executable executable : EXECUTABLES) {
            for (Type type : executable.getGenericParameterTypes()) {
                boolean made = false;
                for (int i = 0; i < 20; i++) {
                    made |= values.argument(type) != null;
                }
                assertThat(made).as("a value of %s for %s", type, executable).isTrue();
            }
        }
        assertThat(EXECUTABLES).hasSizeGreaterThan(500);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.benchmark.ComparatorGroup;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.breakdown.RollUp;
import io.github.kpitrend.breakdown.RollUpValue;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.SpecialCause;
import io.github.kpitrend.forecast.Forecast;
import io.github.kpitrend.forecast.ForecastOptions;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.ConfidenceInterval;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Proportion;
import io.github.kpitrend.target.GoalProgress;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.testing.AccessorWalk;
import io.github.kpitrend.testing.EndResults;
import io.github.kpitrend.testing.HostileValues;
import io.github.kpitrend.testing.PublicTypes;
import io.github.kpitrend.testing.SampleArguments;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.trend.MannKendall;
import io.github.kpitrend.trend.ProportionTrend;
import io.github.kpitrend.vintage.RevisionSummary;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.window.RollingWindow;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Every number with a range in its documentation stays within it, whatever the figures, and reaches its ends where it must. The ranges stand in
 * {@code ranges.txt}; a method whose documentation states one and which is not there is found in the sources.
 */
class DocumentedRangesTest {

    private static final Pattern COMMENTED = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public |static |default )*"
                    + "(int|long|double|Figure|OptionalInt|OptionalDouble) (\\w+)\\(",
            Pattern.DOTALL);
    private static final Pattern STATES_A_RANGE = Pattern.compile(
            "-?\\b\\d+ (?:to|or more)\\b|\\bto (?:\\{@(?:link|value)|-?\\d)|\\bfrom [01]\\b|\\babove 0\\b"
                    + "|\\bat least \\d|\\bnot below\\b|\\bfraction\\b|\\bin percent\\b|-1 for\\b|\\b1 for the\\b|\\bwithin\\b");

    private record Range(String least, String most) {

        void check(String name, Object instance, double found, Object result) throws ReflectiveOperationException {
            String as = name + " of " + instance + " was " + result;
            if (least.startsWith(">")) {
                assertThat(found).as(as).isGreaterThan(Double.parseDouble(least.substring(1)));
            } else if (!least.equals("*")) {
                assertThat(found).as(as).isGreaterThanOrEqualTo(bound(least, instance));
            }
            if (!most.equals("*")) {
                assertThat(found).as(as).isLessThanOrEqualTo(bound(most, instance));
            }
        }

        private static double bound(String text, Object instance) throws ReflectiveOperationException {
            return text.matches("-?[\\d.]+")
                    ? Double.parseDouble(text)
                    : AccessorWalk.number(instance.getClass().getMethod(text).invoke(instance));
        }
    }

    private static final Map<String, Range> RANGES = new TreeMap<>();
    private static final Set<String> WITHOUT = new HashSet<>();

    static {
        try {
            for (String line : Files.readAllLines(Path.of("src", "test", "resources", "ranges.txt"))) {
                String[] words = line.split(" ");
                if (line.startsWith("#")) {
                    continue;
                }
                if (words[1].equals("-")) {
                    WITHOUT.add(words[0]);
                } else {
                    RANGES.put(words[0], new Range(words[1], words[2]));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    // -----------------------------------------------------------------------
    @Test
    void everyDocumentedRangeIsInTheTable() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Class<?> type : PublicTypes.all()) {
            if (type.getEnclosingClass() == null) {
                Path file = Path.of("src", "main", "java", type.getName().replace('.', '/') + ".java");
                Matcher comment = COMMENTED.matcher(Files.readString(file));
                while (comment.find()) {
                    String name = type.getSimpleName() + "." + comment.group(3);
                    named.add(name);
                    String answer = comment.group(1).replaceAll("\\s*\\R\\s*\\*\\s?", " ");
                    int at = answer.indexOf("@return");
                    String words = at < 0 ? "" : answer.substring(at).replaceAll("(?s)@(?:throws|since|see).*", "");
                    if (STATES_A_RANGE.matcher(words).find() && !RANGES.containsKey(name) && !WITHOUT.contains(name)) {
                        missing.add(name + ": " + words.strip());
                    }
                }
            }
        }
        assertThat(missing).as("a range in @return and not in ranges.txt").isEmpty();
        assertThat(named).as("names of ranges.txt").containsAll(RANGES.keySet());
        System.out.println("ranges: " + RANGES.size() + " methods with a range, " + WITHOUT.size() + " without");
    }

    // -----------------------------------------------------------------------
    private final Map<Class<?>, List<Object>> asked = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();

    @Property(tries = 12)
    void everyNumberStaysWithinItsRange(@ForAll long seed) throws ReflectiveOperationException {
        check(seed);
    }

    @Test
    void everyRangeIsAsked() throws ReflectiveOperationException {
        for (long seed = 0; seed < 12; seed++) {
            check(seed);
        }
        SampleArguments samples = new SampleArguments();
        List<Object> all = new ArrayList<>();
        for (Class<?> type : PublicTypes.all()) {
            if (RANGES.keySet().stream().anyMatch(range -> range.startsWith(type.getSimpleName() + "."))) {
                all.addAll(
                        type.isEnum()
                                ? Arrays.asList(type.getEnumConstants())
                                : List.<Object>of(samples.instance(type)));
            }
        }
        all.add(RollUp.sum().requiring(2));
        all.add(RollUp.weightedMean().requiringWeight(80));
        all.add(MannKendall.of(rising(6)));
        all.add(ComparatorGroup.of(Map.of("A", Figure.of(1), "B", Figure.of(2))));
        HostileValues values = new HostileValues(samples, new Random(2), "A", 1);
        for (Object instance : all) {
            visit(instance, instance.getClass(), values, 0, 60);
        }
        Set<String> never = new TreeSet<>(RANGES.keySet());
        never.removeAll(seen);
        assertThat(never).as("ranges of which no answer was seen").isEmpty();
    }

    private void check(long seed) throws ReflectiveOperationException {
        Random random = new Random(seed);
        asked.clear();
        visit(EndResults.of(random), random);
        HostileValues values = new HostileValues(new SampleArguments(), random, "A", random.nextInt(100));
        for (Map.Entry<Class<?>, List<Object>> entry : new LinkedHashMap<>(asked).entrySet()) {
            for (Object instance : entry.getValue()) {
                visit(instance, entry.getKey(), values, 1, 4);
            }
        }
    }

    private void visit(List<Object> results, Random random) {
        AccessorWalk.of(results, random, (method, instance, result) -> {
            List<Object> same = asked.computeIfAbsent(instance.getClass(), any -> new ArrayList<>());
            if (same.size() < 3 && !same.contains(instance)) {
                same.add(instance);
            }
            check(method, instance, result);
        });
    }

    /** Calls the methods of the table that take so many arguments or more, with arguments of all kinds. */
    private void visit(Object instance, Class<?> type, HostileValues values, int arguments, int times)
            throws ReflectiveOperationException {
        List<Method> methods = new ArrayList<>(List.of(type.getMethods()));
        methods.sort(Comparator.comparing(Method::toString));
        for (Method method : methods) {
            if (RANGES.containsKey(name(method)) && method.getParameterCount() >= arguments) {
                for (int i = 0; i < times; i++) {
                    Object[] given = Arrays.stream(method.getGenericParameterTypes())
                            .map(values::argument)
                            .toArray();
                    try {
                        check(method, instance, method.invoke(instance, given));
                    } catch (InvocationTargetException e) {
                        continue; // refused: see FuzzPropertyTest
                    }
                }
            }
        }
    }

    private void check(Method method, Object instance, Object result) {
        Range range = RANGES.get(name(method));
        double found = AccessorWalk.number(result);
        if (range != null && !Double.isNaN(found)) {
            seen.add(name(method));
            try {
                range.check(name(method), instance, found, result);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // -----------------------------------------------------------------------
    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(YearMonth.of(2018, 4), values);
    }

    private static MonthlySeries rising(int months) {
        return series(IntStream.rangeClosed(1, months).asDoubleStream().toArray());
    }

    private static RollUpValue rolledUp(boolean all) {
        Map<String, MonthlySeries> parts = new HashMap<>();
        Figure other = all ? Figure.of(2) : Figure.missing(MissingReason.UNAVAILABLE);
        parts.put("A", MonthlySeries.of(YearMonth.of(2020, 1), List.of(other)));
        parts.put("B", MonthlySeries.of(YearMonth.of(2020, 1), List.of(other)));
        return IndicatorTree.builder()
                .parent("ALL", RollUp.weightedMean(), "A", "B")
                .weight("A", 1 / 3.0)
                .weight("B", 0.1)
                .build()
                .value("ALL", parts, YearMonth.of(2020, 1));
    }

    private static Prediction bounded() {
        MonthlySeries noisy = rising(36).mapValues(value -> 50 + value * 37 % 11);
        return Forecast.of(noisy, noisy.last(), ForecastOptions.standard().withBounds(Figure.of(0), Figure.of(100)))
                .at(noisy.last().plusMonths(1));
    }

    @Test
    void theEndsAreReached() {
        Map<String, Supplier<Object>> low = new LinkedHashMap<>();
        Map<String, Supplier<Object>> high = new LinkedHashMap<>();
        for (int months = 2; months <= 60; months++) {
            int length = months;
            low.put(
                    "-1 MannKendall.tau " + length,
                    () -> MannKendall.of(rising(length).mapValues(value -> -value))
                            .tau());
            high.put(
                    "1 MannKendall.tau " + length,
                    () -> MannKendall.of(rising(length)).tau());
        }
        ComparatorGroup group =
                ComparatorGroup.of(Map.of("a", Figure.of(1), "b", Figure.of(2), "c", Figure.of(3), "d", Figure.of(4)));
        low.put("1 ComparatorGroup.rank", () -> group.rank("d", Polarity.HIGHER_IS_BETTER));
        high.put("4 ComparatorGroup.rank", () -> group.rank("a", Polarity.HIGHER_IS_BETTER));
        low.put("1 ComparatorGroup.quartile", () -> group.quartile("d", Polarity.HIGHER_IS_BETTER));
        high.put("4 ComparatorGroup.quartile", () -> group.quartile("a", Polarity.HIGHER_IS_BETTER));
        low.put("0 RollUpValue.reportedWeight", () -> rolledUp(false).reportedWeight());
        high.put("100 RollUpValue.reportedWeight", () -> rolledUp(true).reportedWeight());
        low.put("0 RollUpValue.reportedCount", () -> rolledUp(false).reportedCount());
        high.put("2 RollUpValue.reportedCount", () -> rolledUp(true).reportedCount());
        low.put("0 Prediction.chanceAtLeast", () -> bounded().chanceAtLeast(100.5));
        high.put("100 Prediction.chanceAtLeast", () -> bounded().chanceAtLeast(0));
        low.put("0 Prediction.chanceAtMost", () -> bounded().chanceAtMost(-0.5));
        high.put("100 Prediction.chanceAtMost", () -> bounded().chanceAtMost(100));
        low.put("0 Prediction.chanceWithin", () -> bounded().chanceWithin(101, 102));
        high.put("100 Prediction.chanceWithin", () -> bounded().chanceWithin(0, 100));
        Target goal = Target.of(10);
        low.put("0 GoalProgress.capped", () -> progress(0, -3, goal).capped());
        high.put("100 GoalProgress.capped", () -> progress(0, 10, goal).capped());
        low.put(
                "0 Wilson",
                () -> ConfidenceInterval.wilson(new Proportion(0, 7), ConfidenceLevel.PERCENT_95)
                        .lower());
        high.put(
                "100 Wilson",
                () -> ConfidenceInterval.wilson(new Proportion(7, 7), ConfidenceLevel.PERCENT_95)
                        .upper());
        low.put("0 Proportion.percent", () -> new Proportion(0, 3).percent());
        high.put("100 Proportion.percent", () -> new Proportion(0.3, 0.3).percent());
        low.put("-1 ProportionTrend.direction", () -> trend(3, 2, 1).direction());
        high.put("1 ProportionTrend.direction", () -> trend(1, 2, 3).direction());
        low.put("0 ProportionTrend.chiSquared", () -> trend(1, 1, 1).chiSquared());
        high.put(
                "1 RevisionSummary.pValue",
                () -> RevisionSummary.firstToLatest(revised(1, -1, 1, -1, 1, -1))
                        .pValue());
        low.put("0 WindowValue.observedCount", () -> window(0));
        high.put("3 WindowValue.observedCount", () -> window(3));
        high.put("12 YearEnd.observedCount", () -> yearEnd(36).observedCount());
        low.put("0 YearEnd.forecastCount", () -> yearEnd(36).forecastCount());
        high.put("11 YearEnd.forecastCount", () -> yearEnd(25).forecastCount());
        high.put(
                "12 BackTest.originCount",
                () -> Forecast.of(noisy(60), noisy(60).last(), ForecastOptions.standard())
                        .backTest()
                        .originCount());
        low.put("-4 ChartPoint.zone", () -> zone(-1000));
        high.put("4 ChartPoint.zone", () -> zone(1000));
        low.put("-1 SpecialCause.side", () -> IntStream.of(sides()).min().getAsInt());
        high.put("1 SpecialCause.side", () -> IntStream.of(sides()).max().getAsInt());
        low.put("1 FiscalCalendar.monthOfYear", () -> FiscalCalendar.APRIL.monthOfYear(YearMonth.of(2020, 4)));
        high.put("12 FiscalCalendar.monthOfYear", () -> FiscalCalendar.APRIL.monthOfYear(YearMonth.of(2020, 3)));
        low.forEach(DocumentedRangesTest::checkEnd);
        high.forEach(DocumentedRangesTest::checkEnd);
    }

    private static void checkEnd(String name, Supplier<Object> answer) {
        assertThat(AccessorWalk.number(answer.get()))
                .as(name)
                .isEqualTo(Double.parseDouble(name.substring(0, name.indexOf(' '))));
    }

    private static GoalProgress progress(double base, double current, Target goal) {
        return GoalProgress.of(Figure.of(base), Figure.of(current), goal, Polarity.HIGHER_IS_BETTER);
    }

    private static ProportionTrend trend(double a, double b, double c) {
        return ProportionTrend.of(List.of(new Proportion(a, 10), new Proportion(b, 10), new Proportion(c, 10)));
    }

    private static SeriesVintages revised(double... by) {
        return SeriesVintages.of(LocalDate.of(2020, 1, 1), series(new double[by.length]))
                .with(LocalDate.of(2020, 2, 1), series(by));
    }

    private static int window(int known) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            figures.add(i < known ? Figure.of(i) : Figure.missing(MissingReason.UNAVAILABLE));
        }
        MonthlySeries series = MonthlySeries.of(YearMonth.of(2020, 1), figures);
        return RollingWindow.trailing(3).sum(series, series.last()).observedCount();
    }

    private static MonthlySeries noisy(int months) {
        return rising(months).mapValues(value -> 50 + value * 37 % 11);
    }

    private static io.github.kpitrend.forecast.YearEnd yearEnd(int months) {
        MonthlySeries series = noisy(months);
        return Forecast.of(series, series.last(), ForecastOptions.standard().withCalendar(FiscalCalendar.APRIL))
                .yearEnd();
    }

    private static int zone(double last) {
        ControlChart chart = ControlChart.xmr(
                noisy(24).toBuilder().add(YearMonth.of(2020, 4), last).build());
        return chart.latest().orElseThrow().zone();
    }

    private static int[] sides() {
        return Arrays.stream(SpecialCause.values()).mapToInt(SpecialCause::side).toArray();
    }
}

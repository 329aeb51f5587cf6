// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.laws;

import static io.github.kpitrend.testing.KpiAssertions.assertThat;
import static io.github.kpitrend.testing.KpiAssertions.assertThatIllegalArgumentException;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.forecast.ForecastMethod;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.CellText;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import io.github.kpitrend.time.FiscalCalendar;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.window.Aggregation;
import io.github.kpitrend.window.RollingWindow;
import io.github.kpitrend.window.YearToDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws F1 to F6, over all pairs of print and parse. */
class TextFormsTest {

    private static final YearMonth JUNE = YearMonth.of(2020, 6);

    /** The parsers, by what they read. */
    private static final Map<String, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry("threshold", ChangeThreshold::parse),
            Map.entry("range", MonthRange::parse),
            Map.entry("year", FiscalCalendar.APRIL::parseYear),
            Map.entry("quarter", FiscalCalendar.APRIL::parseQuarter),
            Map.entry("frequency", Frequency::parse),
            Map.entry("aggregation", Aggregation::parse),
            Map.entry("measure", MeasureKind::parse),
            Map.entry("polarity", Polarity::parse),
            Map.entry("rating", QualitativeRating::parse),
            Map.entry("basis", TargetBasis::parse),
            Map.entry("forecast method", ForecastMethod::parse),
            Map.entry("tolerance", Tolerance::parse),
            Map.entry("cell", SymbolDialect.gss()::read));

    // -----------------------------------------------------------------------
    // F1, F2, F3
    // -----------------------------------------------------------------------
    @Property
    void f1_figuresReadBack(@ForAll("numbers") double value) {
        String text = Figure.of(value).toString();
        assertThat(SymbolDialect.none().read(text)).isEqualTo(Observation.of(value));
        assertThat(new BigDecimal(text)).isEqualByComparingTo(Model.shortest(value));
        assertThat(SymbolDialect.none().withPercentSign().read(text + "%")).isEqualTo(Observation.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "96, 96",
        "-0.0, 0",
        "3.3, 3.3",
        "1e20, 100000000000000000000",
        "1e21, 1E+21",
        "0.000001, 0.000001",
        "1e-300, 1E-300",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "115.66666666666667, 115.66666666666667"
    })
    void f2_figuresHaveOneText(double value, String text) {
        String printed = Figure.of(value).toString();
        assertThat(new BigDecimal(printed)).isEqualByComparingTo(text);
        assertThat(printed).doesNotContain("e");
        assertThat(SymbolDialect.none().read(printed).figure()).hasToString(printed);
    }

    /** Text, canonical text. */
    static Object[][] thresholds() {
        return new Object[][] {
            {"10", "10%"},
            {"10%", "10%"},
            {"10.0%", "10%"},
            {"1e1%", "10%"},
            {"2pt", "2pt"},
            {"+10%/-5%", "+10%/-5%"},
            {"+10%/-10%", "10%"}, // the same up and down
            {"+0.5pt/-2pt", "+0.5pt/-2pt"},
            {"10%, rounded to 0 decimals", "10%, rounded to 0 decimals"},
            {"2pt, rounded to 1 decimal", "2pt, rounded to 1 decimal"},
        };
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void f2_thresholdsHaveOneText(String text, String canonical) {
        assertThat(ChangeThreshold.parse(text)).hasToString(canonical).isEqualTo(ChangeThreshold.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "0",
                "0%",
                "-5%",
                "+10%",
                "10 %",
                "10%/5%",
                "+10%/-5pt",
                "+10/-5",
                "+0%/-5%",
                "1,5%",
                "NaN",
                "Infinity",
                "1e999",
                "1e-999",
                "ten",
                "10%, rounded to 16 decimals",
                "10%, rounded to -1 decimals",
                "\u0661\u0660%",
                "10pt%"
            })
    void f3_otherThresholdsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeThreshold.parse(text));
    }

    @Property(tries = 3000)
    void f3_anyTextIsReadOrRefused(@ForAll("texts") String text) {
        PARSERS.forEach((name, parser) -> {
            try {
                assertThat(parser.apply(text)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e).as(name).isExactlyInstanceOf(IllegalArgumentException.class);
                assertThat(e.getMessage()).as(name).isNotEmpty().hasSizeLessThan(400);
            }
        });
    }

    // -----------------------------------------------------------------------
    // F4
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE", "hi-IN", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
    void f4_textsAreTheSameInEveryLocaleAndTimeZone(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> expected = printed();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            assertThat(printed()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> printed() {
        MonthlySeries series = MonthlySeries.builder()
                .add(YearMonth.of(2019, 6), 1234.5)
                .add(YearMonth.of(2020, 4), 79, Marker.PROVISIONAL)
                .addMissing(YearMonth.of(2020, 5), MissingReason.PENDING)
                .add(JUNE, -96.25)
                .build();
        Indicator indicator = Indicator.builder("INDI")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .decimals(2)
                .build();
        ScorecardRow row = ScorecardRow.of(indicator, series, JUNE);
        Change change = Change.of(1234.5, -96.25);
        CellText cells = CellText.english().withPercentDecimals(1);
        RollingWindow window = RollingWindow.trailing(12).requiring(1);
        List<Object> objects = new ArrayList<>(List.of(
                series,
                row,
                row.narrative(),
                row.findings(),
                row.explainRating(),
                row.policy(),
                indicator,
                change,
                change.percent(),
                cells,
                cells.change(change, ChangeThreshold.TEN_PERCENT),
                cells.figure(series.at(JUNE), 3),
                cells.month(JUNE),
                cells.figure(Figure.of(1_234_567.891), 2),
                window,
                window.mean(series, JUNE),
                YearToDate.of(FiscalCalendar.APRIL),
                FiscalCalendar.APRIL.yearOf(JUNE),
                FiscalCalendar.APRIL.quarterOf(JUNE),
                series.range(),
                Comparison.baseline(JUNE),
                ChangeThreshold.percent(10, 5.5),
                SymbolDialect.gss().write(series.observation(YearMonth.of(2020, 4)))));
        // words with an i, which Turkish writes without its dot
        for (String word : List.of("[LOW]", "1E3 [P]")) {
            objects.add(SymbolDialect.gss().read(word));
        }
        objects.add(SymbolDialect.scorecard().read("N/A"));
        objects.add(Polarity.parse("HIGHER"));
        objects.add(Aggregation.parse("MAX"));
        objects.add(QualitativeRating.parse("positive"));
        objects.add(QualitativeRating.parse("similar"));
        objects.add(Frequency.parse("MONTHLY"));
        objects.addAll(Arrays.stream(MissingReason.values()).map(cells::label).toList());
        return objects.stream().map(String::valueOf).toList();
    }

    // -----------------------------------------------------------------------
    // F5
    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({"22%, 22", "' 22 %', 22", "-33%, -33", "+6.4%, 6.4", "0%, 0", "-0%, 0", "1e2%, 100", "'100%  ', 100"})
    void f5_percentagesAreRead(String text, double expected) {
        assertThat(SymbolDialect.none().withPercentSign().trimmed().read(text)).isEqualTo(Observation.of(expected));
    }

    // -----------------------------------------------------------------------
    // F6
    // -----------------------------------------------------------------------
    /** What is read, its documented spellings. */
    static Object[][] spellings() {
        return new Object[][] {
            {"frequency", List.of("monthly", "quarterly", "half-yearly", "annual")},
            {"aggregation", List.of("sum", "mean", "last", "max", "min", "ratio", "none")},
            {"measure", List.of("count", "percentage", "rate", "amount")},
            {"polarity", List.of("higher", "lower", "target", "neutral")},
            {"rating", List.of("positive", "similar", "negative", "not rated")},
            {"basis", List.of("period", "cumulative", "level")},
            {"forecast method", List.of("naive", "seasonal naive", "mean", "drift", "smoothing", "theta")},
        };
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void f6_enumsAcceptExactlyTheirSpellings(String name, List<String> spellings) {
        Function<String, Object> parser = PARSERS.get(name);
        List<Object> constants = new ArrayList<>();
        for (String spelling : spellings) {
            Object constant = parser.apply(spelling);
            constants.add(constant);
            assertThat(parser.apply(spelling.toUpperCase(Locale.ROOT))).isEqualTo(constant);
            assertThat(parser.apply(spelling.toLowerCase(Locale.ROOT))).isEqualTo(constant);
            for (String wrong : List.of(spelling + " ", " " + spelling, spelling + "s", spelling.substring(1))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> parser.apply(wrong))
                        .withMessageContaining(String.join(", ", spellings));
            }
        }
        Object[] all = ((Enum<?>) constants.get(0)).getDeclaringClass().getEnumConstants();
        assertThat(constants).containsExactly(all);
    }

    @Test
    void f6_dottedAndDotlessIAreNotMixedUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> QualitativeRating.parse("POS\u0130T\u0130VE"));
        assertThatIllegalArgumentException().isThrownBy(() -> Polarity.parse("h\u0131gher"));
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<Double> numbers() {
        return KpiSamples.numbers();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().ofMinLength(60).ofMaxLength(90),
                Arbitraries.strings().withChars("0123456789+-/%pt.eE, Q").ofMaxLength(14),
                Arbitraries.of("2019-20", "2019-20 Q1", "2020-01/2020-06", "10%", "monthly", "sum", "45 [p]", "[c]"));
    }
}

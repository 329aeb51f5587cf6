// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.FiscalCalendar;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Icons are told apart by shape and letter, and units stand where people expect them. */
class IconsTest {

    private static Element read(Svg icon) {
        return Drawing.of(icon).document.selectFirst("svg");
    }

    private static String look(Element icon) {
        String shapes = icon.select("path").eachAttr("d").toString().replaceAll("[0-9. -]", "");
        return shapes + icon.select("text").text();
    }

    @ParameterizedTest
    @CsvSource({
        "IMPROVEMENT, HIGHER_IS_BETTER, H, 'improvement, high'",
        "IMPROVEMENT, LOWER_IS_BETTER, L, 'improvement, low'",
        "CONCERN, HIGHER_IS_BETTER, L, 'concern, low'",
        "CONCERN, LOWER_IS_BETTER, H, 'concern, high'",
        "NEUTRAL_HIGH, NEUTRAL, H, 'neutral, high'",
        "NEUTRAL_LOW, NEUTRAL, L, 'neutral, low'",
        "COMMON_CAUSE, NEUTRAL, '', common cause",
    })
    void variationHasALetterAndAName(Variation variation, Polarity polarity, String letter, String words) {
        Element icon = read(Icons.variation(variation, polarity));
        assertThat(icon.select("text.letter").text()).isEqualTo(letter);
        assertThat(icon.hasClass(Marks.css(variation))).isTrue();
        assertThat(Icons.words(variation, polarity)).isEqualTo(words);
    }

    @Test
    void noTwoIconsLookAlikeWithoutColor() {
        Set<String> looks = new HashSet<>();
        for (Variation variation : Variation.values()) {
            looks.add(look(read(Icons.variation(variation, Polarity.HIGHER_IS_BETTER))));
        }
        assertThat(looks).hasSize(Variation.values().length);
        for (Assurance assurance : Assurance.values()) {
            looks.add(look(read(Icons.assurance(assurance))));
        }
        assertThat(looks).hasSize(Variation.values().length + Assurance.values().length);
    }

    @Test
    void aKindOfVariationOfRowsHasALetterOnlyWhereAllAreHighOrAllLow() {
        YearMonth last = YearMonth.of(2020, 6);
        List<PageRow> rows = Page.of(Scorecard.of(
                        last,
                        Stream.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER)
                                .map(polarity -> ScorecardRow.of(
                                        Indicator.builder(polarity.name())
                                                .polarity(polarity)
                                                .build(),
                                        MonthlySeries.of(last, 1),
                                        last))
                                .toList()))
                .rows();
        for (Variation variation : List.of(Variation.CONCERN, Variation.IMPROVEMENT)) {
            Element mixed = read(Icons.variation(variation, rows));
            assertThat(mixed.select("text")).isEmpty();
            for (int i = 0; i < 2; i++) {
                Element alone = read(Icons.variation(variation, rows.subList(i, i + 1)));
                assertThat(alone.select("text").text())
                        .isEqualTo((variation == Variation.CONCERN) == (i == 1) ? "H" : "L");
                assertThat(alone.select("path").attr("d"))
                        .isEqualTo(mixed.select("path").attr("d"));
            }
        }
        assertThat(look(read(Icons.variation(Variation.NEUTRAL_HIGH, rows))))
                .isEqualTo(look(read(Icons.variation(Variation.NEUTRAL_HIGH, Polarity.NEUTRAL))));
    }

    @Test
    void whatIsNotPublishedIsADashThatSaysWhy() {
        YearMonth last = YearMonth.of(2020, 6);
        Indicator indicator =
                Indicator.builder("A").polarity(Polarity.HIGHER_IS_BETTER).build();
        double[] values = new double[24];
        values[3] = 1;
        ScorecardRow rare = ScorecardRow.of(indicator, MonthlySeries.of(last.minusMonths(23), values), last);
        assertThat(read(Icons.variation(rare)).attr("aria-label")).startsWith("not enough data: ");
        assertThat(read(Icons.assurance(rare)).attr("aria-label")).isEqualTo("no target in force");
        ScorecardRow aimed = rare.withTargets(
                TargetSchedule.of(FiscalCalendar.APRIL).with(FiscalCalendar.APRIL.year(2020), Target.of(1)));
        assertThat(read(Icons.assurance(aimed)).attr("aria-label")).startsWith("not assessed against the target: ");
        assertThat(read(Icons.hidden(Icons.dash())).attr("aria-hidden")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, '', 40, 0, Number, 40",
        "COUNT, '', 40000, 3, Thousands, 40",
        "COUNT, days, 40, 0, Days, 40",
        "COUNT, days, 40000, 3, Thousand days, 40",
        "PERCENTAGE, '', 40, 0, Percent, 40%",
        "AMOUNT, \u00a3m, -3.2, 0, \u00a3 million, \u2212\u00a33m",
        "AMOUNT, \u00a3, 14000000, 6, \u00a3 million, \u00a314m",
        "AMOUNT, \u00a3m, 12000, 3, \u00a3 billion, \u00a312bn",
        "AMOUNT, \u20ack, -40000, 3, \u20ac million, \u2212\u20ac40m",
        "AMOUNT, $tn, 30000, 3, $ trillion \u00d7 10\u00b3, 30",
        "RATE, '', 2000000, 6, 'Rate, millions', 2",
    })
    void unitsStandWherePeopleExpectThem(
            MeasureKind measure, String unit, double value, int shift, String title, String label) {
        Indicator indicator = Indicator.builder("A").measure(measure).unit(unit).build();
        YearMonth last = YearMonth.of(2020, 6);
        ChartData data =
                ChartData.of(ScorecardRow.of(indicator, MonthlySeries.of(last, value), last), new Illustrative());
        assertThat(data.text().title(shift)).isEqualTo(title + ", June 2020 to June 2020");
        assertThat(data.text().label(value, 0, shift)).isEqualTo(label);
    }
}

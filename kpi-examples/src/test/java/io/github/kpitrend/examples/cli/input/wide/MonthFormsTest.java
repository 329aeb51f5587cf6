// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.input.wide.MonthForms.Form;
import io.github.kpitrend.examples.cli.input.wide.MonthForms.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthFormsTest {

    private static final String[] SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    private static final String[] FULL =
            "January February March April May June July August September October November December".split(" ");

    private static Form read(String text) {
        return MonthForms.english().read(text);
    }

    /** Every form that has one meaning, for every month that two digits can name; the model writes, and never reads. */
    @Test
    void everyMonthInEveryFormIsThatMonth() {
        int cases = 0;
        for (int year = 1969; year <= 2068; year++) {
            for (int month = 1; month <= 12; month++) {
                String two = String.format(Locale.ROOT, "%02d", year % 100);
                String mm = String.format(Locale.ROOT, "%02d", month);
                String name = SHORT[month - 1];
                String full = FULL[month - 1];
                List<String> forms = List.of(
                        name + "-" + two,
                        name + " " + two,
                        name + "'" + two,
                        full + "-" + two,
                        name.toUpperCase(Locale.ROOT) + " " + two,
                        name + " " + year,
                        full + " " + year,
                        name + "-" + year,
                        year + " " + name,
                        year + "-" + name.toUpperCase(Locale.ROOT),
                        year + "/" + month,
                        year + "." + mm,
                        year + "-" + month + (month > 9 ? " " : ""),
                        mm + "/" + year,
                        month + "-" + year,
                        year + "M" + mm,
                        year + " M" + month,
                        full + "\u00a0" + year,
                        name + "\u2013" + two,
                        name + ". " + year + ":");
                for (String form : forms) {
                    boolean yearsOnly =
                            month > 9 && month == (year + 1) % 100 && form.matches("[0-9]{4}[-/][0-9]{2} ?");
                    Form read = read(form);
                    assertThat(read.kind())
                            .as(form)
                            .isEqualTo(yearsOnly ? form.contains("/") ? Kind.YEAR : Kind.MONTH_OR_YEAR : Kind.MONTH);
                    assertThat(read.year()).as(form).isEqualTo(year);
                    if (!yearsOnly) {
                        assertThat(read.month()).as(form).isEqualTo(month);
                    }
                    cases++;
                }
            }
        }
        System.out.println("month forms: " + cases + " texts read, none left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01|MONTH|2020|1",
                "2010-11|MONTH_OR_YEAR|2010|11",
                "2000-01|MONTH_OR_YEAR|2000|1",
                "2010/11|YEAR|2010|0",
                "2018-19|YEAR|2018|19",
                "2019/20|YEAR|2019|0",
                "2019/2020|YEAR|2019|0",
                "FY19/20|YEAR|2019|0",
                "FY2020|YEAR_BY_END|2020|0",
                "2019|CALENDAR_YEAR|2019|0",
                "202001|SIX_DIGITS|2020|1",
                "202013|NEARLY|0|0",
                "240012|NONE|0|0",
                "2020-01-31|DATE|2020|1",
                "2020-01-01 00:00:00|DATE|2020|1",
                "2020-02-30|NEARLY|0|0",
                "01/02/2020|DAY_AND_MONTH_ORDER|2020|1",
                "1.2.2020|DAY_AND_MONTH_ORDER|2020|1",
                "01/02/20|NEARLY|0|0",
                "January|MONTH_NAME|0|1",
                "Q1 19-20|QUARTER|2019|1",
                "2019/20 Q3|QUARTER|2019|3",
                "Qtr 4 2019-20|QUARTER|2019|4",
                "Quarter 1|QUARTER_NAME|0|1",
                "2020 Q1|QUARTER_OF_YEAR|2020|1",
                "2020Q1|QUARTER_OF_YEAR|2020|1",
                "Q5 2020|NONE|0|0",
                "Apr-Jun 19|THREE_MONTHS|2019|6",
                "Dec to Feb 2020|THREE_MONTHS|2020|2",
                "Apr-Sep 19|NEARLY|0|0",
                "H1 2019/20|HALF|2019|1",
                "20-Jan|DAY_OR_YEAR|0|1",
                "19-Nov|DAY_OR_YEAR|0|11",
                "2020-W23|WEEK|0|0",
                "w/e 5 June 2020|WEEK|0|0",
                "Jun-20 x|NEARLY|0|0",
                "Jne-20|NEARLY|0|0",
                "13/2020|NEARLY|0|0",
                "April 20231|NEARLY|0|0",
                "Band 10|NONE|0|0",
                "Target 20|NONE|0|0",
                "\uff12\uff10\uff12\uff10-01|MONTH|2020|1"
            })
    void theTableOfForms(String text, Kind kind, int year, int month) {
        assertThat(read(text))
                .isEqualTo(
                        new Form(kind, year, month, read(text).day(), read(text).shortYear(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jun-20 (p)|PROVISIONAL|", "Jun-20 [p]|PROVISIONAL|", "Jun-20p|PROVISIONAL|",
                        "Jun-20 (prov)|PROVISIONAL|", "June 2020 (r)|REVISED|",
                "2020-06 (est)|ESTIMATED|", "Jun-20 (forecast)|FORECAST|", "Jun-20 (to date)|PARTIAL|",
                        "Jun-20 [b]|BREAK_BEFORE|", "Jun-20*||*",
                "Jun-20\u2020||\u2020", "June 2020 [note 1]||[note 1]", "Jun-20 (1)||(1)", "Jun-20\u00b9||\u00b9",
                        "Jun-20 (unaudited)||(unaudited)",
                "Jun-20 (p) *|PROVISIONAL|*"
            })
    void marksBehindAMonth(String text, String marker, String said) {
        Form form = read(text);
        assertThat(form.kind()).isEqualTo(Kind.MONTH);
        assertThat(form.markers()).isEqualTo(marker == null ? List.of() : List.of(marker));
        assertThat(form.said()).isEqualTo(said == null ? List.of() : List.of(said));
        assertThat(form.year() * 100 + form.month()).isEqualTo(202006);
    }

    @Test
    void aLocaleAddsItsNames() {
        assertThat(MonthForms.in(Locale.GERMANY).read("M\u00e4rz 2020").month()).isEqualTo(3);
        assertThat(MonthForms.in(Locale.GERMANY).read("Mar 2020").month()).isEqualTo(3);
        assertThat(read("M\u00e4rz 2020").kind()).isNotEqualTo(Kind.MONTH);
    }

    /** L5: a form for every text, and no exception. */
    @Property(tries = 2000)
    void everyTextHasAForm(@ForAll @From("texts") String text) {
        Form form = read(text);
        assertThat(form.kind()).isNotNull();
        if (form.kind() == Kind.MONTH) {
            assertThat(form.month()).isBetween(1, 12);
        }
    }

    /** Words and strict months are read without patterns; the patterns say the same of every one, in English and in another language. */
    @Test
    void theShortWayIsThatOfThePatterns() {
        List<String> texts =
                new ArrayList<>(List.of("", "_", "ref", "Month", "p", "Q", "week", "sept", "MAI", "dezember"));
        texts.addAll(List.of(SHORT));
        texts.addAll(List.of(FULL));
        for (int year : new int[] {0, 1899, 1900, 1999, 2009, 2010, 2011, 2019, 2099, 9999}) {
            for (int part = 0; part < 100; part++) {
                texts.add(String.format(Locale.ROOT, "%04d-%02d", year, part));
            }
        }
        for (MonthForms forms : List.of(MonthForms.english(), MonthForms.in(Locale.GERMANY))) {
            for (String text : texts) {
                assertThat(forms.read(text)).as(text).isEqualTo(forms.readAny(text));
            }
        }
    }

    @Property(tries = 1000)
    void plainTextsAreFoldedAlike(@ForAll @From("texts") String text) {
        assertThat(MonthForms.english().read(text))
                .isEqualTo(
                        text.length() > 60
                                ? Form.of(Kind.NONE, 0, 0)
                                : MonthForms.english().readAny(text));
        if (MonthForms.isPlain(text)) {
            assertThat(text.toLowerCase(Locale.ROOT)).isEqualTo(MonthForms.folded(text));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(70),
                Arbitraries.strings()
                        .withChars("0123456789-/.' MQHFY()[]*pJanFebw")
                        .ofMaxLength(16),
                Arbitraries.of(
                                "Jan",
                                "2020",
                                "-",
                                "/",
                                " ",
                                "Q1",
                                "FY",
                                "19",
                                "(p)",
                                "*",
                                "[note 1]",
                                "2019-20",
                                "to",
                                "w/e")
                        .list()
                        .ofMaxSize(6)
                        .map(parts -> String.join("", parts)));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.change.ChangeThreshold;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.html.HtmlPage;
import io.github.kpitrend.examples.cli.output.json.PageArbitraries;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.target.TargetStatus;
import io.github.kpitrend.time.FiscalCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Laws of pages: printed numbers give the verdicts beside them in every locale, and what no row has leaves nothing behind. */
class PageLawsTest {

    /** How many rows are read back: {@code -Dkpi.rows=50000} for more. */
    private static final int ROWS = Integer.getInteger("kpi.rows", 1500);

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final List<Locale> LOCALES = List.of(
            Locale.UK,
            Locale.GERMANY,
            Locale.FRANCE,
            Locale.ROOT,
            Locale.forLanguageTag("cy"),
            Locale.forLanguageTag("hi-IN"),
            Locale.forLanguageTag("de-CH"));

    private final Map<String, Integer> read = new TreeMap<>();

    /** Reads a number where one begins, as people of a locale do; null where none does. */
    private static BigDecimal number(String text, int from, Locale locale) {
        DecimalFormat format =
                (DecimalFormat) NumberFormat.getNumberInstance(locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale);
        format.setParseBigDecimal(true);
        int begin = text.startsWith("+", from) ? from + 1 : from;
        return (BigDecimal) format.parse(text, new ParsePosition(begin));
    }

    private static ChangeThreshold threshold(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> ChangeThreshold.points(1 + random.nextInt(5));
            case 1 -> ChangeThreshold.percent(random.nextInt(200) / 10.0 + 0.1);
            case 2 -> ChangeThreshold.anyChange();
            case 3 -> ChangeThreshold.percent(5, 12.5);
            default -> ChangeThreshold.TEN_PERCENT;
        };
    }

    /** A row whose latest figures, target and limits often lie on the edge of a verdict. */
    private static ScorecardRow row(Random random) {
        MeasureKind measure = MeasureKind.values()[random.nextInt(MeasureKind.values().length)];
        ChangeThreshold threshold = threshold(random);
        int decimals = measure == MeasureKind.COUNT ? 0 : random.nextInt(3);
        double unit = Math.pow(10, -decimals);
        double level = measure == MeasureKind.PERCENTAGE
                ? 20 + random.nextInt(60)
                : (1 + random.nextInt(9)) * Math.pow(10, random.nextInt(6));
        Indicator indicator = Indicator.builder("A")
                .measure(measure)
                .threshold(threshold)
                .polarity(random.nextBoolean() ? Polarity.HIGHER_IS_BETTER : Polarity.LOWER_IS_BETTER)
                .build();
        double[] values = new double[14 + random.nextInt(20)];
        for (int i = 0; i < values.length; i++) {
            values[i] = rounded(level * (1 + 0.05 * random.nextGaussian()), decimals);
        }
        int last = values.length - 1;
        double base = values[random.nextBoolean() ? last - 1 : last - 12];
        double step =
                (random.nextBoolean() ? threshold.up() : -threshold.down()) * (threshold.isInPoints() ? 1 : base / 100);
        double near = rounded(base + step, decimals) + (random.nextInt(3) - 1) * unit;
        values[last] = measure == MeasureKind.PERCENTAGE
                ? Math.min(100, rounded(near, decimals))
                : Math.max(0, rounded(near, decimals));
        double target = rounded(values[last] + (random.nextInt(5) - 2) * unit / 2, decimals + 1);
        return ScorecardRow.of(indicator, MonthlySeries.of(MARCH.minusMonths(last), values), MARCH)
                .withTargets(TargetSchedule.of(FiscalCalendar.APRIL)
                        .with(FiscalCalendar.APRIL.year(2025), Target.of(target).withBasis(TargetBasis.PER_PERIOD)));
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    @Test
    void printedNumbersReadBackGiveTheVerdictsInEveryLocale() {
        Random random = new Random(13);
        for (int i = 0; i < ROWS; i++) {
            ScorecardRow row = row(random);
            Locale locale = LOCALES.get(i % LOCALES.size());
            PageRow printed = Page.of(Scorecard.of(MARCH, List.of(row)))
                    .withLocale(locale)
                    .rows()
                    .get(0);
            for (int c = 0; c < row.changes().size(); c++) {
                checkChange(printed.change(c), row.indicator().threshold(), locale);
            }
            checkTarget(printed, row, locale);
            checkRange(printed.narrative(), locale);
        }
        System.out.println("read back of " + ROWS + " rows: " + read);
        assertThat(read).containsKeys("INCREASE", "DECREASE", "SIMILAR", "MET", "MISSED", "within", "above", "below");
        assertThat(read.getOrDefault("change without a number", 0)).isLessThan(ROWS / 4);
    }

    private void checkChange(PageCell cell, ChangeThreshold threshold, Locale locale) {
        String text = cell.text().substring(2);
        BigDecimal amount = number(text, 0, locale);
        if (amount == null || !(text.endsWith("%") || text.endsWith(" pts"))) {
            read.merge("change without a number", 1, Integer::sum);
            return;
        }
        assertThat(text.endsWith(" pts")).as(cell.text()).isEqualTo(threshold.isInPoints());
        BigDecimal up = BigDecimal.valueOf(threshold.up());
        BigDecimal down = BigDecimal.valueOf(threshold.down()).negate();
        boolean rises = threshold.isAnyChange() ? amount.signum() > 0 : amount.compareTo(up) >= 0;
        boolean falls = threshold.isAnyChange() ? amount.signum() < 0 : amount.compareTo(down) <= 0;
        DirectionOfTravel direction =
                rises ? DirectionOfTravel.INCREASE : falls ? DirectionOfTravel.DECREASE : DirectionOfTravel.SIMILAR;
        assertThat(cell.text()).as(threshold + " " + locale).startsWith(direction.symbol());
        assertThat(cell.verdict()).isEqualTo(direction.name().toLowerCase(Locale.ROOT));
        read.merge(direction.name(), 1, Integer::sum);
    }

    /** The figure of the details against the target of the cell, which may not have as many decimals. */
    private void checkTarget(PageRow printed, ScorecardRow row, Locale locale) {
        TargetStatus status = row.targetAssessment().orElseThrow().status();
        String details = PageDetails.of(
                        Page.of(Scorecard.of(MARCH, List.of(row))).withLocale(locale), printed)
                .stream()
                .filter(entry -> entry.name().equals("Target"))
                .map(PageDetails.Entry::text)
                .findFirst()
                .orElseThrow();
        int at = details.indexOf("actual ");
        if (at < 0 || status != TargetStatus.MET && status != TargetStatus.MISSED) {
            read.merge("status without a number", 1, Integer::sum);
            return;
        }
        BigDecimal actual = number(details, at + "actual ".length(), locale);
        BigDecimal target = number(printed.target().text(), 0, locale);
        int side = actual.compareTo(target);
        boolean isMet = row.indicator().polarity() == Polarity.HIGHER_IS_BETTER ? side >= 0 : side <= 0;
        assertThat(isMet)
                .as(printed.target().text() + "; " + details + " " + locale)
                .isEqualTo(status == TargetStatus.MET);
        read.merge(status.name(), 1, Integer::sum);
    }

    private void checkRange(String narrative, Locale locale) {
        int at = narrative.indexOf(" its usual range (");
        if (at < 0) {
            read.merge("no range", 1, Integer::sum);
            return;
        }
        BigDecimal figure = number(narrative, 0, locale);
        int open = narrative.indexOf('(', at) + 1;
        BigDecimal lower = number(narrative, open, locale);
        BigDecimal upper = number(narrative, narrative.indexOf(" to ", open) + 4, locale);
        String side = figure.compareTo(lower) < 0 ? "below" : figure.compareTo(upper) > 0 ? "above" : "within";
        assertThat(narrative.substring(0, at)).as(narrative + " " + locale).endsWith(side);
        read.merge(side, 1, Integer::sum);
    }

    // -----------------------------------------------------------------------
    @Provide
    Arbitrary<Page> pages() {
        return PageArbitraries.pages().map(page -> page.withLocale(Locale.UK));
    }

    /** The page without some data of its rows, and the columns that go with them. */
    private enum Without {
        BENCHMARKS(EnumSet.of(Kind.BENCHMARK, Kind.FIRST_BENCHMARK), Set.of("first-benchmark")),
        TARGETS(EnumSet.of(Kind.ASSURANCE, Kind.YEAR_TARGET, Kind.TARGET, Kind.STATUS), Set.of("assurance", "target")),
        COMMENTARY(EnumSet.noneOf(Kind.class), Set.of());

        private final Set<Kind> kinds;
        private final Set<String> css;

        Without(Set<Kind> kinds, Set<String> css) {
            this.kinds = kinds;
            this.css = css;
        }

        /** Returns the page without the rows that are rated by what goes: one whose target is best is rated by that. */
        Page ratedByOthers(Page page) {
            return like(
                    page,
                    page.scorecard().rows().stream()
                            .filter(row -> this != TARGETS || row.indicator().polarity() != Polarity.TARGET_IS_BEST)
                            .toList());
        }

        private static Page like(Page page, List<ScorecardRow> rows) {
            return Page.of(Scorecard.of(page.scorecard().month(), rows))
                    .withIllustrative(page.illustrative())
                    .withLocale(page.locale());
        }

        Page of(Page page) {
            List<ScorecardRow> rows = new ArrayList<>();
            for (ScorecardRow row : page.scorecard().rows()) {
                ScorecardRow made = ScorecardRow.of(row.indicator(), row.series(), row.month(), row.policy());
                if (this != BENCHMARKS) {
                    made = made.withBenchmarks(row.benchmarks());
                }
                if (this != TARGETS && row.targets().isPresent()) {
                    made = made.withTargets(row.targets().get());
                }
                if (this != COMMENTARY && row.commentary().isPresent()) {
                    made = made.withCommentary(row.commentary().get());
                }
                if (row.assessedRating().isPresent()) {
                    made = made.withAssessedRating(row.assessedRating().get());
                }
                rows.add(made);
            }
            return like(page, rows);
        }
    }

    private static Element table(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlPage().write(page, out);
        return Jsoup.parse(out.toString(StandardCharsets.UTF_8)).selectFirst("table.page");
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void whatNoRowHasLeavesNothingBehind(@ForAll("pages") Page all, @ForAll Without without) throws IOException {
        Page page = without.ratedByOthers(all);
        Page less = without.of(page);
        List<PageColumn> kept = page.columns().stream()
                .filter(column -> !without.kinds.contains(column.kind()))
                .toList();
        assertThat(less.columns()).isEqualTo(kept);
        for (PageRow row : page.rows()) {
            PageRow other = less.rows().get(row.number() - 1);
            for (PageColumn column : kept) {
                assertThat(other.cell(column)).as(column.heading()).isEqualTo(row.cell(column));
            }
        }
        Element whole = table(page);
        without.css.forEach(css -> whole.select("th." + css + ", td." + css).remove());
        Element rest = table(less);
        whole.select("[colspan]").removeAttr("colspan");
        rest.select("[colspan]").removeAttr("colspan");
        assertThat(rest.outerHtml()).isEqualTo(whole.outerHtml());
    }
}

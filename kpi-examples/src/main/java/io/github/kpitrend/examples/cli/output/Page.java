// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.Scorecard;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A scorecard with everything around it that each form of the page shows: title, organization, source, date, locale, groups of rows, and the months that are
 * illustrative. The rows are made once, and every form prints the same ones.
 *
 * <p>Instances are immutable and thread-safe.
 */
public final class Page {

    /** From so many rows on they are made on all cores; handing fewer over takes longer than making them. */
    public static final int FOR_ALL_CORES = 64;

    private static final String STANDARD_TITLE = "Scorecard";

    private final Settings settings;
    private final PageText text;
    private volatile Made made;

    /** What a page is made from. */
    private static final class Settings {

        private final Scorecard scorecard;
        private Illustrative illustrative = new Illustrative();
        private String title = STANDARD_TITLE;
        private String organization = "";
        private String source = "";
        private String file = "";
        private Optional<LocalDate> date = Optional.empty();
        private Optional<LocalDate> knownOn = Optional.empty();
        private Locale locale = Locale.UK;
        private Map<String, String> groups = Map.of();
        private PageReading reading = PageReading.none();

        Settings(Scorecard scorecard) {
            this.scorecard = scorecard;
        }

        Settings(Settings other) {
            scorecard = other.scorecard;
            illustrative = other.illustrative;
            title = other.title;
            organization = other.organization;
            source = other.source;
            file = other.file;
            date = other.date;
            knownOn = other.knownOn;
            locale = other.locale;
            groups = other.groups;
            reading = other.reading;
        }
    }

    private Page(Settings settings) {
        this.settings = settings;
        this.text = PageText.of(settings.locale);
    }

    /** Returns a page of a scorecard with the standard title, in British English. */
    public static Page of(Scorecard scorecard) {
        return new Page(new Settings(scorecard));
    }

    private Page with(Consumer<Settings> change) {
        Settings changed = new Settings(settings);
        change.accept(changed);
        return new Page(changed);
    }

    // -----------------------------------------------------------------------
    /** Returns this page with months whose figures are illustrative. */
    public Page withIllustrative(Illustrative other) {
        return with(s -> s.illustrative = other);
    }

    /** Returns this page with a title; the standard one where it is empty. */
    public Page withTitle(String other) {
        return with(s -> s.title = other.isEmpty() ? STANDARD_TITLE : other);
    }

    /** Returns this page with the name of its publisher. */
    public Page withOrganization(String other) {
        return with(s -> s.organization = other);
    }

    /** Returns this page with its source. */
    public Page withSource(String other) {
        return with(s -> s.source = other);
    }

    /** Returns this page with the name of the file that its figures were read from. */
    public Page withFile(String other) {
        return with(s -> s.file = other);
    }

    /** Returns this page with the day on which it was made. */
    public Page withDate(LocalDate other) {
        return with(s -> s.date = Optional.of(other));
    }

    /** Returns this page with the day as of which its figures were known. */
    public Page withKnownOn(LocalDate other) {
        return with(s -> s.knownOn = Optional.of(other));
    }

    /** Returns this page with numbers and names of months as a locale writes them; {@link Locale#ROOT} writes them plainly. */
    public Page withLocale(Locale other) {
        return with(s -> s.locale = other);
    }

    /** Returns this page with groups of rows by reference. */
    public Page withGroups(Map<String, String> other) {
        return with(s -> s.groups = Map.copyOf(other));
    }

    /** Returns this page with what its files say beside the rows, and how they were read. */
    public Page withReading(PageReading other) {
        return with(s -> s.reading = other);
    }

    // -----------------------------------------------------------------------
    /** Returns the rows and their verdicts. */
    public Scorecard scorecard() {
        return settings.scorecard;
    }

    /** Returns the choices by which the rows were made. */
    public ScorecardPolicy policy() {
        return settings.scorecard.rows().isEmpty()
                ? ScorecardPolicy.standard()
                : settings.scorecard.rows().get(0).policy();
    }

    /** Returns the months whose figures are illustrative. */
    public Illustrative illustrative() {
        return settings.illustrative;
    }

    /** Returns the title, without the month. */
    public String title() {
        return settings.title;
    }

    /** Returns the publisher; empty where not stated. */
    public String organization() {
        return settings.organization;
    }

    /** Returns what the publisher says of the origin of the figures; empty where not stated. */
    public String source() {
        return settings.source;
    }

    /** Returns the name of the file that the figures were read from; empty where not stated. */
    public String file() {
        return settings.file;
    }

    /** Returns the day on which the page was made; empty where not stated, so that the same input gives the same bytes. */
    public Optional<LocalDate> date() {
        return settings.date;
    }

    /** Returns the day as of which the figures were known. */
    public Optional<LocalDate> knownOn() {
        return settings.knownOn;
    }

    /** Returns the locale of numbers and names of months. */
    public Locale locale() {
        return settings.locale;
    }

    /** Returns the numbers of the page as people read them. */
    public PageText text() {
        return text;
    }

    /** Returns the group of each row that has one, by reference. */
    public Map<String, String> groups() {
        return settings.groups;
    }

    /** Returns the group of a row; empty where it has none. */
    public String group(String ref) {
        return settings.groups.getOrDefault(ref, "");
    }

    /** Returns what the files say beside the rows, and how they were read. */
    public PageReading reading() {
        return settings.reading;
    }

    /** Returns the findings that the page shows: all but those that would point to a confidential figure. */
    public List<Finding> findings() {
        return settings.scorecard.findings().stream()
                .filter(finding -> finding.rule() != FindingRule.UNSAFE_TOTAL)
                .toList();
    }

    // -----------------------------------------------------------------------
    /** Returns the columns in order, without those that no row has anything in. */
    public List<PageColumn> columns() {
        return made().columns;
    }

    /** Returns the columns in order, with those that no row has anything in. */
    public List<PageColumn> allColumns() {
        return made().all;
    }

    /** Returns the rows in order, with every text and number that a form prints. */
    public List<PageRow> rows() {
        return made().rows;
    }

    /** Returns the row of an indicator. */
    public Optional<PageRow> row(String ref) {
        return Optional.ofNullable(made().byRef.get(ref));
    }

    /** Returns the counts, exceptions and the grid of the page. */
    public PageSummary summary() {
        return made().summary;
    }

    private Made made() {
        Made known = made;
        if (known == null) {
            known = new Made(this);
            made = known;
        }
        return known;
    }

    /** What is made once for all forms. */
    private static final class Made {

        private final List<PageColumn> all;
        private final List<PageColumn> columns;
        private final List<PageRow> rows;
        private final Map<String, PageRow> byRef = new HashMap<>();
        private final PageSummary summary;

        Made(Page page) {
            all = PageColumn.of(page);
            PageLevels levels = new PageLevels(page.scorecard());
            List<ScorecardRow> given = page.scorecard().rows();
            IntStream numbers = IntStream.range(0, given.size());
            rows = (given.size() < FOR_ALL_CORES ? numbers : numbers.parallel())
                    .mapToObj(i -> new PageRow(page, given.get(i), i + 1, levels.of(given.get(i)), all))
                    .toList();
            rows.forEach(row -> byRef.put(row.ref(), row));
            columns = all.stream()
                    .filter(column -> !column.kind().isOptional()
                            || rows.stream().anyMatch(row -> row.cell(column).isPresent()))
                    .toList();
            summary = new PageSummary(page, rows);
        }
    }
}

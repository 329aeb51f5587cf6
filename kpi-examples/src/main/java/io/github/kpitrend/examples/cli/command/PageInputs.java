// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.benchmark.Benchmark;
import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.examples.cli.input.Annotation;
import io.github.kpitrend.examples.cli.input.Annotations;
import io.github.kpitrend.examples.cli.input.Assessments;
import io.github.kpitrend.examples.cli.input.Benchmarks;
import io.github.kpitrend.examples.cli.input.Digits;
import io.github.kpitrend.examples.cli.input.Extracts;
import io.github.kpitrend.examples.cli.input.GivenPage;
import io.github.kpitrend.examples.cli.input.Indicators;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.PageMonth;
import io.github.kpitrend.examples.cli.input.Progress;
import io.github.kpitrend.examples.cli.input.PublishedChecks;
import io.github.kpitrend.examples.cli.input.PublishedNotes;
import io.github.kpitrend.examples.cli.input.PublishedResult;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.PageReading;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.quality.FindingRule;
import io.github.kpitrend.scorecard.AssessedRating;
import io.github.kpitrend.scorecard.Commentary;
import io.github.kpitrend.scorecard.ScorecardPolicy;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.StatusRollUp;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.target.TargetSchedule;
import io.github.kpitrend.time.Frequency;
import io.github.kpitrend.time.MonthRange;
import io.github.kpitrend.vintage.SeriesVintages;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The files of a page, and its rows as they say. */
@Command(addMethodSubcommands = false)
final class PageInputs {

    private static final Pattern FREQUENCY_IN_NAME = Pattern.compile(
            "\\b(per quarter|quarterly|each quarter|annual|annually|yearly|per year)\\b", Pattern.CASE_INSENSITIVE);

    @Option(names = "--assessments", paramLabel = "FILE", description = "CSV with the columns ref,month,rating,note.")
    private String assessments;

    @Option(names = "--commentary", paramLabel = "FILE", description = "CSV with the columns ref,month,text.")
    private String commentary;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "CSV with the columns ref,fiscal_year,value,lower,upper,tolerance,basis,from,base.")
    private String targets;

    @Option(
            names = "--benchmarks",
            paramLabel = "FILE",
            description = "CSV with the columns ref,name,period,value,lower,upper.")
    private String benchmarks;

    @Option(
            names = "--annotations",
            paramLabel = "FILE",
            description =
                    "CSV with the columns ref,month,text,phase: what happened in a month; a blank ref is for all rows, phase yes"
                            + " starts new limits.")
    private String annotationsFile;

    private final List<String> notes = new ArrayList<>();
    private List<String> sideNotes = List.of();
    private final Map<String, MonthlySeries> series = new LinkedHashMap<>();
    private Observations observations;
    private Indicators indicators;
    private Map<String, TreeMap<YearMonth, AssessedRating>> ratings;
    private Map<String, TreeMap<YearMonth, Commentary>> commentaries;
    private Map<String, TargetSchedule> schedules;
    private Map<String, List<Benchmark>> comparators;
    private List<PublishedResult> published = List.of();
    private Annotations annotations = Annotations.none();
    private String title = "";
    private YearMonth month;
    private final Map<String, RatioSeries> ratios = new LinkedHashMap<>();
    private Optional<IndicatorTree> tree = Optional.empty();
    private boolean isProtected;

    /** Adds the options of files. */
    void addFiles(Map<String, String> files) {
        files.put("--assessments", assessments);
        files.put("--commentary", commentary);
        files.put("--targets", targets);
        files.put("--benchmarks", benchmarks);
        files.put("--annotations", annotationsFile);
    }

    /** Reads all files; what is wrong with any of them ends the run. */
    void read(Inputs inputs, InputStream in, Progress progress, YearMonth asked) throws Trouble {
        GivenPage given = inputs.page(in, progress);
        inputs.checkRead(given);
        GivenPage page = GivenPage.orEmpty(given);
        notes.addAll(page.notes());
        indicators = inputs.indicators(in, given);
        ratings =
                inputs.read(assessments, "assessments.csv", in, given, page.ratings(), notes, Assessments::readRatings);
        commentaries = inputs.read(
                commentary, "commentary.csv", in, given, page.commentaries(), notes, Assessments::readCommentaries);
        schedules = inputs.schedules(targets, in, given, indicators, notes);
        comparators = inputs.read(benchmarks, "benchmarks.csv", in, given, page.benchmarks(), notes, Benchmarks::read);
        annotations = inputs.annotations(annotationsFile, in, given);
        inputs.check();
        sideNotes = inputs.sideNotes();
        observations = page.observations();
        title = page.title();
        for (String ref : observations.refs()) {
            series.put(ref, Inputs.series(observations, indicators, ref));
            if (observations.isRatio(ref)) {
                ratios.put(ref, Inputs.ratio(observations, indicators, ref));
            }
        }
        addParents();
        annotations.check(ref -> Optional.ofNullable(series.get(ref)).map(MonthlySeries::range));
        month = PageMonth.of(series.values(), asked);
        noteFrequencies(page);
        if (!page.published().isEmpty()) {
            YearMonth made = PageMonth.of(series.values());
            published = new PublishedChecks(made, indicators::indicator, series::get).of(page.published());
            notes.addAll(PublishedNotes.of(published));
        }
    }

    /** Rolls up the parents that have no observations, and puts every parent above its children. */
    private void addParents() throws Trouble {
        tree = indicators.tree().tree(observations.refs());
        if (tree.isEmpty()) {
            return;
        }
        Map<String, MonthlySeries> plain = new LinkedHashMap<>(series);
        plain.keySet().removeAll(ratios.keySet());
        Map<String, RatioSeries> filledRatios = tree.get().fillRatios(ratios);
        Map<String, MonthlySeries> filled = tree.get().fill(plain);
        Map<String, MonthlySeries> ordered = new LinkedHashMap<>();
        for (String ref : tree.get().refs()) {
            if (filledRatios.containsKey(ref)) {
                ratios.put(ref, filledRatios.get(ref));
                ordered.put(ref, filledRatios.get(ref).values());
            } else if (filled.containsKey(ref)) {
                ordered.put(ref, filled.get(ref));
            }
        }
        series.forEach(ordered::putIfAbsent);
        series.clear();
        series.putAll(ordered);
    }

    /** Returns the tree of the indicators; empty for most. */
    Optional<IndicatorTree> tree() {
        return tree;
    }

    /** Returns the rule by which statuses of children become that of their parent. */
    StatusRollUp statuses() {
        return indicators.tree().statuses();
    }

    /** A name that says how often it is reported, where nobody else does. */
    private void noteFrequencies(GivenPage page) {
        String first = "";
        for (String ref : observations.refs()) {
            String place = page.places().get(ref);
            Matcher said = FREQUENCY_IN_NAME.matcher(indicators.indicator(ref).name());
            if (place != null
                    && !indicators.hasFrequency(ref)
                    && indicators.indicator(ref).frequency() == Frequency.MONTHLY
                    && said.find()) {
                boolean annual = said.group(1).toLowerCase(Locale.ROOT).matches("annual|annually|yearly|per year");
                String text =
                        "the name says \"" + said.group(1) + "\", but no frequency is given: read as monthly; say "
                                + (annual ? "annual" : "quarterly") + " with --indicators";
                notes.add(place + ": " + ref + ": " + (text.equals(first) ? "the same" : text));
                first = text;
            }
        }
    }

    // -----------------------------------------------------------------------
    /** Makes the rows. */
    List<ScorecardRow> rows(ScorecardPolicy policy, Progress progress) {
        List<ScorecardRow> rows = new ArrayList<>();
        for (String ref : series.keySet()) {
            Indicator indicator = indicators.indicator(ref);
            ScorecardRow row = ratios.containsKey(ref)
                    ? ScorecardRow.of(indicator, ratios.get(ref), month, policy)
                    : ScorecardRow.of(indicator, series.get(ref), month, policy);
            row = row.withBenchmarks(comparators.getOrDefault(ref, List.of()));
            row = schedules.containsKey(ref) ? row.withTargets(schedules.get(ref)) : row;
            row = withVintages(row);
            rows.add(withWords(row, ratings.get(ref), commentaries.get(ref)));
            progress.computed(rows.size());
        }
        return rows;
    }

    /** Adds what was known of the figures before, where there are several extracts. */
    private ScorecardRow withVintages(ScorecardRow row) {
        boolean isRead = observations.refs().contains(row.indicator().ref());
        if (isProtected || !isRead || !(observations instanceof Extracts extracts)) {
            return row;
        }
        SeriesVintages vintages =
                Inputs.vintages(extracts, indicators, row.indicator().ref());
        return vintages.dates().size() > 1 ? row.withVintages(vintages) : row;
    }

    /** Adds the latest rating up to the page's month, and the commentary of exactly that month. */
    private static ScorecardRow withWords(
            ScorecardRow row, TreeMap<YearMonth, AssessedRating> ratings, TreeMap<YearMonth, Commentary> commentaries) {
        ScorecardRow result = row;
        Map.Entry<YearMonth, AssessedRating> rating = ratings == null ? null : ratings.floorEntry(row.month());
        if (rating != null) {
            result = result.withAssessedRating(rating.getValue());
        }
        Commentary comment = commentaries == null ? null : commentaries.get(row.month());
        return comment == null ? result : result.withCommentary(comment);
    }

    /** Returns what the files tell: refs without observations, and published figures that differ. */
    List<Finding> findings(UnknownRefs unknown) {
        List<Finding> findings = new ArrayList<>();
        unknown.byRef()
                .forEach((ref, lines) -> findings.add(Finding.of(
                        FindingRule.UNKNOWN_REF,
                        Finding.Severity.WARNING,
                        ref,
                        month,
                        month,
                        String.join("; ", lines))));
        for (PublishedResult result : published) {
            if (result.outcome() == PublishedResult.Outcome.DIFFERS) {
                String ours = result.ours().isKnown()
                        ? Digits.of(PublishedChecks.rounded(result.cell(), result.ours()))
                        : result.ours().reason().text();
                findings.add(Finding.of(
                        FindingRule.PUBLISHED_DIFFERS,
                        Finding.Severity.NOTE,
                        result.cell().ref(),
                        month,
                        month,
                        "the sheet has " + result.cell().text() + " in "
                                + Trouble.quoted(result.cell().heading()) + ", computed is " + ours));
            }
        }
        return findings;
    }

    /**
     * Decides what of the page may be released, and leaves nothing else: a parent that cannot be protected with its children is rolled up from what
     * is released of them. Returns false where it is not protected.
     */
    boolean protect(DisclosureOptions disclosure, InputStream in) throws Trouble {
        if (!disclosure.protect(series, ratios, indicators::indicator, tree, month, in)) {
            return false;
        }
        isProtected = true;
        ProtectedPublication released = disclosure.released();
        for (String ref : released.refs()) {
            if (released.isRatio(ref)) {
                ratios.put(ref, released.ratio(ref));
            }
            series.put(ref, disclosure.series(ref, series.get(ref)));
        }
        if (tree.isPresent()) {
            rollUpReleased(tree.get(), released.refs());
        }
        return true;
    }

    private void rollUpReleased(IndicatorTree parents, List<String> released) {
        List<String> derived = series.keySet().stream()
                .filter(ref -> !parents.children(ref).isEmpty() && !released.contains(ref))
                .toList();
        ratios.keySet().removeAll(derived);
        Map<String, MonthlySeries> plain = new LinkedHashMap<>(series);
        plain.keySet().removeAll(ratios.keySet());
        plain.keySet().removeAll(derived);
        Map<String, RatioSeries> filledRatios = parents.fillRatios(ratios);
        Map<String, MonthlySeries> filled = parents.fill(plain);
        for (String ref : derived) {
            if (filledRatios.containsKey(ref)) {
                ratios.put(ref, filledRatios.get(ref));
                series.put(ref, filledRatios.get(ref).values());
            } else if (filled.containsKey(ref)) {
                series.put(ref, filled.get(ref));
            } else {
                series.remove(ref);
            }
        }
    }

    Observations observations() {
        return observations;
    }

    /** Returns the month of the page. */
    YearMonth month() {
        return month;
    }

    /** Returns the title that the sheet has; empty for most. */
    String title() {
        return title;
    }

    /** Returns the group of each ref that has one. */
    Map<String, String> groups() {
        return indicators.groups();
    }

    /** Returns what the sheet publishes beside its months, with ours. */
    List<PublishedResult> published() {
        return published;
    }

    /** Returns the options of charts of an indicator, whose limits start anew where an annotation says so. */
    ChartOptions chartOptions(Indicator indicator) {
        return annotationsFile == null
                ? ChartOptions.of(indicator)
                : annotated(indicator.ref())
                        .map(months -> annotations.phases(indicator.ref(), months, ChartOptions.of(indicator)))
                        .orElseGet(() -> ChartOptions.of(indicator));
    }

    /** Returns the figures of each ref. */
    Map<String, MonthlySeries> series() {
        return Collections.unmodifiableMap(series);
    }

    /** Returns what the files say beside the rows. */
    PageReading reading() {
        Map<String, List<Annotation>> byRef = new LinkedHashMap<>();
        if (annotationsFile != null) {
            series.keySet()
                    .forEach(ref -> annotated(ref).ifPresent(months -> byRef.put(ref, annotations.of(ref, months))));
        }
        List<String> all = new ArrayList<>(notes);
        all.addAll(sideNotes);
        return new PageReading(byRef, published, all);
    }

    /** The months of a row up to that of the page; empty where it begins later. */
    private Optional<MonthRange> annotated(String ref) {
        MonthRange months = series.get(ref).range();
        return month.isBefore(months.first())
                ? Optional.empty()
                : Optional.of(MonthRange.of(months.first(), month.isAfter(months.last()) ? months.last() : month));
    }

    /** Returns what was decided and left out. */
    List<String> notes() {
        return notes;
    }
}

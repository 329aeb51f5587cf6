// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.breakdown.IndicatorTree;
import io.github.kpitrend.disclosure.DisclosureAudit;
import io.github.kpitrend.disclosure.DisclosureControl;
import io.github.kpitrend.disclosure.HiddenFigure;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.examples.cli.Streams;
import io.github.kpitrend.examples.cli.input.CsvTable;
import io.github.kpitrend.examples.cli.input.EarlierPage;
import io.github.kpitrend.examples.cli.input.Observations;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.DisclosureTables;
import io.github.kpitrend.examples.cli.output.OutputFiles;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options by which small counts are suppressed before anything is made from the figures. */
@Command(addMethodSubcommands = false)
final class DisclosureOptions {

    /** The exit status where what would be released is not protected. */
    static final int NOT_PROTECTED = 3;

    private static final Pattern TRAILING = Pattern.compile("trailing(\\d{1,4})");

    @Option(
            names = "--hide-below",
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "Suppresses counts from 1 to N-1, and whatever would give them away; all outputs are made from"
                            + " what is left.")
    private Integer hideBelow;

    @Option(names = "--hide-zero", description = "Suppresses 0 as well.")
    private boolean hideZero;

    @Option(
            names = "--round-to",
            paramLabel = "BASE",
            converter = WholeNumber.class,
            description = "Rounds what is shown to multiples of BASE.")
    private Integer roundTo;

    @Option(
            names = "--keep",
            paramLabel = "SUMS",
            split = ",",
            description = "Sums that are published from all months: quarters, years, ytd, trailing12.")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--totals",
            paramLabel = "FILE",
            description = "CSV with the columns ref,part: which refs are the sums of which others.")
    private String totals;

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "A page that was published before, as --json writes it.")
    private List<String> earlier = new ArrayList<>();

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Writes what readers can infer as CSV: ref,from,to,lower,upper,status.")
    private String audit;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Writes what is hidden and why as CSV; this file is confidential.")
    private String decisions;

    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private ProtectedPublication released;
    private DisclosureAudit audited;
    private List<HiddenFigure> hidden = List.of();

    /** Whether anything is to be suppressed; the other options need the rule. */
    boolean isGiven() throws Trouble {
        if (hideBelow == null) {
            Map<String, Object> others = new LinkedHashMap<>();
            others.put("--hide-zero", hideZero ? "" : null);
            others.put("--round-to", roundTo);
            others.put("--keep", keep.isEmpty() ? null : keep);
            others.put("--totals", totals);
            others.put("--earlier", earlier.isEmpty() ? null : earlier);
            others.put("--audit", audit);
            others.put("--decisions", decisions);
            others.values().removeIf(Objects::isNull);
            if (!others.isEmpty()) {
                throw new Trouble(
                        others.keySet().iterator().next() + ": needs a rule; expected --hide-below N with it");
            }
            return false;
        }
        control();
        choices();
        return true;
    }

    void addInputs(Map<String, String> files) {
        files.put("--totals", totals);
        for (int i = 0; i < earlier.size(); i++) {
            files.put(i == 0 ? "--earlier" : "--earlier (" + (i + 1) + ")", earlier.get(i));
        }
    }

    void addOutputs(Map<String, String> files) {
        files.put("--audit", audit);
        files.put("--decisions", decisions);
    }

    private DisclosureControl control() throws Trouble {
        if (hideBelow < 2 || hideBelow > DisclosureControl.MAX_THRESHOLD) {
            throw new Trouble("--hide-below: was " + hideBelow + "; expected 2 to " + DisclosureControl.MAX_THRESHOLD);
        }
        if (roundTo != null && (roundTo < 2 || roundTo > DisclosureControl.MAX_THRESHOLD)) {
            throw new Trouble("--round-to: was " + roundTo + "; expected 2 to " + DisclosureControl.MAX_THRESHOLD);
        }
        DisclosureControl control = DisclosureControl.hidingBelow(hideBelow);
        control = hideZero ? control.includingZero() : control;
        return roundTo == null ? control : control.withRounding(roundTo);
    }

    private Publication.Builder choices() throws Trouble {
        Publication.Builder builder = Publication.builder();
        for (String sums : keep) {
            Matcher trailing = TRAILING.matcher(sums);
            int months = trailing.matches() ? Integer.parseInt(trailing.group(1)) : 0;
            if (sums.equals("quarters")) {
                builder.withQuarters();
            } else if (sums.equals("years")) {
                builder.withYears();
            } else if (sums.equals("ytd")) {
                builder.withYearToDate();
            } else if (months >= 2 && months <= 120) {
                builder.withTrailing(months);
            } else {
                throw new Trouble("--keep: was " + Trouble.quoted(sums)
                        + "; expected quarters, years, ytd or trailing12, joined by commas");
            }
        }
        return builder;
    }

    // -----------------------------------------------------------------------
    /**
     * Decides what may be released.
     *
     * @param series the series of every ref, of ratios their values
     * @param ratios the ratios of the refs that have them
     * @param tree the parents and children of indicators; a parent that is the sum of its children is protected with them
     * @param month the month of a page; null for none
     * @return whether it is protected
     */
    boolean protect(
            Map<String, MonthlySeries> series,
            Map<String, RatioSeries> ratios,
            Function<String, Indicator> indicators,
            Optional<IndicatorTree> tree,
            YearMonth month,
            InputStream in)
            throws Trouble {
        DisclosureControl control = control();
        readTotals(series.keySet(), in);
        Publication.Builder builder = choices();
        if (month != null) {
            builder.month(month);
        }
        try {
            List<String> counts = series.keySet().stream()
                    .filter(ref -> !ratios.containsKey(ref) && isCount(indicators.apply(ref)))
                    .toList();
            boolean any = false;
            for (String ref : series.keySet()) {
                List<String> children = tree.map(each -> each.children(ref)).orElse(List.of());
                String rollUp = children.isEmpty()
                        ? ""
                        : tree.flatMap(each -> each.rollUp(ref))
                                .map(Object::toString)
                                .orElse("");
                if (ratios.containsKey(ref) && children.isEmpty()) {
                    builder.ratio(indicators.apply(ref), ratio(indicators.apply(ref), ratios.get(ref)));
                    any = true;
                } else if (counts.contains(ref)) {
                    List<String> inIt = rollUp.startsWith("sum")
                            ? children.stream().filter(counts::contains).toList()
                            : List.of();
                    if (!parts.containsKey(ref) && !inIt.isEmpty()) {
                        parts.put(ref, inIt);
                    }
                    boolean isAlone = children.isEmpty() || rollUp.startsWith("none");
                    if (parts.containsKey(ref)) {
                        builder.total(indicators.apply(ref), series.get(ref), parts.get(ref));
                        any = true;
                    } else if (isAlone) {
                        builder.series(indicators.apply(ref), series.get(ref));
                        any = true;
                    }
                }
            }
            if (!any) {
                throw new Trouble(
                        "--hide-below: there are no counts to protect; expected indicators that are counts, or"
                                + " numerators and denominators");
            }
            for (String file : earlier) {
                builder.earlier(EarlierPage.read(Source.of(file, in), indicators, parts));
            }
            Publication publication = builder.build();
            released = control.protect(publication);
            hidden = decisions == null ? List.of() : control.decide(publication);
            audited = audit == null ? null : DisclosureAudit.of(released.released(), control);
        } catch (IllegalArgumentException e) {
            throw new Trouble("--hide-below: " + e.getMessage());
        }
        return released.isProtected();
    }

    /** Decides what of all observations may be released. */
    boolean protect(
            Observations observations,
            Function<String, Indicator> indicators,
            Function<String, RatioSeries> ratio,
            Optional<IndicatorTree> tree,
            InputStream in)
            throws Trouble {
        Map<String, MonthlySeries> series = new LinkedHashMap<>();
        Map<String, RatioSeries> ratios = new LinkedHashMap<>();
        for (String ref : observations.refs()) {
            series.put(ref, observations.series(ref));
            if (observations.isRatio(ref)) {
                ratios.put(ref, ratio.apply(ref));
            }
        }
        boolean isProtected = protect(series, ratios, indicators, tree, null, in);
        tree.ifPresent(each -> series.keySet().stream()
                .filter(ref -> !each.children(ref).isEmpty() && !released.refs().contains(ref))
                .forEach(withheld::add));
        return isProtected;
    }

    /** Whether a ref is a parent that cannot be protected with its children, so that nothing of it is shown. */
    boolean isWithheld(String ref) {
        return withheld.contains(ref);
    }

    private static boolean isCount(Indicator indicator) {
        return indicator.measure() == MeasureKind.COUNT && !indicator.reportsYearToDate();
    }

    /** A percentage as a proportion, whose numerator is part of its denominator. */
    private static RatioSeries ratio(Indicator indicator, RatioSeries ratio) {
        return indicator.measure() == MeasureKind.PERCENTAGE
                ? RatioSeries.proportion(ratio.numerators(), ratio.denominators())
                        .withMultiplier(ratio.multiplier())
                : ratio;
    }

    private void readTotals(Set<String> refs, InputStream in) throws Trouble {
        if (totals == null) {
            return;
        }
        try (CsvTable table = CsvTable.open(Source.of(totals, in))) {
            int refColumn = table.required("ref");
            int partColumn = table.required("part");
            while (table.next()) {
                String ref = table.ref(refColumn);
                String part = table.cell(partColumn);
                for (String each : List.of(ref, part)) {
                    if (!refs.contains(each)) {
                        throw table.trouble(
                                "the ref " + Trouble.quoted(each) + " has no observations; expected one that has");
                    }
                }
                parts.computeIfAbsent(ref, any -> new ArrayList<>()).add(part);
            }
        }
    }

    // -----------------------------------------------------------------------
    /** The release; after {@link #protect}. */
    ProtectedPublication released() {
        return released;
    }

    /** A series as it is released; unchanged where it is no count. */
    MonthlySeries series(String ref, MonthlySeries series) {
        if (released == null || !released.refs().contains(ref)) {
            return series;
        }
        return released.isRatio(ref) ? released.ratio(ref).values() : released.series(ref);
    }

    /** Adds the audit and the decisions to the outputs. */
    void write(OutputFiles files) throws Trouble {
        if (audited != null) {
            files.write(audit, out -> DisclosureTables.audit(audited, out));
        }
        if (decisions != null && released.isProtected()) {
            files.write(decisions, out -> DisclosureTables.decisions(hidden, out));
        }
    }

    /** Writes the audit alone, and returns the exit status. */
    int refuse(Streams streams) throws Trouble {
        try (OutputFiles files = new OutputFiles(streams.out())) {
            write(files);
            files.publish();
        }
        streams.err()
                .println("--hide-below: what would be released is not protected, because earlier pages or sums give"
                        + " suppressed counts away; nothing was written" + (audit == null ? "" : " but " + audit));
        return NOT_PROTECTED;
    }
}

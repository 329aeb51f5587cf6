// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.Events;
import io.github.kpitrend.examples.cli.input.ChartChoices;
import io.github.kpitrend.examples.cli.input.ChartChoices.Choice;
import io.github.kpitrend.examples.cli.input.EventDates;
import io.github.kpitrend.examples.cli.input.Source;
import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The charts of rows that are not as usual: other kinds, or an XmR chart with choices of its own. */
@Command(addMethodSubcommands = false)
final class RowCharts {

    @Option(
            names = "--charts",
            paramLabel = "FILE",
            description = "CSV with the column ref and any of"
                    + " chart,denominator,multiplier,rules,exclude,baseline,limits,center,medians,season,trend,lambda.")
    private String file;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "CSV with the columns ref,date,cases, for charts of the kinds g and t.")
    private String eventsFile;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "The last day on which an event would have been noticed. Default: the latest of --events.")
    private String until;

    private Map<String, Choice> choices = Map.of();
    private EventDates events = EventDates.none();

    /** Adds the options of files. */
    void addFiles(Map<String, String> files) {
        files.put("--charts", file);
        files.put("--events", eventsFile);
    }

    /** Reads the files; a ref that has no row is refused. */
    void read(InputStream in, Set<String> refs) throws Trouble {
        choices = file == null ? Map.of() : ChartChoices.read(Source.of(file, in), "ref");
        events = eventsFile == null ? EventDates.none() : EventDates.read(Source.of(eventsFile, in));
        for (Map.Entry<String, Choice> choice : choices.entrySet()) {
            if (!refs.contains(choice.getKey())) {
                throw new Trouble(choice.getValue().place() + ": the ref " + Trouble.quoted(choice.getKey())
                        + " has no observations; expected a ref of the page");
            }
            if (choice.getValue().isOfEvents() && !events.has(choice.getKey())) {
                throw new Trouble(choice.getValue().place() + ": the ref " + Trouble.quoted(choice.getKey())
                        + " has no events; expected a ref of the file of --events");
            }
        }
    }

    /** Refuses charts that would tell more than what is released where small counts are hidden. */
    void refuseHidden() throws Trouble {
        for (Map.Entry<String, Choice> choice : choices.entrySet()) {
            if (choice.getValue().kind() != ChartKind.XMR) {
                throw new Trouble("--hide-below: hides counts of charts of the kind xmr alone, but the ref "
                        + Trouble.quoted(choice.getKey()) + " has the kind "
                        + choice.getValue().kind().text());
            }
        }
    }

    /** Returns the options of the XmR chart of a row, as its choices change them. */
    ChartOptions options(Indicator indicator, ChartOptions usual) {
        Choice choice = choices.get(indicator.ref());
        return choice == null ? usual : choice.on(usual);
    }

    /**
     * Returns the rows, those of other kinds with their chart up to their period.
     *
     * @param series the figures of a ref, or null where it has none
     * @param usual the options of a row before its choices
     */
    List<ScorecardRow> on(
            List<ScorecardRow> rows, Function<String, MonthlySeries> series, Function<Indicator, ChartOptions> usual)
            throws Trouble {
        List<ScorecardRow> charted = new ArrayList<>(rows.size());
        for (ScorecardRow row : rows) {
            Choice choice = choices.get(row.indicator().ref());
            boolean isOther = choice != null && choice.kind() != ChartKind.XMR;
            charted.add(isOther ? row.withChart(chart(row, choice, series, usual)) : row);
        }
        return charted;
    }

    private ControlChart chart(
            ScorecardRow row,
            Choice choice,
            Function<String, MonthlySeries> series,
            Function<Indicator, ChartOptions> usual)
            throws Trouble {
        ChartOptions options = choice.on(usual.apply(row.indicator()))
                .withExcluded(row.policy().excluded().toArray(Marker[]::new));
        if (choice.isOfEvents()) {
            Events of = events.of(row.indicator().ref(), until());
            return choice.kind() == ChartKind.G ? ControlChart.g(of, options) : ControlChart.t(of, options);
        }
        YearMonth last = row.period().orElse(row.month());
        Optional<RatioSeries> ratio = row.ratio()
                .map(whole -> whole.within(until(whole.values(), last).range()));
        return choice.chart(
                row.indicator().ref(),
                ref -> Optional.ofNullable(series.apply(ref))
                        .map(all -> until(all, last))
                        .orElse(null),
                ratio,
                options);
    }

    private static MonthlySeries until(MonthlySeries series, YearMonth last) {
        return last.isBefore(series.last()) && !last.isBefore(series.first())
                ? series.within(MonthRange.of(series.first(), last))
                : series;
    }

    private LocalDate until() throws Trouble {
        try {
            return until == null ? events.latest() : EventDates.date(until);
        } catch (IllegalArgumentException e) {
            throw new Trouble("--until: " + e.getMessage());
        }
    }
}

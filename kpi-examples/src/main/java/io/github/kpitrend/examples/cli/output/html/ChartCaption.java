// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartKind;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartOptions;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ChartPoint;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.chart.RuleSet;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.forecast.ForecastNote;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands below a chart: its kind, what its limits rest on, its notes, and in full everything on it that has a reason. */
final class ChartCaption {

    private final ChartData data;
    private final List<String> sentences = new ArrayList<>();

    private ChartCaption(ChartData data) {
        this.data = data;
    }

    /** Returns the caption in sentences. */
    static String of(ChartData data) {
        return new ChartCaption(data).caption();
    }

    private String caption() {
        sentences.add(data.limited()
                .map(this::kind)
                .orElseGet(() -> data.isYearToDate()
                        ? "Totals of the year to date over those of the year before, without limits"
                        : whyNoLimits()));
        data.limited().ifPresent(this::addChart);
        List<YearMonth> begun = data.rebases().stream().map(ChartPhase::first).toList();
        data.breaks().stream()
                .filter(month -> !begun.contains(month))
                .forEach(month ->
                        sentences.add("the series breaks before " + data.text().longMonth(month)));
        if (!data.missing().isEmpty()) {
            sentences.add("no figure: " + missing());
        }
        if (data.months().stream().anyMatch(data::isIllustrative)) {
            sentences.add("shaded months are illustrative");
        }
        data.annotations()
                .forEach(note ->
                        sentences.add(note.number() + ": " + data.text().longMonth(note.month()) + ", " + note.text()));
        addForecast();
        return sentences.stream().map(ChartCaption::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(String words) {
        String text = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    private String kind(ControlChart chart) {
        String name = switch (chart.kind()) {
            case XMR -> "XmR chart";
            case MOVING_RANGE -> "moving-range chart";
            case RUN -> "run chart";
            case EWMA -> "EWMA chart";
            case I_PRIME -> "I\u2032 chart";
            case P_PRIME -> "P\u2032 chart";
            case U_PRIME -> "U\u2032 chart";
            default -> chart.kind().name() + " chart";
        };
        ChartOptions options = chart.options();
        boolean isScreened = options.isRangeScreening()
                && (chart.kind() == ChartKind.XMR || chart.kind().name().endsWith("PRIME"));
        int points = chart.latestPhase().pointCount();
        String base = points
                + (points == 1 ? " figure" : " figures")
                + (chart.phases().size() > 1 ? " of the latest phase" : "");
        String limits = chart.kind() == ChartKind.RUN ? "median of " : "limits from ";
        return name + " (rules: " + rules(chart) + "); " + limits + base + (isScreened ? ", ranges screened" : "")
                + (isSeasonal(chart) ? ", by calendar month" : "");
    }

    /** Returns the rules in use: a chart of moving ranges or of a smoothed line knows its limits alone, a run chart none. */
    private static String rules(ControlChart chart) {
        RuleSet rules = chart.options().rules();
        return switch (chart.kind()) {
            case MOVING_RANGE, EWMA -> RuleSet.limitsOnly().toString();
            case RUN ->
                (rules.equals(RuleSet.makingDataCount())
                                ? RuleSet.anhoej()
                                : rules.withTwoOfThree(false)
                                        .withFourOfFive(false)
                                        .withWithinOneSigma(0)
                                        .withBeyondOneSigma(0))
                        .toString()
                        .replaceFirst("^limits(, |$)", "");
            default -> rules.toString();
        };
    }

    /** Whether the lines follow the calendar months: that was asked for, and nothing says that it could not be done. */
    private boolean isSeasonal(ControlChart chart) {
        ChartOptions options = chart.options();
        return data.isBent()
                && options.equals(options.withSeason())
                && chart.notes().stream()
                        .noneMatch(note -> note.kind() == ChartNote.Kind.SEASON_NOT_FOUND
                                || note.kind() == ChartNote.Kind.SEASON_NOT_TESTED);
    }

    private void addChart(ControlChart chart) {
        chart.notes().stream().map(ChartNote::text).distinct().forEach(sentences::add);
        for (ChartPhase phase : data.rebases()) {
            String from = "new limits from " + data.text().longMonth(phase.first());
            sentences.add(phase.reason().isEmpty() ? from : from + ": " + phase.reason());
        }
        for (ChartPoint point : chart.points()) {
            if (!point.isCounted()
                    && data.months().contains(point.month())
                    && !point.reason().isEmpty()) {
                sentences.add(data.text().longMonth(point.month()) + " is not counted: " + point.reason());
            }
        }
    }

    private String whyNoLimits() {
        return data.row().current().isKnown()
                ? "without limits, as there are fewer than " + ChartPhase.SETTLED_POINTS + " figures"
                : "without limits, as there is no figure for "
                        + data.text().longMonth(data.row().month()) + " ("
                        + data.row().current().reason().text() + ")";
    }

    /** Returns the missing months by reason. */
    private String missing() {
        Map<String, List<YearMonth>> months = data.missing().stream()
                .collect(Collectors.groupingBy(
                        month -> data.at(month).reason().text(), LinkedHashMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(entry ->
                        entry.getValue().stream().map(data.text()::shortMonth).collect(Collectors.joining(", ")) + " ("
                                + entry.getKey() + ")")
                .collect(Collectors.joining("; "));
    }

    /** Says why there is no forecast, or what has to be known of it. */
    private void addForecast() {
        PageRow.saidOutlook(data.row()).filter(any -> data.isOfRow()).ifPresent(outlook -> {
            if (outlook.prediction().figure().isKnown()) {
                data.row().forecast().notes().stream().map(ForecastNote::text).forEach(sentences::add);
            } else {
                sentences.add(outlook.text());
            }
        });
    }
}

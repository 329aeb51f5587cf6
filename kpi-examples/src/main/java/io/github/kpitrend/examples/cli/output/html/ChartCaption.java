// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.ChartPhase;
import io.github.kpitrend.chart.ControlChart;
import io.github.kpitrend.scorecard.CellText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands below a chart: what kind it is, what its limits rest on, and everything on it that has a reason. */
final class ChartCaption {

    private static final CellText TEXT = CellText.english();

    private final ChartData data;

    private ChartCaption(ChartData data) {
        this.data = data;
    }

    /** Returns the caption in sentences. */
    static String of(ChartData data) {
        String kind = data.chart().isPresent() ? "Control chart" : "Chart";
        String label = kind + " from " + TEXT.month(data.months().first()) + " to "
                + TEXT.month(data.months().last());
        return label + ". " + new ChartCaption(data).caption();
    }

    private String caption() {
        List<String> sentences = new ArrayList<>();
        sentences.add(data.chart().map(this::limits).orElseGet(this::whyNoLimits));
        int left = data.row().series().within(data.months()).observedCount();
        data.chart()
                .filter(chart -> chart.points().size() > left)
                .ifPresent(chart -> sentences.add("The limits rest on earlier months, too: "
                        + chart.points().size() + " figures in all"));
        data.chart()
                .ifPresent(chart -> chart.notes().stream().map(ChartNote::text).forEach(sentences::add));
        data.rebases().stream().map(ChartData::words).forEach(sentences::add);
        if (!data.breaks().isEmpty()) {
            sentences.add("The series breaks before "
                    + data.breaks().stream().map(TEXT::month).collect(Collectors.joining(", ")));
        }
        if (!data.missing().isEmpty()) {
            sentences.add("No figure: " + missing());
        }
        if (data.months().stream().anyMatch(data::isIllustrative)) {
            sentences.add("Shaded months are illustrative");
        }
        return sentences.stream().map(ChartCaption::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private String limits(ControlChart chart) {
        ChartPhase group = chart.latestPhase();
        return VariationWords.of(chart.latest().orElseThrow()) + " in "
                + TEXT.month(chart.latest().orElseThrow().month()) + "; mean " + data.text(group.center()) + ", limits "
                + data.text(group.lower()) + " to " + data.text(group.upper());
    }

    private String whyNoLimits() {
        return data.row().current().isKnown()
                ? "without limits, as there are fewer than " + ChartPhase.SETTLED_POINTS + " figures"
                : "without limits, as there is no figure for "
                        + TEXT.month(data.row().month()) + " ("
                        + data.row().current().reason().text() + ")";
    }

    /** Returns the missing months by reason. */
    private String missing() {
        Map<String, List<YearMonth>> months = data.missing().stream()
                .collect(Collectors.groupingBy(
                        month -> data.at(month).reason().text(), LinkedHashMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(entry -> entry.getValue().stream().map(TEXT::month).collect(Collectors.joining(", ")) + " ("
                        + entry.getKey() + ")")
                .collect(Collectors.joining("; "));
    }
}

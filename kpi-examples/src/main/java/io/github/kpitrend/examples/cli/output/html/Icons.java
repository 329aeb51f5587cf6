// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import io.github.kpitrend.chart.Assurance;
import io.github.kpitrend.chart.ChartNote;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.scorecard.ScorecardRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a row publishes of its chart as icons of 24 pixels, told apart by shape and letter without color: discs are good, diamonds bad, hexagons
 * neither, rings usual, and a dash says nothing.
 */
final class Icons {

    private static final double SIZE = 24;
    private static final double MIDDLE = SIZE / 2;
    private static final double DISC = 11;

    private Icons() {}

    /** Returns the icon of the variation that a row publishes; a dash where it publishes none. */
    static Svg variation(ScorecardRow row) {
        Polarity polarity = row.indicator().polarity();
        return row.variation()
                .map(variation -> named(variation(variation, polarity), words(variation, polarity)))
                .orElseGet(() -> named(dash(), variationWords(row)));
    }

    /** Returns the icon of the assurance that a row publishes; a dash where it publishes none. */
    static Svg assurance(ScorecardRow row) {
        return row.assurance()
                .map(assurance -> named(assurance(assurance), words(assurance)))
                .orElseGet(() -> named(dash(), assuranceWords(row)));
    }

    /** Returns the name of the variation that a row publishes, or why it publishes none. */
    static String variationWords(ScorecardRow row) {
        Optional<Variation> variation = row.variation();
        if (variation.isPresent()) {
            return words(variation.get(), row.indicator().polarity());
        }
        return "not enough data" + reasons(row);
    }

    /** Returns the name of the assurance that a row publishes, or why it publishes none. */
    static String assuranceWords(ScorecardRow row) {
        return row.assurance().map(Icons::words).orElseGet(() -> {
            boolean hasTarget = row.targetAssessment()
                    .flatMap(assessment -> assessment.target())
                    .isPresent();
            return hasTarget ? "not assessed against the target" + reasons(row) : "no target in force";
        });
    }

    private static String reasons(ScorecardRow row) {
        if (!row.current().isKnown()) {
            return ": " + row.current().reason().text();
        }
        String notes = row.withheld().stream().map(ChartNote::text).distinct().collect(Collectors.joining("; "));
        return notes.isEmpty() ? "" : ": " + notes;
    }

    // -----------------------------------------------------------------------
    /** Returns the name of a kind of variation. */
    static String words(Variation variation, Polarity polarity) {
        return switch (variation) {
            case IMPROVEMENT -> "improvement, " + side(variation, polarity);
            case CONCERN -> "concern, " + side(variation, polarity);
            case NEUTRAL_HIGH, NEUTRAL_LOW -> "neutral, " + side(variation, polarity);
            case COMMON_CAUSE -> "common cause";
            case PATTERN -> "unusual pattern";
            case NOT_ASSESSED -> "not enough data";
        };
    }

    /** Returns the name of an assurance. */
    static String words(Assurance assurance) {
        return switch (assurance) {
            case PASS -> "consistently met";
            case FAIL -> "consistently missed";
            case INCONSISTENT -> "met inconsistently";
        };
    }

    private static String side(Variation variation, Polarity polarity) {
        boolean high = switch (variation) {
            case IMPROVEMENT -> polarity != Polarity.LOWER_IS_BETTER;
            case CONCERN -> polarity == Polarity.LOWER_IS_BETTER;
            default -> variation == Variation.NEUTRAL_HIGH;
        };
        return high ? "high" : "low";
    }

    /** Returns the icon of a kind of variation, without a name. */
    static Svg variation(Variation variation, Polarity polarity) {
        String css = Marks.css(variation);
        String side = side(variation, polarity);
        String letter = side.substring(0, 1).toUpperCase(Locale.ROOT);
        Svg icon = switch (variation) {
            case IMPROVEMENT, CONCERN -> filled(css, shape(variation), letter);
            case NEUTRAL_HIGH, NEUTRAL_LOW -> filled(css, Marks.hexagon(MIDDLE, MIDDLE, 11.5), letter);
            case COMMON_CAUSE -> ring().with(Svg.path("wave", "M5.5 13c2.2 -5 4.3 -5 6.5 0s4.3 5 6.5 0"));
            case PATTERN -> filled(css, Marks.square(MIDDLE, MIDDLE, 10), "!");
            case NOT_ASSESSED -> dash();
        };
        return variation == Variation.NOT_ASSESSED ? icon : icon.withKey("v-" + css + "-" + side);
    }

    /** Returns the icon of a kind of variation that rows have in common, without a name; where some are high and others low, it has no letter. */
    static Svg variation(Variation variation, List<PageRow> rows) {
        List<String> words = rows.stream()
                .map(row -> words(variation, row.row().indicator().polarity()))
                .distinct()
                .toList();
        return words.size() == 1
                ? variation(variation, rows.get(0).row().indicator().polarity())
                : icon(Marks.css(variation)).with(Svg.path("shape", shape(variation)));
    }

    private static String shape(Variation variation) {
        return variation == Variation.IMPROVEMENT
                ? Marks.disc(MIDDLE, MIDDLE, DISC)
                : Marks.diamond(MIDDLE, MIDDLE, MIDDLE);
    }

    /** Returns the icon of an assurance, without a name. */
    static Svg assurance(Assurance assurance) {
        Svg icon = switch (assurance) {
            case PASS -> filled("improvement", Marks.disc(MIDDLE, MIDDLE, DISC), "P");
            case FAIL -> filled("concern", Marks.diamond(MIDDLE, MIDDLE, 12), "F");
            case INCONSISTENT -> ring().with(letter("?"));
        };
        return icon.withKey("a-" + assurance.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the icon where nothing is published, without a name. */
    static Svg dash() {
        return icon("none").with(Svg.path("wave", "M6 12h12")).withKey("none");
    }

    /** Returns every icon there is, each drawn once under the name by which all the others show it. */
    static Svg sheet() {
        Map<String, Svg> all = new LinkedHashMap<>();
        for (Variation variation : Variation.values()) {
            for (Polarity polarity : List.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER)) {
                Svg icon = variation(variation, polarity);
                all.put(icon.key(), icon.onSheet());
            }
        }
        for (Assurance assurance : Assurance.values()) {
            Svg icon = assurance(assurance);
            all.put(icon.key(), icon.onSheet());
        }
        Svg sheet = Svg.picture("sheet", 0, 0).hidden();
        all.values().forEach(sheet::with);
        return sheet;
    }

    private static Svg icon(String css) {
        return Svg.picture("spc " + css, SIZE, SIZE);
    }

    private static Svg filled(String css, String shape, String letter) {
        return icon(css).with(Svg.path("shape", shape), letter(letter));
    }

    private static Svg ring() {
        return icon("common-cause").with(Svg.path("ring", Marks.disc(MIDDLE, MIDDLE, 10.5)));
    }

    private static Svg letter(String letter) {
        return Svg.text("letter", MIDDLE, MIDDLE + 4.6, letter);
    }

    private static Svg named(Svg icon, String words) {
        return icon.fromSheet().attr("aria-label", words);
    }

    /** Hides an icon from those who listen, as words beside it say the same. */
    static Svg hidden(Svg icon) {
        return icon.fromSheet().hidden();
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.xlsx;

import io.github.kpitrend.benchmark.BenchmarkVerdict;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.scorecard.TargetOutlook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colors of verdicts, those of the web page, by the headings of their columns and the beginnings of their words. */
enum VerdictColors {
    GOOD("00508F"),
    BAD("8F3900"),
    NEUTRAL("5B2F8A"),
    SAME("4A535C");

    private static final List<Beginning> RATINGS = all(
            GOOD.of(QualitativeRating.POSITIVE.symbol()),
            BAD.of(QualitativeRating.NEGATIVE.symbol()),
            SAME.of(QualitativeRating.SIMILAR.symbol()));
    private static final List<Beginning> STATUSES =
            all(GOOD.of("met"), SAME.of("missed,", "in range"), BAD.of("missed"));
    private static final Map<String, List<Beginning>> BY_HEADING = Map.of(
            "Variation",
            all(
                    GOOD.of("improvement"),
                    BAD.of("concern"),
                    NEUTRAL.of("neutral", "unusual", "high", "low"),
                    SAME.of("common")),
            "Assurance",
            all(GOOD.of("consistently met"), BAD.of("consistently missed"), SAME.of("met inconsistently")),
            "Rating",
            RATINGS,
            "Assessed rating",
            RATINGS,
            "Target status",
            STATUSES,
            "Status",
            STATUSES,
            "Outlook",
            all(
                    GOOD.of(TargetOutlook.Verdict.ALREADY_MET.symbol(), TargetOutlook.Verdict.LIKELY.symbol()),
                    BAD.of(TargetOutlook.Verdict.UNLIKELY.symbol(), TargetOutlook.Verdict.OUT_OF_REACH.symbol()),
                    SAME.of(TargetOutlook.Verdict.UNCERTAIN.symbol())),
            "Verdict",
            all(
                    GOOD.of(BenchmarkVerdict.BETTER.text(), BenchmarkVerdict.MUCH_BETTER.text()),
                    BAD.of(BenchmarkVerdict.WORSE.text(), BenchmarkVerdict.MUCH_WORSE.text()),
                    SAME.of(BenchmarkVerdict.SIMILAR.text())),
            "Severity",
            all(BAD.of("warning")));

    private final String rgb;

    VerdictColors(String rgb) {
        this.rgb = rgb;
    }

    /** A beginning of texts with its color. */
    record Beginning(String text, VerdictColors color) {}

    private Stream<Beginning> of(String... texts) {
        return Arrays.stream(texts).map(text -> new Beginning(text, this));
    }

    @SafeVarargs
    private static List<Beginning> all(Stream<Beginning>... beginnings) {
        List<Beginning> all = new ArrayList<>();
        for (Stream<Beginning> some : beginnings) {
            some.forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** Returns the colors of a column, of which the first that fits holds; none for most. */
    static List<Beginning> under(String heading) {
        return BY_HEADING.getOrDefault(heading, List.of());
    }

    String rgb() {
        return rgb;
    }

    XSSFColor color() {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;

import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.forecast.Prediction;
import io.github.kpitrend.forecast.YearEnd;
import io.github.kpitrend.scorecard.ScorecardRow;
import io.github.kpitrend.scorecard.TargetOutlook;
import io.github.kpitrend.series.ConfidenceLevel;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.time.MonthRange;
import j2html.tags.specialized.DivTag;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The figures to come in a fiscal year, drawn apart from those there are: a dashed line in two bands, and for totals a bar below. */
final class Fan {

    private static final double BAR_WIDTH = 700;
    private static final double BAR_TOP = 3;
    private static final double BAR_MIDDLE = 10;
    private static final double BAR_BOTTOM = 17;

    private Fan() {}

    /** A figure to come, or the total of a year up to a month. */
    record Ahead(YearMonth month, double at, Prediction prediction) {

        Figure lower(ConfidenceLevel level) {
            return prediction.lower(level);
        }

        Figure upper(ConfidenceLevel level) {
            return prediction.upper(level);
        }
    }

    /** Returns the months to come of the page's fiscal year; empty where the page does not speak of them or does not know them. */
    static List<Ahead> of(ChartData data) {
        List<Ahead> fan = new ArrayList<>();
        ScorecardRow row = data.row();
        boolean isKnown = data.isOfRow()
                && PageRow.saidOutlook(row)
                        .filter(outlook -> outlook.prediction().figure().isKnown())
                        .isPresent();
        if (isKnown) {
            YearMonth end = data.year().lastMonth();
            YearMonth origin = row.forecast().origin();
            for (YearMonth month = origin.plusMonths(1); !month.isAfter(end); month = month.plusMonths(1)) {
                Prediction prediction = data.isYearToDate()
                        ? row.forecast().total(MonthRange.of(data.year().firstMonth(), month))
                        : row.forecast().at(month);
                if (prediction.figure().isKnown()) {
                    fan.add(new Ahead(month, data.start(month) + 0.5, prediction));
                }
            }
        }
        return fan;
    }

    /** Draws both bands and the dashed line, from the last figure there is. */
    static void draw(Svg drawing, List<Ahead> fan, Dot origin, DoubleUnaryOperator x, Scale scale) {
        boolean hasLimits = fan.stream()
                .allMatch(ahead -> ahead.lower(ConfidenceLevel.PERCENT_95).isKnown());
        String start = "M" + Svg.point(x.applyAsDouble(origin.at()), scale.y(origin.value()));
        if (hasLimits) {
            for (ConfidenceLevel level : List.of(ConfidenceLevel.PERCENT_95, ConfidenceLevel.PERCENT_80)) {
                StringBuilder band = new StringBuilder(start);
                for (Ahead ahead : fan) {
                    band.append('L').append(point(ahead, ahead.upper(level), x, scale));
                }
                for (int i = fan.size() - 1; i >= 0; i--) {
                    band.append('L').append(point(fan.get(i), fan.get(i).lower(level), x, scale));
                }
                String css = level == ConfidenceLevel.PERCENT_80 ? "fan eighty" : "fan";
                drawing.with(Svg.path(css, band + "z"));
            }
        }
        StringBuilder line = new StringBuilder(start);
        fan.forEach(
                ahead -> line.append('L').append(point(ahead, ahead.prediction().figure(), x, scale)));
        drawing.with(Svg.path("ahead", line.toString()));
    }

    private static String point(Ahead ahead, Figure figure, DoubleUnaryOperator x, Scale scale) {
        return Svg.point(x.applyAsDouble(ahead.at()), scale.y(figure.value()));
    }

    // -----------------------------------------------------------------------
    /** Returns a bar of a year's total: what is there, the limits of what will be, and the target; empty but for totals with a target. */
    static Optional<DivTag> bar(ChartData data) {
        return PageRow.saidOutlook(data.row())
                .filter(outlook -> data.isOfRow()
                        && outlook.target().basis() == TargetBasis.CUMULATIVE
                        && outlook.prediction()
                                .upper(ConfidenceLevel.PERCENT_80)
                                .isKnown())
                .flatMap(outlook -> bar(data, outlook));
    }

    private static Optional<DivTag> bar(ChartData data, TargetOutlook outlook) {
        YearEnd end = data.row().forecast().yearEnd();
        double observed = end.observed().orElse(0);
        double low = outlook.prediction().lower(ConfidenceLevel.PERCENT_80).value();
        double high = outlook.prediction().upper(ConfidenceLevel.PERCENT_80).value();
        Target target = outlook.target();
        double most = Math.max(Math.max(observed, high), target.upper().value());
        if (observed < 0 || low < 0 || !(most > 0)) {
            return Optional.empty();
        }
        DoubleUnaryOperator x = value -> BAR_WIDTH * (value / most);
        String words = data.text().label(observed) + " so far; " + rounded(data, low, RoundingMode.FLOOR) + " to "
                + rounded(data, high, RoundingMode.CEILING) + " by "
                + data.text().longMonth(data.year().lastMonth()) + " (80%); target "
                + data.text().label(target.lower().value())
                + (target.isRange() ? " to " + data.text().label(target.upper().value()) : "");
        double from = x.applyAsDouble(low);
        double to = x.applyAsDouble(high);
        String range = bracket(from, 4) + "M" + Svg.point(from, BAR_MIDDLE) + "H" + Svg.number(to) + bracket(to, -4);
        Svg bar = Svg.picture("bar", BAR_WIDTH, BAR_BOTTOM + BAR_TOP)
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true")
                .with(
                        Svg.box("track", 0, BAR_TOP, BAR_WIDTH, BAR_BOTTOM - BAR_TOP),
                        Svg.box("observed", 0, BAR_TOP, x.applyAsDouble(observed), BAR_BOTTOM - BAR_TOP),
                        Svg.path("bracket", range));
        for (Figure aim : target.isRange() ? List.of(target.lower(), target.upper()) : List.of(target.value())) {
            double at = Math.max(1.5, Math.min(BAR_WIDTH - 1.5, x.applyAsDouble(aim.value())));
            bar.with(Svg.line("target", at, 0, at, BAR_BOTTOM + BAR_TOP));
        }
        return Optional.of(div(p(words), bar).withClass("total"));
    }

    /** Returns a limit, rounded outward. */
    private static String rounded(ChartData data, double limit, RoundingMode mode) {
        return data.text()
                .label(Figure.of(limit)
                        .toBigDecimal()
                        .setScale(data.text().decimals(), mode)
                        .doubleValue());
    }

    private static String bracket(double x, double foot) {
        return "M" + Svg.point(x + foot, BAR_TOP + 2) + "H" + Svg.number(x) + "V" + Svg.number(BAR_BOTTOM - 2) + "H"
                + Svg.number(x + foot);
    }
}

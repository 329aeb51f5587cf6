// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.DirectionOfTravel;
import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.indicator.QualitativeRating;
import io.github.kpitrend.series.Explanation;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rating of a row, with the rule that decided and everything that it was decided by. */
final class RowRating {

    private final QualitativeRating rating;
    private final RatingRule rule;
    private final List<String> inputs = new ArrayList<>();
    private final String ruleText;
    private final String text;
    private Optional<MissingReason> reason = Optional.empty();

    static RowRating of(ScorecardRow row) {
        return new RowRating(row);
    }

    private RowRating(ScorecardRow row) {
        Indicator indicator = row.indicator();
        Polarity polarity = indicator.polarity();
        boolean hasSides = polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
        Optional<Variation> published = row.variation().filter(variation -> variation != Variation.PATTERN);
        if (row.policy().ratingRule() == RatingRule.VARIATION
                && hasSides
                && !row.reportsTotals()
                && published.isPresent()) {
            rule = RatingRule.VARIATION;
            Variation variation = published.get();
            rating = switch (variation) {
                case IMPROVEMENT -> QualitativeRating.POSITIVE;
                case CONCERN -> QualitativeRating.NEGATIVE;
                default -> QualitativeRating.SIMILAR;
            };
            inputs.add("variation " + variation.text());
            inputs.add(Words.polarity(polarity));
            ruleText = "improvement is positive, concern is negative, common cause variation is similar";
            text = variation.text() + " is " + rating.text();
            return;
        }
        rule = RatingRule.CHANGE;
        Change change = row.ratedChange();
        DirectionOfTravel direction = change.direction(indicator.threshold());
        inputs.add("change " + change + change.comparison().map(by -> ", " + by).orElse(""));
        inputs.add("direction " + direction.text() + " (" + indicator.threshold() + ")");
        inputs.add(Words.polarity(polarity));
        if (direction == DirectionOfTravel.NOT_AVAILABLE) {
            rating = QualitativeRating.NOT_RATED;
            reason = Optional.of(change.difference().reason());
            ruleText = "no rating without a direction";
            text = "not rated: " + change.difference().reason().text();
        } else if (polarity == Polarity.NEUTRAL) {
            rating = QualitativeRating.NOT_RATED;
            reason = Optional.of(MissingReason.NOT_APPLICABLE);
            ruleText = "a neutral indicator is not rated";
            text = "not rated: neither higher nor lower is better";
        } else if (polarity == Polarity.TARGET_IS_BEST && direction != DirectionOfTravel.SIMILAR) {
            Optional<Target> target = targetOfOnePeriod(row);
            if (target.isEmpty()) {
                rating = QualitativeRating.NOT_RATED;
                reason = Optional.of(MissingReason.NOT_APPLICABLE);
                ruleText = "closer to the target is positive";
                text = "not rated: no confirmed target for single periods is in force";
            } else {
                Target best = target.get();
                rating = QualitativeRating.toward(
                        change,
                        indicator.threshold(),
                        best.lower().value(),
                        best.upper().value());
                inputs.add("target " + best);
                ruleText = "closer to the target is positive, further from it is negative";
                text = "an " + direction.text() + " from " + change.base() + " to " + change.current()
                        + " with a target of " + best + " is " + rating.text();
            }
        } else {
            rating = QualitativeRating.of(direction, polarity);
            ruleText = direction == DirectionOfTravel.SIMILAR
                    ? "a similar figure is rated similar"
                    : "an increase is positive where higher is better and negative where lower is better";
            text = direction == DirectionOfTravel.SIMILAR
                    ? "similar is similar"
                    : article(direction) + " where " + Words.polarity(polarity) + " is " + rating.text();
        }
    }

    private static String article(DirectionOfTravel direction) {
        return (direction == DirectionOfTravel.INCREASE ? "an " : "a ") + direction.text();
    }

    /** The confirmed target in force that a single figure can be compared with. */
    static Optional<Target> targetOfOnePeriod(ScorecardRow row) {
        return row.targets()
                .flatMap(schedule -> schedule.inForce(row.decisiveMonth()))
                .filter(target -> target.isConfirmed() && target.basis() != TargetBasis.CUMULATIVE);
    }

    QualitativeRating rating() {
        return rating;
    }

    RatingRule rule() {
        return rule;
    }

    Optional<MissingReason> reason() {
        return reason;
    }

    Explanation explanation() {
        return Explanation.of(inputs, ruleText, text);
    }
}

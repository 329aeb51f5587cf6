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
import org.jspecify.annotations.Nullable;

/** The rating of a row, with the rule that decided and everything that it was decided by. */
final class RowRating {

    private final ScorecardRow row;
    private final QualitativeRating rating;
    /** The variation that decided; null where the change did. */
    private final @Nullable Variation variation;

    private final @Nullable MissingReason reason;

    static RowRating of(ScorecardRow row) {
        Polarity polarity = row.indicator().polarity();
        boolean hasSides = polarity == Polarity.HIGHER_IS_BETTER || polarity == Polarity.LOWER_IS_BETTER;
        if (row.policy().ratingRule() == RatingRule.VARIATION && hasSides && !row.reportsTotals()) {
            Optional<Variation> published = row.variation().filter(variation -> variation != Variation.PATTERN);
            if (published.isPresent()) {
                return ofVariation(row, published.get());
            }
        }
        return ofChange(row, polarity);
    }

    private static RowRating ofVariation(ScorecardRow row, Variation variation) {
        QualitativeRating rating = switch (variation) {
            case IMPROVEMENT -> QualitativeRating.POSITIVE;
            case CONCERN -> QualitativeRating.NEGATIVE;
            default -> QualitativeRating.SIMILAR;
        };
        return new RowRating(row, rating, variation, null);
    }

    private static RowRating ofChange(ScorecardRow row, Polarity polarity) {
        Change change = row.ratedChange();
        DirectionOfTravel direction = change.direction(row.indicator().threshold());
        if (direction == DirectionOfTravel.NOT_AVAILABLE) {
            return notRated(row, change.difference().reason());
        }
        if (polarity == Polarity.NEUTRAL) {
            return notRated(row, MissingReason.NOT_APPLICABLE);
        }
        if (polarity != Polarity.TARGET_IS_BEST || direction == DirectionOfTravel.SIMILAR) {
            return new RowRating(row, QualitativeRating.of(direction, polarity), null, null);
        }
        Optional<Target> target = targetOfOnePeriod(row);
        return target.isEmpty()
                ? notRated(row, MissingReason.NOT_APPLICABLE)
                : new RowRating(
                        row,
                        QualitativeRating.toward(
                                change,
                                row.indicator().threshold(),
                                target.get().lower().value(),
                                target.get().upper().value()),
                        null,
                        null);
    }

    private static RowRating notRated(ScorecardRow row, MissingReason reason) {
        return new RowRating(row, QualitativeRating.NOT_RATED, null, reason);
    }

    private RowRating(
            ScorecardRow row, QualitativeRating rating, @Nullable Variation variation, @Nullable MissingReason reason) {
        this.row = row;
        this.rating = rating;
        this.variation = variation;
        this.reason = reason;
    }

    // -----------------------------------------------------------------------
    /** Returns what the rating was decided by, in words. */
    Explanation explanation() {
        Polarity polarity = row.indicator().polarity();
        if (variation != null) {
            return Explanation.of(
                    List.of("variation " + variation.text(), Words.polarity(polarity)),
                    "improvement is positive, concern is negative, common cause variation is similar",
                    variation.text() + " is " + rating.text());
        }
        return explanationOfChange(row.indicator(), polarity);
    }

    private Explanation explanationOfChange(Indicator indicator, Polarity polarity) {
        List<String> inputs = new ArrayList<>();
        String ruleText;
        String text;
        Change change = row.ratedChange();
        DirectionOfTravel direction = change.direction(indicator.threshold());
        inputs.add("change " + change + change.comparison().map(by -> ", " + by).orElse(""));
        inputs.add("direction " + direction.text() + " (" + indicator.threshold() + ")");
        inputs.add(Words.polarity(polarity));
        if (direction == DirectionOfTravel.NOT_AVAILABLE) {
            ruleText = "no rating without a direction";
            text = "not rated: " + change.difference().reason().text();
        } else if (polarity == Polarity.NEUTRAL) {
            ruleText = "a neutral indicator is not rated";
            text = "not rated: neither higher nor lower is better";
        } else if (polarity == Polarity.TARGET_IS_BEST && direction != DirectionOfTravel.SIMILAR) {
            Optional<Target> target = targetOfOnePeriod(row);
            if (target.isEmpty()) {
                ruleText = "closer to the target is positive";
                text = "not rated: no confirmed target for single periods is in force";
            } else {
                Target best = target.get();
                inputs.add("target " + best);
                ruleText = "closer to the target is positive, further from it is negative";
                text = "an " + direction.text() + " from " + change.base() + " to " + change.current()
                        + " with a target of " + best + " is " + rating.text();
            }
        } else {
            ruleText = direction == DirectionOfTravel.SIMILAR
                    ? "a similar figure is rated similar"
                    : "an increase is positive where higher is better and negative where lower is better";
            text = direction == DirectionOfTravel.SIMILAR
                    ? "similar is similar"
                    : article(direction) + " where " + Words.polarity(polarity) + " is " + rating.text();
        }
        return Explanation.of(inputs, ruleText, text);
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
        return variation == null ? RatingRule.CHANGE : RatingRule.VARIATION;
    }

    Optional<MissingReason> reason() {
        return Optional.ofNullable(reason);
    }
}

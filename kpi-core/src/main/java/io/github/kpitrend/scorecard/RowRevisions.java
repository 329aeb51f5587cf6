// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.scorecard;

import io.github.kpitrend.change.Change;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.VerdictRatings;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.target.Target;
import io.github.kpitrend.target.TargetBasis;
import io.github.kpitrend.vintage.SeriesVintages;
import io.github.kpitrend.vintage.VerdictRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The revisions of the months that a row shows, by the vintages of its series, up to the date whose figures the row has. */
final class RowRevisions {

    private static final VerdictRatings<VerdictRevision> RATINGS = VerdictRatings.of(VerdictRevision.class);

    private final ScorecardRow row;
    private final SeriesVintages vintages;
    private final MonthlySeries known;

    private RowRevisions(ScorecardRow row, SeriesVintages vintages) {
        this.row = row;
        this.vintages = vintages;
        this.known = vintages.latest();
    }

    /** Returns the vintages up to the latest date whose figures are those of the months shown; empty if there is no such date. */
    static Optional<SeriesVintages> upTo(MonthlySeries shown, SeriesVintages vintages) {
        List<LocalDate> dates = vintages.dates();
        for (int i = dates.size() - 1; i >= 0; i--) {
            MonthlySeries known = vintages.asOf(dates.get(i)).orElseThrow();
            if (hasSameNumbers(shown, known)) {
                Map<LocalDate, MonthlySeries> until = new TreeMap<>();
                for (LocalDate date : dates.subList(0, i + 1)) {
                    until.put(date, vintages.extract(date).orElseThrow());
                }
                return Optional.of(SeriesVintages.of(until));
            }
        }
        return Optional.empty();
    }

    private static boolean hasSameNumbers(MonthlySeries shown, MonthlySeries known) {
        for (YearMonth month : shown.range()) {
            Figure one = shown.at(month);
            Figure other = known.at(month);
            if (one.isKnown() != other.isKnown() || (one.isKnown() && one.value() != other.value())) {
                return false;
            }
        }
        return true;
    }

    static Optional<RowRevisions> of(ScorecardRow row) {
        return Optional.ofNullable(row.parts().vintages()).map(vintages -> new RowRevisions(row, vintages));
    }

    static List<VerdictRevision> verdicts(ScorecardRow row) {
        return of(row).map(RowRevisions::verdicts).orElse(List.of());
    }

    static List<String> notes(ScorecardRow row) {
        return of(row).map(RowRevisions::notes).orElse(List.of());
    }

    // -----------------------------------------------------------------------
    /** Returns the verdicts of the months shown that were published, rated by change and with the target in force. */
    private List<VerdictRevision> verdicts() {
        Comparison comparison = row.policy().ratingBy(row.indicator());
        List<VerdictRevision> verdicts = new ArrayList<>();
        for (YearMonth month : row.shown().range()) {
            if (vintages.publicationCount(month) > 0) {
                verdicts.add(rated(vintages.verdictRevision(row.indicator(), month, comparison)));
            }
        }
        return List.copyOf(verdicts);
    }

    private VerdictRevision rated(VerdictRevision verdict) {
        Indicator indicator = row.indicator();
        Optional<Target> target = indicator.polarity() == Polarity.TARGET_IS_BEST
                ? row.targets().flatMap(schedule -> schedule.inForce(verdict.month()))
                : Optional.empty();
        return target.filter(each -> each.isConfirmed() && each.basis() != TargetBasis.CUMULATIVE)
                .map(each -> RATINGS.toward(
                        verdict, each.lower().value(), each.upper().value()))
                .orElse(verdict);
    }

    /** Returns the sentences on changed verdicts, on revised bases of the row's changes, or one on all that was revised. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Set<YearMonth> told = new HashSet<>();
        for (VerdictRevision verdict : row.verdictRevisions()) {
            if (verdict.isChanged()) {
                notes.add(sentence(verdict));
                told.add(verdict.month());
            }
        }
        for (Change change : row.changes()) {
            change.baseMonth()
                    .filter(this::isRevised)
                    .filter(told::add)
                    .map(this::baseSentence)
                    .ifPresent(notes::add);
        }
        long revised = row.shown().range().stream().filter(this::isRevised).count();
        if (notes.isEmpty() && revised > 0) {
            long figures = row.shown().observedCount();
            notes.add(revised + " of the " + EnglishText.counted(figures, "month") + " shown "
                    + (revised == 1 ? "was" : "were") + " revised since first publication");
        }
        return List.copyOf(notes);
    }

    private boolean isRevised(YearMonth month) {
        Figure difference = vintages.revision(month).difference();
        return difference.isKnown() && difference.value() != 0;
    }

    /** The verdict of a month that changed, with its own revision or that of its base. */
    String sentence(VerdictRevision verdict) {
        StringBuilder text = new StringBuilder();
        Change first = verdict.firstChange();
        Change latest = verdict.latestChange();
        if (first.current().equals(latest.current())) {
            text.append(latest.baseMonth().map(EnglishText::month).orElse("the base"))
                    .append(", which ")
                    .append(EnglishText.month(verdict.month()))
                    .append(" is compared with, was ")
                    .append(number(first.base()))
                    .append(" when ")
                    .append(EnglishText.month(verdict.month()))
                    .append(" was first published, ")
                    .append(number(latest.base()))
                    .append(" now: the direction of ")
                    .append(EnglishText.month(verdict.month()));
        } else {
            text.append(EnglishText.month(verdict.month()))
                    .append(" was ")
                    .append(number(first.current()))
                    .append(" when first published, ")
                    .append(number(latest.current()))
                    .append(" now: its direction");
        }
        text.append(" changed from ")
                .append(verdict.first().text())
                .append(" to ")
                .append(verdict.latest().text());
        if (verdict.firstRating() != verdict.latestRating()) {
            text.append(", its rating from ")
                    .append(verdict.firstRating().text())
                    .append(" to ")
                    .append(verdict.latestRating().text());
        }
        return text.toString();
    }

    private String baseSentence(YearMonth month) {
        Change revision = vintages.revision(month);
        return EnglishText.month(month) + ", compared with here, was " + number(revision.base())
                + " when first published, " + number(revision.current()) + " now";
    }

    private String number(Figure figure) {
        return row.numbers().figure(figure);
    }

    /** Returns months shown whose figure was published and is missing now, for another reason than being confidential, with their last number. */
    Map<YearMonth, Figure> withdrawn() {
        Map<YearMonth, Figure> withdrawn = new TreeMap<>();
        for (YearMonth month : row.shown().range()) {
            int count = vintages.publicationCount(month);
            Figure now = known.at(month);
            boolean gone = count > 0 && !now.isKnown() && now.reason() != MissingReason.CONFIDENTIAL;
            if (gone) {
                withdrawn.put(month, vintages.publication(count).at(month));
            }
        }
        return withdrawn;
    }
}

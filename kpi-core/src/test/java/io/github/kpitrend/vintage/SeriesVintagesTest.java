// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.vintage;

import static io.github.kpitrend.testing.KpiAssertions.assertDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.Marker;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesVintagesTest {

    static final LocalDate MAY_12 = LocalDate.of(2020, 5, 12);
    static final LocalDate JUNE_11 = LocalDate.of(2020, 6, 11);
    static final LocalDate JULY_9 = LocalDate.of(2020, 7, 9);
    static final YearMonth FEBRUARY = YearMonth.of(2020, 2);
    static final YearMonth APRIL = YearMonth.of(2020, 4);
    static final YearMonth MAY = YearMonth.of(2020, 5);

    static final SeriesVintages STARTED = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 182))
            .with(JUNE_11, MonthlySeries.of(FEBRUARY, 160, 170, 190, 175));

    static MonthlySeries with(MonthlySeries series, YearMonth month, MissingReason reason) {
        return series.toBuilder().put(month, Observation.missing(reason)).build();
    }

    static MonthlySeries mark(MonthlySeries series, YearMonth month, Marker marker) {
        return series.toBuilder().mark(month, marker).build();
    }

    // -----------------------------------------------------------------------
    // making
    // -----------------------------------------------------------------------
    @Test
    void twoExtractsOfOneDateAreRejected() {
        assertThatThrownBy(() -> STARTED.with(MAY_12, MonthlySeries.of(FEBRUARY, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020-05-12");
    }

    @Test
    void noExtractIsRejected() {
        assertThatThrownBy(() -> SeriesVintages.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extracts must hold at least one extract, but was empty");
    }

    @Test
    void aSpanOfMoreThanAThousandYearsIsRejected() {
        MonthlySeries far = MonthlySeries.of(FEBRUARY.plusMonths(MonthlySeries.MAX_LENGTH), 1);
        assertThatThrownBy(() -> STARTED.with(JULY_9, far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12001");
        assertThatThrownBy(() ->
                        STARTED.mapSeries(s -> s.equals(STARTED.extract(MAY_12).orElseThrow()) ? s : far))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(STARTED.with(JULY_9, far.plusMonths(-1)).latest().length()).isEqualTo(MonthlySeries.MAX_LENGTH);
    }

    @Test
    void datesAndExtracts() {
        assertThat(STARTED.dates()).containsExactly(MAY_12, JUNE_11);
        assertThat(STARTED.extract(JUNE_11)).contains(MonthlySeries.of(FEBRUARY, 160, 170, 190, 175));
        assertThat(STARTED.extract(JULY_9)).isEmpty();
        assertThat(STARTED).hasToString("2 extracts, 2020-05-12 to 2020-06-11, of 2020-02/2020-05");
        assertThat(SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 1)))
                .hasToString("1 extract, 2020-05-12, of 2020-02/2020-02");
    }

    // -----------------------------------------------------------------------
    // reading
    // -----------------------------------------------------------------------
    @Test
    void asOfADate() {
        assertThat(STARTED.asOf(MAY_12.minusDays(1))).isEmpty();
        assertThat(STARTED.asOf(MAY_12)).hasToString("Optional[2020-02/2020-04: 160, 170, 182]");
        assertThat(STARTED.asOf(JUNE_11.minusDays(1))).isEqualTo(STARTED.asOf(MAY_12));
        assertThat(STARTED.asOf(LocalDate.MAX)).contains(STARTED.latest());
        assertThat(STARTED.asOf(LocalDate.MIN)).isEmpty();
    }

    @Test
    void publicationsOfMonths() {
        SeriesVintages three = STARTED.with(JULY_9, MonthlySeries.of(APRIL, 190, 176, 101));
        assertThat(three.first()).hasToString("2020-02/2020-06: 160, 170, 182, 175, 101");
        assertThat(three.publication(2)).hasToString("2020-02/2020-06: 160, 170, 190, 176, missing (PENDING)");
        assertThat(three.publication(3))
                .hasToString(
                        "2020-02/2020-06: missing (PENDING), missing (PENDING), 190, missing (PENDING), missing (PENDING)");
        assertThat(three.publicationCount(APRIL)).isEqualTo(3);
        assertThat(three.publicationCount(FEBRUARY)).isEqualTo(2);
        assertThat(three.publicationCount(FEBRUARY.minusMonths(1))).isZero();
        assertThatThrownBy(() -> three.publication(0)).hasMessage("k must be 1 or more, but was 0");
    }

    @Test
    void aMonthThatWasNeverPublishedHasItsLatestReason() {
        MonthlySeries pending = with(MonthlySeries.of(FEBRUARY, 160, 170, 182), APRIL, MissingReason.PENDING);
        MonthlySeries notApplicable = with(pending, APRIL, MissingReason.NOT_APPLICABLE);
        SeriesVintages vintages = SeriesVintages.of(MAY_12, pending).with(JUNE_11, notApplicable);
        assertThat(vintages.first().at(APRIL)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(vintages.publication(7).at(APRIL)).isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
        assertThat(vintages.history(APRIL))
                .hasToString("{2020-05-12=missing (PENDING), 2020-06-11=missing (NOT_APPLICABLE)}");
    }

    @Test
    void publicationsHaveTheMarkersOfTheirExtracts() {
        MonthlySeries provisional = mark(MonthlySeries.of(FEBRUARY, 160, 170, 182), APRIL, Marker.PROVISIONAL);
        SeriesVintages vintages = SeriesVintages.of(MAY_12, provisional).with(JUNE_11, MonthlySeries.of(APRIL, 182));
        assertThat(vintages.first().observation(APRIL).markers()).containsExactly(Marker.PROVISIONAL);
        assertThat(vintages.publication(2).observation(APRIL).markers()).isEmpty();
        assertThat(vintages.latest().observation(APRIL).markers()).isEmpty();
    }

    @Test
    void historyPassesOverBlanks() {
        SeriesVintages three =
                STARTED.with(JULY_9, with(MonthlySeries.of(APRIL, 0, 176), APRIL, MissingReason.NOT_REPORTED));
        assertThat(three.history(APRIL)).hasToString("{2020-05-12=182, 2020-06-11=190}");
        assertThat(three.history(MAY)).hasToString("{2020-06-11=175, 2020-07-09=176}");
        assertThat(three.history(FEBRUARY.minusMonths(1))).isEmpty();
        assertThatThrownBy(() -> three.history(MAY).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    // -----------------------------------------------------------------------
    // revisions
    // -----------------------------------------------------------------------
    @Test
    void revisionOfAMonth() {
        assertThat(STARTED.revision(APRIL).difference()).isEqualTo(Figure.of(8));
        assertThat(STARTED.revision(APRIL).percent()).isEqualTo(Figure.of(4.395604395604396));
        assertThat(STARTED.revision(FEBRUARY).percent()).isEqualTo(Figure.of(0));
        assertThat(reason(STARTED, APRIL, 1, 3)).isEqualTo(MissingReason.PENDING);
        assertThat(reason(STARTED, MAY, 2, 3)).isEqualTo(MissingReason.PENDING);
        assertThat(reason(STARTED, FEBRUARY.minusMonths(1), 1, 2)).isEqualTo(MissingReason.OUTSIDE_SERIES);
        assertThat(STARTED.revisions(1, 2)).hasToString("2020-02/2020-05: 0, 0, 8, missing (PENDING)");
    }

    private static MissingReason reason(SeriesVintages vintages, YearMonth month, int from, int to) {
        assertThat(vintages.revisions(from, to).at(month).isKnown()).isFalse();
        return vintages.revision(month, from, to).difference().reason();
    }

    @Test
    void publicationsOutOfOrderAreRejected() {
        assertThatThrownBy(() -> STARTED.revision(APRIL, 0, 1)).hasMessage("from must be 1 or more, but was 0");
        assertThatThrownBy(() -> STARTED.revision(APRIL, 3, 2)).hasMessage("to must be 3 or more, but was 2");
        assertThatThrownBy(() -> STARTED.revisions(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 0, 0))
                .with(JUNE_11, MonthlySeries.of(FEBRUARY, 3, 0));
        assertThat(vintages.revision(FEBRUARY).difference()).isEqualTo(Figure.of(3));
        assertThat(vintages.revision(FEBRUARY).percent()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
        assertThat(vintages.revision(FEBRUARY.plusMonths(1)).percent()).isEqualTo(Figure.of(0));
    }

    @Test
    void aWithdrawnFigureHasTheLatestReason() {
        SeriesVintages vintages =
                STARTED.with(JULY_9, with(MonthlySeries.of(APRIL, 0), APRIL, MissingReason.UNAVAILABLE));
        assertThat(vintages.revision(APRIL).difference()).isEqualTo(Figure.missing(MissingReason.UNAVAILABLE));
        assertThat(vintages.revision(APRIL, 1, 2).difference()).isEqualTo(Figure.of(8));
        assertThat(vintages.publication(2).at(APRIL)).isEqualTo(Figure.of(190));
    }

    @Test
    void aFigureThatIsHiddenByNowHasNoRevision() {
        SeriesVintages vintages =
                STARTED.with(JULY_9, with(MonthlySeries.of(APRIL, 0), APRIL, MissingReason.CONFIDENTIAL));
        Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
        assertThat(vintages.revision(APRIL).base()).isEqualTo(hidden);
        assertThat(vintages.revision(APRIL, 1, 2).base()).isEqualTo(hidden);
        assertThat(vintages.revision(APRIL, 1, 2).current()).isEqualTo(hidden);
        assertThat(vintages.revisions(1, 2).at(APRIL)).isEqualTo(hidden);
        assertThat(vintages.getPlain().toString()).doesNotContain("182").doesNotContain("190");
        assertThat(vintages.history(APRIL).values()).startsWith(Figure.of(182), Figure.of(190));
    }

    @Test
    void aRedefinedMeasureIsNotARevision() {
        MonthlySeries redefined =
                mark(MonthlySeries.of(FEBRUARY, 160, 90, 95, 88), FEBRUARY.plusMonths(1), Marker.BREAK_BEFORE);
        SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 161, 170, 182))
                .with(JUNE_11, redefined)
                .with(JULY_9, redefined.mapValues(v -> v + 1));
        assertThat(vintages.revision(FEBRUARY, 1, 2).difference()).isEqualTo(Figure.of(-1));
        assertThat(reason(vintages, APRIL, 1, 2)).isEqualTo(MissingReason.BREAK_IN_SERIES);
        assertThat(vintages.revision(APRIL).difference()).isEqualTo(Figure.missing(MissingReason.BREAK_IN_SERIES));
        assertThat(vintages.revision(APRIL, 2, 3).difference()).isEqualTo(Figure.of(1));
        assertThat(vintages.revision(MAY).difference()).isEqualTo(Figure.of(1));
    }

    @Test
    void aBreakBeforeTheEarlierExtractBeganIsNotOneInBetween() {
        MonthlySeries longer =
                mark(MonthlySeries.of(FEBRUARY, 160, 90, 95), FEBRUARY.plusMonths(1), Marker.BREAK_BEFORE);
        SeriesVintages vintages =
                SeriesVintages.of(MAY_12, MonthlySeries.of(APRIL, 94)).with(JUNE_11, longer);
        assertThat(vintages.revision(APRIL).difference()).isEqualTo(Figure.of(1));
    }

    // -----------------------------------------------------------------------
    // corrections and stability
    // -----------------------------------------------------------------------
    @Test
    void correctionsOfAnExtract() {
        assertThat(STARTED.corrections(JUNE_11)).hasToString("[2020-04 REVISED 182 -> 190, 2020-05 ADDED 175]");
        assertThat(STARTED.corrections(MAY_12))
                .hasToString("[2020-02 ADDED 160, 2020-03 ADDED 170, 2020-04 ADDED 182]");
        assertThatThrownBy(() -> STARTED.corrections(JULY_9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("date must be that of an extract, but was 2020-07-09");
    }

    // -----------------------------------------------------------------------
    @Test
    void plainForm() {
        assertThat(STARTED.getPlain())
                .isEqualTo(Map.of(
                        "dates",
                        List.of("2020-05-12", "2020-06-11"),
                        "extract",
                        List.of(
                                Map.of("first", "2020-02", "values", decimals(160, 170, 182)),
                                Map.of("first", "2020-02", "values", decimals(160, 170, 190, 175)))));
    }

    private static List<BigDecimal> decimals(int... values) {
        return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    @Test
    void equality() {
        SeriesVintages other = SeriesVintages.of(Map.of(
                JUNE_11,
                STARTED.extract(JUNE_11).orElseThrow(),
                MAY_12,
                STARTED.extract(MAY_12).orElseThrow()));
        assertThat(other).isEqualTo(STARTED).hasSameHashCodeAs(STARTED);
        assertThat(STARTED).isNotEqualTo(STARTED.mapSeries(s -> s.mapValues(v -> v + 1)));
        assertThat(STARTED)
                .isNotEqualTo(SeriesVintages.of(MAY_12, STARTED.extract(MAY_12).orElseThrow()));
        assertThat(STARTED.asOf(MAY_12)).isEqualTo(Optional.of(MonthlySeries.of(FEBRUARY, 160, 170, 182)));
    }

    @Test
    void equalityByDatesAndExtracts() {
        assertDistinct(() -> List.of(
                STARTED,
                STARTED.with(JULY_9, MonthlySeries.of(APRIL, 190)),
                STARTED.mapSeries(s -> s.mapValues(v -> v + 1)),
                SeriesVintages.of(MAY_12.plusDays(1), STARTED.extract(MAY_12).orElseThrow())
                        .with(JUNE_11, STARTED.extract(JUNE_11).orElseThrow())));
    }

    @Test
    void monthsBesideTheSeries() {
        for (YearMonth outside : List.of(FEBRUARY.minusMonths(1), MAY.plusMonths(1))) {
            assertThat(STARTED.publicationCount(outside)).isZero();
            assertThat(STARTED.revision(outside).difference()).isEqualTo(Figure.missing(MissingReason.OUTSIDE_SERIES));
        }
        assertThat(STARTED.publicationCount(FEBRUARY)).isEqualTo(2);
        assertThat(STARTED.publicationCount(MAY)).isEqualTo(1);
    }

    @Test
    void aMonthThatWasNeverPublishedHasNoRevision() {
        MonthlySeries never = with(MonthlySeries.of(FEBRUARY, 160, 170, 0), APRIL, MissingReason.NOT_APPLICABLE);
        SeriesVintages vintages = SeriesVintages.of(MAY_12, never).with(JUNE_11, never);
        Figure reason = Figure.missing(MissingReason.NOT_APPLICABLE);
        assertThat(vintages.revision(APRIL).difference()).isEqualTo(reason);
        assertThat(vintages.revision(APRIL, 1, 2).difference()).isEqualTo(reason);
        assertThat(vintages.revisions(1, 2).at(APRIL)).isEqualTo(reason);
    }

    @Test
    void aBreakAtTheMonthItselfIsOneInBetween() {
        MonthlySeries redefined = mark(MonthlySeries.of(FEBRUARY, 160, 170, 95), APRIL, Marker.BREAK_BEFORE);
        SeriesVintages vintages = SeriesVintages.of(MAY_12, MonthlySeries.of(FEBRUARY, 160, 170, 182))
                .with(JUNE_11, redefined);
        Figure broken = Figure.missing(MissingReason.BREAK_IN_SERIES);
        assertThat(vintages.revision(APRIL).difference()).isEqualTo(broken);
        assertThat(vintages.revision(APRIL, 1, 2).difference()).isEqualTo(broken);
        assertThat(vintages.revision(FEBRUARY.plusMonths(1)).difference()).isEqualTo(Figure.of(0));
    }

    @Test
    void thePlainFormHidesWhatIsHiddenByNow() {
        MonthlySeries first = with(
                mark(MonthlySeries.of(FEBRUARY, 0, 170, 182), FEBRUARY.plusMonths(1), Marker.PROVISIONAL),
                FEBRUARY,
                MissingReason.PENDING);
        MonthlySeries hidden = with(MonthlySeries.of(FEBRUARY, 160, 170, 0), APRIL, MissingReason.CONFIDENTIAL);
        MonthlySeries protectedFirst = with(first, APRIL, MissingReason.CONFIDENTIAL);
        assertThat(SeriesVintages.of(MAY_12, first).with(JUNE_11, hidden).getPlain())
                .containsEntry("extract", List.of(protectedFirst.getPlain(), hidden.getPlain()));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.kotlin

import io.github.kpitrend.change.Change
import io.github.kpitrend.change.ChangeThreshold
import io.github.kpitrend.change.Comparison
import io.github.kpitrend.change.DirectionOfTravel
import io.github.kpitrend.indicator.Indicator
import io.github.kpitrend.indicator.Polarity
import io.github.kpitrend.indicator.QualitativeRating
import io.github.kpitrend.scorecard.Commentary
import io.github.kpitrend.scorecard.Scorecard
import io.github.kpitrend.scorecard.ScorecardRow
import io.github.kpitrend.series.Figure
import io.github.kpitrend.series.MissingReason
import io.github.kpitrend.series.MonthlySeries
import io.github.kpitrend.time.MonthRange
import io.github.kpitrend.window.RollingWindow
import java.time.YearMonth
import kotlin.jvm.optionals.getOrNull
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The API from Kotlin: compiled with warnings as errors and JSpecify's annotations in force, so that every type is nullable or not, and none is either. */
class KotlinApiTest {

    private val june: YearMonth = YearMonth.of(2020, 6)

    private val started: MonthlySeries =
        MonthlySeries.of(YearMonth.of(2020, 1), 205.0, 122.0, 113.0, 79.0, 79.0, 96.0)

    private val indicator: Indicator =
        Indicator.builder("EH1a").name("Assessments started").polarity(Polarity.HIGHER_IS_BETTER).build()

    private val row: ScorecardRow = ScorecardRow.of(indicator, started, june)

    /** The sealed type of figures needs no `else`. */
    private fun text(figure: Figure): String =
        when (figure) {
            is Figure.Known -> "%.0f".format(figure.value())
            is Figure.Missing -> figure.reason().name
        }

    @Test
    fun figuresAreNumbersOrReasons() {
        val later: YearMonth = june.plusMonths(1)
        assertThat(listOf(june, later).map { text(started.at(it)) }).containsExactly("96", "OUTSIDE_SERIES")
        val pending: Figure = Figure.missing(MissingReason.PENDING)
        assertThat(pending.orElse(0.0)).isZero()
    }

    @Test
    fun changesAndDirections() {
        val change: Change = Change.at(started, june, Comparison.previousMonth())
        val direction: DirectionOfTravel = ChangeThreshold.TEN_PERCENT.direction(change)
        assertThat(change.difference().value()).isEqualTo(17.0)
        assertThat(direction).isEqualTo(DirectionOfTravel.INCREASE)
    }

    @Test
    fun windows() {
        val window: RollingWindow = RollingWindow.trailing(12).requiring(6)
        val maximum = window.max(started, june)
        val occurred: YearMonth? = maximum.occurredIn().getOrNull()
        assertThat(text(maximum.figure())).isEqualTo("205")
        assertThat(occurred?.monthValue).isEqualTo(1)
        assertThat(window.mean(started, june).occurredIn().getOrNull()).isNull()
    }

    @Test
    fun rowsAndPages() {
        val commented: ScorecardRow = row.withCommentary(Commentary(june, "Steady."))
        val page: Scorecard = Scorecard.of(june, listOf(commented))
        val words: List<String> = page.rows().mapNotNull { it.commentary().getOrNull()?.text() }
        assertThat(words).containsExactly("Steady.")
        assertThat(row.commentary().getOrNull()).isNull()
        assertThat(row.rating()).isEqualTo(QualitativeRating.POSITIVE)
        assertThat(page.row("none").getOrNull()).isNull()
    }

    @Test
    fun seriesAreMadeFromMapsAndRead() {
        val values: Map<YearMonth, Double> = mapOf(june to 1.5, june.plusMonths(2) to 2.5)
        val series: MonthlySeries = MonthlySeries.of(values)
        val months: MonthRange = series.range()
        assertThat(months.map { text(series.at(it)) }).containsExactly("2", "NOT_REPORTED", "3")
        assertThat(months.contains(null)).isFalse()
    }
}

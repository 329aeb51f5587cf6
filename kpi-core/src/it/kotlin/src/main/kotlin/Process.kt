// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors

import io.github.kpitrend.indicator.Polarity
import io.github.kpitrend.series.Figure
import io.github.kpitrend.series.MonthlySeries
import io.github.kpitrend.chart.XmrChart
import io.github.kpitrend.chart.XmrOptions
import java.time.YearMonth

// @start region="say"
fun say(figure: Figure): String = when (figure) {
    is Figure.Known -> "%.1f".format(java.util.Locale.ROOT, figure.value())
    is Figure.Missing -> figure.reason().text()
}
// @end

fun main() {
    val waits = MonthlySeries.of(
        YearMonth.of(2020, 1), 21.0, 23.0, 20.0, 22.0, 24.0, 21.0, 22.0, 20.0, 23.0, 21.0, 22.0, 24.0, 35.0,
    )
    val chart = XmrChart.of(waits, XmrOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER))
    val group = chart.latestGroup()
    println("mean ${say(group.mean())}, limits ${say(group.lower())} to ${say(group.upper())}")
    println("${chart.latest().month()}: ${chart.latest().label()}, ${chart.variation().text()}")
    println(say(waits.at(YearMonth.of(2021, 2))))
}

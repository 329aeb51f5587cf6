// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors

import io.github.kpitrend.indicator.Polarity
import io.github.kpitrend.series.Figure
import io.github.kpitrend.series.MonthlySeries
import io.github.kpitrend.chart.ControlChart
import io.github.kpitrend.chart.ChartOptions
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
    val chart = ControlChart.xmr(waits, ChartOptions.standard().withPolarity(Polarity.LOWER_IS_BETTER))
    val group = chart.latestPhase()
    println("mean ${say(group.center())}, limits ${say(group.lower())} to ${say(group.upper())}")
    println("${chart.latest().orElseThrow().month()}: ${chart.latest().orElseThrow().cause()}, ${chart.variation().text()}")
    println(say(waits.at(YearMonth.of(2021, 2))))
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.kotlin

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import kotlin.io.path.createDirectory
import kotlin.io.path.writeText
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

/** What Kotlin's compiler says of snippets: it sees what may be null and what may not. */
class KotlinNullabilityTest {

    @TempDir
    lateinit var folder: Path

    /** What the compiler said, and whether it accepted the snippet. */
    private data class Outcome(val code: ExitCode, val messages: String)

    private fun compile(snippet: String): Outcome {
        val source = folder.resolve("Snippet.kt")
        source.writeText(
            """
            import io.github.kpitrend.change.*
            import io.github.kpitrend.indicator.*
            import io.github.kpitrend.scorecard.*
            import io.github.kpitrend.series.*
            import io.github.kpitrend.time.*
            import java.time.YearMonth

            fun snippet(series: MonthlySeries, month: YearMonth, row: ScorecardRow, range: MonthRange): Any? = $snippet
            """
                .trimIndent(),
        )
        val messages = ByteArrayOutputStream()
        val code =
            K2JVMCompiler()
                .exec(
                    PrintStream(messages, true),
                    "-Werror",
                    "-Xjspecify-annotations=strict",
                    "-no-stdlib",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.resolve("classes").createDirectory().toString(),
                    source.toString(),
                )
        return Outcome(code, messages.toString())
    }

    @ParameterizedTest
    @ValueSource(
        strings =
            [
                "series.at(month).value()",
                "row.withCommentary(Commentary(month, \"\")).narrative().length",
                "range.contains(null)",
                "series.equals(null)",
            ],
    )
    fun soundCallsAreAccepted(snippet: String) {
        val outcome = compile(snippet)
        assertThat(outcome.code).describedAs(outcome.messages).isEqualTo(ExitCode.OK)
    }

    @ParameterizedTest
    @ValueSource(
        strings =
            [
                "series.at(null)",
                "Change.at(null, month, Comparison.previousMonth())",
                "Commentary(month, null)",
                "Indicator.builder(\"A\").name(null)",
                "Scorecard.of(month, listOf(null))",
                "MonthlySeries.of(mapOf(month to null))",
            ],
    )
    fun nullWhereNothingMayBeNullIsAnError(snippet: String) {
        val outcome = compile(snippet)
        assertThat(outcome.code).isEqualTo(ExitCode.COMPILATION_ERROR)
        assertThat(outcome.messages).containsIgnoringCase("null")
    }

    /** A safe call warns of being unnecessary only where the compiler knows that there is no null: on a type of which it knows nothing it is silent. */
    @ParameterizedTest
    @ValueSource(strings = ["series.at(month)?.value()", "row.indicator()?.name()", "row.changes()?.get(0)?.base()"])
    fun whatIsReturnedIsKnownNotToBeNull(snippet: String) {
        val outcome = compile(snippet)
        assertThat(outcome.code).isEqualTo(ExitCode.COMPILATION_ERROR)
        assertThat(outcome.messages).containsIgnoringCase("unnecessary safe call")
    }

    @Test
    fun ofTypesWithoutAnnotationsTheCompilerIsSilent() {
        assertThat(compile("month.month?.value").code).isEqualTo(ExitCode.OK)
    }
}

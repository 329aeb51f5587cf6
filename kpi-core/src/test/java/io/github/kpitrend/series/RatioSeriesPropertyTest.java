// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.testing.Answer;
import io.github.kpitrend.testing.Cell;
import io.github.kpitrend.testing.Fraction;
import io.github.kpitrend.testing.KpiSamples;
import io.github.kpitrend.testing.Model;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ratios of any numbers beside exact fractions. */
class RatioSeriesPropertyTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 11);

    @Property
    void values_areTheNearestDoubles(
            @ForAll("numerators") List<Cell> numerators,
            @ForAll("denominators") List<Cell> denominators,
            @ForAll("multipliers") double multiplier,
            @ForAll("least") double least) {
        Model n = new Model(FIRST, numerators);
        Model d = new Model(FIRST.plusMonths(1), denominators);
        RatioSeries ratio =
                RatioSeries.rate(n.toSeries(), d.toSeries(), multiplier).requiringDenominator(least);
        for (YearMonth month : ratio.range()) {
            assertThat(ratio.at(month))
                    .as("%s of %s per %s in %s", n.at(month), d.at(month), multiplier, month)
                    .isEqualTo(expected(n.at(month), d.at(month), multiplier, least));
            assertThat(ratio.numerators().at(month)).isEqualTo(n.at(month).toFigure());
        }
    }

    private static Figure expected(Answer n, Answer d, double multiplier, double least) {
        if (!n.isKnown() || !d.isKnown()) {
            boolean confidential = Answer.missing(MissingReason.CONFIDENTIAL).equals(n)
                    || Answer.missing(MissingReason.CONFIDENTIAL).equals(d);
            return confidential ? Figure.missing(MissingReason.CONFIDENTIAL) : (n.isKnown() ? d : n).toFigure();
        }
        if (d.number().signum() == 0) {
            return Figure.missing(MissingReason.ZERO_BASE);
        }
        if (d.number().compareTo(Model.exact(least)) < 0) {
            return Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS);
        }
        Fraction exact = n.number().times(Model.exact(multiplier)).dividedBy(d.number());
        double nearest = exact.toDouble();
        boolean vanishes = nearest == 0 && exact.signum() != 0;
        return vanishes || Double.isInfinite(nearest)
                ? Figure.missing(MissingReason.NOT_REPRESENTABLE)
                : Figure.of(nearest);
    }

    /** Law 2: what is common to all numerators and denominators cancels, and the multiplier scales. */
    @Property
    void values_doNotDependOnCommonFactors(
            @ForAll("wholes") int n, @ForAll("wholes") int d, @ForAll("factors") BigDecimal factor) {
        double scaledN = factor.multiply(BigDecimal.valueOf(n)).doubleValue();
        double scaledD = factor.multiply(BigDecimal.valueOf(d)).doubleValue();
        RatioSeries plain = RatioSeries.proportion(MonthlySeries.of(FIRST, n), MonthlySeries.of(FIRST, d));
        RatioSeries scaled = RatioSeries.proportion(MonthlySeries.of(FIRST, scaledN), MonthlySeries.of(FIRST, scaledD));
        assertThat(scaled.values()).isEqualTo(plain.values());
        assertThat(plain.withMultiplier(100_000).at(FIRST).value())
                .isEqualTo(Fraction.of(n)
                        .times(Fraction.of(100_000))
                        .dividedBy(Fraction.of(d))
                        .toDouble());
    }

    /** Law 4: whatever stands on a side beside a hidden one changes no value. */
    @Property
    void values_doNotDependOnWhatIsBesideAHiddenSide(@ForAll("wholes") int one, @ForAll("wholes") int other) {
        MonthlySeries hidden = MonthlySeries.of(FIRST, List.of(Figure.missing(MissingReason.CONFIDENTIAL)));
        assertThat(RatioSeries.proportion(MonthlySeries.of(FIRST, one), hidden).values())
                .isEqualTo(RatioSeries.proportion(MonthlySeries.of(FIRST, other), hidden)
                        .values())
                .isEqualTo(RatioSeries.proportion(hidden, MonthlySeries.of(FIRST, other))
                        .values());
    }

    @Provide
    Arbitrary<List<Cell>> numerators() {
        return KpiSamples.cells().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Cell>> denominators() {
        return KpiSamples.cells(KpiSamples.numbers().map(Math::abs))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Double> multipliers() {
        return Arbitraries.oneOf(
                Arbitraries.of(1.0, 100.0, 1000.0, 100_000.0, 0.5, 12.75),
                KpiSamples.numbers().map(Math::abs).map(m -> m == 0 ? 1.0 : m));
    }

    @Provide
    Arbitrary<Double> least() {
        return Arbitraries.of(0.0, 0.0, 0.0, 5.0, 100.5);
    }

    @Provide
    Arbitrary<Integer> wholes() {
        return Arbitraries.integers().between(1, 100_000);
    }

    @Provide
    Arbitrary<BigDecimal> factors() {
        return Arbitraries.longs()
                .between(1, 99_999)
                .flatMap(
                        units -> Arbitraries.integers().between(0, 5).map(places -> BigDecimal.valueOf(units, places)));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Polarity;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Bands, quartiles and quantiles against decimals that are multiplied out; groups with figures on bounds and an ulp beside them. */
class ComparatorGroupPropertyTest {

    private static final Polarity[] POLARITIES = {Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER, Polarity.NEUTRAL
    };

    private static ComparatorGroup group(List<Double> values) {
        Map<String, Figure> members = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            members.put("m" + i, Figure.of(values.get(i)));
        }
        members.put("none", Figure.missing(MissingReason.PENDING));
        return ComparatorGroup.of(members);
    }

    private static List<BigDecimal> sorted(List<Double> values) {
        return values.stream()
                .map(value -> Figure.of(value).toBigDecimal())
                .sorted()
                .toList();
    }

    /** The quantile at part / parts, times parts. */
    private static BigDecimal quantileTimesParts(List<BigDecimal> sorted, int part, int parts) {
        int position = (sorted.size() - 1) * part;
        BigDecimal below = sorted.get(position / parts);
        BigDecimal above = sorted.get(Math.min(position / parts + 1, sorted.size() - 1));
        return below.multiply(BigDecimal.valueOf(parts))
                .add(above.subtract(below).multiply(BigDecimal.valueOf(position % parts)));
    }

    private static int fromBelow(List<BigDecimal> sorted, BigDecimal value, int bands) {
        BigDecimal scaled = value.multiply(BigDecimal.valueOf(bands));
        for (int band = 1; band < bands; band++) {
            if (scaled.compareTo(quantileTimesParts(sorted, band, bands)) <= 0) {
                return band;
            }
        }
        return bands;
    }

    @Property
    void bandsAgreeWithDecimals(@ForAll("groups") List<Double> values, @ForAll @IntRange(min = 2, max = 10) int bands) {
        ComparatorGroup group = group(values);
        List<BigDecimal> sorted = sorted(values);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = Figure.of(values.get(i)).toBigDecimal();
            for (Polarity polarity : POLARITIES) {
                boolean lowFirst = polarity == Polarity.LOWER_IS_BETTER;
                Figure byQuantile = group.bandByQuantile("m" + i, bands, polarity);
                Figure band = group.band("m" + i, bands, polarity);
                if (values.size() < bands) {
                    assertThat(byQuantile).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
                    assertThat(band).isEqualTo(Figure.missing(MissingReason.TOO_FEW_OBSERVATIONS));
                } else {
                    int expected = fromBelow(sorted, value, bands);
                    assertThat(byQuantile).isEqualTo(Figure.of(lowFirst ? expected : bands + 1 - expected));
                    long better = sorted.stream()
                            .filter(other -> lowFirst ? other.compareTo(value) < 0 : other.compareTo(value) > 0)
                            .count();
                    long n = values.size();
                    long ranked = bands + 1 - ((n - better) * bands + n - 1) / n;
                    assertThat(band).isEqualTo(Figure.of((double) Math.max(1, ranked)));
                    assertThat(group.rank("m" + i, polarity))
                            .isEqualTo(
                                    polarity == Polarity.NEUTRAL
                                            ? Figure.missing(MissingReason.NOT_APPLICABLE)
                                            : Figure.of(better + 1.0));
                }
                if (polarity != Polarity.NEUTRAL) {
                    int quarter = fromBelow(sorted, value, 4);
                    assertThat(group.quartile("m" + i, polarity))
                            .isEqualTo(Figure.of(lowFirst ? quarter : 5 - quarter));
                }
            }
        }
    }

    @Property
    void scalingAndShiftingChangeNoBand(
            @ForAll("plainGroups") List<Integer> units, @ForAll @IntRange(min = -6, max = 12) int power) {
        List<Double> values =
                units.stream().map(u -> BigDecimal.valueOf(u, 1).doubleValue()).toList();
        List<Double> scaled = units.stream()
                .map(u -> BigDecimal.valueOf(u, 1).scaleByPowerOfTen(power).doubleValue())
                .toList();
        List<Double> shifted = units.stream()
                .map(u -> BigDecimal.valueOf(u, 1).add(new BigDecimal("1e12")).doubleValue())
                .toList();
        for (int i = 0; i < units.size(); i++) {
            Figure band = group(values).bandByQuantile("m" + i, 4, Polarity.HIGHER_IS_BETTER);
            Figure z = group(values).zScore("m" + i);
            for (List<Double> other : List.of(scaled, shifted)) {
                assertThat(group(other).bandByQuantile("m" + i, 4, Polarity.HIGHER_IS_BETTER))
                        .isEqualTo(band);
                assertThat(group(other).zScore("m" + i)).isEqualTo(z);
            }
        }
    }

    @Property
    void meanAndMedianAreTheNearestDoubles(@ForAll("groups") List<Double> values) {
        List<BigDecimal> sorted = sorted(values);
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        MathContext precise = new MathContext(1200, RoundingMode.DOWN);
        assertThat(group(values).mean().value())
                .isEqualTo(
                        sum.divide(BigDecimal.valueOf(values.size()), precise).doubleValue());
        BigDecimal median = quantileTimesParts(sorted, 1, 2).divide(BigDecimal.valueOf(2));
        assertThat(group(values).median().value()).isEqualTo(median.doubleValue());
        assertThat(group(values).median()).isEqualTo(group(values).quantile(0.5));
        assertThat(group(values).reportedCount()).isEqualTo(values.size());
    }

    @Test
    void a12_verdictsAreNotDecidedInDoubles() {
        ComparatorGroup extremes = group(List.of(-1e308, 1e308));
        assertThat(extremes.bandByQuantile("m0", 2, Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(1));
        assertThat(extremes.bandByQuantile("m1", 2, Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(2));
        assertThat(extremes.quartile("m0", Polarity.HIGHER_IS_BETTER)).isEqualTo(Figure.of(4));
        assertThat(extremes.quartile("m1", Polarity.HIGHER_IS_BETTER)).isEqualTo(Figure.of(1));
        assertThat(extremes.median()).isEqualTo(Figure.of(0));
        ComparatorGroup close =
                group(List.of(0.40000000000000013, 0.4, 0.4000000000000001, 0.4, 0.4, 0.4000000000000002));
        assertThat(close.bandByQuantile("m0", 4, Polarity.LOWER_IS_BETTER)).isEqualTo(Figure.of(4));
        assertThat(group(List.of(4.9e-324, 0.0, 0.0)).mean())
                .isEqualTo(Figure.missing(MissingReason.NOT_REPRESENTABLE));
    }

    @Provide
    Arbitrary<List<Double>> groups() {
        Arbitrary<Double> tenths = Arbitraries.integers().between(0, 40).map(u -> u / 10.0);
        Arbitrary<Double> close = Arbitraries.integers().between(0, 5).map(ulps -> 0.4 + ulps * Math.ulp(0.4));
        Arbitrary<Double> any = Arbitraries.of(-1e300, 1e300, 1e-5, 12345.678, 0.1, 0.30000000000000004, -0.0, 0.0);
        return Arbitraries.oneOf(
                tenths.list().ofMinSize(1).ofMaxSize(14),
                close.list().ofMinSize(1).ofMaxSize(9),
                any.list().ofMinSize(1).ofMaxSize(7));
    }

    @Provide
    Arbitrary<List<Integer>> plainGroups() {
        return Arbitraries.integers().between(0, 50).list().ofMinSize(1).ofMaxSize(9);
    }
}

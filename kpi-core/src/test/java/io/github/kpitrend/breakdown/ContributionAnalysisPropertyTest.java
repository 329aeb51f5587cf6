// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.breakdown.ContributionAnalysis.Method;
import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.testing.Fraction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws 7 to 11 and 15 of contributions, beside fractions by the formulas as they are published. */
class ContributionAnalysisPropertyTest {

    private static final YearMonth MAY = YearMonth.of(2020, 5);
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final Comparison PREVIOUS = Comparison.previousMonth();

    /** Numerators and denominators of a part in both months; a part without denominators does not exist. */
    record Counts(int n0, int d0, int n1, int d1) {

        RatioSeries ratio() {
            return RatioSeries.proportion(MonthlySeries.of(MAY, n0, n1), MonthlySeries.of(MAY, d0, d1));
        }

        Counts swapped() {
            return new Counts(n1, d1, n0, d0);
        }
    }

    // -----------------------------------------------------------------------
    // ratios
    // -----------------------------------------------------------------------
    /** Law 7: each contribution and effect is that of the fractions, and these add up. */
    @Property(tries = 400)
    void ratios_addUpAndAreThoseOfFractions(@ForAll("parts") List<Counts> parts, @ForAll Method method) {
        ContributionAnalysis analysis = of(parts).by(method);
        Fraction bigN0 = sum(parts.stream().map(Counts::n0).toList());
        Fraction bigD0 = sum(parts.stream().map(Counts::d0).toList());
        Fraction bigN1 = sum(parts.stream().map(Counts::n1).toList());
        Fraction bigD1 = sum(parts.stream().map(Counts::d1).toList());
        if (bigD0.signum() == 0 || bigD1.signum() == 0) {
            assertThat(analysis.change().difference()).isEqualTo(Figure.missing(MissingReason.ZERO_BASE));
            return;
        }
        Fraction r0 = Fraction.HUNDRED.times(bigN0).dividedBy(bigD0);
        Fraction r1 = Fraction.HUNDRED.times(bigN1).dividedBy(bigD1);
        Fraction center = method == Method.MIDPOINT ? r0.plus(r1).dividedBy(Fraction.of(2)) : r0;
        Fraction total = Fraction.ZERO;
        Fraction rates = Fraction.ZERO;
        Fraction mixes = Fraction.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Counts part = parts.get(i);
            Fraction w0 = Fraction.of(part.d0()).dividedBy(bigD0);
            Fraction w1 = Fraction.of(part.d1()).dividedBy(bigD1);
            Fraction t0 = Fraction.HUNDRED.times(Fraction.of(part.n0())).dividedBy(bigD0);
            Fraction t1 = Fraction.HUNDRED.times(Fraction.of(part.n1())).dividedBy(bigD1);
            Fraction contribution = t1.minus(t0).minus(center.times(w1.minus(w0)));
            Fraction rate = rateEffect(part, w0, w1, method);
            Fraction joint = jointEffect(part, w0, w1, method);
            Fraction mix = contribution.minus(rate).minus(joint);
            PartContribution found = analysis.part("P" + i).orElseThrow();
            assertThat(found.contribution()).isEqualTo(Figure.of(contribution.toDouble()));
            assertThat(found.rateEffect()).isEqualTo(Figure.of(rate.toDouble()));
            assertThat(found.jointEffect()).isEqualTo(Figure.of(joint.toDouble()));
            assertThat(found.mixEffect()).isEqualTo(Figure.of(mix.toDouble()));
            total = total.plus(contribution);
            rates = rates.plus(rate);
            mixes = mixes.plus(mix);
        }
        assertThat(total).as("contributions add up").isEqualTo(r1.minus(r0));
        assertThat(analysis.change().difference()).isEqualTo(Figure.of(total.toDouble()));
        assertThat(analysis.rateEffect()).isEqualTo(Figure.of(rates.toDouble()));
        assertThat(analysis.mixEffect()).isEqualTo(Figure.of(mixes.toDouble()));
        assertThat(analysis.unexplained()).isEqualTo(Figure.of(0));
        assertThat(analysis.isReversedByMix()).isEqualTo(total.signum() * rates.signum() < 0);
    }

    private static Fraction rateEffect(Counts part, Fraction w0, Fraction w1, Method method) {
        if (part.d0() == 0 || part.d1() == 0) {
            return Fraction.ZERO;
        }
        Fraction weight = method == Method.MIDPOINT ? w0.plus(w1).dividedBy(Fraction.of(2)) : w0;
        return weight.times(change(part));
    }

    private static Fraction jointEffect(Counts part, Fraction w0, Fraction w1, Method method) {
        return method == Method.MIDPOINT || part.d0() == 0 || part.d1() == 0
                ? Fraction.ZERO
                : w1.minus(w0).times(change(part));
    }

    private static Fraction change(Counts part) {
        return Fraction.of(100L * part.n1())
                .dividedBy(Fraction.of(part.d1()))
                .minus(Fraction.of(100L * part.n0()).dividedBy(Fraction.of(part.d0())));
    }

    /** Law 8: swapping the months changes every sign. */
    @Property(tries = 300)
    void ratios_swappedChangeTheirSigns(@ForAll("parts") List<Counts> parts) {
        ContributionAnalysis forth = of(parts);
        ContributionAnalysis back = of(parts.stream().map(Counts::swapped).toList());
        assertThat(back.rateEffect()).isEqualTo(negated(forth.rateEffect()));
        assertThat(back.mixEffect()).isEqualTo(negated(forth.mixEffect()));
        for (PartContribution part : forth.parts()) {
            PartContribution other = back.part(part.name()).orElseThrow();
            assertThat(other.contribution()).isEqualTo(negated(part.contribution()));
            assertThat(other.mixEffect()).isEqualTo(negated(part.mixEffect()));
        }
    }

    /** Law 9: equal weights leave no mix, equal rates no rate effect. */
    @Property(tries = 300)
    void ratios_withEqualWeightsOrRates(@ForAll("parts") List<Counts> parts, @ForAll Method method) {
        List<Counts> sameWeights = parts.stream()
                .map(part -> new Counts(
                        Math.min(part.n0(), part.d0()), part.d0(), Math.min(part.n1(), part.d0()), part.d0()))
                .toList();
        List<Counts> sameRates = parts.stream()
                .map(part -> new Counts(part.n0() * 2, part.d0() * 2, part.n0() * 3, part.d0() * 3))
                .toList();
        ContributionAnalysis weights = of(sameWeights).by(method);
        if (weights.change().difference().isKnown()) {
            assertThat(weights.mixEffect()).isEqualTo(Figure.of(0));
            assertThat(of(sameRates).by(method).rateEffect()).isEqualTo(Figure.of(0));
        }
    }

    /** Law 10: combining the smaller contributions changes nothing of the whole, and the parts still add up to it. */
    @Property(tries = 300)
    void top_keepsTheWhole(@ForAll("parts") List<Counts> parts, @ForAll("few") int n) {
        ContributionAnalysis all = of(parts);
        ContributionAnalysis top = all.top(n);
        assertThat(top.change()).isEqualTo(all.change());
        assertThat(top.rateEffect()).isEqualTo(all.rateEffect());
        assertThat(top.unexplained()).isEqualTo(all.unexplained());
        assertThat(top.increases()).isEqualTo(all.increases());
        if (all.change().difference().isKnown()) {
            assertThat(top.parts()).hasSizeLessThanOrEqualTo(Math.max(n + 1, 2));
            double sum = top.parts().stream()
                    .mapToDouble(part -> part.contribution().value())
                    .sum();
            assertThat(sum).isCloseTo(all.change().difference().value(), org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    /** Law 11: names and order decide nothing but the order of equal sizes, and an absent part is none. */
    @Property(tries = 300)
    void ratios_doNotDependOnOrder(@ForAll("parts") List<Counts> parts) {
        List<Counts> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        ContributionAnalysis one = of(parts);
        ContributionAnalysis other = of(reversed);
        assertThat(other.change()).isEqualTo(one.change());
        assertThat(other.rateEffect()).isEqualTo(one.rateEffect());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(other.part("P" + (parts.size() - 1 - i)).orElseThrow().contribution())
                    .isEqualTo(one.part("P" + i).orElseThrow().contribution());
        }
        Map<String, RatioSeries> withAbsent = map(parts);
        MonthlySeries absent = MonthlySeries.of(
                MAY,
                List.of(Figure.missing(MissingReason.NOT_APPLICABLE), Figure.missing(MissingReason.NOT_APPLICABLE)));
        withAbsent.put("absent", RatioSeries.proportion(absent, absent));
        ContributionAnalysis same = ContributionAnalysis.ofRatio(withAbsent, JUNE, PREVIOUS);
        assertThat(same.change()).isEqualTo(one.change());
        assertThat(same.mixEffect()).isEqualTo(one.mixEffect());
        assertThat(same.part("absent").orElseThrow().state()).isEqualTo(PartContribution.State.ABSENT);
    }

    // -----------------------------------------------------------------------
    // totals
    // -----------------------------------------------------------------------
    /** Law 7 of totals: contributions, shares and points of growth add up as decimals and fractions. */
    @Property(tries = 300)
    void totals_addUp(@ForAll("figures") List<BigDecimal[]> figures) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        BigDecimal t0 = BigDecimal.ZERO;
        BigDecimal t1 = BigDecimal.ZERO;
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal[] pair = figures.get(i);
            parts.put("P" + i, MonthlySeries.of(MAY, pair[0].doubleValue(), pair[1].doubleValue()));
            t0 = t0.add(pair[0]);
            t1 = t1.add(pair[1]);
        }
        ContributionAnalysis analysis = ContributionAnalysis.ofTotal(parts, JUNE, PREVIOUS);
        BigDecimal sum = analysis.parts().stream()
                .map(part -> part.contribution().toBigDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(t1.subtract(t0));
        assertThat(analysis.change().difference().toBigDecimal()).isEqualByComparingTo(sum);
        assertThat(analysis.increases().toBigDecimal().add(analysis.decreases().toBigDecimal()))
                .isEqualByComparingTo(sum);
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal own = figures.get(i)[1].subtract(figures.get(i)[0]);
            Figure share = analysis.part("P" + i).orElseThrow().share();
            assertThat(share)
                    .isEqualTo(
                            sum.signum() == 0
                                    ? Figure.missing(MissingReason.ZERO_BASE)
                                    : Figure.of(Fraction.of(own)
                                            .times(Fraction.HUNDRED)
                                            .dividedBy(Fraction.of(sum))
                                            .toDouble()));
            Figure points = analysis.part("P" + i).orElseThrow().pointsOfGrowth();
            assertThat(points)
                    .isEqualTo(
                            t0.signum() == 0
                                    ? Figure.missing(MissingReason.ZERO_BASE)
                                    : Figure.of(Fraction.of(own)
                                            .times(Fraction.HUNDRED)
                                            .dividedBy(Fraction.of(t0.abs()))
                                            .toDouble()));
        }
    }

    /** Laws 4 and 15: beside a published total nothing that is returned depends on the one hidden figure, and none equals its change. */
    @Property(tries = 300)
    void hidden_isNotComputable(
            @ForAll("figures") List<BigDecimal[]> figures,
            @ForAll("published") int before,
            @ForAll("published") int now) {
        Map<String, MonthlySeries> parts = new LinkedHashMap<>();
        double secretBase = 0;
        double secret = 0;
        for (int i = 0; i < figures.size(); i++) {
            double base = figures.get(i)[0].doubleValue();
            double current = figures.get(i)[1].doubleValue();
            Figure hidden = Figure.missing(MissingReason.CONFIDENTIAL);
            boolean isHidden = i == 0;
            secretBase = isHidden ? base : secretBase;
            secret = isHidden ? current : secret;
            parts.put("P" + i, MonthlySeries.of(MAY, List.of(Figure.of(base), isHidden ? hidden : Figure.of(current))));
        }
        ContributionAnalysis alone = ContributionAnalysis.ofTotal(parts, JUNE, PREVIOUS);
        assertThat(alone.unexplained()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(alone.change().difference()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        ContributionAnalysis published = alone.withTotal(MonthlySeries.of(MAY, before, now));
        assertThat(published.unexplained()).isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(published.part("P0").orElseThrow().contribution())
                .isEqualTo(Figure.missing(MissingReason.CONFIDENTIAL));
        assertThat(published.likeForLike().parts())
                .extracting(PartContribution::name)
                .doesNotContain("P0");
    }

    // -----------------------------------------------------------------------
    private static ContributionAnalysis of(List<Counts> parts) {
        return ContributionAnalysis.ofRatio(map(parts), JUNE, PREVIOUS);
    }

    private static Map<String, RatioSeries> map(List<Counts> parts) {
        Map<String, RatioSeries> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            map.put("P" + i, parts.get(i).ratio());
        }
        return map;
    }

    private static Fraction sum(List<Integer> numbers) {
        return Fraction.of(numbers.stream().mapToLong(Integer::longValue).sum());
    }

    private static Figure negated(Figure figure) {
        return figure.map(value -> 0 - value);
    }

    @Provide
    Arbitrary<List<Counts>> parts() {
        Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(9, Arbitraries.integers().between(1, 5000)));
        Arbitrary<Counts> counts = Combinators.combine(
                        sizes,
                        sizes,
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as((d0, d1, p0, p1) -> new Counts(d0 * p0 / 1000, d0, d1 * p1 / 1000, d1));
        return counts.list().ofMinSize(1).ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<BigDecimal[]>> figures() {
        Arbitrary<BigDecimal> decimals = Combinators.combine(
                        Arbitraries.integers().between(-99_999, 99_999),
                        Arbitraries.integers().between(0, 3))
                .as((units, places) -> BigDecimal.valueOf(units, places));
        return Combinators.combine(decimals, decimals)
                .as((base, current) -> new BigDecimal[] {base, current})
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> few() {
        return Arbitraries.integers().between(1, 5);
    }

    @Provide
    Arbitrary<Integer> published() {
        return Arbitraries.integers().between(-1000, 1000);
    }
}

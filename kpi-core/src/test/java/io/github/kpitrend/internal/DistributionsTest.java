// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.series.ConfidenceLevel;
import java.math.BigDecimal;
import java.math.MathContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Probabilities beside closed forms, and quantiles beside probabilities. */
class DistributionsTest {

    private static void near(double found, double expected) {
        assertThat(found).isEqualTo(expected, Offset.offset(1e-12 * Math.abs(expected) + 1e-300));
    }

    @Test
    void normalTailsAreThoseOfConfidenceLevels() {
        for (ConfidenceLevel level : ConfidenceLevel.values()) {
            near(2 * Distributions.normalTail(level.z()), 2 * level.tail());
        }
    }

    @Test
    void bothFormulasOfTheNormalDistributionMeet() {
        double below = Distributions.normalTail(Math.nextDown(3.0));
        assertThat(Distributions.normalTail(3)).isEqualTo(below, Offset.offset(1e-15 * below * 1000));
        near(Distributions.normal(0), 0.5);
        near(Distributions.normalTail(10), 7.619853024160527e-24);
        near(Distributions.normal(-1.5), 0.06680720126885806);
    }

    @Test
    void studentOfOneTwoAndFourDegreesHasClosedForms() {
        for (double t = -30; t <= 30; t += 0.37) {
            double root = Math.sqrt(2 + t * t);
            double four = t / Math.sqrt(4 + t * t);
            assertThat(Distributions.student(t, 1)).isEqualTo(0.5 + Math.atan(t) / Math.PI, Offset.offset(1e-14));
            assertThat(Distributions.student(t, 2)).isEqualTo(0.5 + t / (2 * root), Offset.offset(1e-14));
            assertThat(Distributions.student(t, 4))
                    .isEqualTo(0.5 + 0.75 * (four - four * four * four / 3), Offset.offset(1e-14));
        }
        near(Distributions.studentTail(1e6, 2), 1 / (Math.sqrt(2 + 1e12) * (Math.sqrt(2 + 1e12) + 1e6)));
    }

    @Test
    void fisherOfAnEvenNumberOfDegreesAboveHasAClosedForm() {
        for (int below = 1; below <= 300; below += 7) {
            for (double f = 0; f < 40; f += 0.9) {
                // P(F > f) with 2 degrees above is (1 + 2 f / below)^(-below / 2)
                double expected = Math.exp(-below / 2.0 * Math.log1p(2 * f / below));
                near(Distributions.fisherTail(f, 2, below), expected);
            }
        }
    }

    @Test
    void fisherOfOneDegreeAboveIsStudentSquared() {
        for (int below = 1; below <= 300; below += 13) {
            for (double t = 0.1; t < 12; t += 0.7) {
                near(Distributions.fisherTail(t * t, 1, below), 2 * Distributions.studentTail(t, below));
            }
        }
    }

    @Test
    void quantilesInvertProbabilities() {
        for (int freedom = 1; freedom <= 400; freedom = freedom * 3 / 2 + 1) {
            for (double p = 0.5005; p < 1; p += 0.0135) {
                double t = Distributions.studentQuantile(p, freedom);
                assertThat(Distributions.student(t, freedom)).isEqualTo(p, Offset.offset(1e-13));
                near(Distributions.studentTail(t, freedom), 1 - p);
            }
        }
        for (double p = 0.51; p < 1; p += 0.017) {
            near(Distributions.studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)));
        }
    }

    @Test
    void theGammaFunctionOfWholeAndHalfNumbers() {
        double log = 0;
        for (int n = 1; n < 160; n++) {
            assertThat(Distributions.logGamma(n)).isEqualTo(log, Offset.offset(1e-14 * Math.max(1, log)));
            log += Math.log(n);
        }
        near(Distributions.logGamma(0.5), Math.log(Math.PI) / 2);
    }

    /** Student's t of a whole number of degrees as a finite sum (Abramowitz and Stegun 26.7.3 and 26.7.4): the probability beyond both -t and t. */
    private static BigDecimal beyond(double t, int freedom) {
        MathContext digits = new MathContext(60);
        BigDecimal square = new BigDecimal(t).multiply(new BigDecimal(t));
        BigDecimal n = BigDecimal.valueOf(freedom);
        BigDecimal cosine2 = n.divide(n.add(square), digits); // of the angle whose tangent is t / sqrt(n)
        BigDecimal sine = square.divide(n.add(square), digits).sqrt(digits);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 2; k <= freedom - 2; k += 2) {
            sum = sum.add(term);
            term = term.multiply(cosine2).multiply(BigDecimal.valueOf(k - 1)).divide(BigDecimal.valueOf(k), digits);
        }
        return BigDecimal.ONE.subtract(sine.multiply(sum.add(term)));
    }

    @Test
    void studentOfAnEvenNumberOfDegreesIsAFiniteSum() {
        for (int freedom = 2; freedom <= 200; freedom += 6) {
            for (double t : new double[] {1e-9, 0.01, 0.3, 1, 1.7, 2, 2.5, 4, 7, 20, 300, 1e5}) {
                double expected = beyond(t, freedom).doubleValue();
                if (expected > 1e-40) {
                    near(2 * Distributions.studentTail(t, freedom), expected);
                }
            }
        }
    }

    @Test
    void bothSidesAddUpToOne() {
        for (double x = 0.25; x < 6; x += 0.5) {
            near(Distributions.normal(x) + Distributions.normalTail(x), 1);
            near(Distributions.normalTail(x), Distributions.normal(-x));
            near(Distributions.student(x, 5), 1 - Distributions.studentTail(x, 5));
            near(Distributions.student(-x, 5), Distributions.studentTail(x, 5));
        }
    }

    @Test
    void endsOfTheDistributions() {
        assertThat(Distributions.studentTail(1e200, 3)).isZero();
        assertThat(Distributions.student(-1e200, 3)).isZero();
        assertThat(Distributions.student(1e200, 3)).isEqualTo(1);
        assertThat(Distributions.studentTail(0, 3)).isEqualTo(0.5);
        assertThat(Distributions.fisherTail(Double.POSITIVE_INFINITY, 3, 4)).isZero();
        assertThat(Distributions.fisherTail(1e308, 11, 4)).isZero();
        assertThat(Distributions.fisherTail(0, 3, 4)).isEqualTo(1);
        assertThat(Distributions.studentQuantile(0.5, 7)).isZero();
        assertThat(Distributions.fisherTail(1e300, 2, 4)).isZero();
        assertThat(Distributions.fisherTail(1e-320, 2, 4)).isEqualTo(1);
    }
}

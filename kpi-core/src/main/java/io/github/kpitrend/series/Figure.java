// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.Arithmetic;
import io.github.kpitrend.internal.Decimals;
import io.github.kpitrend.internal.Figures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number, or the reason that it is missing: {@code 96}, or {@code missing (PENDING)}.
 *
 * <p>Every numeric result of this library is a figure. It is not an {@code OptionalDouble} (which forgets why it is empty), and
 * there is no NaN, no infinity and no null in it. A caller that wants a substitute passes it to {@link #orElse(double)}.
 *
 * <p>A known figure is a finite double that means its shortest decimal: {@code 3.3} is three and three tenths exactly, as in {@link
 * #toBigDecimal()}.
 *
 * {@snippet class="snippets.SeriesTest" region="figure"}
 *
 * <ul>
 *   <li>{@code -0.0} becomes {@code 0.0}, so equal numbers are equal figures.
 *   <li>NaN and the infinities are rejected with {@link IllegalArgumentException}.
 *   <li>{@link #value()} of a missing figure and {@link #reason()} of a known one throw {@link NoSuchElementException}; exactly one of them returns.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public sealed interface Figure extends Plain {

    /**
     * Returns a known figure.
     *
     * @param value a finite number
     * @return the figure
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    static Figure of(double value) {
        return new Known(value);
    }

    /**
     * Returns a known figure from a decimal. The smallest doubles are decimals of two digits, as in {@link #toBigDecimal()}: 4.9E-324 is accepted,
     * 5E-324 is not.
     *
     * @param value a decimal that a double can represent, that is, one that is the shortest decimal of the double nearest to it; trailing
     *     zeros do not matter
     * @return the figure
     * @throws IllegalArgumentException if the value does not survive the way to a double and back
     */
    static Figure of(BigDecimal value) {
        return new Known(Numbers.toDouble(value, "value"));
    }

    /**
     * Returns a missing figure.
     *
     * @param reason the reason it is missing
     * @return the figure; the same instance for the same reason
     */
    static Figure missing(MissingReason reason) {
        return Missing.BY_REASON[Objects.requireNonNull(reason, "reason").code() - 1];
    }

    /**
     * Returns whether this figure is known.
     *
     * @return true if {@link #value()} returns, false if {@link #reason()} does
     */
    boolean isKnown();

    /**
     * Returns the number.
     *
     * @return a finite number, never {@code -0.0}
     * @throws NoSuchElementException if this figure is missing; the message names the reason
     */
    double value();

    /**
     * Returns the reason that this figure is missing.
     *
     * @return the reason
     * @throws NoSuchElementException if this figure is known; the message names the value
     */
    MissingReason reason();

    /**
     * Returns the number, or another if absent.
     *
     * @param other what to return for a missing figure; returned unchanged, even NaN
     * @return the value, or {@code other}
     */
    double orElse(double other);

    /**
     * Returns whether this figure is missing.
     *
     * @return true if {@link #reason()} is available, false if {@link #value()} is
     */
    default boolean isMissing() {
        return !isKnown();
    }

    /**
     * Calls an action with the number, if there is one.
     *
     * @param action the action; not called for a missing figure
     */
    default void ifKnown(DoubleConsumer action) {
        Objects.requireNonNull(action, "action");
        if (isKnown()) {
            action.accept(value());
        }
    }

    /**
     * Returns the number as an optional, which does not say why it is empty.
     *
     * @return the number; empty for a missing figure
     */
    default OptionalDouble toOptional() {
        return isKnown() ? OptionalDouble.of(value()) : OptionalDouble.empty();
    }

    /**
     * Returns the sum, exact in decimals and rounded once to the nearest double: 0.1 plus 0.2 is 0.3.
     *
     * @param other the figure to add
     * @return the sum; missing with reason {@link MissingReason#CONFIDENTIAL} if either figure is, else for the reason of this figure, else for that
     *     of the other; for {@link MissingReason#NOT_REPRESENTABLE} where no double can hold it
     */
    default Figure plus(Figure other) {
        Figure missing = Numbers.missing(this, Objects.requireNonNull(other, "other"));
        return missing != null ? missing : Figures.ofResult(Arithmetic.sum(value(), other.value()));
    }

    /**
     * Returns the difference, exact in decimals and rounded once to the nearest double: 0.3 minus 0.1 is 0.2.
     *
     * @param other the figure to subtract
     * @return the difference; missing as for {@link #plus}
     */
    default Figure minus(Figure other) {
        Figure missing = Numbers.missing(this, Objects.requireNonNull(other, "other"));
        return missing != null ? missing : Figures.ofResult(Arithmetic.difference(value(), other.value()));
    }

    /**
     * Returns the product with a factor that represents its shortest decimal, exact in decimals and rounded once to the nearest double. 0.29 times
     * 100 is 29.
     *
     * @param factor a finite number
     * @return the product; this figure if it is missing; missing with reason {@link MissingReason#NOT_REPRESENTABLE} where no double can hold it
     * @throws IllegalArgumentException if the factor is NaN or infinite
     */
    default Figure times(double factor) {
        Numbers.finite(factor, "factor");
        return isKnown() ? Figures.ofResult(Arithmetic.product(value(), factor)) : this;
    }

    /**
     * Returns this figure in percent of another, exact in decimals and rounded once to the nearest double: 1 is 12.5 percent of 8.
     *
     * @param whole the figure that is 100 percent
     * @return {@code 100 this / whole}, in percent; missing as for {@link #plus}, then for {@link MissingReason#ZERO_BASE} if the whole is 0
     */
    default Figure percentOf(Figure whole) {
        Figure missing = Numbers.missing(this, Objects.requireNonNull(whole, "whole"));
        if (missing != null) {
            return missing;
        }
        return whole.value() == 0
                ? missing(MissingReason.ZERO_BASE)
                : Figures.ofResult(Arithmetic.percentage(value(), whole.value()));
    }

    /**
     * Applies a function to the number, in double arithmetic, which is not exact in decimals. A missing figure is unchanged.
     *
     * @param function must return a finite number
     * @return the result as a figure, or this missing figure
     * @throws IllegalArgumentException if the function returns NaN or an infinity
     */
    Figure map(DoubleUnaryOperator function);

    /**
     * Returns the decimal that the number represents: the shortest that reads back as the same double. The smallest doubles have at
     * least two digits, as JDK 19 and later print them: 4.9E-324 for {@link Double#MIN_VALUE}.
     *
     * @return 3.3 for the double nearest to 3.3
     * @throws NoSuchElementException if this figure is missing; the message names the reason
     */
    BigDecimal toBigDecimal();

    /**
     * Returns the plain form.
     *
     * @return the shortest decimal of a known figure, {@code {"missing": "PENDING"}} of a missing one
     */
    @Override
    Object getPlain();

    /**
     * A figure that is a number.
     *
     * @param value finite; {@code -0.0} becomes {@code 0.0}
     * @since 0.1.0
     */
    record Known(double value) implements Figure, Plain {

        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if the value is NaN or infinite
         */
        public Known {
            value = Numbers.finite(value, "value");
        }

        @Override
        public boolean isKnown() {
            return true;
        }

        @Override
        public MissingReason reason() {
            throw new NoSuchElementException("There is no reason: the figure is known, " + this);
        }

        @Override
        public double orElse(double other) {
            return value;
        }

        @Override
        public Figure map(DoubleUnaryOperator function) {
            Objects.requireNonNull(function, "function");
            return new Known(Numbers.finite(function.applyAsDouble(value), "result of the function for " + this));
        }

        @Override
        public BigDecimal toBigDecimal() {
            return Decimals.shortest(value);
        }

        @Override
        public BigDecimal getPlain() {
            return toBigDecimal();
        }

        /** Returns whether the other is known and the same number. */
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Known other && value == other.value; // neither NaN nor -0.0 is a value
        }

        /** Returns the hash code of the number. */
        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }

        /** Returns the decimal, {@code 96} or {@code 3.3}; very large and very small ones with an exponent. */
        @Override
        public String toString() {
            return Numbers.print(value);
        }
    }

    /**
     * A missing figure.
     *
     * @param reason the reason it is missing
     * @since 0.1.0
     */
    record Missing(MissingReason reason) implements Figure, Plain {

        private static final Missing[] BY_REASON =
                Arrays.stream(MissingReason.values()).map(Missing::new).toArray(Missing[]::new);

        /** Checks the reason. */
        public Missing {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public double value() {
            throw new NoSuchElementException("There is no value: " + reason + " (" + reason.text() + ")");
        }

        @Override
        public double orElse(double other) {
            return other;
        }

        @Override
        public Figure map(DoubleUnaryOperator function) {
            Objects.requireNonNull(function, "function");
            return this;
        }

        @Override
        public BigDecimal toBigDecimal() {
            throw new NoSuchElementException("There is no value: " + reason + " (" + reason.text() + ")");
        }

        @Override
        public Map<String, Object> getPlain() {
            return Map.of("missing", reason.name());
        }

        /** Returns whether the other is missing for the same reason. */
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Missing other && reason == other.reason;
        }

        /** Returns the hash code of the reason. */
        @Override
        public int hashCode() {
            return reason.hashCode();
        }

        /** Returns {@code missing (PENDING)}. */
        @Override
        public String toString() {
            return "missing (" + reason + ")";
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.change;

import io.github.kpitrend.Plain;
import io.github.kpitrend.internal.EnglishText;
import io.github.kpitrend.internal.Figures;
import io.github.kpitrend.internal.Limits;
import io.github.kpitrend.internal.PlainNumber;
import io.github.kpitrend.internal.RatioChange;
import io.github.kpitrend.internal.ReasonCode;
import io.github.kpitrend.internal.Slots;
import io.github.kpitrend.internal.SlotsDoor;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MonthlySeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The least size of a change that is treated as an increase or a decrease: {@code 10%}, {@code 2pt}, {@code +10%/-5%}.
 *
 * <p>Limits are inclusive ("10% or more") and are compared with the exact change, as if in decimal arithmetic: from 3.0 to 3.3 is an increase
 * under {@link #TEN_PERCENT}, although binary arithmetic makes it 9.99%. From 200 to 219 is similar, although its text says 10%;
 * with {@link #afterRounding} the text decides.
 *
 * {@snippet class="snippets.ChangeTest" region="threshold"}
 *
 * <ul>
 *   <li>In percent the change is relative to the absolute value of the base; any change from zero counts, by its sign.
 *   <li>In points the difference itself is compared: from 40% to 42% is 2 points.
 *   <li>No change at all is similar under every threshold.
 *   <li>A missing figure or a break in between makes the direction {@link DirectionOfTravel#NOT_AVAILABLE}.
 *   <li>A change too large for a double still has its direction.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe. This is a value-based class.
 *
 * @since 0.1.0
 */
public final class ChangeThreshold implements Plain {

    /** Ten percent up or down, of the exact change. */
    public static final ChangeThreshold TEN_PERCENT = percent(10);

    private static final SlotsDoor<MonthlySeries> SERIES = SlotsDoor.of(MonthlySeries.class);
    private static final int EXACT = -1;
    private static final ChangeThreshold ANY_CHANGE = new ChangeThreshold(new Limits(0, 0, false), EXACT);
    private static final String ANY = "any change";
    private static final String NUMBER = "([0-9.][0-9.eE+-]*)";
    private static final Pattern FORM = Pattern.compile("(?:(" + ANY + ")|" + NUMBER + "(%|pt)?|\\+" + NUMBER
            + "(%|pt)/-" + NUMBER + "(%|pt))(?:, rounded to ([0-9]{1,2}) decimals?)?");

    private final Limits limits;
    private final int decimals;

    // -----------------------------------------------------------------------
    /**
     * Returns a threshold in percent of the base, the same up and down.
     *
     * @param limit in percent (10 means 10%), above 0
     * @return the threshold
     * @throws IllegalArgumentException if the limit is not a finite number above 0
     */
    public static ChangeThreshold percent(double limit) {
        return percent(limit, limit);
    }

    /**
     * Returns a threshold in percent of the base.
     *
     * @param up the least rise that counts, in percent, above 0
     * @param down the least decrease that counts, in percent, above 0 (5 means a decrease of 5%)
     * @return the threshold
     * @throws IllegalArgumentException if a limit is not a finite number above 0
     */
    public static ChangeThreshold percent(double up, double down) {
        return of(up, down, false);
    }

    /**
     * Returns a threshold in points, that is, in the unit of the figures, the same up and down.
     *
     * @param limit in the unit of the figures, above 0
     * @return the threshold
     * @throws IllegalArgumentException if the limit is not a finite number above 0
     */
    public static ChangeThreshold points(double limit) {
        return points(limit, limit);
    }

    /**
     * Returns a threshold in points, that is, in the unit of the figures.
     *
     * @param up the least rise that counts, above 0
     * @param down the least decrease that counts, above 0 (2 means a decrease of 2)
     * @return the threshold
     * @throws IllegalArgumentException if a limit is not a finite number above 0
     */
    public static ChangeThreshold points(double up, double down) {
        return of(up, down, true);
    }

    /**
     * Returns the threshold under which any change counts: its sign decides.
     *
     * @return the threshold, which prints {@code any change}
     */
    public static ChangeThreshold anyChange() {
        return ANY_CHANGE;
    }

    /**
     * Reads a threshold.
     *
     * @param text {@code 10} or {@code 10%} in percent, {@code 2pt} in points, {@code +10%/-5%} for different limits, {@code any change}, followed
     *     by {@code , rounded to 0 decimals} where the rounded change decides
     * @return the threshold
     * @throws IllegalArgumentException if the text is none of these or a limit is not above 0
     */
    public static ChangeThreshold parse(String text) {
        Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (!matcher.matches() || (matcher.group(5) != null && !matcher.group(5).equals(matcher.group(7)))) {
            throw notAThreshold(text);
        }
        if (matcher.group(1) != null) {
            return matcher.group(8) == null ? ANY_CHANGE : ANY_CHANGE.afterRounding(Integer.parseInt(matcher.group(8)));
        }
        boolean one = matcher.group(2) != null;
        double up = number(matcher.group(one ? 2 : 4), text);
        double down = one ? up : number(matcher.group(6), text);
        boolean points = "pt".equals(matcher.group(one ? 3 : 5));
        ChangeThreshold exact = points ? points(up, down) : percent(up, down);
        return matcher.group(8) == null ? exact : exact.afterRounding(Integer.parseInt(matcher.group(8)));
    }

    private static ChangeThreshold of(double up, double down, boolean points) {
        checkLimit(up, "up");
        checkLimit(down, "down");
        return new ChangeThreshold(new Limits(up, down, points), EXACT);
    }

    private ChangeThreshold(Limits limits, int decimals) {
        this.limits = limits;
        this.decimals = decimals;
    }

    private static void checkLimit(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "a threshold must be a finite number above 0, but " + name + " was " + value);
        }
    }

    private static double number(String digits, String text) {
        double number = PlainNumber.parse(digits);
        if (Double.isNaN(number)) {
            throw notAThreshold(text);
        }
        return number;
    }

    private static IllegalArgumentException notAThreshold(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new IllegalArgumentException('"' + shown
                + "\" is not a threshold; expected a number above 0 in percent such as 10, or in points such as 2pt");
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this threshold, deciding by the rounded change: 9.5% prints as 10% and then is treated as 10%.
     *
     * @param decimals the decimals to which the change is rounded, half up from the exact change, 0 to 15
     * @return the threshold
     * @throws IllegalArgumentException if {@code decimals} is not from 0 to 15
     */
    public ChangeThreshold afterRounding(int decimals) {
        Change.checkDecimals(decimals);
        return new ChangeThreshold(limits, decimals);
    }

    /**
     * Returns the number of decimals to which the change is rounded before it is compared.
     *
     * @return 0 to 15; empty where the exact change decides
     */
    public OptionalInt roundedTo() {
        return decimals == EXACT ? OptionalInt.empty() : OptionalInt.of(decimals);
    }

    /**
     * Returns whether any change counts, so that its sign decides.
     *
     * @return true for {@link #anyChange()}, also after rounding
     */
    public boolean isAnyChange() {
        return limits.up() == 0;
    }

    /**
     * Returns the least rise that counts.
     *
     * @return a number above 0, in percent or points; 0 where any change counts
     */
    public double up() {
        return limits.up();
    }

    /**
     * Returns the least decrease that counts.
     *
     * @return a number above 0, in percent or points; 0 where any change counts
     */
    public double down() {
        return limits.down();
    }

    /**
     * Returns whether the limits are in points rather than in percent.
     *
     * @return true for points
     */
    public boolean isInPoints() {
        return limits.isInPoints();
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the direction of a change.
     *
     * @param change the change
     * @return {@link DirectionOfTravel#NOT_AVAILABLE} if its difference is missing, unless only because it is too large for a double
     */
    public DirectionOfTravel direction(Change change) {
        Objects.requireNonNull(change, "change");
        if (change.missing() != null) {
            return DirectionOfTravel.NOT_AVAILABLE;
        }
        RatioChange fractions = change.fractions();
        if (fractions != null) {
            return DirectionOfTravel.ofSide(
                    decimals == EXACT ? fractions.side(limits) : fractions.sideAfterRounding(limits, decimals));
        }
        return directionOf(change.base().value(), change.current().value());
    }

    /**
     * Returns the direction of the change between two numbers, without making a {@link Change} of them.
     *
     * @param base the earlier number, finite
     * @param current the later number, finite
     * @return the same as for {@code Change.of(base, current)}
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public DirectionOfTravel direction(double base, double current) {
        int quick = decimals == EXACT ? limits.quickSide(base, current) : Limits.UNDECIDED;
        if (quick != Limits.UNDECIDED) {
            return DirectionOfTravel.ofSide(quick);
        }
        Figures.finite(base, "base");
        Figures.finite(current, "current");
        return directionOf(base, current);
    }

    /**
     * Returns the direction at every month of a series.
     *
     * @param series the figures
     * @param comparison what to compare each month with
     * @return an unmodifiable list with one direction for each month of the series' range, in order
     */
    public List<DirectionOfTravel> directions(MonthlySeries series, Comparison comparison) {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(comparison, "comparison");
        Slots slots = SERIES.open(series);
        DirectionOfTravel[] directions = new DirectionOfTravel[slots.length()];
        BaseMonths bases = new BaseMonths(slots, comparison);
        for (int i = 0; i < directions.length; i++) {
            long month = slots.first() + i;
            long base = bases.next(month);
            if (bases.reason(base, month) == ReasonCode.KNOWN) {
                directions[i] = directionOf(slots.valueAt(base), slots.value(i));
            } else {
                directions[i] = DirectionOfTravel.NOT_AVAILABLE;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(directions));
    }

    private DirectionOfTravel directionOf(double base, double current) {
        return DirectionOfTravel.ofSide(
                decimals == EXACT ? limits.side(base, current) : limits.sideAfterRounding(base, current, decimals));
    }

    // -----------------------------------------------------------------------
    @Override
    public String getPlain() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChangeThreshold other
                && up() == other.up()
                && down() == other.down()
                && isInPoints() == other.isInPoints()
                && decimals == other.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(up(), down(), isInPoints(), decimals);
    }

    /** Returns the form that {@link #parse} reads: {@code 10%}, {@code 2pt}, {@code +10%/-5%, rounded to 0 decimals}. */
    @Override
    public String toString() {
        String unit = isInPoints() ? "pt" : "%";
        String limits = isAnyChange()
                ? ANY
                : up() == down()
                        ? Figure.of(up()) + unit
                        : "+" + Figure.of(up()) + unit + "/-" + Figure.of(down()) + unit;
        return decimals == EXACT ? limits : limits + ", rounded to " + EnglishText.counted(decimals, "decimal");
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import io.github.kpitrend.change.Comparison;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.SymbolDialect;
import io.github.kpitrend.target.Tolerance;
import io.github.kpitrend.window.RollingWindow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the documented texts of {@code toString} of the types that have no {@code parse} of their own. */
final class PrintedForms {

    private static final Pattern MONTHS_BACK = Pattern.compile("([0-9]{1,10}) months? back");
    private static final String BASELINE = "baseline ";
    private static final Pattern WINDOW =
            Pattern.compile("(trailing|preceding) ([0-9]{1,10}) months?, at least ([0-9]{1,10}) observed");

    private PrintedForms() {}

    static Comparison comparison(String text) {
        if (text.equals(Comparison.previousObserved().toString())) {
            return Comparison.previousObserved();
        }
        if (text.startsWith(BASELINE)) {
            return Comparison.baseline(Scalars.month(text.substring(BASELINE.length())));
        }
        Matcher matcher = MONTHS_BACK.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text, "a comparison", "1 month back, baseline 2019-04, previous observed");
        }
        return Comparison.monthsBack(wholeNumber(matcher.group(1)));
    }

    static RollingWindow window(String text) {
        Matcher matcher = WINDOW.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text, "a window", "trailing 12 months, at least 6 observed");
        }
        int months = wholeNumber(matcher.group(2));
        RollingWindow window =
                matcher.group(1).equals("trailing") ? RollingWindow.trailing(months) : RollingWindow.preceding(months);
        return window.requiring(wholeNumber(matcher.group(3)));
    }

    private static int wholeNumber(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(digits + " is too large; expected at most " + Integer.MAX_VALUE, e);
        }
    }

    static Tolerance tolerance(String text) {
        return Tolerance.parse(text);
    }

    /** Reads a number in the one way in which the library reads cells. */
    private static double number(String text, String digits) {
        try {
            Figure figure = SymbolDialect.none().read(digits).figure();
            if (figure.isKnown()) {
                return figure.value();
            }
        } catch (IllegalArgumentException e) {
            // The text as a whole says more.
        }
        throw unreadable(text, "a tolerance", "none, 10%, 5, standard 280");
    }

    private static IllegalArgumentException unreadable(String text, String what, String forms) {
        return new IllegalArgumentException(
                Form.quoted(text) + " is not " + what + "; expected a text such as " + forms);
    }
}

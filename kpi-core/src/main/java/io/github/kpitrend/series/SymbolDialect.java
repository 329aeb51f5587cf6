// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import io.github.kpitrend.internal.PlainNumber;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a publisher writes what is no number: {@code tbc}, {@code [c]}.
 *
 * <p>The same glyph means opposite things to different publishers ({@code -} is a zero here, a suppressed count there), so cells are
 * read in a named dialect and never in a mixture of all.
 *
 * {@snippet class="snippets.SeriesTest" region="dialect"}
 *
 * <table class="striped">
 * <caption>The dialects</caption>
 * <thead><tr><th scope="col">dialect</th><th scope="col">cell</th><th scope="col">is</th></tr></thead>
 * <tbody>
 * <tr><th scope="row" rowspan="3">{@link #scorecard()}</th><td>{@code tbc}</td><td>{@link MissingReason#PENDING}</td></tr>
 * <tr><td>{@code n/a}</td><td>{@link MissingReason#NOT_APPLICABLE}</td></tr>
 * <tr><td>{@code -}, {@code --}</td><td>{@link MissingReason#NOT_REPORTED}</td></tr>
 * <tr><th scope="row" rowspan="5">{@link #gss()}</th><td>{@code [c]}</td><td>{@link MissingReason#CONFIDENTIAL}</td></tr>
 * <tr><td>{@code [x]}</td><td>{@link MissingReason#UNAVAILABLE}</td></tr>
 * <tr><td>{@code [z]}</td><td>{@link MissingReason#NOT_APPLICABLE}</td></tr>
 * <tr><td>{@code [low]}</td><td>{@link MissingReason#NEGLIGIBLE}</td></tr>
 * <tr><td>{@code 45 [p][r]}</td><td>45 with markers: {@code [p] [r] [e] [f] [b] [u]}</td></tr>
 * <tr><th scope="row">{@link #none()}</th><td></td><td>numbers and blank cells only</td></tr>
 * </tbody>
 * </table>
 *
 * <ul>
 *   <li>In every dialect an empty cell is {@link MissingReason#NOT_REPORTED}.
 *   <li>Numbers are plain decimals in the digits 0 to 9: {@code 1234}, {@code -0.5}, {@code 1e3}. There are no thousands separators, no
 *       decimal commas, no NaN or Infinity.
 *   <li>More digits than a double holds mean the nearest double; what is too large for one, or would silently become zero, is
 *       refused.
 *   <li>Cells are taken as they are: blanks around a number are refused, not trimmed.
 *   <li>The case of symbols does not matter.
 * </ul>
 *
 * <p>Dialects are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SymbolDialect {

    private static final int SHOWN_CHARACTERS = 40;

    private static final SymbolDialect SCORECARD = new SymbolDialect(
            "scorecard",
            symbols(
                    "tbc", MissingReason.PENDING,
                    "n/a", MissingReason.NOT_APPLICABLE,
                    "-", MissingReason.NOT_REPORTED,
                    "--", MissingReason.NOT_REPORTED),
            Map.of());
    private static final SymbolDialect GSS = new SymbolDialect(
            "gss",
            symbols(
                    "[c]", MissingReason.CONFIDENTIAL,
                    "[x]", MissingReason.UNAVAILABLE,
                    "[z]", MissingReason.NOT_APPLICABLE,
                    "[low]", MissingReason.NEGLIGIBLE),
            markers(
                    "[p]", Marker.PROVISIONAL,
                    "[r]", Marker.REVISED,
                    "[e]", Marker.ESTIMATED,
                    "[f]", Marker.FORECAST,
                    "[b]", Marker.BREAK_BEFORE,
                    "[u]", Marker.LOW_RELIABILITY));
    private static final SymbolDialect NONE = new SymbolDialect("none", Map.of(), Map.of());

    private static final Observation NOT_REPORTED = Observation.missing(MissingReason.NOT_REPORTED);

    private final String name;
    private final Map<String, MissingReason> reasons;
    private final Map<String, Marker> markers;

    // -----------------------------------------------------------------------
    /**
     * Returns the dialect of scorecards kept in spreadsheets.
     *
     * @return the dialect of {@code tbc}, {@code n/a}, {@code -} and {@code --}
     */
    public static SymbolDialect scorecard() {
        return SCORECARD;
    }

    /**
     * Returns the dialect of official statistics in the United Kingdom.
     *
     * @return the dialect of bracketed symbols, as the Government Statistical Service recommends them since 2022
     */
    public static SymbolDialect gss() {
        return GSS;
    }

    /**
     * Returns the dialect without symbols.
     *
     * @return the dialect of numbers and blank cells
     */
    public static SymbolDialect none() {
        return NONE;
    }

    private SymbolDialect(String name, Map<String, MissingReason> reasons, Map<String, Marker> markers) {
        this.name = name;
        this.reasons = reasons;
        this.markers = markers;
    }

    private static Map<String, MissingReason> symbols(Object... pairs) {
        Map<String, MissingReason> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (MissingReason) pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, Marker> markers(Object... pairs) {
        Map<String, Marker> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Marker) pairs[i + 1]);
        }
        return map;
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the name of this dialect.
     *
     * @return {@code scorecard}, {@code gss} or {@code none}
     */
    public String name() {
        return name;
    }

    /**
     * Reads a cell.
     *
     * @param cell the text of the cell, as it is
     * @return what it says
     * @throws IllegalArgumentException if it is neither a number nor empty nor a symbol of this dialect; the message says what is wrong,
     *     what was found and what would be right
     */
    public Observation read(String cell) {
        if (cell.isEmpty()) {
            return NOT_REPORTED;
        }
        double value = PlainNumber.parse(cell);
        if (!Double.isNaN(value)) {
            return new Observation(new Figure.Known(value), Set.of());
        }
        MissingReason reason = reasons.get(cell.toLowerCase(Locale.ROOT));
        if (reason != null) {
            return Observation.missing(reason);
        }
        Observation marked = readMarked(cell);
        if (marked != null) {
            return marked;
        }
        throw new IllegalArgumentException(quoted(cell) + " " + PlainNumber.fault(cell) + "; " + expectation());
    }

    /** Reads a number followed by markers; null where the cell is none. */
    private @Nullable Observation readMarked(String cell) {
        int bracket = cell.indexOf('[');
        if (bracket <= 0 || markers.isEmpty()) {
            return null;
        }
        int end = cell.charAt(bracket - 1) == ' ' ? bracket - 1 : bracket;
        double value = PlainNumber.parse(cell.substring(0, end));
        EnumSet<Marker> found = EnumSet.noneOf(Marker.class);
        int from = bracket;
        while (!Double.isNaN(value) && from < cell.length()) {
            int to = cell.indexOf(']', from) + 1;
            Marker marker =
                    to == 0 ? null : markers.get(cell.substring(from, to).toLowerCase(Locale.ROOT));
            if (marker == null) {
                return null;
            }
            found.add(marker);
            from = to < cell.length() - 1 && cell.charAt(to) == ' ' ? to + 1 : to;
        }
        return Double.isNaN(value) ? null : new Observation(new Figure.Known(value), found);
    }

    private String expectation() {
        StringBuilder text = new StringBuilder("expected a plain decimal such as 1234 or -0.5, an empty cell");
        if (!markers.isEmpty()) {
            text.append(", a decimal followed by ").append(String.join(" ", markers.keySet()));
        }
        if (!reasons.isEmpty()) {
            text.append(", or one of ").append(String.join(" ", reasons.keySet()));
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return '"' + (cell.length() > SHOWN_CHARACTERS ? cell.substring(0, SHOWN_CHARACTERS) + "..." : cell) + '"';
    }

    /**
     * Writes an observation so that {@link #read} gives it back.
     *
     * @param observation a figure and its markers
     * @return the cell: {@code 45 [p][r]}, {@code tbc}, or empty for what was not reported
     * @throws IllegalArgumentException if this dialect has no symbol for the reason or for a marker
     */
    public String write(Observation observation) {
        Figure figure = observation.figure();
        if (figure.isKnown()) {
            String suffix = observation.markers().stream().map(this::symbol).collect(Collectors.joining());
            return suffix.isEmpty() ? figure.toString() : figure + " " + suffix;
        }
        if (figure.reason() == MissingReason.NOT_REPORTED) {
            return "";
        }
        return symbol(reasons, figure.reason());
    }

    private String symbol(Marker marker) {
        return symbol(markers, marker);
    }

    private <T> String symbol(Map<String, T> symbols, T meaning) {
        return symbols.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the dialect " + name + " has no symbol for " + meaning));
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.series;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's notation for cells that are not plain numbers: {@code tbc}, {@code [c]}.
 *
 * <p>The same symbol means opposite things to different publishers ({@code -} is a zero here, a suppressed count there), so cells are
 * read in a named dialect and never in a mixture of all. A publisher's own dialect is a preset with changes:
 *
 * {@snippet class="snippets.SeriesTest" region="own-dialect"}
 *
 * <table class="striped">
 * <caption>The presets</caption>
 * <thead><tr><th scope="col">dialect</th><th scope="col">cell</th><th scope="col">is</th></tr></thead>
 * <tbody>
 * <tr><th scope="row" rowspan="3">{@link #scorecard()}</th><td>{@code tbc}</td><td>{@link MissingReason#PENDING}</td></tr>
 * <tr><td>{@code n/a}</td><td>{@link MissingReason#NOT_APPLICABLE}</td></tr>
 * <tr><td>{@code -}, {@code --}</td><td>{@link MissingReason#NOT_REPORTED}</td></tr>
 * <tr><th scope="row" rowspan="6">{@link #gss()}</th><td>{@code [c]}</td><td>{@link MissingReason#CONFIDENTIAL}</td></tr>
 * <tr><td>{@code [x]}, {@code [w]}</td><td>{@link MissingReason#UNAVAILABLE}</td></tr>
 * <tr><td>{@code [z]}</td><td>{@link MissingReason#NOT_APPLICABLE}</td></tr>
 * <tr><td>{@code [low]}</td><td>{@link MissingReason#NEGLIGIBLE}</td></tr>
 * <tr><td>{@code 45 [p][r]}</td><td>45 with markers: {@code [p] [r] [e] [f] [b] [u]}</td></tr>
 * <tr><td>{@code 45 [note 1]}, {@code 45 [ns]}</td><td>45: remarks without a marker are ignored</td></tr>
 * <tr><th scope="row">{@link #none()}</th><td></td><td>numbers and empty cells only</td></tr>
 * </tbody>
 * </table>
 *
 * <ul>
 *   <li>In every dialect an empty cell is {@link MissingReason#NOT_REPORTED}.
 *   <li>Numbers are plain decimals in the digits 0 to 9: {@code 1234}, {@code -0.5}, {@code 1e3}. Grouped digits, decimal commas, currency and
 *       percent signs, negative numbers in parentheses and numbers after {@code <} are each read only where a method allows them.
 *   <li>More digits than a double has are the nearest double. A number that is too large for a double, or that would become zero, is rejected.
 *   <li>Spaces around a cell are rejected unless the dialect is {@linkplain #trimmed() trimmed}.
 *   <li>Markers follow a number, each with or without one space before it.
 *   <li>The case of symbols does not matter.
 * </ul>
 *
 * <p>Instances are immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SymbolDialect {

    private static final int SHOWN_CHARACTERS = 40;
    private static final int MAX_NOTE = 12;
    private static final List<String> BELOW = List.of("<=", "<", "\u2264", "fewer than", "less than");

    private static final SymbolDialect NONE =
            new SymbolDialect("none", Map.of(), Map.of(), false, CellNumbers.PLAIN, null, false);
    private static final SymbolDialect SCORECARD = NONE.named("scorecard")
            .with("tbc", MissingReason.PENDING)
            .with("n/a", MissingReason.NOT_APPLICABLE)
            .with("-", MissingReason.NOT_REPORTED)
            .with("--", MissingReason.NOT_REPORTED);
    private static final SymbolDialect GSS = new SymbolDialect(
                    "gss", Map.of(), Map.of(), true, CellNumbers.PLAIN, null, false)
            .with("[c]", MissingReason.CONFIDENTIAL)
            .with("[x]", MissingReason.UNAVAILABLE)
            .with("[w]", MissingReason.UNAVAILABLE)
            .with("[z]", MissingReason.NOT_APPLICABLE)
            .with("[low]", MissingReason.NEGLIGIBLE)
            .with("[p]", Marker.PROVISIONAL)
            .with("[r]", Marker.REVISED)
            .with("[e]", Marker.ESTIMATED)
            .with("[f]", Marker.FORECAST)
            .with("[b]", Marker.BREAK_BEFORE)
            .with("[u]", Marker.LOW_RELIABILITY);

    private static final Observation NOT_REPORTED = Observation.missing(MissingReason.NOT_REPORTED);

    private final String name;
    private final Map<String, MissingReason> reasons;
    private final Map<String, Marker> markers;
    /** The same by their lower case. */
    private final Map<String, MissingReason> byLowerCase;

    private final boolean notesIgnored;
    private final CellNumbers numbers;
    private final @Nullable MissingReason below;
    private final boolean trimmed;

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
     * @return the dialect of numbers and empty cells
     */
    public static SymbolDialect none() {
        return NONE;
    }

    private SymbolDialect(
            String name,
            Map<String, MissingReason> reasons,
            Map<String, Marker> markers,
            boolean notesIgnored,
            CellNumbers numbers,
            @Nullable MissingReason below,
            boolean trimmed) {
        this.name = name;
        this.reasons = reasons;
        this.markers = markers;
        this.notesIgnored = notesIgnored;
        this.numbers = numbers;
        this.below = below;
        this.trimmed = trimmed;
        Map<String, MissingReason> lower = new LinkedHashMap<>();
        reasons.forEach((symbol, reason) -> lower.put(symbol.toLowerCase(Locale.ROOT), reason));
        this.byLowerCase = lower;
        reasons.keySet().forEach(symbol -> checkNoNumber(symbol, symbol));
        markers.keySet().forEach(symbol -> {
            checkNoNumber(symbol, symbol);
            checkNoNumber(symbol, "1" + symbol);
        });
    }

    private void checkNoNumber(String symbol, String text) {
        if (!Double.isNaN(numbers.read(text))) {
            throw new IllegalArgumentException(
                    "symbol must not read as a number or a part of one, but was " + quoted(symbol));
        }
    }

    // -----------------------------------------------------------------------
    /**
     * Returns this dialect under another name.
     *
     * @param name the name, not blank
     * @return the dialect
     * @throws IllegalArgumentException if the name is blank
     */
    public SymbolDialect named(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name must not be blank, but was \"" + name + '"');
        }
        return new SymbolDialect(name, reasons, markers, notesIgnored, numbers, below, trimmed);
    }

    /**
     * Returns this dialect with a symbol for a missing figure.
     *
     * @param symbol the whole cell, such as {@code *} or {@code ..}; its case does not matter
     * @param reason the reason that the symbol states
     * @return the dialect
     * @throws IllegalArgumentException if the symbol is blank or has a space at either end, reads as a number, or is a symbol of this dialect
     *     already; use {@link #without} first to give it another meaning
     */
    public SymbolDialect with(String symbol, MissingReason reason) {
        checkNew(symbol);
        return new SymbolDialect(
                name,
                added(reasons, symbol, Objects.requireNonNull(reason, "reason")),
                markers,
                notesIgnored,
                numbers,
                below,
                trimmed);
    }

    /**
     * Returns this dialect with a symbol for a marker beside a number.
     *
     * @param symbol the text that follows the number, such as {@code [p]} or {@code (p)}; its case does not matter
     * @param marker the marker that the symbol states
     * @return the dialect
     * @throws IllegalArgumentException if the symbol is blank or has a space at either end, reads as a number or as the end of one, or is a symbol
     *     of this dialect already; use {@link #without} first to give it another meaning
     */
    public SymbolDialect with(String symbol, Marker marker) {
        checkNew(symbol);
        return new SymbolDialect(
                name,
                reasons,
                added(markers, symbol, Objects.requireNonNull(marker, "marker")),
                notesIgnored,
                numbers,
                below,
                trimmed);
    }

    /**
     * Returns this dialect without a symbol. A symbol that it does not have changes nothing.
     *
     * @param symbol the symbol; its case does not matter
     * @return the dialect
     */
    public SymbolDialect without(String symbol) {
        Objects.requireNonNull(symbol, "symbol");
        return new SymbolDialect(
                name, removed(reasons, symbol), removed(markers, symbol), notesIgnored, numbers, below, trimmed);
    }

    /**
     * Returns this dialect with other symbols in numbers: {@code 1.204,5} with a decimal comma and points between groups.
     *
     * <p>Groups have three digits, and a number without groups is read as well. Spaces between groups and the minus signs U+2212 and U+2013 are read
     * regardless of the symbols.
     *
     * @param decimal the symbol before the decimals
     * @param grouping the symbol between groups of three digits
     * @return the dialect
     * @throws IllegalArgumentException if both are the same, the decimal symbol is a space, one of them is a letter, a digit or a sign of numbers,
     *     or a symbol of this dialect would read as a number
     */
    public SymbolDialect withNumberSymbols(char decimal, char grouping) {
        return with(numbers.withSymbols(decimal, grouping));
    }

    /**
     * Returns this dialect reading numbers with a currency sign before or after them: {@code £45,120}, {@code -£45}, {@code 45 €}. The sign is not
     * kept.
     *
     * @param signs the signs, replacing those that this dialect has; none to read no signs
     * @return the dialect
     * @throws IllegalArgumentException if a sign is empty or has spaces, digits or symbols of numbers, or a symbol of this dialect would read as a
     *     number
     */
    public SymbolDialect withCurrencySigns(String... signs) {
        for (String sign : Objects.requireNonNull(signs, "signs")) {
            Objects.requireNonNull(sign, "signs");
        }
        return with(numbers.withCurrencies(Arrays.asList(signs.clone())));
    }

    /**
     * Returns this dialect reading numbers with a percent sign: {@code 22%} is 22.
     *
     * @return the dialect
     * @throws IllegalArgumentException if a symbol of this dialect would read as a number
     */
    public SymbolDialect withPercentSign() {
        return with(numbers.withPercent());
    }

    /**
     * Returns this dialect reading numbers in parentheses as negative: {@code (312)} is -312.
     *
     * @return the dialect
     * @throws IllegalArgumentException if a symbol of this dialect would read as a number
     */
    public SymbolDialect withBracketedNegatives() {
        return with(numbers.withBrackets());
    }

    private SymbolDialect with(CellNumbers changed) {
        return new SymbolDialect(name, reasons, markers, notesIgnored, changed, below, trimmed);
    }

    /**
     * Returns this dialect with a reason for cells that state only a bound: {@code <5}, {@code < 5}, {@code <0.5}, also after {@code <=}, U+2264,
     * {@code fewer than} and {@code less than}.
     *
     * @param reason the reason, mostly {@link MissingReason#CONFIDENTIAL}
     * @return the dialect
     */
    public SymbolDialect withBelow(MissingReason reason) {
        Objects.requireNonNull(reason, "reason");
        return new SymbolDialect(name, reasons, markers, notesIgnored, numbers, reason, trimmed);
    }

    /**
     * Returns this dialect ignoring spaces around cells, those that do not break lines included. A cell of spaces is empty.
     *
     * @return the dialect
     */
    public SymbolDialect trimmed() {
        return new SymbolDialect(name, reasons, markers, notesIgnored, numbers, below, true);
    }

    private void checkNew(String symbol) {
        Objects.requireNonNull(symbol, "symbol");
        if (symbol.isEmpty() || !CellBlanks.trimmed(symbol).equals(symbol)) {
            throw new IllegalArgumentException(
                    "symbol must not be blank or have spaces at its ends, but was " + quoted(symbol));
        }
        if (has(reasons, symbol) || has(markers, symbol)) {
            throw new IllegalArgumentException(
                    "symbol must not be in the dialect " + name + " already, but was " + quoted(symbol));
        }
    }

    private static boolean has(Map<String, ?> symbols, String symbol) {
        for (String each : symbols.keySet()) {
            if (symbol.equalsIgnoreCase(each)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Map<String, T> added(Map<String, T> symbols, String symbol, T meaning) {
        Map<String, T> changed = new LinkedHashMap<>(symbols);
        changed.put(symbol, meaning);
        return Collections.unmodifiableMap(changed);
    }

    private static <T> Map<String, T> removed(Map<String, T> symbols, String symbol) {
        Map<String, T> changed = new LinkedHashMap<>(symbols);
        changed.keySet().removeIf(symbol::equalsIgnoreCase);
        return Collections.unmodifiableMap(changed);
    }

    // -----------------------------------------------------------------------
    /**
     * Returns the name of this dialect.
     *
     * @return {@code scorecard}, {@code gss}, {@code none} or the name that a caller gave
     */
    public String name() {
        return name;
    }

    /**
     * Returns the symbols of missing figures.
     *
     * @return reasons by symbol, in the order in which they were added, unmodifiable
     */
    public Map<String, MissingReason> reasons() {
        return reasons;
    }

    /**
     * Returns the symbols of markers.
     *
     * @return markers by symbol, in the order in which they were added, unmodifiable
     */
    public Map<String, Marker> markers() {
        return markers;
    }

    /**
     * Returns whether spaces around cells are ignored.
     *
     * @return true for a {@linkplain #trimmed() trimmed} dialect
     */
    public boolean isTrimmed() {
        return trimmed;
    }

    // -----------------------------------------------------------------------
    /**
     * Reads a cell.
     *
     * @param cell the text of the cell
     * @return the figure with its markers, or the reason why it is missing
     * @throws IllegalArgumentException if the cell is neither a number nor empty nor a symbol of this dialect; the message has the cell, what is
     *     wrong with it and what is expected
     */
    public Observation read(String cell) {
        Objects.requireNonNull(cell, "cell");
        String text = trimmed ? CellBlanks.trimmed(cell) : cell;
        if (text.isEmpty()) {
            return NOT_REPORTED;
        }
        double value = numbers.read(text);
        if (!Double.isNaN(value)) {
            return new Observation(new Figure.Known(value), Set.of());
        }
        Observation other = readSymbol(text);
        if (other == null) {
            other = readMarked(text);
        }
        if (other == null) {
            throw new IllegalArgumentException(quoted(cell) + " " + numbers.fault(text) + "; " + expectation());
        }
        return other;
    }

    private @Nullable Observation readSymbol(String text) {
        MissingReason reason = byLowerCase.get(text.toLowerCase(Locale.ROOT));
        if (reason == null && below != null) {
            for (String sign : BELOW) {
                if (text.regionMatches(true, 0, sign, 0, sign.length())) {
                    String bound = CellBlanks.trimmed(text.substring(sign.length()));
                    return Double.isNaN(numbers.read(bound)) ? null : Observation.missing(below);
                }
            }
        }
        return reason == null ? null : Observation.missing(reason);
    }

    /** Reads a number followed by markers, or anything followed by notes; null where the cell is neither. */
    private @Nullable Observation readMarked(String text) {
        EnumSet<Marker> found = EnumSet.noneOf(Marker.class);
        int end = text.length();
        int before;
        while ((before = withoutMarker(text, end, found)) != end) {
            end = before > 0 && CellNumbers.isBlank(text.charAt(before - 1)) ? before - 1 : before;
        }
        if (end == text.length()) {
            return null;
        }
        String rest = text.substring(0, end);
        double value = numbers.read(rest);
        if (!Double.isNaN(value)) {
            return new Observation(new Figure.Known(value), found);
        }
        return found.isEmpty() ? readSymbol(rest) : null;
    }

    /** Returns where the last marker or ignored note begins, and adds the marker; the end itself if absent. */
    private int withoutMarker(String text, int end, EnumSet<Marker> found) {
        int longest = 0;
        Marker marker = null;
        for (Map.Entry<String, Marker> entry : markers.entrySet()) {
            int length = entry.getKey().length();
            if (length > longest
                    && length <= end
                    && text.regionMatches(true, end - length, entry.getKey(), 0, length)) {
                longest = length;
                marker = entry.getValue();
            }
        }
        if (marker != null) {
            found.add(marker);
            return end - longest;
        }
        return notesIgnored ? CellBlanks.withoutNote(text, end, MAX_NOTE) : end;
    }

    private String expectation() {
        StringBuilder text = new StringBuilder("expected a plain decimal such as ")
                .append(numbers.example())
                .append(", an empty cell");
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
     * Writes an observation so that {@link #read} returns it.
     *
     * @param observation a figure and its markers
     * @return the cell: {@code 45 [p][r]}, {@code tbc}, or empty for a figure that was not reported
     * @throws IllegalArgumentException if this dialect has no symbol for the reason or for a marker
     */
    public String write(Observation observation) {
        Figure figure = Objects.requireNonNull(observation, "observation").figure();
        if (!figure.isKnown()) {
            return figure.reason() == MissingReason.NOT_REPORTED ? "" : symbol(reasons, figure.reason());
        }
        StringBuilder cell = new StringBuilder(numbers.write(figure));
        boolean first = true;
        for (Marker marker : observation.markers()) {
            String symbol = symbol(markers, marker);
            cell.append(first || symbol.charAt(0) != '[' ? " " : "").append(symbol);
            first = false;
        }
        return cell.toString();
    }

    private <T> String symbol(Map<String, T> symbols, T meaning) {
        return symbols.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the dialect " + name + " has no symbol for " + meaning));
    }

    // -----------------------------------------------------------------------
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SymbolDialect other
                && name.equals(other.name)
                && reasons.equals(other.reasons)
                && markers.equals(other.markers)
                && notesIgnored == other.notesIgnored
                && numbers.equals(other.numbers)
                && below == other.below
                && trimmed == other.trimmed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, reasons, markers, notesIgnored, numbers, below, trimmed);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}

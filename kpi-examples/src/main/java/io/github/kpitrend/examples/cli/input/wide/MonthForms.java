// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The months, quarters and years that people write: {@code Jan-20}, {@code Q1 2019/20}, {@code 2018-19 (p)}. One text is looked at alone; what
 * only the whole file can decide keeps a kind of its own, such as {@link Kind#DAY_AND_MONTH_ORDER}. No other class is needed.
 */
public final class MonthForms {

    /** Longer texts are no months; it bounds the time that the patterns take. */
    private static final int MOST_CHARACTERS = 60;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int FIRST_TWO_DIGIT_YEAR_OF_1900 = 69;
    private static final int MONTHS = 12;
    private static final String[] ENGLISH = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final Map<String, String> MARKERS = Map.ofEntries(
            Map.entry("p", "PROVISIONAL"),
            Map.entry("prov", "PROVISIONAL"),
            Map.entry("provisional", "PROVISIONAL"),
            Map.entry("r", "REVISED"),
            Map.entry("revised", "REVISED"),
            Map.entry("e", "ESTIMATED"),
            Map.entry("est", "ESTIMATED"),
            Map.entry("estimated", "ESTIMATED"),
            Map.entry("f", "FORECAST"),
            Map.entry("forecast", "FORECAST"),
            Map.entry("partial", "PARTIAL"),
            Map.entry("to date", "PARTIAL"));
    private static final MonthForms IN_ENGLISH = new MonthForms(Locale.ENGLISH);

    private final Map<String, Integer> names = new HashMap<>();
    private volatile NamePatterns patterns;

    /** What a text may be. */
    public enum Kind {
        /** No month, quarter or year, nor nearly one. */
        NONE,
        /** A month with its year. */
        MONTH,
        /** A month without a year. */
        MONTH_NAME,
        /** {@code 2010-11}: November 2010, or a year from 2010 to 2011. */
        MONTH_OR_YEAR,
        /** {@code 202001}. */
        SIX_DIGITS,
        /** A date: its month where it is the first or last day. */
        DATE,
        /** {@code 01/02/2020}, whose order is not known: {@code month} is the first number, {@code day} the second. */
        DAY_AND_MONTH_ORDER,
        /** {@code 20-Jan}: a day, or January 2020. */
        DAY_OR_YEAR,
        /** Three months that end in a month. */
        THREE_MONTHS,
        /** A quarter of the fiscal year that begins in {@code year}; {@code month} is its number. */
        QUARTER,
        /** A quarter of the fiscal year that is named by its end. */
        QUARTER_BY_END,
        /** {@code 2020 Q1}, which calendar is not known. */
        QUARTER_OF_YEAR,
        /** A quarter without a year. */
        QUARTER_NAME,
        /** A half of the fiscal year that begins in {@code year}; {@code month} is its number. */
        HALF,
        /** A half without a year. */
        HALF_NAME,
        /** The fiscal year that begins in {@code year}. */
        YEAR,
        /** {@code FY2020}: the fiscal year that ends in {@code year}. */
        YEAR_BY_END,
        /** {@code 2019} alone. */
        CALENDAR_YEAR,
        /** A week or a day of one. */
        WEEK,
        /** What somebody meant for a month, and what cannot be read. */
        NEARLY
    }

    /**
     * What a text says.
     *
     * @param year the year, or the first of two; 0 where it has none
     * @param month 1 to 12, or the number of the quarter or half
     * @param shortYear whether the year was written with two digits
     * @param markers names of the markers behind it: {@code PROVISIONAL}
     * @param said what else stands behind it, as written
     */
    public record Form(
            Kind kind, int year, int month, int day, boolean shortYear, List<String> markers, List<String> said) {

        static Form of(Kind kind, int year, int month) {
            return new Form(kind, year, month, 0, false, List.of(), List.of());
        }

        Form written(boolean inTwoDigits) {
            return new Form(kind, year, month, day, inTwoDigits, markers, said);
        }

        Form with(List<String> marks, List<String> words) {
            return new Form(kind, year, month, day, shortYear, List.copyOf(marks), List.copyOf(words));
        }

        /** Returns whether it is a month, a quarter, a half or a year, perhaps one that cannot be read alone. */
        public boolean isPeriod() {
            return kind != Kind.NONE && kind != Kind.NEARLY && kind != Kind.WEEK;
        }
    }

    /** The patterns, which are made when the first text needs them: many files have months in the strict form only. */
    private static final class Patterns {

        static final Pattern MARK = Pattern.compile(
                "(?:\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]|([*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]+))$");
        /** Raised digits, which would become digits of the year. */
        static final Pattern RAISED = Pattern.compile("[\u00b9\u00b2\u00b3\u2070-\u2079]");

        static final Pattern GLUED_MARK = Pattern.compile("(?<=[0-9]) ?p$");
        static final Pattern NOTE = Pattern.compile("(?:note ?)?[0-9]{0,3}");
        static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");
        static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+");
        static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
        static final Pattern DOTTED = Pattern.compile("(?<=\\p{L})\\.");
        static final Pattern PARTS = Pattern.compile("([0-9]{4})(-|/|\\.| ?m)([0-9]{1,2})");
        static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");
        static final Pattern SIX = Pattern.compile("([0-9]{4})([0-9]{2})");
        static final Pattern DATE =
                Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?:[ t]00:00(?::00(?:\\.0{1,9})?)?)?");
        static final Pattern NUMBERS =
                Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})(?: 00:00(?::00)?)?");
        static final String YEARS =
                "(fy ?|financial year |year )?([0-9]{4}|[0-9]{2})(?: ?([-/]) ?([0-9]{4}|[0-9]{2}))?";
        static final Pattern YEAR = Pattern.compile(YEARS);
        static final String PART = "(q|qtr|quarter|h|half)[ -]?([1-4])";
        static final Pattern PART_FIRST = Pattern.compile(PART + "(?:[ ,/-]{1,2}" + YEARS + ")?");
        static final Pattern PART_LAST = Pattern.compile(YEARS + "[ ,/-]{0,2}" + PART);
        static final Pattern WEEK = Pattern.compile(
                "[0-9]{4}[ -]?w[0-9]{1,2}|w/[ce]\\b.*|(?:week|wk)(?: (?:ending|commencing))?[ -]?[0-9].*");
        static final Pattern NUMBERS_NEARLY = Pattern.compile(
                "[0-9]{4}[-/.][0-9]{1,3}|[0-9]{1,2}[-/][0-9]{4}"
                        + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{2}/[0-9]{2}");
        static final Pattern WORD_NEARLY = Pattern.compile("(\\p{L}{3,10})[ '/-]{0,2}[0-9].*");

        static final Pattern DAY_NEARLY = Pattern.compile("[0-9]{1,2}[ /-](\\p{L}{3,10})[ /-].*");

        private Patterns() {}
    }

    private static final Form NONE = Form.of(Kind.NONE, 0, 0);
    private static final Form NEARLY = Form.of(Kind.NEARLY, 0, 0);

    // -----------------------------------------------------------------------
    /** Returns the forms with English names. */
    public static MonthForms english() {
        return IN_ENGLISH;
    }

    /** Returns the forms with English names and those of another language. */
    public static MonthForms in(Locale locale) {
        return locale.getLanguage().isEmpty() || locale.getLanguage().equals("en")
                ? IN_ENGLISH
                : new MonthForms(locale);
    }

    private MonthForms(Locale locale) {
        if (!locale.equals(Locale.ENGLISH)) {
            addNames(locale);
        }
        for (int month = 1; month <= MONTHS; month++) {
            names.put(ENGLISH[month - 1], month);
            names.put(ENGLISH[month - 1].substring(0, 3), month);
        }
        names.put("sept", 9);
    }

    private void addNames(Locale locale) {
        for (int month = 1; month <= MONTHS; month++) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                String name = normalized(Month.of(month).getDisplayName(style, locale));
                if (name.length() > 1 && name.codePoints().noneMatch(Character::isDigit)) {
                    names.put(name, month);
                }
            }
        }
    }

    /** The patterns with names of months, made when they are first needed. */
    private NamePatterns patterns() {
        NamePatterns made = patterns;
        if (made == null) {
            made = new NamePatterns(names.keySet());
            patterns = made;
        }
        return made;
    }

    /** What is written with the name of a month. */
    private static final class NamePatterns {

        final Pattern nameAndYear;
        final Pattern yearAndName;
        final Pattern dayAndName;
        final Pattern dayNameYear;
        final Pattern threeMonths;

        NamePatterns(Set<String> names) {
            String any = names.stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(", ")"));
            nameAndYear = Pattern.compile(any + " ?[-'/]? ?([0-9]{4}|[0-9]{2})");
            yearAndName = Pattern.compile("([0-9]{4}) ?-? ?" + any);
            dayAndName = Pattern.compile("([0-9]{1,2}) ?-? ?" + any);
            dayNameYear = Pattern.compile("([0-9]{1,2})[ -]" + any + "[ -]([0-9]{4})");
            threeMonths = Pattern.compile(any + " ?(?:-|/|to|bis) ?" + any + " ?[-']? ?([0-9]{4}|[0-9]{2})");
        }
    }

    // -----------------------------------------------------------------------
    /** Reads a text; whatever it is, there is a form. */
    public Form read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return NONE;
        }
        Form form = usual(text);
        return form == null ? readAny(text) : form;
    }

    /** Reads what most cells hold without patterns: a word of English letters, and {@code 2020-06}; null for all else. */
    private Form usual(String text) {
        boolean word = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
        if (word) {
            Integer month = names.get(text.toLowerCase(Locale.ROOT));
            return month == null ? NONE : Form.of(Kind.MONTH_NAME, 0, month);
        }
        if (text.length() != 7 || text.charAt(4) != '-') {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && i != 4) {
                return null;
            }
        }
        return parts(text.substring(0, 4), "-", text.substring(5));
    }

    /** Reads any text by all patterns; {@link #read} gives the same. */
    Form readAny(String text) {
        List<String> markers = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String rest = text.strip();
        while (true) {
            Form form = bare(normalized(rest));
            if (form.kind() != Kind.NONE && form.kind() != Kind.NEARLY) {
                Collections.reverse(said);
                return markers.isEmpty() && said.isEmpty() ? form : form.with(markers, said);
            }
            String shorter = withoutMark(rest, markers, said);
            if (shorter.length() == rest.length()) {
                return form.kind() == Kind.NEARLY || isNearly(normalized(rest)) ? NEARLY : NONE;
            }
            rest = shorter;
        }
    }

    /** Takes the last mark away and keeps what it says. */
    private static String withoutMark(String text, List<String> markers, List<String> said) {
        Matcher mark = Patterns.MARK.matcher(text);
        if (mark.find()) {
            String inside = mark.group(1) != null ? mark.group(1) : mark.group(2);
            String marker = inside == null ? null : MARKERS.get(normalized(inside));
            if (marker == null && "b".equals(mark.group(2))) {
                marker = "BREAK_BEFORE";
            }
            if (marker == null) {
                said.add(mark.group());
            } else if (!markers.contains(marker)) {
                markers.add(marker);
            }
            return text.substring(0, mark.start()).strip();
        }
        Matcher glued = Patterns.GLUED_MARK.matcher(text);
        if (glued.find()) {
            markers.add("PROVISIONAL");
            return text.substring(0, glued.start());
        }
        return text;
    }

    /** Returns whether what stands behind a month is a number of a footnote, or a sign for one. */
    static boolean isNote(String said) {
        String inside =
                said.length() > 2 && "([".indexOf(said.charAt(0)) >= 0 ? said.substring(1, said.length() - 1) : "";
        return Patterns.NOTE.matcher(normalized(inside)).matches();
    }

    /** Returns a text with one kind of blank, dash and quote, small, without what cannot be seen. */
    static String normalized(String text) {
        return withoutEnd(isPlain(text) ? text.toLowerCase(Locale.ROOT) : folded(text));
    }

    /** Returns whether there is nothing to fold but the case: no signs beyond ASCII, no dots, no blanks but single ones within. */
    static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '.' || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    /** Does what {@link #normalized} does to any text, but for the signs at its end. */
    static String folded(String text) {
        String visible = Patterns.RAISED
                .matcher(Patterns.INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll("\u2020");
        String folded = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        String plain = Patterns.DASHES
                .matcher(Patterns.BLANKS.matcher(folded).replaceAll(" "))
                .replaceAll("-");
        String quoted = plain.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u00b4', '\'');
        return Patterns.DOTTED
                .matcher(quoted.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip();
    }

    private static String withoutEnd(String small) {
        int end = small.length();
        while (end > 0 && ":; ".indexOf(small.charAt(end - 1)) >= 0) {
            end--;
        }
        return small.substring(0, end);
    }

    private Form bare(String text) {
        Integer name = names.get(text);
        if (name != null) {
            return Form.of(Kind.MONTH_NAME, 0, name);
        }
        Form form = named(text);
        if (form == NONE) {
            form = numbers(text);
        }
        if (form == NONE) {
            form = partOfYear(text);
        }
        if (form == NONE && Patterns.WEEK.matcher(text).matches()) {
            return Form.of(Kind.WEEK, 0, 0);
        }
        return form;
    }

    private Form named(String text) {
        Matcher found = patterns().nameAndYear.matcher(text);
        if (found.matches()) {
            return month(found.group(2), names.get(found.group(1)), Kind.MONTH);
        }
        found = patterns().yearAndName.matcher(text);
        if (found.matches()) {
            return month(found.group(1), names.get(found.group(2)), Kind.MONTH);
        }
        found = patterns().dayAndName.matcher(text);
        if (found.matches()) {
            return Form.of(Kind.DAY_OR_YEAR, 0, names.get(found.group(2)));
        }
        found = patterns().dayNameYear.matcher(text);
        if (found.matches()) {
            return date(found.group(3), names.get(found.group(2)), found.group(1));
        }
        found = patterns().threeMonths.matcher(text);
        if (found.matches()) {
            int last = names.get(found.group(2));
            boolean three = (last - names.get(found.group(1)) + MONTHS) % MONTHS == 2;
            return three ? month(found.group(3), last, Kind.THREE_MONTHS) : NEARLY;
        }
        return NONE;
    }

    private static Form numbers(String text) {
        Matcher found = Patterns.PARTS.matcher(text);
        if (found.matches()) {
            return parts(found.group(1), found.group(2), found.group(3));
        }
        found = Patterns.MONTH_FIRST.matcher(text);
        if (found.matches()) {
            return month(found.group(2), number(found.group(1)), Kind.MONTH);
        }
        found = Patterns.SIX.matcher(text);
        if (found.matches()) {
            int year = number(found.group(1));
            boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR;
            return fits ? month(found.group(1), number(found.group(2)), Kind.SIX_DIGITS) : NONE;
        }
        found = Patterns.DATE.matcher(text);
        if (found.matches()) {
            return date(found.group(1), number(found.group(3)), found.group(4));
        }
        found = Patterns.NUMBERS.matcher(text);
        if (found.matches()) {
            return new Form(
                    Kind.DAY_AND_MONTH_ORDER,
                    number(found.group(4)),
                    number(found.group(1)),
                    number(found.group(3)),
                    false,
                    List.of(),
                    List.of());
        }
        return NONE;
    }

    /** {@code 2020-01}, {@code 2019-20}, {@code 2010-11}, {@code 2020M01}. */
    private static Form parts(String years, String sign, String parts) {
        int year = number(years);
        int part = number(parts);
        boolean next = parts.length() == 2 && part == (year + 1) % 100;
        boolean month = part >= 1 && part <= MONTHS;
        return switch (sign) {
            case "-" ->
                next ? Form.of(month ? Kind.MONTH_OR_YEAR : Kind.YEAR, year, part) : month(years, part, Kind.MONTH);
            case "/" -> next ? Form.of(Kind.YEAR, year, 0) : month(years, part, Kind.MONTH);
            default -> month(years, part, Kind.MONTH);
        };
    }

    private static Form partOfYear(String text) {
        Matcher found = Patterns.YEAR.matcher(text);
        if (found.matches()) {
            return year(found, 1);
        }
        found = Patterns.PART_FIRST.matcher(text);
        if (found.matches()) {
            return partOf(found, 1, 3);
        }
        found = Patterns.PART_LAST.matcher(text);
        return found.matches() ? partOf(found, 5, 1) : NONE;
    }

    /** A year whose groups begin at one: what stands before it, its first number, the sign, its second number. */
    private static Form year(Matcher found, int group) {
        String before = found.group(group);
        String first = found.group(group + 1);
        String second = found.group(group + 3);
        if (first == null) {
            return NONE;
        }
        int year = fullYear(first);
        if (second != null) {
            boolean next = number(second) == (second.length() == 4 ? year + 1 : (year + 1) % 100);
            boolean bare = before == null && first.length() == 2;
            return next && !bare ? Form.of(Kind.YEAR, year, 0) : NEARLY;
        }
        if (before != null && before.startsWith("fy")) {
            return Form.of(Kind.YEAR_BY_END, year, 0);
        }
        boolean plausible = first.length() == 4 && year >= FIRST_YEAR && year <= LAST_YEAR;
        return plausible && before == null ? Form.of(Kind.CALENDAR_YEAR, year, 0) : NONE;
    }

    private static Form partOf(Matcher found, int part, int yearGroup) {
        boolean half = found.group(part).startsWith("h");
        int number = number(found.group(part + 1));
        String first = found.group(yearGroup + 1);
        String second = found.group(yearGroup + 3);
        if (half && number > 2) {
            return NEARLY;
        }
        if (first == null) {
            return Form.of(half ? Kind.HALF_NAME : Kind.QUARTER_NAME, 0, number);
        }
        int year = fullYear(first);
        if (second != null) {
            boolean next = number(second) == (second.length() == 4 ? year + 1 : (year + 1) % 100);
            return next ? Form.of(half ? Kind.HALF : Kind.QUARTER, year, number) : NEARLY;
        }
        if (half) {
            return NEARLY;
        }
        boolean byEnd = found.group(yearGroup) != null && found.group(yearGroup).startsWith("fy");
        return Form.of(byEnd ? Kind.QUARTER_BY_END : Kind.QUARTER_OF_YEAR, year, number);
    }

    // -----------------------------------------------------------------------
    private static Form month(String year, int month, Kind kind) {
        boolean inTwoDigits = year.length() == 2;
        return month >= 1 && month <= MONTHS
                ? Form.of(kind, fullYear(year), month).written(inTwoDigits)
                : NEARLY;
    }

    private static Form date(String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(number(year), month, number(day));
            return new Form(Kind.DATE, date.getYear(), month, date.getDayOfMonth(), false, List.of(), List.of());
        } catch (DateTimeException e) {
            return NEARLY;
        }
    }

    /** Two digits by the rule of POSIX. */
    private static int fullYear(String digits) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year >= FIRST_TWO_DIGIT_YEAR_OF_1900 ? FIRST_YEAR + year : 2000 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Returns whether somebody may have meant a month or a year. */
    private boolean isNearly(String text) {
        if (Patterns.NUMBERS_NEARLY.matcher(text).matches()) {
            return true;
        }
        Matcher word = Patterns.WORD_NEARLY.matcher(text);
        Matcher behind = Patterns.DAY_NEARLY.matcher(text);
        String name = word.matches() ? word.group(1) : behind.matches() ? behind.group(1) : "";
        return !name.isEmpty() && names.keySet().stream().anyMatch(other -> resembles(name, other));
    }

    /** Returns whether a word is a name, or one with a letter too many, too few or another one behind the first. */
    private static boolean resembles(String word, String name) {
        if (word.charAt(0) != name.charAt(0) || Math.abs(word.length() - name.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), name.length()) && word.charAt(same) == name.charAt(same)) {
            same++;
        }
        int wordFrom = same + (word.length() >= name.length() ? 1 : 0);
        int nameFrom = same + (name.length() >= word.length() ? 1 : 0);
        return word.equals(name)
                || word.substring(Math.min(wordFrom, word.length()))
                        .equals(name.substring(Math.min(nameFrom, name.length())));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.wide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of headings and what they stand for. A heading is looked at alone; which column of several is taken is decided by {@link Columns}. */
final class Headings {

    /** Longer texts are no headings that have a meaning here; it bounds the time that the patterns take. */
    private static final int MOST_CHARACTERS = 300;

    private static final Pattern IN_PARENTHESES = Pattern.compile("^([^()]*)\\(([^()]*)\\)$");
    private static final Pattern TARGET_WORD = Pattern.compile("target|ambition|plan|goal|standard");
    private static final Pattern TARGET_BEFORE =
            Pattern.compile("^(?:target|ambition|plan|goal|standard)s? (?:for )?(.*[0-9].*)$");
    private static final Pattern TARGET_BEHIND =
            Pattern.compile("^(.*[0-9].*?) (?:target|ambition|plan|goal|standard)s?$");

    private static final Map<String, Role> EXACT = new LinkedHashMap<>();
    private static final Map<String, Role> BEGINNINGS = new LinkedHashMap<>();

    /** What a column is for. Those that may stand once come first. */
    enum Role {
        REF,
        NAME,
        GROUP,
        OWNER,
        REPORTER,
        OUTCOME,
        UNIT,
        POLARITY,
        FREQUENCY,
        MEASURE,
        PERCENT,
        RATING,
        MONTH,
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        MISSING,
        MARKS,
        SOURCE,
        KNOWN_ON,
        ROW_KIND,
        TARGET,
        BENCHMARK,
        COMMENTARY,
        PUBLISHED_PREVIOUS,
        PUBLISHED_YEAR,
        PUBLISHED_MEAN,
        PUBLISHED_MAX,
        PUBLISHED_TO_DATE,
        PUBLISHED_KEPT,
        PERIOD,
        BLANK,
        UNKNOWN;

        boolean standsOnce() {
            return ordinal() < TARGET.ordinal();
        }
    }

    /**
     * What a heading says.
     *
     * @param detail what stands behind the word or in its parentheses: a year, a month, the name of a comparator
     * @param word the word of the table that it was found by
     */
    record Meaning(Role role, String detail, String word) {}

    static {
        equal(Role.REF, "ref", "reference", "id", "code", "kpi", "pi", "no");
        begin(
                Role.REF,
                "ref no",
                "kpi ref",
                "kpi id",
                "kpi code",
                "kpi no",
                "indicator ref",
                "indicator code",
                "indicator id",
                "indicator no",
                "measure ref",
                "measure code",
                "measure id",
                "measure no",
                "metric id",
                "metric code",
                "area code",
                "region code",
                "organisation code",
                "organization code");
        begin(
                Role.NAME,
                "indicator",
                "measure",
                "metric",
                "performance",
                "kpi name",
                "description",
                "title",
                "area name",
                "region name",
                "organisation name",
                "organization name");
        equal(Role.NAME, "name");
        equal(Role.GROUP, "group", "theme", "priority", "domain", "service", "area", "performance area");
        begin(Role.OWNER, "owner", "lead", "accountable");
        begin(Role.REPORTER, "reporter", "reported by", "contact");
        begin(Role.OUTCOME, "outcome", "what impact");
        begin(Role.UNIT, "unit");
        begin(Role.POLARITY, "polarity", "good is", "better");
        begin(Role.FREQUENCY, "frequency", "reported", "collection");
        begin(Role.MEASURE, "type");
        equal(Role.PERCENT, "%?", "percentage");
        begin(Role.TARGET, "target", "ambition");
        equal(Role.TARGET, "plan", "goal", "standard");
        begin(
                Role.BENCHMARK,
                "sn",
                "eng",
                "england",
                "se region",
                "national",
                "region",
                "statistical neighbours",
                "statistical neighbors",
                "benchmark");
        begin(Role.RATING, "dot", "direction of travel", "trend", "assessed rating");
        begin(Role.COMMENTARY, "commentary", "commentaries", "comment", "narrative", "explanation", "notes");
        begin(
                Role.PUBLISHED_PREVIOUS,
                "% change from prev",
                "% change from previous",
                "vs prev",
                "vs previous",
                "change on month",
                "monthly change");
        begin(Role.PUBLISHED_YEAR, "% change from same period", "vs prev yr", "vs last year", "yoy");
        begin(
                Role.PUBLISHED_MEAN,
                "12 mnth avg",
                "12 mnth average",
                "12 month average",
                "12 month mean",
                "rolling average");
        equal(Role.PUBLISHED_MEAN, "mean");
        begin(Role.PUBLISHED_MAX, "12 mnth max", "12 mnth maximum", "12 month max", "12 month maximum");
        equal(Role.PUBLISHED_MAX, "max");
        begin(Role.PUBLISHED_TO_DATE, "ytd", "year to date");
        equal(Role.PUBLISHED_KEPT, "obs", "n", "rating", "rag");
        begin(Role.PUBLISHED_KEPT, "latest", "variation", "assurance", "target status", "expected");
        equal(Role.MONTH, "month");
        equal(Role.VALUE, "value");
        equal(Role.NUMERATOR, "numerator");
        equal(Role.DENOMINATOR, "denominator");
        equal(Role.MISSING, "missing");
        equal(Role.MARKS, "marks");
        equal(Role.SOURCE, "source");
        equal(Role.KNOWN_ON, "known on", "known_on");
    }

    private Headings() {}

    private static void equal(Role role, String... words) {
        for (String word : words) {
            EXACT.put(word, role);
        }
    }

    private static void begin(Role role, String... words) {
        for (String word : words) {
            BEGINNINGS.put(word, role);
        }
    }

    // -----------------------------------------------------------------------
    /** Returns the order in which the table has a word. */
    static int rank(String word) {
        int rank = 0;
        for (Map<String, Role> words : List.of(EXACT, BEGINNINGS)) {
            for (String other : words.keySet()) {
                if (other.equals(word)) {
                    return rank;
                }
                rank++;
            }
        }
        return rank;
    }

    /** Returns a heading without case, line breaks, dots behind letters and signs at its end; months keep their hyphens. */
    static String normalized(String heading) {
        String text = MonthForms.normalized(heading).toLowerCase(Locale.ROOT);
        int end = text.length();
        while (end > 0 && ":;*\u2020 ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Returns what a heading of no month, quarter or year means. */
    static Meaning meaning(String heading) {
        if (heading.isBlank()) {
            return new Meaning(Role.BLANK, "", "");
        }
        if (heading.length() > MOST_CHARACTERS) {
            return new Meaning(Role.UNKNOWN, "", "");
        }
        String whole = normalized(heading);
        Matcher parentheses = IN_PARENTHESES.matcher(whole);
        String apart = parentheses.matches() ? parentheses.group(2).strip() : "";
        String hyphens = parentheses.matches() ? normalized(parentheses.group(1)) : whole;
        String text = hyphens.replace('-', ' ').replaceAll(" +", " ").strip();
        Meaning target = target(hyphens, apart);
        if (target != null) {
            return target;
        }
        Role exact = EXACT.get(text);
        if (exact != null) {
            return new Meaning(exact, apart, text);
        }
        String best = "";
        for (String word : BEGINNINGS.keySet()) {
            if (word.length() > best.length() && begins(text, word)) {
                best = word;
            }
        }
        if (best.isEmpty()) {
            return new Meaning(Role.UNKNOWN, apart, "");
        }
        String behind = text.substring(best.length()).strip();
        return new Meaning(BEGINNINGS.get(best), apart.isEmpty() ? behind : apart, best);
    }

    /** {@code Target 19-20}, {@code 22/23 Ambition}; null where it names no year. */
    private static Meaning target(String text, String apart) {
        Matcher before = TARGET_BEFORE.matcher(text);
        if (before.matches()) {
            return new Meaning(Role.TARGET, before.group(1).strip(), "target");
        }
        Matcher behind = TARGET_BEHIND.matcher(text);
        if (behind.matches()) {
            return new Meaning(Role.TARGET, behind.group(1).strip(), "target");
        }
        boolean alone = TARGET_WORD.matcher(text).matches();
        return alone && !apart.isEmpty() ? new Meaning(Role.TARGET, apart, "target") : null;
    }

    /** Returns whether a text begins with a word, perhaps one more, or several of them. */
    private static boolean begins(String text, String word) {
        if (!text.startsWith(word)) {
            return false;
        }
        int end = word.length();
        boolean plural = end < text.length() && text.charAt(end) == 's';
        if (plural && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)))) {
            end++;
        }
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.output.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options for the head of a page and for how it writes numbers. */
@Command(addMethodSubcommands = false)
final class PageOptions {

    private static final int MOST_CHARACTERS = 200;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the page. Default: that of the sheet.")
    private String title;

    @Option(names = "--organization", paramLabel = "TEXT", description = "The publisher of the page.")
    private String organization;

    @Option(names = "--source", paramLabel = "TEXT", description = "Where the figures come from.")
    private String source;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day of the page. Default: that of SOURCE_DATE_EPOCH, else today.")
    private String date;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "Numbers and names of months of the page, and of months in sheets beside English ones; und is"
                    + " plain. Default: en-GB.")
    private String locale = "en-GB";

    /** Checks the options, and returns the locale. */
    Locale locale() throws Trouble {
        checkLength("--title", title);
        checkLength("--organization", organization);
        checkLength("--source", source);
        date();
        try {
            return new Locale.Builder().setLanguageTag(locale).build();
        } catch (IllformedLocaleException e) {
            throw new Trouble(
                    "--locale: " + Trouble.quoted(locale) + " is not a language tag; expected one such as en-GB");
        }
    }

    private static void checkLength(String option, String text) throws Trouble {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            throw new Trouble(option + ": has " + length + " characters; expected at most " + MOST_CHARACTERS);
        }
    }

    private LocalDate date() throws Trouble {
        if (date != null) {
            try {
                return LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                throw new Trouble("--date: " + Trouble.quoted(date) + " is not a day; expected YYYY-MM-DD");
            }
        }
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch != null && !epoch.isEmpty()) {
            try {
                return Instant.ofEpochSecond(Long.parseLong(epoch))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
            } catch (NumberFormatException | DateTimeException e) {
                throw new Trouble(
                        "SOURCE_DATE_EPOCH: " + Trouble.quoted(epoch) + " is not a number of seconds since 1970");
            }
        }
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Puts what was given onto a page; a title that was not given stays that of the sheet. */
    Page on(Page page) throws Trouble {
        Page headed = page.withLocale(locale()).withDate(date());
        headed = title == null ? headed : headed.withTitle(title);
        headed = organization == null ? headed : headed.withOrganization(organization);
        return source == null ? headed : headed.withSource(source);
    }
}

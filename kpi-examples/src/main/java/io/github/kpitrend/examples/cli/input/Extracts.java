// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.vintage.SeriesVintages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Observations of several extracts: what was known when all of them were. */
public final class Extracts extends Observations {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final SortedMap<LocalDate, Observations> byDate;
    private final Set<String> refs = new LinkedHashSet<>();

    private Extracts(SortedMap<LocalDate, Observations> byDate) {
        super(
                new ObservationRows(),
                latest(byDate),
                byDate.get(byDate.lastKey()).illustrative());
        this.byDate = byDate;
        byDate.values().forEach(extract -> refs.addAll(extract.refs()));
    }

    /** Combines extracts; a ref whose extracts are too far apart is trouble. */
    public static Extracts of(String file, SortedMap<LocalDate, Observations> byDate) throws Trouble {
        Extracts extracts = new Extracts(byDate);
        for (String ref : extracts.refs) {
            try {
                extracts.vintages(ref);
            } catch (IllegalArgumentException e) {
                throw Trouble.in(file, "the ref " + Trouble.quoted(ref) + ": " + e.getMessage());
            }
        }
        return extracts;
    }

    private static YearMonth latest(SortedMap<LocalDate, Observations> byDate) {
        return byDate.values().stream()
                .map(Observations::latest)
                .max(YearMonth::compareTo)
                .orElseThrow();
    }

    /** Returns the date of a text, {@code 2020-05-12}; empty for anything else. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Says why a row of a month, by its number, cannot be of an extract; empty where it can. */
    public static Optional<String> tooEarly(LocalDate knownOn, int month) {
        LocalDate first = Months.at(month).atDay(1);
        return knownOn.isBefore(first)
                ? Optional.of("known_on is " + knownOn + ", before the first day of the month " + Months.at(month)
                        + "; expected that day or later")
                : Optional.empty();
    }

    /** Returns what was known on a date; an extract later than it is not in it. */
    public Extracts asOf(LocalDate date) throws Trouble {
        if (date.isBefore(byDate.firstKey())) {
            throw new Trouble(
                    "--as-of: was " + date + ", when nothing was known; expected " + byDate.firstKey() + " or later");
        }
        return new Extracts(byDate.headMap(date.plusDays(1)));
    }

    // -----------------------------------------------------------------------
    @Override
    public Set<String> refs() {
        return Collections.unmodifiableSet(refs);
    }

    @Override
    public MonthlySeries series(String ref) {
        return isRatio(ref)
                ? ratio(ref, 1).values()
                : fold(ref, Observations::series).latest();
    }

    @Override
    public boolean hasRatios() {
        return byDate.values().stream().anyMatch(Observations::hasRatios);
    }

    @Override
    public boolean isRatio(String ref) {
        return byDate.values().stream().anyMatch(extract -> extract.isRatio(ref));
    }

    @Override
    public RatioSeries ratio(String ref, double per) {
        return RatioSeries.rate(
                fold(ref, (extract, each) -> extract.ratio(each, 1).numerators())
                        .latest(),
                fold(ref, (extract, each) -> extract.ratio(each, 1).denominators())
                        .latest(),
                per);
    }

    /** Returns the vintages of a ref: of a ratio, those of its quotients. */
    public SeriesVintages vintages(String ref) {
        return fold(ref, Observations::series);
    }

    /** Returns the vintages of a ref, each extract's series made in the same way. */
    public SeriesVintages fold(String ref, BiFunction<Observations, String, MonthlySeries> series) {
        Map<LocalDate, MonthlySeries> extracts = new TreeMap<>();
        byDate.forEach((date, extract) -> {
            if (extract.refs().contains(ref)) {
                extracts.put(date, series.apply(extract, ref));
            }
        });
        return SeriesVintages.of(extracts);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import io.github.kpitrend.disclosure.Publication;
import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.indicator.MeasureKind;
import io.github.kpitrend.series.Figure;
import io.github.kpitrend.series.MissingReason;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.series.RatioSeries;
import io.github.kpitrend.time.MonthRange;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the counts of a page that was published before, as {@code --json} wrote it. */
public final class EarlierPage {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EarlierPage() {}

    /**
     * Reads a page.
     *
     * @param indicators the indicators of today, by reference
     * @param totals the parts of each total
     */
    public static Publication read(
            Source source, Function<String, Indicator> indicators, Map<String, List<String>> totals) throws Trouble {
        try (InputStream in = source.open()) {
            return publication(MAPPER.readTree(in), indicators, totals);
        } catch (JacksonException e) {
            throw Trouble.in(
                    source.name(), "is not JSON (" + e.getOriginalMessage() + "); expected a page as --json writes it");
        } catch (IOException e) {
            throw Trouble.in(source.name(), "cannot be read (" + Trouble.reason(e) + ")");
        } catch (IllegalArgumentException e) {
            throw Trouble.in(source.name(), "is not a page as --json writes it: " + e.getMessage());
        }
    }

    private static Publication publication(
            JsonNode page, Function<String, Indicator> indicators, Map<String, List<String>> totals) {
        if (!page.path("rows").isArray()) {
            throw new IllegalArgumentException("it has no rows");
        }
        Publication.Builder builder = Publication.builder();
        Set<String> counts = new LinkedHashSet<>();
        for (JsonNode row : page.path("rows")) {
            if (isCount(row)) {
                counts.add(ref(row));
            }
        }
        for (JsonNode row : page.path("rows")) {
            Indicator indicator = indicators.apply(ref(row));
            if (!row.path("ratio").isMissingNode()) {
                JsonNode ratio = row.path("ratio");
                MonthlySeries numerators = series(ratio.path("numerators"));
                MonthlySeries denominators = series(ratio.path("denominators"));
                builder.ratio(
                        indicator,
                        indicator.measure() == MeasureKind.PERCENTAGE
                                ? RatioSeries.proportion(numerators, denominators)
                                : RatioSeries.rate(numerators, denominators, 1));
            } else if (counts.contains(ref(row)) && indicator.measure() == MeasureKind.COUNT) {
                List<String> parts = totals.getOrDefault(ref(row), List.of());
                if (!parts.isEmpty() && counts.containsAll(parts)) {
                    builder.total(indicator, series(row.path("series")), parts);
                } else {
                    builder.series(indicator, series(row.path("series")));
                }
            }
        }
        for (JsonNode sum : page.path("disclosure").path("sums")) {
            String ref = sum.path("ref").asString();
            if (counts.contains(ref)) {
                MonthRange range = MonthRange.of(
                        YearMonth.parse(sum.path("first").asString()),
                        YearMonth.parse(sum.path("last").asString()));
                builder.sum(ref, range, figure(sum.path("value")));
            }
        }
        return builder.build();
    }

    private static String ref(JsonNode row) {
        return row.path("indicator").path("ref").asString();
    }

    private static boolean isCount(JsonNode row) {
        return row.path("ratio").isMissingNode()
                && row.path("indicator").path("measure").asString().equals(MeasureKind.COUNT.name());
    }

    private static MonthlySeries series(JsonNode form) {
        List<Figure> figures = new ArrayList<>();
        form.path("values").forEach(value -> figures.add(figure(value)));
        return MonthlySeries.of(YearMonth.parse(form.path("first").asString()), figures);
    }

    private static Figure figure(JsonNode value) {
        if (value.isNumber()) {
            return Figure.of(value.doubleValue());
        }
        if (value.path("value").isNumber()) {
            return Figure.of(value.path("value").doubleValue());
        }
        return Figure.missing(MissingReason.valueOf(value.path("missing").asString()));
    }
}

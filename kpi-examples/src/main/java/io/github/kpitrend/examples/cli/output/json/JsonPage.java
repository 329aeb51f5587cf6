// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.json;

import io.github.kpitrend.chart.Variation;
import io.github.kpitrend.disclosure.ProtectedPublication;
import io.github.kpitrend.examples.cli.Main;
import io.github.kpitrend.examples.cli.Version;
import io.github.kpitrend.examples.cli.input.Illustrative;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageFormat;
import io.github.kpitrend.examples.cli.output.PageRow;
import io.github.kpitrend.examples.cli.output.PageWords;
import io.github.kpitrend.quality.Finding;
import io.github.kpitrend.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.exc.JacksonIOException;

/**
 * A document of the shipped schema, {@code scorecard.schema.json}: the page and everything behind it, not rounded. A figure is a number, or an object with
 * the reason it is missing. The same page always gives the same bytes.
 */
public final class JsonPage implements PageFormat {

    /** The version of the schema; it is raised where a key is removed or changes its meaning. */
    private static final int VERSION = 2;

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        // A writer puts a question mark for half a character, where Jackson's own encoder would break off.
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            PlainTree.write(writer, document(page));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        writer.write('\n');
        writer.flush();
    }

    /** Returns the schema that every document follows. */
    public static String schema() {
        try (InputStream schema =
                Main.class.getResourceAsStream("/io/github/kpitrend/examples/scorecard.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the document as a tree of texts, numbers, lists and maps. */
    static Map<String, Object> document(Page page) {
        Scorecard scorecard = page.scorecard();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "scorecard.schema.json");
        document.put("version", VERSION);
        Map<String, Object> producer = new LinkedHashMap<>(); // in one order, whatever the JVM
        producer.put("name", "kpi-examples");
        producer.put("version", Version.number());
        document.put("producer", producer);
        page.date().ifPresent(date -> document.put("generated", date.toString()));
        document.put("title", page.title());
        document.put("organization", page.organization());
        document.put("source", page.source().isEmpty() ? page.file() : page.source());
        document.put("month", scorecard.month().toString());
        document.put("locale", page.locale().toLanguageTag());
        page.knownOn().ifPresent(day -> document.put("knownOn", day.toString()));
        PageWords.illustrative(page.illustrative())
                .ifPresent(statement -> document.put("illustrative", illustrative(page.illustrative(), statement)));
        scorecard.published().ifPresent(published -> document.put("disclosure", disclosure(published)));
        document.put("summary", summary(page));
        document.put("rows", new Rows(page));
        document.put("findings", page.findings().stream().map(Finding::getPlain).toList());
        return document;
    }

    /** The rows, each made when it is written, so that only one of them is held in memory. */
    private static final class Rows extends AbstractList<Object> {

        private final Page page;

        Rows(Page page) {
            this.page = page;
        }

        @Override
        public Object get(int index) {
            return new JsonRow(page, page.rows().get(index)).document();
        }

        @Override
        public int size() {
            return page.rows().size();
        }
    }

    /** The counts, and the grid of variation and assurance. */
    private static Map<String, Object> summary(Page page) {
        Map<String, Object> form =
                new LinkedHashMap<>(page.scorecard().summary().getPlain());
        List<Object> grid = new ArrayList<>();
        List<String> without = new ArrayList<>();
        page.summary().grid().forEach(cell -> {
            List<String> refs = cell.rows().stream().map(PageRow::ref).toList();
            if (cell.variation() == Variation.NOT_ASSESSED) {
                without.addAll(refs);
            } else {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("variation", cell.variation().name());
                cell.assurance().ifPresent(assurance -> one.put("assurance", assurance.name()));
                one.put("refs", refs);
                grid.add(one);
            }
        });
        form.put("grid", grid);
        form.put("notEnoughData", without);
        return form;
    }

    /** The rule, and the sums that are published from all months. */
    private static Map<String, Object> disclosure(ProtectedPublication published) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("rule", published.rule());
        published.rounding().ifPresent(base -> form.put("rounding", base));
        form.put("protected", published.isProtected());
        form.put("note", published.note());
        List<Object> sums = new ArrayList<>();
        for (String ref : published.refs()) {
            published.sums(ref).forEach((range, figure) -> {
                Map<String, Object> sum = new LinkedHashMap<>();
                sum.put("ref", ref);
                sum.put("first", range.first().toString());
                sum.put("last", range.last().toString());
                sum.put(
                        "value",
                        figure.isKnown()
                                ? figure.toBigDecimal()
                                : Map.of("missing", figure.reason().name()));
                sums.add(sum);
            });
        }
        form.put("sums", sums);
        return form;
    }

    private static Map<String, Object> illustrative(Illustrative illustrative, String statement) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("first", illustrative.first().toString());
        form.put("last", illustrative.last().toString());
        form.put("all", illustrative.isHistory());
        form.put("statement", statement);
        return form;
    }
}

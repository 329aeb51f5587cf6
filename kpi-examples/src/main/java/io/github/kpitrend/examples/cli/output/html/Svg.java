// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import j2html.attributes.Attribute;
import j2html.rendering.HtmlBuilder;
import j2html.rendering.TagBuilder;
import j2html.tags.ContainerTag;
import java.io.IOException;

/** An element of a drawing, written and escaped as those of the page are. */
final class Svg extends ContainerTag<Svg> {

    /** The name of a drawing that stands on the sheet of the page; empty for all others. */
    private String key = "";

    private Svg(String name) {
        super(name);
    }

    /** Names a drawing, so that it need be on the page only once. */
    Svg withKey(String name) {
        key = name;
        return this;
    }

    String key() {
        return key;
    }

    /** Returns this drawing as a part of a sheet, under its name. */
    Svg onSheet() {
        Svg part = group(value("class")).attr("id", key);
        children.forEach(part::with);
        return part;
    }

    /** Returns a drawing that shows this one from the sheet; itself where it is not on one. */
    Svg fromSheet() {
        if (key.isEmpty()) {
            return this;
        }
        Svg shown = new Svg("svg");
        getAttributes().forEach(attribute -> shown.attr(attribute.getName(), attribute.getValue()));
        return shown.with(new Svg("use").attr("href", "#" + key));
    }

    private String value(String name) {
        return getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .map(Attribute::getValue)
                .orElse("");
    }

    /** Starts a drawing that reads as one picture, also where somebody cuts it out of the page. */
    static Svg figure(String css, double width, double height) {
        return picture(css, width, height).attr("xmlns", "http://www.w3.org/2000/svg");
    }

    /** Starts a small drawing of the page that reads as one picture. */
    static Svg picture(String css, double width, double height) {
        return new Svg("svg")
                .attr("class", css)
                .attr("viewBox", "0 0 " + number(width) + " " + number(height))
                .attr("role", "img");
    }

    /** Hides a drawing from those who listen, where words beside it say the same. */
    Svg hidden() {
        getAttributes().removeIf(attribute -> attribute.getName().equals("role"));
        return attr("aria-hidden", "true");
    }

    static Svg group(String css) {
        return new Svg("g").attr("class", css);
    }

    static Svg path(String css, String d) {
        return new Svg("path").attr("class", css).attr("d", d);
    }

    static Svg line(String css, double x1, double y1, double x2, double y2) {
        Trace line = new Trace().move(x1, y1);
        return path(css, (x1 == x2 ? line.down(y2) : y1 == y2 ? line.across(x2) : line.line(x2, y2)).toString());
    }

    static Svg box(String css, double x, double y, double width, double height) {
        return new Svg("rect")
                .attr("class", css)
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(width))
                .attr("height", number(height));
    }

    static Svg text(String css, double x, double y, String text) {
        return text(x, y, text).attr("class", css);
    }

    /** Returns a text of a group that says how it looks. */
    static Svg text(double x, double y, String text) {
        return new Svg("text").attr("x", number(x)).attr("y", number(y)).withText(text);
    }

    /** Adds what is shown to those who point at the element. */
    Svg tip(String text) {
        return with(new Svg("title").withText(text));
    }

    /** Writes an element without content in one tag, which parsers of HTML take in a drawing as those of XML do. */
    @Override
    public <A extends Appendable> A render(HtmlBuilder<A> builder, Object model) throws IOException {
        if (!children.isEmpty()) {
            return super.render(builder, model);
        }
        TagBuilder tag = builder.appendEmptyTag(getTagName());
        for (Attribute attribute : getAttributes()) {
            tag.appendAttribute(attribute.getName(), attribute.getValue());
        }
        tag.completeTag();
        return builder.output();
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** Returns a coordinate to a tenth. */
    static String number(double value) {
        StringBuilder number = new StringBuilder();
        Trace.append(number, Trace.tenths(value));
        return number.toString();
    }
}

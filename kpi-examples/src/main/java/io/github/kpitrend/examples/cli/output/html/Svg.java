// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import j2html.tags.ContainerTag;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An element of a drawing, written and escaped as those of the page are. */
final class Svg extends ContainerTag<Svg> {

    private Svg(String name) {
        super(name);
    }

    /** Starts a drawing that reads as one picture. */
    static Svg picture(String css, double width, double height) {
        return new Svg("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("class", css)
                .attr("viewBox", "0 0 " + number(width) + " " + number(height))
                .attr("role", "img");
    }

    static Svg group(String css) {
        return new Svg("g").attr("class", css);
    }

    static Svg path(String css, String d) {
        return new Svg("path").attr("class", css).attr("d", d);
    }

    static Svg line(String css, double x1, double y1, double x2, double y2) {
        return path(css, "M" + point(x1, y1) + "L" + point(x2, y2));
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
        return new Svg("text")
                .attr("class", css)
                .attr("x", number(x))
                .attr("y", number(y))
                .withText(text);
    }

    /** Adds what is shown to those who point at the element. */
    Svg tip(String text) {
        return with(new Svg("title").withText(text));
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** Returns a coordinate to a tenth. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

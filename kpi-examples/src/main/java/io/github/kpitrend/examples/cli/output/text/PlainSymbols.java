// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

/** Forms of the symbols for terminals that show ASCII alone; each takes as many columns as the symbol. */
final class PlainSymbols {

    private static final String SYMBOLS = "\u2191\u2192\u2193\u25b2\u25ba\u25bc\u2026\u2013\u2212";
    private static final String FORMS = "^>v+=!~--";

    private PlainSymbols() {}

    static String of(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            int index = SYMBOLS.indexOf(line.charAt(i));
            plain.append(index < 0 ? line.charAt(i) : FORMS.charAt(index));
        }
        return plain.toString();
    }
}

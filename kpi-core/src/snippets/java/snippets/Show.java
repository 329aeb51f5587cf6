// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package snippets;

import static org.assertj.core.api.Assertions.assertThat;

/** What a line of an example gives; the documentation shows it as a comment behind the line. */
final class Show {

    private Show() {}

    static void show(Object result, String text) {
        assertThat(result).hasToString(text);
    }
}

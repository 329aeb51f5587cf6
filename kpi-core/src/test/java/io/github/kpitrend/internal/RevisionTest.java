// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known after a newer extract, month by month. Cells: {@code 5}, {@code 5r} revised, {@code 5p} provisional, {@code n} not reported, {@code P} pending. */
class RevisionTest {

    private static final long JANUARY = 24_240;
    private static final byte PROVISIONAL = 1;

    private static Slots slots(long first, String cells) {
        String[] texts = cells.split(" +");
        double[] values = new double[texts.length];
        byte[] reasons = new byte[texts.length];
        byte[] markers = new byte[texts.length];
        for (int i = 0; i < texts.length; i++) {
            switch (texts[i]) {
                case "n" -> reasons[i] = ReasonCode.NOT_REPORTED;
                case "P" -> reasons[i] = ReasonCode.PENDING;
                case "C" -> reasons[i] = ReasonCode.CONFIDENTIAL;
                default -> {
                    values[i] = texts[i].charAt(0) - '0';
                    markers[i] |= texts[i].contains("r") ? Slots.REVISED : 0;
                    markers[i] |= texts[i].contains("p") ? PROVISIONAL : 0;
                }
            }
        }
        return Slots.of(first, values, reasons, markers);
    }

    private static String cells(Slots slots) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < slots.length(); i++) {
            String marks = ((slots.marker(i) & PROVISIONAL) != 0 ? "p" : "")
                    + ((slots.marker(i) & Slots.REVISED) != 0 ? "r" : "");
            cells.add(
                    switch (slots.reason(i)) {
                        case ReasonCode.KNOWN -> (int) slots.value(i) + marks;
                        case ReasonCode.NOT_REPORTED -> "n";
                        case ReasonCode.PENDING -> "P";
                        case ReasonCode.CONFIDENTIAL -> "C";
                        default -> "?";
                    });
        }
        return String.join(" ", cells);
    }

    @Test
    void aReportedMonthReplacesTheOlderOne() {
        String older = "1 1  1 1 n P C n P 1r 1r 1r 1p 1p  1  P";
        String newer = "1 2  P C 2 2 2 P C 1  2  P  1  2p  1p C";
        String then = " 1 2r P C 2 2 2 P C 1r 2r P  1  2pr 1p C";
        assertThat(cells(Revision.of(slots(JANUARY, older), slots(JANUARY, newer))))
                .isEqualTo(then.strip().replaceAll(" +", " "));
    }

    @Test
    void aMonthThatIsNotReportedStaysWhatItWas() {
        Slots older = slots(JANUARY, "1 2r 3p n P C");
        Slots revised = Revision.of(older, slots(JANUARY, "n n n n n n"));
        assertThat(revised).isEqualTo(older);
    }

    @Test
    void theSpanIsThatOfBoth() {
        Slots revised = Revision.of(slots(JANUARY, "1 2 3"), slots(JANUARY + 2, "4 5p"));
        assertThat(revised.first()).isEqualTo(JANUARY);
        assertThat(cells(revised)).isEqualTo("1 2 4r 5p");
        revised = Revision.of(slots(JANUARY + 2, "4r 5"), slots(JANUARY, "1 2 P"));
        assertThat(revised.first()).isEqualTo(JANUARY);
        assertThat(cells(revised)).isEqualTo("1 2 P 5");
        revised = Revision.of(slots(JANUARY, "1 2 3 4"), slots(JANUARY + 1, "2 n"));
        assertThat(cells(revised)).isEqualTo("1 2 3 4");
        revised = Revision.of(slots(JANUARY + 1, "2 n"), slots(JANUARY, "1 2 3 4"));
        assertThat(cells(revised)).isEqualTo("1 2 3 4");
    }

    @Test
    void nothingIsReportedBetween() {
        assertThat(cells(Revision.of(slots(JANUARY, "1 2"), slots(JANUARY + 4, "3"))))
                .isEqualTo("1 2 n n 3");
        assertThat(cells(Revision.of(slots(JANUARY + 4, "3"), slots(JANUARY, "1 2"))))
                .isEqualTo("1 2 n n 3");
    }
}

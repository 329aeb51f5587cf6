// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.indicator.Indicator;
import io.github.kpitrend.series.MonthlySeries;
import io.github.kpitrend.time.MonthRange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The examples of the specification. */
class DisclosureControlTest {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);
    private static final Indicator EH1A = Indicator.builder("EH1a").build();
    private static final MonthlySeries STARTED = MonthlySeries.of(APRIL, 12, 3, 9, 20, 4, 11);
    private static final DisclosureControl BELOW_5 = DisclosureControl.hidingBelow(5);

    private static List<String> hidden(UnaryOperator<Publication.Builder> choices, MonthlySeries series) {
        Publication publication =
                choices.apply(Publication.builder().series(EH1A, series)).build();
        return texts(publication);
    }

    private static List<String> texts(Publication publication) {
        assertThat(BELOW_5.protect(publication).isProtected()).isTrue();
        List<String> texts = new ArrayList<>();
        for (HiddenFigure figure : BELOW_5.decide(publication)) {
            texts.add(figure.ref() + " " + figure.months() + " " + figure.cause() + " "
                    + figure.interval().range());
        }
        return texts;
    }

    @Test
    void examples() {
        System.out.println(hidden(builder -> builder, STARTED));
        System.out.println(hidden(Publication.Builder::withQuarters, STARTED));
        System.out.println(hidden(Publication.Builder::withYearToDate, STARTED));
        System.out.println(hidden(builder -> builder.withTrailing(12), MonthlySeries.of(APRIL, 12, 3, 9, 20, 14, 11, 8, 17, 25, 13, 19, 10, 11, 9, 16)));
        for (boolean quarters : new boolean[] {false, true}) {
            Publication.Builder table = Publication.builder()
                    .series(Indicator.builder("A").build(), MonthlySeries.of(APRIL, 12, 3, 9))
                    .series(Indicator.builder("B").build(), MonthlySeries.of(APRIL, 7, 6, 0))
                    .series(Indicator.builder("C").build(), MonthlySeries.of(APRIL, 20, 11, 15))
                    .total(Indicator.builder("T").build(), MonthlySeries.of(APRIL, 39, 20, 24), List.of("A", "B", "C"));
            System.out.println(texts(quarters ? table.withQuarters().build() : table.build()));
        }
        Publication figures = Publication.builder().series(EH1A, STARTED).withQuarters().build();
        ProtectedPublication safe = BELOW_5.protect(figures);
        System.out.println(safe.series("EH1a") + " " + safe.quarters("EH1a") + " " + safe.note() + safe);
        BELOW_5.decide(figures).forEach(figure -> System.out.println(figure.text() + " | " + figure.explain()));
        DisclosureAudit audit = DisclosureAudit.of(safe.released(), BELOW_5);
        System.out.println(audit + " " + audit.intervals());
        System.out.println(audit.interval("EH1a", MonthRange.of(APRIL, YearMonth.of(2019, 6))));
    }
}

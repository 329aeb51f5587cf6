// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

    @Test
    void aValueIsMadeWhenItIsFirstNeededAndKept() {
        AtomicInteger calls = new AtomicInteger();
        Lazy<String> lazy = Lazy.of(() -> "made " + calls.incrementAndGet());
        assertThat(calls).hasValue(0);
        String first = lazy.get();
        assertThat(first).isEqualTo("made 1");
        assertThat(lazy.get()).isSameAs(first);
        assertThat(calls).hasValue(1);
    }
}

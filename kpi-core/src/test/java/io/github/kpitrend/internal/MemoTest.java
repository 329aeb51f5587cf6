// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {

    @Test
    void eachValueIsDerivedOnce() {
        AtomicInteger calls = new AtomicInteger();
        Memo<String> memo = new Memo<>(2);
        Object first = memo.get(1, "abc", text -> text + calls.incrementAndGet());
        assertThat(first).isEqualTo("abc1");
        assertThat(memo.<Object>get(1, "abc", text -> text + calls.incrementAndGet()))
                .isSameAs(first);
        assertThat(memo.<Object>get(0, "abc", text -> text + calls.incrementAndGet()))
                .isEqualTo("abc2");
    }

    /** The function asks for its own value, as a second thread would in between: the first to be done wins. */
    @Test
    void whoIsDoneFirstWins() {
        Memo<String> memo = new Memo<>(1);
        Object outer = memo.get(0, "outer", text -> {
            assertThat(memo.<String>get(0, "inner", inner -> inner)).isEqualTo("inner");
            return text;
        });
        assertThat(outer).isEqualTo("inner");
        AtomicInteger calls = new AtomicInteger();
        Lazy<?>[] self = new Lazy<?>[1];
        Lazy<Object> lazy = Lazy.of(() -> {
            int call = calls.incrementAndGet();
            return call == 1 ? "first " + self[0].get() : "second";
        });
        self[0] = lazy;
        assertThat(lazy.get()).isEqualTo("second");
        assertThat(lazy.get()).isEqualTo("second");
        assertThat(calls).hasValue(2);
    }
}

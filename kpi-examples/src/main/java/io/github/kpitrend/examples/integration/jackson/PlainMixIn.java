// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration.jackson;

import com.fasterxml.jackson.annotation.JsonValue;

/** An annotation with which Jackson 2 and 3 write every value of kpi-core as its plain form: to be mixed into {@code Plain}. */
public interface PlainMixIn {

    @JsonValue
    Object getPlain();
}

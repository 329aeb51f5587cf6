// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
/**
 * Values of kpi-core as JSON, to be copied. To write them, {@code JsonMapper.builder().addMixIn(Plain.class, PlainMixIn.class)} is enough, in
 * Jackson 2 as well; {@link io.github.kpitrend.examples.integration.jackson.KpiModule} writes, and reads inputs with Jackson 3.
 */
package io.github.kpitrend.examples.integration.jackson;

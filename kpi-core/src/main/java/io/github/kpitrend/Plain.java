// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend;

/**
 * A value that has a plain form: a tree of texts, numbers, booleans, lists and maps of the JDK, for JSON binders and templates.
 *
 * <p>Tools that know JavaBeans see the one method, so a binder without any configuration writes {@code {"plain": ...}}; with one registration it
 * writes the tree itself. Nothing in a tree is null or of a type of this library, and nothing can be changed.
 *
 * <ul>
 *   <li>A known figure is a {@link java.math.BigDecimal}, its shortest decimal; a missing one is {@code {"missing": "PENDING"}}.
 *   <li>An enum is the name of its constant; a month, a range, a threshold and other types that print on one line are their text.
 *   <li>Anything else is a map from names of accessors to plain forms; an empty {@link java.util.Optional} is omitted.
 * </ul>
 *
 * <p>Equal values have equal trees. Keys may be added in minor releases; they are never renamed.
 *
 * @since 0.1.0
 */
public interface Plain {

    /**
     * Returns the plain form.
     *
     * @return an unmodifiable tree, or a text or number where that is all
     */
    Object getPlain();
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.command;

import io.github.kpitrend.examples.cli.input.Trouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number in an option: an optional minus and the digits 0 to 9, nothing else. */
final class WholeNumber implements ITypeConverter<Integer> {

    private static final String FORM = "-?[0-9]{1,9}";

    @Override
    public Integer convert(String text) {
        if (!text.matches(FORM)) {
            throw new TypeConversionException(
                    Trouble.quoted(text) + " is not a whole number of months; expected one such as 12");
        }
        return Integer.valueOf(text);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers and texts at the limits of what is accepted, and outside them. */
final class ExtremeValues {

    static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        3.3,
        10,
        12,
        100,
        1e-300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e15,
        9007199254740993.0,
        1e22,
        1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    static final int[] INTS = {
        0, 1, -1, 2, 3, 4, 6, 7, 11, 12, 13, 24, 60, 1000, 11_999, 12_000, 12_001, 1_000_000, Integer.MIN_VALUE
    };
    static final String[] TEXTS = {
        "",
        " ",
        "10%",
        "+5%/-10%",
        "2pt",
        "10%, rounded to 0 decimals",
        "2019-20",
        "2019/20",
        "19-20",
        "1999-00",
        "2019-20 Q1",
        "2020-01/2020-06",
        "-999999999-01/+999999999-12",
        "2020-13",
        "monthly",
        "higher",
        "sum",
        "tbc",
        "n/a",
        "[c]",
        "..",
        "1,234.5",
        "1e5",
        "1E+999999999",
        "NaN",
        "0x1p3",
        "22%",
        "-6.4 %",
        "\u0000",
        "\u202e%",
        "٣٤",
        "\ud83d",
        "EH1a",
        "A",
        "B"
    };
    static final BigDecimal[] DECIMALS = {
        BigDecimal.ZERO,
        new BigDecimal("3.3"),
        new BigDecimal("0.1000"),
        new BigDecimal("1E+400"),
        new BigDecimal("1E-400"),
        new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
        new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
        new BigDecimal("12345678901234567890.123456789")
    };

    private ExtremeValues() {}
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import java.util.Random;

/** Numbers of one random character: the ends of what a double holds, ordinary ones, both together, parts of one number, or two numbers alone. */
final class EndNumbers {

    private static final double[] ENDS = {
        0,
        1,
        100,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-308,
        1e-162,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Math.nextDown(Double.MAX_VALUE),
        1e308,
        -1e308,
        1e306,
        1e154,
        9007199254740991.0,
        9007199254740992.0,
        9007199254740994.0,
        12345678901234567.0,
        0.12345678901234567,
        99.99999999999999,
        0.1 + 0.2,
        1 / 3.0
    };

    private final Random random;
    private final int kind;
    private final double scale;
    private final double other;

    EndNumbers(Random random) {
        this.random = random;
        this.kind = random.nextInt(5);
        this.scale = ENDS[random.nextInt(ENDS.length)];
        this.other = ENDS[random.nextInt(ENDS.length)];
    }

    double next() {
        return switch (kind) {
            case 0 -> ENDS[random.nextInt(ENDS.length)];
            case 1 -> random.nextInt(200);
            case 2 -> random.nextInt(3) == 0 ? ENDS[random.nextInt(ENDS.length)] : random.nextInt(2000) / 10.0;
            case 3 -> scale / 1000 * random.nextInt(1001);
            default -> random.nextBoolean() ? scale : other;
        };
    }

    double positive() {
        double size = Math.abs(next());
        return size == 0 ? 1 : size;
    }

    /** One of two numbers of the ends, not above the other. */
    double lower() {
        return Math.min(scale, other);
    }

    double upper() {
        return Math.max(scale, other);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.internal;

/** Computes the table of one series month by month, without scratch arrays: for panels too small for a {@link PanelKernel}, and for single months. */
final class RowKernel {

    private final PanelTask task;
    private final double power;
    private final double up;
    private final double down;
    private final double[] values;
    private final int offset;

    /** The window's state; everything is whole, so that taking away is as exact as adding. */
    private double sum;

    private int count;
    private double max = PanelData.MISSING;
    private int maxAt = -1;

    private RowKernel(PanelTask task, PanelData data, int series) {
        this.task = task;
        this.power = data.power();
        this.up = task.upFor(data);
        this.down = task.downFor(data);
        this.values = data.values;
        this.offset = series * data.months;
    }

    /** Computes some months of a series by index, {@code to} excluded, into rows of results from {@code target} on. */
    static void run(PanelTask task, PanelData data, int series, int from, int to, PanelResults results, int target) {
        RowKernel row = new RowKernel(task, data, series);
        for (int i = Math.max(0, from - task.window() + 1); i < from; i++) {
            row.enter(i);
        }
        for (int i = from; i < to; i++) {
            if (i > from) {
                row.leave(i - task.window());
            }
            row.enter(i);
            row.fill(i, results, target + i - from);
        }
    }

    private void enter(int i) {
        double value = values[offset + i];
        if (value > PanelData.MISSING) {
            sum += UnitMath.units(value, power);
            count++;
            if (value >= max) {
                max = value;
                maxAt = i;
            }
        }
    }

    private void leave(int i) {
        if (i >= 0 && values[offset + i] > PanelData.MISSING) {
            sum -= UnitMath.units(values[offset + i], power);
            count--;
            if (i == maxAt) {
                findMax(i + 1, i + task.window());
            }
        }
    }

    /** Looks for the largest value from a month to before another. */
    private void findMax(int from, int to) {
        max = PanelData.MISSING;
        for (int i = from; i < to; i++) {
            if (values[offset + i] >= max) {
                max = values[offset + i];
                maxAt = i;
            }
        }
    }

    private void fill(int i, PanelResults results, int target) {
        double current = unitsAt(i);
        double base = unitsAt(i - task.lag());
        double percent = UnitMath.percent(base, current);
        results.percentPrevious[target] = percent;
        results.directions[target] = UnitMath.side(task.limits().isInPoints() ? current - base : percent, up, down);
        results.percentYear[target] = UnitMath.percent(unitsAt(i - PanelKernel.YEAR), current);
        double mean = UnitMath.mean(sum, count, power, task.required());
        results.mean[target] = mean;
        results.max[target] = max + 0 * mean;
    }

    private double unitsAt(int i) {
        return i < 0 ? Double.NaN : UnitMath.units(values[offset + i], power);
    }
}

// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.text;

import io.github.kpitrend.examples.cli.output.DisplayWidth;
import io.github.kpitrend.examples.cli.output.Page;
import io.github.kpitrend.examples.cli.output.PageColumn;
import io.github.kpitrend.examples.cli.output.PageColumn.Kind;
import io.github.kpitrend.examples.cli.output.PageRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The columns of a table that fit a terminal: what matters least is left out first, and put back where there is room. */
final class TextColumns {

    static final int GAP = 2;
    /** Names are not made narrower than this while there are columns that matter less. */
    private static final int LEAST_NAME = 28;
    /** Down to this they are made narrower for a column that says how the row stands. */
    private static final int NARROW_NAME = 16;

    private static final Set<Kind> OF_TERMINALS = EnumSet.of(
            Kind.REF,
            Kind.NAME,
            Kind.MONTH,
            Kind.CHANGE,
            Kind.RATING,
            Kind.MEAN,
            Kind.MAX,
            Kind.COUNT,
            Kind.MEASURE,
            Kind.BENCHMARK,
            Kind.YEAR_TARGET,
            Kind.STATUS);

    /** Where one of these does not fit, none that matters less takes its place. */
    private static final Set<Kind> MATTERING = EnumSet.of(Kind.CHANGE, Kind.RATING, Kind.STATUS, Kind.MEAN);

    private final Page page;

    TextColumns(Page page) {
        this.page = page;
    }

    /** Returns all columns of a table without a limit. */
    List<PageColumn> all() {
        boolean hasTargets = page.allColumns().stream().anyMatch(column -> column.kind() == Kind.YEAR_TARGET);
        return page.allColumns().stream()
                .filter(column -> OF_TERMINALS.contains(column.kind()))
                .filter(column -> column.kind() != Kind.STATUS || hasTargets)
                .toList();
    }

    /** Returns the columns that fit into a width, in the order of the table. */
    List<PageColumn> fitting(int width) {
        Set<PageColumn> present = Set.copyOf(page.columns());
        List<PageColumn> kept =
                all().stream().filter(present::contains).collect(Collectors.toCollection(ArrayList::new));
        List<List<PageColumn>> dropped = new ArrayList<>();
        for (List<PageColumn> group : groups(kept)) {
            if (least(kept, name(group)) <= width) {
                break;
            }
            kept.removeAll(group);
            dropped.add(group);
        }
        for (int i = dropped.size() - 1; i >= 0; i--) {
            List<PageColumn> more = new ArrayList<>(kept);
            more.addAll(dropped.get(i));
            if (least(more, name(dropped.get(i))) <= width) {
                kept = more;
            } else if (dropped.get(i).stream().allMatch(column -> MATTERING.contains(column.kind()))) {
                break;
            }
        }
        Set<PageColumn> chosen = Set.copyOf(kept);
        return all().stream().filter(chosen::contains).toList();
    }

    /** Whether columns say how a row stands: they go last, and names give way to them. */
    private static boolean isVerdict(List<PageColumn> columns) {
        return columns.stream().allMatch(column -> column.kind() == Kind.CHANGE || column.kind() == Kind.RATING);
    }

    private static int name(List<PageColumn> columns) {
        return isVerdict(columns) ? NARROW_NAME : LEAST_NAME;
    }

    /** The columns that may go, those first that matter least. */
    private List<List<PageColumn>> groups(List<PageColumn> columns) {
        YearMonth month = page.scorecard().month();
        List<List<PageColumn>> groups = new ArrayList<>();
        groups.add(of(columns, column -> column.kind() == Kind.MEASURE));
        groups.add(of(columns, column -> isPast(column, month)));
        groups.add(of(columns, column -> column.kind() == Kind.COUNT));
        groups.add(of(columns, column -> column.kind() == Kind.BENCHMARK));
        groups.add(of(columns, column -> column.kind() == Kind.YEAR_TARGET && !isPast(column, month)));
        List<PageColumn> months = of(columns, column -> column.kind() == Kind.MONTH);
        for (int i = 0; i < months.size() - 1; i++) {
            groups.add(List.of(months.get(i)));
        }
        groups.add(of(columns, column -> column.kind() == Kind.MAX));
        groups.add(of(columns, column -> column.kind() == Kind.MEAN));
        groups.add(of(columns, column -> column.kind() == Kind.STATUS));
        groups.add(of(columns, column -> column.kind() == Kind.CHANGE && column.index() > 0));
        groups.add(of(columns, column -> column.kind() == Kind.RATING));
        groups.removeIf(List::isEmpty);
        return groups;
    }

    private static boolean isPast(PageColumn column, YearMonth month) {
        return column.kind() == Kind.YEAR_TARGET
                && column.year().orElseThrow().lastMonth().isBefore(month);
    }

    private static List<PageColumn> of(List<PageColumn> columns, Predicate<PageColumn> which) {
        return columns.stream().filter(which).toList();
    }

    /** The least width of a table of columns, with names as narrow as they may become. */
    private int least(List<PageColumn> columns, int name) {
        int width = GAP * (columns.size() - 1);
        for (PageColumn column : columns) {
            int own = width(column);
            width += column.kind() == Kind.NAME ? Math.min(own, name) : own;
        }
        return width;
    }

    private int width(PageColumn column) {
        int width = DisplayWidth.of(column.heading());
        for (PageRow row : page.rows()) {
            width = Math.max(width, DisplayWidth.of(TextPage.cell(page, row, column, true)));
        }
        return width;
    }
}

package io.github.accelmaven.report;

import java.util.ArrayList;
import java.util.List;

/** Cells in columns that are as wide as their widest cell. Not thread-safe. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Boolean> toTheRight = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @param columns the heads; one that begins with {@code >} is of a column whose cells stand at its right edge */
    TextTable(String... columns) {
        List<String> heads = new ArrayList<>();
        for (String column : columns) {
            boolean isRight = column.startsWith(">");
            toTheRight.add(isRight);
            heads.add(isRight ? column.substring(1) : column);
        }
        rows.add(heads);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        int[] widths = new int[toTheRight.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(toTheRight.get(i) ? padding + row.get(i) : row.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    /** How many columns of a terminal a text takes: circles and crosses in colour take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1F300 || point == 0x274C ? 2 : 1)
                .sum();
    }
}

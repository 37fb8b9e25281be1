package dev.uniroute.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows in columns that are as wide as their widest cell. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /**
     * A column.
     *
     * @param title above it
     * @param right whether cells are flush right, as numbers are
     */
    public record Column(String title, boolean right) {

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }

        private String pad(String cell, int width) {
            String spaces = " ".repeat(width - length(cell));
            return right ? spaces + cell : cell + spaces;
        }
    }

    /** Adds a row: one cell per column. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table as text, a line break after every line. Columns in which every cell is empty are left out. */
    public String render(Palette palette) {
        List<String> titles = columns.stream().map(Column::title).toList();
        StringBuilder text = new StringBuilder(palette.bold(line(titles))).append('\n');
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .mapToObj(column -> columns.get(column).pad(cells.get(column), width(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private int width(int column) {
        return Stream.concat(
                        Stream.of(columns.get(column).title()), rows.stream().map(row -> row.get(column)))
                .mapToInt(Table::length)
                .max()
                .orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}

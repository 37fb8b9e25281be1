package dev.uniroute.cli.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
            String spaces = " ".repeat(width - cell.codePointCount(0, cell.length()));
            return right ? spaces + cell : cell + spaces;
        }
    }

    /** Adds a row: one cell per column; an empty cell is shown as it is. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table as text, a line break after every line. */
    public String render(Palette palette) {
        List<String> titles = columns.stream().map(Column::title).toList();
        StringBuilder text = new StringBuilder(palette.bold(line(titles))).append('\n');
        rows.forEach(row -> text.append(line(row)).append('\n'));
        return text.toString();
    }

    private String line(List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            padded.add(columns.get(i).pad(cells.get(i), width(i)));
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private int width(int column) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(1, columns.get(column).title()));
        rows.forEach(row -> cells.add(row.get(column)));
        return cells.stream()
                .mapToInt(cell -> cell.codePointCount(0, cell.length()))
                .max()
                .orElse(0);
    }
}

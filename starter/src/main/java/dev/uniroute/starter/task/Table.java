package dev.uniroute.starter.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of facts written by hand: a resource with one row a line and cells divided by {@code |}.
 *
 * @param rows the rows, each a list of cells
 */
record Table(List<List<String>> rows) {
    private static final int STRIDE = 23;

    Table {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty() || rows.size() % STRIDE == 0) {
            throw new IllegalArgumentException("a table must have rows, not a multiple of " + STRIDE);
        }
    }

    /** Reads {@code tables/<name>.txt}. */
    static Table load(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/dev/uniroute/starter/tables/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no such table: " + name);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name, e);
        }
    }

    /**
     * The row of a number. Tables go from easy to hard, so consecutive numbers take distant rows; a stride that is prime
     * to the size visits every row once before any comes again.
     */
    List<String> row(int number) {
        return rows.get(number * STRIDE % rows.size());
    }

    /** The cells of a column. */
    List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private static Table parse(String text) {
        return new Table(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\\|", -1)))
                .toList());
    }
}

package dev.uniroute.bench.data;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows of a CSV file (RFC 4180) below its line of column names, one after the other. */
public final class CsvRows implements Closeable {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final Path file;
    private final MappingIterator<List<String>> rows;
    private final List<String> columns;
    private int number = 1;

    private CsvRows(Path file, MappingIterator<List<String>> rows) {
        this.file = file;
        this.rows = rows;
        if (!rows.hasNext()) {
            throw new DataException(file + " is empty; its first line must name its columns");
        }
        this.columns = List.copyOf(rows.next());
    }

    /** Opens a file; {@code .gz} is unpacked. */
    public static CsvRows open(Path file) throws IOException {
        return new CsvRows(file, MAPPER.readerForListOf(String.class).readValues(TextFiles.reader(file)));
    }

    /** The names in the first line. */
    public List<String> columns() {
        return columns;
    }

    /** Index of a column; -1 if there is none of this name. */
    public int find(String column) {
        return columns.indexOf(column);
    }

    /**
     * Index of a column.
     *
     * @throws DataException if there is none of this name
     */
    public int require(String column) {
        int index = find(column);
        if (index < 0) {
            throw new DataException("%s has no column '%s'; it has: %s"
                    .formatted(
                            file,
                            column,
                            String.join(", ", columns.stream().limit(12).toList())));
        }
        return index;
    }

    public boolean hasNext() {
        return rows.hasNext();
    }

    /**
     * The next row.
     *
     * @throws DataException if it has more or fewer cells than there are columns
     */
    public List<String> next() {
        List<String> row = rows.next();
        number++;
        if (row.size() != columns.size()) {
            throw new DataException("%s has %d cells instead of %d".formatted(where(), row.size(), columns.size()));
        }
        return row;
    }

    /** File and row of what {@link #next} returned last. */
    public String where() {
        return file + ", row " + number;
    }

    /**
     * A cell as a number.
     *
     * @return NaN if the cell is empty
     * @throws DataException if it is neither empty nor a number
     */
    public double number(List<String> row, int column) {
        String text = row.get(column).strip();
        try {
            return text.isEmpty() || text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new DataException(
                    "%s, column %s: '%s' is not a number".formatted(where(), columns.get(column), text));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

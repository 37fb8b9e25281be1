package dev.uniroute.bench.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The finished cells of a run, on disk: a line with the run's key, then a line per cell, in the order in which they ended.
 * A run with the same key goes on where the last one stopped; another key starts anew. A line that was cut off is dropped.
 */
public final class Journal implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<CellKey, CellResult> cells = new TreeMap<>();
    private final Writer out;

    /** First line of the file. */
    private record Header(String key) {}

    private Journal(Map<CellKey, CellResult> cells, Writer out) {
        this.cells.putAll(cells);
        this.out = out;
    }

    /**
     * Opens a journal; one with another key is overwritten.
     *
     * @param key all that the cells depend on
     */
    public static Journal open(Path file, String key) throws IOException {
        Map<CellKey, CellResult> cells = Files.exists(file) ? read(Files.readAllLines(file), key) : Map.of();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines(key, cells));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        return new Journal(cells, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    }

    private static Map<CellKey, CellResult> read(List<String> lines, String key) {
        Map<CellKey, CellResult> cells = new TreeMap<>();
        boolean sameKey = !lines.isEmpty()
                && parse(lines.getFirst(), Header.class)
                        .map(header -> header.key().equals(key))
                        .orElse(false);
        if (sameKey) {
            lines.stream()
                    .skip(1)
                    .flatMap(line -> parse(line, CellResult.class).stream())
                    .forEach(cell -> cells.put(cell.key(), cell));
        }
        return cells;
    }

    private static List<String> lines(String key, Map<CellKey, CellResult> cells) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(JSON.writeValueAsString(new Header(key)));
        for (CellResult cell : cells.values()) {
            lines.add(JSON.writeValueAsString(cell));
        }
        return lines;
    }

    private static <T> Optional<T> parse(String line, Class<T> type) {
        try {
            return Optional.of(JSON.readValue(line, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A finished cell; empty if it is yet to be done. */
    public synchronized Optional<CellResult> find(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }

    /** Adds a finished cell. */
    public synchronized void add(CellResult cell) throws IOException {
        out.write(JSON.writeValueAsString(cell) + "\n");
        out.flush();
        cells.put(cell.key(), cell);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

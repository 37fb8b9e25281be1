package dev.uniroute.bench.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every method reached in a cell.
 *
 * @param key which cell
 * @param outcomes by the method's name, in the order of the methods
 */
public record CellResult(CellKey key, Map<String, Outcome> outcomes) {

    public CellResult {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }
}

package dev.uniroute.bench.evaluate;

import java.nio.file.Path;

/**
 * Folders of a run.
 *
 * @param data the data set
 * @param out where results go
 * @param cache where embeddings are kept
 */
record RunFiles(Path data, Path out, Path cache) {

    Path journal() {
        return out.resolve("journal.jsonl");
    }

    Path results() {
        return out.resolve("results.json");
    }

    Path report() {
        return out.resolve("report.html");
    }

    Path cell() {
        return out.resolve("cell.json");
    }
}

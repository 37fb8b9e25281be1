package dev.uniroute.bench.data.imports;

import dev.uniroute.bench.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of one publication into a table. */
sealed interface Importer permits RouterBenchImporter, EmbedLlmImporter, SproutImporter, MixInstructImporter {

    /** First byte of every pickle since protocol 2. */
    int PICKLE = 0x80;

    /**
     * Adds a file to the table.
     *
     * @throws DataException if the file is not what it should be; the message says what it lacks
     */
    void read(Path file, MeasurementTable table) throws IOException;

    /** Reads files in their order. */
    default MeasurementTable readAll(List<Path> files) throws IOException {
        MeasurementTable table = new MeasurementTable();
        for (Path file : files) {
            refusePickle(file);
            read(file, table);
        }
        return table;
    }

    private static void refusePickle(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + " is not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() == PICKLE || file.toString().matches(".*\\.(pkl|pickle)")) {
                throw new DataException("""
                        %1$s is a Python pickle. Reading one runs the code that is in it, so it is not read here. Where you trust it:
                          python3 -c "import pandas; pandas.read_pickle('%1$s').to_csv('%1$s.csv', index=False)"
                        and import the CSV.""".formatted(file));
            }
        }
    }
}

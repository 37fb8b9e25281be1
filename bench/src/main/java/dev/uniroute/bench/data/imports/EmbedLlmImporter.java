package dev.uniroute.bench.data.imports;

import dev.uniroute.bench.data.CsvRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * EmbedLLM (arXiv 2410.02223): CSVs with a row per answer: {@code prompt_id}, {@code model_name} (or {@code model_id}),
 * {@code label} (1: correct), {@code prompt}, {@code category}. There are no costs; sizes are read from the models' names.
 */
final class EmbedLlmImporter implements Importer {

    @Override
    public void read(Path file, MeasurementTable table) throws IOException {
        try (CsvRows rows = CsvRows.open(file)) {
            int id = rows.require("prompt_id");
            int model = rows.find("model_name") >= 0 ? rows.find("model_name") : rows.require("model_id");
            int label = rows.require("label");
            int prompt = rows.require("prompt");
            int category = rows.find("category");
            while (rows.hasNext()) {
                List<String> row = rows.next();
                if (!table.hasPrompt(row.get(id))) {
                    table.prompt(row.get(id), category < 0 ? "" : row.get(category), row.get(prompt));
                }
                table.answer(row.get(id), row.get(model), rows.number(row, label), Double.NaN);
            }
        }
    }
}

package dev.uniroute.bench.data.imports;

import dev.uniroute.bench.data.CsvRows;
import dev.uniroute.bench.data.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * RouterBench (arXiv 2403.12031): a CSV with a row per prompt: {@code sample_id}, {@code prompt}, {@code eval_name}, and for
 * every model a column with its score and one named {@code <model>|total_cost} in USD. Rows that repeat a sample id are
 * passed over. The prompt is a Python list of texts, joined here with line breaks.
 */
final class RouterBenchImporter implements Importer {

    private static final String COST = "|total_cost";

    @Override
    public void read(Path file, MeasurementTable table) throws IOException {
        try (CsvRows rows = CsvRows.open(file)) {
            int id = rows.require("sample_id");
            int prompt = rows.require("prompt");
            int task = rows.require("eval_name");
            List<String> models = rows.columns().stream()
                    .filter(column -> column.endsWith(COST))
                    .map(column -> column.substring(0, column.length() - COST.length()))
                    .toList();
            if (models.isEmpty()) {
                throw new DataException(file + " has no column that ends in " + COST);
            }
            models.forEach(rows::require);
            while (rows.hasNext()) {
                List<String> row = rows.next();
                if (!table.hasPrompt(row.get(id))) {
                    table.prompt(row.get(id), row.get(task), PythonText.joined(row.get(prompt)));
                    for (String model : models) {
                        table.answer(
                                row.get(id),
                                model,
                                rows.number(row, rows.require(model)),
                                rows.number(row, rows.require(model + COST)));
                    }
                }
            }
        }
    }
}

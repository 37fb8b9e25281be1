package dev.uniroute.bench.data.imports;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqStruct;
import dev.hardwood.schema.SchemaNode;
import dev.uniroute.bench.data.DataException;
import dev.uniroute.bench.data.MeasuredModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SPROUT (arXiv 2502.03261): Parquet files with a row per prompt: {@code prompt}, optionally {@code key} and {@code dataset},
 * and for every model a struct with {@code score}, {@code num_input_tokens} and {@code num_output_tokens}. The cost of an
 * answer is its tokens times the model's prices.
 */
final class SproutImporter implements Importer {

    private static final String SCORE = "score";
    private static final String INPUT = "num_input_tokens";
    private static final String OUTPUT = "num_output_tokens";

    private final Function<String, MeasuredModel> describe;

    /** @param describe what is known of a model, by its name */
    SproutImporter(Function<String, MeasuredModel> describe) {
        this.describe = describe;
    }

    @Override
    public void read(Path file, MeasurementTable table) throws IOException {
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = parquet.rowReader()) {
            List<SchemaNode> columns = parquet.getFileSchema().getRootNode().children();
            Set<String> names = columns.stream().map(SchemaNode::name).collect(Collectors.toSet());
            List<String> models = columns.stream()
                    .filter(SproutImporter::isModel)
                    .map(SchemaNode::name)
                    .toList();
            String text = first(names, "prompt", "question")
                    .orElseThrow(() -> new DataException(file + " has no column 'prompt'; it has: " + names));
            if (models.isEmpty()) {
                throw new DataException(file + " has no column that is a struct with " + SCORE + " and " + OUTPUT);
            }
            requirePrices(models);
            Optional<String> task = first(names, "dataset", "task");
            Optional<String> key = first(names, "key", "id");
            while (rows.hasNext()) {
                rows.next();
                String id = key.map(column -> String.valueOf(rows.getValue(column)))
                        .orElseGet(() -> "prompt/" + table.prompts());
                table.prompt(id, task.map(rows::getString).orElse(""), rows.getString(text));
                models.forEach(model -> answer(table, id, model, rows.getStruct(model)));
            }
        }
    }

    private void answer(MeasurementTable table, String id, String model, PqStruct struct) {
        MeasuredModel priced = describe.apply(model);
        double cost =
                (number(struct, INPUT) * priced.inputPrice() + number(struct, OUTPUT) * priced.outputPrice()) / 1e6;
        table.answer(id, model, number(struct, SCORE), cost);
    }

    private static double number(PqStruct struct, String field) {
        return struct != null && struct.getValue(field) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private void requirePrices(List<String> models) {
        List<String> unpriced = models.stream()
                .filter(model -> !describe.apply(model).isPriced())
                .toList();
        if (!unpriced.isEmpty()) {
            throw new DataException(
                    "SPROUT has tokens but no prices. Give --prices FILE, a CSV with the columns id, usd_per_mtok_in, usd_per_mtok_out and a row for each of: "
                            + String.join(", ", unpriced));
        }
    }

    private static boolean isModel(SchemaNode column) {
        return column instanceof SchemaNode.GroupNode group
                && group.isStruct()
                && group.children().stream()
                        .map(SchemaNode::name)
                        .collect(Collectors.toSet())
                        .containsAll(Set.of(SCORE, OUTPUT));
    }

    private static Optional<String> first(Set<String> names, String... wanted) {
        return Stream.of(wanted).filter(names::contains).findFirst();
    }
}

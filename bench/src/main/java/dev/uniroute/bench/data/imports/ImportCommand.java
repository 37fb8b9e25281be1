package dev.uniroute.bench.data.imports;

import dev.uniroute.bench.data.CsvRows;
import dev.uniroute.bench.data.MeasuredModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns a published data set into the neutral format. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        description = "Turns the files of a published data set into the folder that --data takes.")
public final class ImportCommand implements Callable<Integer> {

    /** The publications that can be read. */
    enum Publication {
        routerbench,
        embedllm,
        sprout,
        mixinstruct
    }

    @Option(
            names = "--from",
            required = true,
            paramLabel = "NAME",
            description = "Whose files they are: ${COMPLETION-CANDIDATES}.")
    private Publication from = Publication.routerbench;

    @Option(
            names = "--in",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "The files. routerbench: CSV; embedllm: CSV; sprout: Parquet; mixinstruct: JSONL. CSV and JSONL may be packed (.gz).",
                "A Python pickle is refused, with a hint how to turn it into CSV."
            })
    private List<Path> in = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write; made if need be.")
    private Path out = Path.of("");

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "CSV with id, usd_per_mtok_in, usd_per_mtok_out and optionally params_b; sprout needs it.")
    private @Nullable Path prices;

    @Option(
            names = "--metric",
            defaultValue = "bertscore",
            paramLabel = "NAME",
            description = "mixinstruct: which score (default ${DEFAULT-VALUE}).")
    private String metric = "bertscore";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Map<String, MeasuredModel> known = prices == null ? Map.of() : readPrices(prices);
        Function<String, MeasuredModel> describe = name ->
                known.getOrDefault(name, new MeasuredModel(name, ModelNames.parameters(name), Double.NaN, Double.NaN));
        MeasurementTable table = importer(describe).readAll(in);
        table.write(out, describe);
        PrintWriter console = spec.commandLine().getOut();
        console.println("%s: %,d prompts, %d models"
                .formatted(out, table.prompts(), table.models().size()));
        console.println("next: ./uniroute evaluate --data " + out + " --out DIR");
        return 0;
    }

    private Importer importer(Function<String, MeasuredModel> describe) {
        return switch (from) {
            case routerbench -> new RouterBenchImporter();
            case embedllm -> new EmbedLlmImporter();
            case sprout -> new SproutImporter(describe);
            case mixinstruct -> new MixInstructImporter(metric);
        };
    }

    private static Map<String, MeasuredModel> readPrices(Path file) throws IOException {
        Map<String, MeasuredModel> models = new HashMap<>();
        try (CsvRows rows = CsvRows.open(file)) {
            int id = rows.require("id");
            int input = rows.require("usd_per_mtok_in");
            int output = rows.require("usd_per_mtok_out");
            int parameters = rows.find("params_b");
            while (rows.hasNext()) {
                List<String> row = rows.next();
                double size = parameters < 0 ? ModelNames.parameters(row.get(id)) : rows.number(row, parameters);
                models.put(
                        row.get(id),
                        new MeasuredModel(row.get(id), size, rows.number(row, input), rows.number(row, output)));
            }
        }
        return models;
    }
}

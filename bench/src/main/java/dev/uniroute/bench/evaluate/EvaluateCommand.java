package dev.uniroute.bench.evaluate;

import dev.uniroute.bench.data.DataException;
import dev.uniroute.bench.data.imports.ImportCommand;
import dev.uniroute.bench.embedding.Embedders;
import dev.uniroute.bench.protocol.CellDump;
import dev.uniroute.bench.protocol.Contenders;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the methods on a data set by the protocol of the paper; {@link EvaluationRun} does it. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        subcommands = ImportCommand.class,
        description =
                "Measures how well each method routes among LLMs that it has not seen, by the protocol of the paper.",
        footer = {
            "",
            "Writes DIR/results.json and DIR/report.html. Run again after an interruption, it goes on where it was.",
            "The format of --data, the protocol and every figure: docs/evaluation.md"
        })
public final class EvaluateCommand implements Callable<Integer> {

    private static final int USAGE = 2;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description =
                    "Folder with prompts.jsonl, scores.csv and optionally costs.csv, models.csv; each may be .gz.")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the results go; made if need be.")
    private Path out = Path.of("");

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = MethodNames.class,
            description = "Some of: ${COMPLETION-CANDIDATES} (default: all).")
    private List<String> methods = Contenders.names();

    @Option(
            names = "--n-val",
            split = ",",
            paramLabel = "N",
            defaultValue = "50,100,200,400",
            description = "How many graded prompts an unseen LLM gets (default ${DEFAULT-VALUE}).")
    private List<Integer> nVals = List.of();

    @Option(
            names = "--splits",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many random splits (default ${DEFAULT-VALUE}).")
    private int splits;

    @Option(
            names = "--unseen",
            paramLabel = "SHARE",
            defaultValue = "0.34",
            description = "Share of the LLMs that are unseen (default ${DEFAULT-VALUE}).")
    private double unseen;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Fixes all random choices (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--embedder",
            paramLabel = "NAME",
            defaultValue = "static",
            completionCandidates = EmbedderNames.class,
            description = "What prompts are embedded with: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private String embedder = "";

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "ID",
            description = "The LLMs to take part (default: by --complete).")
    private List<String> models = List.of();

    @Option(
            names = "--complete",
            paramLabel = "SHARE",
            defaultValue = "0.99",
            description = "LLMs scored on at least this share of the prompts take part (default ${DEFAULT-VALUE}).")
    private double complete;

    @Option(names = "--threads", paramLabel = "N", description = "Cells computed at once (default: one per core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where embeddings are kept for the next time (default: DIR/embeddings of --out).")
    private @Nullable Path cache;

    @Option(
            names = "--dump-cell",
            paramLabel = "SPLIT,N_VAL",
            description =
                    "Instead of all this, write cell.json: one cell with its embeddings and all that was computed, "
                            + "for bench/src/test/python/check_cell.py.")
    private @Nullable String dumpCell;

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new EvaluateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line));
    }

    @Override
    public Integer call() throws Exception {
        if (threads < 1) {
            throw new DataException("--threads must be at least 1 but is " + threads);
        }
        if (!(complete > 0 && complete <= 1)) {
            throw new DataException("--complete must be above 0 and at most 1 but is " + complete);
        }
        EvaluationRun run = new EvaluationRun(
                new RunFiles(data, out, Optional.ofNullable(cache).orElse(out.resolve("embeddings"))),
                new Choice(methods, models, complete, embedder),
                new Extent(nVals, splits, unseen, seed),
                threads);
        if (dumpCell != null) {
            run.dump(CellDump.parse(dumpCell));
        } else {
            run.run();
        }
        return 0;
    }

    private static int explain(Exception failure, CommandLine line) throws Exception {
        String message = switch (failure) {
            case DataException wrong -> wrong.getMessage();
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case UncheckedIOException io -> io.getMessage();
            default -> throw failure;
        };
        line.getErr().println("error: " + message);
        return USAGE;
    }

    /** For the help. */
    static final class MethodNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Contenders.names().iterator();
        }
    }

    /** For the help. */
    static final class EmbedderNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Embedders.names().iterator();
        }
    }
}

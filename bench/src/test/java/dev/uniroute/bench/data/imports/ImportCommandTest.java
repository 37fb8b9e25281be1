package dev.uniroute.bench.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.bench.data.DataException;
import dev.uniroute.bench.data.Dataset;
import dev.uniroute.bench.data.DatasetReader;
import dev.uniroute.bench.data.MeasuredModel;
import dev.uniroute.bench.data.MeasuredPrompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void routerBenchBecomesPromptsScoresAndCosts() throws IOException {
        Path csv = write("routerbench.csv", """
                sample_id,prompt,eval_name,gpt-4,gpt-4|model_response,gpt-4|total_cost,oracle_model_to_route_to
                a.1,"['Q: why?', ""It's so""]",a,1.0,"because, well",0.002,gpt-4
                a.1,"['again']",a,0.0,x,0.1,gpt-4
                b.2,['two\\nlines'],b,,,0.001,gpt-4
                """);

        Dataset data = imported("--from", "routerbench", "--in", csv.toString());

        assertThat(data.prompts())
                .containsExactly(
                        new MeasuredPrompt("a.1", "a", "Q: why?\nIt's so", "Q: why?\nIt's so"),
                        new MeasuredPrompt("b.2", "b", "two\nlines", "two\nlines"));
        assertThat(data.scores().row(0)).containsExactly(1, Double.NaN);
        assertThat(data.costs().row(0)).containsExactly(0.002, 0.001);
    }

    @Test
    void aPickleIsRefusedWithAHint() throws IOException {
        Path pickle = Files.write(folder.resolve("routerbench_0shot.pkl"), new byte[] {(byte) 0x80, 4, 5});
        Path disguised = Files.write(folder.resolve("data.csv"), new byte[] {(byte) 0x80, 4, 5});

        for (Path file : new Path[] {pickle, disguised}) {
            assertThat(failure("--from", "routerbench", "--in", file.toString()))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("is a Python pickle")
                    .hasMessageContaining("pandas.read_pickle('" + file + "').to_csv(");
        }
    }

    @Test
    void embedLlmBecomesATableWithSizesFromTheNames() throws IOException {
        Path train = write("train.csv", """
                prompt_id,model_id,category_id,label,prompt,model_name,category
                5,0,1,1,"Which, of these?",meta/Llama-2-7b-chat,law
                5,1,1,0,"Which, of these?",mistralai/Mixtral-8x7B-v0.1,law
                """);
        Path test = write("test.csv", """
                prompt_id,model_id,category_id,label,prompt,model_name,category
                6,1,2,1,And these?,mistralai/Mixtral-8x7B-v0.1,art
                """);

        Dataset data = imported("--from", "embedllm", "--in", train.toString(), test.toString());

        assertThat(data.prompts()).extracting(MeasuredPrompt::task).containsExactly("law", "art");
        assertThat(data.models()).extracting(MeasuredModel::parameters).containsExactly(7.0, 56.0);
        assertThat(data.scores().row(0)).containsExactly(1, Double.NaN);
        assertThat(data.scores().row(1)).containsExactly(0, 1);
    }

    @Test
    void sproutBecomesScoresAndCostsByPrices() throws IOException {
        Path parquet = folder.resolve("train.parquet");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/sprout-tiny.parquet"))) {
            Files.copy(in, parquet);
        }
        Path prices = write("prices.csv", """
                id,usd_per_mtok_in,usd_per_mtok_out
                openai-gpt-4o,2.5,10
                wxai-llama-3-2-1b-instruct,0.1,0.1
                """);

        Dataset data = imported("--from", "sprout", "--in", parquet.toString(), "--prices", prices.toString());

        assertThat(data.prompts()).contains(new MeasuredPrompt("7", "gsm8k", "What is 2 + 3?", "What is 2 + 3?"));
        assertThat(data.models())
                .extracting(MeasuredModel::id)
                .containsExactly("openai-gpt-4o", "wxai-llama-3-2-1b-instruct");
        assertThat(data.scores().row(0)).containsExactly(1, 0.5);
        assertThat(data.scores().row(1)).containsExactly(0, Double.NaN);
        assertThat(data.costs().get(0, 0)).isEqualTo((100 * 2.5 + 20 * 10) / 1e6, within(1e-15));
        assertThat(failure("--from", "sprout", "--in", parquet.toString()))
                .hasMessageContaining("Give --prices FILE")
                .hasMessageContaining("openai-gpt-4o, wxai-llama-3-2-1b-instruct");
    }

    @Test
    void mixInstructBecomesScoresOfTheChosenMetric() throws IOException {
        Path jsonl = write("test.jsonl", """
                {"id":"unified/1","instruction":"Say","input":"hello","output":"x","candidates":[\
                {"model":"vicuna-13b-1.1","text":"y","scores":{"bertscore":0.75,"bartscore":-1.0,"bleu":50}}]}
                """);

        Dataset standard = imported("--from", "mixinstruct", "--in", jsonl.toString());
        Dataset bart = imported("--from", "mixinstruct", "--in", jsonl.toString(), "--metric", "bartscore");

        assertThat(standard.prompts())
                .containsExactly(new MeasuredPrompt("unified/1", "unified", "Say\nhello", "Say\nhello"));
        assertThat(standard.scores().get(0, 0)).isEqualTo(0.75);
        assertThat(standard.models().getFirst().parameters()).isEqualTo(13);
        assertThat(bart.scores().get(0, 0)).isEqualTo(Math.exp(-1), within(1e-12));
        assertThat(failure("--from", "mixinstruct", "--in", jsonl.toString(), "--metric", "bluert"))
                .hasMessageContaining("there are: bertscore, bartscore, bleu. Choose with --metric");
    }

    private Dataset imported(String... args) throws IOException {
        Path out = folder.resolve("out");
        StringWriter said = new StringWriter();
        int code = command(said).execute(with(out, args));
        assertThat(code).as(said.toString()).isZero();
        return DatasetReader.read(out);
    }

    private Throwable failure(String... args) {
        Throwable[] failure = new Throwable[1];
        CommandLine command = command(new StringWriter());
        command.setExecutionExceptionHandler((thrown, line, parsed) -> {
            failure[0] = thrown;
            return 2;
        });
        assertThat(command.execute(with(folder.resolve("out"), args))).isEqualTo(2);
        return Objects.requireNonNull(failure[0]);
    }

    private static CommandLine command(StringWriter said) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said));
    }

    private static String[] with(Path out, String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--out";
        all[args.length + 1] = out.toString();
        return all;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

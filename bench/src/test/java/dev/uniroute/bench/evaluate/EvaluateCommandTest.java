package dev.uniroute.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.bench.data.TinyData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void everyMistakeIsSaidWithWhatToDo() throws Exception {
        String data = TinyData.write(folder.resolve("data"), 120, 1).toString();

        assertRefused(List.of("--data", folder + "/nowhere"), "--data takes one with prompts.jsonl and scores.csv");
        assertRefused(List.of("--data", data, "--methods", "k_nn,magic"), "no method 'magic'; there are: default");
        assertRefused(List.of("--data", data, "--embedder", "gecko"), "there is no embedder 'gecko'");
        assertRefused(List.of("--data", data, "--n-val", "5"), "--n-val takes numbers from 10 on");
        assertRefused(List.of("--data", data, "--n-val", "100"), "120 prompts are too few for --n-val [100]; try 12");
        assertRefused(List.of("--data", data, "--n-val", "20", "--splits", "0"), "--splits must be at least 1");
        assertRefused(List.of("--data", data, "--n-val", "20", "--unseen", "1"), "--unseen must be between 0 and 1");
        assertRefused(List.of("--data", data, "--threads", "0"), "--threads must be at least 1");
        assertRefused(List.of("--data", data, "--complete", "2"), "--complete must be above 0");
        assertRefused(List.of("--data", data, "--models", "a,z"), "there is no model 'z'; there are: a, b, c");
        assertRefused(List.of("--data", data, "--dump-cell", "one"), "--dump-cell takes SPLIT,N_VAL");
    }

    @Test
    void theHelpNamesMethodsEmbeddersAndTheImport() {
        StringWriter out = new StringWriter();

        EvaluateCommand.commandLine().setOut(new PrintWriter(out)).execute("--help");

        assertThat(out.toString()).contains("clairvoyant_mlp", "minilm", "import", "docs/evaluation.md");
    }

    private void assertRefused(List<String> args, String message) {
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(
                        args.stream(), Stream.of("--out", folder.resolve("out").toString()))
                .toArray(String[]::new);

        int code = EvaluateCommand.commandLine().setErr(new PrintWriter(err)).execute(all);

        assertThat(err.toString()).startsWith("error: ").contains(message);
        assertThat(code).isEqualTo(2);
    }
}

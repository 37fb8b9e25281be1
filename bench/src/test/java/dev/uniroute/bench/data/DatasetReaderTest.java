package dev.uniroute.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {

    private static final String PROMPTS = """
            {"id":"1","task":"t","prompt":"examples, then: why?","question":"why?"}
            {"id":"2","prompt":"how, \\"exactly\\"?"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        write("prompts.jsonl", PROMPTS);
        write("scores.csv", "prompt_id,\"a, the first\",b\n2,0.5,\n1,1,0\n");
        write("costs.csv", "prompt_id,b,\"a, the first\"\n1,0.2,0.1\n2,,0.3\n");
    }

    @Test
    void readsPromptsScoresAndCostsInAnyOrder() throws IOException {
        Dataset data = DatasetReader.read(folder);

        assertThat(data.prompts())
                .containsExactly(
                        new MeasuredPrompt("1", "t", "examples, then: why?", "why?"),
                        new MeasuredPrompt("2", "", "how, \"exactly\"?", "how, \"exactly\"?"));
        assertThat(data.models()).extracting(MeasuredModel::id).containsExactly("a, the first", "b");
        assertThat(data.scores().row(0)).containsExactly(1, 0.5);
        assertThat(data.scores().row(1)).containsExactly(0, Double.NaN);
        assertThat(data.costs().row(1)).containsExactly(0.2, Double.NaN);
        assertThat(data.costs().mean(0)).isEqualTo(0.2, within(1e-12));
        assertThat(data.costSource()).isEqualTo(CostSource.MEASURED);
    }

    @Test
    void readsPackedFiles() throws IOException {
        Dataset plain = DatasetReader.read(folder);
        for (String name : new String[] {"prompts.jsonl", "scores.csv", "costs.csv"}) {
            try (BufferedWriter out = TextFiles.writer(folder.resolve(name + ".gz"))) {
                out.write(Files.readString(folder.resolve(name)));
            }
            Files.delete(folder.resolve(name));
        }

        assertThat(DatasetReader.read(folder).scores()).isEqualTo(plain.scores());
    }

    @Test
    void estimatesCostsFromPricesWhereNoneAreMeasured() throws IOException {
        Files.delete(folder.resolve("costs.csv"));
        write("models.csv", "id,params_b,usd_per_mtok_in,usd_per_mtok_out,notes\n\"a, the first\",,2,4,x\nb,7,,,\n");

        Dataset data = DatasetReader.read(folder);

        assertThat(data.costSource()).isEqualTo(CostSource.PRICES);
        // 20 characters are 5 tokens in; 256 tokens out.
        assertThat(data.costs().get(0, 0)).isEqualTo((5 * 2 + 256 * 4) / 1e6, within(1e-15));
        assertThat(data.costs().count(1)).isZero();
    }

    @Test
    void letsTheSizeStandForThePriceWhereNoPriceIsKnown() throws IOException {
        Files.delete(folder.resolve("costs.csv"));
        write("models.csv", "id,params_b\n\"a, the first\",70\nb,7\n");

        Dataset data = DatasetReader.read(folder);

        assertThat(data.costSource()).isEqualTo(CostSource.PARAMETERS);
        assertThat(data.costs().mean(0) / data.costs().mean(1)).isEqualTo(10, within(1e-9));
    }

    @Test
    void saysWhatToDoWhereThereAreNoCosts() throws IOException {
        Files.delete(folder.resolve("costs.csv"));

        assertThatThrownBy(() -> DatasetReader.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("add costs.csv");
    }

    @Test
    void namesTheFileAndTheRowOfWhatIsWrong() throws IOException {
        assertRefused("scores.csv", "prompt_id,a\n1,1.5\n", "the score of a on prompt 1 must be in [0, 1] but is 1.5");
        assertRefused("scores.csv", "prompt_id,a\n3,1\n", "row 2: prompts.jsonl has no prompt with the id 3");
        assertRefused("scores.csv", "prompt_id,a\n1,one\n", "row 2, column a: 'one' is not a number");
        assertRefused("scores.csv", "prompt_id,a\n1,0,1\n", "row 2 has 3 cells instead of 2");
        assertRefused("scores.csv", "id,a\n1,1\n", "has no column 'prompt_id'; it has: id, a");
        assertRefused("prompts.jsonl", "{\"id\":\"1\"}\n", "prompts.jsonl:1: prompt 1 is empty");
        assertRefused("prompts.jsonl", "id\n", "prompts.jsonl:1 is not JSON");
        assertRefused("prompts.jsonl", PROMPTS + PROMPTS, "prompt 1 is there twice");
    }

    @Test
    void pointsToTheImportersWhereAFileIsMissing() throws IOException {
        Files.delete(folder.resolve("scores.csv"));

        assertThatThrownBy(() -> DatasetReader.read(folder)).hasMessageContaining("./uniroute evaluate import");
    }

    @Test
    void anyChangeOfAFileChangesTheChecksum() throws IOException {
        String before = DatasetReader.read(folder).checksum();
        write("scores.csv", "prompt_id,\"a, the first\",b\n2,0.5,\n1,1,1\n");

        assertThat(DatasetReader.read(folder).checksum()).isNotEqualTo(before);
    }

    private void assertRefused(String name, String content, String message) throws IOException {
        String before = Files.readString(folder.resolve(name));
        write(name, content);
        assertThatThrownBy(() -> DatasetReader.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
        write(name, before);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}

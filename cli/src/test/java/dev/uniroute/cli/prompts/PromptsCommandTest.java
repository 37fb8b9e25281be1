package dev.uniroute.cli.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListPromptsResponse;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.PromptKind;
import dev.uniroute.v1.PromptScore;
import dev.uniroute.v1.SimilarPrompt;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PromptsCommandTest {

    @RegisterExtension
    final Client client = new Client();

    @Test
    void importsInBatchesAndSaysHowFarItIs() {
        storesAsTraining();

        var result = client.withInput(lines(1_001)).run("prompts", "import", "-");

        assertThat(client.service().requests(ImportPromptsRequest.class))
                .extracting(ImportPromptsRequest::getPromptsCount)
                .containsExactly(500, 500, 1);
        assertThat(result.out()).isEqualTo("""
                        so far imported 500 training and 0 representative prompts; 0 were there already
                        so far imported 1,000 training and 0 representative prompts; 0 were there already
                        imported 1,001 training and 0 representative prompts; 0 were there already
                        """);
    }

    @Test
    void keepsBatchesBelowTheMessageLimit() {
        storesAsTraining();
        String line = "{\"id\": \"%d\", \"text\": \"" + "x".repeat(1_000_000) + "\"}%n";
        String text = IntStream.range(0, 5).mapToObj(line::formatted).collect(Collectors.joining());

        client.withInput(text).run("prompts", "import", "-");

        assertThat(client.service().requests(ImportPromptsRequest.class))
                .hasSize(2)
                .allMatch(request -> request.getSerializedSize() < 4 << 20);
    }

    @Test
    void readsPackedFiles(@TempDir Path folder) throws IOException {
        storesAsTraining();
        Path file = folder.resolve("prompts.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\": \"a\", \"text\": \"für\"}".getBytes(StandardCharsets.UTF_8));
        }

        client.run("prompts", "import", file.toString());

        assertThat(client.service().request(ImportPromptsRequest.class).getPromptsList())
                .containsExactly(Prompt.newBuilder().setId("a").setText("für").build());
    }

    @Test
    void showsSimilarPromptsWithTheScoresOnThem() {
        client.service()
                .answers(
                        ListSimilarPromptsRequest.class,
                        ListSimilarPromptsResponse.newBuilder()
                                .addPrompts(SimilarPrompt.newBuilder()
                                        .setPrompt(
                                                Prompt.newBuilder().setId("p1").setText("two plus two"))
                                        .setDistance(0.25)
                                        .addScores(PromptScore.newBuilder()
                                                .setModel("a")
                                                .setScore(1))
                                        .addScores(PromptScore.newBuilder().setModel("b")))
                                .addPrompts(SimilarPrompt.newBuilder()
                                        .setPrompt(
                                                Prompt.newBuilder().setId("p2").setText("one plus one"))
                                        .setDistance(0.5)
                                        .addScores(PromptScore.newBuilder()
                                                .setModel("b")
                                                .setScore(0.5)))
                                .build());

        var result = client.run("prompts", "similar", "3 + 3", "--limit", "2");

        assertThat(result.out()).isEqualTo("""
                        distance  id  text             a     b
                           0.250  p1  two plus two  1.00  0.00
                           0.500  p2  one plus one        0.50
                        """);
        assertThat(client.service().request(ListSimilarPromptsRequest.class).getText())
                .isEqualTo("3 + 3");
    }

    @Test
    void importsTheStarterPrompts() {
        storesAsTraining();

        var result = client.run("prompts", "import", "--starter");

        assertThat(result.exitCode()).isZero();
        assertThat(client.service().requests(ImportPromptsRequest.class)).hasSizeGreaterThan(1);
    }

    @Test
    void namesTheLineAndTheFieldOfALineThatIsNoPrompt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prompts.jsonl"), """
                {"id": "a", "text": "hello"}

                {"id": "b", "text": "hello", "grader": {"numeric": {"expected": "1", "tolerance": "much"}}}
                """);

        var result = client.run("prompts", "import", file.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("error: " + file + ":3: grader.numeric.tolerance: Not a double value: \"much\"\n");
    }

    @Test
    void namesTheLineThatTheServiceRefuses() {
        client.service().answersBy(ImportPromptsRequest.class, request -> {
            if (request.getPromptsCount() == 500) {
                return ImportPromptsResponse.getDefaultInstance();
            }
            throw StatusProto.toStatusRuntimeException(Status.newBuilder()
                    .setCode(Code.INVALID_ARGUMENT_VALUE)
                    .setMessage("a prompt is invalid")
                    .addDetails(Any.pack(BadRequest.newBuilder()
                            .addFieldViolations(FieldViolation.newBuilder()
                                    .setField("prompts[2].text")
                                    .setDescription("must not be empty"))
                            .build()))
                    .build());
        });

        var result = client.withInput(lines(600)).run("prompts", "import", "-");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: standard input:503: text: must not be empty\n");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(client.run("prompts", "import", "nowhere.jsonl").err())
                .isEqualTo("error: no such file: nowhere.jsonl\n");
    }

    @Test
    void wantsExactlyOneSource() {
        assertThat(client.run("prompts", "import").exitCode()).isEqualTo(2);
        assertThat(client.run("prompts", "import", "file", "--starter").exitCode())
                .isEqualTo(2);
    }

    @Test
    void printsTheSumAsJson() {
        storesAsTraining();

        assertThat(client.withInput(lines(501))
                        .run("prompts", "import", "-", "--json")
                        .out())
                .isEqualTo("""
                        {
                          "trainingPrompts": 501,
                          "representativePrompts": 0,
                          "unchanged": 0
                        }
                        """);
    }

    @Test
    void listsPrompts() {
        client.service()
                .answers(
                        ListPromptsRequest.class,
                        ListPromptsResponse.newBuilder()
                                .addPrompts(Prompt.newBuilder()
                                        .setId("sql/1")
                                        .setKind(PromptKind.PROMPT_KIND_REPRESENTATIVE)
                                        .setTask("sql")
                                        .setText("two\nlines"))
                                .setTotalSize(1_720)
                                .build());

        var result = client.run("prompts", "list", "--kind", "representative", "--task", "sql");

        assertThat(result.out()).isEqualTo("""
                        id     kind            task  text
                        sql/1  REPRESENTATIVE  sql   two lines
                        1 of 1,720 prompts
                        """);
        assertThat(client.service().request(ListPromptsRequest.class))
                .isEqualTo(ListPromptsRequest.newBuilder()
                        .setKind(PromptKind.PROMPT_KIND_REPRESENTATIVE)
                        .setTask("sql")
                        .setPageSize(20)
                        .build());
    }

    private void storesAsTraining() {
        client.service()
                .answersBy(
                        ImportPromptsRequest.class,
                        request -> ImportPromptsResponse.newBuilder()
                                .setTrainingPrompts(request.getPromptsCount())
                                .build());
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"id\": \"p%d\", \"text\": \"hello\"}"::formatted)
                .collect(Collectors.joining("\n"));
    }
}

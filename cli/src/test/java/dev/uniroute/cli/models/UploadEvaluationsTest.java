package dev.uniroute.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.cli.Client;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadEvaluationsResponse;
import dev.uniroute.v1.UploadedEvaluation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadEvaluationsTest {

    @RegisterExtension
    final Client client = new Client();

    @Test
    void sendsBatchesAndCompletesWithTheLast() {
        client.service()
                .answersBy(
                        UploadEvaluationsRequest.class,
                        request -> UploadEvaluationsResponse.newBuilder()
                                .setStored(request.getEvaluationsCount())
                                .setUnchanged(1)
                                .setMissing(7)
                                .build());
        String lines = IntStream.range(0, 5_001)
                .mapToObj("{\"promptId\": \"p%d\", \"score\": 0.5}"::formatted)
                .collect(Collectors.joining("\n"));

        var result = client.withInput(lines).run("models", "upload", "m", "-", "--complete");

        assertThat(result.out()).isEqualTo("stored 5,001 evaluations, 2 were there already, 7 are missing\n");
        assertThat(client.service().requests(UploadEvaluationsRequest.class))
                .extracting(UploadEvaluationsRequest::getComplete)
                .containsExactly(false, true);
        assertThat(client.service()
                        .requests(UploadEvaluationsRequest.class)
                        .getLast()
                        .getEvaluationsList())
                .containsExactly(UploadedEvaluation.newBuilder()
                        .setPromptId("p5000")
                        .setScore(0.5)
                        .build());
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(client.withInput("\n").run("models", "upload", "m", "-").err())
                .isEqualTo("error: - holds no evaluations\n");
    }
}

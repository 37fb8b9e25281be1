package dev.uniroute.starter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class EmbeddingsEndpointTest {

    @Test
    void embedsEachTextIntoTheModelsDimension() throws Exception {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults());
                Client client = new Client(provider)) {
            JsonNode json = Client.json(client.embed("""
                    {"model": "sim-embedding-48", "input": ["one two", "Two, one!", "three"]}"""));

            JsonNode data = json.path("data");
            assertThat(data).hasSize(3);
            assertThat(data.path(2).path("index").asInt()).isEqualTo(2);
            assertThat(data.path(0).path("embedding"))
                    .hasSize(48)
                    .isEqualTo(data.path(1).path("embedding"))
                    .isNotEqualTo(data.path(2).path("embedding"));
            assertThat(length(data.path(0).path("embedding"))).isCloseTo(1, within(1e-6));
            assertThat(json.at("/usage/prompt_tokens").asInt()).isEqualTo(7);
            assertThat(provider.stats().of("sim-embedding-48").ok()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"model": "sim-embedding-8", "input": "a", "dimensions": 3}   | 3
            {"model": "sim-embedding-4096", "input": "?!"}                | 4096
            {"model": "sim-embedding-1", "input": "a b c"}                | 1
            """)
    void embedsIntoAnyDimension(String body, int dimension) throws Exception {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults());
                Client client = new Client(provider)) {
            JsonNode embedding = Client.json(client.embed(body)).at("/data/0/embedding");

            assertThat(embedding).hasSize(dimension);
            assertThat(length(embedding)).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"model": "sim-nano", "input": "a"}                                 | 404
            {"model": "sim-embedding-0", "input": "a"}                          | 400
            {"model": "sim-embedding-8", "input": ""}                           | 400
            {"model": "sim-embedding-8", "input": []}                           | 400
            {"model": "sim-embedding-8", "input": [1]}                          | 400
            {"model": "sim-embedding-8"}                                        | 400
            {"input": "a"}                                                      | 400
            {"model": "sim-embedding-8", "input": "a", "encoding_format": "base64"} | 400
            not JSON                                                            | 400
            """)
    void refusesWhatItCannotEmbed(String body, int status) throws Exception {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults());
                Client client = new Client(provider)) {
            assertThat(client.embed(body).statusCode()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 429", "500, 500", "503, 503", "401, 401", "malformed, 200", "empty, 200"})
    void failsOnPurpose(String fault, int status) throws Exception {
        try (SimulatedProvider provider = failing(fault);
                Client client = new Client(provider)) {
            assertThat(client.embed("{\"model\": \"sim-embedding-8\", \"input\": \"a\"}")
                            .statusCode())
                    .isEqualTo(status);
            assertThat(provider.stats().faults()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "truncated")
    void cutsTheBody(String fault) throws Exception {
        try (SimulatedProvider provider = failing(fault);
                Client client = new Client(provider)) {
            assertThatThrownBy(() -> client.embed("{\"model\": \"sim-embedding-8\", \"input\": \"a\"}"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void answersTheQuestionForAttributesByRules() throws Exception {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults());
                Client client = new Client(provider)) {
            String answer = client.ask("sim-mini", """
                    Reply with JSON: specificity, domain_knowledge, complexity, problem_solving, creativity,
                    technical_accuracy, real_world. Is it any of these?
                    <prompt-17>
                    Write a poem about the sea
                    </prompt-17>""");

            assertThat(answer)
                    .isEqualTo("{\"specificity\":false,\"domain_knowledge\":false,\"complexity\":false,"
                            + "\"problem_solving\":false,\"creativity\":true,\"technical_accuracy\":false,"
                            + "\"real_world\":false}");
        }
    }

    private static SimulatedProvider failing(String fault) throws IOException {
        FaultPlan always = new FaultPlan(Map.of(Fault.ofCode(fault), 1.0), 1);
        return SimulatedProvider.start(0, ProviderOptions.defaults().withFaults(always));
    }

    private static double length(JsonNode embedding) {
        double squares = 0;
        for (JsonNode x : embedding) {
            squares += x.asDouble() * x.asDouble();
        }
        return Math.sqrt(squares);
    }
}

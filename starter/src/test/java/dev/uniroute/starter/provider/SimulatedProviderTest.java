package dev.uniroute.starter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.starter.StarterPrompt;
import dev.uniroute.starter.StarterPrompts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedProviderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SimulatedProvider provider;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        provider = SimulatedProvider.start(0, ProviderOptions.defaults());
        client = new Client(provider);
    }

    @AfterEach
    void stop() {
        client.close();
        provider.close();
    }

    @Test
    void answersWhatItKnowsInTheFormAskedFor() throws Exception {
        StarterPrompt prompt = promptKnownBy("sim-frontier");

        String answer = client.ask("sim-frontier", prompt.evaluationText());

        assertThat(answer).endsWith(prompt.correctAnswer());
    }

    @Test
    void answersPlausiblyWrongWhatItDoesNotKnow() throws Exception {
        SimulatedModel nano = SimulatedFleet.model("sim-nano");
        StarterPrompt prompt = StarterPrompts.representative().stream()
                .filter(it -> !nano.knows(it, ProviderOptions.defaults().seed()))
                .findFirst()
                .orElseThrow();

        String answer = client.ask("sim-nano", prompt.evaluationText());

        assertThat(prompt.wrongAnswers()).anySatisfy(wrong -> assertThat(answer).endsWith(wrong));
    }

    @Test
    void findsThePromptWhateverItsSpacingAndCase() throws Exception {
        StarterPrompt prompt = promptKnownBy("sim-large");

        String answer = client.ask(
                "sim-large",
                "Hello!\n " + prompt.text().toUpperCase(Locale.ROOT).replace(" ", "\n"));

        assertThat(answer).endsWith(prompt.correctAnswer());
    }

    @Test
    void givesTheSameAnswerAgain() throws Exception {
        String text = StarterPrompts.representative().getFirst().text();

        assertThat(client.ask("sim-mini", text)).isEqualTo(client.ask("sim-mini", text));
    }

    @Test
    void answersAnythingElseWithSmallTalk() throws Exception {
        assertThat(client.ask("sim-writer", "Should I move to the seaside?")).isNotBlank();
    }

    @Test
    void largerModelsTalkMore() throws Exception {
        String text = StarterPrompts.representative().getFirst().text();

        assertThat(client.ask("sim-frontier", text))
                .hasSizeGreaterThan(2 * client.ask("sim-nano", text).length());
    }

    @Test
    void judgesByTheCorrectAnswer() throws Exception {
        StarterPrompt prompt = StarterPrompts.representative().getFirst();
        String form = "Grade the answer from 0 to 10 as a JSON object {\"grade\": ...}.\nQuestion: %s\nAnswer: %s";

        int good = grade(form.formatted(prompt.text(), prompt.correctAnswer()));
        int bad = grade(form.formatted(prompt.text(), prompt.wrongAnswers().getFirst()));

        assertThat(good).isBetween(8, 10);
        assertThat(bad).isBetween(0, 4);
    }

    @Test
    void reportsUsage() throws Exception {
        JsonNode answer = Client.json(client.post(Client.question("sim-nano", "12345678")));

        assertThat(answer.at("/usage/prompt_tokens").asInt()).isEqualTo(2);
        assertThat(answer.at("/usage/completion_tokens").asInt()).isPositive();
        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    }

    @Test
    void cutsAnAnswerThatMayNotBeLonger() throws Exception {
        JsonNode answer = Client.json(
                client.post(Client.question("sim-frontier", "Tell me a story.").put("max_tokens", 5)));

        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("length");
        assertThat(answer.at("/usage/completion_tokens").asInt()).isEqualTo(5);
        assertThat(answer.at("/choices/0/message/content").asText()).hasSize(20);
    }

    @Test
    void streamsTheSameAnswerInPieces() throws Exception {
        ObjectNode question = Client.question("sim-large", "Tell me a story.").put("stream", true);
        question.putObject("stream_options").put("include_usage", true);

        HttpResponse<String> response = client.post(question);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        List<String> events =
                response.body().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(events).allMatch(event -> event.startsWith("data: ")).endsWith("data: [DONE]");
        assertThat(textOf(events)).isEqualTo(client.ask("sim-large", "Tell me a story."));
        assertThat(chunk(events.get(events.size() - 2))
                        .at("/usage/total_tokens")
                        .asInt())
                .isPositive();
    }

    @Test
    void listsItsModels() throws Exception {
        JsonNode list = Client.json(client.get("/v1/models"));

        assertThat(list.path("data").findValuesAsText("id"))
                .containsExactlyElementsOf(
                        SimulatedFleet.MODELS.stream().map(SimulatedModel::name).toList());
    }

    @Test
    void refusesAnUnknownModel() throws Exception {
        HttpResponse<String> response = client.post(Client.question("gone", "Hello"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.json(response).at("/error/code").asText()).isEqualTo("model_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}",
                "{\"model\": \"sim-nano\"}",
                "{\"model\": \"sim-nano\", \"messages\": []}",
                "{\"model\": \"sim-nano\", \"messages\": [{\"content\": \"Hi\"}]}",
                "{\"model\": \"sim-nano\", \"messages\": [{\"role\": \"user\", \"content\": 7}]}",
                "{\"model\": \"sim-nano\", \"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}], \"max_tokens\": 0}",
                "{\"model\": \"sim-nano\", \"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}], \"stream\": 1}"
            })
    void refusesABadRequest(String body) throws Exception {
        HttpResponse<String> response = client.post(body, "any");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(Client.json(response).at("/error/message").asText()).isNotBlank();
    }

    @Test
    void readsContentInParts() throws Exception {
        StarterPrompt prompt = promptKnownBy("sim-frontier");
        ObjectNode question = Client.question("sim-frontier", "");
        ObjectNode message = (ObjectNode) question.at("/messages/0");
        message.putArray("content").addObject().put("type", "text").put("text", prompt.text());

        HttpResponse<String> response = client.post(question);

        assertThat(Client.json(response).at("/choices/0/message/content").asText())
                .endsWith(prompt.correctAnswer());
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertThat(client.get("/v1/embeddings").statusCode()).isEqualTo(404);
    }

    @Test
    void countsCallsAndTokensByModel() throws Exception {
        JsonNode usage =
                Client.json(client.post(Client.question("sim-nano", "One"))).path("usage");
        client.ask("sim-mini", "Two");
        client.ask("sim-mini", "Three");

        ProviderStats stats = provider.stats();

        assertThat(stats.calls()).isEqualTo(3);
        assertThat(stats.ok()).isEqualTo(3);
        assertThat(stats.of("sim-mini").calls()).isEqualTo(2);
        assertThat(stats.of("sim-mini").maxInFlight()).isEqualTo(1);
        assertThat(stats.of("sim-nano").completionTokens())
                .isEqualTo(usage.path("completion_tokens").asLong());
        assertThat(stats.of("sim-large")).isEqualTo(ModelStats.ZERO);
    }

    @Test
    void showsItsCountsOverHttp() throws Exception {
        client.ask("sim-nano", "One");

        JsonNode stats = Client.json(client.get("/stats"));

        assertThat(stats.path("ok").asLong()).isEqualTo(1);
        assertThat(stats.path("tokens").asLong()).isEqualTo(provider.stats().tokens());
        assertThat(stats.at("/models/sim-nano/max_in_flight").asInt()).isEqualTo(1);
    }

    private int grade(String message) throws Exception {
        return MAPPER.readTree(client.ask("sim-large", message)).path("grade").asInt();
    }

    private static String textOf(List<String> events) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String event : events.subList(0, events.size() - 1)) {
            text.append(chunk(event).at("/choices/0/delta/content").asText());
        }
        return text.toString();
    }

    private static JsonNode chunk(String event) throws IOException {
        return MAPPER.readTree(event.substring("data: ".length()));
    }

    private static StarterPrompt promptKnownBy(String name) {
        SimulatedModel model = SimulatedFleet.model(name);
        return StarterPrompts.representative().stream()
                .filter(prompt -> model.knows(prompt, ProviderOptions.defaults().seed()))
                .findFirst()
                .orElseThrow();
    }
}

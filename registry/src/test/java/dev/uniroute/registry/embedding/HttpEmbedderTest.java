package dev.uniroute.registry.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.registry.fake.Egress;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.llm.FakeProvider;
import dev.uniroute.registry.llm.HttpEmbeddingsClient;
import dev.uniroute.registry.llm.HttpLlmClient;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.ResilientEmbeddings;
import dev.uniroute.registry.llm.VirtualTime;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.TextRefusedException;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import dev.uniroute.starter.provider.FaultPlan;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpEmbedderTest {
    private static final String KEY = "sk-very-secret";
    private static final String TEXT = "A text that nobody else should ever read";
    private static final WordPieceTokenizer TOKENIZER =
            new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "[SEP]", "one", "two"));

    private final VirtualTime time = new VirtualTime();

    @Test
    void embedsIntoPointsOfLengthOneThatWordsDecide() throws IOException {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            Embedder embedder = simulated(provider, 64);

            EmbeddedText text = embedder.embed("one two two");

            assertThat(embedder.name()).isEqualTo("remote:sim-embedding-64");
            assertThat(embedder.dimension()).isEqualTo(64);
            assertThat(text.embedding().dimension()).isEqualTo(64);
            assertThat(text.embedding().cosine(text.embedding())).isCloseTo(1, within(1e-6));
            assertThat(text.tokens()).isEqualTo(3);
            assertThat(embedder.embed("Two one, two!").embedding()).isEqualTo(text.embedding());
            assertThat(embedder.embed("something else").embedding()).isNotEqualTo(text.embedding());
        }
    }

    @Test
    void embedsManyWithFewCallsInTheirOrder() throws Exception {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            Embedder embedder = simulated(provider, 16);
            List<String> texts =
                    IntStream.range(0, 70).mapToObj(i -> "text number " + i).toList();

            List<EmbeddedText> embedded = embedder.embedAll(texts);

            assertThat(provider.stats().calls()).isEqualTo(3);
            assertThat(embedded).hasSize(70);
            assertThat(embedded.get(69)).isEqualTo(embedder.embed(texts.get(69)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "500", "503", "truncated", "malformed", "empty"})
    void triesAgainWhatPasses(String fault) throws Exception {
        try (SimulatedProvider provider = failing(fault + "=0.4")) {
            List<String> texts =
                    IntStream.range(0, 330).mapToObj(i -> "text " + i).toList();

            List<EmbeddedText> embedded = simulated(provider, 8).embedAll(texts);

            assertThat(embedded).hasSize(330);
            assertThat(provider.stats().faults()).isPositive();
            assertThat(time.sleeps()).hasSize(Math.toIntExact(provider.stats().faults()));
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 3", "503, 3", "429, 2", "truncated, 3", "malformed, 3", "empty, 3", "401, 1"})
    void saysThatItIsUnavailable(String fault, int calls) throws Exception {
        try (SimulatedProvider provider = failing(fault + "=1")) {
            assertThatExceptionOfType(EmbedderUnavailableException.class)
                    .isThrownBy(() -> simulated(provider, 8).embed(TEXT))
                    .satisfies(failure -> assertThat(failure.embedder()).isEqualTo("remote:sim-embedding-8"))
                    .withMessageStartingWith("the embedder remote:sim-embedding-8 failed: ");
            assertThat(provider.stats().calls()).isEqualTo(calls);
        }
    }

    @Test
    void waitsNoLongerThanItsTimeout() throws Exception {
        try (SimulatedProvider provider = failing("hang=1")) {
            LlmEndpoint endpoint = new LlmEndpoint(provider.baseUrl(), "sim-embedding-8", new ApiKeyRef.None());

            assertThatExceptionOfType(EmbedderUnavailableException.class)
                    .isThrownBy(() ->
                            embedder(endpoint, 8, 64, Duration.ofMillis(30)).embed(TEXT))
                    .withMessageContaining("No complete response");
        }
    }

    @Test
    void honoursRetryAfterAndGivesUpWhereItIsTooLong() {
        try (FakeProvider provider = FakeProvider.answering(429, "", "Retry-After", "7")) {
            assertThatExceptionOfType(EmbedderUnavailableException.class)
                    .isThrownBy(() -> fake(provider, 2).embed(TEXT))
                    .withMessageContaining("the provider asks to wait 7 s");
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"data": [{"embedding": [1, 2]}]}                              | dimension 2, 3 is configured
            {"data": [{"embedding": [1, 2, NaN]}]}                         | no list of
            {"data": [{"embedding": [1, 2, "NaN"]}]}                       | not a finite number
            {"data": [{"embedding": [1, 2, null]}]}                        | not a finite number
            {"data": [{"embedding": [1, 2, 1e39]}]}                        | not a finite number
            {"data": [{"embedding": "AACAPw=="}]}                          | not a list of embeddings
            {"data": []}                                                   | 0 embeddings for 1 texts
            {"data": [{"embedding": [1,2,3]}, {"embedding": [1,2,3]}]}     | 2 embeddings for 1 texts
            {"data": [{"index": 5, "embedding": [1,2,3]}]}                 | one for each index
            {"object": "list"}                                             | no list of
            <html>Sign in</html>                                           | no list of
            """)
    void acceptsNothingButFiniteEmbeddingsOfTheConfiguredDimension(String body, String reason) {
        try (FakeProvider provider = FakeProvider.answering(200, body)) {
            assertThatExceptionOfType(EmbedderUnavailableException.class)
                    .isThrownBy(() -> fake(provider, 3).embed(TEXT))
                    .withMessageContaining(reason);
        }
    }

    @Test
    void putsEmbeddingsInTheOrderOfTheirIndexAndScalesThem() throws Exception {
        String body = "{\"data\": [{\"index\": 1, \"embedding\": [0, 2]}, {\"index\": 0, \"embedding\": [3, 4]}]}";
        try (FakeProvider provider = FakeProvider.answering(200, body)) {
            List<EmbeddedText> embedded = fake(provider, 2).embedAll(List.of("one", "two"));

            assertThat(embedded.getFirst().embedding().toArray()).containsExactly(0.6f, 0.8f);
            assertThat(embedded.getLast().embedding().toArray()).containsExactly(0, 1);
        }
    }

    @Test
    void sendsModelTextsAndKey() throws Exception {
        String body = "{\"data\": [{\"embedding\": [1, 0]}]}";
        try (FakeProvider provider = FakeProvider.answering(200, body)) {
            LlmEndpoint endpoint = new LlmEndpoint(provider.url(), "e-1", ApiKeyRef.parse("env:KEY"));

            embedder(endpoint, 2, 64, Duration.ofSeconds(5)).embed(TEXT);

            FakeProvider.Call call = provider.calls().getFirst();
            assertThat(call.path()).isEqualTo("/v1/embeddings");
            assertThat(call.authorization()).isEqualTo("Bearer " + KEY);
            assertThat(new ObjectMapper().readTree(call.body()))
                    .isEqualTo(new ObjectMapper().readTree("""
                    {"model": "e-1", "encoding_format": "float", "input": ["%s"]}""".formatted(TEXT)));
        }
    }

    @Test
    void keepsTextsAndKeysOutOfReasons() {
        try (FakeProvider provider = FakeProvider.answering(400, """
                {"error": {"message": "cannot read '%s' with %s"}}""".formatted(TEXT, KEY))) {
            LlmEndpoint endpoint = new LlmEndpoint(provider.url(), "e-1", ApiKeyRef.parse("env:KEY"));

            assertThatExceptionOfType(TextRefusedException.class)
                    .isThrownBy(() ->
                            embedder(endpoint, 2, 64, Duration.ofSeconds(5)).embed(TEXT))
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(TEXT, KEY));
        }
    }

    @Test
    void halvesABatchThatIsRefused() throws Exception {
        try (FakeProvider provider = new FakeProvider((exchange, number) -> {
            if (number == 1) {
                FakeProvider.send(exchange, 400, "{}");
            } else {
                FakeProvider.send(exchange, 200, "{\"data\": [{\"embedding\": [1, %d]}]}".formatted(number));
            }
        })) {
            List<EmbeddedText> embedded = fake(provider, 2).embedAll(List.of("one", "two"));

            assertThat(embedded).hasSize(2).doesNotHaveDuplicates();
            assertThat(provider.calls()).hasSize(3);
        }
    }

    @Test
    void sendsAPrefixOfALongText() throws Exception {
        String body = "{\"data\": [{\"embedding\": [1, 0]}]}";
        try (FakeProvider provider = FakeProvider.answering(200, body)) {
            EmbeddedText embedded = fake(provider, 2).embed("one two ".repeat(500));

            String sent = sent(provider);
            assertThat(embedded.tokens()).isEqualTo(1000);
            assertThat(TOKENIZER.count(sent)).isBetween(56, 64);
            assertThat("one two ".repeat(500)).startsWith(sent);
        }
    }

    @ParameterizedTest
    @CsvSource({"' ', .", "'', ."})
    void sendsNoBlankText(String text, String sent) throws Exception {
        String body = "{\"data\": [{\"embedding\": [1, 0]}]}";
        try (FakeProvider provider = FakeProvider.answering(200, body)) {
            assertThat(fake(provider, 2).embed(text).tokens()).isZero();

            assertThat(sent(provider)).isEqualTo(sent);
        }
    }

    @Test
    void refusesSettingsThatCannotWork() {
        LlmEndpoint endpoint = new LlmEndpoint(URI.create("http://e.test"), "e", new ApiKeyRef.None());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpEmbedder.Settings(endpoint, 0, 64, Duration.ofSeconds(1)))
                .withMessageContaining("dimension");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpEmbedder.Settings(endpoint, 8, 64, Duration.ZERO))
                .withMessageContaining("timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LlmEndpoint(URI.create("http://e.test/v1/embeddings"), "e", new ApiKeyRef.None()))
                .withMessageContaining("must end before /embeddings");
    }

    private static String sent(FakeProvider provider) throws IOException {
        return new ObjectMapper()
                .readTree(provider.calls().getFirst().body())
                .at("/input/0")
                .asText();
    }

    private static SimulatedProvider failing(String plan) throws IOException {
        return SimulatedProvider.start(0, ProviderOptions.defaults().withFaults(FaultPlan.parse(plan, 3)));
    }

    private HttpEmbedder simulated(SimulatedProvider provider, int dimension) {
        LlmEndpoint endpoint = new LlmEndpoint(provider.baseUrl(), "sim-embedding-" + dimension, new ApiKeyRef.None());
        return embedder(endpoint, dimension, 64, Duration.ofSeconds(2));
    }

    private HttpEmbedder fake(FakeProvider provider, int dimension) {
        return embedder(
                new LlmEndpoint(provider.url(), "e-1", new ApiKeyRef.None()), dimension, 64, Duration.ofSeconds(5));
    }

    private HttpEmbedder embedder(LlmEndpoint endpoint, int dimension, int maxTokens, Duration timeout) {
        HttpEmbeddingsClient client = new HttpEmbeddingsClient(
                HttpLlmClient.defaultHttpClient(),
                Egress.LOOPBACK,
                new ApiKeys(Map.of("KEY", KEY), new AllowedKeys(List.of("*"))),
                time,
                1 << 20);
        return new HttpEmbedder(
                new HttpEmbedder.Settings(endpoint, dimension, maxTokens, timeout),
                new ResilientEmbeddings(client, time, new Random(1), time),
                TOKENIZER);
    }
}

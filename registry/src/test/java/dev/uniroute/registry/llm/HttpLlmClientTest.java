package dev.uniroute.registry.llm;

import static dev.uniroute.registry.llm.FakeProvider.answering;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.registry.fake.Egress;
import dev.uniroute.registry.llm.CallOutcome.Answered;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.RejectedPrompt;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLlmClientTest {
    private static final String KEY = "sk-very-secret";
    private static final String PROMPT = "A prompt that nobody else should ever read";
    private static final ChatRequest REQUEST = ChatRequest.user(PROMPT, 100, Duration.ofSeconds(30));
    private static final String USAGE = "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}";
    private static final String OK =
            "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]," + USAGE + "}";

    private final HttpLlmClient client = new HttpLlmClient(
            HttpLlmClient.defaultHttpClient(),
            Egress.LOOPBACK,
            new ApiKeys(Map.of("KEY", KEY), new AllowedKeys(List.of("*"))),
            new VirtualTime(),
            HttpLlmClient.DEFAULT_MAX_RESPONSE_BYTES);

    @Test
    void sendsTheRequestAndReadsTheAnswer() throws Exception {
        try (var provider = answering(200, OK)) {
            CallOutcome outcome = call(provider, "env:KEY");

            assertThat(outcome).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.text()).isEqualTo("Hi");
                assertThat(answered.usage()).isEqualTo(new TokenUsage(7, 3, false));
                assertThat(answered.finishReason()).isEqualTo("stop");
                assertThat(answered.latency()).isPositive();
            });
            FakeProvider.Call call = provider.calls().getFirst();
            assertThat(call.path()).isEqualTo("/v1/chat/completions");
            assertThat(call.authorization()).isEqualTo("Bearer " + KEY);
            assertThat(new ObjectMapper().readTree(call.body()))
                    .isEqualTo(new ObjectMapper().readTree("""
                    {"model": "m-1", "messages": [{"role": "user", "content": "%s"}], "temperature": 0, "max_tokens": 100}
                    """.formatted(PROMPT)));
        }
    }

    @Test
    void sendsNoKeyWhereNoneIsAskedFor() throws Exception {
        try (var provider = answering(200, OK)) {
            call(provider);

            assertThat(provider.calls().getFirst().authorization()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"choices":[{"message":{"content":[{"type":"text","text":"H"},{"text":"i"}]}}]}           | Hi
            {"choices":[{"message":{"content":null,"refusal":"No."}}]}                                | No.
            {"choices":[{"message":{"content":"Hi"},"finish_reason":null}],"usage":null}              | Hi
            {"choices":[{"message":{"content":""},"finish_reason":"length"}]}                         | ``
            {"choices":[{"message":{"content":""},"finish_reason":"stop"}]}                           | ``
            {"choices":[{"message":{"content":null}}]}                                                | ``
            """)
    void readsWhatProvidersCallAnAnswer(String body, String text) throws Exception {
        try (var provider = answering(200, body)) {
            assertThat(call(provider)).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.text()).isEqualTo(text == null ? "" : text);
                assertThat(answered.usage().estimated()).isTrue();
                assertThat(answered.usage().inputTokens()).isEqualTo(11);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"choices":[{"message":{"content":"H                                        | MALFORMED
            <html>Sign in</html>                                                        | MALFORMED
            {"choices":[]}                                                              | MALFORMED
            []                                                                          | MALFORMED
            """)
    void takesAResponseThatIsNoCompletionAsPassing(String body, FaultKind kind) throws Exception {
        try (var provider = answering(200, body)) {
            assertThat(call(provider))
                    .isInstanceOfSatisfying(
                            Retryable.class, r -> assertThat(r.kind()).isEqualTo(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, TIMEOUT",
        "409, SERVER_ERROR",
        "425, SERVER_ERROR",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, SERVER_ERROR",
        "504, SERVER_ERROR",
        "529, SERVER_ERROR"
    })
    void takesAStatusAsPassing(int status, FaultKind kind) throws Exception {
        try (var provider = answering(status, "")) {
            assertThat(call(provider))
                    .isInstanceOfSatisfying(
                            Retryable.class, r -> assertThat(r.kind()).isEqualTo(kind));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 414, 422, 431})
    void takesAStatusAsARefusalOfThePrompt(int status) throws Exception {
        try (var provider = answering(status, "{\"error\":{\"message\":\"context too long\"}}")) {
            assertThat(call(provider))
                    .isEqualTo(new RejectedPrompt(
                            "The provider refused the prompt (status %d, context too long)".formatted(status)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {"error":{"message":"incorrect key sk-very-secret"}}                | the API key in env:KEY
            403 | {"error":"not yours"}                                               | not yours
            402 | {}                                                                  | payment
            404 | {"error":{"code":"not_found","message":"no such path"}}             | m-1
            400 | {"error":{"code":"model_not_found","message":"no model m-1"}}       | no model m-1
            429 | {"error":{"type":"insufficient_quota"}}                             | quota
            405 | nonsense                                                            | Correct its URL
            501 | {}                                                                  | Correct its URL
            """)
    void takesAStatusAsAnEndpointThatFailsForGood(int status, String body, String reason) throws Exception {
        try (var provider = answering(status, body)) {
            assertThat(call(provider, "env:KEY"))
                    .isInstanceOfSatisfying(
                            EndpointFailed.class,
                            failed ->
                                    assertThat(failed.reason()).contains(reason).doesNotContain(KEY));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2                             | 2
            Thu, 01 Jan 2026 00:00:03 GMT | 3
            """)
    void passesOnHowLongToWait(String header, long seconds) throws Exception {
        try (var provider = answering(429, "", "Retry-After", header)) {
            assertThat(call(provider))
                    .isInstanceOfSatisfying(
                            Retryable.class, r -> assertThat(r.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
        }
    }

    @Test
    void keepsThePromptOutOfReasons() throws Exception {
        try (var provider = answering(400, "{\"error\":{\"message\":\"cannot read '%s'\"}}".formatted(PROMPT))) {
            assertThat(call(provider).toString()).doesNotContain(PROMPT.substring(2));
        }
    }

    @Test
    void doesNotFollowRedirects() throws Exception {
        try (var other = answering(200, OK);
                var provider = answering(307, "", "Location", other.url() + "/v1/chat/completions")) {
            assertThat(call(provider, "env:KEY")).isInstanceOf(EndpointFailed.class);
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void stopsReadingAResponseThatIsTooLarge() throws Exception {
        try (var provider = answering(200, OK + " ".repeat(10 << 20))) {
            assertThat(call(provider)).isEqualTo(new RejectedPrompt("The response is too large to be read"));
        }
        try (var provider = answering(200, OK + " ".repeat(7 << 20))) {
            assertThat(call(provider)).isInstanceOf(Answered.class);
        }
    }

    @Test
    void learnsWhichParametersAModelAccepts() throws Exception {
        try (var provider = new FakeProvider((exchange, number) -> {
            switch (number) {
                case 1 -> FakeProvider.send(exchange, 400, """
                        {"error": {"code": "unsupported_value", "param": "temperature", "message": "only the default"}}""");
                case 2 -> FakeProvider.send(exchange, 400, """
                        {"error": {"param": "max_tokens", "message": "Use 'max_completion_tokens' instead."}}""");
                default -> FakeProvider.send(exchange, 200, OK);
            }
        })) {
            assertThat(call(provider)).isInstanceOf(Answered.class);
            assertThat(call(provider)).isInstanceOf(Answered.class);

            assertThat(provider.calls()).hasSize(4);
            for (FakeProvider.Call accepted : provider.calls().subList(2, 4)) {
                assertThat(accepted.body())
                        .contains("\"max_completion_tokens\":100")
                        .doesNotContain("temperature", "\"max_tokens\"");
            }
        }
    }

    @Test
    void doesNotCallWithoutTheKeyItNeeds() throws Exception {
        try (var provider = answering(200, OK)) {
            assertThat(call(provider, "env:MISSING"))
                    .isInstanceOfSatisfying(
                            EndpointFailed.class,
                            failed -> assertThat(failed.reason()).contains("env:MISSING"));
            assertThat(provider.calls()).isEmpty();
        }
    }

    private CallOutcome call(FakeProvider provider) throws InterruptedException {
        return call(provider, "");
    }

    private CallOutcome call(FakeProvider provider, String apiKey) throws InterruptedException {
        return client.call(endpoint(provider.url(), apiKey), REQUEST);
    }

    private static LlmEndpoint endpoint(URI url, String apiKey) {
        return new LlmEndpoint(url, "m-1", ApiKeyRef.parse(apiKey));
    }
}

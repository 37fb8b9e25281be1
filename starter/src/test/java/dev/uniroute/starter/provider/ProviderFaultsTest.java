package dev.uniroute.starter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProviderFaultsTest {
    private static final JsonNode QUESTION = Client.question("sim-nano", "How are you?");
    private static final JsonNode STREAMED =
            Client.question("sim-nano", "How are you?").put("stream", true);

    @ParameterizedTest
    @CsvSource({"429, rate_limit_exceeded", "500, ", "503, ", "401, invalid_api_key"})
    void failsWithAStatus(String status, String code) throws Exception {
        try (SimulatedProvider provider = failing(status);
                Client client = new Client(provider)) {
            HttpResponse<String> response = client.post(QUESTION);

            assertThat(response.statusCode()).isEqualTo(Integer.parseInt(status));
            assertThat(Client.json(response).at("/error/code").asText(null)).isEqualTo(code);
            assertThat(provider.stats().faults()).isEqualTo(1);
            assertThat(provider.stats().ok()).isZero();
        }
    }

    @Test
    void saysWhenToRetryARateLimitedCall() throws Exception {
        try (SimulatedProvider provider = failing("429");
                Client client = new Client(provider)) {
            assertThat(client.post(QUESTION).headers().firstValue("Retry-After"))
                    .hasValue("1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutsTheBodyInTheMiddle(boolean streamed) throws Exception {
        try (SimulatedProvider provider = failing("truncated");
                Client client = new Client(provider)) {
            assertThatThrownBy(() -> client.post(streamed ? STREAMED : QUESTION))
                    .isInstanceOf(IOException.class);
            assertThat(provider.stats().faults()).isPositive();
        }
    }

    @Test
    void sendsWhatIsNotJson() throws Exception {
        try (SimulatedProvider provider = failing("malformed");
                Client client = new Client(provider)) {
            HttpResponse<String> response = client.post(QUESTION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> Client.json(response)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void sendsAnAnswerWithoutContent() throws Exception {
        try (SimulatedProvider provider = failing("empty");
                Client client = new Client(provider)) {
            HttpResponse<String> response = client.post(QUESTION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(Client.json(response).at("/choices/0/message/content").asText("missing"))
                    .isEmpty();
        }
    }

    @Test
    void hangsUntilItIsClosed() throws Exception {
        SimulatedProvider provider = failing("hang");
        try (Client client = new Client(provider)) {
            CompletableFuture<HttpResponse<String>> answer = client.postLater(QUESTION);
            awaitCalls(provider, 1);
            assertThat(answer).isNotDone();

            provider.close();

            assertThat(answer).failsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void failsAboutAsOftenAsPlanned() {
        FaultPlan plan = FaultPlan.parse("429=0.2, hang=0.05", 3);

        long limited = IntStream.range(0, 10_000)
                .filter(call ->
                        plan.faultOf(call).filter(Fault.RATE_LIMITED::equals).isPresent())
                .count();
        long fine = IntStream.range(0, 10_000)
                .filter(call -> plan.faultOf(call).isEmpty())
                .count();

        assertThat(limited).isBetween(1_850L, 2_150L);
        assertThat(fine).isBetween(7_350L, 7_650L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "429=x", "418=0.1", "429=0.7,500=0.7", "429=-0.1", "429=NaN"})
    void refusesAPlanThatMakesNoSense(String plan) {
        assertThatThrownBy(() -> FaultPlan.parse(plan, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksForItsKey() throws Exception {
        try (SimulatedProvider provider =
                        SimulatedProvider.start(0, ProviderOptions.defaults().withApiKey("open sesame"));
                Client client = new Client(provider)) {
            assertThat(client.post(QUESTION).statusCode()).isEqualTo(401);
            assertThat(client.post(QUESTION.toString(), "wrong").statusCode()).isEqualTo(401);
            assertThat(client.get("/v1/models").statusCode()).isEqualTo(401);
            assertThat(client.post(QUESTION.toString(), "open sesame").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void countsCallsThatOverlap() throws Exception {
        try (SimulatedProvider provider = failing("hang");
                Client client = new Client(provider)) {
            List<CompletableFuture<HttpResponse<String>>> answers =
                    Stream.generate(() -> client.postLater(QUESTION)).limit(5).toList();
            awaitCalls(provider, answers.size());

            assertThat(provider.stats().of("sim-nano").maxInFlight()).isEqualTo(5);
        }
    }

    @Test
    void refusesCallsOverTheRateLimit() throws Exception {
        ProviderOptions options = ProviderOptions.defaults().withRequestsPerSecond(1);
        try (SimulatedProvider provider = SimulatedProvider.start(0, options);
                Client client = new Client(provider)) {
            assertThat(client.post(QUESTION).statusCode()).isEqualTo(200);
            while (client.post(QUESTION).statusCode() == 200) {
                assertThat(provider.stats().calls()).isLessThan(50);
            }

            assertThat(provider.stats().faults()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesItsTime(boolean streamed) throws Exception {
        Latency latency = new Latency(Duration.ofMillis(20), Duration.ofMillis(1));
        try (SimulatedProvider provider =
                        SimulatedProvider.start(0, ProviderOptions.defaults().withLatency(latency));
                Client client = new Client(provider)) {
            long start = System.nanoTime();
            client.post(streamed ? STREAMED : QUESTION);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(30));
        }
    }

    @Test
    void canBeClosedTwice() throws Exception {
        SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults());
        provider.close();

        assertThatCode(provider::close).doesNotThrowAnyException();
    }

    private static void awaitCalls(SimulatedProvider provider, int count) {
        while (provider.stats().calls() < count) {
            Thread.onSpinWait();
        }
    }

    private static SimulatedProvider failing(String fault) throws IOException {
        FaultPlan always = new FaultPlan(Map.of(Fault.ofCode(fault), 1.0), 1);
        return SimulatedProvider.start(0, ProviderOptions.defaults().withFaults(always));
    }
}

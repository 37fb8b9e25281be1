package dev.uniroute.registry.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What may not be called is not called, whatever was allowed when it was registered. */
class EgressAtCallTest {
    private static final ChatRequest REQUEST = ChatRequest.user("Hello", 0, Duration.ofSeconds(30));

    @Test
    void sendsNothingToAnAddressThatIsNotAllowed() throws Exception {
        var calls = new AtomicInteger();
        try (var provider = new FakeProvider((exchange, number) -> calls.incrementAndGet())) {
            CallOutcome outcome = client(name -> List.of()).call(endpoint(provider.url()), REQUEST);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            CallOutcome.EndpointFailed.class,
                            failed -> assertThat(failed.reason())
                                    .startsWith("The endpoint 127.0.0.1:"
                                            + provider.url().getPort() + " must not be")
                                    .contains("uniroute.endpoints.allow-loopback"));
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void looksANameUpForEachCall() throws Exception {
        Queue<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("169.254.169.254")));
        HttpLlmClient client = client(name -> List.of(answers.remove()));
        LlmEndpoint rebinding = endpoint(URI.create("https://rebinding.example"));

        for (String kind : List.of("the server's own machine", "a link-local or metadata address")) {
            assertThat(client.call(rebinding, REQUEST))
                    .isInstanceOfSatisfying(
                            CallOutcome.EndpointFailed.class,
                            failed -> assertThat(failed.reason())
                                    .startsWith("The endpoint rebinding.example must not be")
                                    .contains(kind));
        }
    }

    private static HttpLlmClient client(Resolver resolver) {
        EgressPolicy policy = new EgressPolicy(new EgressPolicy.Settings(List.of(), true, false), resolver);
        return new HttpLlmClient(
                HttpLlmClient.defaultHttpClient(),
                policy,
                new ApiKeys(Map.of(), new AllowedKeys(List.of("*"))),
                Clock.systemUTC(),
                1 << 20);
    }

    private static LlmEndpoint endpoint(URI url) {
        return new LlmEndpoint(url, "m-1", new ApiKeyRef.None());
    }
}

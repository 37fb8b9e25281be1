package dev.uniroute.registry.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.uniroute.registry.fake.Egress;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the client makes of a network that fails. */
class BrokenNetworkTest {
    private static final ChatRequest REQUEST = ChatRequest.user("Hello", 0, Duration.ofSeconds(30));

    private final HttpLlmClient client = new HttpLlmClient(
            HttpLlmClient.defaultHttpClient(),
            Egress.LOOPBACK,
            new ApiKeys(Map.of(), new AllowedKeys(List.of("*"))),
            Clock.systemUTC(),
            1 << 20);

    @Test
    void timesOutWhereNothingComesBack() throws Exception {
        var end = new CountDownLatch(1);
        try (var provider = new FakeProvider((exchange, number) -> end.await())) {
            assertTimesOut(provider.url());
            end.countDown();
        }
    }

    @Test
    void timesOutWhereTheBodyNeverEnds() throws Exception {
        try (var server = rawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"choices\"", false)) {
            assertTimesOut(url(server));
        }
    }

    @Test
    void takesACutBodyAsPassing() throws Exception {
        try (var server = rawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"choices\"", true)) {
            assertThat(client.call(endpoint(url(server)), REQUEST))
                    .isInstanceOfSatisfying(
                            Retryable.class, r -> assertThat(r.kind()).isEqualTo(FaultKind.CONNECTION));
        }
    }

    @Test
    void takesAConnectionThatIsClosedOrRefusedAsPassing() throws Exception {
        ServerSocket server = rawServer("", true);
        try (server) {
            assertThat(client.call(endpoint(url(server)), REQUEST)).isInstanceOf(Retryable.class);
        }
        assertThat(client.call(endpoint(url(server)), REQUEST))
                .isInstanceOfSatisfying(
                        Retryable.class, r -> assertThat(r.kind()).isEqualTo(FaultKind.CONNECTION));
    }

    @Test
    void takesAnUnknownHostAsFailedForGood() throws Exception {
        assertThat(client.call(endpoint(URI.create("https://no-such-host.invalid")), REQUEST))
                .isEqualTo(new EndpointFailed("The host no-such-host.invalid is unknown. Correct the endpoint's URL."));
    }

    @Test
    void abandonsTheCallWhenInterrupted() throws Exception {
        var end = new CountDownLatch(1);
        try (var provider = new FakeProvider((exchange, number) -> end.await())) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> client.call(endpoint(provider.url()), REQUEST));
            end.countDown();
        }
    }

    private void assertTimesOut(URI url) throws InterruptedException {
        var impatient = new ChatRequest(REQUEST.messages(), 0, Duration.ofMillis(200));
        assertThat(client.call(endpoint(url), impatient))
                .isEqualTo(Retryable.of(FaultKind.TIMEOUT, "No complete response within 0.2 s"));
    }

    private static LlmEndpoint endpoint(URI url) {
        return new LlmEndpoint(url, "m-1", new ApiKeyRef.None());
    }

    private static URI url(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Answers every connection with these bytes and then closes it, or keeps it open without another word. */
    private static ServerSocket rawServer(String response, boolean close) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    socket.getInputStream().read(new byte[8192]);
                    socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    if (close) {
                        socket.close();
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }
}

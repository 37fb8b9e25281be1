package dev.uniroute.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers what it is told to. */
class HttpKeysTest {
    private static final int TOO_MUCH = 2 << 20;

    private final HttpServer server = listening();
    private final List<JsonWebKeySet> used = new ArrayList<>();
    private volatile int status = 200;
    private volatile String body = "";

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void answer() {
        server.createContext("/keys", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            byte[] bytes = json("elsewhere").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpKeys keys() {
        return new HttpKeys(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"), used::add);
    }

    private static String json(String key) {
        return Issuer.withKey(key).keys().toJson();
    }

    @Test
    void theKeysThatAreThereAreUsedEachTime() {
        HttpKeys keys = keys();
        body = json("first");
        assertThat(keys.fetch()).isTrue();

        body = json("second");
        assertThat(keys.fetch()).isTrue();

        assertThat(used)
                .extracting(set ->
                        set.getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList())
                .containsExactly(List.of("first"), List.of("second"));
    }

    @Test
    void whatAServerAnswersThatHasNoneIsNotUsed() {
        body = json("first");
        status = 500;
        assertThat(keys().fetch()).isFalse();

        status = 200;
        body = "<html>log in</html>";
        assertThat(keys().fetch()).isFalse();

        assertThat(used).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        status = 302;

        assertThat(keys().fetch()).isFalse();
        assertThat(used).isEmpty();
    }

    @Test
    void noMoreThanAMebibyteIsRead() {
        body = json("first") + " ".repeat(TOO_MUCH) + "no end of it";

        assertThat(keys().fetch()).as("cut where the keys are complete").isTrue();

        body = " ".repeat(TOO_MUCH) + json("first");
        assertThat(keys().fetch()).isFalse();
        assertThat(used).hasSize(1);
    }

    @Test
    void aServerThatIsGoneIsAFailureAndNoException() {
        server.stop(0);

        assertThat(keys().fetch()).isFalse();
    }
}

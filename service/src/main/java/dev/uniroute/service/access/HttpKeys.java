package dev.uniroute.service.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * An issuer's keys behind a URL. They are fetched in the background and again after a while, so that no call waits for them; a
 * failed fetch leaves the last keys in use and is tried again soon. Of one thread.
 */
public final class HttpKeys {
    private static final Logger LOG = Logger.getLogger(HttpKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 1 << 20;

    private final URI url;
    private final HttpClient client;
    private final Consumer<JsonWebKeySet> use;

    /** @param url https, or http on this machine */
    public HttpKeys(URI url, Consumer<JsonWebKeySet> use) {
        this.url = url;
        this.use = use;
        this.client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Fetches them now. False if that failed; never throws. */
    public boolean fetch() {
        try {
            use.accept(new JsonWebKeySet(body()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | JoseException | RuntimeException e) {
            LOG.warnf("the keys of %s cannot be fetched, the last ones stay in use: %s", url, e.toString());
        }
        return false;
    }

    private String body() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(TIMEOUT).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}

package dev.uniroute.service.access;

import dev.uniroute.service.config.UniRouteConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Makes what authenticates out of the configuration, and keeps it up to date. */
@Singleton
public class AccessBeans {
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(5);

    private final UniRouteConfig.Auth config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("credentials").factory());

    AccessBeans(UniRouteConfig config) {
        this.config = config.auth();
    }

    /** Calls {@link Reloaded#look} every second from now on. */
    public void keepReading(Reloaded files) {
        Future<?> _ = timer.scheduleWithFixedDelay(
                files::look, LOOK_INTERVAL.toMillis(), LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether callers must prove who they are. */
    public boolean authenticates() {
        return config.callersFile().isPresent() || config.jwt().issuer().isPresent();
    }

    /** Whether the operator said that everybody may do everything. */
    public boolean allowsAnonymous() {
        return config.allowAnonymous();
    }

    @Produces
    @Singleton
    Authenticator authenticator(Clock clock) {
        AtomicReference<Callers> callers = new AtomicReference<>(Callers.none());
        config.callersFile().ifPresent(file -> read(file, text -> callers.set(Callers.parse(text))));
        return authenticates()
                ? new CredentialAuthenticator(callers::get, webTokens(clock))
                : credential -> new Authentication.Proven(Principal.ANONYMOUS);
    }

    private Optional<JsonWebTokens> webTokens(Clock clock) {
        UniRouteConfig.Jwt jwt = config.jwt();
        return jwt.issuer().map(issuer -> {
            List<String> audience = required(jwt.audience(), "uniroute.auth.jwt.audience");
            String keys = required(jwt.keys(), "uniroute.auth.jwt.keys");
            JsonWebTokens tokens = new JsonWebTokens(
                    new JsonWebTokens.Expected(issuer, audience),
                    new TokenClaims(jwt.rolesClaim(), jwt.rolePrefix().orElse(""), jwt.tenantsClaim()),
                    clock);
            if (keys.startsWith("http")) {
                fetch(new HttpKeys(checked(URI.create(keys)), tokens::keys));
            } else {
                read(Path.of(keys), json -> tokens.keys(keySet(json)));
            }
            return tokens;
        });
    }

    private void read(Path file, Consumer<String> use) {
        keepReading(Reloaded.of(
                List.of(file), contents -> use.accept(new String(contents.getFirst(), StandardCharsets.UTF_8))));
    }

    private void fetch(HttpKeys keys) {
        timer.execute(() -> fetchAgainAndAgain(keys));
    }

    private void fetchAgainAndAgain(HttpKeys keys) {
        Duration wait = keys.fetch() ? config.jwt().keysRefresh() : RETRY_INTERVAL;
        Future<?> _ = timer.schedule(() -> fetchAgainAndAgain(keys), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static URI checked(URI url) {
        boolean local = List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost());
        if (!"https".equals(url.getScheme()) && !local) {
            throw new IllegalStateException(
                    "uniroute.auth.jwt.keys must be https, since whoever changes the keys lets anybody in: " + url);
        }
        return url;
    }

    private static JsonWebKeySet keySet(String json) {
        try {
            return new JsonWebKeySet(json);
        } catch (JoseException e) {
            throw new IllegalArgumentException("it is no JSON Web Key Set", e);
        }
    }

    private static <T> T required(Optional<T> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException(key + " must be set beside uniroute.auth.jwt.issuer"));
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }
}

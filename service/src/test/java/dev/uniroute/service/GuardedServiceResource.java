package dev.uniroute.service;

import dev.uniroute.service.access.Issuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the service under test TLS, client certificates, static tokens and an issuer of JWTs. */
public final class GuardedServiceResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable GuardedServiceResource running;

    private final Issuer issuer = Issuer.withKey("key-1");
    private @Nullable Path folder;
    private @Nullable Authority authority;

    /** The one that the service under test was started with. */
    static GuardedServiceResource running() {
        return Objects.requireNonNull(running);
    }

    Issuer issuer() {
        return issuer;
    }

    Authority authority() {
        return Objects.requireNonNull(authority);
    }

    Path folder() {
        return Objects.requireNonNull(folder);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path files = Files.createTempDirectory("guarded");
            folder = files;
            Authority ours = new Authority(files, "authority");
            authority = ours;
            ours.issue("server", "CN=localhost", "dns:localhost,ip:127.0.0.1")
                    .issue("shop", "CN=shop", "uri:spiffe://test/shop")
                    .issue("ops", "CN=ops", "")
                    .issue("stranger", "CN=stranger", "dns:stranger.example");
            Files.writeString(files.resolve("callers"), callers());
            Files.writeString(files.resolve("keys.json"), issuer.keysJson());
            running = this;
            return Map.ofEntries(
                    Map.entry(
                            "uniroute.auth.callers-file",
                            files.resolve("callers").toString()),
                    Map.entry("uniroute.tenants", "default,shop"),
                    Map.entry("uniroute.auth.jwt.issuer", Issuer.NAME),
                    Map.entry("uniroute.auth.jwt.audience", Issuer.AUDIENCE),
                    Map.entry(
                            "uniroute.auth.jwt.keys", files.resolve("keys.json").toString()),
                    Map.entry(
                            "uniroute.tls.certificate",
                            ours.certificate("server").toString()),
                    Map.entry("uniroute.tls.key", ours.key("server").toString()),
                    Map.entry(
                            "uniroute.tls.client-authorities",
                            ours.certificate().toString()),
                    Map.entry("uniroute.tls.client-certificate-required", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String callers() {
        return """
                certificate:spiffe://test/shop shop     route
                certificate:CN=ops             ops      admin
                %s router   route
                %s reader   read
                %s register register
                %s admin    admin
                %s shopkeeper admin shop
                %s operator   admin *
                """.formatted(
                        hash("route-token"),
                        hash("read-token"),
                        hash("register-token"),
                        hash("admin-token"),
                        hash("shop-token"),
                        hash("every-token"));
    }

    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        running = null;
    }
}

package dev.uniroute.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Gives the service under test free ports and a log without what is expected. */
public class ServiceResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "uniroute.endpoints.allow-loopback", "true",
                "uniroute.keys.allowed", "*",
                // The default distils for minutes before the first training.
                "uniroute.embedder.kind", "minilm",
                "uniroute.snapshot.keep-on-disk", "false",
                "quarkus.grpc.server.test-port", Integer.toString(freePort()),
                "quarkus.http.test-port", "0",
                "quarkus.log.level", "WARN",
                "quarkus.log.category.\"dev.uniroute\".level", "WARN",
                "quarkus.log.category.\"io.quarkus.grpc\".level", "ERROR",
                "quarkus.log.category.\"io.vertx\".level", "ERROR");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}

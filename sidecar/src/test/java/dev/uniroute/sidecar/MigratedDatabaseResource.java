package dev.uniroute.sidecar;

import dev.uniroute.migrations.FreshDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Gives a sidecar under test a database that a process of another role has migrated. */
public final class MigratedDatabaseResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable FreshDatabase database;

    @Override
    public Map<String, String> start() {
        FreshDatabase fresh = FreshDatabase.create();
        database = fresh;
        Flyway.configure()
                .dataSource(fresh.url(), fresh.user(), fresh.password())
                .load()
                .migrate();
        return Map.of(
                "quarkus.datasource.jdbc.url", fresh.url(),
                "quarkus.datasource.username", fresh.user(),
                "quarkus.datasource.password", fresh.password(),
                "quarkus.grpc.server.test-port", Integer.toString(freePort()),
                "quarkus.http.test-port", "0",
                "quarkus.log.level", "WARN",
                "uniroute.snapshot.keep-on-disk", "false");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}

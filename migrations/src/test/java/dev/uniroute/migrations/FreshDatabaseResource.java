package dev.uniroute.migrations;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives an application under test a {@link FreshDatabase} as its default data source. */
public final class FreshDatabaseResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable FreshDatabase database;

    @Override
    public Map<String, String> start() {
        FreshDatabase fresh = FreshDatabase.create();
        database = fresh;
        return Map.of(
                "quarkus.datasource.jdbc.url", fresh.url(),
                "quarkus.datasource.username", fresh.user(),
                "quarkus.datasource.password", fresh.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}

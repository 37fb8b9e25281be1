package dev.uniroute.service.database;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date, on connections of its own: a migration may take longer than any statement of the pool.
 * Processes that start at once wait for each other.
 */
@Singleton
public class FlywayMigration implements Runnable {
    private final Flyway flyway;
    private final String url;
    private final String user;
    private final String password;

    FlywayMigration(
            Flyway flyway,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.flyway = flyway;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void run() {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(url, user, password)
                .load()
                .migrate();
    }
}

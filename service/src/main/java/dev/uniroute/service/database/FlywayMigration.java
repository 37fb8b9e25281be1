package dev.uniroute.service.database;

import dev.uniroute.registry.tenant.Tenant;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date, on connections of its own: a migration may take longer than any statement of the pool.
 * Processes that start at once wait for each other.
 */
@Singleton
public class FlywayMigration {
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

    /**
     * Brings a tenant's schema up to date, and makes it if need be. The default tenant's comes first: it brings pgvector, which
     * must be where all tenants see it.
     */
    public synchronized void migrate(Tenant tenant) {
        if (!tenant.isDefault()) {
            migrate(Tenant.DEFAULT);
        }
        FluentConfiguration configuration =
                Flyway.configure().configuration(flyway.getConfiguration()).dataSource(url, user, password);
        if (!tenant.isDefault()) {
            configuration
                    .defaultSchema(tenant.schema())
                    .schemas(tenant.schema())
                    .createSchemas(true);
        }
        configuration.load().migrate();
    }
}

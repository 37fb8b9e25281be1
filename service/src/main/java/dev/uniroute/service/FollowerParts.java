package dev.uniroute.service;

import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.database.FlywayMigration;
import dev.uniroute.service.database.SchemaPreparation;
import dev.uniroute.service.database.TenantSchemaCheck;
import dev.uniroute.service.database.TenantSearchPath;
import dev.uniroute.service.snapshot.PostgresListener;
import dev.uniroute.service.snapshot.SnapshotStore;
import dev.uniroute.service.snapshot.TenantSnapshots;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a follower needs of the database and the disk, for each tenant its own. */
@Singleton
public class FollowerParts {
    private final UniRouteConfig config;
    private final Instance<FlywayMigration> migration;
    private final SchemaCheck schemaCheck;
    private final Snapshots snapshots;
    private final DataSource connections;
    private final TenantSearchPath paths;
    private final Address address;

    /** Where the database is, and who asks. */
    private record Address(String url, String user, String password) {}

    FollowerParts(
            UniRouteConfig config,
            Instance<FlywayMigration> migration,
            SchemaCheck schemaCheck,
            Snapshots snapshots,
            DataSource connections,
            TenantSearchPath paths,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.config = config;
        this.migration = migration;
        this.schemaCheck = schemaCheck;
        this.snapshots = snapshots;
        this.connections = connections;
        this.paths = paths;
        this.address = new Address(url, user, password);
    }

    PostgresListener listener() {
        return new PostgresListener(
                address.url, address.user, address.password, config.snapshot().databaseTimeout());
    }

    Snapshots snapshots(Tenant tenant) {
        return new TenantSnapshots(tenant, snapshots);
    }

    SchemaPreparation schema(Tenant tenant) {
        Runnable upToDate = config.role().controls() ? () -> migration.get().migrate(tenant) : () -> {};
        return new SchemaPreparation(upToDate, check(tenant));
    }

    /** What this application reads and writes is held against the default tenant's tables; the others' come from the same migrations. */
    private SchemaCheck check(Tenant tenant) {
        return tenant.isDefault()
                ? () -> tenant.during(schemaCheck::check)
                : new TenantSchemaCheck(tenant, connections, paths);
    }

    Optional<SnapshotStore> store(Tenant tenant) {
        UniRouteConfig.Snapshot settings = config.snapshot();
        Path folder = tenant.isDefault() ? settings.dir() : settings.dir().resolve(tenant.schema());
        return settings.keepOnDisk() ? Optional.of(new SnapshotStore(folder)) : Optional.empty();
    }
}

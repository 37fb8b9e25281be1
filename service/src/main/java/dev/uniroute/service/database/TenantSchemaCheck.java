package dev.uniroute.service.database;

import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.registry.tenant.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the schema of a tenant other than the default one is there, and at the same migration as the default one's. */
public final class TenantSchemaCheck implements SchemaCheck {
    private final Tenant tenant;
    private final DataSource connections;
    private final TenantSearchPath paths;

    public TenantSchemaCheck(Tenant tenant, DataSource connections, TenantSearchPath paths) {
        this.tenant = tenant;
        this.connections = connections;
        this.paths = paths;
    }

    @Override
    public void check() {
        tenant.during(this::askForAConnection);
        if (!paths.isPrepared(tenant)) {
            throw new IllegalStateException(
                    "the schema " + tenant.schema() + " is missing or not up to date: a process of "
                            + "the role control or all that has the tenant in uniroute.tenants migrates it");
        }
    }

    private void askForAConnection() {
        try (Connection connection = connections.getConnection()) {
            connection.clearWarnings();
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to the database", e);
        }
    }
}

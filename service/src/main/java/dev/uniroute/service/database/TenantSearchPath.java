package dev.uniroute.service.database;

import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.registry.tenant.Tenants;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows each connection the tables of one tenant: whenever one leaves the pool its search path is set, to the schema of the
 * tenant that the thread works for. All queries pass here, so none has to say whose rows it means. Where nobody has said for
 * whom, or the schema is not up to date, the path is empty, and every query fails.
 *
 * <p>The path ends with {@code public} for the types and operators of pgvector. So a table that a tenant's schema lacks would be
 * seen there as the default tenant's; that is why a schema counts as up to date only if the last migration of both is the same.
 */
@Singleton
public class TenantSearchPath implements AgroalPoolInterceptor {
    private static final String NOTHING = "set search_path to ''";

    private final Tenants tenants;
    private final Set<Tenant> prepared = ConcurrentHashMap.newKeySet();

    TenantSearchPath(Tenants tenants) {
        this.tenants = tenants;
    }

    /** With one tenant nothing is done: the connection is as it was opened. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!tenants.several()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(path(statement, Tenant.current()));
        } catch (SQLException e) {
            throw new IllegalStateException("the search path of a connection cannot be set", e);
        }
    }

    /** Whether a connection was given out that sees the tenant's tables. */
    public boolean isPrepared(Tenant tenant) {
        return tenant.isDefault() || prepared.contains(tenant);
    }

    private String path(Statement statement, Optional<Tenant> current) throws SQLException {
        if (current.isEmpty()) {
            return NOTHING;
        }
        Tenant tenant = current.get();
        if (tenant.isDefault()) {
            return "reset search_path";
        }
        return isUpToDate(statement, tenant) ? "set search_path to " + tenant.schema() + ", public" : NOTHING;
    }

    private boolean isUpToDate(Statement statement, Tenant tenant) throws SQLException {
        if (!prepared.contains(tenant) && exists(statement, tenant.schema())) {
            boolean shadowsAll = !exists(statement, "public")
                    || lastMigration(statement, "public").equals(lastMigration(statement, tenant.schema()));
            if (shadowsAll) {
                prepared.add(tenant);
            }
        }
        return prepared.contains(tenant);
    }

    private static boolean exists(Statement statement, String schema) throws SQLException {
        return text(statement, "select cast(to_regclass('%s.flyway_schema_history') as text)", schema)
                .isPresent();
    }

    private static Optional<String> lastMigration(Statement statement, String schema) throws SQLException {
        return text(statement, "select max(version) from %s.flyway_schema_history where success", schema);
    }

    private static Optional<String> text(Statement statement, String query, String schema) throws SQLException {
        try (ResultSet result = statement.executeQuery(query.formatted(schema))) {
            return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
        }
    }
}

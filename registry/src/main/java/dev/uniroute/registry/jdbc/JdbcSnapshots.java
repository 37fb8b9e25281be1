package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.training.UnreadableRouterException;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The published snapshot, put together from all tables as they were at one moment. */
@ApplicationScoped
public class JdbcSnapshots implements Snapshots {

    private static final System.Logger LOG = System.getLogger(JdbcSnapshots.class.getName());

    static final String PUBLISHED = "select version from publication";
    static final String NOW = "select clock_timestamp()";
    static final String ACTIVE = "select router_version from router_activation order by id desc limit 1";
    static final String VERSION = "select embedder from router_version where number = ?";
    static final String PARAMETERS = "select parameters from router_version where number = ?";
    static final String ROLLOUT =
            "select id, router_version, model_id, mode, share from rollout where end_time is null";

    private final Transactions transactions;
    private final StoredRouters routers;
    private final CalibrationPrompts calibrationPrompts = new CalibrationPrompts();

    JdbcSnapshots(DataSource connections, StoredRouters routers) {
        this.transactions = new Transactions(connections);
        this.routers = routers;
    }

    @Override
    public long publishedVersion() {
        return transactions.run(JdbcSnapshots::publishedVersion);
    }

    @Override
    public Optional<Snapshot> load() {
        return transactions.read(connection -> {
            Optional<Long> active = one(connection, ACTIVE, null, row -> row.getLong(1));
            return active.isEmpty() ? Optional.empty() : Optional.of(active(connection, active.get()));
        });
    }

    @Override
    public Optional<Snapshot> under(long routerVersion) {
        return transactions.read(connection -> {
            Optional<RouterVersion> version = version(connection, routerVersion);
            return version.isEmpty() ? Optional.empty() : Optional.of(snapshot(connection, version.get(), null));
        });
    }

    private Snapshot active(Connection connection, long number) throws SQLException {
        RouterVersion version = version(connection, number).orElseThrow();
        Optional<InForce> rollout = one(connection, ROLLOUT, null, InForce::of);
        Snapshot active =
                snapshot(connection, version, rollout.map(InForce::model).orElse(null));
        Optional<Rollout> tried = rollout.isEmpty() ? Optional.empty() : rollout(connection, rollout.get(), active);
        return tried.map(active::trying).orElse(active);
    }

    /**
     * A rollout.
     *
     * @param version what is tried out; null: the active one, with a model more
     * @param model what is tried out, which the active snapshot is without; null: a version is
     */
    private record InForce(
            long id, @Nullable Long version, @Nullable UUID model, Rollout.Mode mode, double share) {
        static InForce of(ResultSet row) throws SQLException {
            return new InForce(
                    row.getLong("id"),
                    row.getObject("router_version", Long.class),
                    row.getObject("model_id", UUID.class),
                    Rollout.Mode.valueOf(row.getString("mode")),
                    row.getDouble("share"));
        }
    }

    /** What is tried out costs nobody the snapshot: a version that this build cannot read is not tried out by it. */
    private Optional<Rollout> rollout(Connection connection, InForce rollout, Snapshot active) throws SQLException {
        try {
            RouterVersion version = rollout.version() == null
                    ? active.routerVersion()
                    : version(connection, rollout.version()).orElseThrow();
            Snapshot tried = snapshot(connection, version, null);
            return Optional.of(new Rollout(rollout.id(), rollout.mode(), rollout.share(), tried));
        } catch (UnreadableRouterException e) {
            LOG.log(System.Logger.Level.WARNING, "rollout {0} is left out: {1}", rollout.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<RouterVersion> version(Connection connection, long number) throws SQLException {
        Optional<String> embedder = one(connection, VERSION, number, row -> row.getString(1));
        return embedder.isEmpty()
                ? Optional.empty()
                : Optional.of(routers.of(number, embedder.get(), () -> parameters(connection, number)));
    }

    private static byte[] parameters(Connection connection, long number) throws SQLException {
        return one(connection, PARAMETERS, number, row -> row.getBytes(1)).orElseThrow();
    }

    /** @param without a model that is not to be routed to, though its state allows it; null: none */
    private Snapshot snapshot(Connection connection, RouterVersion version, @Nullable UUID without)
            throws SQLException {
        Instant now = one(connection, NOW, null, row -> row.getObject(1, OffsetDateTime.class))
                .orElseThrow()
                .toInstant();
        return new Snapshot(
                publishedVersion(connection),
                now,
                version,
                ModelsQuery.run(connection, version.number(), without),
                calibrationPrompts.of(connection, version));
    }

    private static long publishedVersion(Connection connection) throws SQLException {
        return one(connection, PUBLISHED, null, row -> row.getLong(1)).orElseThrow();
    }

    /** What a row is. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Optional<T> one(Connection connection, String sql, @Nullable Long parameter, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setLong(1, parameter);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        }
    }
}

package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.database.DatabaseContact;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready = a snapshot is in force, from the database or from disk, or none is published yet and there is nothing to wait
 * for. The embedder is loaded and warm before the application starts. The database may be away; the data say so.
 */
@Readiness
@Singleton
public class SnapshotReadiness implements HealthCheck {
    private final CurrentSnapshot current;
    private final SnapshotWatcher watcher;
    private final SnapshotStanding standing;
    private final DatabaseContact contact;

    SnapshotReadiness(
            CurrentSnapshot current, SnapshotWatcher watcher, SnapshotStanding standing, DatabaseContact contact) {
        this.current = current;
        this.watcher = watcher;
        this.standing = standing;
        this.contact = contact;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Snapshot> snapshot = current.get();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("snapshot").status(snapshot.isPresent() || watcher.hasFollowed());
        snapshot.ifPresent(inForce -> describe(inForce, response));
        contact.outage()
                .ifPresentOrElse(
                        outage -> response.withData("database", "away for " + outage.seconds() + " s: " + outage.why()),
                        () -> response.withData("database", "answers"));
        return response.build();
    }

    private void describe(Snapshot inForce, HealthCheckResponseBuilder response) {
        response.withData("version", inForce.version())
                .withData("router_version", inForce.routerVersion().number())
                .withData("models", inForce.models().size())
                .withData("age_seconds", standing.ageSeconds(inForce));
        standing.apply(inForce).ifPresent(concern -> response.withData("degraded", concern));
    }
}

package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready = the published snapshot is in force, or none is published yet and there is nothing to wait for. The embedder is
 * loaded before the application starts. The database may be away.
 */
@Readiness
@Singleton
public class SnapshotReadiness implements HealthCheck {
    private final CurrentSnapshot current;
    private final SnapshotWatcher watcher;

    SnapshotReadiness(CurrentSnapshot current, SnapshotWatcher watcher) {
        this.current = current;
        this.watcher = watcher;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("snapshot").status(watcher.hasFollowed());
        Optional<Snapshot> snapshot = current.get();
        snapshot.ifPresent(inForce -> response.withData("version", inForce.version())
                .withData("router_version", inForce.routerVersion().number())
                .withData("models", inForce.models().size()));
        return response.build();
    }
}

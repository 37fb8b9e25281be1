package dev.uniroute.service;

import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.service.config.DecisionLogMode;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.diagnosis.Check;
import dev.uniroute.service.diagnosis.DatabaseCheck;
import dev.uniroute.service.diagnosis.Diagnosis;
import dev.uniroute.service.diagnosis.EmbedderCheck;
import dev.uniroute.service.diagnosis.EndpointCheck;
import dev.uniroute.service.diagnosis.PostgresProbe;
import dev.uniroute.service.diagnosis.SnapshotCheck;
import dev.uniroute.service.snapshot.Follower;
import dev.uniroute.service.snapshot.Followers;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this process looks at when it is asked what ails it. */
@Singleton
public class DiagnosisBeans {
    private final UniRouteConfig config;

    DiagnosisBeans(UniRouteConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    PostgresProbe databaseProbe(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            Clock clock) {
        return new PostgresProbe(url, user, password, config.snapshot().databaseTimeout(), clock);
    }

    /** A process that only routes calls no endpoint, so it has no keys either. */
    @Produces
    @Singleton
    Diagnosis diagnosis(
            PostgresProbe probe,
            SchemaCheck schema,
            Followers followers,
            FollowerParts parts,
            Embedders embedders,
            Instance<EndpointCheck> endpoints) {
        Supplier<SnapshotCheck.Watched> ofCaller = () -> watched(followers.ofCaller(), parts);
        List<Check> checks = new ArrayList<>();
        boolean logs = config.decisionLog().mode() != DecisionLogMode.OFF;
        checks.add(new DatabaseCheck(probe, schema, config.role(), logs));
        checks.add(new SnapshotCheck(ofCaller));
        checks.add(new EmbedderCheck(embedders, () -> ofCaller.get().inForce()));
        if (endpoints.isResolvable()) {
            checks.add(endpoints.get());
        }
        return new Diagnosis(checks);
    }

    private static SnapshotCheck.Watched watched(Follower follower, FollowerParts parts) {
        return new SnapshotCheck.Watched(follower.current().get(), follower.standing(), parts.store(follower.tenant()));
    }
}

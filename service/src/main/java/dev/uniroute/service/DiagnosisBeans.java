package dev.uniroute.service;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.config.DecisionLogMode;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.diagnosis.Check;
import dev.uniroute.service.diagnosis.DatabaseCheck;
import dev.uniroute.service.diagnosis.Diagnosis;
import dev.uniroute.service.diagnosis.EmbedderCheck;
import dev.uniroute.service.diagnosis.EndpointCheck;
import dev.uniroute.service.diagnosis.PostgresProbe;
import dev.uniroute.service.diagnosis.SnapshotCheck;
import dev.uniroute.service.diagnosis.SocketDoorbell;
import dev.uniroute.service.snapshot.Followers;
import dev.uniroute.service.snapshot.SnapshotStanding;
import dev.uniroute.service.snapshot.SnapshotStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this process looks at when it is asked what ails it. */
@Singleton
public class DiagnosisBeans {
    private static final Duration DOORBELL_PATIENCE = Duration.ofSeconds(3);

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
            SnapshotStanding standing,
            Embedders embedders,
            Catalog catalog,
            EgressPolicy egress,
            ApiKeys keys) {
        Supplier<Optional<Snapshot>> current = () ->
                followers.of(Tenant.current().orElse(Tenant.DEFAULT)).current().get();
        UniRouteConfig.Snapshot snapshot = config.snapshot();
        Optional<SnapshotStore> store =
                snapshot.keepOnDisk() ? Optional.of(new SnapshotStore(snapshot.dir())) : Optional.empty();
        List<Check> checks = new ArrayList<>();
        boolean logs = config.decisionLog().mode() != DecisionLogMode.OFF;
        checks.add(new DatabaseCheck(probe, schema, config.role(), logs));
        checks.add(new SnapshotCheck(current, standing, store));
        checks.add(new EmbedderCheck(embedders, current));
        if (config.role().controls()) {
            checks.add(new EndpointCheck(
                    EndpointCheck.allOf(catalog), egress, new SocketDoorbell(DOORBELL_PATIENCE), keys));
        }
        return new Diagnosis(checks);
    }
}

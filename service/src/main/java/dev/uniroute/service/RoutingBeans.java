package dev.uniroute.service;

import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.registry.tenant.Tenants;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.snapshot.CurrentSnapshot;
import dev.uniroute.service.snapshot.Follower;
import dev.uniroute.service.snapshot.Followers;
import dev.uniroute.service.snapshot.Pace;
import dev.uniroute.service.snapshot.PostgresListener;
import dev.uniroute.service.snapshot.SnapshotAdmission;
import dev.uniroute.service.snapshot.SnapshotStanding;
import dev.uniroute.service.snapshot.SnapshotSwap;
import dev.uniroute.service.snapshot.SnapshotWatcher;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What decides, and the snapshot that it decides by, for each tenant its own. Core objects are wired with {@code new} in the {@code *Beans} of this package and are plain Java
 * elsewhere; adapters to Postgres and gRPC are beans by themselves.
 */
@Singleton
public class RoutingBeans {
    private final UniRouteConfig config;
    private final SteadyClock steady;

    RoutingBeans(UniRouteConfig config, SteadyClock steady) {
        this.config = config;
        this.steady = steady;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    PromptRouter promptRouter(Embedders embedders) {
        return embedders.ofProcess().map(PromptRouter::new).orElseGet(PromptRouter::new);
    }

    @Produces
    @Singleton
    CurrentSnapshot currentSnapshot(Followers followers) {
        return followers.ofDefault().current();
    }

    @Produces
    @Singleton
    SnapshotStanding snapshotStanding(Followers followers) {
        return followers.ofDefault().standing();
    }

    @Produces
    @Singleton
    SnapshotAdmission snapshotAdmission(Followers followers) {
        return followers.ofDefault().admission();
    }

    @Produces
    @Singleton
    SnapshotWatcher snapshotWatcher(Followers followers) {
        return followers.ofDefault().watcher();
    }

    @Produces
    @Singleton
    DatabaseContact databaseContact(Followers followers) {
        return followers.ofDefault().contact();
    }

    /** The policy of requests that bring none. */
    @Produces
    @Singleton
    Policy defaultPolicy() {
        UniRouteConfig.Policy policy = config.policy();
        return new Policy(
                new TradeOff.Lambda(policy.lambda()),
                DefaultModel.of(policy.defaultModel().orElse("")),
                policy.guardMargin());
    }

    @Produces
    @Singleton
    Tenants tenants() {
        return new Tenants(config.tenants().stream().map(Tenant::new).toList());
    }

    @Produces
    @Singleton
    Followers followers(Tenants tenants, FollowerParts parts, Embedders embedders, Policy defaultPolicy, Clock clock) {
        VectorApi.load();
        return new Followers(tenants.all().stream()
                .map(tenant -> follower(tenant, parts, embedders, defaultPolicy, clock))
                .toList());
    }

    void close(@Disposes Followers followers) {
        followers.close();
    }

    private Follower follower(
            Tenant tenant, FollowerParts parts, Embedders embedders, Policy defaultPolicy, Clock clock) {
        CurrentSnapshot current = new CurrentSnapshot();
        DatabaseContact contact = databaseContact();
        PostgresListener listener = parts.listener();
        SnapshotAdmission admission = new SnapshotAdmission(
                embedders.ofProcess(),
                defaultPolicy,
                config.snapshot().maxDecisionChange(),
                config.snapshot().acceptVersion());
        SnapshotWatcher watcher = new SnapshotWatcher(
                new SnapshotWatcher.Source(listener, parts.schema(tenant), parts.snapshots(tenant)),
                new SnapshotSwap(current, admission, parts.store(tenant)),
                contact,
                pace(),
                Sleeper.real());
        watcher.restore();
        SnapshotStanding standing = new SnapshotStanding(contact, current, clock);
        return new Follower(tenant, current, contact, standing, admission, listener, watcher);
    }

    private Pace pace() {
        UniRouteConfig.Snapshot settings = config.snapshot();
        return new Pace(
                settings.pollInterval(),
                settings.spread(),
                settings.reconnectInterval(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Three attempts may fail in silence before the last answer counts as too old. */
    private DatabaseContact databaseContact() {
        UniRouteConfig.Snapshot settings = config.snapshot();
        Duration timeout = settings.databaseTimeout();
        return new DatabaseContact(
                steady, settings.pollInterval().plus(timeout).plus(timeout).plus(timeout));
    }
}

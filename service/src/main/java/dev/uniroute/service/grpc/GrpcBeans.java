package dev.uniroute.service.grpc;

import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.service.config.EmbedderKind;
import dev.uniroute.service.config.Role;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.grpc.call.Admission;
import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Caller;
import dev.uniroute.service.grpc.call.CallerScope;
import dev.uniroute.service.grpc.call.Door;
import dev.uniroute.service.grpc.call.EventLoop;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorTranslator;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.snapshot.Follower;
import dev.uniroute.service.snapshot.Followers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the services need of the configuration and of the rest of the process. */
@Singleton
public class GrpcBeans {
    private final UniRouteConfig config;

    GrpcBeans(UniRouteConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Limits limits() {
        return new Limits(config.limits().promptCharacters(), config.limits().batchSize());
    }

    @Produces
    @Singleton
    Defaults defaults(Policy policy) {
        UniRouteConfig.Profiling profiling = config.profiling();
        return new Defaults(
                policy,
                new ProfilingOptions(
                        profiling.maxConcurrency(), null, null, profiling.deadline(), profiling.callTimeout(), null));
    }

    @Produces
    @Singleton
    TenantRoutes tenantRoutes(
            RouteRpcs ofDefault,
            Followers followers,
            PromptRouter router,
            DecisionCounters counters,
            Recorders recorders,
            Defaults defaults,
            ErrorTranslator errors) {
        Map<Tenant, RouteRpcs> others = followers.all().stream()
                .filter(follower -> !follower.tenant().isDefault())
                .collect(Collectors.toMap(
                        Follower::tenant,
                        follower -> new RouteRpcs(
                                router,
                                follower.current(),
                                follower.standing(),
                                counters,
                                recorders.of(follower.tenant()),
                                defaults,
                                limits(),
                                errors)));
        return new TenantRoutes(ofDefault, others);
    }

    /** The threads are daemons: Quarkus stops the server, and with it what they work for, before the process ends. */
    @Produces
    @Singleton
    CallExecutors callExecutors(Followers followers) {
        Role role = config.role();
        Supplier<Optional<ApiException>> notRouting =
                () -> role.routes() ? Optional.empty() : Optional.of(Errors.roleForbids("route", role));
        Executor threads = routingThreads();
        Admission admission = new Admission(threads, config.routing().maxInFlight());
        Executor virtualThreads = new CallerScope(registryThreads());
        Executor registry = new Door(
                virtualThreads,
                () -> followers.of(Caller.current().tenant()).contact().outage().map(outage -> Errors.databaseAway()));
        return new CallExecutors(
                new Door(decidesAtOnce() ? admission.alsoTo(new EventLoop()) : admission, notRouting),
                new Door(admission, notRouting),
                requests -> new Door(admission.ofBatch(requests), notRouting),
                new Door(decidesAtOnce() ? new EventLoop() : threads, notRouting),
                registry,
                virtualThreads);
    }

    /** By the static embedder it takes microseconds and waits for nothing, so that it may stay on the event loop. */
    private boolean decidesAtOnce() {
        return config.embedder().kind() == EmbedderKind.STATIC
                && config.routing().threads().isEmpty();
    }

    private ExecutorService routingThreads() {
        boolean waits = config.embedder().kind() == EmbedderKind.REMOTE;
        int threads = config.routing()
                .threads()
                .orElse(
                        waits
                                ? config.routing().maxInFlight()
                                : Runtime.getRuntime().availableProcessors());
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("routing-", 0).factory());
    }

    private static ExecutorService registryThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("registry-", 0).factory());
    }
}

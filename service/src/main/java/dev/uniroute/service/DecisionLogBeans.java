package dev.uniroute.service;

import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.DecisionWriter;
import dev.uniroute.registry.decision.TenantDecisionSink;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.registry.tenant.Tenants;
import dev.uniroute.service.config.DecisionLogMode;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.grpc.Recorder;
import dev.uniroute.service.grpc.Recorders;
import dev.uniroute.service.snapshot.Follower;
import dev.uniroute.service.snapshot.Followers;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Collectors;

/**
 * The decision log, with {@code uniroute_decision_log_written_total}, {@code uniroute_decision_log_dropped_total} and {@code
 * uniroute_decision_log_waiting}.
 */
@Singleton
public class DecisionLogBeans {
    private final UniRouteConfig.DecisionLog config;

    DecisionLogBeans(UniRouteConfig config) {
        this.config = config.decisionLog();
    }

    @Produces
    @Singleton
    DecisionWriters decisionWriters(DecisionSink sink, Followers followers, MeterRegistry registry) {
        DecisionWriters writers = new DecisionWriters(
                followers.all().stream().collect(Collectors.toMap(Follower::tenant, it -> writer(sink, it))));
        register(registry, writers);
        return writers;
    }

    private DecisionWriter writer(DecisionSink sink, Follower follower) {
        return new DecisionWriter(
                new TenantDecisionSink(follower.tenant(), sink),
                () -> follower.contact().outage().isEmpty(),
                new DecisionWriter.Settings(config.buffer(), config.interval()));
    }

    /** Quarkus drops the pool after the beans that use it. */
    void close(@Disposes DecisionWriters writers) {
        writers.close();
    }

    @Produces
    @Singleton
    Recorders recorders(Tenants tenants, DecisionWriters writers, Clock clock) {
        return new Recorders(tenants.all().stream()
                .collect(Collectors.toMap(tenant -> tenant, tenant -> recorder(writers.of(tenant), clock))));
    }

    @Produces
    @Singleton
    Recorder recorder(Recorders recorders) {
        return recorders.of(Tenant.DEFAULT);
    }

    private Recorder recorder(DecisionWriter writer, Clock clock) {
        if (config.mode() == DecisionLogMode.OFF) {
            return Recorder.off();
        }
        writer.start();
        double share = config.mode() == DecisionLogMode.ALL ? 1 : config.sampleShare();
        return Recorder.to(
                writer, new Recorder.Settings(share, config.prompts() ? config.promptCharacters() : 0), clock);
    }

    private static void register(MeterRegistry registry, DecisionWriters writers) {
        FunctionCounter.builder("uniroute.decision.log.written", writers, it -> it.sum(DecisionWriter::written))
                .description("Decisions that were written to the decision log")
                .register(registry);
        FunctionCounter.builder("uniroute.decision.log.dropped", writers, it -> it.sum(DecisionWriter::dropped))
                .description("Decisions that were to be logged and were not: no room, or the database refused them")
                .register(registry);
        Gauge.builder("uniroute.decision.log.waiting", writers, it -> it.sum(DecisionWriter::waiting))
                .description("Decisions that wait to be written to the decision log")
                .register(registry);
    }
}

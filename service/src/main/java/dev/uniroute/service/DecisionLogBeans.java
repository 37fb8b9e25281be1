package dev.uniroute.service;

import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.DecisionWriter;
import dev.uniroute.service.config.DecisionLogMode;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.grpc.Recorder;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

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
    DecisionWriter decisionWriter(DecisionLog log, DatabaseContact contact, MeterRegistry registry) {
        DecisionWriter writer = new DecisionWriter(
                log, () -> contact.outage().isEmpty(), new DecisionWriter.Settings(config.buffer(), config.interval()));
        register(registry, writer);
        return writer;
    }

    /** Quarkus drops the pool after the beans that use it. */
    void close(@Disposes DecisionWriter writer) {
        writer.close();
    }

    @Produces
    @Singleton
    Recorder recorder(DecisionWriter writer, Clock clock) {
        if (config.mode() == DecisionLogMode.OFF) {
            return Recorder.off();
        }
        writer.start();
        double share = config.mode() == DecisionLogMode.ALL ? 1 : config.sampleShare();
        return Recorder.to(
                writer, new Recorder.Settings(share, config.prompts() ? config.promptCharacters() : 0), clock);
    }

    private static void register(MeterRegistry registry, DecisionWriter writer) {
        FunctionCounter.builder("uniroute.decision.log.written", writer, DecisionWriter::written)
                .description("Decisions that were written to the decision log")
                .register(registry);
        FunctionCounter.builder("uniroute.decision.log.dropped", writer, DecisionWriter::dropped)
                .description("Decisions that were to be logged and were not: no room, or the database refused them")
                .register(registry);
        Gauge.builder("uniroute.decision.log.waiting", writer, DecisionWriter::waiting)
                .description("Decisions that wait to be written to the decision log")
                .register(registry);
    }
}

package dev.uniroute.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Drops the meters when the application ends. Where it is started again in the same process, by tests and in development, they
 * would go on to measure the one before.
 */
@Singleton
public class MeterReset {
    private final MeterRegistry registry;

    MeterReset(MeterRegistry registry) {
        this.registry = registry;
    }

    void drop(@Observes ShutdownEvent event) {
        registry.clear();
    }
}

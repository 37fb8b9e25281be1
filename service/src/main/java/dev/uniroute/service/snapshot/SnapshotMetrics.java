package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.database.DatabaseContact;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/**
 * {@code uniroute_snapshot_version}, {@code uniroute_snapshot_age_seconds}, {@code uniroute_snapshot_doubtful}, {@code
 * uniroute_snapshot_decision_change}, {@code
 * uniroute_snapshot_refused_total} and {@code uniroute_database_up}. A snapshot grows old while nothing changes; it is out of date only while the database is away
 * or the published one is not in force.
 */
@Startup
@Singleton
public class SnapshotMetrics {

    SnapshotMetrics(
            MeterRegistry registry,
            CurrentSnapshot current,
            SnapshotStanding standing,
            SnapshotAdmission admission,
            DatabaseContact contact) {
        Gauge.builder(
                        "uniroute.snapshot.version",
                        () -> current.get().map(Snapshot::version).orElse(0L))
                .description("Version of the snapshot in force; 0: none")
                .register(registry);
        Gauge.builder(
                        "uniroute.snapshot.age",
                        () -> current.get().map(standing::ageSeconds).orElse(0L))
                .description("Time since the snapshot in force was put together")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("uniroute.snapshot.doubtful", () -> current.doubt().isPresent() ? 1 : 0)
                .description("1 while the database has another snapshot than the one in force")
                .register(registry);
        Gauge.builder("uniroute.snapshot.decision.change", admission::lastChange)
                .description("Share of the calibration prompts that the last snapshot sent to another model")
                .register(registry);
        FunctionCounter.builder("uniroute.snapshot.refused", admission, SnapshotAdmission::refusals)
                .description("Snapshots that were not put in force since something spoke against them")
                .register(registry);
        Gauge.builder("uniroute.database.up", () -> contact.outage().isPresent() ? 0 : 1)
                .description("1 while the database answers")
                .register(registry);
    }
}

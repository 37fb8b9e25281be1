package dev.uniroute.registry.memory;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Leases of runs in memory.
 *
 * @param <R> the runs
 */
abstract class InMemoryLeases<R extends StoredRun> implements LeasedRuns {

    final Tables tables;
    private final Map<UUID, R> runs;

    InMemoryLeases(Tables tables, Map<UUID, R> runs) {
        this.tables = tables;
        this.runs = runs;
    }

    /** The run under this lease; empty if the lease is lost. */
    final Optional<R> held(Lease lease) {
        return Optional.ofNullable(runs.get(lease.run())).filter(run -> run.heldBy(lease));
    }

    @Override
    public Optional<Lease> claim(String worker, Duration duration) {
        synchronized (tables) {
            return runs.values().stream()
                    .filter(run -> run.claimable(tables.now(), duration))
                    .findFirst()
                    .map(run -> run.claim(worker, duration, tables.now()));
        }
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        synchronized (tables) {
            Optional<R> run = held(lease);
            run.ifPresent(it -> it.renew(tables.now().plus(duration)));
            return run.isPresent();
        }
    }

    @Override
    public void release(Lease lease) {
        renew(lease, Duration.ZERO);
    }
}

package dev.uniroute.registry.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One run that waits, and what became of its lease. */
final class FakeRuns implements LeasedRuns {
    final Lease lease = new Lease(UUID.randomUUID(), "test", 1);
    final List<Duration> renewals = new ArrayList<>();
    boolean waiting = true;
    boolean lost;
    boolean away;
    boolean released;

    @Override
    public Optional<Lease> claim(String worker, Duration duration) {
        Optional<Lease> claimed = waiting ? Optional.of(lease) : Optional.empty();
        waiting = false;
        return claimed;
    }

    @Override
    public boolean renew(Lease renewed, Duration duration) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        renewals.add(duration);
        return !lost && renewed.equals(lease);
    }

    @Override
    public void release(Lease given) {
        released = given.equals(lease);
    }
}

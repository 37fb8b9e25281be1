package dev.uniroute.registry.memory;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run under leases. */
abstract sealed class StoredRun permits StoredProfilingRun, StoredTrainingRun {

    final UUID id = UUID.randomUUID();
    RunState state = RunState.PENDING;
    String reason = "";
    private final Instant createTime;
    private @Nullable Instant startTime;
    private @Nullable Instant endTime;
    private Instant leaseUntil = Instant.MIN;
    private long fence;

    StoredRun(Instant now) {
        this.createTime = now;
    }

    boolean claimable(Instant now, Duration duration) {
        boolean held =
                leaseUntil.isAfter(now) && !leaseUntil.isAfter(now.plus(duration.multipliedBy(LeasedRuns.LONGEST)));
        return state.after(RunState.Event.CLAIMED).isPresent() && !held;
    }

    Lease claim(String worker, Duration duration, Instant now) {
        apply(RunState.Event.CLAIMED, "", now);
        fence++;
        leaseUntil = now.plus(duration);
        startTime = startTime == null ? now : startTime;
        return new Lease(id, worker, fence);
    }

    boolean heldBy(Lease lease) {
        return state == RunState.RUNNING && fence == lease.fence();
    }

    void renew(Instant until) {
        leaseUntil = until;
    }

    void prolong(Duration by) {
        leaseUntil = leaseUntil.plus(by);
    }

    void expire() {
        leaseUntil = Instant.MIN;
    }

    boolean apply(RunState.Event event, String why, Instant now) {
        Optional<RunState> next = state.after(event);
        next.ifPresent(to -> {
            state = to;
            reason = why;
            leaseUntil = Instant.MIN;
            endTime = to.ended() ? now : null;
        });
        return next.isPresent();
    }

    RunTimes times(@Nullable Instant deadline) {
        return new RunTimes(createTime, startTime, endTime, deadline);
    }
}

package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.Texts;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code profiling_run} and {@code training_run} have in common. */
@MappedSuperclass
abstract class LeasedRow {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RunState state = RunState.PENDING;

    String reason = "";

    long fence;

    @Column(name = "lease_worker")
    @Nullable
    String leaseWorker;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    @Column(name = "create_time")
    Instant createTime;

    @Column(name = "start_time")
    @Nullable
    Instant startTime;

    @Column(name = "end_time")
    @Nullable
    Instant endTime;

    @SuppressWarnings("NullAway.Init") // the subclasses'
    LeasedRow() {}

    /** Changes the state as {@link RunState#after} says; false if it forbids the event. */
    boolean apply(RunState.Event event, String why, Instant now) {
        Optional<RunState> next = state.after(event);
        next.ifPresent(to -> {
            state = to;
            reason = Texts.storable(why);
            leaseWorker = null;
            leaseUntil = null;
            endTime = to.ended() ? now : null;
        });
        return next.isPresent();
    }

    /** Gives it to a worker. */
    Lease claim(String worker, Duration duration, Instant now) {
        if (!apply(RunState.Event.CLAIMED, "", now)) {
            throw new IllegalStateException("run " + id + " is " + state);
        }
        fence++;
        leaseWorker = worker;
        leaseUntil = now.plus(duration);
        startTime = startTime == null ? now : startTime;
        return new Lease(id, worker, fence);
    }

    /** Whether the lease is the newest and the run has not ended. */
    boolean heldBy(Lease lease) {
        return state == RunState.RUNNING && fence == lease.fence();
    }

    RunTimes times(@Nullable Instant deadline) {
        return new RunTimes(createTime, startTime, endTime, deadline);
    }
}

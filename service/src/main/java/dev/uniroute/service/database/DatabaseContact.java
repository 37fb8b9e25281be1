package dev.uniroute.service.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers, as the one who asks all the time (the snapshot watcher) knows. It is away when the last
 * attempt to reach it failed, and when nobody has heard of it for longer than a given patience: whoever waits for an
 * answer cannot say that there is none. Thread-safe; reading is one volatile read and a look at the clock.
 */
public final class DatabaseContact {
    private final Clock clock;
    private final Duration patience;
    private final AtomicReference<State> state;

    private record State(Instant lastAnswer, @Nullable String failure) {}

    /**
     * Away until it has answered for the first time.
     *
     * @param clock a steady one
     * @param patience how old the last answer may be
     */
    public DatabaseContact(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.state = new AtomicReference<>(new State(clock.instant(), "it has not answered yet"));
    }

    /** It has just answered. True if it was away. */
    public boolean answered() {
        return state.getAndSet(new State(clock.instant(), null)).failure() != null;
    }

    /** An attempt to reach it has just failed. True if that is news: it was not away, or for another reason. */
    public boolean failed(String why) {
        State before = state.getAndUpdate(last -> new State(last.lastAnswer(), why));
        return !why.equals(before.failure());
    }

    /** The outage, while there is one. */
    public Optional<Outage> outage() {
        State last = state.get();
        Duration silence = Duration.between(last.lastAnswer(), clock.instant());
        String failure = last.failure();
        if (failure != null) {
            return Optional.of(new Outage(silence, failure));
        }
        return silence.compareTo(patience) > 0
                ? Optional.of(new Outage(silence, "it has not answered for longer than " + patience))
                : Optional.empty();
    }
}

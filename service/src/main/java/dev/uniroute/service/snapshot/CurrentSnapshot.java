package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one reference that decisions read: the snapshot in force. It is swapped whole; a request reads it once. */
public final class CurrentSnapshot implements Supplier<Optional<Snapshot>> {
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

    /** The snapshot in force; empty before the first. */
    @Override
    public Optional<Snapshot> get() {
        return Optional.ofNullable(current.get());
    }

    /** Puts a snapshot in force. */
    void swap(Snapshot snapshot) {
        current.set(snapshot);
    }
}

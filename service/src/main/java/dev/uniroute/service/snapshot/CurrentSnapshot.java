package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one reference that decisions read: the snapshot in force. It is swapped whole; a request reads it once. */
public final class CurrentSnapshot implements Supplier<Optional<Snapshot>> {
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();
    private volatile @Nullable String doubt;

    /** The snapshot in force; empty before the first. */
    @Override
    public Optional<Snapshot> get() {
        return Optional.ofNullable(current.get());
    }

    /** Why the database has something else to say than the snapshot in force; empty where it has not. */
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** Puts a snapshot in force; there is no doubt about it. */
    void swap(Snapshot snapshot) {
        current.set(snapshot);
        doubt = null;
    }

    /** Says why the snapshot in force stays although the database has something else. True if that is news. */
    boolean stayInForce(String why) {
        boolean news = !why.equals(doubt);
        doubt = why;
        return news;
    }
}

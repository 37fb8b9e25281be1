package dev.uniroute.service.diagnosis;

import dev.uniroute.routing.codec.SnapshotFormatException;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.snapshot.SnapshotStanding;
import dev.uniroute.service.snapshot.SnapshotStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The snapshot that decides, and the one on disk that the next start without a database would decide by. */
public final class SnapshotCheck implements Check {
    private static final String NAME = "snapshot";
    private static final String ON_DISK = "snapshot-on-disk";

    private final Supplier<Watched> watched;

    /**
     * What is looked at.
     *
     * @param inForce the snapshot in force; empty before the first
     * @param standing what speaks against it
     * @param store where the last one is kept; empty: nowhere
     */
    public record Watched(Optional<Snapshot> inForce, SnapshotStanding standing, Optional<SnapshotStore> store) {}

    /** @param watched asked for at each look: the caller's tenant's */
    public SnapshotCheck(Supplier<Watched> watched) {
        this.watched = watched;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        Watched now = watched.get();
        return List.of(inForce(now), onDisk(now.store()));
    }

    private static Finding inForce(Watched now) {
        if (now.inForce().isEmpty()) {
            return Finding.failed(
                    NAME,
                    "none is in force: Route answers NO_SNAPSHOT",
                    "if no router was ever trained: import prompts and train one; else mend the database");
        }
        Snapshot snapshot = now.inForce().get();
        String detail = "version %d, %d s old, router version %d, %d models"
                .formatted(
                        snapshot.version(),
                        now.standing().ageSeconds(snapshot),
                        snapshot.routerVersion().number(),
                        snapshot.models().size());
        Optional<String> concern = now.standing().apply(snapshot);
        if (concern.isPresent()) {
            return Finding.warning(
                    NAME,
                    detail + "; " + concern.get(),
                    "decisions are DEGRADED until the database is as it should be");
        }
        return canRoute(snapshot)
                ? Finding.ok(NAME, detail)
                : Finding.failed(
                        NAME,
                        detail + ", none of which is active and has a profile",
                        "register a model, or see why its profiling run has no answers yet");
    }

    private static boolean canRoute(Snapshot snapshot) {
        return snapshot.models().stream().anyMatch(SnapshotCheck::canBeRoutedTo);
    }

    private static boolean canBeRoutedTo(RoutableModel model) {
        return model.active() && model.profile() != null;
    }

    private static Finding onDisk(Optional<SnapshotStore> store) {
        if (store.isEmpty()) {
            return Finding.warning(
                    ON_DISK,
                    "none is kept: a start without the database cannot route",
                    "set uniroute.snapshot.keep-on-disk to true");
        }
        try {
            Snapshot kept = store.get().look();
            return Finding.ok(
                    ON_DISK,
                    "version " + kept.version() + " can be read from "
                            + store.get().file());
        } catch (NoSuchFileException e) {
            return Finding.warning(
                    ON_DISK,
                    "there is none yet in " + store.get().file(),
                    "nothing, if no router was ever trained; else see whether the folder is writable and survives a restart"
                            + " (uniroute.snapshot.dir)");
        } catch (IOException | SnapshotFormatException e) {
            return Finding.failed(
                    ON_DISK,
                    store.get().file() + " cannot be read: " + e.getMessage(),
                    "see whether the disk is full or read-only; the file is written anew with the next snapshot");
        }
    }
}

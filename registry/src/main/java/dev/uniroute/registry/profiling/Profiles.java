package dev.uniroute.registry.profiling;

import dev.uniroute.routing.profile.Profile;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The models' profiles, one per model and router version. Each method is one transaction. */
public interface Profiles {

    /** Stores a profile in place of the one before; publishes a new snapshot if the router version is active. */
    void put(UUID model, long routerVersion, Profile profile);

    /** The profile of a model under a router version. */
    Optional<Stored> find(UUID model, long routerVersion);

    /**
     * A profile and when it was computed.
     *
     * @param profile the profile
     * @param updateTime when it was computed
     */
    record Stored(Profile profile, Instant updateTime) {}
}

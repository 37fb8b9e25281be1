package dev.uniroute.registry.memory;

import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.routing.profile.Profile;
import java.util.Optional;
import java.util.UUID;

/** The profiles in memory. */
public final class InMemoryProfiles implements Profiles {

    private final Tables tables;

    InMemoryProfiles(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void put(UUID model, long routerVersion, Profile profile) {
        synchronized (tables) {
            tables.profiles.put(new Tables.ProfileKey(model, routerVersion), new Stored(profile, tables.now()));
            if (tables.decides(routerVersion)) {
                tables.publish();
            }
        }
    }

    @Override
    public Optional<Stored> find(UUID model, long routerVersion) {
        synchronized (tables) {
            return Optional.ofNullable(tables.profiles.get(new Tables.ProfileKey(model, routerVersion)));
        }
    }
}

package dev.uniroute.registry.postgres;

import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.routing.profile.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The profiles, in {@code profile}. */
@ApplicationScoped
@Transactional
public class PanacheProfiles implements Profiles {

    private final ProfileRows rows;
    private final RouterVersionRows versions;
    private final Publication publication;
    private final Database database;

    PanacheProfiles(ProfileRows rows, RouterVersionRows versions, Publication publication, Database database) {
        this.rows = rows;
        this.versions = versions;
        this.publication = publication;
        this.database = database;
    }

    @Override
    public void put(UUID model, long routerVersion, Profile profile) {
        publication.lock();
        rows.getSession().merge(ProfileRow.of(model, routerVersion, profile, database.now()));
        if (versions.decides(routerVersion)) {
            publication.publish();
        }
    }

    @Override
    public Optional<Stored> find(UUID model, long routerVersion) {
        return rows.findByIdOptional(new ProfileRow.Key(model, routerVersion)).map(ProfileRow::toStored);
    }
}

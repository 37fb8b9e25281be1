package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rollouts. */
@ApplicationScoped
class RolloutRows implements PanacheRepository<RolloutRow> {

    /** The one in force. */
    Optional<RolloutRow> inForce() {
        return find("endTime is null").singleResultOptional();
    }

    /** Ends the one of this router version, which decides for all from now on. */
    void endOf(long routerVersion, Instant now) {
        update("endTime = ?1 where endTime is null and routerVersion = ?2", now, routerVersion);
    }

    /** Ends the one of this model, which is no more. */
    void endOf(UUID model, Instant now) {
        update("endTime = ?1 where endTime is null and modelId = ?2", now, model);
    }
}

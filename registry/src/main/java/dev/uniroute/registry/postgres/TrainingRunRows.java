package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The training runs. */
@ApplicationScoped
class TrainingRunRows implements PanacheRepositoryBase<TrainingRunRow, UUID> {

    /** Started under this request id. */
    Optional<TrainingRunRow> ofRequest(String requestId) {
        return find("requestId", requestId).singleResultOptional();
    }
}

package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** The evaluations. */
@ApplicationScoped
class EvaluationRows implements PanacheRepositoryBase<EvaluationRow, EvaluationRow.Key> {

    /** A model's, by prompt id. */
    List<EvaluationRow> of(UUID model) {
        return find("modelId = ?1 order by promptId", model)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }
}

package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** The prompts' attributes. */
@ApplicationScoped
class PromptAttributeRows implements PanacheRepositoryBase<PromptAttributeRow, PromptAttributeRow.Key> {

    /** What a model labelled, by prompt id. */
    List<PromptAttributeRow> of(UUID model) {
        return find("modelId = ?1 order by promptId", model)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }
}

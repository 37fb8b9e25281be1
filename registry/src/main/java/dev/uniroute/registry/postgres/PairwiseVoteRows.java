package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/** The votes. */
@ApplicationScoped
class PairwiseVoteRows implements PanacheRepositoryBase<PairwiseVoteRow, String> {

    /** All, by id. */
    List<PairwiseVoteRow> all() {
        return find("order by id").withHint(HibernateHints.HINT_READ_ONLY, true).list();
    }
}

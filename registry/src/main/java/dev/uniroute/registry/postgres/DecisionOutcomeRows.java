package dev.uniroute.registry.postgres;

import dev.uniroute.registry.decision.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of decisions. */
@ApplicationScoped
class DecisionOutcomeRows implements PanacheRepositoryBase<DecisionOutcomeRow, String> {

    /** The row of a decision, made if need be, locked until the end of the transaction. */
    DecisionOutcomeRow lock(String decision) {
        getSession().createNativeMutationQuery("""
                        insert into decision_outcome (decision_id, report_time) values (:id, clock_timestamp())
                        on conflict (decision_id) do nothing
                        """).setParameter("id", decision).executeUpdate();
        return findById(decision, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By decision. */
    Map<String, Outcome> of(Collection<String> decisions) {
        return list("decisionId in ?1", decisions).stream()
                .map(DecisionOutcomeRow::toOutcome)
                .collect(Collectors.toMap(Outcome::decisionId, Function.identity()));
    }
}

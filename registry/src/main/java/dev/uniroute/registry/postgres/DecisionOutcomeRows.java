package dev.uniroute.registry.postgres;

import dev.uniroute.registry.decision.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of decisions. */
@ApplicationScoped
class DecisionOutcomeRows implements PanacheRepositoryBase<DecisionOutcomeRow, String> {

    /** By decision. */
    Map<String, Outcome> of(Collection<String> decisions) {
        return list("decisionId in ?1", decisions).stream()
                .map(DecisionOutcomeRow::toOutcome)
                .collect(Collectors.toMap(Outcome::decisionId, Function.identity()));
    }
}

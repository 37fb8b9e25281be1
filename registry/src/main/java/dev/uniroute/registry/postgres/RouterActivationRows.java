package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The log of activations. */
@ApplicationScoped
class RouterActivationRows implements PanacheRepository<RouterActivationRow> {

    /** When each of these versions was last activated; those that never were are left out. */
    Map<Long, Instant> newest(Collection<Long> versions) {
        return find(
                        "id in (select max(id) from RouterActivationRow where routerVersion in ?1 group by routerVersion)",
                        versions)
                .stream()
                .collect(Collectors.toMap(row -> row.routerVersion, row -> row.activateTime));
    }
}

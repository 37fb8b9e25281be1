package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The router versions. */
@ApplicationScoped
class RouterVersionRows implements PanacheRepository<RouterVersionRow> {

    /** The one that decides. */
    Optional<RouterVersionRow> active() {
        return find("number = (select routerVersion from RouterActivationRow order by id desc limit 1)")
                .singleResultOptional();
    }

    boolean decides(long number) {
        return active().filter(version -> version.number() == number).isPresent();
    }

    Optional<RouterVersionRow> ofRun(UUID trainingRun) {
        return find("trainingRunId", trainingRun).singleResultOptional();
    }

    /** Newest first, those with a number below {@code before}. */
    List<RouterVersionRow> list(long before, int limit) {
        return find("number < ?1 order by number desc", before).page(0, limit).list();
    }
}

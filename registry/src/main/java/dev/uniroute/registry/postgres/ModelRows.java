package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.jdbc.Json;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The models, deleted ones included where nothing else is said. */
@ApplicationScoped
class ModelRows implements PanacheRepositoryBase<ModelRow, UUID> {

    private final ModelPriceRows prices;

    ModelRows(ModelPriceRows prices) {
        this.prices = prices;
    }

    /** The model of this name that is not deleted. */
    Optional<ModelRow> named(String name) {
        return find("name = ?1 and state <> ?2", name, ModelState.DELETED).singleResultOptional();
    }

    /** As {@link #named}, locked until the end of the transaction. */
    Optional<ModelRow> lockNamed(String name) {
        return find("name = ?1 and state <> ?2", name, ModelState.DELETED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Registered under this request id. */
    Optional<ModelRow> ofRequest(String requestId) {
        return find("requestId", requestId).singleResultOptional();
    }

    /** The model that a run is about, locked until the end of the transaction. */
    Optional<ModelRow> lockOfRun(UUID run) {
        return find("id = (select modelId from ProfilingRunRow where id = ?1)", run)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Models by name, those after {@code after}. */
    List<ModelRow> list(Catalog.Filter filter, @Nullable String after, int limit) {
        Set<ModelState> states =
                filter.states().isEmpty() ? EnumSet.complementOf(EnumSet.of(ModelState.DELETED)) : filter.states();
        return getSession()
                .createNativeQuery("""
                        select * from model
                        where name > :after and state = any(:states) and labels @> cast(:labels as jsonb)
                        and position(lower(:part) in lower(name)) > 0
                        order by name, id
                        limit :limit
                        """, ModelRow.class)
                .setParameter("after", after == null ? "" : after)
                .setParameter("states", states.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("labels", Json.write(filter.labels()))
                .setParameter("part", filter.nameContains())
                .setParameter("limit", limit)
                .getResultList();
    }

    Model toModel(ModelRow row) {
        return row.toModel(prices.inForce(row.id));
    }

    List<Model> toModels(List<ModelRow> rows) {
        Map<UUID, ModelPriceRow> inForce =
                prices.inForce(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.toModel(Objects.requireNonNull(inForce.get(row.id))))
                .toList();
    }
}

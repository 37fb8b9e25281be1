package dev.uniroute.registry.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The price history. */
@ApplicationScoped
class ModelPriceRows implements PanacheRepository<ModelPriceRow> {

    /** The price in force. */
    ModelPriceRow inForce(UUID model) {
        return find("modelId = ?1 order by id desc", model).firstResult();
    }

    /** The prices in force by model. */
    Map<UUID, ModelPriceRow> inForce(Collection<UUID> models) {
        return find("id in (select max(id) from ModelPriceRow where modelId in ?1 group by modelId)", models).stream()
                .collect(Collectors.toMap(row -> row.modelId, Function.identity()));
    }
}

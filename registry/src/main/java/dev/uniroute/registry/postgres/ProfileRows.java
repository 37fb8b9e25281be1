package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.Catalog.SimilarModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** The profiles. */
@ApplicationScoped
class ProfileRows implements PanacheRepositoryBase<ProfileRow, ProfileRow.Key> {

    /** The models whose losses are nearest to a model's, without itself: {@code |loss - loss'| / sqrt(K)}. */
    List<SimilarModel> similar(UUID model, long routerVersion, int limit) {
        return getSession()
                .createNativeQuery("""
                        select m.name, l2_distance(other.loss, mine.loss) / sqrt(vector_dims(mine.loss)) as distance,
                            other.mean_score
                        from profile mine
                        join profile other using (router_version)
                        join model m on m.id = other.model_id
                        where mine.model_id = :model and mine.router_version = :version
                        and other.model_id <> :model and m.state <> 'DELETED'
                        order by distance, m.name
                        limit :limit
                        """, Tuple.class)
                .setParameter("model", model)
                .setParameter("version", routerVersion)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row ->
                        new SimilarModel(row.get(0, String.class), row.get(1, Double.class), row.get(2, Double.class)))
                .toList();
    }
}

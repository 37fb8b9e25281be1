package dev.uniroute.registry.catalog;

import dev.uniroute.registry.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The models. Each method is one transaction; every change that can change a decision publishes a new snapshot in the
 * same transaction.
 */
public interface Catalog {

    /**
     * Stores a model in state PROFILING and, if asked for, its PENDING profiling run, both or none. Idempotent by the
     * registration's request id.
     */
    RegisterOutcome register(Registration registration);

    /** The model of this name that is not deleted. */
    Optional<Model> find(String name);

    /** Models by name. The cursor is a name. */
    Page<Model> list(Filter filter, Page.Request page);

    /** All models that the filter matches, by name, page after page. */
    default List<Model> all(Filter filter) {
        return Page.all(page -> list(filter, page));
    }

    /**
     * Changes a model's spec: its price becomes a new entry of the price history if it differs, the name must stay.
     *
     * @param event what happens to its state; null for nothing
     */
    UpdateOutcome update(String name, UnaryOperator<ModelSpec> change, ModelState.@Nullable Event event);

    /** Marks the model as deleted and cancels its runs; the deleted model, or empty if there is none of this name. */
    Optional<Model> delete(String name);

    /**
     * The models with the nearest loss vectors under a router version, nearest first, without the model itself.
     *
     * @param limit at most so many, 1 to 1,000
     */
    List<SimilarModel> similar(Model model, long routerVersion, int limit);

    /**
     * Which models.
     *
     * @param states in one of these; empty for all but DELETED
     * @param labels with all of these
     * @param nameContains with this in the name, ignoring case; empty for all
     */
    record Filter(Set<ModelState> states, Map<String, String> labels, String nameContains) {
        /** All that are not deleted. */
        public static final Filter ALL = new Filter(Set.of(), Map.of(), "");

        public Filter {
            states = Set.copyOf(states);
            labels = Map.copyOf(labels);
        }
    }

    /**
     * A similar model.
     *
     * @param name its name
     * @param distance root mean square difference of expected loss over the features, in [0, 1]
     * @param meanScore its mean score, in [0, 1]
     */
    record SimilarModel(String name, double distance, double meanScore) {}
}

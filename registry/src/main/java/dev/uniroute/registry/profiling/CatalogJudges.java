package dev.uniroute.registry.profiling;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Cost;
import dev.uniroute.registry.grading.JudgeDirectory;
import dev.uniroute.registry.llm.RateLimiters;
import java.util.Optional;

/** The models of the catalog as judges: any registered model that has an endpoint. */
public final class CatalogJudges implements JudgeDirectory {
    private final Catalog catalog;
    private final RateLimiters limiters;

    public CatalogJudges(Catalog catalog, RateLimiters limiters) {
        this.catalog = catalog;
        this.limiters = limiters;
    }

    @Override
    public Optional<JudgeModel> find(String name) {
        return catalog.find(name).flatMap(this::judge);
    }

    private Optional<JudgeModel> judge(Model model) {
        return model.spec()
                .llmEndpoint()
                .map(endpoint -> new JudgeModel(
                        endpoint,
                        limiters.of(model.name()),
                        usage -> Cost.usd(model.spec().price(), usage)));
    }
}

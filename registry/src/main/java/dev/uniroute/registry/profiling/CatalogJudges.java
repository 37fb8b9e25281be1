package dev.uniroute.registry.profiling;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Cost;
import dev.uniroute.registry.grading.JudgeDirectory;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.RateLimiters;
import java.net.URI;
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
        URI url = model.spec().endpoint();
        if (url == null) {
            return Optional.empty();
        }
        LlmEndpoint endpoint =
                new LlmEndpoint(url, model.spec().providerModel(), model.spec().apiKey());
        return Optional.of(new JudgeModel(
                endpoint,
                limiters.of(model.name()),
                usage -> Cost.usd(model.spec().price(), usage)));
    }
}

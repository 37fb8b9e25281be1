package dev.uniroute.bench.evaluate;

import java.util.List;

/**
 * What takes part.
 *
 * @param methods names of the methods
 * @param models ids of the LLMs; empty: by completeness
 * @param complete share of the prompts on which an LLM must be scored
 * @param embedder name of the embedder
 */
record Choice(List<String> methods, List<String> models, double complete, String embedder) {

    Choice {
        methods = List.copyOf(methods);
        models = List.copyOf(models);
    }
}

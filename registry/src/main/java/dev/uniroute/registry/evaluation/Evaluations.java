package dev.uniroute.registry.evaluation;

import dev.uniroute.registry.Page;
import dev.uniroute.routing.model.Price;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored evaluations: at most one per model and prompt, never overwritten. Each method is one transaction. */
public interface Evaluations {

    /** All evaluations of a model, by prompt id. */
    List<Evaluation> of(UUID model);

    /** All evaluations of a model without the answers' texts, by prompt id. */
    List<Grade> grades(UUID model);

    /** What all models scored on these prompts, by model and prompt id. */
    List<PromptScore> scores(Collection<String> promptIds);

    /**
     * A model's score on a prompt.
     *
     * @param model id of the model
     * @param promptId id of the prompt
     * @param score in [0, 1]
     */
    record PromptScore(UUID model, String promptId, double score) {}

    /** Evaluations of a model, by prompt id. The cursor is a prompt id. */
    Page<Stored> list(UUID model, Page.Request page);

    /** Stores evaluations from elsewhere; all of them or none. Those that are there already are kept. */
    UploadOutcome upload(UUID model, List<Evaluation> evaluations);

    /**
     * The figures of an evaluation.
     *
     * @param promptId id of the prompt
     * @param score in [0, 1]
     * @param inputTokens as the provider counts them; 0: unknown
     * @param outputTokens as the provider counts them; 0: unknown
     * @param costUsd what the call cost then
     */
    record Grade(String promptId, double score, long inputTokens, long outputTokens, double costUsd) {

        /** What the call costs at a price, in USD; what it cost then if its tokens are unknown. */
        public double cost(Price price) {
            boolean known = inputTokens > 0 || outputTokens > 0;
            return known ? price.cost((double) inputTokens, (double) outputTokens) : costUsd;
        }
    }

    /**
     * A stored evaluation.
     *
     * @param evaluation the evaluation
     * @param task kind of task of its prompt; may be empty
     * @param createTime when it was stored
     */
    record Stored(Evaluation evaluation, String task, Instant createTime) {}

    /** What became of an upload. */
    sealed interface UploadOutcome {
        /** Stored: how many are new, were there already, and are still missing. */
        record Uploaded(int stored, int unchanged, int missing) implements UploadOutcome {}

        /** There is no representative prompt with this id; nothing was stored. */
        record NoSuchPrompt(String id) implements UploadOutcome {}
    }
}

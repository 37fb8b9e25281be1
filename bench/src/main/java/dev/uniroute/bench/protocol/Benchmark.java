package dev.uniroute.bench.protocol;

import dev.uniroute.bench.data.Dataset;
import dev.uniroute.bench.data.MeasuredModel;
import dev.uniroute.bench.data.MeasuredPrompt;
import dev.uniroute.bench.data.PromptLabels;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.training.ScoreTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A data set as the protocol reads it: complete, embedded, and with one cost per LLM.
 *
 * <p>c(h), the cost that decides and that the curves are drawn over, is the mean cost of h's calls over all prompts of the
 * data set: a property of the LLM, the same for every method, split and N_val.
 */
public final class Benchmark {

    private final Dataset dataset;
    private final Points embeddings;
    private final PromptLabels labels;
    private final ScoreTable scores;

    /**
     * A benchmark.
     *
     * @param dataset without missing scores
     * @param embeddings [N x D] of its prompts
     * @param labels which attributes they have
     */
    public Benchmark(Dataset dataset, Points embeddings, PromptLabels labels) {
        if (embeddings.size() != dataset.prompts().size()) {
            throw new IllegalArgumentException(
                    embeddings.size() + " embeddings of " + dataset.prompts().size() + " prompts");
        }
        this.dataset = dataset;
        this.embeddings = embeddings;
        this.labels = labels;
        this.scores = new ScoreTable(
                dataset.prompts().size(),
                IntStream.range(0, models()).mapToObj(dataset.scores()::row).toList(),
                IntStream.range(0, models()).mapToDouble(dataset.costs()::mean).toArray());
    }

    public Dataset dataset() {
        return dataset;
    }

    /** M, the number of LLMs. */
    public int models() {
        return dataset.models().size();
    }

    /** N, the number of prompts. */
    public int prompts() {
        return dataset.prompts().size();
    }

    /** [N x D]. */
    public Points embeddings() {
        return embeddings;
    }

    /** Which attributes the prompts have. */
    public PromptLabels labels() {
        return labels;
    }

    /** [M x N], with c(h). */
    public ScoreTable scores() {
        return scores;
    }

    /** Mean score of an LLM over all prompts. */
    public double meanScore(int m) {
        return dataset.scores().mean(m);
    }

    public MeasuredModel model(int m) {
        return dataset.models().get(m);
    }

    public MeasuredPrompt prompt(int n) {
        return dataset.prompts().get(n);
    }

    /** Ids of some prompts. */
    List<String> ids(List<Integer> chosen) {
        return chosen.stream().map(n -> prompt(n).id()).toList();
    }
}

package dev.uniroute.registry.profiling;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.routing.profile.Interval;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a model was graded by kind of prompt, which is how people read a profile. Reads only. */
public final class ClusterScores {

    private static final int TASKS = 3;

    private final PromptEmbeddings embeddings;
    private final Evaluations evaluations;

    public ClusterScores(PromptEmbeddings embeddings, Evaluations evaluations) {
        this.embeddings = embeddings;
        this.evaluations = evaluations;
    }

    /**
     * The clusters on which the model was graded, by their index; none if the version looks at prompts one by one. Prompts that
     * this version's embedder has not embedded yet are left out.
     */
    public List<ClusterScore> of(UUID model, RouterVersion version) {
        Map<String, Integer> clusters = clusters(version);
        return Page.all(page -> evaluations.list(model, page)).stream()
                .filter(stored -> clusters.containsKey(stored.evaluation().promptId()))
                .collect(Collectors.groupingBy(
                        stored -> clusters.getOrDefault(stored.evaluation().promptId(), 0),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(cluster -> score(cluster.getKey(), cluster.getValue()))
                .toList();
    }

    private Map<String, Integer> clusters(RouterVersion version) {
        ProfileEstimator estimator = version.router().estimator();
        Map<String, Integer> clusters = new HashMap<>();
        for (EmbeddedPrompt prompt : embeddings.load(version.embedder(), true)) {
            estimator
                    .design(prompt.id(), prompt.text().embedding())
                    .map(estimator::cluster)
                    .ifPresent(cluster -> cluster.ifPresent(index -> clusters.put(prompt.id(), index)));
        }
        return clusters;
    }

    private static ClusterScore score(int cluster, List<Evaluations.Stored> graded) {
        double[] scores = graded.stream()
                .mapToDouble(stored -> stored.evaluation().score())
                .toArray();
        double mean = mean(scores);
        return new ClusterScore(cluster, tasks(graded), scores.length, mean, interval(mean, scores), tokens(graded));
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** From one score nothing is known of the spread. */
    private static Interval interval(double mean, double... scores) {
        int n = scores.length;
        if (n == 1) {
            return new Interval(0, 1);
        }
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        return Interval.ofScore(mean, Math.sqrt(squares / (n - 1) / n));
    }

    private static List<String> tasks(List<Evaluations.Stored> graded) {
        Map<String, Long> counts = graded.stream()
                .map(Evaluations.Stored::task)
                .filter(task -> !task.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TASKS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double tokens(List<Evaluations.Stored> graded) {
        return graded.stream()
                .mapToLong(stored -> stored.evaluation().usage().outputTokens())
                .filter(tokens -> tokens > 0)
                .average()
                .orElse(0);
    }
}

package dev.uniroute.bench.protocol;

import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.training.ScoreTable;
import dev.uniroute.routing.training.TrainingData;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One split with one N_val, as a method sees it: what it may train on, what it may learn of the unseen LLMs, and what it
 * is judged by. Immutable.
 */
public final class Cell {

    private static final int LABELLED_PROMPTS = 1_000;

    private final Benchmark benchmark;
    private final Split split;
    private final int nVal;
    private final TrainingData training;
    private final ScoreTable validation;
    private final Outcomes outcomes;
    private final int bestConstant;

    Cell(Benchmark benchmark, Split split, int nVal) {
        this.benchmark = benchmark;
        this.split = split;
        this.nVal = nVal;
        this.training = new TrainingData(
                benchmark.ids(split.others()),
                embeddings(split.others()),
                IntStream.range(0, nVal).boxed().toList(),
                trainingScores());
        this.validation = table(split.unseenModels(), split.validation(nVal));
        this.outcomes = outcomes();
        this.bestConstant = bestOnValidation();
    }

    public CellKey key() {
        return new CellKey(split.number(), nVal);
    }

    /**
     * What is known before an unseen LLM appears: all prompts that are not for testing, S_val first and as the representative
     * ones, with the scores of the training LLMs on S_val and on the training prompts. Prompts that are neither are there
     * without scores, so that the unlabelled prompts are the same at every N_val.
     */
    public TrainingData training() {
        return training;
    }

    /**
     * Attributes of the first 1,000 labelled prompts of the training data, by id: as many as the product has labelled unless
     * told otherwise. The same at every N_val.
     */
    Map<String, AttributeLabels> attributeLabels() {
        Map<String, AttributeLabels> all = benchmark.labels().byPrompt();
        return training.promptIds().stream()
                .filter(all::containsKey)
                .limit(LABELLED_PROMPTS)
                .collect(Collectors.toMap(Function.identity(), all::get));
    }

    /** Scores of the unseen LLMs on S_val, [U x N_val]: all that is known of them. */
    public ScoreTable validation() {
        return validation;
    }

    /** The truth: what the unseen LLMs score on the test prompts, and c(h). */
    public Outcomes test() {
        return outcomes;
    }

    /**
     * Scores of the unseen LLMs on all prompts that are not for testing, in the order of {@link #training}: for the
     * clairvoyant. The same at every N_val.
     */
    public ScoreTable clairvoyance() {
        return table(split.unseenModels(), split.others());
    }

    /** c(h) of the unseen LLMs. */
    public double[] costs() {
        return IntStream.range(0, validation.models())
                .mapToDouble(validation::cost)
                .toArray();
    }

    /** Ids of S_val. */
    List<String> validationIds() {
        return benchmark.ids(split.validation(nVal));
    }

    /** Embedding of the i-th prompt of S_val. */
    Embedding validationEmbedding(int i) {
        return benchmark.embeddings().point(split.validation(nVal).get(i));
    }

    /** Embeddings of the test prompts. */
    public Points testEmbeddings() {
        return embeddings(split.test());
    }

    /** Names of the unseen LLMs. */
    public List<String> unseenModels() {
        return split.unseenModels().stream().map(m -> benchmark.model(m).id()).toList();
    }

    /** The unseen LLM that is best on S_val, of equals the cheaper: what one would use without a router. */
    public int bestConstant() {
        return bestConstant;
    }

    /** What always calling that one reaches on the test prompts. */
    public CurvePoint bestConstantPoint() {
        return outcomes.constant(bestConstant);
    }

    /** Mean loss of the u-th unseen LLM on S_val. */
    double validationLoss(int u) {
        return 1
                - IntStream.range(0, nVal)
                        .mapToDouble(n -> validation.score(u, n))
                        .average()
                        .orElseThrow();
    }

    /** Mean losses of all unseen LLMs on S_val. */
    double[] validationLosses() {
        return IntStream.range(0, validation.models())
                .mapToDouble(this::validationLoss)
                .toArray();
    }

    private int bestOnValidation() {
        int best = 0;
        for (int u = 1; u < validation.models(); u++) {
            double gain = validationLoss(best) - validationLoss(u);
            best = gain > 0 || (gain == 0 && validation.cost(u) < validation.cost(best)) ? u : best;
        }
        return best;
    }

    private ScoreTable trainingScores() {
        Set<Integer> labelled = new HashSet<>(split.validation(nVal));
        labelled.addAll(split.training(nVal));
        ScoreTable scores = benchmark.scores();
        return new ScoreTable(
                split.others().size(),
                split.trainingModels().stream()
                        .map(m -> split.others().stream()
                                .mapToDouble(n -> labelled.contains(n) ? scores.score(m, n) : Double.NaN)
                                .toArray())
                        .toList(),
                split.trainingModels().stream().mapToDouble(scores::cost).toArray());
    }

    private Outcomes outcomes() {
        double[][] scores = split.unseenModels().stream()
                .map(m -> split.test().stream()
                        .mapToDouble(n -> benchmark.scores().score(m, n))
                        .toArray())
                .toArray(double[][]::new);
        return Outcomes.withFixedCosts(scores, costs());
    }

    private Points embeddings(List<Integer> prompts) {
        return Points.of(prompts.stream().map(benchmark.embeddings()::point).toList());
    }

    private ScoreTable table(List<Integer> models, List<Integer> prompts) {
        return benchmark.scores().ofModels(ints(models)).ofPrompts(ints(prompts));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}

package dev.uniroute.registry.comparison;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a router version with another one and with every single model on stored evaluations; calls no LLM and changes
 * nothing.
 *
 * <ol>
 *   <li><b>find</b> the versions and read the prompts as they see them ({@link JudgedVersion});
 *   <li><b>take</b> the models and prompts to measure on: the largest table without a gap ({@link GradedTable});
 *   <li><b>split</b> the prompts into folds at random ({@link Folds});
 *   <li><b>predict</b> each fold from profiles that were estimated without it ({@link Predictions});
 *   <li><b>measure</b> what the decisions that follow from the predictions were worth ({@link Measurement}).
 * </ol>
 */
public final class RouterComparison {
    /** Fewer prompts make every difference noise. */
    public static final int FEWEST_PROMPTS = 20;

    /** A router that has one model to choose from decides nothing. */
    public static final int FEWEST_MODELS = 2;

    /** More prompts make no figure surer that matters. */
    public static final int MOST_PROMPTS = 3_000;

    /** Models times prompts: bounds time and memory. */
    public static final int MOST_EVALUATIONS = 1_000_000;

    private static final Catalog.Filter ROUTED_TO =
            new Catalog.Filter(Set.of(ModelState.PROFILING, ModelState.ACTIVE), Map.of(), "");

    private final RouterVersions versions;
    private final PromptEmbeddings embeddings;
    private final Catalog catalog;
    private final Evaluations evaluations;

    public RouterComparison(
            RouterVersions versions, PromptEmbeddings embeddings, Catalog catalog, Evaluations evaluations) {
        this.versions = versions;
        this.embeddings = embeddings;
        this.catalog = catalog;
        this.evaluations = evaluations;
    }

    /**
     * What to compare.
     *
     * @param candidate number of the version to judge
     * @param against number of the version to compare it with; null: the active one
     * @param folds 2 to {@value #FEWEST_PROMPTS}
     * @param seed of the folds
     */
    public record Request(long candidate, @Nullable Long against, int folds, long seed) {
        public Request {
            if (folds < 2 || folds > FEWEST_PROMPTS) {
                throw new IllegalArgumentException("folds must be in [2, " + FEWEST_PROMPTS + "], is " + folds);
            }
        }
    }

    /** What became of a comparison. */
    public sealed interface Outcome {
        /** They were compared. */
        record Compared(Comparison comparison) implements Outcome {}

        /** There is no version with this number. */
        record NoSuchVersion(long number) implements Outcome {}

        /** So few models and prompts are graded that a comparison says nothing. */
        record TooFewEvaluations(int models, int prompts) implements Outcome {}
    }

    /**
     * Compares.
     *
     * @param checkpoint called now and then; what it throws ends the comparison
     * @throws dev.uniroute.registry.training.UnreadableRouterException if this build cannot read a version
     */
    public Outcome compare(Request request, Runnable checkpoint) {
        List<JudgedVersion> judged = new ArrayList<>();
        for (long number : numbers(request)) {
            Optional<RouterVersion> version = versions.load(number);
            if (version.isEmpty()) {
                return new Outcome.NoSuchVersion(number);
            }
            checkpoint.run();
            judged.add(JudgedVersion.of(version.get(), embeddings));
        }
        GradedTable.Builder graded = new GradedTable.Builder(JudgedVersion.common(judged));
        catalog.all(ROUTED_TO).forEach(model -> graded.add(model, evaluations.grades(model.id())));
        GradedTable largest = graded.largest();
        if (largest.models().size() < FEWEST_MODELS || largest.prompts().size() < FEWEST_PROMPTS) {
            return new Outcome.TooFewEvaluations(
                    largest.models().size(), largest.prompts().size());
        }
        return new Outcome.Compared(compare(request, judged, largest, checkpoint));
    }

    private Comparison compare(Request request, List<JudgedVersion> judged, GradedTable largest, Runnable checkpoint) {
        SplittableRandom random = new SplittableRandom(request.seed());
        GradedTable table = largest.sample(most(largest), random);
        Folds folds = Folds.split(table.prompts().size(), request.folds(), random);
        List<Measurement> measurements = judged.stream()
                .map(version -> new Measurement(table, folds, Predictions.of(version, table, folds, checkpoint)))
                .toList();
        return Comparison.of(
                measurements, Caveats.of(judged.stream().map(this::stored).toList(), table, largest));
    }

    private List<Long> numbers(Request request) {
        Optional<Long> against = request.against() == null
                ? versions.active().map(RouterVersions.Stored::number)
                : Optional.of(request.against());
        return Stream.concat(Stream.of(request.candidate()), against.stream())
                .distinct()
                .toList();
    }

    private RouterVersions.Stored stored(JudgedVersion judged) {
        return versions.find(judged.version().number()).orElseThrow();
    }

    private static int most(GradedTable table) {
        return Math.min(MOST_PROMPTS, MOST_EVALUATIONS / table.models().size());
    }
}

package dev.uniroute.registry.training;

import dev.uniroute.registry.attribute.AttributeLabelling;
import dev.uniroute.registry.attribute.LabellingOutcome;
import dev.uniroute.registry.attribute.LabellingProgress;
import dev.uniroute.registry.training.TrainingMethod.ByVotes;
import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.KNearest;
import dev.uniroute.registry.training.TrainingMethod.LearnedMap;
import dev.uniroute.registry.training.TrainingMethod.OnAttributes;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import dev.uniroute.registry.vote.Votes;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.training.AttributesMethod;
import dev.uniroute.routing.training.GaussianProcessMethod;
import dev.uniroute.routing.training.KMeansMethod;
import dev.uniroute.routing.training.LearnedMapMethod;
import dev.uniroute.routing.training.NearestPromptsMethod;
import dev.uniroute.routing.training.RouterMethod;
import dev.uniroute.routing.training.VotesMethod;
import dev.uniroute.routing.training.ZeroRouterMethod;
import java.util.Map;

/** What trains every {@link TrainingMethod}. */
public final class RouterMethods {
    private final AttributeLabelling labelling;
    private final Votes votes;

    public RouterMethods(AttributeLabelling labelling, Votes votes) {
        this.labelling = labelling;
        this.votes = votes;
    }

    /**
     * What trains this method; one on attributes has prompts labelled first.
     *
     * @param seed chooses the prompts to be labelled
     * @param progress hears how labelling goes on
     * @throws IllegalStateException if the model cannot label, or labelled nothing, or there are no votes to go by; the message
     *     says why
     */
    RouterMethod of(TrainingMethod method, long seed, LabellingProgress progress) throws InterruptedException {
        return switch (method) {
            case KMeans(int clusters, double shrinkage, double softness) ->
                new KMeansMethod(clusters, shrinkage, softness);
            case LearnedMap(int clusters) -> new LearnedMapMethod(clusters);
            case KNearest(int neighbours) -> new NearestPromptsMethod(neighbours);
            case GaussianProcess() -> new GaussianProcessMethod();
            case ZeroRouter() -> new ZeroRouterMethod();
            case OnAttributes(TrainingMethod inner, AttributeSource source) ->
                AttributesMethod.of(of(inner, seed, progress), labels(source, seed, progress));
            case ByVotes(TrainingMethod inner) -> {
                requireVotes();
                yield new VotesMethod(of(inner, seed, progress));
            }
        };
    }

    private void requireVotes() {
        if (votes.count() == 0) {
            throw new IllegalStateException("no vote is stored; import votes first");
        }
    }

    private Map<String, AttributeLabels> labels(AttributeSource source, long seed, LabellingProgress progress)
            throws InterruptedException {
        return switch (labelling.label(source.labelledBy(), source.options(seed), progress)) {
            case LabellingOutcome.Failed(String reason) -> throw new IllegalStateException(reason);
            case LabellingOutcome.Finished finished
            when finished.labels().isEmpty() ->
                throw new IllegalStateException(
                        "The model %s labelled no prompt: %d got no labels, %s USD were spent%s."
                                .formatted(
                                        source.labelledBy(),
                                        finished.failed(),
                                        finished.costUsd().stripTrailingZeros().toPlainString(),
                                        finished.capReached() ? ", which is the cap" : ""));
            case LabellingOutcome.Finished finished -> finished.labels();
        };
    }
}

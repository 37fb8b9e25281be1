package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which models may be considered for one prompt. The explanation of those that may not is made only when asked for. */
final class Eligibility {

    private final Constraints constraints;
    private final PromptFeatures prompt;

    Eligibility(Constraints constraints, PromptFeatures prompt) {
        this.constraints = constraints;
        this.prompt = prompt;
    }

    /** The models that may be considered, in the order given, with predictions and still without scores. */
    List<Candidate> candidates(List<RoutableModel> models) {
        List<Candidate> candidates = new ArrayList<>(models.size());
        for (RoutableModel model : models) {
            Candidate candidate = predict(model);
            if (exclusion(candidate) == null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    /** The models that may not be considered, in the order given, and why. */
    List<ExcludedModel> excluded(List<RoutableModel> models) {
        List<ExcludedModel> excluded = new ArrayList<>();
        for (RoutableModel model : models) {
            Candidate candidate = predict(model);
            Exclusion exclusion = exclusion(candidate);
            if (exclusion != null) {
                excluded.add(new ExcludedModel(model, exclusion, detail(candidate, exclusion)));
            }
        }
        return excluded;
    }

    /** The model as a default, which needs no profile but must satisfy everything else. */
    Optional<Candidate> asDefault(RoutableModel model) {
        Candidate candidate = predict(model);
        return model.active() && constraint(candidate) == null ? Optional.of(candidate) : Optional.empty();
    }

    private Candidate predict(RoutableModel model) {
        Profile profile = model.profile();
        Prediction prediction = profile == null ? null : profile.predict(prompt.weights());
        return Candidate.unranked(model, prediction, model.expectedCost(prompt.tokens(), prediction));
    }

    private @Nullable Exclusion exclusion(Candidate candidate) {
        if (!candidate.model().active()) {
            return Exclusion.NOT_ACTIVE;
        }
        return candidate.prediction() == null ? Exclusion.NO_PROFILE : constraint(candidate);
    }

    private @Nullable Exclusion constraint(Candidate candidate) {
        String name = candidate.model().name();
        ModelTraits traits = candidate.model().traits();
        if (!constraints.allowModels().isEmpty() && !constraints.allowModels().contains(name)) {
            return Exclusion.NOT_ALLOWED;
        }
        if (constraints.denyModels().contains(name)) {
            return Exclusion.DENIED;
        }
        if (!traits.labels().entrySet().containsAll(constraints.labels().entrySet())) {
            return Exclusion.LABEL;
        }
        if (traits.contextTokens() > 0 && neededContext(candidate.model()) > traits.contextTokens()) {
            return Exclusion.CONTEXT;
        }
        if (!traits.capabilities().containsAll(constraints.capabilities())) {
            return Exclusion.CAPABILITY;
        }
        return candidate.costUsd() > constraints.maxCostUsd() ? Exclusion.COST : null;
    }

    /** Tokens that the prompt and the output take, as the model's provider counts. */
    private double neededContext(RoutableModel model) {
        return Math.ceil(model.providerTokens(prompt.tokens())) + constraints.outputTokens();
    }

    private String detail(Candidate candidate, Exclusion exclusion) {
        RoutableModel model = candidate.model();
        ModelTraits traits = model.traits();
        return switch (exclusion) {
            case NOT_ACTIVE -> "it is paused, failed, or only tried out";
            case NO_PROFILE -> "it has no profile for this router version yet";
            case NOT_ALLOWED -> "it is not among the allowed models";
            case DENIED -> "it is among the denied models";
            case LABEL -> "its labels are " + traits.labels() + ", asked for are " + constraints.labels();
            case CONTEXT ->
                "its context holds %d tokens, needed are %.0f".formatted(traits.contextTokens(), neededContext(model));
            case CAPABILITY ->
                "its capabilities are " + traits.capabilities() + ", asked for are " + constraints.capabilities();
            case COST -> "it would cost " + candidate.costUsd() + " USD, at most " + constraints.maxCostUsd();
        };
    }
}

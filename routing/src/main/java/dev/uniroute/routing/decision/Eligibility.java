package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.snapshot.ModelColumns;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which models may be considered for one prompt. The explanation of those that may not is made only when asked for. */
final class Eligibility {

    private final Snapshot snapshot;
    private final Constraints constraints;
    private final PromptFeatures prompt;

    Eligibility(Snapshot snapshot, Constraints constraints, PromptFeatures prompt) {
        this.snapshot = snapshot;
        this.constraints = constraints;
        this.prompt = prompt;
    }

    /**
     * Whether model m of the snapshot may be considered.
     *
     * @param costUsd its expected cost
     */
    boolean isEligible(int m, double costUsd) {
        ModelColumns columns = snapshot.columns();
        return columns.isRoutable(m)
                && costUsd <= constraints.maxCostUsd()
                && neededContext(columns.providerTokens(m, prompt.tokens())) <= columns.contextTokens(m)
                && (constraints.askOnlyForLimits()
                        || constraint(snapshot.models().get(m), costUsd) == null);
    }

    /** The models that may not be considered, by name, and why. */
    List<ExcludedModel> excluded() {
        List<ExcludedModel> excluded = new ArrayList<>();
        for (RoutableModel model : snapshot.models()) {
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
        return model.active() && constraint(model, candidate.costUsd()) == null
                ? Optional.of(candidate)
                : Optional.empty();
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
        return candidate.prediction() == null
                ? Exclusion.NO_PROFILE
                : constraint(candidate.model(), candidate.costUsd());
    }

    private @Nullable Exclusion constraint(RoutableModel model, double costUsd) {
        String name = model.name();
        ModelTraits traits = model.traits();
        if (!constraints.allowModels().isEmpty() && !constraints.allowModels().contains(name)) {
            return Exclusion.NOT_ALLOWED;
        }
        if (constraints.denyModels().contains(name)) {
            return Exclusion.DENIED;
        }
        if (!traits.labels().entrySet().containsAll(constraints.labels().entrySet())) {
            return Exclusion.LABEL;
        }
        if (traits.contextTokens() > 0 && neededContext(model) > traits.contextTokens()) {
            return Exclusion.CONTEXT;
        }
        if (!traits.capabilities().containsAll(constraints.capabilities())) {
            return Exclusion.CAPABILITY;
        }
        return costUsd > constraints.maxCostUsd() ? Exclusion.COST : null;
    }

    /** Tokens that the prompt and the output take, as the model's provider counts. */
    private double neededContext(RoutableModel model) {
        return neededContext(model.providerTokens(prompt.tokens()));
    }

    private double neededContext(double providerTokens) {
        return Math.ceil(providerTokens) + constraints.outputTokens();
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

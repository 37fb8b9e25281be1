package dev.uniroute.registry.profiling;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.registry.prompt.PromptFeatures;
import dev.uniroute.registry.prompt.PromptFeatures.Features;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.vote.VoteObservations;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.VoteEstimator;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Computes a model's profile Psi(h) from its stored evaluations, or from votes where the router version goes by those, and publishes it. No LLM is called, so it can be done at
 * any time: after each batch of answers, after an upload, for every model under a new router version.
 */
public final class Profiler {
    private final Evaluations evaluations;
    private final PromptFeatures promptFeatures;
    private final RouterVersions routerVersions;
    private final Profiles profiles;
    private final VoteObservations voteObservations;

    public Profiler(
            Evaluations evaluations,
            VoteObservations voteObservations,
            PromptFeatures promptFeatures,
            RouterVersions routerVersions,
            Profiles profiles) {
        this.evaluations = evaluations;
        this.voteObservations = voteObservations;
        this.promptFeatures = promptFeatures;
        this.routerVersions = routerVersions;
        this.profiles = profiles;
    }

    /**
     * Publishes the model's profile under the active router version, if there is one and something is known of the model;
     * and under the one that is tried out, so that it knows as much.
     */
    public Optional<Profile> publish(Model model, ProfileState state) throws InterruptedException {
        Optional<RouterVersion> triedOut = loaded(routerVersions.triedOut());
        if (triedOut.isPresent()) {
            publish(model, state, triedOut.get());
        }
        Optional<RouterVersion> active = loaded(routerVersions.active());
        return active.isEmpty() ? Optional.empty() : publish(model, state, active.get());
    }

    private Optional<RouterVersion> loaded(Optional<RouterVersions.Stored> version) {
        return version.flatMap(stored -> routerVersions.load(stored.number()));
    }

    /** As {@link #publish(Model, ProfileState)}; the state follows from the model's. */
    public Optional<Profile> publish(Model model, RouterVersion version) throws InterruptedException {
        boolean complete = model.state() != ModelState.PROFILING && model.state() != ModelState.FAILED;
        return publish(model, complete ? ProfileState.ACTIVE : ProfileState.PROVISIONAL, version);
    }

    private Optional<Profile> publish(Model model, ProfileState state, RouterVersion version)
            throws InterruptedException {
        List<Observation> observations = version.router().estimator() instanceof VoteEstimator
                ? voteObservations.of(model.id(), version)
                : observations(model, version);
        if (observations.isEmpty()) {
            return Optional.empty();
        }
        Profile profile = version.router().estimator().estimate(observations, state);
        profiles.put(model.id(), version.number(), profile);
        return Optional.of(profile);
    }

    private List<Observation> observations(Model model, RouterVersion version) throws InterruptedException {
        List<Grade> answers = evaluations.grades(model.id());
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<String, Features> features =
                promptFeatures.of(version, answers.stream().map(Grade::promptId).collect(Collectors.toSet()));
        List<Observation> observations = new ArrayList<>(answers.size());
        for (Grade answer : answers) {
            Features prompt = features.get(answer.promptId());
            if (prompt != null) {
                observations.add(observation(answer, prompt));
            }
        }
        return observations;
    }

    private static Observation observation(Grade answer, Features prompt) {
        return new Observation(
                prompt.weights(),
                prompt.evaluationTokens(),
                answer.score(),
                Math.toIntExact(answer.inputTokens()),
                Math.toIntExact(answer.outputTokens()));
    }
}

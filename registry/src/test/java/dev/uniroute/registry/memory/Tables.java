package dev.uniroute.registry.memory;

import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts.InForce;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.vote.Vote;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ports in memory share; every access holds its monitor. */
final class Tables {

    final Clock clock;
    final Map<UUID, StoredModel> models = new LinkedHashMap<>();
    final Map<String, Prompts.Stored> prompts = new TreeMap<>();
    final Map<String, Map<String, EmbeddedText>> embeddings = new TreeMap<>();
    final Map<UUID, Map<String, Labelled>> attributes = new LinkedHashMap<>();
    final Map<String, Vote> votes = new TreeMap<>();
    final Map<UUID, StoredProfilingRun> profilingRuns = new LinkedHashMap<>();
    final Map<UUID, StoredTrainingRun> trainingRuns = new LinkedHashMap<>();
    final List<StoredVersion> versions = new ArrayList<>();
    final Map<ProfileKey, Profiles.Stored> profiles = new LinkedHashMap<>();

    @Nullable
    InForce rollout;

    private long published;
    private @Nullable Long active;

    Tables(Clock clock) {
        this.clock = clock;
    }

    record ProfileKey(UUID model, long routerVersion) {}

    /** A router version, which training run made it, and when it was last activated. */
    record StoredVersion(
            long number,
            UUID trainingRun,
            RouterVersions.Trained trained,
            Instant createTime,
            @Nullable Instant activateTime) {

        /** The part of it that decides. */
        RouterVersion routerVersion() {
            return new RouterVersion(number, trained.embedder(), trained.router());
        }

        StoredVersion activated(Instant now) {
            return new StoredVersion(number, trainingRun, trained, createTime, now);
        }
    }

    Instant now() {
        return clock.instant();
    }

    void publish() {
        published++;
    }

    long published() {
        return published;
    }

    boolean decides(long routerVersion) {
        return active != null && active == routerVersion;
    }

    Optional<StoredVersion> active() {
        return versions.stream().filter(version -> decides(version.number())).findFirst();
    }

    void activate(long number) {
        active = number;
        endRolloutOf(new Subject.OfVersion(number));
    }

    void endRolloutOf(Subject subject) {
        if (rollout != null && rollout.plan().subject().equals(subject)) {
            rollout = null;
        }
    }

    Optional<StoredModel> named(String name) {
        return models.values().stream().filter(model -> model.isNamed(name)).findFirst();
    }

    /** The representative prompts, by id. */
    List<Prompts.Stored> representative() {
        return prompts.values().stream()
                .filter(stored -> stored.prompt().kind() == PromptKind.REPRESENTATIVE)
                .toList();
    }

    boolean isRepresentative(String prompt) {
        Prompts.Stored stored = prompts.get(prompt);
        return stored != null && stored.prompt().kind() == PromptKind.REPRESENTATIVE;
    }
}

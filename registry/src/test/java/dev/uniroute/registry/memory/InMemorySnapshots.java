package dev.uniroute.registry.memory;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.memory.Tables.StoredVersion;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.rollout.RolloutPlan;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts.InForce;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published snapshot in memory. */
public final class InMemorySnapshots implements Snapshots {

    private final Tables tables;

    InMemorySnapshots(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long publishedVersion() {
        synchronized (tables) {
            return tables.published();
        }
    }

    @Override
    public Optional<Snapshot> load() {
        synchronized (tables) {
            return tables.active().map(this::snapshot);
        }
    }

    @Override
    public Optional<Snapshot> under(long routerVersion) {
        synchronized (tables) {
            return tables.versions.stream()
                    .filter(version -> version.number() == routerVersion)
                    .findFirst()
                    .map(version -> snapshot(version, ""));
        }
    }

    private Snapshot snapshot(StoredVersion active) {
        InForce rollout = tables.rollout;
        if (rollout == null) {
            return snapshot(active, "");
        }
        RolloutPlan plan = rollout.plan();
        Snapshot challenger = switch (plan.subject()) {
            case Subject.OfVersion(long number) -> snapshot(tables.versions.get((int) number - 1), "");
            case Subject.OfModel model -> snapshot(active, "");
        };
        String without = plan.subject() instanceof Subject.OfModel(String name) ? name : "";
        return snapshot(active, without).trying(new Rollout(rollout.id(), plan.mode(), plan.share(), challenger));
    }

    private Snapshot snapshot(StoredVersion version, String without) {
        String embedder = version.trained().embedder();
        return new Snapshot(
                tables.published(),
                tables.now(),
                version.routerVersion(),
                models(version.number(), without),
                calibrationPrompts(embedder, version.trained().router().promptMap()));
    }

    private List<RoutableModel> models(long routerVersion, String without) {
        return tables.models.values().stream()
                .filter(model -> model.state != ModelState.DELETED)
                .map(model -> routable(model, routerVersion, without))
                .toList();
    }

    private RoutableModel routable(StoredModel model, long routerVersion, String without) {
        Optional<Profiles.Stored> profile =
                Optional.ofNullable(tables.profiles.get(new Tables.ProfileKey(model.id, routerVersion)));
        String url = model.spec.endpoint() == null ? "" : model.spec.endpoint().toString();
        return new RoutableModel(
                model.name(),
                new ModelEndpoint(model.spec.providerModel(), url),
                model.spec.traits(),
                model.spec.price(),
                model.state.routable() && !model.name().equals(without),
                profile.map(Profiles.Stored::profile).orElse(null));
    }

    private List<CalibrationPrompt> calibrationPrompts(String embedder, PromptMap promptMap) {
        Map<String, EmbeddedText> known = tables.embeddings.getOrDefault(embedder, Map.of());
        return known.entrySet().stream()
                .filter(entry -> tables.isRepresentative(entry.getKey()))
                .map(entry -> new CalibrationPrompt(
                        promptMap.weigh(entry.getValue().embedding()),
                        entry.getValue().tokens()))
                .toList();
    }
}

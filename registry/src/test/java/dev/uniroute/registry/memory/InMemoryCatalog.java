package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.catalog.RegisterOutcome;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.catalog.UpdateOutcome;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.routing.profile.Profile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The models in memory. */
public final class InMemoryCatalog implements Catalog {

    private final Tables tables;

    InMemoryCatalog(Tables tables) {
        this.tables = tables;
    }

    @Override
    public RegisterOutcome register(Registration registration) {
        synchronized (tables) {
            String name = registration.spec().name();
            Optional<StoredModel> earlier = tables.models.values().stream()
                    .filter(model -> !registration.requestId().isEmpty()
                            && model.registration.requestId().equals(registration.requestId()))
                    .findFirst();
            if (earlier.isPresent()) {
                return earlier.get().registration.equals(registration)
                        ? registered(earlier.get())
                        : new RegisterOutcome.RequestIdReused(
                                registration.requestId(), earlier.get().name());
            }
            return tables.named(name).isPresent()
                    ? new RegisterOutcome.NameTaken(name)
                    : registered(store(registration));
        }
    }

    private StoredModel store(Registration registration) {
        StoredModel model = new StoredModel(registration, tables.now());
        tables.models.put(model.id, model);
        if (registration.profiling() != null) {
            StoredProfilingRun run = new StoredProfilingRun(model, registration.profiling(), tables.now());
            tables.profilingRuns.put(run.id, run);
        }
        tables.publish();
        return model;
    }

    private RegisterOutcome registered(StoredModel model) {
        @Nullable
        ProfilingRun run = tables.profilingRuns.values().stream()
                .filter(it -> it.model == model)
                .reduce((one, later) -> later)
                .map(it -> it.toRun(tables.representative().size()))
                .orElse(null);
        return new RegisterOutcome.Registered(model.toModel(), run);
    }

    @Override
    public Optional<Model> find(String name) {
        synchronized (tables) {
            return tables.named(name).map(StoredModel::toModel);
        }
    }

    @Override
    public Page<Model> list(Filter filter, Page.Request page) {
        synchronized (tables) {
            List<Model> models = tables.models.values().stream()
                    .map(StoredModel::toModel)
                    .filter(model -> matches(filter, model))
                    .sorted(Comparator.comparing(Model::name))
                    .toList();
            return Cut.page(models, page, Model::name);
        }
    }

    private static boolean matches(Filter filter, Model model) {
        boolean state = filter.states().isEmpty()
                ? model.state() != ModelState.DELETED
                : filter.states().contains(model.state());
        return state
                && model.spec()
                        .traits()
                        .labels()
                        .entrySet()
                        .containsAll(filter.labels().entrySet())
                && model.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.nameContains().toLowerCase(Locale.ROOT));
    }

    @Override
    public UpdateOutcome update(String name, UnaryOperator<ModelSpec> change, ModelState.@Nullable Event event) {
        synchronized (tables) {
            Optional<StoredModel> found = tables.named(name);
            if (found.isEmpty()) {
                return new UpdateOutcome.NoSuchModel(name);
            }
            StoredModel model = found.get();
            if (event != null && model.state.after(event).isEmpty()) {
                return new UpdateOutcome.Forbidden(model.state, event);
            }
            ModelSpec spec = change.apply(model.spec);
            if (!spec.name().equals(name)) {
                throw new IllegalArgumentException("the name of " + name + " cannot become " + spec.name());
            }
            Instant now = tables.now();
            boolean changed = event != null && model.apply(event, "", now);
            if (!spec.equals(model.spec)) {
                model.describe(spec, now);
                changed = true;
            }
            if (changed) {
                tables.publish();
            }
            return new UpdateOutcome.Updated(model.toModel());
        }
    }

    @Override
    public Optional<Model> delete(String name) {
        synchronized (tables) {
            Optional<StoredModel> found = tables.named(name);
            found.ifPresent(model -> {
                model.apply(ModelState.Event.DELETE, "", tables.now());
                tables.profilingRuns.values().stream()
                        .filter(run -> run.model == model)
                        .forEach(run -> run.apply(RunState.Event.CANCELLED, "the model was deleted", tables.now()));
                tables.endRolloutOf(new Subject.OfModel(name));
                tables.publish();
            });
            return found.map(StoredModel::toModel);
        }
    }

    @Override
    public List<SimilarModel> similar(Model model, long routerVersion, int limit) {
        synchronized (tables) {
            Profiles.Stored mine = tables.profiles.get(new Tables.ProfileKey(model.id(), routerVersion));
            return mine == null
                    ? List.of()
                    : tables.profiles.entrySet().stream()
                            .filter(entry -> entry.getKey().routerVersion() == routerVersion
                                    && !entry.getKey().model().equals(model.id()))
                            .map(entry -> similar(
                                    tables.models.get(entry.getKey().model()),
                                    mine.profile(),
                                    entry.getValue().profile()))
                            .flatMap(Optional::stream)
                            .sorted(Comparator.comparingDouble(SimilarModel::distance)
                                    .thenComparing(SimilarModel::name))
                            .limit(limit)
                            .toList();
        }
    }

    private static Optional<SimilarModel> similar(@Nullable StoredModel model, Profile mine, Profile other) {
        if (model == null || model.state == ModelState.DELETED) {
            return Optional.empty();
        }
        double meanSquare = IntStream.range(0, mine.features())
                .mapToDouble(
                        k -> Math.pow(mine.feature(k).loss() - other.feature(k).loss(), 2))
                .average()
                .orElse(0);
        return Optional.of(new SimilarModel(
                model.name(), Math.sqrt(meanSquare), other.summary().meanScore()));
    }
}

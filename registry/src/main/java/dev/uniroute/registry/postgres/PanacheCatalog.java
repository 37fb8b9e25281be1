package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.catalog.RegisterOutcome;
import dev.uniroute.registry.catalog.RegisterOutcome.NameTaken;
import dev.uniroute.registry.catalog.RegisterOutcome.Registered;
import dev.uniroute.registry.catalog.RegisterOutcome.RequestIdReused;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.catalog.UpdateOutcome;
import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.profiling.ProfilingRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The models, in {@code model}, {@code model_price} and {@code profile}. */
@ApplicationScoped
@Transactional
public class PanacheCatalog implements Catalog {

    private final ModelRows models;
    private final ModelPriceRows prices;
    private final ProfilingRunRows runs;
    private final ProfileRows profiles;
    private final RolloutRows rollouts;
    private final Publication publication;
    private final AuditTrail audit;
    private final Database database;

    PanacheCatalog(
            ModelRows models,
            ModelPriceRows prices,
            ProfilingRunRows runs,
            ProfileRows profiles,
            RolloutRows rollouts,
            Publication publication,
            AuditTrail audit,
            Database database) {
        this.models = models;
        this.prices = prices;
        this.runs = runs;
        this.profiles = profiles;
        this.rollouts = rollouts;
        this.publication = publication;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public RegisterOutcome register(Registration registration) {
        publication.lock();
        byte[] hash = RegistrationHash.of(registration);
        String name = registration.spec().name();
        Optional<ModelRow> earlier =
                registration.requestId().isEmpty() ? Optional.empty() : models.ofRequest(registration.requestId());
        if (earlier.isPresent()) {
            ModelRow model = earlier.get();
            return Arrays.equals(model.requestHash, hash)
                    ? new Registered(models.toModel(model), newestRun(model))
                    : new RequestIdReused(registration.requestId(), model.name);
        }
        if (models.named(name).isPresent()) {
            return new NameTaken(name);
        }
        return store(registration, hash);
    }

    private Registered store(Registration registration, byte[] hash) {
        Instant now = database.now();
        String requestId = registration.requestId().isEmpty() ? null : registration.requestId();
        ModelRow model = ModelRow.of(registration.spec(), requestId, hash, now);
        models.persistAndFlush(model);
        prices.persist(ModelPriceRow.of(model.id, registration.spec().price(), now));
        ProfilingOptions profiling = registration.profiling();
        if (profiling != null) {
            runs.persist(ProfilingRunRow.of(model.id, profiling, now));
        }
        publication.publish();
        Model registered = models.toModel(model);
        audit.record(resource(registered), null, AuditTrail.facts(registered));
        return new Registered(registered, newestRun(model));
    }

    private @Nullable ProfilingRun newestRun(ModelRow model) {
        return runs.newest(model.id).map(runs::toRun).orElse(null);
    }

    @Override
    public Optional<Model> find(String name) {
        return models.named(name).map(models::toModel);
    }

    @Override
    public Page<Model> list(Filter filter, Page.Request page) {
        List<ModelRow> rows = models.list(filter, page.after(), page.size() + 1);
        return Pages.of(models.toModels(rows), page.size(), Model::name);
    }

    @Override
    public UpdateOutcome update(String name, UnaryOperator<ModelSpec> change, ModelState.@Nullable Event event) {
        publication.lock();
        Optional<ModelRow> found = models.lockNamed(name);
        if (found.isEmpty()) {
            return new UpdateOutcome.NoSuchModel(name);
        }
        ModelRow row = found.get();
        if (event != null && row.state.after(event).isEmpty()) {
            return new UpdateOutcome.Forbidden(row.state, event);
        }
        Model before = models.toModel(row);
        ModelSpec spec = change.apply(before.spec());
        requireSameName(name, spec);
        if (event != null) {
            row.apply(event, "");
        }
        if (spec.equals(before.spec()) && row.state == before.state()) {
            return new UpdateOutcome.Updated(before);
        }
        Instant now = database.now();
        row.describe(spec);
        row.updateTime = now;
        if (!spec.price().equals(before.spec().price())) {
            prices.persist(ModelPriceRow.of(row.id, spec.price(), now));
        }
        publication.publish();
        Model after = models.toModel(row);
        audit.record(resource(after), AuditTrail.facts(before), AuditTrail.facts(after));
        return new UpdateOutcome.Updated(after);
    }

    private static String resource(Model model) {
        return "models/" + model.name();
    }

    private static void requireSameName(String name, ModelSpec spec) {
        if (!spec.name().equals(name)) {
            throw new IllegalArgumentException("the name of " + name + " cannot become " + spec.name());
        }
    }

    @Override
    public Optional<Model> delete(String name) {
        publication.lock();
        Optional<ModelRow> found = models.lockNamed(name);
        found.ifPresent(row -> {
            Instant now = database.now();
            Model before = models.toModel(row);
            row.apply(ModelState.Event.DELETE, "");
            row.updateTime = now;
            runs.cancelAll(row.id, "the model was deleted", now);
            rollouts.endOf(row.id, now);
            publication.publish();
            audit.record(resource(before), AuditTrail.facts(before), null);
        });
        return found.map(models::toModel);
    }

    @Override
    public List<SimilarModel> similar(Model model, long routerVersion, int limit) {
        return profiles.similar(model.id(), routerVersion, limit);
    }
}

package dev.uniroute.registry.postgres;

import dev.uniroute.registry.rollout.RolloutPlan;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rollouts, in {@code rollout}. */
@ApplicationScoped
@Transactional
public class PanacheRollouts implements Rollouts {

    private static final String RESOURCE = "rollout";

    private final RolloutRows rows;
    private final RouterVersionRows versions;
    private final ModelRows models;
    private final Publication publication;
    private final AuditTrail audit;
    private final Database database;

    PanacheRollouts(
            RolloutRows rows,
            RouterVersionRows versions,
            ModelRows models,
            Publication publication,
            AuditTrail audit,
            Database database) {
        this.rows = rows;
        this.versions = versions;
        this.models = models;
        this.publication = publication;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public Beginning begin(RolloutPlan plan) {
        publication.lock();
        Optional<RouterVersionRow> active = versions.active();
        if (active.isEmpty()) {
            return new Beginning.NothingActive();
        }
        RolloutRow row = new RolloutRow();
        Beginning objection = switch (plan.subject()) {
            case Subject.OfVersion(long number) -> set(row, number, active.get());
            case Subject.OfModel(String name) -> set(row, name);
        };
        return objection != null ? objection : begin(row, plan);
    }

    private @Nullable Beginning set(RolloutRow row, long number, RouterVersionRow active) {
        if (versions.findById(number) == null) {
            return new Beginning.NoSuchVersion(number);
        }
        row.routerVersion = number;
        return active.number() == number ? new Beginning.ActiveAlready(number) : null;
    }

    private @Nullable Beginning set(RolloutRow row, String name) {
        Optional<ModelRow> model = models.named(name);
        if (model.isEmpty()) {
            return new Beginning.NoSuchModel(name);
        }
        row.modelId = model.get().id;
        return model.get().state.routable() ? null : new Beginning.NotRoutable(name, model.get().state);
    }

    private Beginning begin(RolloutRow wanted, RolloutPlan plan) {
        Optional<RolloutRow> inForce = rows.inForce();
        RolloutRow row = inForce.orElse(wanted);
        if (!sameSubject(row, wanted)) {
            return new Beginning.AnotherInForce(toInForce(row));
        }
        Map<String, Object> before = inForce.map(this::facts).orElse(null);
        boolean changed = inForce.isEmpty() || row.mode != plan.mode() || row.share != plan.share();
        row.mode = plan.mode();
        row.share = plan.share();
        if (inForce.isEmpty()) {
            row.beginTime = database.now();
            rows.persist(row);
        }
        if (changed) {
            audit.record(RESOURCE, before, facts(row));
            publication.publish();
        }
        return new Beginning.Begun(toInForce(row));
    }

    private static boolean sameSubject(RolloutRow one, RolloutRow other) {
        return Objects.equals(one.routerVersion, other.routerVersion) && Objects.equals(one.modelId, other.modelId);
    }

    @Override
    public Optional<InForce> inForce() {
        return rows.inForce().map(this::toInForce);
    }

    @Override
    public Optional<InForce> end() {
        publication.lock();
        Optional<RolloutRow> row = rows.inForce();
        Optional<InForce> ended = row.map(this::toInForce);
        if (row.isPresent()) {
            audit.record(RESOURCE, facts(row.get()), null);
            row.get().endTime = database.now();
            publication.publish();
        }
        return ended;
    }

    /** What of a rollout is recorded. */
    private Map<String, Object> facts(RolloutRow row) {
        RolloutPlan plan = toInForce(row).plan();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("mode", plan.mode().name());
        facts.put("share", plan.share());
        switch (plan.subject()) {
            case Subject.OfVersion(long number) -> facts.put("router_version", number);
            case Subject.OfModel(String name) -> facts.put("model", name);
        }
        return facts;
    }

    private InForce toInForce(RolloutRow row) {
        Subject subject = row.routerVersion != null
                ? new Subject.OfVersion(row.routerVersion)
                : new Subject.OfModel(models.findById(Objects.requireNonNull(row.modelId)).name);
        return new InForce(row.id(), new RolloutPlan(subject, row.mode, row.share), row.beginTime);
    }
}

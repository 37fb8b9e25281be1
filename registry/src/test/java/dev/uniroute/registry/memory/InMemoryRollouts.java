package dev.uniroute.registry.memory;

import dev.uniroute.registry.rollout.RolloutPlan;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rollouts in memory. */
public final class InMemoryRollouts implements Rollouts {

    private final Tables tables;
    private long last;

    InMemoryRollouts(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Beginning begin(RolloutPlan plan) {
        synchronized (tables) {
            if (tables.active().isEmpty()) {
                return new Beginning.NothingActive();
            }
            Beginning objection = switch (plan.subject()) {
                case Subject.OfVersion(long number) -> objection(number);
                case Subject.OfModel(String name) -> objection(name);
            };
            return objection != null ? objection : accepted(plan);
        }
    }

    private @Nullable Beginning objection(long number) {
        if (number < 1 || number > tables.versions.size()) {
            return new Beginning.NoSuchVersion(number);
        }
        return tables.decides(number) ? new Beginning.ActiveAlready(number) : null;
    }

    private @Nullable Beginning objection(String name) {
        Optional<StoredModel> model = tables.named(name);
        if (model.isEmpty()) {
            return new Beginning.NoSuchModel(name);
        }
        return model.get().state.routable() ? null : new Beginning.NotRoutable(name, model.get().state);
    }

    private Beginning accepted(RolloutPlan plan) {
        InForce before = tables.rollout;
        if (before != null && !before.plan().subject().equals(plan.subject())) {
            return new Beginning.AnotherInForce(before);
        }
        InForce now = before == null
                ? new InForce(++last, plan, tables.now())
                : new InForce(before.id(), plan, before.beginTime());
        if (!now.equals(before)) {
            tables.rollout = now;
            tables.publish();
        }
        return new Beginning.Begun(now);
    }

    @Override
    public Optional<InForce> inForce() {
        synchronized (tables) {
            return Optional.ofNullable(tables.rollout);
        }
    }

    @Override
    public Optional<InForce> end() {
        synchronized (tables) {
            Optional<InForce> ended = Optional.ofNullable(tables.rollout);
            if (ended.isPresent()) {
                tables.rollout = null;
                tables.publish();
            }
            return ended;
        }
    }
}

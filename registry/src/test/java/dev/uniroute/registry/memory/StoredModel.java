package dev.uniroute.registry.memory;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.evaluation.Evaluation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A model with its evaluations, and when they were stored, by prompt id. */
final class StoredModel {

    final UUID id = UUID.randomUUID();
    final Registration registration;
    final TreeMap<String, Evaluation> evaluations = new TreeMap<>();
    final Map<String, Instant> evaluationTimes = new HashMap<>();
    ModelSpec spec;
    ModelState state = ModelState.PROFILING;
    private String stateReason = "";
    private Instant priceSince;
    private final Instant createTime;
    private Instant updateTime;

    StoredModel(Registration registration, Instant now) {
        this.registration = registration;
        this.spec = registration.spec();
        this.priceSince = now;
        this.createTime = now;
        this.updateTime = now;
    }

    String name() {
        return spec.name();
    }

    /** Whether it is the model of this name that is not deleted. */
    boolean isNamed(String name) {
        return state != ModelState.DELETED && name().equals(name);
    }

    /** Stores an evaluation unless there is one of this prompt already; false if there is. */
    boolean evaluate(Evaluation evaluation, Instant now) {
        evaluationTimes.putIfAbsent(evaluation.promptId(), now);
        return evaluations.putIfAbsent(evaluation.promptId(), evaluation) == null;
    }

    void describe(ModelSpec next, Instant now) {
        if (!next.price().equals(spec.price())) {
            priceSince = now;
        }
        spec = next;
        updateTime = now;
    }

    /** False if the state stays as it is, or the event is forbidden. */
    boolean apply(ModelState.Event event, String reason, Instant now) {
        Optional<ModelState> next = state.after(event);
        if (next.isEmpty() || next.get() == state) {
            return false;
        }
        state = next.get();
        stateReason = state == ModelState.FAILED ? reason : "";
        updateTime = now;
        return true;
    }

    Model toModel() {
        return new Model(id, spec, state, stateReason, priceSince, createTime, updateTime);
    }
}

package dev.uniroute.registry.attribute;

import dev.uniroute.registry.attribute.AttributeLabeller.Outcome;
import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what comes of labelling as it arrives, counts, and says when to stop. Safe for any number of threads. */
final class LabellingLedger {

    /** A model that gives no labels to so many prompts in a row will give none to the others. */
    static final int MAX_FAILURES_IN_A_ROW = 20;

    private final PromptAttributes attributes;
    private final UUID model;
    private final @Nullable BigDecimal cap;
    private final LabellingProgress progress;
    private final int total;
    private BigDecimal cost;
    private int done;
    private int failed;
    private int failedInARow;
    private @Nullable String endReason;
    private @Nullable RuntimeException defect;

    /**
     * @param cost spent before
     * @param done labelled before, of the sample
     * @param total prompts of the sample
     */
    LabellingLedger(
            PromptAttributes attributes,
            UUID model,
            LabellingOptions options,
            LabellingProgress progress,
            BigDecimal cost,
            int done,
            int total) {
        this.attributes = attributes;
        this.model = model;
        this.cap = options.spendCapUsd();
        this.progress = progress;
        this.cost = cost;
        this.done = done;
        this.total = total;
    }

    synchronized void record(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(Labelled labelled) -> {
                store(labelled);
                cost = cost.add(labelled.costUsd());
                failedInARow = 0;
                tried();
            }
            case Outcome.NoLabels(String reason, BigDecimal spent) -> {
                cost = cost.add(spent);
                failed++;
                failedInARow++;
                if (failedInARow >= MAX_FAILURES_IN_A_ROW) {
                    endReason =
                            "%d prompts in a row got no labels, the last because: %s".formatted(failedInARow, reason);
                }
                tried();
            }
            case Outcome.EndpointFailed(String reason) -> endReason = reason;
        }
    }

    private void tried() {
        done++;
        progress.tried(done, total);
    }

    private void store(Labelled labelled) {
        try {
            attributes.store(model, List.of(labelled));
        } catch (RuntimeException e) {
            defect = e;
            throw e;
        }
    }

    /** Whether no further prompt may be tried. */
    synchronized boolean mustStop() {
        return endReason != null || defect != null || capReached();
    }

    synchronized boolean capReached() {
        return cap != null && cost.compareTo(cap) >= 0;
    }

    /** Why the model cannot label, if it cannot. */
    synchronized Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Fails as storing failed, if it did. */
    synchronized void throwIfNotStored() {
        if (defect != null) {
            throw new IllegalStateException("labels could not be stored", defect);
        }
    }

    synchronized int failed() {
        return failed;
    }

    synchronized boolean isComplete() {
        return done >= total;
    }

    synchronized BigDecimal cost() {
        return cost;
    }
}

package dev.uniroute.routing.guard;

import dev.uniroute.routing.profile.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * Leave the default model d for h only where the predicted gain exceeds its own uncertainty z times (METHOD section 5).
 *
 * <p>Said as a penalty on every other model's loss,
 *
 * <pre>penalty(h) = z se(loss_h - loss_d) = z sqrt(se_h^2 + se_d^2),    penalty(d) = 0</pre>
 *
 * <p>the guard changes nothing else: the smallest {@code loss + penalty + lambda * cost} is d exactly as long as no model's
 * {@code loss + lambda * cost} is smaller by more than z standard errors. Lower envelopes, the search for lambda and
 * budgets read penalised losses in place of losses.
 *
 * <p>The errors of two models are taken as independent: profiles carry no covariance. Models that were evaluated on the
 * same prompts fail on the same hard ones, so that the error of their difference is smaller than said: the guard errs on
 * the side of the default.
 *
 * <p>Example, z = 1: d has loss 0.30 with error 0.03, h has 0.26 with error 0.04; the error of the difference is 0.05, so h
 * counts as 0.31 and d is kept. With z = 0.5 h counts as 0.285 and d is left.
 *
 * @param defaultModel name of d; null: there is no guard
 * @param margin z, finite and > 0; 0 without a default model
 */
public record Guard(@Nullable String defaultModel, double margin) {

    /** No guard: no model is preferred, no loss is penalised. */
    public static final Guard NONE = new Guard(null, 0);

    public Guard {
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("margin must be finite and >= 0 but is " + margin);
        }
        if ((defaultModel == null) != (margin == 0)) {
            throw new IllegalArgumentException("a margin of " + margin + " with the default model " + defaultModel);
        }
    }

    /** The guard of this model; none if the margin is 0. */
    public static Guard of(String defaultModel, double margin) {
        return margin == 0 ? NONE : new Guard(defaultModel, margin);
    }

    /** Whether this model is the one that is guarded. */
    public boolean keeps(String model) {
        return model.equals(defaultModel);
    }

    /**
     * What is added to a model's loss, >= 0.
     *
     * @param model its name
     * @param prediction what is expected of it
     * @param ofDefault what is expected of the default model for the same prompt; null without a guard
     */
    public double penalty(String model, Prediction prediction, @Nullable Prediction ofDefault) {
        return ofDefault == null || keeps(model) ? 0 : penalty(prediction.standardError(), ofDefault.standardError());
    }

    /**
     * What is added to the loss of a model that is not the default one, >= 0: {@code z sqrt(se_h^2 + se_d^2)}.
     *
     * @param error its standard error
     * @param errorOfDefault the default model's
     */
    public double penalty(double error, double errorOfDefault) {
        return margin * Math.sqrt(error * error + errorOfDefault * errorOfDefault);
    }

    /**
     * What is taken from the quality of a model that is not the default one before it is held against a fixed value, >= 0:
     * {@code z se_h}.
     */
    public double floorPenalty(double error) {
        return margin * error;
    }
}

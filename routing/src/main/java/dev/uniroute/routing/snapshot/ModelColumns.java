package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;

/**
 * The models of a snapshot side by side: figure after figure instead of model after model, so that what is expected of all of
 * them for a prompt is a product of the prompt's weights with three tables of [K x M]. The same bits as
 * {@link Profile#predict} and {@link RoutableModel#expectedCost} give one by one. Immutable; model m is the snapshot's m-th.
 */
public final class ModelColumns {

    private static final double MILLION = 1e6;

    private final int size;
    /** [K x M], feature after feature; 0 for models without a profile. */
    private final double[] losses;

    private final double[] standardErrors;
    private final double[] outputTokens;

    private final boolean[] routable;
    private final boolean[] complete;
    private final double[] meanLosses;
    private final double[] contextTokens;
    private final double[] inputTokenRatios;
    private final double[] usdPerMtokInput;
    private final double[] usdPerMtokOutput;
    private final double[] usdPerCall;

    /**
     * The columns of these models.
     *
     * @param features K, which every profile has
     */
    ModelColumns(List<RoutableModel> models, int features) {
        this.size = models.size();
        this.losses = new double[Math.multiplyExact(features, size)];
        this.standardErrors = new double[losses.length];
        this.outputTokens = new double[losses.length];
        this.routable = new boolean[size];
        this.complete = new boolean[size];
        this.meanLosses = new double[size];
        this.contextTokens = new double[size];
        this.inputTokenRatios = new double[size];
        this.usdPerMtokInput = new double[size];
        this.usdPerMtokOutput = new double[size];
        this.usdPerCall = new double[size];
        for (int m = 0; m < size; m++) {
            setModel(m, models.get(m));
        }
    }

    private void setModel(int m, RoutableModel model) {
        Price price = model.price();
        ModelTraits traits = model.traits();
        usdPerMtokInput[m] = price.usdPerMtokInput();
        usdPerMtokOutput[m] = price.usdPerMtokOutput();
        usdPerCall[m] = price.usdPerCall();
        contextTokens[m] = traits.contextTokens() == 0 ? Double.POSITIVE_INFINITY : traits.contextTokens();
        Profile profile = model.profile();
        if (profile != null) {
            routable[m] = model.active();
            setProfile(m, profile);
        }
    }

    private void setProfile(int m, Profile profile) {
        complete[m] = profile.summary().state() == ProfileState.ACTIVE;
        meanLosses[m] = 1 - profile.summary().meanScore();
        inputTokenRatios[m] = profile.summary().inputTokenRatio();
        for (int k = 0; k < profile.features(); k++) {
            FeatureProfile feature = profile.feature(k);
            losses[k * size + m] = feature.loss();
            standardErrors[k * size + m] = feature.standardError();
            outputTokens[k * size + m] = feature.outputTokens();
        }
    }

    /** M, the number of models. */
    public int size() {
        return size;
    }

    /** Whether model m is active and has a profile. */
    public boolean isRoutable(int m) {
        return routable[m];
    }

    /** Whether the evaluation of model m is complete. */
    public boolean isComplete(int m) {
        return complete[m];
    }

    /** 1 - the mean score of model m, which has a profile, over its evaluations. */
    public double meanLoss(int m) {
        return meanLosses[m];
    }

    /** Length of the context of model m in tokens; infinite if it is not known. */
    public double contextTokens(int m) {
        return contextTokens[m];
    }

    /** {@link RoutableModel#providerTokens} of model m, which has a profile. */
    public double providerTokens(int m, int tokens) {
        return tokens * inputTokenRatios[m];
    }

    /**
     * What is expected of every model that has a profile; for the others numbers without a meaning. O(w M) for w weights.
     *
     * @param tokens length of the prompt, as the embedder counts
     * @param qualities is filled with {@link dev.uniroute.routing.profile.Prediction#quality}; [M] or longer, as the next
     * @param costs with the expected costs in USD
     * @throws IllegalArgumentException if a prediction is no number
     */
    public void predict(FeatureWeights weights, int tokens, double[] qualities, double[] costs) {
        weights.sumOfRows(losses, size, qualities);
        weights.sumOfRows(outputTokens, size, costs);
        boolean numbers = true;
        for (int m = 0; m < size; m++) {
            qualities[m] = Math.max(0, Math.min(1, 1 - qualities[m]));
            numbers &= qualities[m] >= 0 && !Double.isNaN(costs[m]);
        }
        requireNumbers(numbers);
        price(tokens, costs);
    }

    /**
     * How uncertain the qualities are, likewise; only a guard asks. O(w M).
     *
     * @param errors is filled with {@link dev.uniroute.routing.profile.Prediction#standardError}; [M] or longer
     * @throws IllegalArgumentException if an error is no number
     */
    public void predictErrors(FeatureWeights weights, double[] errors) {
        weights.sumOfSquaredRows(standardErrors, size, errors);
        boolean numbers = true;
        for (int m = 0; m < size; m++) {
            errors[m] = Math.min(1, Math.sqrt(errors[m]));
            numbers &= errors[m] >= 0;
        }
        requireNumbers(numbers);
    }

    private static void requireNumbers(boolean numbers) {
        if (!numbers) {
            throw new IllegalArgumentException("a prediction is no number");
        }
    }

    /** Makes costs of output tokens. */
    private void price(int tokens, double[] costs) {
        for (int m = 0; m < size; m++) {
            double input = tokens * inputTokenRatios[m];
            double output = costs[m] > 0 ? costs[m] : RoutableModel.ASSUMED_OUTPUT_TOKENS;
            costs[m] = (input * usdPerMtokInput[m] + output * usdPerMtokOutput[m]) / MILLION + usdPerCall[m];
        }
    }

    /** The mean of every model's expected cost over these prompts, at least one. O(n w M). */
    double[] meanCosts(List<CalibrationPrompt> prompts) {
        if (prompts.isEmpty()) {
            throw new IllegalArgumentException("a mean cost needs at least 1 prompt");
        }
        double[] means = new double[size];
        double[] qualities = new double[size];
        double[] costs = new double[size];
        for (CalibrationPrompt prompt : prompts) {
            predict(prompt.features(), prompt.tokens(), qualities, costs);
            for (int m = 0; m < size; m++) {
                means[m] += costs[m];
            }
        }
        for (int m = 0; m < size; m++) {
            means[m] /= prompts.size();
        }
        return means;
    }
}

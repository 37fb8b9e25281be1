package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.snapshot.Constant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The models that may be considered for one question, side by side: c = 0, 1, ... by name, and of each what is expected of it
 * for the prompt. A {@link Candidate} is made of those only that are told of.
 */
final class Candidates {

    private final Question question;
    private final Columns columns;
    private int size;

    private Candidates(Question question) {
        this.question = question;
        this.columns = Columns.ofThread(question.snapshot().models().size());
    }

    /** The eligible models; valid until this thread asks the next question. */
    static Candidates of(Question question) {
        Candidates candidates = new Candidates(question);
        candidates.predict();
        candidates.keepEligible();
        return candidates;
    }

    private void predict() {
        PromptFeatures prompt = question.prompt();
        question.snapshot().columns().predict(prompt.weights(), prompt.tokens(), columns.qualities, columns.costs);
    }

    /** Moves the eligible ones to the front; those before the first that is not are there already. */
    private void keepEligible() {
        Eligibility eligibility = question.eligibility();
        int all = question.snapshot().models().size();
        Arrays.fill(columns.penalties, 0, all, 0);
        for (int m = 0; m < all; m++) {
            if (eligibility.isEligible(m, columns.costs[m])) {
                if (size < m) {
                    columns.qualities[size] = columns.qualities[m];
                    columns.costs[size] = columns.costs[m];
                }
                columns.models[size] = m;
                size++;
            }
        }
    }

    int size() {
        return size;
    }

    /** Candidate c with its score and all that is known of it. */
    Candidate candidate(int c) {
        RoutableModel model = model(c);
        Profile profile = Objects.requireNonNull(model.profile(), "who is eligible has a profile");
        Prediction prediction = profile.predict(question.prompt().weights());
        return new Candidate(model, prediction, columns.costs[c], columns.penalties[c], columns.scores[c], Double.NaN);
    }

    RoutableModel model(int c) {
        return question.snapshot().models().get(columns.models[c]);
    }

    String name(int c) {
        return model(c).name();
    }

    /** The models, by name. */
    List<RoutableModel> models() {
        return IntStream.range(0, size).mapToObj(this::model).toList();
    }

    /** Number of the candidate of that name; negative if it is none. */
    int find(String name) {
        int model = question.snapshot().position(name);
        return model < 0 ? -1 : Arrays.binarySearch(columns.models, 0, size, model);
    }

    double quality(int c) {
        return columns.qualities[c];
    }

    double loss(int c) {
        return 1 - columns.qualities[c];
    }

    /** Makes {@link #error} known, which most questions do not ask for. */
    void predictErrors() {
        question.snapshot().columns().predictErrors(question.prompt().weights(), columns.errors);
    }

    /** Standard error of its quality, once they are predicted. */
    double error(int c) {
        return columns.errors[columns.models[c]];
    }

    double cost(int c) {
        return columns.costs[c];
    }

    double penalty(int c) {
        return columns.penalties[c];
    }

    void setPenalty(int c, double penalty) {
        columns.penalties[c] = penalty;
    }

    double score(int c) {
        return columns.scores[c];
    }

    void setScore(int c, double score) {
        columns.scores[c] = score;
    }

    /** {@code loss + penalty + lambda * cost}. */
    double penalisedScore(int c, double lambda) {
        return loss(c) + penalty(c) + lambda * cost(c);
    }

    /** {@code loss + lambda * cost}: what it would score without the guard. */
    double plainScore(int c, double lambda) {
        return loss(c) + lambda * cost(c);
    }

    /** Expected quality less the guard's penalty. */
    double guardedQuality(int c) {
        return quality(c) - penalty(c);
    }

    /** Whether its evaluation is complete. */
    boolean isComplete(int c) {
        return question.snapshot().columns().isComplete(columns.models[c]);
    }

    /** Its mean loss over its evaluations. */
    double meanLoss(int c) {
        return question.snapshot().columns().meanLoss(columns.models[c]);
    }

    /** Its mean cost over the stored prompts; over this prompt where there are none. */
    double meanCost(int c) {
        return question.canCalibrate() ? question.snapshot().meanCosts()[columns.models[c]] : cost(c);
    }

    /** As the answer to every prompt, at some loss. */
    Constant constant(int c, double loss) {
        return new Constant(model(c), loss, meanCost(c));
    }
}

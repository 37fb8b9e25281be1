package dev.uniroute.routing.decision;

import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.snapshot.Constant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Which model is guarded, what the guard costs the others, and what is said when it decides.
 *
 * <p>A named default model guards where it is a candidate. Where the constraints exclude it, or it is paused, there is no
 * guard. The best constant is looked for among the candidates whose evaluation is complete, so that three lucky answers
 * make nobody the default; among all if there are none.
 */
final class Guarding {

    private Guarding() {}

    /** The guard of a question. */
    static Guard guard(Question question, List<Candidate> candidates) {
        double margin = question.query().policy().guardMargin();
        if (margin == 0) {
            return Guard.NONE;
        }
        return switch (question.query().policy().defaultModel()) {
            case DefaultModel.None() -> Guard.NONE;
            case DefaultModel.BestConstant() -> Guard.of(bestConstant(question, candidates), margin);
            case DefaultModel.Named(String name) ->
                find(candidates, name).isPresent() ? Guard.of(name, margin) : Guard.NONE;
        };
    }

    /** The candidates with the guard's penalties for the policy's trade-off. */
    static List<Candidate> penalise(Question question, List<Candidate> candidates, Guard guard) {
        String defaultModel = guard.defaultModel();
        if (defaultModel == null) {
            return candidates;
        }
        Prediction ofDefault = find(candidates, defaultModel).orElseThrow().prediction();
        return question.query().policy().tradeOff() instanceof TradeOff.QualityFloor
                ? with(candidates, candidate -> guard.floorPenalty(candidate.name(), known(candidate)))
                : with(candidates, candidate -> guard.penalty(candidate.name(), known(candidate), ofDefault));
    }

    /** The default model, if the guard should keep it but cannot because nothing is known of it. */
    static Optional<Candidate> unknownDefault(Question question) {
        return question.query().policy().guardMargin() == 0
                ? Optional.empty()
                : namedDefault(question).filter(candidate -> candidate.prediction() == null);
    }

    /** The default model, if it has a name, is active and satisfies the constraints; it needs no profile. */
    static Optional<Candidate> namedDefault(Question question) {
        return question.query().policy().defaultModel() instanceof DefaultModel.Named(String name)
                ? question.snapshot().model(name).flatMap(question.eligibility()::asDefault)
                : Optional.empty();
    }

    /** Why the default model is kept though another one scores better. */
    static String declined(Candidate kept, Candidate better, Guard guard, double lambda) {
        return String.format(
                Locale.ROOT,
                "%s would gain %.4f over the default model %s, but not beyond the guard's margin of %.4f (%s standard errors)",
                better.name(),
                kept.plainScore(lambda) - better.plainScore(lambda),
                kept.name(),
                better.guardPenalty(),
                guard.margin());
    }

    /** Why the default model is kept though a cheaper one reaches the floor. */
    static String declinedAbove(double floor, Candidate kept, Candidate cheaper, Guard guard) {
        return String.format(
                Locale.ROOT,
                "%s costs less than the default model %s and would reach quality %s with %.4f, but not beyond the guard's"
                        + " margin of %.4f (%s standard errors)",
                cheaper.name(),
                kept.name(),
                floor,
                cheaper.quality(),
                cheaper.guardPenalty(),
                guard.margin());
    }

    private static String bestConstant(Question question, List<Candidate> candidates) {
        List<RoutableModel> all = candidates.stream().map(Candidate::model).toList();
        List<RoutableModel> complete = all.stream().filter(Guarding::isComplete).toList();
        List<Constant> constants = (complete.isEmpty() ? all : complete)
                .stream().map(question::constant).toList();
        return BestConstants.best(constants, question.query().policy().tradeOff())
                .model()
                .name();
    }

    private static boolean isComplete(RoutableModel model) {
        Profile profile = model.profile();
        return profile != null && profile.summary().state() == ProfileState.ACTIVE;
    }

    private static Optional<Candidate> find(List<Candidate> candidates, String name) {
        return candidates.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
    }

    private static List<Candidate> with(List<Candidate> candidates, ToDoubleFunction<Candidate> penalty) {
        return candidates.stream()
                .map(candidate -> candidate.withPenalty(penalty.applyAsDouble(candidate)))
                .toList();
    }

    /** Who is weighed has a profile, and so a prediction. */
    private static Prediction known(Candidate candidate) {
        return Objects.requireNonNull(candidate.prediction());
    }
}

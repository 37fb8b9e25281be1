package dev.uniroute.routing.decision;

import dev.uniroute.routing.guard.Guard;
import java.util.Optional;

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
    static Guard guard(Question question, Candidates candidates) {
        double margin = question.query().policy().guardMargin();
        if (margin == 0) {
            return Guard.NONE;
        }
        return switch (question.query().policy().defaultModel()) {
            case DefaultModel.None() -> Guard.NONE;
            case DefaultModel.BestConstant() -> Guard.of(bestConstant(question, candidates), margin);
            case DefaultModel.Named(String name) -> candidates.find(name) < 0 ? Guard.NONE : Guard.of(name, margin);
        };
    }

    /** Gives the candidates the guard's penalties for the policy's trade-off. */
    static void penalise(Question question, Candidates candidates, Guard guard) {
        String defaultModel = guard.defaultModel();
        if (defaultModel == null) {
            return;
        }
        candidates.predictErrors();
        int kept = candidates.find(defaultModel);
        boolean floor = question.query().policy().tradeOff() instanceof TradeOff.QualityFloor;
        for (int c = 0; c < candidates.size(); c++) {
            if (c != kept) {
                double error = candidates.error(c);
                candidates.setPenalty(
                        c, floor ? guard.floorPenalty(error) : guard.penalty(error, candidates.error(kept)));
            }
        }
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
    static String declined(Candidates candidates, Candidate kept, int better, Guard guard, double lambda) {
        double gain = kept.plainScore(lambda) - candidates.plainScore(better, lambda);
        return candidates.name(better) + " would gain " + Decimals.four(gain) + " over the default model " + kept.name()
                + ", but not beyond the guard's margin of " + Decimals.four(candidates.penalty(better)) + " ("
                + guard.margin() + " standard errors)";
    }

    /** Why the default model is kept though a cheaper one reaches the floor. */
    static String declinedAbove(Candidates candidates, double floor, Candidate kept, int cheaper, Guard guard) {
        return candidates.name(cheaper) + " costs less than the default model " + kept.name()
                + " and would reach quality " + floor + " with " + Decimals.four(candidates.quality(cheaper))
                + ", but not beyond the guard's margin of " + Decimals.four(candidates.penalty(cheaper)) + " ("
                + guard.margin() + " standard errors)";
    }

    private static String bestConstant(Question question, Candidates candidates) {
        boolean anyComplete = false;
        for (int c = 0; c < candidates.size(); c++) {
            anyComplete |= candidates.isComplete(c);
        }
        TradeOff tradeOff = question.query().policy().tradeOff();
        return candidates.name(
                anyComplete
                        ? BestConstants.best(candidates, candidates::isComplete, tradeOff)
                        : BestConstants.best(candidates, c -> true, tradeOff));
    }
}

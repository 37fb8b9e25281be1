package dev.uniroute.routing.decision;

import dev.uniroute.routing.guard.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranks the candidates as the policy says, by scores that carry the guard's penalties. */
final class Weighing {

    private final Question question;
    private final Guard guard;
    private final Candidates candidates;

    /**
     * Of one question.
     *
     * @param eligible the models that may be considered; at least one
     */
    Weighing(Question question, Candidates eligible) {
        this.question = question;
        this.guard = Guarding.guard(question, eligible);
        this.candidates = eligible;
        Guarding.penalise(question, eligible, guard);
    }

    Settlement settle() {
        return switch (question.query().policy().tradeOff()) {
            case TradeOff.Lambda(double lambda) -> byLambda(lambda);
            case TradeOff.Budget(double usd) ->
                switch (new BudgetKeeping(question, candidates, guard).settle(usd)) {
                    case Refusal refusal -> refusal;
                    case Verdict verdict -> needingTheDefault(verdict);
                };
            case TradeOff.QualityFloor(double floor) -> needingTheDefault(aboveFloor(floor));
        };
    }

    /** Lambda promises nothing, so a default model of which nothing is known is kept: no gain over it can be shown. */
    private Verdict byLambda(double lambda) {
        Verdict verdict = kept(
                candidates, Verdict.routed(Ranking.byLambda(candidates, lambda, question.wanted()), lambda, guard));
        Optional<Candidate> unknown = Guarding.unknownDefault(question);
        if (unknown.isEmpty()) {
            return verdict;
        }
        List<Candidate> ranked = new ArrayList<>(verdict.ranked());
        ranked.addFirst(unknown.get());
        return Verdict.routed(ranked, lambda, guard)
                .defaulted(noProfile(unknown.get()) + ", so no gain over it can be shown");
    }

    /** The verdict as it is, or DEFAULTED if without the guard another model would have been chosen. */
    static Verdict kept(Candidates candidates, Verdict verdict) {
        Candidate chosen = verdict.chosen();
        if (!verdict.guard().keeps(chosen.name())) {
            return verdict;
        }
        int best = Ranking.plainBest(candidates, verdict.lambda());
        return candidates.name(best).equals(chosen.name())
                ? verdict
                : verdict.defaulted(Guarding.declined(candidates, chosen, best, verdict.guard(), verdict.lambda()));
    }

    private Verdict aboveFloor(double floor) {
        Verdict verdict = Verdict.routed(Ranking.byFloor(candidates, floor, question.wanted()), 0, guard);
        Candidate chosen = verdict.chosen();
        if (!chosen.hasScore()) {
            return verdict.degraded("no eligible model is predicted to reach quality " + floor
                    + (guard.equals(Guard.NONE) ? "" : " beyond the guard's margin"));
        }
        if (!guard.keeps(chosen.name())) {
            return verdict;
        }
        int best = Ranking.plainBestAbove(candidates, floor);
        return candidates.name(best).equals(chosen.name())
                ? verdict
                : verdict.defaulted(Guarding.declinedAbove(candidates, floor, chosen, best, guard));
    }

    /** A budget and a floor are promises, which a model of which nothing is known cannot keep: it is passed over, aloud. */
    private Verdict needingTheDefault(Verdict verdict) {
        Optional<Candidate> unknown = Guarding.unknownDefault(question);
        return unknown.isPresent() && verdict.status() == DecisionStatus.ROUTED
                ? verdict.degraded(noProfile(unknown.get()) + ", so it could not be weighed")
                : verdict;
    }

    private String noProfile(Candidate unknown) {
        return "the default model " + unknown.name() + " has no profile for router version "
                + question.snapshot().routerVersion().number() + " yet";
    }
}

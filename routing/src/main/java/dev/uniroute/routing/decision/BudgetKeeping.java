package dev.uniroute.routing.decision;

import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.BudgetCalibration;
import dev.uniroute.routing.snapshot.Constant;
import dev.uniroute.routing.snapshot.ParetoMix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Keeps a budget, in one of two ways.
 *
 * <ul>
 *   <li>The prompt map tells prompts apart: the smallest lambda whose average cost over the stored prompts is within the
 *       budget ({@link BudgetCalibration}).
 *   <li>It does not (K = 1): then a lambda sends all prompts to one model, and most budgets would be left half used. So two
 *       models are mixed such that the mean cost meets the budget exactly ({@link ParetoMix}); a coin that the prompt's
 *       embedding decides says which of the two answers this one. The mean holds over the coins, not for a given set of
 *       prompts.
 * </ul>
 */
final class BudgetKeeping {

    private final Question question;
    private final Candidates candidates;
    private final Guard guard;

    BudgetKeeping(Question question, Candidates candidates, Guard guard) {
        this.question = question;
        this.candidates = candidates;
        this.guard = guard;
    }

    Settlement settle(double usd) {
        return question.canCalibrate() && question.snapshot().constantMap() ? byMix(usd) : byLambda(usd);
    }

    private Settlement byLambda(double usd) {
        BudgetCalibration calibration = calibration();
        OptionalDouble lambda = calibration.lambdaFor(usd);
        if (lambda.isEmpty()) {
            return new Refusal.BudgetTooSmall(usd, calibration.cheapestAverage());
        }
        List<Candidate> ranked = Ranking.byLambda(candidates, lambda.getAsDouble(), question.wanted());
        Verdict verdict = Verdict.routed(ranked, lambda.getAsDouble(), guard);
        return question.canCalibrate()
                ? Weighing.kept(candidates, verdict)
                : verdict.degraded(
                        "no prompts are stored to calibrate the budget on: it was kept for this prompt alone");
    }

    private BudgetCalibration calibration() {
        List<RoutableModel> pool = candidates.models();
        return question.canCalibrate()
                ? question.snapshot().calibration(pool, guard)
                : new BudgetCalibration(pool, guard, question.alone());
    }

    private Settlement byMix(double usd) {
        List<Constant> guarded = constants(c -> candidates.penalisedScore(c, 0));
        Optional<ParetoMix> found = ParetoMix.within(usd, guarded);
        if (found.isEmpty()) {
            double cheapest =
                    guarded.stream().mapToDouble(Constant::costUsd).min().orElseThrow();
            return new Refusal.BudgetTooSmall(usd, cheapest);
        }
        ParetoMix mix = found.get();
        Verdict verdict = Verdict.routed(mixed(mix), mix.lambda(), guard);
        return mix.single() && guard.keeps(verdict.chosen().name()) ? keptAlone(usd, verdict) : verdict;
    }

    /** DEFAULTED if the mix would have another model in it without the guard. */
    private Verdict keptAlone(double usd, Verdict verdict) {
        Candidate chosen = verdict.chosen();
        ParetoMix plain = ParetoMix.within(usd, constants(candidates::loss)).orElseThrow();
        return verdict.ranked().stream()
                .filter(other -> !other.name().equals(chosen.name()) && plain.share(other.name()) > 0)
                .min(Comparator.comparingDouble(Candidate::loss))
                .map(other -> Guarding.declined(candidates, chosen, candidates.find(other.name()), guard, 0))
                .map(verdict::defaulted)
                .orElse(verdict);
    }

    private List<Candidate> mixed(ParetoMix mix) {
        String chosen = mix.choose(question.prompt().coin()).model().name();
        return Ranking.byLambda(candidates, mix.lambda(), candidates.size()).stream()
                .map(candidate -> candidate.withShare(mix.share(candidate.name())))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !candidate.name().equals(chosen))
                        .thenComparing(candidate -> candidate.share() == 0))
                .toList();
    }

    private List<Constant> constants(IntToDoubleFunction loss) {
        return IntStream.range(0, candidates.size())
                .mapToObj(c -> candidates.constant(c, loss.applyAsDouble(c)))
                .toList();
    }
}

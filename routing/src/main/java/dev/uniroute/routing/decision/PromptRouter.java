package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.BudgetCalibration;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Routes a prompt. This is the whole story; each step is a method below or the class that it names.
 *
 * <ol>
 *   <li><b>Names</b>: every model that the query names is registered ({@link #unknownModel}).
 *   <li><b>Read</b>: the prompt is embedded, unless it came as a vector, and the router version's prompt map turns the
 *       embedding into weights over features ({@link PromptReader}).
 *   <li><b>Filter</b>: of the snapshot's models those stay that are active, have a profile and satisfy the constraints;
 *       each with its predicted quality and cost for this prompt ({@link Eligibility}). If none stays: the default model
 *       if it satisfies all but the profile, else a refusal that names the condition ({@link #withoutEvidence}).
 *   <li><b>Trade off</b>: the policy becomes a lambda; a budget by calibration on the stored prompts ({@link
 *       BudgetCalibration}).
 *   <li><b>Rank</b>: by {@code loss + lambda * cost}, or by cost above a quality floor ({@link Ranking}).
 *   <li><b>Decide</b>: the first is chosen, the next are its fallbacks ({@link #decide}).
 * </ol>
 *
 * <p>Pure and deterministic: the same snapshot and query give the same outcome; ties go to the cheaper model, then to the
 * name that sorts first. Touches memory only, unless the embedder is remote. Thread-safe.
 */
public final class PromptRouter {

    private final PromptReader reader;

    /** A router that embeds texts with this embedder. */
    public PromptRouter(Embedder embedder) {
        this.reader = new PromptReader(embedder);
    }

    /** Decides which model to call for a prompt, reading nothing but the snapshot. */
    public RoutingOutcome route(Snapshot snapshot, RouteQuery query) {
        Optional<Refusal> unknown = unknownModel(snapshot, query);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        return switch (reader.read(snapshot, query)) {
            case Refusal refusal -> refusal;
            case PromptFeatures prompt -> weigh(new Question(snapshot, query, prompt));
        };
    }

    static RoutingOutcome weigh(Question question) {
        List<Candidate> candidates =
                question.eligibility().candidates(question.snapshot().models());
        if (candidates.isEmpty()) {
            return withoutEvidence(question);
        }
        return switch (question.query().policy().tradeOff()) {
            case TradeOff.Lambda(double lambda) ->
                decide(question, Verdict.routed(Ranking.byLambda(candidates, lambda), lambda));
            case TradeOff.Budget(double usd) -> withinBudget(question, candidates, usd);
            case TradeOff.QualityFloor(double floor) -> aboveFloor(question, candidates, floor);
        };
    }

    private static RoutingOutcome withinBudget(Question question, List<Candidate> candidates, double usd) {
        BudgetCalibration calibration = calibration(question, candidates);
        OptionalDouble lambda = calibration.lambdaFor(usd);
        if (lambda.isEmpty()) {
            return new Refusal.BudgetTooSmall(usd, calibration.cheapestAverage());
        }
        List<Candidate> ranked = Ranking.byLambda(candidates, lambda.getAsDouble());
        return decide(
                question,
                canCalibrate(question)
                        ? Verdict.routed(ranked, lambda.getAsDouble())
                        : Verdict.degraded(
                                "no prompts are stored to calibrate the budget on: it was kept for this prompt alone",
                                ranked,
                                lambda.getAsDouble()));
    }

    private static boolean canCalibrate(Question question) {
        return !question.snapshot().calibrationPrompts().isEmpty();
    }

    private static BudgetCalibration calibration(Question question, List<Candidate> candidates) {
        List<RoutableModel> pool = candidates.stream().map(Candidate::model).toList();
        if (canCalibrate(question)) {
            return question.snapshot().calibration(pool);
        }
        PromptFeatures prompt = question.prompt();
        return new BudgetCalibration(pool, List.of(new CalibrationPrompt(prompt.weights(), prompt.tokens())));
    }

    private static Decision aboveFloor(Question question, List<Candidate> candidates, double floor) {
        List<Candidate> ranked = Ranking.byFloor(candidates, floor);
        return decide(
                question,
                ranked.getFirst().hasScore()
                        ? Verdict.routed(ranked, 0)
                        : Verdict.degraded("no eligible model is predicted to reach quality " + floor, ranked, 0));
    }

    private static RoutingOutcome withoutEvidence(Question question) {
        Eligibility eligibility = question.eligibility();
        Optional<Candidate> candidate = Optional.ofNullable(
                        question.query().policy().defaultModel())
                .flatMap(question.snapshot()::model)
                .flatMap(eligibility::asDefault);
        if (candidate.isPresent()) {
            return decide(
                    question,
                    Verdict.defaulted("no eligible model has a profile yet", candidate.get(), lambda(question)));
        }
        List<ExcludedModel> excluded = eligibility.excluded(question.snapshot().models());
        Exclusion last = excluded.stream()
                .map(ExcludedModel::exclusion)
                .max(Comparator.naturalOrder())
                .orElse(Exclusion.NOT_ACTIVE);
        return new Refusal.NoEligibleModel(last, excluded);
    }

    private static Decision decide(Question question, Verdict verdict) {
        Snapshot snapshot = question.snapshot();
        RouteQuery query = question.query();
        return new Decision(
                verdict.status(),
                verdict.reason(),
                query.explain() ? verdict.ranked() : verdict.first(1L + query.maxFallbacks()),
                query.explain() ? excluded(question, verdict) : List.of(),
                question.prompt(),
                new Evidence(snapshot.routerVersion().number(), snapshot.version(), verdict.lambda()));
    }

    /** A default model without a profile is chosen and not excluded. */
    private static List<ExcludedModel> excluded(Question question, Verdict verdict) {
        RoutableModel chosen = verdict.ranked().getFirst().model();
        return question.eligibility().excluded(question.snapshot().models()).stream()
                .filter(excluded -> !excluded.model().name().equals(chosen.name()))
                .toList();
    }

    /** The policy's lambda, if it has one. */
    private static double lambda(Question question) {
        return question.query().policy().tradeOff() instanceof TradeOff.Lambda(double value) ? value : 0;
    }

    private static Optional<Refusal> unknownModel(Snapshot snapshot, RouteQuery query) {
        Constraints constraints = query.constraints();
        String defaultModel = query.policy().defaultModel();
        return Stream.of(
                        unknown(snapshot, Exclusion.NOT_ALLOWED.field(), constraints.allowModels()),
                        unknown(snapshot, Exclusion.DENIED.field(), constraints.denyModels()),
                        unknown(
                                snapshot,
                                "policy.default_model",
                                defaultModel == null ? Set.of() : Set.of(defaultModel)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of several unknown names the first by alphabet, so that the answer does not depend on the order of a set. */
    private static Optional<Refusal> unknown(Snapshot snapshot, String field, Set<String> names) {
        return names.stream()
                .filter(name -> snapshot.model(name).isEmpty())
                .min(Comparator.naturalOrder())
                .map(name -> new Refusal.UnknownModel(field, name));
    }
}

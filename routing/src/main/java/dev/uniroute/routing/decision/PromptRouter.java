package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Routes a prompt. This is the whole story; each step is a method below or the class that it names.
 *
 * <ol>
 *   <li><b>Names</b>: every model that the query names is registered ({@link #unknownModel}).
 *   <li><b>Read</b>: the prompt is embedded, unless it came as a vector, and the router version's prompt map turns the
 *       embedding into weights over features ({@link PromptReader}).
 *   <li><b>Filter</b>: of the snapshot's models those stay that are active, have a profile and satisfy the constraints;
 *       each with its predicted quality and cost for this prompt ({@link Candidates}, {@link Eligibility}). If none stays: the default model
 *       if it satisfies all but the profile, else a refusal that names the condition ({@link #withoutEvidence}).
 *   <li><b>Guard</b>: the default model is named or found, and the loss of every other model grows by the uncertainty of
 *       the gain over it ({@link Guarding}, {@link Guard}).
 *   <li><b>Trade off</b>: the policy becomes a lambda; a budget by calibration on the stored prompts, or a mix of two models
 *       where the prompt map tells no prompts apart ({@link BudgetKeeping}).
 *   <li><b>Rank</b>: by {@code loss + penalty + lambda * cost}, or by cost above a quality floor ({@link Ranking}); said
 *       aloud where the guard, or something that is missing, decided ({@link Weighing}).
 *   <li><b>Decide</b>: the first is chosen, the next are its fallbacks ({@link #decide}).
 * </ol>
 *
 * <p>Pure and deterministic: the same snapshot and query give the same outcome; ties go to the cheaper model, then to the
 * name that sorts first. Touches memory only, unless the embedder is remote. Thread-safe.
 */
public final class PromptRouter {

    private final PromptReader reader;

    /** A router that embeds texts for router versions that carry their embedder. */
    public PromptRouter() {
        this.reader = new PromptReader(null);
    }

    /** A router that embeds texts with this embedder, for router versions that carry none of their own. */
    public PromptRouter(Embedder embedder) {
        this.reader = new PromptReader(embedder);
    }

    /** Decides which model to call for a prompt, reading nothing but the snapshot. */
    public RoutingOutcome route(Snapshot snapshot, RouteQuery query) {
        Refusal unknown = unknownModel(snapshot, query);
        if (unknown != null) {
            return unknown;
        }
        return switch (reader.read(snapshot, query)) {
            case Refusal refusal -> refusal;
            case PromptFeatures prompt -> weigh(new Question(snapshot, query, prompt));
        };
    }

    static RoutingOutcome weigh(Question question) {
        Candidates candidates = Candidates.of(question);
        if (candidates.size() == 0) {
            return withoutEvidence(question);
        }
        return switch (new Weighing(question, candidates).settle()) {
            case Refusal refusal -> refusal;
            case Verdict verdict -> decide(question, verdict);
        };
    }

    private static RoutingOutcome withoutEvidence(Question question) {
        Optional<Candidate> candidate = Guarding.namedDefault(question);
        if (candidate.isPresent()) {
            Verdict verdict = Verdict.routed(List.of(candidate.get()), lambda(question), Guard.NONE);
            return decide(
                    question,
                    verdict.defaulted("no eligible model has a profile for router version "
                            + question.snapshot().routerVersion().number() + " yet"));
        }
        List<ExcludedModel> excluded = question.eligibility().excluded();
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
                new Evidence(snapshot.routerVersion().number(), snapshot.version(), verdict.lambda(), verdict.guard()));
    }

    /** A default model without a profile is chosen and not excluded. */
    private static List<ExcludedModel> excluded(Question question, Verdict verdict) {
        String chosen = verdict.chosen().name();
        return question.eligibility().excluded().stream()
                .filter(excluded -> !excluded.model().name().equals(chosen))
                .toList();
    }

    /** The policy's lambda, if it has one. */
    private static double lambda(Question question) {
        return question.query().policy().tradeOff() instanceof TradeOff.Lambda(double value) ? value : 0;
    }

    private static @Nullable Refusal unknownModel(Snapshot snapshot, RouteQuery query) {
        Constraints constraints = query.constraints();
        Refusal unknown = unknown(snapshot, Exclusion.NOT_ALLOWED.field(), constraints.allowModels());
        if (unknown == null) {
            unknown = unknown(snapshot, Exclusion.DENIED.field(), constraints.denyModels());
        }
        if (unknown == null && query.policy().defaultModel() instanceof DefaultModel.Named(String name)) {
            unknown = unknown(snapshot, "policy.default_model", Set.of(name));
        }
        return unknown;
    }

    /** Of several unknown names the first by alphabet, so that the answer does not depend on the order of a set. */
    private static @Nullable Refusal unknown(Snapshot snapshot, String field, Set<String> names) {
        return names.isEmpty()
                ? null
                : names.stream()
                        .filter(name -> snapshot.position(name) < 0)
                        .min(Comparator.naturalOrder())
                        .map(name -> new Refusal.UnknownModel(field, name))
                        .orElse(null);
    }
}

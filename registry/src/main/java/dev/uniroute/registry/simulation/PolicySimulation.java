package dev.uniroute.registry.simulation;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.Outcome;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.Refusal;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides again what was decided, or would be, as if another policy or another router version were in force. Nothing is
 * published, no LLM is called.
 *
 * <ul>
 *   <li><b>On stored prompts</b>: every representative prompt that is embedded for both sides. What is in force decides by the
 *       policy that it would use for callers who bring none. What choices were worth is known where both are graded.
 *   <li><b>On logged decisions</b>: the newest. What is in force is what was chosen. For another policy the logged candidates
 *       are weighed anew ({@link LoggedSnapshot}); for another router version the logged prompt is read anew, so decisions
 *       without one are skipped. What the simulated side is worth is estimated from the decisions that it would repeat and
 *       that have an outcome, each weighted by {@code 1 / propensity} (self-normalised inverse propensity scoring): right
 *       for a policy that repeats a canary's choices, silent about models that were never chosen.
 * </ul>
 */
public final class PolicySimulation {
    /** More prompts make no figure surer that matters. */
    public static final int MOST_PROMPTS = 3_000;

    /** More logged decisions at once take more memory than they tell. */
    public static final int MOST_DECISIONS = 2_000;

    private final Snapshots snapshots;
    private final Versions versions;
    private final PromptEmbeddings embeddings;
    private final Known known;
    private final DecisionLog log;
    private final PromptRouter router;
    private final Policy usual;

    /**
     * Router versions, and how they get profiles.
     *
     * @param all the stored ones
     * @param activation gives every model its profile under one
     */
    public record Versions(RouterVersions all, RouterActivation activation) {}

    /**
     * What is known of the models' answers.
     *
     * @param catalog the models
     * @param evaluations their graded answers
     */
    public record Known(Catalog catalog, Evaluations evaluations) {}

    /** @param usual the policy of callers who bring none */
    public PolicySimulation(
            Snapshots snapshots,
            Versions versions,
            PromptEmbeddings embeddings,
            Known known,
            DecisionLog log,
            PromptRouter router,
            Policy usual) {
        this.snapshots = snapshots;
        this.versions = versions;
        this.embeddings = embeddings;
        this.known = known;
        this.log = log;
        this.router = router;
        this.usual = usual;
    }

    /**
     * What to simulate.
     *
     * @param policy what is preferred
     * @param constraints what a model must satisfy
     * @param routerVersion number of the router version; null: the active one
     */
    public record Request(
            Policy policy,
            Constraints constraints,
            @Nullable Long routerVersion) {}

    /** What came of a simulation. */
    public sealed interface Result {
        /** It was simulated. */
        record Simulated(Simulation simulation) implements Result {}

        /** No router version is active. */
        record NothingActive() implements Result {}

        /** There is no such router version. */
        record NoSuchVersion(long number) implements Result {}
    }

    /**
     * Simulates on the stored representative prompts.
     *
     * @param checkpoint called now and then; what it throws ends the simulation
     */
    public Result onStoredPrompts(Request request, Runnable checkpoint) throws InterruptedException {
        return between(request, (inForce, simulated) -> stored(request, inForce, simulated, checkpoint));
    }

    /**
     * Simulates on logged decisions.
     *
     * @param filter which ones
     * @param limit at most so many of them, the newest, 1 to {@value #MOST_DECISIONS}
     * @param checkpoint called now and then; what it throws ends the simulation
     */
    public Result onLoggedDecisions(Request request, DecisionLog.Filter filter, int limit, Runnable checkpoint)
            throws InterruptedException {
        List<DecisionLog.Entry> entries = newest(filter, limit);
        return between(
                request,
                (inForce, simulated) -> request.routerVersion() == null
                        ? logged(request, inForce, entries, checkpoint)
                        : reread(request, simulated, entries, checkpoint));
    }

    @FunctionalInterface
    private interface Replay {
        Simulation run(Snapshot inForce, Snapshot simulated);
    }

    private Result between(Request request, Replay replay) throws InterruptedException {
        Long number = request.routerVersion();
        if (number != null) {
            Optional<RouterVersion> version = versions.all().load(number);
            if (version.isEmpty()) {
                return new Result.NoSuchVersion(number);
            }
            versions.activation().profile(version.get());
        }
        Optional<Snapshot> inForce = snapshots.load();
        if (inForce.isEmpty()) {
            return new Result.NothingActive();
        }
        Optional<Snapshot> simulated = number == null ? inForce : snapshots.under(number);
        return new Result.Simulated(replay.run(inForce.get(), simulated.orElseThrow()));
    }

    // ---- stored prompts

    private Simulation stored(Request request, Snapshot inForce, Snapshot simulated, Runnable checkpoint) {
        Map<String, EmbeddedText> mine = embedded(inForce);
        Map<String, EmbeddedText> theirs = embedded(simulated);
        Function<String, Replayed.Known> grades = grades();
        Replays replays = new Replays();
        for (Map.Entry<String, EmbeddedText> prompt : mine.entrySet()) {
            checkpoint.run();
            EmbeddedText other = theirs.get(prompt.getKey());
            if (other == null) {
                replays.skip("not embedded for the router version");
            } else if (replays.size() < MOST_PROMPTS) {
                replays.add(
                        decide(inForce, query(prompt.getValue(), usual, request.constraints())),
                        decide(simulated, query(other, request.policy(), request.constraints())),
                        grades.apply(prompt.getKey()));
            }
        }
        return replays.simulation();
    }

    private Map<String, EmbeddedText> embedded(Snapshot snapshot) {
        return embeddings.load(snapshot.routerVersion().embedder(), true).stream()
                .collect(Collectors.toMap(EmbeddedPrompt::id, EmbeddedPrompt::text, (a, b) -> a, TreeMap::new));
    }

    private static RouteQuery query(EmbeddedText text, Policy policy, Constraints constraints) {
        return new RouteQuery(
                new PromptInput.Vector(text.embedding(), ""), policy, constraints, text.tokens(), 0, false);
    }

    /** What is known of the answers to a prompt: both choices' grades, at today's prices, or nothing. */
    private Function<String, Replayed.Known> grades() {
        Map<String, Map<String, Grade>> byPrompt = new HashMap<>();
        Map<String, Model> models = new HashMap<>();
        for (Model model : known.catalog().all(Catalog.Filter.ALL)) {
            models.put(model.name(), model);
            for (Grade grade : known.evaluations().grades(model.id())) {
                byPrompt.computeIfAbsent(grade.promptId(), id -> new HashMap<>())
                        .put(model.name(), grade);
            }
        }
        return prompt -> (graded, inForce, simulated) -> {
            Map<String, Grade> grades = byPrompt.getOrDefault(prompt, Map.of());
            Grade now = grades.get(inForce.model());
            Grade then = grades.get(simulated.model());
            if (now != null && then != null) {
                graded.inForce(1, now.score(), now.cost(price(models, inForce)));
                graded.simulated(1, then.score(), then.cost(price(models, simulated)));
            }
        };
    }

    private static Price price(Map<String, Model> models, Choice choice) {
        return Objects.requireNonNull(models.get(choice.model())).spec().price();
    }

    // ---- logged decisions

    private List<DecisionLog.Entry> newest(DecisionLog.Filter filter, int limit) {
        List<DecisionLog.Entry> entries = new ArrayList<>();
        String cursor = null;
        do {
            Page<DecisionLog.Entry> page =
                    log.list(filter, new Page.Request(Math.min(1_000, limit - entries.size()), cursor));
            entries.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && entries.size() < limit);
        return entries;
    }

    private Simulation logged(Request request, Snapshot inForce, List<DecisionLog.Entry> entries, Runnable checkpoint) {
        Replays replays = new Replays();
        if (entries.isEmpty()) {
            return replays.simulation();
        }
        List<LoggedDecision> decisions =
                entries.stream().map(DecisionLog.Entry::decision).toList();
        Snapshot asLogged = LoggedSnapshot.of(inForce, decisions);
        for (int i = 0; i < decisions.size(); i++) {
            checkpoint.run();
            LoggedDecision decision = decisions.get(i);
            RouteQuery query = new RouteQuery(
                    new PromptInput.Vector(Embedding.of(i), ""),
                    request.policy(),
                    among(decision, inForce, request.constraints()),
                    Math.max(1, decision.basis().inputTokens()),
                    0,
                    false);
            replays.add(new Decided.Chosen(choice(decision)), decide(asLogged, query), outcome(entries.get(i)));
        }
        return replays.simulation();
    }

    /** The constraints, and that nothing is chosen which was no candidate. */
    private static Constraints among(LoggedDecision decision, Snapshot snapshot, Constraints wanted) {
        Set<String> denied = new HashSet<>(wanted.denyModels());
        snapshot.models().forEach(model -> denied.add(model.name()));
        decision.candidates().forEach(candidate -> denied.remove(candidate.model()));
        denied.addAll(wanted.denyModels());
        return new Constraints(
                wanted.allowModels(),
                denied,
                wanted.labels(),
                wanted.outputTokens(),
                wanted.capabilities(),
                wanted.maxCostUsd());
    }

    private Simulation reread(
            Request request, Snapshot simulated, List<DecisionLog.Entry> entries, Runnable checkpoint) {
        Replays replays = new Replays();
        for (DecisionLog.Entry entry : entries) {
            checkpoint.run();
            LoggedDecision decision = entry.decision();
            String prompt = decision.prompt();
            if (prompt == null) {
                replays.skip("the prompt was not logged");
            } else {
                RouteQuery query = new RouteQuery(
                        new PromptInput.Text(prompt),
                        request.policy(),
                        request.constraints(),
                        Math.max(1, decision.basis().inputTokens()),
                        0,
                        false);
                replays.add(new Decided.Chosen(choice(decision)), decide(simulated, query), outcome(entry));
            }
        }
        return replays.simulation();
    }

    private static Choice choice(LoggedDecision decision) {
        String model = decision.choice().model();
        return decision.candidates().stream()
                .filter(candidate -> candidate.model().equals(model))
                .findFirst()
                .map(candidate -> new Choice(model, candidate.quality(), candidate.costUsd()))
                .orElse(new Choice(model, 0, 0));
    }

    /** The outcome, where it is of the model that was chosen. */
    private static Replayed.Known outcome(DecisionLog.Entry entry) {
        Outcome outcome = entry.outcome();
        return (graded, inForce, simulated) -> {
            if (outcome == null || outcome.score() == null || elsewhere(outcome, inForce)) {
                return;
            }
            double cost = outcome.costUsd() == null
                    ? inForce.costUsd()
                    : outcome.costUsd().doubleValue();
            graded.inForce(1, outcome.score(), cost);
            if (simulated.model().equals(inForce.model())) {
                graded.simulated(1 / entry.decision().choice().propensity(), outcome.score(), cost);
            }
        };
    }

    private static boolean elsewhere(Outcome outcome, Choice choice) {
        return outcome.model() != null && !outcome.model().equals(choice.model());
    }

    private Decided decide(Snapshot snapshot, RouteQuery query) {
        return switch (router.route(snapshot, query)) {
            case Decision decision -> new Decided.Chosen(Choice.of(decision));
            case Refusal refusal -> new Decided.Refused(refusal);
        };
    }
}

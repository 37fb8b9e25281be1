package dev.uniroute.cli.demo;

import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.jsonl.JsonLines;
import dev.uniroute.cli.prompts.PromptImport;
import dev.uniroute.cli.runs.RunWatcher;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.cli.training.TrainingWatcher;
import dev.uniroute.starter.StarterPrompts;
import dev.uniroute.starter.provider.SimulatedFleet;
import dev.uniroute.starter.provider.SimulatedModel;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.TrainRouterRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a newcomer sees:
 *
 * <ol>
 *   <li>prompts are imported;
 *   <li>a first router is trained on them;
 *   <li>three models are registered and evaluated;
 *   <li>the router is trained again, now that it can learn from them how models differ;
 *   <li>prompts are routed to them;
 *   <li>a cheap specialist is registered, and decisions move while it becomes known;
 *   <li>what it all cost and brought.
 * </ol>
 */
final class Story {

    private static final List<SimulatedModel> FIRST = Stream.of("sim-mini", "sim-large", "sim-frontier")
            .map(SimulatedFleet::model)
            .toList();
    private static final SimulatedModel SPECIALIST = SimulatedFleet.model("sim-math");
    /** So that its evaluation takes long enough to look on. */
    private static final double SPECIALIST_CALLS_PER_SECOND = 60;
    /** Every how many starter prompts one is routed to predict what routing saves. */
    private static final int SAMPLE_STEP = 4;

    private final Session session;
    private final Console console;
    private final Policy policy;
    private final Routing routing;
    private final Onboarding onboarding;
    private final Instant start;

    Story(Session session, String provider, Policy policy) {
        this.session = session;
        this.console = session.console();
        this.policy = policy;
        this.routing = new Routing(session, policy);
        this.onboarding = new Onboarding(session, provider);
        this.start = session.clock().instant();
    }

    int tell() throws IOException, InterruptedException {
        importPrompts();
        int trained = train("2. A first router, trained on the prompts");
        if (trained != ExitCode.OK) {
            return trained;
        }
        List<ProfilingRun> runs = new ArrayList<>(onboardFirst());
        int again = train("4. The router again: from their answers it learns in what ways models differ");
        if (again != ExitCode.OK) {
            return again;
        }
        Decisions before = routeFirst();
        runs.add(onboardSpecialist(before));
        Decisions after = routing.decideKnowing(Set.of(SPECIALIST.name()));
        summarize(runs, before, after);
        return ExitCode.OK;
    }

    private void importPrompts() throws IOException {
        heading("1. Prompts: some to train on, some with graders to evaluate models on");
        try (JsonLines<Prompt> lines = PromptImport.starterPrompts()) {
            console.line(PromptImport.describe(new PromptImport(session).run(lines)));
        }
    }

    private int train(String heading) {
        heading(heading);
        TrainRouterRequest request = TrainRouterRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setActivate(true)
                .build();
        String run = session.training().trainRouter(request).getRun().getId();
        return new TrainingWatcher(session).watch(run);
    }

    private List<ProfilingRun> onboardFirst() {
        heading("3. Three models, registered and evaluated at once");
        return onboarding.onboard(FIRST);
    }

    private Decisions routeFirst() throws InterruptedException {
        heading("5. Decisions");
        Set<String> names = FIRST.stream().map(SimulatedModel::name).collect(Collectors.toSet());
        Decisions decisions = routing.decideKnowing(names);
        Duration elapsed = Duration.between(start, session.clock().instant());
        console.line("First prompt routed after %s.".formatted(Figures.duration(elapsed)));
        console.line(
                "Lambda is %s: a point of quality (0.01) is worth %s a call. The guard leaves the best single model for a gain beyond %s of its standard error."
                        .formatted(
                                Figures.number(policy.getLambda()),
                                Figures.usd(0.01 / policy.getLambda()),
                                Figures.number(policy.getGuardMargin())));
        show(decisions, decisions.table());
        return decisions;
    }

    private ProfilingRun onboardSpecialist(Decisions before) {
        heading("6. A cheap specialist joins: %s, \"%s\"".formatted(SPECIALIST.name(), SPECIALIST.description()));
        RunWatcher watcher = new RunWatcher(session);
        Observer observer = new Observer(SPECIALIST.name(), routing::decide, watcher::note, before);
        return onboarding.onboardSlowly(SPECIALIST, SPECIALIST_CALLS_PER_SECOND, watcher, observer);
    }

    private void summarize(List<ProfilingRun> runs, Decisions before, Decisions after) {
        heading("7. Summary");
        console.line(registered(runs).render(console.palette()));
        show(after, after.comparedWith(before));
        List<String> sample = IntStream.range(0, StarterPrompts.representative().size())
                .filter(i -> i % SAMPLE_STEP == 0)
                .mapToObj(i -> StarterPrompts.representative().get(i).text())
                .toList();
        console.line("Predicted over %d starter prompts:%n%s"
                .formatted(sample.size(), Savings.of(routing.route(sample)).describe()));
        console.line("""

                Try next:
                  ./uniroute route "What is 12 * 7?" --explain
                  ./uniroute route "What is 12 * 7?" --quality-floor 0.9
                  ./uniroute models show %s
                """.formatted(SPECIALIST.name()));
    }

    private static Table registered(List<ProfilingRun> runs) {
        Table table = new Table(
                Column.text("registered"),
                Column.number("evaluations"),
                Column.number("mean score"),
                Column.number("profiling cost"));
        runs.forEach(run -> table.row(
                run.getModel(),
                Integer.toString(run.getPromptsDone()),
                Figures.quality(run.getMeanScore()),
                Figures.usd(run.getSpendUsd())));
        int evaluations = runs.stream().mapToInt(ProfilingRun::getPromptsDone).sum();
        double spend = runs.stream().mapToDouble(ProfilingRun::getSpendUsd).sum();
        return table.row("together", Integer.toString(evaluations), "", Figures.usd(spend));
    }

    private void show(Decisions decisions, Table table) {
        console.line(table.render(console.palette()));
        decisions.all().forEach(console::jsonLine);
    }

    private void heading(String text) {
        console.line("");
        console.line(console.palette().bold(text));
    }
}

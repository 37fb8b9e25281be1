package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.answer;
import static dev.uniroute.registry.contract.Samples.profiling;
import static dev.uniroute.registry.contract.Samples.representative;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.profiling.ProfilingRuns.ChangeOutcome;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.profiling.ProfilingRuns.Work;
import dev.uniroute.registry.profiling.RunProgress;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every {@link ProfilingRuns} does. */
public abstract class ProfilingRunsContract extends LeasedRunsContract {

    private static final ProfilingRuns.Filter ALL = new ProfilingRuns.Filter("", Set.of());

    @Override
    final LeasedRuns runs() {
        return ports().profilingRuns();
    }

    @Override
    final UUID newRun(int number) {
        return profiling(ports(), "model-" + number).id();
    }

    @Override
    final boolean write(Lease lease) {
        return ports().profilingRuns().record(lease, List.of(), List.of());
    }

    @Test
    void givesTheWorkerWhatIsLeftToDo() {
        representative(ports(), "p1", "p2", "p3", "p4");
        profiling(ports(), "a");
        ports().evaluations().upload(modelId("a"), List.of(answer("p2", 1)));
        Lease lease = claim();
        ports().profilingRuns().record(lease, List.of(answer("p1", 1)), List.of(failed("p4", "0")));

        Work work = ports().profilingRuns().work(lease).orElseThrow();

        assertThat(work.model().name()).isEqualTo("a");
        assertThat(work.run().state()).isEqualTo(RunState.RUNNING);
        assertThat(work.remaining()).containsExactly(Samples.representative("p3"));
    }

    @Test
    void storesAnswersAsTheyAre() {
        representative(ports(), "p1");
        profiling(ports(), "a");
        Evaluation answer = answer("p1", 0.3);

        assertThat(ports().profilingRuns().record(claim(), List.of(answer), List.of()))
                .isTrue();

        assertThat(ports().evaluations().of(modelId("a"))).containsExactly(answer);
    }

    @Test
    void keepsTheFirstAnswer() {
        representative(ports(), "p1");
        profiling(ports(), "a");
        Lease lease = claim();
        ports().profilingRuns().record(lease, List.of(answer("p1", 1)), List.of());

        assertThat(ports().profilingRuns().record(lease, List.of(answer("p1", 0)), List.of()))
                .isTrue();

        assertThat(ports().evaluations().of(modelId("a"))).containsExactly(answer("p1", 1));
    }

    @Test
    void storesNothingOfAZombie() {
        representative(ports(), "p1", "p2");
        ProfilingRun run = profiling(ports(), "a");
        Lease zombie = claim();
        ports().expireLeases();
        claim();

        assertThat(ports().profilingRuns().record(zombie, List.of(answer("p1", 1)), List.of(failed("p2", "1"))))
                .isFalse();
        assertThat(ports().profilingRuns().work(zombie)).isEmpty();
        assertThat(ports().profilingRuns().end(zombie, RunState.Event.FAILED, "too late"))
                .isFalse();

        assertThat(ports().evaluations().of(modelId("a"))).isEmpty();
        assertThat(find(run).progress().failed()).isZero();
        assertThat(find(run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void countsProgressFromWhatIsStored() {
        representative(ports(), "p1", "p2", "p3", "p4", "p5");
        ProfilingRun run = profiling(ports(), "a");
        ports().evaluations().upload(modelId("a"), List.of(answer("p1", 1)));
        ports().profilingRuns()
                .record(claim(), List.of(answer("p2", 1), answer("p3", 0.25)), List.of(failed("p4", "0.0004")));

        RunProgress progress = find(run).progress();

        assertThat(progress.total()).isEqualTo(5);
        assertThat(progress.done()).isEqualTo(3);
        assertThat(progress.doneByRun()).isEqualTo(2);
        assertThat(progress.failed()).isEqualTo(1);
        assertThat(progress.spendUsd()).isEqualByComparingTo("0.001");
        assertThat(progress.meanScore()).isCloseTo(0.75, Offset.offset(1e-12));
        assertThat(progress.standardError()).isCloseTo(Math.sqrt(0.625 / 4 / 3), Offset.offset(1e-12));
    }

    @Test
    void hasNoProgressBeforeTheFirstAnswer() {
        RunProgress progress = profiling(ports(), "a").progress();

        assertThat(progress.spendUsd()).isZero();
        assertThat(progress.meanScore()).isZero();
        assertThat(progress.standardError()).isZero();
    }

    @Test
    void activatesTheModelWhenItSucceeds() {
        ProfilingRun run = profiling(ports(), "a");

        assertThat(ports().profilingRuns().end(claim(), RunState.Event.SUCCEEDED, ""))
                .isTrue();

        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(find(run).times().ended()).isNotNull();
        assertThat(model("a").state()).isEqualTo(ModelState.ACTIVE);
    }

    @Test
    void saysWhyItFailed() {
        ProfilingRun run = profiling(ports(), "a");

        ports().profilingRuns().end(claim(), RunState.Event.FAILED, "the endpoint answers 401");

        assertThat(find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(find(run).reason()).isEqualTo("the endpoint answers 401");
        assertThat(model("a").state()).isEqualTo(ModelState.FAILED);
        assertThat(model("a").stateReason()).isEqualTo("the endpoint answers 401");
    }

    @Test
    void takesTheRunFromItsWorkerWhenItIsCancelled() {
        ProfilingRun run = profiling(ports(), "a");
        Lease lease = claim();

        ProfilingRun cancelled = changed(change(run, RunState.Event.CANCELLED));

        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.reason()).isNotEmpty();
        assertThat(write(lease)).isFalse();
        assertThat(ports().profilingRuns().renew(lease, LONG)).isFalse();
        assertThat(model("a").state()).isEqualTo(ModelState.FAILED);
    }

    @Test
    void goesOnWhereItStoppedWhenItIsResumed() {
        representative(ports(), "p1", "p2");
        ProfilingRun run = profiling(ports(), "a");
        Lease first = claim();
        ports().profilingRuns().record(first, List.of(answer("p1", 1)), List.of(failed("p2", "0.0004")));
        ports().profilingRuns().end(first, RunState.Event.FAILED, "too many failures");

        ProfilingRun resumed = changed(change(run, RunState.Event.RESUMED));
        Work work = ports().profilingRuns().work(claim()).orElseThrow();

        assertThat(resumed.state()).isEqualTo(RunState.PENDING);
        assertThat(resumed.reason()).isEmpty();
        assertThat(resumed.times().ended()).isNull();
        assertThat(resumed.times().deadline()).isAfter(run.times().deadline());
        assertThat(resumed.progress().failed()).isZero();
        assertThat(resumed.progress().spendUsd()).isEqualByComparingTo("0.0007");
        assertThat(model("a").state()).isEqualTo(ModelState.PROFILING);
        assertThat(work.remaining()).extracting(Prompt::id).containsExactly("p2");
    }

    @Test
    void addsUpWhatAPromptCostThatFailedAgainAfterTheRunWasResumed() {
        representative(ports(), "p1");
        ProfilingRun run = profiling(ports(), "a");
        Lease first = claim();
        ports().profilingRuns().record(first, List.of(), List.of(failed("p1", "0.0004")));
        ports().profilingRuns().end(first, RunState.Event.FAILED, "too many failures");
        change(run, RunState.Event.RESUMED);
        Lease second = claim();

        ports().profilingRuns().record(second, List.of(), List.of(failed("p1", "0.0001")));
        ports().profilingRuns().record(second, List.of(), List.of(failed("p1", "0.0001")));

        assertThat(find(run).progress().failed()).isEqualTo(1);
        assertThat(find(run).progress().spendUsd()).isEqualByComparingTo("0.0005");
    }

    @Test
    void refusesChangesThatTheStateForbids() {
        ProfilingRun run = profiling(ports(), "a");
        UUID unknown = UUID.randomUUID();

        assertThat(change(run, RunState.Event.RESUMED)).isEqualTo(new ChangeOutcome.Forbidden(RunState.PENDING));
        assertThat(ports().profilingRuns().change(unknown, RunState.Event.CANCELLED))
                .isEqualTo(new ChangeOutcome.NoSuchRun(unknown));

        ports().catalog().delete("a");
        assertThat(change(run, RunState.Event.RESUMED)).isEqualTo(new ChangeOutcome.Forbidden(RunState.CANCELLED));
    }

    @Test
    void listsNewestFirstPageByPage() {
        List<ProfilingRun> runs = List.of(profiling(ports(), "a"), profiling(ports(), "b"), profiling(ports(), "c"));

        Page<ProfilingRun> first = ports().profilingRuns().list(ALL, new Page.Request(2, null));
        Page<ProfilingRun> second = ports().profilingRuns().list(ALL, new Page.Request(2, first.next()));

        assertThat(first.items()).containsExactly(runs.get(2), runs.get(1));
        assertThat(second.items()).containsExactly(runs.get(0));
        assertThat(second.next()).isNull();
    }

    @Test
    void listsWhatTheFilterMatches() {
        ProfilingRun deleted = profiling(ports(), "a");
        ports().catalog().delete("a");
        ProfilingRun running = profiling(ports(), "a");
        ProfilingRun pending = profiling(ports(), "b");
        claim();

        assertThat(list("a", Set.of())).containsExactly(running.id());
        assertThat(list("", Set.of(RunState.PENDING, RunState.CANCELLED))).containsExactly(pending.id(), deleted.id());
        assertThat(ports().profilingRuns().newest(modelId("b")))
                .get()
                .extracting(ProfilingRun::id)
                .isEqualTo(pending.id());
    }

    private List<UUID> list(String model, Set<RunState> states) {
        return ports()
                .profilingRuns()
                .list(new ProfilingRuns.Filter(model, states), new Page.Request(10, null))
                .items()
                .stream()
                .map(ProfilingRun::id)
                .toList();
    }

    private ChangeOutcome change(ProfilingRun run, RunState.Event event) {
        return ports().profilingRuns().change(run.id(), event);
    }

    private static ProfilingRun changed(ChangeOutcome outcome) {
        assertThat(outcome).isInstanceOf(ChangeOutcome.Changed.class);
        return ((ChangeOutcome.Changed) outcome).run();
    }

    private ProfilingRun find(ProfilingRun run) {
        return ports().profilingRuns().find(run.id()).orElseThrow();
    }

    private Model model(String name) {
        return ports().catalog().find(name).orElseThrow();
    }

    private UUID modelId(String name) {
        return model(name).id();
    }

    private static FailedPrompt failed(String prompt, String costUsd) {
        return new FailedPrompt(prompt, "503 in every attempt", new BigDecimal(costUsd));
    }
}

package dev.uniroute.registry.profiling;

import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.profiling.ProfilingRuns.Work;
import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.run.CallSlots;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunWorker;
import dev.uniroute.routing.profile.ProfileState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Onboards a model, the second of the two stories: from its registration to the profile by which prompts are routed to
 * it. The first, routing a prompt, is {@link dev.uniroute.routing.decision.PromptRouter}.
 *
 * <ol>
 *   <li><b>claim</b> a run that waits, or whose worker died, under a lease with a fence ({@link #runOne}); keep the lease
 *       while working ({@link RunWorker});
 *   <li><b>plan</b>: the representative prompts that have no graded answer yet, so that a run that was interrupted goes on
 *       where it stopped ({@link ProfilingRuns#work});
 *   <li><b>evaluate</b> them, a mixture of all tasks from the first on ({@link EvaluationOrder}), so many at once as the
 *       options say ({@link #evaluate}): call the model, again where a
 *       failure passes, grade the answer ({@link PromptEvaluator}), store it before the next call takes its place
 *       ({@link AnswerWriter}), and stop when the endpoint, the failures, the spend or the deadline say so
 *       ({@link RunLedger});
 *   <li><b>publish</b> the profile, PROVISIONAL after the first batch of answers and now and then from there on, ACTIVE
 *       at the end ({@link Profiler});
 *   <li><b>end</b> the run, SUCCEEDED or FAILED with a reason that a person can act on ({@link #end}).
 * </ol>
 *
 * Every write carries the fence: after another worker has taken the run over, this one can change nothing any more.
 */
public final class Onboarding {
    private static final System.Logger LOG = System.getLogger(Onboarding.class.getName());

    private final RunWorker worker;
    private final ProfilingRuns runs;
    private final PromptEvaluator evaluator;
    private final Profiler profiler;
    private final Settings settings;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RunTally tally = new RunTally();

    /**
     * How models are onboarded.
     *
     * @param maxFailedShare the share of prompts that may fail before the run does, in [0, 1]
     * @param firstBatch answers after which the first provisional profile is published, >= 1
     */
    public record Settings(double maxFailedShare, int firstBatch) {}

    public Onboarding(
            RunWorker worker,
            ProfilingRuns runs,
            PromptEvaluator evaluator,
            Profiler profiler,
            Settings settings,
            Clock clock,
            Sleeper sleeper) {
        this.worker = worker;
        this.runs = runs;
        this.evaluator = evaluator;
        this.profiler = profiler;
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Claims one run and works it off; false if there was none. */
    public boolean runOne() {
        return worker.runOne(lease -> {
            Optional<Work> work = runs.work(lease);
            if (work.isPresent()) {
                RunTally.Run counted = tally.started(work.get().remaining().size());
                try {
                    onboard(lease, work.get(), counted);
                } finally {
                    counted.left();
                }
            }
        });
    }

    /** All that it has worked on. */
    public RunTally tally() {
        return tally;
    }

    private void onboard(Lease lease, Work work, RunTally.Run counted) throws InterruptedException {
        LOG.log(
                System.Logger.Level.INFO,
                "run {0}: model {1}, {2} prompts to evaluate",
                lease.run(),
                work.model().name(),
                work.remaining().size());
        RunLedger ledger = new RunLedger(work.run(), settings.maxFailedShare(), clock);
        AnswerWriter writer = new AnswerWriter(runs, lease, sleeper);
        evaluate(work, ledger, writer, counted);
        if (!writer.lostLease()) {
            end(lease, work, ledger);
        }
    }

    /** Evaluates the remaining prompts until all are done or it has to stop; then waits for the calls in flight. */
    private void evaluate(Work work, RunLedger ledger, AnswerWriter writer, RunTally.Run counted)
            throws InterruptedException {
        PublishSchedule schedule = new PublishSchedule(settings.firstBatch(), ledger.answers());
        try (CallSlots slots = new CallSlots(work.run().options().maxConcurrency())) {
            for (Prompt prompt : EvaluationOrder.of(work.remaining())) {
                slots.awaitFree();
                if (writer.lostLease() || ledger.failure().isPresent()) {
                    break;
                }
                slots.run(() -> {
                    Outcome outcome =
                            evaluator.evaluate(work.model(), work.run().options(), prompt, deadline(work));
                    ledger.add(outcome);
                    counted.done();
                    if (writer.store(outcome) && schedule.due(ledger.answers())) {
                        profiler.publish(work.model(), ProfileState.PROVISIONAL);
                    }
                });
            }
            slots.awaitAll();
        }
    }

    private void end(Lease lease, Work work, RunLedger ledger) throws InterruptedException {
        Optional<String> failure = ledger.failure();
        profiler.publish(work.model(), failure.isEmpty() ? ProfileState.ACTIVE : ProfileState.PROVISIONAL);
        RunState.Event event = failure.isEmpty() ? RunState.Event.SUCCEEDED : RunState.Event.FAILED;
        boolean ended = runs.end(lease, event, failure.orElse(""));
        if (ended) {
            tally.ended(failure.isEmpty());
        }
        LOG.log(
                System.Logger.Level.INFO,
                "run {0}: model {1}, {2}",
                lease.run(),
                work.model().name(),
                ended ? event + failure.map(reason -> ": " + reason).orElse("") : "ended by somebody else");
    }

    private static Instant deadline(Work work) {
        Instant deadline = work.run().times().deadline();
        return deadline == null ? Instant.MAX : deadline;
    }
}

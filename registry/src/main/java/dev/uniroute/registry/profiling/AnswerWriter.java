package dev.uniroute.registry.profiling;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import dev.uniroute.registry.run.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stores answers when they arrive, as a database commits transactions: who comes while a write is going on waits for it
 * and is then stored together with all others who came meanwhile. A write that fails is repeated until it succeeds or
 * the thread is interrupted, since the answer is paid for.
 */
final class AnswerWriter {
    private static final System.Logger LOG = System.getLogger(AnswerWriter.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ProfilingRuns runs;
    private final Lease lease;
    private final Sleeper sleeper;
    private final ReentrantLock writing = new ReentrantLock();
    private final Object queue = new Object();
    private List<Evaluation> answers = new ArrayList<>();
    private List<FailedPrompt> failures = new ArrayList<>();
    private volatile boolean lost;

    AnswerWriter(ProfilingRuns runs, Lease lease, Sleeper sleeper) {
        this.runs = runs;
        this.lease = lease;
        this.sleeper = sleeper;
    }

    /**
     * Stores the outcome; it is stored when this returns.
     *
     * @return false if the lease is lost: nothing can be stored any more
     */
    boolean store(Outcome outcome) throws InterruptedException {
        synchronized (queue) {
            switch (outcome) {
                case Outcome.Graded graded -> answers.add(graded.evaluation());
                case Outcome.Failed failed -> failures.add(failed.prompt());
                case Outcome.EndpointFailed failed -> {}
            }
        }
        writing.lockInterruptibly();
        try {
            writeQueued();
        } finally {
            writing.unlock();
        }
        return !lost;
    }

    /** Whether another worker has the run, or a person ended it. */
    boolean lostLease() {
        return lost;
    }

    private void writeQueued() throws InterruptedException {
        List<Evaluation> answersNow;
        List<FailedPrompt> failuresNow;
        synchronized (queue) {
            answersNow = answers;
            failuresNow = failures;
            answers = new ArrayList<>();
            failures = new ArrayList<>();
        }
        if (!lost && !(answersNow.isEmpty() && failuresNow.isEmpty())) {
            lost = !write(answersNow, failuresNow);
        }
    }

    private boolean write(List<Evaluation> answers, List<FailedPrompt> failures) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return runs.record(lease, answers, failures);
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "run {0}: {1} answers not stored yet: {2}",
                        lease.run(),
                        answers.size(),
                        e.getMessage());
                sleeper.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }
}

package dev.uniroute.registry.decision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * Writes decisions to the log behind those who decide: they leave a recording in a bounded buffer, without a lock, and go
 * on; a thread takes what has come together and stores it in batches. What does not fit is dropped and counted.
 *
 * <p>While the database is away the buffer fills. A batch that it refuses {@value #ATTEMPTS} times, an interval apart, while
 * it answers is dropped and counted too, so that one bad batch does not hold up all that follow.
 */
public final class DecisionWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DecisionWriter.class.getName());

    /** Decisions per statement: some hundred kilobytes. */
    private static final int BATCH = 1_000;

    private static final int ATTEMPTS = 20;

    private final DecisionSink sink;
    private final BooleanSupplier databaseAnswers;
    private final Settings settings;
    private final Queue<Recording> buffer = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    /** What the database has not taken yet. */
    private List<Recording> batch = List.of();

    private int failures;
    private volatile boolean started;
    private volatile boolean closed;

    /**
     * How much waits for how long.
     *
     * @param buffer decisions that may wait, >= 1
     * @param interval how often they are written
     */
    public record Settings(int buffer, Duration interval) {
        public Settings {
            if (buffer < 1) {
                throw new IllegalArgumentException("uniroute.decision-log.buffer must be >= 1 but is " + buffer);
            }
        }
    }

    /** @param databaseAnswers whether it is worth trying */
    public DecisionWriter(DecisionSink sink, BooleanSupplier databaseAnswers, Settings settings) {
        this.sink = sink;
        this.databaseAnswers = databaseAnswers;
        this.settings = settings;
        this.thread = Thread.ofPlatform().daemon().name("decision-log").unstarted(this::work);
    }

    /** Starts to write. */
    public void start() {
        started = true;
        thread.start();
    }

    /** Takes a decision to be written; false if there is no room. Never waits. */
    public boolean record(Recording recording) {
        if (waiting.incrementAndGet() > settings.buffer()) {
            waiting.decrementAndGet();
            dropped.increment();
            return false;
        }
        buffer.add(recording);
        return true;
    }

    /** How many wait. */
    public int waiting() {
        return waiting.get();
    }

    /** How many were written. */
    public long written() {
        return written.sum();
    }

    /** How many were not: there was no room, or the database refused them. */
    public long dropped() {
        return dropped.sum();
    }

    private void work() {
        while (!closed) {
            try {
                bell.tryAcquire(settings.interval().toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                return;
            }
            flush();
        }
        flush();
    }

    /** Writes what waits, until the database does not take it. Of one thread. */
    void flush() {
        while (databaseAnswers.getAsBoolean() && (!batch.isEmpty() || take()) && (stored() || givenUp())) {
            waiting.addAndGet(-batch.size());
            batch = List.of();
            failures = 0;
        }
    }

    /** Takes the next batch out of the buffer; false if there is none. */
    private boolean take() {
        List<Recording> next = new ArrayList<>();
        while (next.size() < BATCH) {
            Recording recording = buffer.poll();
            if (recording == null) {
                break;
            }
            next.add(recording);
        }
        batch = next;
        return !next.isEmpty();
    }

    private boolean stored() {
        try {
            sink.store(batch.stream().map(Recording::toLogged).toList());
            written.add(batch.size());
            return true;
        } catch (RuntimeException e) {
            failures++;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "decision log: %d decisions were not stored, attempt %d of %d: %s"
                            .formatted(batch.size(), failures, ATTEMPTS, e));
            return false;
        }
    }

    private boolean givenUp() {
        if (failures < ATTEMPTS) {
            return false;
        }
        dropped.add(batch.size());
        return true;
    }

    /** Writes what waits, once, and stops; nothing if it was never started. */
    @Override
    public void close() {
        closed = true;
        bell.release();
        if (!started) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

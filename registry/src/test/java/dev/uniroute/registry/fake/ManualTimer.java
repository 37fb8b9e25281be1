package dev.uniroute.registry.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that runs periodic work when a test says so, on the test's thread. */
public final class ManualTimer extends ScheduledThreadPoolExecutor {
    private final List<Scheduled> scheduled = new CopyOnWriteArrayList<>();

    private record Scheduled(Runnable work, ScheduledFuture<?> future, long periodMillis) {}

    public ManualTimer() {
        super(1, Thread.ofVirtual().factory());
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long initialDelay, long delay, TimeUnit unit) {
        ScheduledFuture<?> never = schedule(() -> {}, 1000, TimeUnit.DAYS);
        scheduled.add(new Scheduled(work, never, unit.toMillis(delay)));
        return never;
    }

    /** Runs once what is scheduled. */
    public void tick() {
        scheduled.stream()
                .filter(it -> !it.future().isCancelled())
                .forEach(it -> it.work().run());
    }

    /** Periods of what is scheduled. */
    public List<Long> periodsMillis() {
        return scheduled.stream()
                .filter(it -> !it.future().isCancelled())
                .map(Scheduled::periodMillis)
                .toList();
    }
}

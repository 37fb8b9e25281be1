package dev.uniroute.service.diagnosis;

import dev.uniroute.registry.tenant.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks all checks at once, on a thread each, and waits for no longer than it is told to: what hangs is what one looks
 * for. A check that fails or is late is a finding. Thread-safe.
 */
public final class Diagnosis {
    private final List<Check> checks;

    /** @param checks in the order in which their findings are told */
    public Diagnosis(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * All findings, check by check.
     *
     * @param limit for all together
     */
    public List<Finding> run(Duration limit) throws InterruptedException {
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("diagnosis-", 0).factory());
        try {
            List<Callable<List<Finding>>> looks = new ArrayList<>();
            checks.forEach(check -> looks.add(Tenant.carried((Callable<List<Finding>>) check::look)));
            List<Future<List<Finding>>> ended = threads.invokeAll(looks, limit.toNanos(), TimeUnit.NANOSECONDS);
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                findings.addAll(findings(checks.get(i).name(), ended.get(i), limit));
            }
            return findings;
        } finally {
            // Not close(), which waits for what hangs.
            threads.shutdownNow();
        }
    }

    private static List<Finding> findings(String name, Future<List<Finding>> ended, Duration limit)
            throws InterruptedException {
        try {
            return ended.get();
        } catch (CancellationException late) {
            return List.of(Finding.failed(
                    name,
                    "no answer within " + limit.toMillis() + " ms",
                    "see whether what it depends on hangs, or allow it more time"));
        } catch (ExecutionException e) {
            return List.of(Finding.failed(
                    name, "it cannot be looked at: " + e.getCause(), "see the service's log around this time"));
        }
    }
}

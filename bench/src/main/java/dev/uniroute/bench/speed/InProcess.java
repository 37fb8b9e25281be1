package dev.uniroute.bench.speed;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

/**
 * Times short computations of one thread against each other: each is run for a while until it is compiled, then they are
 * timed in turns. Every computation returns something of its result, which is summed up, so that none is optimised away.
 */
final class InProcess {
    private static final long WARM_UP_NANOS = 1_500_000_000;
    private static final long TURN_NANOS = 150_000_000;

    private final Map<String, IntSupplier> computations = new LinkedHashMap<>();
    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();
    private int sum;

    InProcess add(String name, IntSupplier computation) {
        computations.put(name, computation);
        return this;
    }

    InProcess run(int turns) {
        computations.values().forEach(computation -> timed(computation, WARM_UP_NANOS));
        for (int turn = 0; turn < turns; turn++) {
            computations.forEach((name, computation) ->
                    nanos.computeIfAbsent(name, key -> new ArrayList<>()).add(timed(computation, TURN_NANOS)));
        }
        return this;
    }

    /** Nanoseconds per run, one value per turn. */
    List<Double> nanos(String name) {
        return Objects.requireNonNull(nanos.get(name), name);
    }

    /** Bytes that a run allocates. */
    double bytes(String name, int runs) {
        IntSupplier computation = Objects.requireNonNull(computations.get(name), name);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < runs; i++) {
            sum += computation.getAsInt();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) runs;
    }

    private double timed(IntSupplier computation, long atLeast) {
        long start = System.nanoTime();
        long runs = 0;
        long now;
        do {
            sum += computation.getAsInt();
            runs++;
            now = System.nanoTime();
        } while (now - start < atLeast);
        return (now - start) / (double) runs;
    }

    /** What all results add up to. */
    int sum() {
        return sum;
    }
}

package dev.uniroute.bench.speed;

import dev.uniroute.bench.chaos.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots that are swapped under full load, as they are in service: a price is changed, the change is published, the process
 * hears of it, puts the snapshot together from a real Postgres, and swaps. The second in which that happens, beside the one before.
 */
final class SwapPart implements Part {
    private static final int CONNECTIONS = 4;
    private static final int IN_FLIGHT = 64;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final @Nullable Path programs;
    private final String libraries;
    private final String owner;

    /**
     * The part.
     *
     * @param programs folder of Postgres' programs; null: there are none
     * @param libraries what LD_LIBRARY_PATH must be for them; empty: as it is
     * @param owner {@code uid:gid} to run them as; empty: as this process
     */
    SwapPart(@Nullable Path programs, String libraries, String owner) {
        this.programs = programs;
        this.libraries = libraries;
        this.owner = owner;
    }

    @Override
    public String name() {
        return "swap";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        if (programs == null || setting.quick()) {
            findings.missing(
                    Ratio.SWAP_P99_VS_BEFORE,
                    setting.quick() ? "not with --quick" : "there are no programs of a local Postgres");
            return;
        }
        Path out = Files.createDirectories(setting.out().resolve("swap"));
        Request request = new Requests(new Workload()).prompt(100);
        try (Stage stage = Stage.open(out, setting.service(), programs, libraries, owner);
                Connections connections = new Connections(stage.port(), CONNECTIONS)) {
            ClosedLoop.run(connections, request, IN_FLIGHT, setting.warmUp());
            swaps(setting, stage, ClosedLoop.start(connections, request, IN_FLIGHT), findings);
        }
    }

    private void swaps(Setting setting, Stage stage, ClosedLoop loop, Findings findings) throws Exception {
        List<Double> before = new ArrayList<>();
        List<Double> during = new ArrayList<>();
        long failed = 0;
        long late = 0;
        for (int swap = 0; swap < setting.repetitions(); swap++) {
            failed += second(loop, stage, false, new ArrayList<>());
            failed += second(loop, stage, false, before);
            long version = stage.snapshotVersion();
            failed += second(loop, stage, true, during);
            late += stage.snapshotVersion() == version ? 1 : 0;
        }
        Load rest = loop.stop();
        findings.add(name(), "p99 us in the second before", Spread.of(before));
        findings.add(name(), "p99 us in the second of the swap", Spread.of(during));
        findings.add(name(), "calls that failed", failed + rest.failed() + rest.refused());
        findings.add(name(), "swaps that took longer than the second", late);
        findings.ratio(Ratio.SWAP_P99_VS_BEFORE, Spread.ofRatios(during, before));
    }

    /** A second of the load, at whose beginning a snapshot may be published; how many of its calls failed. */
    private static long second(ClosedLoop loop, Stage stage, boolean publish, List<Double> p99s) throws Exception {
        loop.next();
        long end = System.nanoTime() + SECOND.toNanos();
        if (publish) {
            stage.publish();
        }
        Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        Load load = loop.next();
        p99s.add(load.micros(99));
        return load.failed() + load.refused();
    }
}

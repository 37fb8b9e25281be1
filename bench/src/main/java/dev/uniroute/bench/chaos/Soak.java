package dev.uniroute.bench.chaos;

import dev.uniroute.v1.DeleteModelRequest;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A long day in short: traffic at about half of what the service can do, while snapshots are swapped every 5 s, runs start and
 * die, and the database is restarted every 2 minutes. No routing request may fail, and memory and open files must stay where
 * they are after the first third.
 */
final class Soak implements Fault {
    private static final String MODEL = "sim-nano";
    private static final int IN_FLIGHT = 4;
    private static final Duration SWAP = Duration.ofSeconds(5);
    private static final Duration RESTART = Duration.ofMinutes(2);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);

    /** Growth that is noise: of resident memory in MiB, of open files. */
    private static final long MEMORY_NOISE = 64;

    private static final long FILE_NOISE = 16;

    private final Duration length;

    /** @param length how long it goes on; with restarts in it, longer than 20 s */
    Soak(Duration length) {
        this.length = length;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        try (Load load = Load.atHalfOfSaturation(stage.client().channel(), MEASURED)) {
            Day day = new Day(stage, length);
            day.pass();
            long recovery = expect.within(RECOVERY_LIMIT, "normal decisions after the last restart", load::isNormal);
            load.stop();
            expect.that(
                    load.failed() == 0,
                    load.failed() + " of " + load.requests() + " requests failed: " + load.failures());
            day.resources().judge(expect);
            return new Outcome(
                    name(), day.disturbances, load.requests(), load.failed(), 0, 0, recovery, expect.violations());
        }
    }

    /** What happens meanwhile, one thing after the other. */
    private static final class Day {
        private final Stage stage;
        private final long start = System.nanoTime();
        private final Duration length;
        private final Duration restartEvery;
        private final Resources resources = new Resources();
        private final Random random = new Random(7);
        private boolean going;
        private int disturbances;
        private int models;

        Day(Stage stage, Duration length) {
            this.stage = stage;
            this.length = length;
            this.restartEvery = length.compareTo(RESTART.multipliedBy(2)) < 0 ? length.dividedBy(3) : RESTART;
        }

        void pass() throws Exception {
            Duration nextRestart = restartEvery;
            for (int swap = 1; passed().compareTo(length) < 0; swap++) {
                sleepUntil(SWAP.multipliedBy(swap));
                if (passed().compareTo(nextRestart) >= 0) {
                    restart();
                    nextRestart = passed().plus(restartEvery);
                }
                swap(swap);
                startOrKillARun();
                if (passed().compareTo(length.dividedBy(3)) > 0) {
                    resources.look(stage.service());
                }
            }
        }

        Resources resources() {
            return resources;
        }

        private Duration passed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        private void sleepUntil(Duration moment) throws InterruptedException {
            Thread.sleep(Math.max(0, moment.minus(passed()).toMillis()));
        }

        private void restart() throws Exception {
            stage.postgres().stop();
            stage.postgres().start();
            disturbances++;
        }

        /** A change of price publishes a snapshot. */
        private void swap(int number) {
            tried(() -> stage.client().changePrice(Stage.GOOD, 3 + number % 2));
        }

        /** A run lives for about 15 s, and dies with its model. */
        private void startOrKillARun() throws InterruptedException {
            if (!going) {
                models++;
                stage.client().register(model(), MODEL, stage.provider().url(), IN_FLIGHT);
                going = true;
            } else if (random.nextInt(3) == 0) {
                going = !tried(() -> stage.client()
                        .registry()
                        .deleteModel(
                                DeleteModelRequest.newBuilder().setName(model()).build()));
            }
        }

        private String model() {
            return "soak-" + models;
        }

        /** Whether a change was made; while the database comes back it is refused, which is no failure here. */
        private boolean tried(Runnable change) {
            try {
                change.run();
                disturbances++;
                return true;
            } catch (StatusRuntimeException e) {
                return false;
            }
        }
    }

    /** Memory and open files of the service, from the time on when it is warm. */
    static final class Resources {
        private final List<Long> memory = new ArrayList<>();
        private final List<Long> files = new ArrayList<>();

        void look(ServiceProcess service) throws Exception {
            add(service.residentMib(), service.openFiles());
        }

        void add(long mib, long open) {
            memory.add(mib);
            files.add(open);
        }

        /** Half of the looks before against half of them after: medians, so that one garbage collection says nothing. */
        void judge(Expectations expect) {
            expect.that(growth(memory) <= MEMORY_NOISE, "memory grew by " + growth(memory) + " MiB: " + memory);
            expect.that(growth(files) <= FILE_NOISE, "open files grew by " + growth(files) + ": " + files);
        }

        private static long growth(List<Long> looks) {
            int half = looks.size() / 2;
            return half == 0 ? 0 : median(looks.subList(half, looks.size())) - median(looks.subList(0, half));
        }

        private static long median(List<Long> looks) {
            return looks.stream().sorted().skip(looks.size() / 2).findFirst().orElse(0L);
        }
    }
}

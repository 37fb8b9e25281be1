package dev.uniroute.bench.chaos;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;

/**
 * The database is damaged and repaired while a caller routes all the time. Whatever it is:
 *
 * <ul>
 *   <li>no routing request fails;
 *   <li>where the database is away, decisions say so, and registry calls are refused as UNAVAILABLE, within seconds;
 *   <li>after the repair decisions are normal again, a change of a price succeeds and reaches them, all by itself.
 * </ul>
 *
 * @param name the fault's name
 * @param damage what is done
 * @param effect what must be seen meanwhile
 * @param lasting how long the damage lasts once it is seen
 */
record DatabaseFault(String name, Damage damage, Effect effect, Duration lasting) implements Fault {
    private static final Duration NOTICED = Duration.ofSeconds(20);
    private static final Duration RECOVERED = Duration.ofSeconds(30);

    /** Something done to the database, or to the way to it. */
    interface Damage {
        void strike(Stage stage) throws Exception;

        void repair(Stage stage) throws Exception;
    }

    /** What a caller must see while the damage lasts. */
    enum Effect {
        /** Decisions are DEGRADED, registry calls UNAVAILABLE. */
        AWAY,
        /** Decisions are normal, changes UNAVAILABLE. */
        READ_ONLY,
        /** Changes are UNAVAILABLE; decisions are made. */
        FULL,
        /** Decisions are made; anything else may be. */
        ANY
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        try (Traffic traffic = stage.traffic()) {
            expect.within(NOTICED, "normal decisions before the damage", traffic::isNormal);
            damage.strike(stage);
            watch(stage, traffic, expect);
            damage.repair(stage);
            long recovery = expect.within(RECOVERED, "normal decisions after the repair", traffic::isNormal);
            expect.within(RECOVERED, "a change of a price", () -> changes(stage));
            long before = traffic.snapshotVersion();
            expect.within(
                    RECOVERED,
                    "a decision by a newer snapshot",
                    () -> changes(stage) && traffic.snapshotVersion() > before);
            traffic.stop();
            expect.that(traffic.failed() == 0, traffic.failed() + " requests failed: " + traffic.failures());
            return new Outcome(name, 1, traffic.requests(), traffic.failed(), 0, 0, recovery, expect.violations());
        }
    }

    private void watch(Stage stage, Traffic traffic, Expectations expect) throws Exception {
        switch (effect) {
            case AWAY -> {
                expect.within(
                        NOTICED,
                        "a decision that says that the database is away",
                        () -> traffic.isDegraded()
                                && traffic.reason().contains("database")
                                && traffic.reason().contains("s old"));
                long normal = traffic.normal();
                Thread.sleep(lasting);
                expect.that(traffic.normal() == normal, "not all decisions are DEGRADED while the database is away");
                expect.that(refused(stage), "registry calls are not refused as UNAVAILABLE");
            }
            case READ_ONLY -> {
                expect.within(NOTICED, "changes refused", () -> refused(stage));
                Thread.sleep(lasting);
                expect.that(traffic.isNormal(), "decisions are degraded: " + traffic.reason());
            }
            case FULL -> {
                expect.within(NOTICED, "changes refused as UNAVAILABLE", () -> refused(stage));
                Thread.sleep(lasting);
            }
            case ANY -> Thread.sleep(lasting);
        }
    }

    /** Quickly, and with the code that tells clients to come back. */
    private static boolean refused(Stage stage) {
        try {
            stage.client().changePrice(Stage.CHEAP, anotherPrice());
            return false;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.UNAVAILABLE && Status.trailersFromThrowable(e) != null;
        }
    }

    private static double anotherPrice() {
        return 0.05 + System.nanoTime() % 1_000 / 1e6;
    }

    private static boolean changes(Stage stage) throws InterruptedException {
        try {
            stage.client().changePrice(Stage.CHEAP, anotherPrice());
            return true;
        } catch (StatusRuntimeException e) {
            Thread.sleep(200);
            return false;
        }
    }
}

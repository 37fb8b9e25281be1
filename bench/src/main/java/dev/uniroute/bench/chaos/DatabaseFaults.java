package dev.uniroute.bench.chaos;

import dev.uniroute.bench.chaos.DatabaseFault.Damage;
import dev.uniroute.bench.chaos.DatabaseFault.Effect;
import java.time.Duration;
import java.util.List;

/** Everything that is done to the database while it should be there. */
final class DatabaseFaults {
    private static final int DROPS = 10;

    private DatabaseFaults() {}

    /**
     * All of them.
     *
     * @param away how long the database is down
     * @param frozen how long it is frozen
     */
    static List<Fault> all(Duration away, Duration frozen) {
        Duration moment = Duration.ofSeconds(5);
        return List.of(
                new DatabaseFault(
                        "database-kill",
                        damage(
                                stage -> stage.postgres().kill(),
                                stage -> stage.postgres().start()),
                        Effect.AWAY,
                        moment),
                new DatabaseFault("database-away", stopped(), Effect.AWAY, away),
                new DatabaseFault(
                        "database-freeze",
                        damage(
                                stage -> stage.postgres().freeze(),
                                stage -> stage.postgres().thaw()),
                        Effect.AWAY,
                        frozen),
                new DatabaseFault("database-restart", stopped(), Effect.ANY, Duration.ZERO),
                new DatabaseFault(
                        "database-read-only",
                        damage(
                                stage -> stage.postgres().readOnly(true),
                                stage -> stage.postgres().readOnly(false)),
                        Effect.READ_ONLY,
                        moment),
                new DatabaseFault(
                        "dropped-connections",
                        damage(DatabaseFaults::dropAgainAndAgain, stage -> {}),
                        Effect.ANY,
                        Duration.ZERO),
                new DatabaseFault("network-cut", network(TcpProxy.Mode.CUT), Effect.AWAY, moment),
                new DatabaseFault("network-slow", network(TcpProxy.Mode.DELAY), Effect.ANY, moment),
                new DatabaseFault(
                        "network-corrupt", network(TcpProxy.Mode.CORRUPT), Effect.ANY, moment.multipliedBy(2)));
    }

    private static Damage stopped() {
        return damage(
                stage -> stage.postgres().stop(), stage -> stage.postgres().start());
    }

    private static void dropAgainAndAgain(Stage stage) throws Exception {
        for (int i = 0; i < DROPS; i++) {
            stage.postgres().dropConnections();
            Thread.sleep(300);
        }
    }

    private static Damage network(TcpProxy.Mode mode) {
        return damage(stage -> stage.proxy().mode(mode), stage -> stage.proxy().mode(TcpProxy.Mode.PASS));
    }

    /** A step of a damage. */
    @FunctionalInterface
    private interface Step {
        void take(Stage stage) throws Exception;
    }

    private static Damage damage(Step strike, Step repair) {
        return new Damage() {
            @Override
            public void strike(Stage stage) throws Exception {
                strike.take(stage);
            }

            @Override
            public void repair(Stage stage) throws Exception {
                repair.take(stage);
            }
        };
    }
}

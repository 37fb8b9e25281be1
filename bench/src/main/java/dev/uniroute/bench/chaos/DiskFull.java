package dev.uniroute.bench.chaos;

import dev.uniroute.bench.chaos.DatabaseFault.Damage;
import dev.uniroute.bench.chaos.DatabaseFault.Effect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The database's disk is full for a while: changes are refused, decisions are made, and nothing has to be repaired by hand. */
final class DiskFull implements Fault {
    private static final Duration LASTING = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "database-disk-full";
    }

    @Override
    public Optional<String> impossible() {
        return SmallDisk.impossible();
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Postgres postgres = stage.postgres();
        Path home = postgres.data();
        try (SmallDisk disk = new SmallDisk(postgres.folder(), stage.out().resolve("postgres.log"))) {
            postgres.moveTo(disk.folder().resolve("data"));
            try {
                return new DatabaseFault(name(), filling(disk), Effect.FULL, LASTING).inject(stage);
            } finally {
                postgres.moveTo(home);
            }
        }
    }

    /** A Postgres that gave up for want of space is started again, as an operator or a supervisor does. */
    private static Damage filling(SmallDisk disk) {
        return new Damage() {
            @Override
            public void strike(Stage stage) throws Exception {
                disk.fill();
            }

            @Override
            public void repair(Stage stage) throws Exception {
                disk.free();
                if (!stage.postgres().isAlive()) {
                    stage.postgres().start();
                }
            }
        };
    }
}

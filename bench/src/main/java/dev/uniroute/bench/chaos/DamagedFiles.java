package dev.uniroute.bench.chaos;

import dev.uniroute.routing.codec.SnapshotCodec;
import dev.uniroute.routing.codec.SnapshotFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Snapshot files are damaged: a thousand times for the reader in this process, and a few times for a service that has to
 * start from them without its database. Damage is refused, never read; the previous file is used; without any the service
 * lives, is not ready, and becomes so when the database comes.
 */
final class DamagedFiles implements Fault {
    private static final int MUTATIONS = 1_000;

    @Override
    public String name() {
        return "damaged-files";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        byte[] whole = Files.readAllBytes(stage.service().snapshots().resolve("snapshot.bin"));
        int accepted = accepted(whole);
        expect.that(accepted == 0, accepted + " damaged files were read");
        expect.that(Arrays.equals(SnapshotCodec.encode(SnapshotCodec.decode(whole)), whole), "the whole file is not");

        stage.service().close();
        stage.postgres().kill();
        List<byte[]> damaged = List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), flipped(whole));
        for (byte[] bytes : damaged) {
            startsFromThePreviousOne(stage, whole, bytes, expect);
        }
        long recovery = waitsForTheDatabase(stage, expect);
        return new Outcome(name(), MUTATIONS + damaged.size() + 1, 0, 0, 0, 0, recovery, expect.violations());
    }

    private static int accepted(byte[] whole) {
        Random random = new Random(1);
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(whole, random);
            try {
                SnapshotCodec.decode(mutated);
                accepted += Arrays.equals(mutated, whole) ? 0 : 1;
            } catch (SnapshotFormatException e) {
                // As it must be; anything else would end the program.
            }
        }
        return accepted;
    }

    private static void startsFromThePreviousOne(Stage stage, byte[] whole, byte[] damaged, Expectations expect)
            throws Exception {
        Path folder = stage.service().snapshots();
        Files.write(folder.resolve("snapshot.previous.bin"), whole);
        Files.write(folder.resolve("snapshot.bin"), damaged);
        stage.service().start();
        try (Traffic traffic = stage.traffic()) {
            expect.within(Duration.ofSeconds(10), "a DEGRADED decision from the previous file", traffic::isDegraded);
        }
        stage.service().close();
    }

    private static long waitsForTheDatabase(Stage stage, Expectations expect) throws Exception {
        Path folder = stage.service().snapshots();
        Files.writeString(folder.resolve("snapshot.bin"), "no snapshot");
        Files.writeString(folder.resolve("snapshot.previous.bin"), "neither");
        stage.service().launch();
        expect.within(Duration.ofMinutes(1), "a live process without any file", stage.service()::isLive);
        expect.that(!stage.service().isReady(), "it is ready though it has nothing");
        stage.postgres().start();
        return expect.within(Duration.ofSeconds(30), "ready once the database is there", stage.service()::isReady);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] flipped = whole.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 2 -> swapped(whole, random);
            default -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(4096));
        };
    }

    private static byte[] swapped(byte[] whole, Random random) {
        byte[] swapped = whole.clone();
        int length = 1 + random.nextInt(whole.length / 4);
        int one = random.nextInt(whole.length - length);
        int other = random.nextInt(whole.length - length);
        System.arraycopy(whole, one, swapped, other, length);
        System.arraycopy(whole, other, swapped, one, length);
        return swapped;
    }

    private static byte[] flipped(byte[] whole) {
        byte[] flipped = whole.clone();
        flipped[flipped.length / 2] ^= 1;
        return flipped;
    }
}

package dev.uniroute.service.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.codec.SnapshotCodec;
import dev.uniroute.routing.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotStoreTest {
    @TempDir
    Path parent;

    private Path folder;
    private Path newest;
    private SnapshotStore store;
    private final Snapshot third = new FakeSnapshots().publish(3);
    private final Snapshot fourth = new FakeSnapshots().publish(4);

    @BeforeEach
    void open() {
        folder = parent.resolve("snapshots");
        newest = folder.resolve("snapshot.bin");
        store = new SnapshotStore(folder);
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(store.load()).isEmpty();
    }

    @Test
    void keepsTheNewest() {
        store.keep(third);
        store.keep(fourth);

        assertThat(version(new SnapshotStore(folder).load())).hasValue(4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60, 100})
    void fallsBackToThePreviousOneWhereTheNewestIsCutOff(int length) throws IOException {
        store.keep(third);
        store.keep(fourth);
        Files.write(newest, Arrays.copyOf(Files.readAllBytes(newest), length));

        assertThat(version(store.load())).hasValue(3L);
    }

    @Test
    void aRefusedFileNeverTakesThePlaceOfTheGoodOne() throws IOException {
        store.keep(third);
        store.keep(fourth);
        Files.writeString(newest, "something else");
        store.load();

        store.keep(new FakeSnapshots().publish(5));
        Files.writeString(newest, "something else again");

        assertThat(version(store.load())).hasValue(3L);
        assertThat(folder.resolve("snapshot.refused.bin")).hasContent("something else again");
    }

    @Test
    void startsWithoutWhereBothAreDamaged() throws IOException {
        store.keep(third);
        store.keep(fourth);
        Files.writeString(newest, "");
        Files.writeString(folder.resolve("snapshot.previous.bin"), "UNIS");

        assertThat(store.load()).isEmpty();
    }

    @Test
    void removesWhatWasBeingWrittenWhenTheProcessEnded() throws IOException {
        store.keep(third);
        Path remain = Files.writeString(folder.resolve("snapshot123.tmp"), "half");

        assertThat(version(store.load())).hasValue(3L);
        assertThat(remain).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNoMoreThanTheFile() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        assertThat(store.keep(third)).isFalse();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void damageOfAnyKindEndsInThePreviousOne() throws IOException {
        byte[] whole = SnapshotCodec.encode(fourth);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            store.keep(third);
            store.keep(fourth);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(newest, damaged);

            assertThat(version(store.load())).hasValue(3L);
        }
    }

    private static Optional<Long> version(Optional<Snapshot> snapshot) {
        return snapshot.map(Snapshot::version);
    }
}

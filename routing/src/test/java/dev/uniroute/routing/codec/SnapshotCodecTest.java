package dev.uniroute.routing.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotCodecTest {

    private static final int SECTIONS = 4;
    private static final int ENTRY = 13;
    private static final int TABLE = 8;
    private static final int CONTENTS = TABLE + SECTIONS * ENTRY + 4;

    private final byte[] whole = SnapshotCodec.encode(TestSnapshots.full());

    @Test
    void whatIsWrittenIsReadBackEqual() {
        Snapshot written = TestSnapshots.full();

        Snapshot read = SnapshotCodec.decode(whole);

        assertThat(read.version()).isEqualTo(written.version());
        assertThat(read.createTime()).isEqualTo(written.createTime());
        assertThat(read.routerVersion()).isEqualTo(written.routerVersion());
        assertThat(read.models()).isEqualTo(written.models());
        assertThat(read.calibrationPrompts()).isEqualTo(written.calibrationPrompts());
        assertThat(SnapshotCodec.encode(read)).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("dev.uniroute.routing.codec.TestSnapshots#rollouts")
    void whatIsTriedOutIsReadBackEqual(Snapshot trying) {
        byte[] bytes = SnapshotCodec.encode(trying);

        Snapshot read = SnapshotCodec.decode(bytes);

        Rollout written = Objects.requireNonNull(trying.rollout());
        Rollout rollout = Objects.requireNonNull(read.rollout());
        assertThat(rollout.id()).isEqualTo(written.id());
        assertThat(rollout.mode()).isEqualTo(written.mode());
        assertThat(rollout.share()).isEqualTo(written.share());
        assertThat(rollout.challenger().routerVersion())
                .isEqualTo(written.challenger().routerVersion());
        assertThat(rollout.challenger().models()).isEqualTo(written.challenger().models());
        assertThat(SnapshotCodec.encode(read)).isEqualTo(bytes);
    }

    @Test
    void aBuildThatKnowsNoRolloutsReadsWhatIsInForce() {
        byte[] bytes = SnapshotCodec.encode(TestSnapshots.rollouts().getFirst());
        byte[] unknown = bytes.clone();
        unknown[TABLE + SECTIONS * ENTRY] = 'X';

        assertThat(SnapshotCodec.encode(SnapshotCodec.decode(sealed(unknown)))).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("dev.uniroute.routing.codec.RouterCodecTest#routers")
    void everyKindOfRouterComesBack(TrainedRouter router) {
        byte[] bytes = SnapshotCodec.encode(TestSnapshots.bare(router));

        assertThat(SnapshotCodec.decode(bytes).routerVersion().router()).isEqualTo(router);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNI", "UNIR and then a router", "hello, this is no snapshot"})
    void refusesForeignBytes(String foreign) {
        assertRefused(foreign.getBytes(StandardCharsets.UTF_8), "no snapshot");
    }

    @Test
    void refusesEveryBeginning() {
        for (int length = 0; length < whole.length; length++) {
            byte[] beginning = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(SnapshotFormatException.class).isThrownBy(() -> SnapshotCodec.decode(beginning));
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "1 bytes follow the last section");
    }

    @Test
    void saysWhichSectionIsDamaged() {
        byte[] damaged = whole.clone();
        damaged[CONTENTS + 3] ^= 1;

        assertRefused(damaged, "section HEAD is damaged");
    }

    @Test
    void refusesASectionOfAnotherSnapshot() {
        Snapshot full = TestSnapshots.full();
        byte[] other = SnapshotCodec.encode(
                new Snapshot(43, full.createTime(), full.routerVersion(), full.models(), full.calibrationPrompts()));
        byte[] mixed = other.clone();

        System.arraycopy(whole, CONTENTS, mixed, CONTENTS, 20);

        assertRefused(mixed, "section HEAD is damaged");
    }

    @Test
    void readsTheNextFormatAndSkipsWhatIsOptionalAndUnknown() {
        byte[] next = withSection(whole, "NEWS", false);
        ByteBuffer.wrap(next).order(ByteOrder.LITTLE_ENDIAN).putShort(4, (short) 3);

        Snapshot read = SnapshotCodec.decode(sealed(next));

        assertThat(SnapshotCodec.encode(read)).isEqualTo(whole);
    }

    @Test
    void refusesTheNextFormatWhereItNeedsWhatIsUnknown() {
        byte[] next = withSection(whole, "NEWS", true);
        ByteBuffer.wrap(next).order(ByteOrder.LITTLE_ENDIAN).putShort(4, (short) 3);

        assertRefused(sealed(next), "needs the sections [NEWS]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 0xffff})
    void refusesFormatsFurtherAway(int version) {
        byte[] other = whole.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putShort(4, (short) version);

        assertRefused(sealed(other), "format " + version + ", this build reads 1 to 3");
    }

    @Test
    void refusesAMissingSection() {
        byte[] renamed = whole.clone();
        renamed[TABLE] = 'X';
        renamed[TABLE + 4] = 0;

        assertRefused(sealed(renamed), "section HEAD is missing");
    }

    @Test
    void refusesASectionThatIsThereTwice() {
        assertRefused(withSection(whole, "HEAD", true), "section HEAD is there twice");
    }

    @Test
    void refusesValuesThatNoSnapshotCanHave() {
        byte[] bytes = whole.clone();
        int prices = find(bytes, 3.0);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(prices, Double.NaN);

        assertRefused(resealed(bytes), "section MODL is not valid: usdPerMtokInput must be finite");
    }

    /** What is damaged is refused; nothing but the snapshot itself is ever read from it. */
    @Test
    void aThousandDamagedFilesAreRefused() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = Mutations.mutated(whole, random);
            if (!Arrays.equals(damaged, whole)) {
                assertThatExceptionOfType(SnapshotFormatException.class)
                        .isThrownBy(() -> SnapshotCodec.decode(damaged));
            }
        }
    }

    /** With checksums that fit, so that what is inside is read: a valid snapshot, or a refusal, and nothing else. */
    @Test
    void aThousandForgedFilesAreReadOrRefused() {
        Random random = new Random(6);
        int read = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] forged = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                forged[CONTENTS + random.nextInt(forged.length - CONTENTS)] = (byte) random.nextInt();
            }
            try {
                byte[] again = SnapshotCodec.encode(SnapshotCodec.decode(resealed(forged)));
                assertThat(SnapshotCodec.encode(SnapshotCodec.decode(again))).isEqualTo(again);
                read++;
            } catch (SnapshotFormatException e) {
                assertThat(e).hasMessageNotContaining("null").message().isNotEmpty();
            }
        }
        assertThat(read).isBetween(1, 999);
    }

    @Test
    void holdsNoMoreThanWhatDecides() {
        assertThat(whole.length).isLessThan(700);
    }

    private static int find(byte[] bytes, double value) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = CONTENTS; at + Double.BYTES <= bytes.length; at++) {
            if (buffer.getDouble(at) == value) {
                return at;
            }
        }
        throw new AssertionError(value + " is not there");
    }

    /** The same file with one more section of three bytes at its end. */
    private static byte[] withSection(byte[] file, String tag, boolean required) {
        byte[] content = {1, 2, 3};
        int end = TABLE + SECTIONS * ENTRY;
        ByteBuffer grown =
                ByteBuffer.allocate(file.length + ENTRY + content.length).order(ByteOrder.LITTLE_ENDIAN);
        grown.put(file, 0, end).put(tag.getBytes(StandardCharsets.US_ASCII)).put((byte) (required ? 1 : 0));
        grown.putInt(content.length).putInt(checksum(content, 0, content.length));
        grown.putInt(0).put(file, end + 4, file.length - end - 4).put(content);
        grown.putShort(6, (short) (SECTIONS + 1));
        return sealed(grown.array());
    }

    /** With the checksum that its header should have; changes the array. */
    private static byte[] sealed(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = TABLE + buffer.getShort(6) * ENTRY;
        buffer.putInt(end, checksum(bytes, 0, end));
        return bytes;
    }

    /** With the checksums that its contents should have, those of an inner router included; changes the array. */
    private static byte[] resealed(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = CONTENTS;
        for (int i = 0; i < SECTIONS; i++) {
            int entry = TABLE + i * ENTRY;
            int length = buffer.getInt(entry + 5);
            if (bytes[entry] == 'R') {
                buffer.putInt(at + length - 4, checksum(bytes, at + 26, length - 30));
            }
            buffer.putInt(entry + 9, checksum(bytes, at, length));
            at += length;
        }
        return sealed(bytes);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatExceptionOfType(SnapshotFormatException.class)
                .isThrownBy(() -> SnapshotCodec.decode(bytes))
                .withMessageContaining(reason);
    }
}

package dev.uniroute.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.uniroute.routing.codec.RouterCodec;
import dev.uniroute.routing.codec.RouterFormatException;
import dev.uniroute.routing.codec.SnapshotCodec;
import dev.uniroute.routing.codec.SnapshotFormatException;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes are a snapshot, or a router, that is written back the same; or they are refused. Nothing else happens. */
class SnapshotCodecFuzzTest {
    private static final int FIXED = 8;
    private static final int ENTRY = 13;
    private static final int MOST_SECTIONS = 8;

    static Stream<byte[]> snapshots() {
        Snapshot snapshot = RouteRequestFuzzTest.snapshot();
        Snapshot trying = snapshot.trying(new Rollout(1, Rollout.Mode.CANARY, 0.5, snapshot));
        return Stream.of(SnapshotCodec.encode(snapshot), SnapshotCodec.encode(trying));
    }

    static Stream<byte[]> routers() {
        return Stream.of(RouterCodec.encode(
                RouteRequestFuzzTest.snapshot().routerVersion().router()));
    }

    @MethodSource("snapshots")
    @FuzzTest
    void anyBytesAreASnapshotOrRefused(byte[] bytes) {
        readBackOrRefused(bytes);
        readBackOrRefused(sealed(bytes));
    }

    @MethodSource("routers")
    @FuzzTest
    void anyBytesAreARouterOrRefused(byte[] bytes) {
        TrainedRouter router;
        try {
            router = RouterCodec.decode(bytes);
        } catch (RouterFormatException refused) {
            return;
        }
        assertThat(RouterCodec.decode(RouterCodec.encode(router))).isEqualTo(router);
    }

    private static void readBackOrRefused(byte[] bytes) {
        Snapshot snapshot;
        try {
            snapshot = SnapshotCodec.decode(bytes);
        } catch (SnapshotFormatException refused) {
            return;
        }
        byte[] written = SnapshotCodec.encode(snapshot);
        assertThat(SnapshotCodec.encode(SnapshotCodec.decode(written))).isEqualTo(written);
    }

    /** The bytes as contents of sections under a header whose checksums fit, so that what is inside is read. */
    private static byte[] sealed(byte[] bytes) {
        String[] tags = {"HEAD", "ROUT", "MODL", "CALI", "ROLL"};
        int sections = Math.min(MOST_SECTIONS, tags.length);
        int part = bytes.length / sections;
        ByteBuffer file = ByteBuffer.allocate(FIXED + sections * ENTRY + Integer.BYTES + part * sections)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'U', 'N', 'I', 'S'})
                .putShort((short) SnapshotCodec.VERSION)
                .putShort((short) sections);
        for (int i = 0; i < sections; i++) {
            file.put(tags[i].getBytes(StandardCharsets.US_ASCII)).put((byte) 1).putInt(part);
            file.putInt(checksum(bytes, i * part, part));
        }
        file.putInt(checksum(file.array(), 0, FIXED + sections * ENTRY));
        file.put(bytes, 0, part * sections);
        return file.array();
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}

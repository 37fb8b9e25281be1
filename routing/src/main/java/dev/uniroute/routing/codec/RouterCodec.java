package dev.uniroute.routing.codec;

import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.zip.CRC32C;

/**
 * A trained router as bytes; {@code docs/router-format.md} is the page of the format. Little-endian:
 *
 * <pre>
 * 4 bytes  "UNIR"
 * u16      format version, {@value #VERSION}
 * i32      length of the body
 * body     prompt map, then estimator, each with a byte that tells its kind
 * i32      CRC32C of all bytes before it
 * </pre>
 *
 * <p>What was written is read back equal, bit by bit. Whatever else comes in, {@link #decode} ends with a
 * {@link RouterFormatException} and allocates no more than a few times the input.
 */
public final class RouterCodec {

    /** The format that is written. Every earlier one is read. */
    public static final int VERSION = 1;

    private static final int MAGIC = 'U' | 'N' << 8 | 'I' << 16 | 'R' << 24;
    private static final int HEADER = 10;
    private static final int TRAILER = 4;

    private RouterCodec() {}

    /** The bytes of a router; the same for equal routers. */
    public static byte[] encode(TrainedRouter router) {
        BinaryWriter body = new BinaryWriter();
        PromptMapCodec.write(router.promptMap(), body);
        EstimatorCodec.write(router.estimator(), router.promptMap(), body);
        byte[] content = body.toBytes();
        BinaryWriter sealed = new BinaryWriter();
        sealed.intValue(MAGIC);
        sealed.shortValue(VERSION);
        sealed.intValue(content.length);
        sealed.raw(content);
        sealed.intValue(checksum(sealed.toBytes(), HEADER + content.length));
        return sealed.toBytes();
    }

    /**
     * The router of these bytes.
     *
     * @throws RouterFormatException if they are foreign, cut off, damaged, of a newer format, or describe no valid router
     */
    public static TrainedRouter decode(byte[] bytes) {
        int end = requireWhole(bytes);
        BinaryReader reader = new BinaryReader(bytes, HEADER, end);
        try {
            PromptMap map = PromptMapCodec.read(reader);
            ProfileEstimator estimator = EstimatorCodec.read(reader, map);
            reader.requireEnd();
            return new TrainedRouter(map, estimator);
        } catch (RouterFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RouterFormatException("the router is not valid: " + e.getMessage(), e);
        }
    }

    /** Where the body ends. */
    private static int requireWhole(byte[] bytes) {
        BinaryReader header = new BinaryReader(bytes, 0, bytes.length);
        if (bytes.length < HEADER + TRAILER || header.intValue() != MAGIC) {
            throw new RouterFormatException(
                    "these " + bytes.length + " bytes are no router: they do not start with UNIR");
        }
        int version = header.shortValue();
        if (version > VERSION) {
            throw new RouterFormatException(
                    "the router has format " + version + ", this build reads up to " + VERSION + ": use a newer build");
        }
        if (version < 1) {
            throw new RouterFormatException("the router has format 0, which does not exist");
        }
        long expected = header.intValue() + (long) HEADER + TRAILER;
        if (expected != bytes.length) {
            throw new RouterFormatException("the router should have " + expected + " bytes but has " + bytes.length);
        }
        int end = bytes.length - TRAILER;
        if (new BinaryReader(bytes, end, bytes.length).intValue() != checksum(bytes, end)) {
            throw new RouterFormatException("the router is damaged: its checksum does not match");
        }
        return end;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}

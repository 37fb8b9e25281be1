package dev.uniroute.routing.codec;

import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.training.TrainedRouter;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A trained router as bytes; {@code docs/router-format.md} is the page of the format. Little-endian:
 *
 * <pre>
 * 4 bytes  "UNIR"
 * u16      format version, {@value #VERSION}
 * i32      length of the body
 * body     prompt map, estimator, embedder, each with a byte that tells its kind
 * i32      CRC32C of all bytes before it
 * </pre>
 *
 * <p>What was written is read back equal, bit by bit. Whatever else comes in, {@link #decode} ends with a
 * {@link RouterFormatException} and allocates no more than a few times the input.
 */
public final class RouterCodec {

    /** The format that is written. Every earlier one is read. */
    public static final int VERSION = 2;

    private static final int FIRST_WITH_EMBEDDER = 2;
    private static final int NO_EMBEDDER = 0;
    private static final int STATIC_EMBEDDER = 1;

    private static final SealedBytes SEAL = new SealedBytes("UNIR", "router", VERSION);

    private RouterCodec() {}

    /** The bytes of a router; the same for equal routers. */
    public static byte[] encode(TrainedRouter router) {
        BinaryWriter body = new BinaryWriter();
        PromptMapCodec.write(router.promptMap(), body);
        EstimatorCodec.write(router.estimator(), router.promptMap(), body);
        writeEmbedder(router, body);
        return SEAL.seal(body);
    }

    private static void writeEmbedder(TrainedRouter router, BinaryWriter to) {
        Optional<StaticEmbedder> embedder = router.embedder();
        to.byteValue(embedder.isPresent() ? STATIC_EMBEDDER : NO_EMBEDDER);
        embedder.ifPresent(present -> StaticEmbedderCodec.write(present, to));
    }

    /**
     * The router of these bytes.
     *
     * @throws RouterFormatException if they are foreign, cut off, damaged, of a newer format, or describe no valid router
     */
    public static TrainedRouter decode(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes));
    }

    static TrainedRouter decode(ByteBuffer bytes) {
        BinaryReader reader = SEAL.open(bytes);
        int version = SealedBytes.version(bytes);
        try {
            PromptMap map = PromptMapCodec.read(reader);
            ProfileEstimator estimator = EstimatorCodec.read(reader, map);
            TrainedRouter router = new TrainedRouter(map, estimator);
            TrainedRouter whole = version < FIRST_WITH_EMBEDDER ? router : withEmbedder(router, reader);
            reader.requireEnd();
            return whole;
        } catch (RouterFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RouterFormatException("the router is not valid: " + e.getMessage(), e);
        }
    }

    private static TrainedRouter withEmbedder(TrainedRouter router, BinaryReader from) {
        int kind = from.byteValue();
        return switch (kind) {
            case NO_EMBEDDER -> router;
            case STATIC_EMBEDDER -> router.with(StaticEmbedderCodec.read(from));
            default -> throw new RouterFormatException("embedders of kind " + kind + " are not known");
        };
    }
}

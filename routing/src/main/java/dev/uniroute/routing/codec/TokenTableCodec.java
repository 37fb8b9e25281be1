package dev.uniroute.routing.codec;

import dev.uniroute.routing.embedding.TokenTable;
import java.nio.ByteBuffer;

/**
 * A table of token vectors as bytes of its own: what is kept of a distillation. {@code docs/router-format.md} is the page
 * of the format.
 */
public final class TokenTableCodec {

    private static final SealedBytes SEAL = new SealedBytes("UNIT", "token table", 1);

    private TokenTableCodec() {}

    /** The bytes of a table; the same for equal tables. */
    public static byte[] encode(TokenTable table) {
        BinaryWriter body = new BinaryWriter();
        StaticEmbedderCodec.write(table, body);
        return SEAL.seal(body);
    }

    /**
     * The table of these bytes.
     *
     * @throws RouterFormatException if they are foreign, cut off, damaged, of a newer format, or describe no valid table
     */
    public static TokenTable decode(byte[] bytes) {
        BinaryReader reader = SEAL.open(ByteBuffer.wrap(bytes));
        try {
            TokenTable table = StaticEmbedderCodec.table(reader);
            reader.requireEnd();
            return table;
        } catch (RouterFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RouterFormatException("the token table is not valid: " + e.getMessage(), e);
        }
    }
}

package dev.uniroute.routing.embedding;

import dev.uniroute.routing.wordpiece.TokenIds;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A vector per token, [V x D], row-major: row t is {@code scale[t] * (v[t][0], ..., v[t][D - 1])} with v in [-127, 127], a
 * byte each. V = 30,522 and D = 256 take 7.9 MB. Immutable, equal by value.
 *
 * <p>Example: the row (0.5, -1) becomes (64, -127) and the scale 1/127; it reads back as (0.504, -1). An entry is off by at
 * most half of its row's scale.
 */
public final class TokenTable {

    private static final int LARGEST = Byte.MAX_VALUE;

    private final int dimension;
    private final byte[] values;
    private final float[] scales;

    private TokenTable(int dimension, byte[] values, float[] scales) {
        this.dimension = dimension;
        this.values = values;
        this.scales = scales;
    }

    /**
     * The table with these values and scales, copied.
     *
     * @param dimension D >= 1
     * @param values [V x D]
     * @param scales [V], finite and >= 0
     * @throws IllegalArgumentException if the shapes do not fit or a scale is out of range
     */
    public static TokenTable of(int dimension, byte[] values, float[] scales) {
        return of(dimension, ByteBuffer.wrap(values), scales);
    }

    /**
     * The table whose values are what remains of a buffer, copied; the buffer's position stays.
     *
     * @see #of(int, byte[], float[])
     */
    public static TokenTable of(int dimension, ByteBuffer values, float[] scales) {
        int size = values.remaining();
        if (dimension < 1 || size != (long) scales.length * dimension) {
            throw new IllegalArgumentException(size + " values are not " + scales.length + " rows of " + dimension);
        }
        for (int token = 0; token < scales.length; token++) {
            if (!(scales[token] >= 0 && scales[token] < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the scale of token " + token + " must be finite and >= 0 but is " + scales[token]);
            }
        }
        byte[] copied = new byte[size];
        values.get(values.position(), copied);
        return new TokenTable(dimension, copied, scales.clone());
    }

    /**
     * The nearest table to these rows: each row's largest magnitude becomes 127.
     *
     * @param dimension D >= 1
     * @param rows [V x D], finite
     */
    public static TokenTable quantised(int dimension, float... rows) {
        byte[] values = new byte[rows.length];
        float[] scales = new float[rows.length / dimension];
        for (int token = 0; token < scales.length; token++) {
            int row = token * dimension;
            float largest = 0;
            for (int i = row; i < row + dimension; i++) {
                largest = Math.max(largest, Math.abs(rows[i]));
            }
            scales[token] = largest / LARGEST;
            for (int i = row; i < row + dimension && largest > 0; i++) {
                values[i] = (byte) Math.round(rows[i] / largest * LARGEST);
            }
        }
        return of(dimension, values, scales);
    }

    /** V, the number of tokens. */
    public int size() {
        return scales.length;
    }

    /** D. */
    public int dimension() {
        return dimension;
    }

    /** A copy of the values, [V x D]. */
    public byte[] values() {
        return values.clone();
    }

    /** A copy of the scales, [V]. */
    public float[] scales() {
        return scales.clone();
    }

    /**
     * The table whose row t is this one's times {@code weights[t]}.
     *
     * @param weights [V], >= 0
     */
    public TokenTable weighted(double... weights) {
        if (weights.length != scales.length) {
            throw new IllegalArgumentException(weights.length + " weights of " + scales.length + " tokens");
        }
        float[] weighted = new float[scales.length];
        for (int token = 0; token < weighted.length; token++) {
            weighted[token] = (float) (scales[token] * weights[token]);
        }
        return new TokenTable(dimension, values, weighted);
    }

    /** The sum of the rows of these tokens, [D]; one that is there twice counts twice. O(T D). */
    float[] sum(TokenIds tokens) {
        float[] sum = new float[dimension];
        tokens.sumOfRows(values, scales, sum);
        return sum;
    }

    /** Feeds all of it to a digest. */
    void digest(MessageDigest digest) {
        digest.update(values);
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * scales.length);
        bytes.asFloatBuffer().put(scales);
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenTable that
                && dimension == that.dimension
                && Arrays.equals(scales, that.scales)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scales);
    }

    @Override
    public String toString() {
        return "TokenTable[" + size() + " x " + dimension + "]";
    }
}

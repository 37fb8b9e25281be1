package dev.uniroute.routing.embedding;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A prompt as a point of R^D: D finite coordinates, D >= 1. Immutable, equal by value.
 *
 * <p>It hides its array so that nobody can change it: what is computed on it is computed here.
 */
public final class Embedding {

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /**
     * The embedding with these coordinates, copied.
     *
     * @throws IllegalArgumentException if there are none, or if one is not finite: the message names its index. Check
     *     input from outside with {@link #indexOfNonFinite} first.
     */
    public static Embedding of(float... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("an embedding has at least 1 coordinate");
        }
        indexOfNonFinite(values).ifPresent(bad -> {
            throw new IllegalArgumentException("values[" + bad + "] must be finite but is " + values[bad]);
        });
        return new Embedding(values.clone());
    }

    /** Index of the first coordinate that is NaN or infinite; empty if all are finite. */
    public static OptionalInt indexOfNonFinite(float... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** D, the number of coordinates. */
    public int dimension() {
        return values.length;
    }

    /** A copy of the coordinates. */
    public float[] toArray() {
        return values.clone();
    }

    /** A copy of the coordinates in double precision. */
    public double[] toDoubles() {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** {@code x / |x|}, of length 1; the zero vector stays as it is. */
    public Embedding toLengthOne() {
        return ofLengthOne(values.clone());
    }

    /** {@code x / |x|} of finite coordinates, of length 1; the zero vector stays as it is. Takes the array. */
    static Embedding ofLengthOne(float... x) {
        double squares = 0;
        for (float coordinate : x) {
            squares += (double) coordinate * coordinate;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < x.length && length > 0; i++) {
            x[i] = (float) (x[i] / length);
        }
        return new Embedding(x);
    }

    /** Copies the D coordinates to {@code target[offset .. offset + D)}. */
    public void copyInto(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    /**
     * {@code x.y / (|x| |y|)}, the cosine of the angle to another embedding, in [-1, 1]; 0 if either is the zero vector.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double cosine(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("dimensions differ: " + values.length + " and " + other.values.length);
        }
        double dot = 0;
        double mine = 0;
        double theirs = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i];
            double y = other.values[i];
            dot += x * y;
            mine += x * x;
            theirs += y * y;
        }
        double norms = Math.sqrt(mine) * Math.sqrt(theirs);
        return norms == 0 ? 0 : Math.clamp(dot / norms, -1.0, 1.0);
    }

    /**
     * {@code sum_i (x_i - row_i)^2}, the squared Euclidean distance to the row {@code rows[offset .. offset + D)}, in
     * single precision. Four partial sums, so that additions do not wait for one another; their order is fixed.
     */
    public float squaredDistance(float[] rows, int offset) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int blocks = values.length & ~3;
        for (int i = 0; i < blocks; i += 4) {
            float p = values[i] - rows[offset + i];
            float q = values[i + 1] - rows[offset + i + 1];
            float r = values[i + 2] - rows[offset + i + 2];
            float s = values[i + 3] - rows[offset + i + 3];
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (int i = blocks; i < values.length; i++) {
            float p = values[i] - rows[offset + i];
            a += p * p;
        }
        return (a + b) + (c + d);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + values.length + "]";
    }
}

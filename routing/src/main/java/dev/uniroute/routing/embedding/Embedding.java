package dev.uniroute.routing.embedding;

import dev.uniroute.routing.kernel.Kernels;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A prompt as a point of R^D: D finite coordinates, D >= 1. Immutable, equal by value.
 *
 * <p>It hides its array so that nobody can change it: what is computed on it is computed here.
 */
public final class Embedding {

    private static final int FRACTION_BITS = 53;

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
     * Index of the nearest of these rows by Euclidean distance, in single precision; ties go to the lower index. O(n D).
     *
     * @param rows [n x D], n >= 1, finite
     */
    public int nearestOf(float[] rows) {
        return Kernels.fastest().nearest(values, rows);
    }

    /** The upper bits of a hash of the coordinates, in [0, 1); -0 and 0, which are equal, count as one. O(D). */
    public double fraction() {
        long hash = values.length;
        for (float value : values) {
            hash = mix(hash + Float.floatToIntBits(value + 0f));
        }
        return (hash >>> (Long.SIZE - FRACTION_BITS)) * 0x1p-53;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014) on the next number of its sequence: every bit flips half. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
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

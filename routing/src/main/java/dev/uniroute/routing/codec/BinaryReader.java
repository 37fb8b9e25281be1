package dev.uniroute.routing.codec;

import dev.uniroute.routing.algebra.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@link BinaryWriter} wrote. Nothing is allocated before it is known that its bytes are there. */
final class BinaryReader {

    private final ByteBuffer buffer;

    /** Reads {@code bytes[from .. to)}. */
    BinaryReader(byte[] bytes, int from, int to) {
        this(ByteBuffer.wrap(bytes, from, to - from));
    }

    /** Reads what remains of a buffer, whose position stays. */
    BinaryReader(ByteBuffer bytes) {
        this.buffer = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    int byteValue() {
        return require(Byte.BYTES).get() & 0xff;
    }

    int shortValue() {
        return require(Short.BYTES).getShort() & 0xffff;
    }

    int intValue() {
        return require(Integer.BYTES).getInt();
    }

    long longValue() {
        return require(Long.BYTES).getLong();
    }

    double doubleValue() {
        return require(Double.BYTES).getDouble();
    }

    /** A number of things that take at least so many bytes each: refused if they cannot be there. */
    int count(String things, int bytesEach) {
        int count = intValue();
        if (count < 0 || (long) count * bytesEach > buffer.remaining()) {
            throw new RouterFormatException(
                    count + " " + things + " are announced, " + buffer.remaining() + " bytes are left");
        }
        return count;
    }

    /** {@code rows * columns} values, in rows. */
    float[] floats(int rows, int columns) {
        long wanted = (long) rows * columns;
        if (rows < 0 || columns < 0 || wanted > buffer.remaining() / Float.BYTES) {
            throw new RouterFormatException(
                    rows + " x " + columns + " numbers are announced, " + buffer.remaining() + " bytes are left");
        }
        float[] values = new float[(int) wanted];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getFloat();
        }
        return values;
    }

    /** {@code rows * columns} bytes where they are, not copied. */
    ByteBuffer bytes(int rows, int columns) {
        long wanted = (long) rows * columns;
        if (rows < 0 || columns < 0 || wanted > buffer.remaining()) {
            throw new RouterFormatException(
                    rows + " x " + columns + " bytes are announced, " + buffer.remaining() + " are left");
        }
        return next((int) wanted);
    }

    /** Rows, columns, then the values in rows; all finite. */
    Matrix matrix() {
        int rows = intValue();
        int columns = intValue();
        long wanted = (long) rows * columns;
        if (rows < 0 || columns < 0 || wanted > buffer.remaining() / Double.BYTES) {
            throw new RouterFormatException(
                    rows + " x " + columns + " numbers are announced, " + buffer.remaining() + " bytes are left");
        }
        double[] values = new double[(int) wanted];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getDouble();
            if (!Double.isFinite(values[i])) {
                throw new RouterFormatException("number " + i + " of " + rows + " x " + columns + " is not finite");
            }
        }
        return Matrix.ofRowMajor(rows, columns, values);
    }

    String text() {
        byte[] encoded = new byte[count("bytes of text", 1)];
        buffer.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    /** So many bytes, as they are. */
    byte[] raw(int length) {
        byte[] values = new byte[requireLength(length)];
        buffer.get(values);
        return values;
    }

    /** So many bytes where they are, not copied. */
    ByteBuffer part(int length) {
        return next(requireLength(length));
    }

    private ByteBuffer next(int length) {
        ByteBuffer values = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return values;
    }

    private int requireLength(int length) {
        if (length < 0) {
            throw new RouterFormatException("a length of " + length + " is announced");
        }
        require(length);
        return length;
    }

    /** Refuses bytes that nothing has read. */
    void requireEnd() {
        if (buffer.hasRemaining()) {
            throw new RouterFormatException(buffer.remaining() + " bytes are left over");
        }
    }

    private ByteBuffer require(int bytes) {
        if (buffer.remaining() < bytes) {
            throw new RouterFormatException("it ends " + (bytes - buffer.remaining()) + " bytes too early");
        }
        return buffer;
    }
}

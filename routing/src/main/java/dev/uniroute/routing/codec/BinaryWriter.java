package dev.uniroute.routing.codec;

import dev.uniroute.routing.algebra.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends values to a growing array, little-endian. */
final class BinaryWriter {

    private byte[] bytes = new byte[1024];
    private ByteBuffer buffer = littleEndian(bytes);

    void byteValue(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    void shortValue(int value) {
        room(Short.BYTES).putShort((short) value);
    }

    void intValue(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void longValue(long value) {
        room(Long.BYTES).putLong(value);
    }

    void doubleValue(double value) {
        room(Double.BYTES).putDouble(value);
    }

    /** The values alone: how many they are is known from what was written before. */
    void floats(float... values) {
        room(Math.multiplyExact(values.length, Float.BYTES));
        for (float value : values) {
            buffer.putFloat(value);
        }
    }

    /** Rows, columns, then the values in rows. */
    void matrix(Matrix matrix) {
        intValue(matrix.rows());
        intValue(matrix.columns());
        for (double value : matrix.toArray()) {
            doubleValue(value);
        }
    }

    /** The number of bytes, then the text in UTF-8. */
    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        intValue(encoded.length);
        raw(encoded);
    }

    void raw(byte... values) {
        room(values.length).put(values);
    }

    /** All that was written. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, buffer.position());
    }

    private ByteBuffer room(int needed) {
        if (buffer.remaining() < needed) {
            int position = buffer.position();
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(position, needed), 2 * bytes.length));
            buffer = littleEndian(bytes).position(position);
        }
        return buffer;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

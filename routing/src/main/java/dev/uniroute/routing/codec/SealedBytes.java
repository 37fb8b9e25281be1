package dev.uniroute.routing.codec;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What all stored bytes are wrapped in, little-endian: four letters, a format version, the length of the body, the body, a
 * CRC32C of all before it.
 */
final class SealedBytes {

    static final int HEADER = 10;
    private static final int TRAILER = 4;

    private final String letters;
    private final String thing;
    private final int version;

    /**
     * A wrapping.
     *
     * @param letters four ASCII letters that the bytes start with
     * @param thing what they hold, as messages call it
     * @param version the format that is written; every one from 1 on is read
     */
    SealedBytes(String letters, String thing, int version) {
        this.letters = letters;
        this.thing = thing;
        this.version = version;
    }

    byte[] seal(BinaryWriter body) {
        byte[] content = body.toBytes();
        BinaryWriter sealed = new BinaryWriter();
        sealed.intValue(magic());
        sealed.shortValue(version);
        sealed.intValue(content.length);
        sealed.raw(content);
        sealed.intValue(checksum(ByteBuffer.wrap(sealed.toBytes())));
        return sealed.toBytes();
    }

    private int magic() {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }

    /**
     * A reader of the body.
     *
     * @throws RouterFormatException if the bytes are foreign, cut off, damaged or of a newer format
     */
    BinaryReader open(ByteBuffer bytes) {
        int length = bytes.remaining();
        BinaryReader header = new BinaryReader(bytes);
        if (length < HEADER + TRAILER || header.intValue() != magic()) {
            throw new RouterFormatException(
                    "these " + length + " bytes are no " + thing + ": they do not start with " + letters);
        }
        requireKnown(header.shortValue());
        long expected = header.intValue() + (long) HEADER + TRAILER;
        if (expected != length) {
            throw new RouterFormatException("the " + thing + " should have " + expected + " bytes but has " + length);
        }
        int end = length - TRAILER;
        if (new BinaryReader(part(bytes, end, length)).intValue() != checksum(part(bytes, 0, end))) {
            throw new RouterFormatException("the " + thing + " is damaged: its checksum does not match");
        }
        return new BinaryReader(part(bytes, HEADER, end));
    }

    /** The format version of bytes that {@link #open} opened. */
    static int version(ByteBuffer bytes) {
        return new BinaryReader(part(bytes, Integer.BYTES, HEADER)).shortValue();
    }

    private static ByteBuffer part(ByteBuffer bytes, int from, int to) {
        return bytes.slice(bytes.position() + from, to - from);
    }

    private void requireKnown(int found) {
        if (found > version) {
            throw new RouterFormatException("the " + thing + " has format " + found + ", this build reads up to "
                    + version + ": use a newer build");
        }
        if (found < 1) {
            throw new RouterFormatException("the " + thing + " has format 0, which does not exist");
        }
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}

package dev.uniroute.routing.codec;

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
        sealed.intValue(checksum(sealed.toBytes(), HEADER + content.length));
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
    BinaryReader open(byte[] bytes) {
        BinaryReader header = new BinaryReader(bytes, 0, bytes.length);
        if (bytes.length < HEADER + TRAILER || header.intValue() != magic()) {
            throw new RouterFormatException(
                    "these " + bytes.length + " bytes are no " + thing + ": they do not start with " + letters);
        }
        requireKnown(header.shortValue());
        long expected = header.intValue() + (long) HEADER + TRAILER;
        if (expected != bytes.length) {
            throw new RouterFormatException(
                    "the " + thing + " should have " + expected + " bytes but has " + bytes.length);
        }
        int end = bytes.length - TRAILER;
        if (new BinaryReader(bytes, end, bytes.length).intValue() != checksum(bytes, end)) {
            throw new RouterFormatException("the " + thing + " is damaged: its checksum does not match");
        }
        return new BinaryReader(bytes, HEADER, end);
    }

    /** The format version of bytes that {@link #open} opened. */
    static int version(byte[] bytes) {
        return new BinaryReader(bytes, Integer.BYTES, HEADER).shortValue();
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

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}

package dev.uniroute.bench.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts; their borders count. */
public final class Checksum {

    private final MessageDigest digest;

    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public Checksum add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Checksum add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** The checksum of what was added; ends this object's life. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

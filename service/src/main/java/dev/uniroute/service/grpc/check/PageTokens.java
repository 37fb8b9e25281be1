package dev.uniroute.service.grpc.check;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Opaque page tokens: {@code base64url(checksum | cursor)}, the checksum being the first 12 bytes of SHA-256 over the kind
 * of list, its filter and the cursor. It finds a token that was changed or belongs to another list; it is no secret, for
 * a cursor gives access to nothing. Every process reads every other's tokens.
 */
final class PageTokens {
    private static final int CHECKSUM = 12;

    private final String list;
    private final byte[] filter;

    private PageTokens(String list, byte[] filter) {
        this.list = list;
        this.filter = filter;
    }

    /** The tokens of a list with this filter: its request without size and token. */
    static PageTokens of(Message filter) {
        return new PageTokens(filter.getDescriptorForType().getFullName(), bytes(filter));
    }

    String token(String cursor) {
        byte[] text = cursor.getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(checksum(text), CHECKSUM + text.length);
        System.arraycopy(text, 0, token, CHECKSUM, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The cursor of a token; empty if it is not one of this list. */
    Optional<String> cursor(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length < CHECKSUM) {
            return Optional.empty();
        }
        byte[] cursor = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
        boolean fits = Arrays.equals(checksum(cursor), Arrays.copyOf(bytes, CHECKSUM));
        return fits ? Optional.of(new String(cursor, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private byte[] checksum(byte[] cursor) {
        MessageDigest digest = sha256();
        digest.update(list.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(sha256().digest(filter));
        digest.update(cursor);
        return Arrays.copyOf(digest.digest(), CHECKSUM);
    }

    /** Equal filters have equal bytes: maps are written in the order of their keys. */
    private static byte[] bytes(Message filter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream output = CodedOutputStream.newInstance(bytes);
        output.useDeterministicSerialization();
        try {
            filter.writeTo(output);
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

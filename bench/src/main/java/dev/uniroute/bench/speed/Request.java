package dev.uniroute.bench.speed;

import com.google.protobuf.MessageLite;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A unary call that is sent again and again. Messages are bytes on this side: the generator spends next to nothing on
 * them, and the same for every method.
 *
 * @param name as the results call it
 * @param method what is called
 * @param message what is sent
 */
record Request(String name, MethodDescriptor<byte[], byte[]> method, Message message) {

    /** Bytes of a message. */
    static final class Message {
        private final byte[] bytes;

        Message(MessageLite message) {
            this.bytes = message.toByteArray();
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private static final Marshaller<byte[]> BYTES = new Marshaller<>() {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    static Request of(String name, MethodDescriptor<?, ?> method, MessageLite message) {
        return new Request(name, method.toBuilder(BYTES, BYTES).build(), new Message(message));
    }
}

package dev.uniroute.bench.speed;

import com.google.protobuf.MessageLite;
import dev.uniroute.bench.process.RawMessages;
import io.grpc.MethodDescriptor;

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

    static Request of(String name, MethodDescriptor<?, ?> method, MessageLite message) {
        return new Request(name, RawMessages.of(method), new Message(message));
    }
}

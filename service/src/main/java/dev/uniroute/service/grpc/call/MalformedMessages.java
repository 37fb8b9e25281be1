package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.ErrorStatus;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Answers bytes that are no message of the method's type with INVALID_ARGUMENT. gRPC itself calls that UNKNOWN, as if the
 * service had failed: it parses before any interceptor is asked. So the service takes bytes, and they are parsed here.
 */
public final class MalformedMessages implements ServerInterceptor {

    private MalformedMessages() {}

    /** The same service, which refuses what is malformed. */
    public static ServerServiceDefinition refusedBy(ServerServiceDefinition service) {
        return ServerInterceptors.intercept(
                ServerInterceptors.useMarshalledMessages(service, new Bytes()), new MalformedMessages());
    }

    @Override
    public <I, O> ServerCall.Listener<I> interceptCall(
            ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
        return new Refusing<>(call, next.startCall(call, headers));
    }

    /** Read at once: other interceptors hand messages on later, when the stream that they came in is closed. */
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
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
    }

    private static final class Refusing<I> extends SimpleForwardingServerCallListener<I> {
        private final ServerCall<I, ?> call;
        private boolean refused;

        Refusing(ServerCall<I, ?> call, ServerCall.Listener<I> listener) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(I message) {
            try {
                super.onMessage(message);
            } catch (StatusRuntimeException e) {
                refuse(e);
            }
        }

        /** Parsing is all that ends so: calls are worked on elsewhere and answer for themselves. */
        private void refuse(StatusRuntimeException failure) {
            refused = true;
            StatusRuntimeException error = ErrorStatus.of(ApiError.of(
                    ErrorReason.INVALID_FIELD, "the request is not a message of this method: " + failure.getMessage()));
            Metadata details = Status.trailersFromThrowable(error);
            call.close(error.getStatus(), details == null ? new Metadata() : details);
        }

        /** The end of the request means nothing to a call that has ended. */
        @Override
        public void onHalfClose() {
            if (!refused) {
                super.onHalfClose();
            }
        }
    }
}

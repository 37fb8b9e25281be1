package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.ErrorStatus;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;

/**
 * Answers bytes that are no message of the method's type with INVALID_ARGUMENT. gRPC itself calls that UNKNOWN, as if the
 * service had failed: it parses before any interceptor is asked. So here a failure to parse is a message of its own kind,
 * and the call is refused when it arrives. What can be parsed is handed on as it is, and answers are not touched.
 */
public final class MalformedMessages {

    private MalformedMessages() {}

    /** The same service, which refuses what is malformed. */
    public static ServerServiceDefinition refusedBy(ServerServiceDefinition service) {
        ServiceDescriptor descriptor = service.getServiceDescriptor();
        ServiceDescriptor.Builder methods = ServiceDescriptor.newBuilder(descriptor.getName())
                .setSchemaDescriptor(descriptor.getSchemaDescriptor());
        var refusing = service.getMethods().stream()
                .map(method -> new Method<>(method).definition())
                .toList();
        refusing.forEach(method -> methods.addMethod(method.getMethodDescriptor()));
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(methods.build());
        refusing.forEach(definition::addMethod);
        return definition.build();
    }

    /** What came in for a method that takes I. */
    private sealed interface Received<I> {}

    private record Parsed<I>(I message) implements Received<I> {}

    private record Malformed<I>(StatusRuntimeException failure) implements Received<I> {}

    /** Parsing that does not throw. */
    private record Receiving<I>(MethodDescriptor.Marshaller<I> marshaller)
            implements MethodDescriptor.Marshaller<Received<I>> {
        @Override
        public InputStream stream(Received<I> value) {
            throw new UnsupportedOperationException("requests are received only");
        }

        @Override
        public Received<I> parse(InputStream stream) {
            try {
                return new Parsed<>(marshaller.parse(stream));
            } catch (StatusRuntimeException e) {
                return new Malformed<>(e);
            }
        }
    }

    /** A method that takes what may be malformed. */
    private record Method<I, O>(ServerMethodDefinition<I, O> method) implements ServerCallHandler<Received<I>, O> {

        ServerMethodDefinition<Received<I>, O> definition() {
            MethodDescriptor<I, O> descriptor = method.getMethodDescriptor();
            return ServerMethodDefinition.create(
                    descriptor.toBuilder(
                                    new Receiving<>(descriptor.getRequestMarshaller()),
                                    descriptor.getResponseMarshaller())
                            .build(),
                    this);
        }

        @Override
        public ServerCall.Listener<Received<I>> startCall(ServerCall<Received<I>, O> call, Metadata headers) {
            ServerCall<I, O> inner = new Call<>(call, method.getMethodDescriptor());
            return new Refusing<>(call, method.getServerCallHandler().startCall(inner, headers));
        }
    }

    /** The call as the method knows it: only the descriptor says what its requests are. */
    private static final class Call<I, O> extends SimpleForwardingServerCall<I, O> {
        private final MethodDescriptor<I, O> descriptor;

        @SuppressWarnings("unchecked")
        Call(ServerCall<Received<I>, O> call, MethodDescriptor<I, O> descriptor) {
            super((ServerCall<I, O>) (ServerCall<?, O>) call);
            this.descriptor = descriptor;
        }

        @Override
        public MethodDescriptor<I, O> getMethodDescriptor() {
            return descriptor;
        }
    }

    private static final class Refusing<I> extends ServerCall.Listener<Received<I>> {
        private final ServerCall<Received<I>, ?> call;
        private final ServerCall.Listener<I> listener;
        private boolean refused;

        Refusing(ServerCall<Received<I>, ?> call, ServerCall.Listener<I> listener) {
            this.call = call;
            this.listener = listener;
        }

        @Override
        public void onMessage(Received<I> message) {
            switch (message) {
                case Parsed<I>(I parsed) -> listener.onMessage(parsed);
                case Malformed<I>(StatusRuntimeException failure) -> refuse(failure);
            }
        }

        private void refuse(StatusRuntimeException failure) {
            refused = true;
            ErrorStatus.close(
                    call,
                    ApiError.of(
                            ErrorReason.INVALID_FIELD,
                            "the request is not a message of this method: " + failure.getMessage()));
        }

        /** The end of the request means nothing to a call that has ended. */
        @Override
        public void onHalfClose() {
            if (!refused) {
                listener.onHalfClose();
            }
        }

        @Override
        public void onCancel() {
            listener.onCancel();
        }

        @Override
        public void onComplete() {
            listener.onComplete();
        }

        @Override
        public void onReady() {
            listener.onReady();
        }
    }
}

package dev.uniroute.service;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls any rpc with an empty message, and says what the door said: the status of a refusal, or OK if it was let in. */
final class Knock {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> TENANT =
            Metadata.Key.of("uniroute-tenant", Metadata.ASCII_STRING_MARSHALLER);

    private Knock() {}

    /** UNAUTHENTICATED, PERMISSION_DENIED or UNAVAILABLE as answered; OK for whatever the rpc itself says. */
    static Status.Code at(Channel channel, MethodDescriptor<?, ?> rpc, @Nullable String authorization)
            throws Exception {
        return at(channel, rpc, authorization, null);
    }

    /** Likewise, for a tenant. */
    static Status.Code at(
            Channel channel, MethodDescriptor<?, ?> rpc, @Nullable String authorization, @Nullable String tenant)
            throws Exception {
        ClientCall<byte[], byte[]> call =
                channel.newCall(raw(rpc), CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS));
        CompletableFuture<Status.Code> answer = new CompletableFuture<>();
        Metadata headers = new Metadata();
        if (authorization != null) {
            headers.put(AUTHORIZATION, authorization);
        }
        if (tenant != null) {
            headers.put(TENANT, tenant);
        }
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onMessage(byte[] message) {
                        answer.complete(Status.Code.OK);
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        answer.complete(status.getCode());
                    }
                },
                headers);
        call.request(1);
        call.sendMessage(new byte[0]);
        call.halfClose();
        Status.Code said = answer.get(30, TimeUnit.SECONDS);
        call.cancel("enough", null);
        return switch (said) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> said;
            case DEADLINE_EXCEEDED -> throw new AssertionError(rpc.getFullMethodName() + " did not answer");
            default -> Status.Code.OK;
        };
    }

    private static MethodDescriptor<byte[], byte[]> raw(MethodDescriptor<?, ?> rpc) {
        return MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(rpc.getType())
                .setFullMethodName(rpc.getFullMethodName())
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    }
}

package dev.uniroute.bench.speed;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Connections to the service over loopback; calls are spread over them in turns. Answers come on their event loops. */
final class Connections implements AutoCloseable {
    private final List<ManagedChannel> channels;

    Connections(int port, int count) {
        this.channels = Stream.generate(() -> NettyChannelBuilder.forAddress("127.0.0.1", port)
                        .usePlaintext()
                        .directExecutor()
                        .build())
                .limit(count)
                .toList();
    }

    /** One of the channels, for calls of other kinds. */
    ManagedChannel channel(int number) {
        return channels.get(number % channels.size());
    }

    /** Sends a request over connection {@code number % count}; {@code done} takes how it ended. */
    void send(Request request, int number, Consumer<Status.Code> done) {
        ClientCall<byte[], byte[]> call = channel(number).newCall(request.method(), CallOptions.DEFAULT);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        done.accept(status.getCode());
                    }
                },
                new Metadata());
        call.request(2);
        call.sendMessage(request.message().bytes());
        call.halfClose();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}

package dev.uniroute.bench.speed;

import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.StreamRouteRequest;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** StreamRoute: streams that have so many requests under way together, and send the next one with each answer. */
final class Streams {
    private Streams() {}

    /** Answers per second. */
    static double run(Connections connections, RouteRequest prompt, int streams, int underWay, Duration duration)
            throws InterruptedException {
        Request request = Request.of(
                "stream",
                RoutingServiceGrpc.getStreamRouteMethod(),
                StreamRouteRequest.newBuilder().setRequest(prompt).build());
        LongAdder answers = new LongAdder();
        List<ClientCall<byte[], byte[]>> calls = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            calls.add(open(connections, request, i, underWay / streams, answers));
        }
        long start = System.nanoTime();
        long before = answers.sum();
        Thread.sleep(duration);
        double rate = (answers.sum() - before) / ((System.nanoTime() - start) / 1e9);
        calls.forEach(call -> call.cancel("measured", null));
        return rate;
    }

    private static ClientCall<byte[], byte[]> open(
            Connections connections, Request request, int number, int underWay, LongAdder answers) {
        ClientCall<byte[], byte[]> call = connections.channel(number).newCall(request.method(), CallOptions.DEFAULT);
        call.start(new Next(call, request, answers), new Metadata());
        call.request(Integer.MAX_VALUE);
        for (int i = 0; i < underWay; i++) {
            call.sendMessage(request.message().bytes());
        }
        return call;
    }

    /** Sends the next request with each answer, until the call has ended. */
    private static final class Next extends ClientCall.Listener<byte[]> {
        private final ClientCall<byte[], byte[]> call;
        private final Request request;
        private final LongAdder answers;
        private boolean ended;

        Next(ClientCall<byte[], byte[]> call, Request request, LongAdder answers) {
            this.call = call;
            this.request = request;
            this.answers = answers;
        }

        @Override
        public void onMessage(byte[] answer) {
            answers.increment();
            if (!ended) {
                call.sendMessage(request.message().bytes());
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            ended = true;
        }
    }
}

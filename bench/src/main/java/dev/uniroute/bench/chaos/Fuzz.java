package dev.uniroute.bench.chaos;

import com.google.protobuf.Descriptors.Descriptor;
import dev.uniroute.bench.process.RawMessages;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.TrainingServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Garbage is sent to every method that takes one message, and raw bytes to the port. No answer is INTERNAL or UNKNOWN, the process lives,
 * its memory stays, and the decisions that are asked for meanwhile are made.
 *
 * @param messages how many
 */
record Fuzz(int messages) implements Fault {
    private static final int RAW_ONE_IN = 10;
    private static final int GROWTH_MIB = 100;

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public Outcome inject(Stage stage) throws Exception {
        Expectations expect = new Expectations();
        Random random = new Random(3);
        List<Target> methods = targets();
        Set<String> defects = new TreeSet<>();
        try (Traffic traffic = stage.traffic()) {
            send(stage, methods, messages / 5, random, defects);
            long warm = stage.service().residentMib();
            send(stage, methods, messages - messages / 5, random, defects);
            long end = stage.service().residentMib();
            traffic.stop();
            expect.that(defects.isEmpty(), "answers of defects: " + defects);
            expect.that(stage.service().isAlive() && stage.service().isReady(), "the service is gone");
            expect.that(end <= warm + GROWTH_MIB, "memory grew from " + warm + " to " + end + " MiB");
            expect.that(traffic.failed() == 0, traffic.failed() + " requests failed: " + traffic.failures());
            return new Outcome(name(), messages, traffic.requests(), traffic.failed(), 0, 0, 0, expect.violations());
        }
    }

    private static void send(Stage stage, List<Target> methods, int count, Random random, Set<String> defects) {
        for (int i = 0; i < count; i++) {
            if (random.nextInt(RAW_ONE_IN) == 0) {
                raw(stage.service().grpcPort(), random);
            } else {
                call(stage, methods.get(random.nextInt(methods.size())), random, defects);
            }
        }
    }

    private static void call(Stage stage, Target method, Random random, Set<String> defects) {
        try {
            ClientCalls.blockingUnaryCall(
                    stage.client().channel(),
                    method.raw(),
                    CallOptions.DEFAULT.withDeadlineAfter(10, TimeUnit.SECONDS),
                    garbage(method.request(), random));
        } catch (StatusRuntimeException e) {
            Status.Code code = e.getStatus().getCode();
            if (code == Status.Code.INTERNAL || code == Status.Code.UNKNOWN) {
                defects.add(method.raw().getBareMethodName() + " " + e.getStatus());
            }
        }
    }

    /** Bytes at random, a message of the right type with values that nobody means, or such a one with bytes changed. */
    private static byte[] garbage(Descriptor type, Random random) {
        byte[] bytes;
        int kind = random.nextInt(3);
        if (kind == 0) {
            bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return bytes;
        }
        bytes = new RandomMessages(random).of(type).toByteArray();
        if (kind == 1 || bytes.length == 0) {
            return bytes;
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void raw(int port, Random random) {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (random.nextBoolean()) {
                socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The service hung up, as it should.
        }
    }

    /** Training is left out: a message that happens to be valid would keep the machine busy for minutes. */
    private static List<Target> targets() {
        return Stream.of(
                        RoutingServiceGrpc.getServiceDescriptor(),
                        RegistryServiceGrpc.getServiceDescriptor(),
                        TrainingServiceGrpc.getServiceDescriptor(),
                        OperationsServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getType() == MethodType.UNARY)
                .filter(method -> !method.equals(TrainingServiceGrpc.getTrainRouterMethod()))
                .map(Target::of)
                .toList();
    }

    /**
     * A method to send to.
     *
     * @param request the type that it takes
     */
    private record Target(MethodDescriptor<byte[], byte[]> raw, Descriptor request) {
        static Target of(MethodDescriptor<?, ?> method) {
            ProtoMethodDescriptorSupplier schema =
                    (ProtoMethodDescriptorSupplier) Objects.requireNonNull(method.getSchemaDescriptor());
            return new Target(
                    RawMessages.of(method), schema.getMethodDescriptor().getInputType());
        }
    }
}

package dev.uniroute.cli;

import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.OperationsServiceGrpc.OperationsServiceBlockingStub;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.RoutingServiceGrpc.RoutingServiceBlockingStub;
import dev.uniroute.v1.TrainingServiceGrpc;
import dev.uniroute.v1.TrainingServiceGrpc.TrainingServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What one command works with: the service, the console, the clock. */
public final class Session implements AutoCloseable {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_RESPONSE_BYTES = 64 << 20;

    private final Target target;
    private final Optional<Duration> timeout;
    private final Console console;
    private final Environment environment;
    private final ManagedChannel channel;

    Session(Target target, Access access, Optional<Duration> timeout, Console console, Environment environment) {
        this.target = target;
        this.timeout = timeout;
        this.console = console;
        this.environment = environment;
        NettyChannelBuilder builder =
                NettyChannelBuilder.forAddress(target.host(), target.port()).maxInboundMessageSize(MAX_RESPONSE_BYTES);
        access.applyTo(builder);
        // Lazy: it connects with the first call.
        this.channel = builder.build();
    }

    public Target target() {
        return target;
    }

    public Console console() {
        return console;
    }

    public Clock clock() {
        return environment.clock();
    }

    public InputStream in() {
        return environment.in();
    }

    public RoutingServiceBlockingStub routing() {
        return limited(RoutingServiceGrpc.newBlockingStub(channel));
    }

    public RegistryServiceBlockingStub registry() {
        return limited(RegistryServiceGrpc.newBlockingStub(channel));
    }

    public TrainingServiceBlockingStub training() {
        return limited(TrainingServiceGrpc.newBlockingStub(channel));
    }

    public OperationsServiceBlockingStub operations() {
        return limited(OperationsServiceGrpc.newBlockingStub(channel));
    }

    /** For watching profiling runs: limited only if the user says so. */
    public RegistryServiceBlockingStub registryWatch() {
        return limitedByUser(RegistryServiceGrpc.newBlockingStub(channel));
    }

    /** For watching training runs: limited only if the user says so. */
    public TrainingServiceBlockingStub trainingWatch() {
        return limitedByUser(TrainingServiceGrpc.newBlockingStub(channel));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private <S extends AbstractStub<S>> S limited(S stub) {
        return stub.withDeadlineAfter(timeout.orElse(DEFAULT_TIMEOUT));
    }

    private <S extends AbstractStub<S>> S limitedByUser(S stub) {
        return timeout.isPresent() ? stub.withDeadlineAfter(timeout.get()) : stub;
    }
}

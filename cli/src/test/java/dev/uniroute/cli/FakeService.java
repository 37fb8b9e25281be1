package dev.uniroute.cli;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.TrainingServiceGrpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The services on a real port of the loopback interface: keeps what it is asked, answers as it was told. A call
 * that it was told nothing about is UNIMPLEMENTED.
 */
public final class FakeService implements AutoCloseable {

    private final Server server;
    private final int port;
    private final List<Message> requests = new CopyOnWriteArrayList<>();
    private final List<Metadata> headers = new CopyOnWriteArrayList<>();
    private final Map<Class<? extends Message>, Function<Message, List<? extends Message>>> answers =
            new ConcurrentHashMap<>();

    public FakeService() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(every(OperationsServiceGrpc.getServiceDescriptor()))
                .addService(every(RoutingServiceGrpc.getServiceDescriptor()))
                .addService(every(RegistryServiceGrpc.getServiceDescriptor()))
                .addService(every(TrainingServiceGrpc.getServiceDescriptor()))
                .intercept(new ServerInterceptor() {
                    @Override
                    public <Q, R> ServerCall.Listener<Q> interceptCall(
                            ServerCall<Q, R> call, Metadata sent, ServerCallHandler<Q, R> next) {
                        headers.add(sent);
                        return next.startCall(call, sent);
                    }
                })
                .build()
                .start();
        port = server.getPort();
    }

    public int port() {
        return port;
    }

    /** Answers every request of this type with these messages: one for a unary call. */
    public FakeService answers(Class<? extends Message> request, Message... responses) {
        answers.put(request, ignored -> List.of(responses));
        return this;
    }

    /** Answers every request of this type by what it says. */
    public <Q extends Message> FakeService answersBy(Class<Q> request, Function<Q, ? extends Message> response) {
        answers.put(request, message -> List.of(response.apply(request.cast(message))));
        return this;
    }

    /** Fails every request of this type. */
    public FakeService fails(Class<? extends Message> request, StatusRuntimeException failure) {
        answers.put(request, ignored -> {
            throw failure;
        });
        return this;
    }

    /** The requests of this type, in their order. */
    public <Q extends Message> List<Q> requests(Class<Q> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** What the last call sent under this name beside its request. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getLast().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
    }

    /** The one request of this type. */
    public <Q extends Message> Q request(Class<Q> type) {
        List<Q> found = requests(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " requests of type " + type.getSimpleName());
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private ServerServiceDefinition every(ServiceDescriptor service) {
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
        service.getMethods().forEach(method -> addMethod(definition, method));
        return definition.build();
    }

    private <Q, R> void addMethod(ServerServiceDefinition.Builder definition, MethodDescriptor<Q, R> method) {
        definition.addMethod(method, ServerCalls.asyncBidiStreamingCall(Answering<Q, R>::new));
    }

    /** One call: records its requests, answers when the client has said all. */
    private final class Answering<Q, R> implements StreamObserver<Q> {

        private final StreamObserver<R> responses;
        private Message request = Empty.getDefaultInstance();

        Answering(StreamObserver<R> responses) {
            this.responses = responses;
        }

        @Override
        public void onNext(Q message) {
            request = (Message) message;
            requests.add(request);
        }

        @Override
        public void onError(Throwable cancelled) {}

        @Override
        @SuppressWarnings("unchecked") // the test gives the responses of the method that it calls
        public void onCompleted() {
            try {
                var answer = answers.get(request.getClass());
                if (answer == null) {
                    throw Status.UNIMPLEMENTED.asRuntimeException();
                }
                answer.apply(request).forEach(response -> responses.onNext((R) response));
                responses.onCompleted();
            } catch (StatusRuntimeException failure) {
                responses.onError(failure);
            }
        }
    }
}

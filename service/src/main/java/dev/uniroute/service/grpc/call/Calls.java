package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ErrorTranslator;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Carries calls out: work returns or throws, and the caller gets exactly one answer or one status. */
@Singleton
public final class Calls {
    private final ErrorTranslator errors;

    public Calls(ErrorTranslator errors) {
        this.errors = errors;
    }

    /**
     * The work of a call with one answer.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Work<T> {
        /** Returns the answer, or throws what {@link ErrorTranslator} makes a status of. */
        T run(Caller caller) throws Exception;
    }

    /** Answers a call that has one request and one answer. */
    public <T> void answer(Executor executor, StreamObserver<T> response, Work<T> work) {
        Caller caller = Caller.current();
        ignoreCancellation(response);
        try {
            executor.execute(() -> run(caller, response, work));
        } catch (RuntimeException e) {
            response.onError(errors.status(e));
        }
    }

    /** Sends what is watched, now and whenever it has changed, until its end or the caller's. */
    public <S, T> void watch(Executor executor, StreamObserver<T> response, Supplier<Watch<S, T>> watch) {
        Caller caller = Caller.current();
        WatchCall<S, T> call = new WatchCall<>(caller, (ServerCallStreamObserver<T>) response, watch);
        try {
            executor.execute(() -> call.run(errors));
        } catch (RuntimeException e) {
            response.onError(errors.status(e));
        }
    }

    /**
     * Works on the messages of a stream, one at a time.
     *
     * @param ahead how many messages may wait for their turn, >= 1
     */
    public <I, O> StreamObserver<I> read(
            Executor executor, int ahead, StreamObserver<O> response, Conversation<I, O> conversation) {
        return new ReadCall<>(
                Caller.current(), executor, ahead, (ServerCallStreamObserver<O>) response, conversation, errors);
    }

    private <T> void run(Caller caller, StreamObserver<T> response, Work<T> work) {
        T answer;
        try {
            caller.check();
            answer = work.run(caller);
        } catch (Throwable failure) {
            response.onError(errors.status(failure));
            return;
        }
        response.onNext(answer);
        response.onCompleted();
    }

    /** Without a handler the answer to a caller who has gone would be an exception. */
    private static void ignoreCancellation(StreamObserver<?> response) {
        ((ServerCallStreamObserver<?>) response).setOnCancelHandler(() -> {});
    }
}

package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ErrorTranslator;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One caller who watches. It looks, sends if something has changed, waits, and looks again; a change while the caller is
 * slow to read is merged into the next. Cancellation and deadline end the wait at once.
 */
final class WatchCall<S, T> {
    private final Caller caller;
    private final ServerCallStreamObserver<T> response;
    private final Supplier<Watch<S, T>> requested;
    private final CountDownLatch gone = new CountDownLatch(1);
    private @Nullable S shown;

    WatchCall(Caller caller, ServerCallStreamObserver<T> response, Supplier<Watch<S, T>> requested) {
        this.caller = caller;
        this.response = response;
        this.requested = requested;
        response.setOnCancelHandler(gone::countDown);
    }

    void run(ErrorTranslator errors) {
        try {
            lookUntilTheEnd();
        } catch (Throwable failure) {
            response.onError(errors.status(failure));
            return;
        }
        response.onCompleted();
    }

    private void lookUntilTheEnd() throws InterruptedException {
        Watch<S, T> watch = requested.get();
        boolean last = false;
        while (!last) {
            caller.check();
            S now = watch.look().get();
            last = watch.last().test(now);
            show(watch, now, last);
            if (!last && gone.await(watch.interval().toNanos(), TimeUnit.NANOSECONDS)) {
                caller.check();
                return;
            }
        }
    }

    private void show(Watch<S, T> watch, S now, boolean last) {
        if (!now.equals(shown) && (last || response.isReady())) {
            response.onNext(watch.message().apply(now));
            shown = now;
        }
    }
}

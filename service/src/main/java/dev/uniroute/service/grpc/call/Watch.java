package dev.uniroute.service.grpc.call;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a server stream shows of something that changes.
 *
 * @param look how it is now
 * @param last whether it will not change any more
 * @param message how it is shown
 * @param interval time between two looks, > 0
 * @param <S> what is watched
 * @param <T> what is sent
 */
public record Watch<S, T>(Supplier<S> look, Predicate<S> last, Function<S, T> message, Duration interval) {
    /** "At most a few times a second." */
    private static final Duration INTERVAL = Duration.ofMillis(250);

    /** A watch that looks a few times a second. */
    public static <S, T> Watch<S, T> of(Supplier<S> look, Predicate<S> last, Function<S, T> message) {
        return new Watch<>(look, last, message, INTERVAL);
    }
}

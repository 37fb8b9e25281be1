package dev.uniroute.service.grpc.error;

import dev.uniroute.registry.prompt.NoSuchEmbedderException;
import dev.uniroute.registry.training.UnreadableRouterException;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.EmbeddingFailedException;
import dev.uniroute.routing.embedding.TextRefusedException;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The one place where a failure becomes an error of the API. What nobody foresaw is INTERNAL: the client gets an id and
 * nothing else, the log gets the id and the failure.
 */
@Singleton
public final class ErrorTranslator {
    private static final Logger LOG = Logger.getLogger(ErrorTranslator.class);

    /** The error that a failure means to a client. */
    public ApiError translate(Throwable failure) {
        return causes(failure)
                .map(ErrorTranslator::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    /** The status that ends a call which failed so. */
    public StatusRuntimeException status(Throwable failure) {
        return ErrorStatus.of(translate(failure));
    }

    private static Optional<ApiError> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case ApiException known -> known.error();
                    case NoSuchEmbedderException missing ->
                        ApiError.of(ErrorReason.NO_EMBEDDER, String.valueOf(missing.getMessage()));
                    case UnreadableRouterException unreadable ->
                        ApiError.of(ErrorReason.ROUTER_VERSION_UNREADABLE, String.valueOf(unreadable.getMessage()))
                                .with("resource", unreadable.number());
                    case SQLException sql -> SqlFailures.translate(sql).orElse(null);
                    case EmbeddingFailedException failed -> embeddingFailed(failed);
                    case RejectedExecutionException rejected ->
                        ApiError.of(ErrorReason.SHUTTING_DOWN, "the process is shutting down");
                    case InterruptedException interrupted ->
                        ApiError.of(ErrorReason.SHUTTING_DOWN, "the process is shutting down");
                    default -> null;
                });
    }

    private static ApiError embeddingFailed(EmbeddingFailedException failure) {
        ErrorReason reason = switch (failure) {
            case EmbedderUnavailableException unavailable -> ErrorReason.EMBEDDER_UNAVAILABLE;
            case TextRefusedException refused -> ErrorReason.EMBEDDER_REFUSED;
        };
        return ApiError.of(reason, String.valueOf(failure.getMessage())).with("embedder", failure.embedder());
    }

    private static ApiError unforeseen(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "error %s", id);
        return ApiError.of(ErrorReason.INTERNAL_ERROR, "internal error " + id).with("error_id", id);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(32);
    }
}

package dev.uniroute.service.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.TextRefusedException;
import io.grpc.protobuf.StatusProto;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EmbedderErrorsTest {
    private final ErrorTranslator translator = new ErrorTranslator();

    @Test
    void anEmbedderThatIsAwayIsUnavailableAndWorthARetry() throws InvalidProtocolBufferException {
        Status status = status(new EmbedderUnavailableException("remote:e-1", "No connection"));

        assertThat(status.getCode()).isEqualTo(com.google.rpc.Code.UNAVAILABLE_VALUE);
        assertThat(status.getMessage()).isEqualTo("the embedder remote:e-1 failed: No connection");
        assertThat(status.getDetailsList()).hasSize(2);
        ErrorInfo info = status.getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("EMBEDDER_UNAVAILABLE");
        assertThat(info.getMetadataMap()).containsEntry("embedder", "remote:e-1");
        assertThat(status.getDetails(1).unpack(RetryInfo.class).getRetryDelay().getSeconds())
                .isPositive();
    }

    @Test
    void aTextThatIsRefusedIsNotWorthARetry() throws InvalidProtocolBufferException {
        Status status = status(new IllegalStateException(new TextRefusedException("remote:e-1", "too long")));

        assertThat(status.getCode()).isEqualTo(com.google.rpc.Code.FAILED_PRECONDITION_VALUE);
        assertThat(status.getDetailsList()).hasSize(1);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("EMBEDDER_REFUSED");
    }

    private Status status(Throwable failure) {
        return Objects.requireNonNull(StatusProto.fromThrowable(translator.status(failure)));
    }
}

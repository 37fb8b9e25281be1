package dev.uniroute.service.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ErrorStatusTest {
    /** What clients take by default, for all headers together. */
    private static final int HEADERS = 8 << 10;

    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    @Test
    void fitsIntoAHeaderWhateverACallerHasSent() {
        String sent = "漢".repeat(100_000);

        StatusRuntimeException status =
                ErrorStatus.of(ApiError.of(ErrorReason.MODEL_NOT_FOUND, "no model is named " + sent)
                        .with("model", sent));

        String message = Objects.requireNonNull(status.getStatus().getDescription());
        byte[] details = Objects.requireNonNull(
                Objects.requireNonNull(status.getTrailers()).get(DETAILS));
        int percentEncoded = 3 * message.getBytes(StandardCharsets.UTF_8).length;
        int base64 = 4 * details.length / 3;
        assertThat(message).startsWith("no model is named 漢").endsWith("…");
        assertThat(percentEncoded + base64).isLessThan(HEADERS - 200);
    }
}

package dev.uniroute.service.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final Admission admission = new Admission(queue::add, 2);

    @Test
    void refusesWhoComesWhenAllPlacesAreTaken() {
        admission.execute(() -> {});
        admission.execute(() -> {});

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> admission.execute(() -> {}))
                .satisfies(refusal -> assertThat(refusal.error().reason()).isEqualTo(ErrorReason.TOO_MANY_REQUESTS));
        assertThat(queue).hasSize(2);
    }

    @Test
    void freesThePlaceOfATaskThatFails() {
        admission.execute(() -> {});
        admission.execute(() -> {
            throw new IllegalStateException();
        });
        queue.remove();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> queue.remove().run());

        assertThatCode(() -> admission.execute(() -> {})).doesNotThrowAnyException();
    }

    @Test
    void freesThePlaceOfATaskThatItsExecutorRejects() {
        Admission closed = new Admission(
                task -> {
                    throw new RejectedExecutionException();
                },
                1);

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> closed.execute(() -> {}));
        }
    }

    @Test
    void countsABatchByHalfOfItsRequestsAndNeverAsMoreThanAQuarterOfThePlaces() {
        Admission wide = new Admission(queue::add, 16);
        wide.ofBatch(4).execute(() -> {});
        wide.ofBatch(5).execute(() -> {});
        wide.ofBatch(1).execute(() -> {});
        wide.ofBatch(1_000).execute(() -> {});
        wide.ofBatch(1_000).execute(() -> {});

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> wide.ofBatch(1_000).execute(() -> {}));
        assertThatCode(() -> wide.ofBatch(6).execute(() -> {})).doesNotThrowAnyException();
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> wide.execute(() -> {}));

        queue.forEach(Runnable::run);
        assertThatCode(() -> wide.ofBatch(1_000).execute(() -> {})).doesNotThrowAnyException();
    }

    @Test
    void letsABatchInWhereverASingleRequestIs() {
        assertThatCode(() -> admission.ofBatch(1_000).execute(() -> {})).doesNotThrowAnyException();
    }

    @Test
    void sharesItsPlacesWithOtherExecutors() {
        Admission other = admission.alsoTo(Runnable::run);
        admission.execute(() -> {});
        admission.execute(() -> {});

        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> other.execute(() -> {}));
        queue.remove().run();

        assertThatCode(() -> other.execute(() -> {})).doesNotThrowAnyException();
    }
}

package dev.uniroute.service.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.uniroute.service.config.Role;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final AtomicInteger ran = new AtomicInteger();

    @Test
    void letsTasksInWhileNothingSpeaksAgainstThem() {
        new Door(Runnable::run, Optional::empty).execute(ran::incrementAndGet);

        assertThat(ran).hasValue(1);
    }

    @Test
    void refusesTasksWithTheReason() {
        Door door = new Door(Runnable::run, () -> Optional.of(Errors.roleForbids("change the registry", Role.SIDECAR)));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> door.execute(ran::incrementAndGet))
                .satisfies(refused -> {
                    assertThat(refused.error().reason()).isEqualTo(ErrorReason.ROLE_FORBIDS);
                    assertThat(refused.error().metadata()).containsEntry("role", "SIDECAR");
                });
        assertThat(ran).hasValue(0);
    }
}

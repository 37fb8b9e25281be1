package dev.uniroute.service.grpc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.service.grpc.Limits;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Violation;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RouteRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteChecksTest {

    private static final EgressPolicy LOOPBACK =
            new EgressPolicy(new EgressPolicy.Settings(List.of(), true, true), Resolver.system());

    private final RouteChecks checks = new RouteChecks(Limits.DEFAULTS);

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aGuardMarginThatIsNoneIsRefusedByName(double margin) {
        RouteRequest request = request(Policy.newBuilder().setGuardMargin(margin));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> checks.check(request))
                .extracting(ApiException::error)
                .satisfies(error -> {
                    assertThat(error.reason()).isEqualTo(ErrorReason.INVALID_FIELD);
                    assertThat(error.violations())
                            .containsExactly(
                                    new Violation("policy.guard_margin", "must be finite and >= 0, is " + margin));
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1e9})
    void aGuardMarginMayBeZeroOrAnyFiniteNumber(double margin) {
        assertThatNoException()
                .isThrownBy(() -> checks.check(request(Policy.newBuilder().setGuardMargin(margin))));
    }

    @Test
    void theDefaultModelMayBeAuto() {
        assertThatNoException()
                .isThrownBy(() -> checks.check(request(Policy.newBuilder().setDefaultModel("auto"))));
    }

    @Test
    void butNoModelMayBeNamedSo() {
        RegisterModelRequest request = RegisterModelRequest.newBuilder()
                .setModel(
                        Model.newBuilder().setName("auto").setProviderModel("x").setEndpoint("http://127.0.0.1:1"))
                .build();

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> RegistrationChecks.check(request, LOOPBACK, new AllowedKeys(List.of())))
                .withMessageContaining("model.name");
    }

    private static RouteRequest request(Policy.Builder policy) {
        return RouteRequest.newBuilder().setPrompt("hello").setPolicy(policy).build();
    }
}

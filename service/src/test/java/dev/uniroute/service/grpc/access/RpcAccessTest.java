package dev.uniroute.service.grpc.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.service.access.AccessRole;
import io.grpc.MethodDescriptor;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RpcAccessTest {

    static Stream<MethodDescriptor<?, ?>> everyRpc() {
        return Rpcs.all().stream();
    }

    /** Who adds an rpc has to say here who may call it: {@link RpcAccess.Table}. */
    @ParameterizedTest
    @MethodSource("everyRpc")
    void everyRpcHasARow(MethodDescriptor<?, ?> rpc) {
        assertThat(RpcAccess.of(rpc.getFullMethodName())).isNotEqualTo(new RpcAccess.Denied());
    }

    @ParameterizedTest
    @MethodSource("everyRpc")
    void onlyHealthIsOpenAndOnlyWhatLooksIsForReaders(MethodDescriptor<?, ?> rpc) {
        String service = Objects.requireNonNull(rpc.getServiceName());
        String method = Objects.requireNonNull(rpc.getBareMethodName());

        switch (RpcAccess.of(rpc.getFullMethodName())) {
            case RpcAccess.Open() -> assertThat(service).isEqualTo("grpc.health.v1.Health");
            case RpcAccess.Needs(AccessRole role)
            when role == AccessRole.READ -> assertThat(method).matches("(Get|List|Watch|Evaluate|Diagnose|Simulate).*");
            case RpcAccess.Needs(AccessRole role)
            when role == AccessRole.ROUTE ->
                assertThat(service + "/" + method)
                        .matches("uniroute\\.v1\\.(RoutingService/.*|OperationsService/ReportOutcome)");
            case RpcAccess.Needs(AccessRole role) -> assertThat(role).isIn(AccessRole.REGISTER, AccessRole.ADMIN);
            case RpcAccess.Denied() -> throw new AssertionError(method);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uniroute.v1.RoutingService/RouteAll",
                "uniroute.v1.RoutingService/route",
                "grpc.channelz.v1.Channelz/GetServers",
                ""
            })
    void whatHasNoRowIsDenied(String rpc) {
        assertThat(RpcAccess.of(rpc)).isEqualTo(new RpcAccess.Denied());
    }
}

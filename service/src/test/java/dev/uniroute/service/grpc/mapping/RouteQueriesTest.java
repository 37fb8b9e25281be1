package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.v1.RouteRequest;
import org.junit.jupiter.api.Test;

/** The service's policy has lambda 10, guards the best constant, and by half a standard error. */
class RouteQueriesTest {

    private static final Policy DEFAULTS = new Policy(new TradeOff.Lambda(10), new DefaultModel.BestConstant(), 0.5);

    @Test
    void aRequestWithoutAPolicyHasTheServices() {
        assertThat(RouteQueries.toDomain(
                                RouteRequest.newBuilder().setPrompt("x").build(), DEFAULTS)
                        .policy())
                .isEqualTo(DEFAULTS);
    }

    @Test
    void whatAPolicyLeavesUnsetIsTheServices() {
        assertThat(policy(dev.uniroute.v1.Policy.newBuilder().setBudgetUsd(0.01)))
                .isEqualTo(new Policy(new TradeOff.Budget(0.01), new DefaultModel.BestConstant(), 0.5));
    }

    @Test
    void aMarginOfZeroIsSetAndMeansNoGuard() {
        assertThat(policy(dev.uniroute.v1.Policy.newBuilder().setGuardMargin(0)).guardMargin())
                .isZero();
    }

    @Test
    void aDefaultModelIsANameOrAuto() {
        assertThat(policy(dev.uniroute.v1.Policy.newBuilder().setDefaultModel("large"))
                        .defaultModel())
                .isEqualTo(new DefaultModel.Named("large"));
        assertThat(policy(dev.uniroute.v1.Policy.newBuilder().setDefaultModel("auto"))
                        .defaultModel())
                .isEqualTo(new DefaultModel.BestConstant());
    }

    private static Policy policy(dev.uniroute.v1.Policy.Builder policy) {
        return RouteQueries.toDomain(
                        RouteRequest.newBuilder()
                                .setPrompt("x")
                                .setPolicy(policy)
                                .build(),
                        DEFAULTS)
                .policy();
    }
}

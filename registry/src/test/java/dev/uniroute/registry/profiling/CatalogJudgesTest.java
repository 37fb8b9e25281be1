package dev.uniroute.registry.profiling;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.grading.JudgeDirectory.JudgeModel;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.RateLimiter;
import dev.uniroute.routing.model.ModelTraits;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CatalogJudgesTest {
    private final ControlPlane plane = new ControlPlane();
    private final CatalogJudges judges = new CatalogJudges(plane.registry.catalog(), plane.limiters);

    @Test
    void knowsEndpointAndPriceOfARegisteredModel() {
        plane.register("judge", options(1));

        JudgeModel judge = judges.find("judge").orElseThrow();

        assertThat(judge.endpoint())
                .isEqualTo(new LlmEndpoint(URI.create("http://llm"), "judge-id", new ApiKeyRef.None()));
        assertThat(judge.pricing().usd(ScriptedLlmClient.USAGE)).isEqualByComparingTo("0.002");
    }

    @Test
    void keepsTheRateLimitOfTheModelsOtherCalls() {
        plane.register("judge", options(1));
        RateLimiter limiter = plane.limiters.of("judge", 3);

        JudgeModel judge = judges.find("judge").orElseThrow();

        assertThat(judge.rateLimiter()).isSameAs(limiter);
        assertThat(plane.limiters.of("judge")).isSameAs(limiter);
    }

    @Test
    void knowsNoJudgeThatIsNotRegisteredOrHasNoEndpoint() {
        plane.registry
                .catalog()
                .register(new Registration(
                        new ModelSpec(
                                "uploaded", "id", null, new ApiKeyRef.None(), ControlPlane.PRICE, ModelTraits.PLAIN),
                        "",
                        null));

        assertThat(judges.find("uploaded")).isEmpty();
        assertThat(judges.find("nobody")).isEmpty();
    }
}

package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RouterVersion;
import dev.uniroute.v1.RunState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service with an embedder behind an OpenAI-compatible endpoint: it trains, profiles and serves by it. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(value = RemoteEmbedderResource.class, restrictToAnnotatedClass = true)
@Timeout(180)
class RemoteEmbedderIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @Test
    void trainsAndServesByIt() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            RouterVersion version = api.activeVersion();
            assertThat(version.getEmbedder()).endsWith("sim-embedding-128");
            assertThat(version.getDimension()).isEqualTo(128);

            ProfilingRun run = api.ended(api.register(Api.registration("one", "sim-large", provider.baseUrl(), 2))
                    .getRun());

            assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            Decision decision = api.eventually("What is 12 * 7?", List.of("one"), it -> true);
            assertThat(decision.getModel().getName()).isEqualTo("one");
            assertThat(decision.getRouterVersion()).isEqualTo(version.getNumber());
        }
    }
}

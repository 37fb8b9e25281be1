package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.RouteRequest;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a trace says of a decision, where traces are switched on. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(value = TracesIT.Traced.class, restrictToAnnotatedClass = true)
@Timeout(180)
class TracesIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @Inject
    CollectedSpans spans;

    /** Traces are on. */
    public static final class Traced implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "50");
        }

        @Override
        public void stop() {}
    }

    @Test
    void theSpanOfADecisionBelongsToTheCallersTraceAndSaysWhatWasDecided() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("traced", "sim-large", provider, 2);
            api.eventually("What is 12 * 7?", List.of("traced"), decision -> true);
            Metadata context = new Metadata();
            context.put(
                    Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER),
                    "00-" + TRACE + "-" + PARENT + "-01");

            Decision decision = api.routing
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(context))
                    .route(RouteRequest.newBuilder()
                            .setPrompt("What is 12 * 7?")
                            .build())
                    .getDecision();

            SpanData span = spans.exported("uniroute.decision.id", decision.getDecisionId());
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo(PARENT);
            assertThat(span.getName()).contains("Route");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("uniroute.model")))
                    .isEqualTo("traced");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("uniroute.decision.status")))
                    .isEqualTo(decision.getStatus().name().replace("DECISION_STATUS_", ""));
            assertThat(span.getAttributes().get(AttributeKey.longKey("uniroute.router_version")))
                    .isEqualTo(decision.getRouterVersion());
            assertThat(span.toString()).doesNotContain("12 * 7");
        }
    }
}

package dev.uniroute.service.grpc;

import dev.uniroute.v1.Decision;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says on the span of a call what was decided: {@code uniroute.decision.id}, {@code uniroute.decision.status}, {@code
 * uniroute.model}, {@code uniroute.router_version}. Never the prompt. Where traces are off it costs a look at a field.
 */
@Singleton
public final class DecisionSpans {
    private static final AttributeKey<String> DECISION = AttributeKey.stringKey("uniroute.decision.id");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("uniroute.decision.status");
    private static final AttributeKey<String> MODEL = AttributeKey.stringKey("uniroute.model");
    private static final AttributeKey<Long> ROUTER_VERSION = AttributeKey.longKey("uniroute.router_version");
    private static final int PREFIX = "DECISION_STATUS_".length();

    private final boolean off;

    public DecisionSpans(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.off = off;
    }

    /** The span of the call that this thread is in; to be asked before the work goes to another thread. */
    Span current() {
        return off ? Span.getInvalid() : Span.current();
    }

    /** Says on the span what was decided. */
    void describe(Span span, Decision decision) {
        if (!off && span.isRecording()) {
            span.setAttribute(DECISION, decision.getDecisionId())
                    .setAttribute(STATUS, decision.getStatus().name().substring(PREFIX))
                    .setAttribute(MODEL, decision.getModel().getName())
                    .setAttribute(ROUTER_VERSION, decision.getRouterVersion());
        }
    }
}

package dev.uniroute.registry.decision;

import dev.uniroute.registry.tenant.Tenant;
import java.util.List;

/** What takes the decisions of one tenant, for threads that work for nobody in particular. */
public final class TenantDecisionSink implements DecisionSink {
    private final Tenant tenant;
    private final DecisionSink sink;

    /** @param sink that of the tenant that a thread works for */
    public TenantDecisionSink(Tenant tenant, DecisionSink sink) {
        this.tenant = tenant;
        this.sink = sink;
    }

    @Override
    public void store(List<LoggedDecision> decisions) {
        tenant.during(() -> sink.store(decisions));
    }

    @Override
    public ReportResult report(Outcome outcome) {
        return tenant.call(() -> sink.report(outcome));
    }
}

package dev.uniroute.registry.decision;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.tenant.Tenant;
import java.time.Duration;
import java.util.List;

/** The decision log of one tenant, for threads that work for nobody in particular. */
public final class TenantDecisionLog implements DecisionLog {
    private final Tenant tenant;
    private final DecisionLog log;

    /** @param log that of the tenant that a thread works for */
    public TenantDecisionLog(Tenant tenant, DecisionLog log) {
        this.tenant = tenant;
        this.log = log;
    }

    @Override
    public void store(List<LoggedDecision> decisions) {
        tenant.during(() -> log.store(decisions));
    }

    @Override
    public ReportResult report(Outcome outcome) {
        return tenant.call(() -> log.report(outcome));
    }

    @Override
    public Page<Entry> list(Filter filter, Page.Request page) {
        return tenant.call(() -> log.list(filter, page));
    }

    @Override
    public int forget(Duration retention, int limit) {
        return tenant.call(() -> log.forget(retention, limit));
    }
}

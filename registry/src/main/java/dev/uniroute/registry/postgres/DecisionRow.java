package dev.uniroute.registry.postgres;

import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.LoggedDecision.Basis;
import dev.uniroute.registry.decision.LoggedDecision.Beside;
import dev.uniroute.registry.decision.LoggedDecision.Choice;
import dev.uniroute.registry.decision.LoggedDecision.Terms;
import dev.uniroute.registry.jdbc.CandidatesJson;
import dev.uniroute.registry.jdbc.TradeOffKind;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.snapshot.Arm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code decision}; written in bulk by {@code DecisionStatement} of {@code registry.jdbc}. */
@Entity
@Table(name = "decision")
class DecisionRow {

    @Id
    String id;

    @Column(name = "decide_time")
    Instant decideTime;

    @Column(name = "router_version")
    long routerVersion;

    @Column(name = "snapshot_version")
    long snapshotVersion;

    @Column(name = "input_tokens")
    int inputTokens;

    @Enumerated(EnumType.STRING)
    @Column(name = "trade_off")
    TradeOffKind tradeOff;

    @Column(name = "trade_off_value")
    double tradeOffValue;

    @Column(name = "policy_default_model")
    String policyDefaultModel;

    @Column(name = "guard_margin")
    double guardMargin;

    double lambda;

    @Nullable
    @Column(name = "default_model")
    String defaultModel;

    String model;

    @Enumerated(EnumType.STRING)
    DecisionStatus status;

    double propensity;

    @Enumerated(EnumType.STRING)
    Arm arm;

    @Nullable
    @Column(name = "beside_router_version")
    Long besideRouterVersion;

    @Nullable
    @Column(name = "beside_model")
    String besideModel;

    @Nullable
    @Column(name = "beside_quality")
    Double besideQuality;

    @Nullable
    @Column(name = "beside_cost_usd")
    Double besideCostUsd;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String candidates;

    @Nullable
    String prompt;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    DecisionRow() {}

    LoggedDecision toLogged() {
        Policy policy = new Policy(tradeOff.of(tradeOffValue), DefaultModel.of(policyDefaultModel), guardMargin);
        return new LoggedDecision(
                id,
                decideTime,
                new Basis(routerVersion, snapshotVersion, inputTokens),
                new Terms(policy, lambda, defaultModel),
                new Choice(model, status, propensity, arm, beside()),
                CandidatesJson.read(candidates),
                prompt);
    }

    private @Nullable Beside beside() {
        return besideModel == null
                ? null
                : new Beside(
                        Objects.requireNonNull(besideRouterVersion),
                        besideModel,
                        Objects.requireNonNull(besideQuality),
                        Objects.requireNonNull(besideCostUsd));
    }
}

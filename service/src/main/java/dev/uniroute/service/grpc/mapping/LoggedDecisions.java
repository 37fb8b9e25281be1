package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.LoggedDecision.Beside;
import dev.uniroute.registry.decision.LoggedDecision.Weighed;
import dev.uniroute.registry.decision.Outcome;
import dev.uniroute.v1.BesideDecision;
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.WeighedCandidate;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code uniroute.v1.LoggedDecision}, and what came of it. */
public final class LoggedDecisions {

    private LoggedDecisions() {}

    /** The decision with its outcome. */
    public static dev.uniroute.v1.LoggedDecision toProto(DecisionLog.Entry entry) {
        LoggedDecision decision = entry.decision();
        LoggedDecision.Choice choice = decision.choice();
        dev.uniroute.v1.LoggedDecision.Builder message = dev.uniroute.v1.LoggedDecision.newBuilder()
                .setDecisionId(decision.id())
                .setDecideTime(Times.timestamp(decision.time()))
                .setStatus(Vocabulary.DECISION_STATUS.toProto(choice.status()))
                .setModel(choice.model())
                .setDefaultModel(Objects.requireNonNullElse(decision.terms().defaultModel(), ""))
                .setRouterVersion(decision.basis().routerVersion())
                .setSnapshotVersion(decision.basis().snapshotVersion())
                .setPolicy(Policies.toProto(decision.terms().policy()))
                .setLambda(decision.terms().lambda())
                .setInputTokens(decision.basis().inputTokens())
                .setPropensity(choice.propensity())
                .setArm(Vocabulary.ARM.toProto(choice.arm()))
                .setPrompt(Objects.requireNonNullElse(decision.prompt(), ""));
        decision.candidates().forEach(candidate -> message.addCandidates(toProto(candidate)));
        if (choice.beside() != null) {
            message.setBeside(toProto(choice.beside()));
        }
        if (entry.outcome() != null) {
            message.setOutcome(toProto(entry.outcome()));
        }
        return message.build();
    }

    /** Which decisions are asked for. */
    public static DecisionLog.Filter toDomain(ListDecisionsRequest request) {
        return new DecisionLog.Filter(
                request.getDecisionId().isEmpty() ? null : request.getDecisionId(),
                Set.copyOf(request.getModelsList()),
                request.getStatusesList().stream()
                        .map(status ->
                                Vocabulary.DECISION_STATUS.toDomain(status).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                request.hasFromTime() ? Times.instant(request.getFromTime()) : null,
                request.hasUntilTime() ? Times.instant(request.getUntilTime()) : null,
                request.getWithOutcome());
    }

    /** What is reported of a decision. */
    public static Outcome toDomain(String decision, DecisionOutcome message) {
        return new Outcome(
                decision,
                message.getModel().isEmpty() ? null : message.getModel(),
                message.hasScore() ? message.getScore() : null,
                message.hasCostUsd() ? BigDecimal.valueOf(message.getCostUsd()) : null,
                message.hasLatency() ? Times.duration(message.getLatency()) : null,
                message.hasInputTokens() ? message.getInputTokens() : null,
                message.hasOutputTokens() ? message.getOutputTokens() : null);
    }

    /** What was reported of a decision. */
    public static DecisionOutcome toProto(Outcome outcome) {
        DecisionOutcome.Builder message =
                DecisionOutcome.newBuilder().setModel(Objects.requireNonNullElse(outcome.model(), ""));
        if (outcome.score() != null) {
            message.setScore(outcome.score());
        }
        if (outcome.costUsd() != null) {
            message.setCostUsd(outcome.costUsd().doubleValue());
        }
        if (outcome.latency() != null) {
            message.setLatency(Times.duration(outcome.latency()));
        }
        setTokens(message, outcome.inputTokens(), outcome.outputTokens());
        return message.build();
    }

    private static void setTokens(DecisionOutcome.Builder message, @Nullable Long input, @Nullable Long output) {
        if (input != null) {
            message.setInputTokens(input);
        }
        if (output != null) {
            message.setOutputTokens(output);
        }
    }

    private static WeighedCandidate toProto(Weighed candidate) {
        return WeighedCandidate.newBuilder()
                .setModel(candidate.model())
                .setPredictedQuality(candidate.quality())
                .setStandardError(candidate.standardError())
                .setPredictedCostUsd(candidate.costUsd())
                .build();
    }

    private static BesideDecision toProto(Beside beside) {
        return BesideDecision.newBuilder()
                .setRouterVersion(beside.routerVersion())
                .setModel(beside.model())
                .setPredictedQuality(beside.quality())
                .setPredictedCostUsd(beside.costUsd())
                .build();
    }
}

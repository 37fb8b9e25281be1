package dev.uniroute.service.grpc.check;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.uniroute.registry.simulation.PolicySimulation;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.Rollout;
import dev.uniroute.v1.RolloutEnd;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.SimulatePolicyRequest;
import java.time.Duration;
import java.util.regex.Pattern;

/** The requests of {@code uniroute.v1.OperationsService}. Each check leaves the call if a field is wrong. */
public final class OperationsChecks {
    private static final Pattern DECISION_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String DECISION_ID_FORM = "must be 1 to 64 characters of [A-Za-z0-9._-]";
    private static final long MOST_TOKENS = 100_000_000;
    private static final int MOST_MODELS = 1_000;
    private static final com.google.protobuf.Duration LONGEST_LATENCY = Durations.fromDays(1);
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);
    private static final long SHORTEST_LIMIT_MILLIS = 100;
    private static final long LONGEST_LIMIT_MILLIS = 30_000;

    private OperationsChecks() {}

    /** What came of which decision. */
    public static void check(ReportOutcomeRequest request) {
        Violations violations = new Violations();
        violations
                .field("decision_id")
                .require(DECISION_ID.matcher(request.getDecisionId()).matches(), DECISION_ID_FORM);
        checkOutcome(violations.field("outcome"), request.getOutcome());
        StoredTexts.check(violations, request);
        violations.throwIfAny();
    }

    private static void checkOutcome(Field field, DecisionOutcome outcome) {
        field.require(!outcome.equals(DecisionOutcome.getDefaultInstance()), "must say something");
        if (!outcome.getModel().isEmpty()) {
            Names.checkModel(field.field("model"), outcome.getModel());
        }
        if (outcome.hasScore()) {
            field.field("score").between(outcome.getScore(), 0, 1);
        }
        if (outcome.hasCostUsd()) {
            field.field("cost_usd").notNegative(outcome.getCostUsd());
        }
        if (outcome.hasLatency()) {
            field.field("latency").require(isLatency(outcome.getLatency()), "must be 0 s to 86,400 s");
        }
        if (outcome.hasInputTokens()) {
            field.field("input_tokens").between(outcome.getInputTokens(), 0, MOST_TOKENS);
        }
        if (outcome.hasOutputTokens()) {
            field.field("output_tokens").between(outcome.getOutputTokens(), 0, MOST_TOKENS);
        }
    }

    private static boolean isLatency(com.google.protobuf.Duration latency) {
        return Durations.isValid(latency)
                && !Durations.isNegative(latency)
                && Durations.compare(latency, LONGEST_LATENCY) <= 0;
    }

    /** What to try out. */
    public static void check(SetRolloutRequest request) {
        Violations violations = new Violations();
        Field field = violations.field("rollout");
        Rollout rollout = request.getRollout();
        switch (rollout.getSubjectCase()) {
            case ROUTER_VERSION -> field.field("router_version").between(rollout.getRouterVersion(), 1, Long.MAX_VALUE);
            case MODEL -> Names.checkModel(field.field("model"), rollout.getModel());
            case SUBJECT_NOT_SET -> field.field("router_version").reject("or model must be set");
        }
        field.field("mode")
                .require(Vocabulary.ROLLOUT_MODE.toDomain(rollout.getMode()).isPresent(), "must be CANARY or SHADOW");
        field.field("share").require(rollout.getShare() > 0 && rollout.getShare() <= 1, "must be in (0, 1]");
        violations.throwIfAny();
    }

    /** How to end it. */
    public static void check(EndRolloutRequest request) {
        Violations violations = new Violations();
        boolean known = request.getEnd() == RolloutEnd.ROLLOUT_END_ROLL_BACK
                || request.getEnd() == RolloutEnd.ROLLOUT_END_PROMOTE;
        violations.field("end").require(known, "must be ROLL_BACK or PROMOTE");
        violations.throwIfAny();
    }

    /** What to simulate. */
    public static void check(SimulatePolicyRequest request) {
        Violations violations = new Violations();
        if (request.hasPolicy()) {
            PolicyChecks.check(violations.field("policy"), request.getPolicy());
        }
        if (request.hasConstraints()) {
            ConstraintChecks.check(violations.field("constraints"), request.getConstraints());
        }
        violations.field("router_version").between(request.getRouterVersion(), 0, Long.MAX_VALUE);
        Field logged = violations.field("logged");
        logged.field("limit").between(request.getLogged().getLimit(), 0, PolicySimulation.MOST_DECISIONS);
        logged.field("from_time").require(Timestamps.isValid(request.getLogged().getFromTime()), "must be a time");
        logged.field("until_time")
                .require(Timestamps.isValid(request.getLogged().getUntilTime()), "must be a time");
        violations.throwIfAny();
    }

    /** Which decisions. */
    public static void check(ListDecisionsRequest request) {
        Violations violations = new Violations();
        if (!request.getDecisionId().isEmpty()) {
            violations
                    .field("decision_id")
                    .require(DECISION_ID.matcher(request.getDecisionId()).matches(), DECISION_ID_FORM);
        }
        Field models = violations.field("models");
        models.size(request.getModelsCount(), 0, MOST_MODELS);
        for (int i = 0; i < request.getModelsCount(); i++) {
            Names.checkModel(models.item(i), request.getModels(i));
        }
        EnumWords.check(violations.field("statuses"), request.getStatusesList(), Vocabulary.DECISION_STATUS);
        violations.field("from_time").require(Timestamps.isValid(request.getFromTime()), "must be a time");
        violations.field("until_time").require(Timestamps.isValid(request.getUntilTime()), "must be a time");
        violations.throwIfAny();
    }

    /** How long to look. */
    public static Duration timeLimit(DiagnoseRequest request) {
        if (!request.hasTimeLimit()) {
            return USUAL_LIMIT;
        }
        boolean fits = Durations.isValid(request.getTimeLimit())
                && Durations.toMillis(request.getTimeLimit()) >= SHORTEST_LIMIT_MILLIS
                && Durations.toMillis(request.getTimeLimit()) <= LONGEST_LIMIT_MILLIS;
        Violations violations = new Violations();
        violations.field("time_limit").require(fits, "must be 0.1 s to 30 s");
        violations.throwIfAny();
        return Duration.ofMillis(Durations.toMillis(request.getTimeLimit()));
    }
}

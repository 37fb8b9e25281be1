package dev.uniroute.service.grpc.check;

import com.google.protobuf.Message;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListSimilarModelsRequest;
import dev.uniroute.v1.PromptKind;
import dev.uniroute.v1.TrainRouterRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The small requests. Each check leaves the call if a field is wrong. */
public final class Requests {
    private static final int LONGEST_TASK = 128;
    private static final int LONGEST_NAME = 128;
    private static final int MOST_SIMILAR = 1_000;
    private static final int FEWEST_FOLDS = 2;
    private static final int MOST_FOLDS = 20;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Requests() {}

    /** The model that a request names. */
    public static String modelName(String field, String name) {
        Violations violations = new Violations();
        Names.checkModel(violations.field(field), name);
        violations.throwIfAny();
        return name;
    }

    /** The run that a request names. */
    public static UUID runId(String id) {
        Violations violations = new Violations();
        violations.field("id").require(UUID_FORM.matcher(id).matches(), "must be a UUID");
        violations.throwIfAny();
        return UUID.fromString(id);
    }

    /** The filter of a list of models. */
    public static void check(ListModelsRequest request) {
        Violations violations = new Violations();
        EnumWords.check(violations.field("states"), request.getStatesList(), Vocabulary.MODEL_STATE);
        Labels.check(violations.field("labels"), request.getLabelsMap());
        violations.field("name_contains").characters(request.getNameContains(), 0, LONGEST_NAME);
        finish(violations, request);
    }

    /** The filter of a list of profiling runs. */
    public static void check(ListProfilingRunsRequest request) {
        Violations violations = new Violations();
        EnumWords.check(violations.field("states"), request.getStatesList(), Vocabulary.RUN_STATE);
        if (!request.getModel().isEmpty()) {
            Names.checkModel(violations.field("model"), request.getModel());
        }
        finish(violations, request);
    }

    /** The filter of a list of prompts. */
    public static void check(ListPromptsRequest request) {
        Violations violations = new Violations();
        violations
                .field("kind")
                .require(request.getKind() != PromptKind.UNRECOGNIZED, "must be a kind that this version knows");
        violations.field("task").characters(request.getTask(), 0, LONGEST_TASK);
        finish(violations, request);
    }

    /** How many similar models of which. */
    public static void check(ListSimilarModelsRequest request) {
        Violations violations = new Violations();
        Names.checkModel(violations.field("name"), request.getName());
        violations.field("limit").between(request.getLimit(), 0, MOST_SIMILAR);
        finish(violations, request);
    }

    /** How to train. */
    public static void check(TrainRouterRequest request) {
        Violations violations = new Violations();
        Names.checkRequestId(violations.field("request_id"), request.getRequestId());
        MethodChecks.check(violations.field("method"), request.getMethod());
        finish(violations, request);
    }

    /** Which version. */
    public static void check(ActivateRouterVersionRequest request) {
        Violations violations = new Violations();
        violations.field("number").between(request.getNumber(), 1, Long.MAX_VALUE);
        finish(violations, request);
    }

    /** Which versions to compare. */
    public static void check(EvaluateRouterRequest request) {
        Violations violations = new Violations();
        violations.field("candidate").between(request.getCandidate(), 1, Long.MAX_VALUE);
        violations.field("against").between(request.getAgainst(), 0, Long.MAX_VALUE);
        violations
                .field("folds")
                .require(
                        request.getFolds() == 0
                                || (request.getFolds() >= FEWEST_FOLDS && request.getFolds() <= MOST_FOLDS),
                        "must be 0 or in [" + FEWEST_FOLDS + ", " + MOST_FOLDS + "], is " + request.getFolds());
        finish(violations, request);
    }

    private static void finish(Violations violations, Message request) {
        StoredTexts.check(violations, request);
        violations.throwIfAny();
    }
}

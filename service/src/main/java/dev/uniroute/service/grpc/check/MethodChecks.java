package dev.uniroute.service.grpc.check;

import dev.uniroute.registry.training.AttributeSource;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.v1.AttributesMethod;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;

/** {@code uniroute.v1.RouterMethod}. */
final class MethodChecks {
    private MethodChecks() {}

    static void check(Field field, RouterMethod method) {
        checkKind(field, method);
        switch (method.getQuality()) {
            case QUALITY_UNSPECIFIED, QUALITY_GRADES -> {}
            case QUALITY_VOTES ->
                field.field("quality")
                        .require(
                                allowsVotes(method),
                                "must not be VOTES for a method that needs grades or has no groups");
            case UNRECOGNIZED -> field.field("quality").reject("must be a quality that this version knows");
        }
    }

    private static boolean allowsVotes(RouterMethod method) {
        return switch (method.getKindCase()) {
            case K_MEANS, ZERO_ROUTER, PARETO_RANDOM, GAUSSIAN_PROCESS, KIND_NOT_SET -> true;
            case LEARNED_MAP, K_NN -> false;
            case ATTRIBUTES -> allowsVotes(method.getAttributes().getMethod());
        };
    }

    private static void checkKind(Field field, RouterMethod method) {
        switch (method.getKindCase()) {
            case K_MEANS -> check(field.field("k_means"), method.getKMeans());
            case LEARNED_MAP ->
                checkClusters(field.field("learned_map"), method.getLearnedMap().getClusters());
            case K_NN ->
                field.field("k_nn")
                        .field("neighbours")
                        .between(method.getKNn().getNeighbours(), 0, TrainingMethod.MOST_NEIGHBOURS);
            case ATTRIBUTES -> check(field.field("attributes"), method.getAttributes());
            case ZERO_ROUTER, PARETO_RANDOM, GAUSSIAN_PROCESS, KIND_NOT_SET -> {}
        }
    }

    private static void check(Field field, AttributesMethod method) {
        Names.checkModel(field.field("labelled_by"), method.getLabelledBy());
        field.field("prompts").between(method.getPrompts(), 0, AttributeSource.MOST_PROMPTS);
        field.field("spend_cap_usd").notNegative(method.getSpendCapUsd());
        Field inner = field.field("method");
        if (inner.require(!method.getMethod().hasAttributes(), "must not be on attributes itself")) {
            checkKind(inner, method.getMethod());
        }
        inner.field("quality")
                .require(
                        method.getMethod().getQuality() == Quality.QUALITY_UNSPECIFIED,
                        "must be unset; set that of the whole method");
    }

    private static void check(Field field, KMeansMethod method) {
        checkClusters(field, method.getClusters());
        field.field("shrinkage").between(method.getShrinkage(), 0, TrainingMethod.MOST_SHRINKAGE);
        field.field("softness").between(method.getSoftness(), 0, TrainingMethod.MOST_SOFTNESS);
    }

    private static void checkClusters(Field field, int clusters) {
        field.field("clusters").between(clusters, 0, TrainingMethod.MOST_CLUSTERS);
    }
}

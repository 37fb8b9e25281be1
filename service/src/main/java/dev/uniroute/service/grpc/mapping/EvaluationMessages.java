package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.evaluation.Evaluations;

/** {@code uniroute.v1.Evaluation}. */
public final class EvaluationMessages {
    private EvaluationMessages() {}

    /** A stored evaluation; the answer's text is not part of the API. */
    public static dev.uniroute.v1.Evaluation toProto(Evaluations.Stored stored) {
        dev.uniroute.registry.evaluation.Evaluation evaluation = stored.evaluation();
        dev.uniroute.v1.Evaluation.Builder message = dev.uniroute.v1.Evaluation.newBuilder()
                .setPromptId(evaluation.promptId())
                .setTask(stored.task())
                .setScore(evaluation.score())
                .setInputTokens(Math.toIntExact(evaluation.usage().inputTokens()))
                .setOutputTokens(Math.toIntExact(evaluation.usage().outputTokens()))
                .setCostUsd(evaluation.costUsd().doubleValue())
                .setGradingCostUsd(evaluation.gradingCostUsd().doubleValue())
                .setCreateTime(Times.timestamp(stored.createTime()));
        if (evaluation.latency() != null) {
            message.setLatency(Times.duration(evaluation.latency()));
        }
        return message.build();
    }
}

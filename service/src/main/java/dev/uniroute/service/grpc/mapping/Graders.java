package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.grading.ContainsGrader;
import dev.uniroute.registry.grading.EmbeddingSimilarityGrader;
import dev.uniroute.registry.grading.ExactGrader;
import dev.uniroute.registry.grading.Grader;
import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.grading.InvalidGraderException;
import dev.uniroute.registry.grading.JsonFieldGrader;
import dev.uniroute.registry.grading.LlmJudgeGrader;
import dev.uniroute.registry.grading.MultipleChoiceGrader;
import dev.uniroute.registry.grading.NumericGrader;
import dev.uniroute.registry.grading.RegexGrader;

/** {@code uniroute.v1.Grader}. */
public final class Graders {
    private Graders() {}

    /**
     * How answers are graded. Graders check themselves.
     *
     * @throws InvalidGraderException if a field is wrong; it names the first
     */
    public static GraderSpec toDomain(dev.uniroute.v1.Grader message) {
        return new GraderSpec(Extractions.toDomain(message), grader(message));
    }

    private static Grader grader(dev.uniroute.v1.Grader message) {
        return switch (message.getKindCase()) {
            case NUMERIC ->
                new NumericGrader(
                        message.getNumeric().getExpected(), message.getNumeric().getTolerance());
            case EXACT ->
                new ExactGrader(
                        message.getExact().getExpected(), message.getExact().getIgnoreCase());
            case MULTIPLE_CHOICE ->
                new MultipleChoiceGrader(
                        message.getMultipleChoice().getExpected(),
                        message.getMultipleChoice().getChoices());
            case CONTAINS -> contains(message.getContains());
            case REGEX -> new RegexGrader(message.getRegex().getPattern());
            case JSON_FIELD ->
                new JsonFieldGrader(
                        message.getJsonField().getPointer(),
                        message.getJsonField().getExpectedJson());
            case EMBEDDING_SIMILARITY ->
                new EmbeddingSimilarityGrader(
                        message.getEmbeddingSimilarity().getExpected(),
                        message.getEmbeddingSimilarity().getThreshold());
            case LLM_JUDGE ->
                new LlmJudgeGrader(
                        message.getLlmJudge().getModel(), message.getLlmJudge().getRubric());
            case KIND_NOT_SET ->
                throw new InvalidGraderException("grader.kind", "must be one that this version knows, none is set");
        };
    }

    private static ContainsGrader contains(dev.uniroute.v1.ContainsGrader message) {
        return new ContainsGrader(message.getExpectedList(), message.getIgnoreCase(), message.getAllOrNothing());
    }

    static dev.uniroute.v1.Grader toProto(GraderSpec spec) {
        dev.uniroute.v1.Grader.Builder message = dev.uniroute.v1.Grader.newBuilder();
        Extractions.toProto(spec.extraction()).ifPresent(message::setExtraction);
        switch (spec.grader()) {
            case NumericGrader grader ->
                message.getNumericBuilder().setExpected(grader.expected()).setTolerance(grader.tolerance());
            case ExactGrader grader ->
                message.getExactBuilder().setExpected(grader.expected()).setIgnoreCase(grader.ignoreCase());
            case MultipleChoiceGrader grader ->
                message.getMultipleChoiceBuilder()
                        .setExpected(grader.expected())
                        .setChoices(grader.choices());
            case ContainsGrader grader ->
                message.getContainsBuilder()
                        .addAllExpected(grader.expected())
                        .setIgnoreCase(grader.ignoreCase())
                        .setAllOrNothing(grader.allOrNothing());
            case RegexGrader grader -> message.getRegexBuilder().setPattern(grader.pattern());
            case JsonFieldGrader grader ->
                message.getJsonFieldBuilder().setPointer(grader.pointer()).setExpectedJson(grader.expectedJson());
            case EmbeddingSimilarityGrader grader ->
                message.getEmbeddingSimilarityBuilder()
                        .setExpected(grader.expected())
                        .setThreshold(grader.threshold());
            case LlmJudgeGrader grader ->
                message.getLlmJudgeBuilder().setModel(grader.model()).setRubric(grader.rubric());
        }
        return message.build();
    }
}

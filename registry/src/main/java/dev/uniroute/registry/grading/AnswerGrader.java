package dev.uniroute.registry.grading;

import dev.uniroute.registry.grading.GradeOutcome.Graded;
import dev.uniroute.registry.grading.GradeOutcome.Ungradable;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.TextRefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Grades answers: extracts what counts, then scores it. Safe for any number of threads. */
public final class AnswerGrader {
    private final Embedder embedder;
    private final Judge judge;

    /**
     * @param embedder gives the meaning of texts where a prompt is graded by their similarity
     * @param judge asked where a prompt is graded by an LLM
     */
    public AnswerGrader(Embedder embedder, Judge judge) {
        this.embedder = embedder;
        this.judge = judge;
    }

    /**
     * Grades one answer. An answer from which nothing can be extracted scores 0.
     *
     * @param spec what was stored with the prompt
     * @param prompt the text that the model received
     * @param answer the text that it gave
     * @throws InterruptedException if the thread is interrupted while it waits for a judge or a remote embedder
     */
    public GradeOutcome grade(GraderSpec spec, String prompt, String answer) throws InterruptedException {
        Optional<FinalAnswer> found = spec.extraction().from(answer);
        if (found.isEmpty()) {
            return graded(0);
        }
        return switch (spec.grader()) {
            case TextGrader grader -> graded(grader.score(found.get()));
            case EmbeddingSimilarityGrader grader -> similar(grader, found.get().text());
            case LlmJudgeGrader grader -> judged(grader, prompt, found.get().text());
        };
    }

    private GradeOutcome similar(EmbeddingSimilarityGrader grader, String answer) throws InterruptedException {
        try {
            List<EmbeddedText> texts = embedder.embedAll(List.of(answer, grader.expected()));
            Embedding given = texts.getFirst().embedding();
            return graded(grader.score(given.cosine(texts.getLast().embedding())));
        } catch (EmbedderUnavailableException e) {
            return new Ungradable(String.valueOf(e.getMessage()), true, BigDecimal.ZERO);
        } catch (TextRefusedException e) {
            return new Ungradable(String.valueOf(e.getMessage()), false, BigDecimal.ZERO);
        }
    }

    private GradeOutcome judged(LlmJudgeGrader grader, String prompt, String answer) throws InterruptedException {
        return switch (judge.judge(grader.model(), prompt, answer, grader.rubric())) {
            case JudgeOutcome.Judged(double grade, BigDecimal cost) -> new Graded(grade, cost);
            case JudgeOutcome.NoGrade(String reason, boolean retryable, BigDecimal cost) ->
                new Ungradable(reason, retryable, cost);
        };
    }

    private static Graded graded(double score) {
        return new Graded(score, BigDecimal.ZERO);
    }
}

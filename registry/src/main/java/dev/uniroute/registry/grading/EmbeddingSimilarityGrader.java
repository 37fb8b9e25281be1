package dev.uniroute.registry.grading;

/**
 * The cosine similarity of the embeddings of the answer and of the expected text, 0 where negative.
 *
 * @param expected the expected text, not blank
 * @param threshold in (0, 1]: 1 if the similarity reaches it, else 0; 0: the similarity itself is the score
 */
public record EmbeddingSimilarityGrader(String expected, double threshold) implements Grader {
    static final String KIND = "embedding_similarity";

    public EmbeddingSimilarityGrader {
        Check.that(!expected.isBlank(), "grader.embedding_similarity.expected", "must not be blank");
        Check.that(threshold >= 0 && threshold <= 1, "grader.embedding_similarity.threshold", "must be in [0, 1]");
    }

    /** The score of a cosine similarity in [-1, 1]. */
    double score(double similarity) {
        if (threshold > 0) {
            return similarity >= threshold ? 1 : 0;
        }
        return Math.max(0, similarity);
    }

    @Override
    public String kind() {
        return KIND;
    }
}

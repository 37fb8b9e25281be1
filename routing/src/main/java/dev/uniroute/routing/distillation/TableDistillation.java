package dev.uniroute.routing.distillation;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.TokenTable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Distils a transformer into a table of token vectors.
 *
 * <pre>
 * E    [V x D']  row t: the transformer's embedding of token t alone
 * mu   [D']      mean row
 * P    [D' x D]  leading eigenvectors of (E - mu)^T (E - mu)
 * T    [V x D]   (E - mu) P, a byte per entry
 * </pre>
 *
 * <p>Centring takes away what all tokens share, which a mean over tokens would add up; the principal components keep most
 * of the rest in fewer numbers. The result does not depend on how many threads work. Source: the method of model2vec.
 */
public final class TableDistillation {

    /** D unless a transformer has fewer. */
    public static final int DIMENSION = 256;

    private static final int BLOCK = 256;

    private TableDistillation() {}

    /**
     * Distils; takes as long as the transformer needs for V short texts, on all cores.
     *
     * @param tokens V >= 1
     * @param dimension D, 1 to the transformer's
     * @param progress told how many tokens are embedded
     * @throws InterruptedException if the thread is interrupted
     */
    public static TokenTable distil(TokenEmbeddings transformer, int tokens, int dimension, IntConsumer progress)
            throws InterruptedException {
        Embedding[] embedded = new Embedding[tokens];
        for (int from = 0; from < tokens; from += BLOCK) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while distilling");
            }
            IntStream.range(from, Math.min(from + BLOCK, tokens))
                    .parallel()
                    .forEach(token -> embedded[token] = transformer.of(token));
            progress.accept(Math.min(from + BLOCK, tokens));
        }
        return TokenTable.quantised(dimension, new PrincipalComponents(embedded, dimension).project());
    }
}

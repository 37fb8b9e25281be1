package dev.uniroute.routing.distillation;

import dev.uniroute.routing.wordpiece.TokenIds;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.util.List;

/**
 * How much a token says: {@code a / (a + p(t))}, in (0, 1], with p(t) the share of the tokens of some texts that are t and
 * a = {@value #A}. Rare tokens weigh 1, "the" with p = 0.05 weighs 0.02.
 *
 * <p>Source: Arora, Liang and Ma, A simple but tough-to-beat baseline for sentence embeddings, 2017.
 */
public final class TokenWeights {

    private static final double A = 1e-3;

    private TokenWeights() {}

    /**
     * The weight of every token of the vocabulary, [V]; all 1 if the texts have no tokens.
     *
     * @param maxTokens tokens of each text that are counted
     */
    public static double[] of(List<String> texts, WordPieceTokenizer tokenizer, int maxTokens) {
        double[] counts = new double[tokenizer.vocabulary().size()];
        TokenIds tokens = new TokenIds(maxTokens);
        long total = 0;
        for (String text : texts) {
            tokens.clear();
            tokenizer.tokenize(text, tokens);
            for (int i = 0; i < tokens.size(); i++) {
                counts[tokens.get(i)]++;
            }
            total += tokens.size();
        }
        double[] weights = new double[counts.length];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = A / (A + (total == 0 ? 0 : counts[t] / total));
        }
        return weights;
    }
}

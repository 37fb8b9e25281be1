package dev.uniroute.registry.embedding;

import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.EmbeddingsOutcome;
import dev.uniroute.registry.llm.EmbeddingsRequest;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.ResilientEmbeddings;
import dev.uniroute.registry.llm.RetryPolicy;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.TextRefusedException;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An embedding model behind any OpenAI-compatible {@code POST /v1/embeddings}. Its name is {@code remote:} and the
 * provider's id of the model.
 *
 * <p>Embeddings are scaled to length 1. Tokens are counted by BERT's WordPiece, which is an estimate: it counts English
 * prose about as other tokenizers do, code and other scripts up to twice as high. A profile learns the ratio of the
 * provider's count to ours, so that costs are right on average. By the same count a text is cut to a prefix before it is
 * sent.
 *
 * <p>Somebody waits for {@link #embed}: it makes 3 attempts at most, and all of them end within the timeout. {@link
 * #embedAll} makes 10 within 5 minutes per batch, and halves a batch that the provider refuses, down to the text that it
 * is about.
 */
public final class HttpEmbedder implements Embedder {

    private static final int BATCH = 32;
    private static final Duration BATCH_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration BATCH_PATIENCE = Duration.ofMinutes(5);

    /** A word of any length that WordPiece does not know is one token to it; to a provider it is not. */
    private static final int MAX_CHARACTERS_PER_TOKEN = 16;

    /** What is sent in place of a blank text, which providers refuse. */
    private static final String BLANK = ".";

    private final Settings settings;
    private final ResilientEmbeddings calls;
    private final WordPieceTokenizer tokenizer;
    private final RetryPolicy hurried;

    public HttpEmbedder(Settings settings, ResilientEmbeddings calls, WordPieceTokenizer tokenizer) {
        this.settings = settings;
        this.calls = calls;
        this.tokenizer = tokenizer;
        this.hurried = new RetryPolicy(3, 1, Duration.ofMillis(50), Duration.ofMillis(500), settings.timeout());
    }

    /**
     * Which model is called, and how.
     *
     * @param endpoint where it is called
     * @param dimension D of its embeddings, 1 to 16,000
     * @param maxTokens of a text that are sent, as WordPiece counts, >= 8
     * @param timeout time for one text that somebody waits for, all attempts included, > 0
     */
    public record Settings(LlmEndpoint endpoint, int dimension, int maxTokens, Duration timeout) {
        public Settings {
            if (dimension < 1 || dimension > 16_000) {
                throw new IllegalArgumentException("dimension must be in [1, 16000], is " + dimension);
            }
            if (maxTokens < 8) {
                throw new IllegalArgumentException("maxTokens must be >= 8, is " + maxTokens);
            }
            if (!timeout.isPositive()) {
                throw new IllegalArgumentException("timeout must be > 0, is " + timeout);
            }
        }
    }

    @Override
    public String name() {
        return "remote:" + settings.endpoint().providerModel();
    }

    @Override
    public int dimension() {
        return settings.dimension();
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.count(text);
    }

    @Override
    public EmbeddedText embed(String text) {
        int tokens = countTokens(text);
        EmbeddingsRequest request =
                new EmbeddingsRequest(List.of(prefix(text, tokens)), dimension(), settings.timeout());
        try {
            EmbeddingsOutcome outcome = calls.call(settings.endpoint(), request, hurried, settings.timeout());
            return new EmbeddedText(embeddings(outcome).getFirst().toLengthOne(), tokens);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbedderUnavailableException(name(), "the process is shutting down");
        }
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts) throws InterruptedException {
        int[] tokens = texts.stream().mapToInt(this::countTokens).toArray();
        List<String> prefixes = IntStream.range(0, tokens.length)
                .mapToObj(i -> prefix(texts.get(i), tokens[i]))
                .toList();
        List<EmbeddedText> embedded = new ArrayList<>(tokens.length);
        for (int from = 0; from < tokens.length; from += BATCH) {
            for (Embedding embedding : batch(prefixes.subList(from, Math.min(from + BATCH, tokens.length)))) {
                embedded.add(new EmbeddedText(embedding.toLengthOne(), tokens[embedded.size()]));
            }
        }
        return embedded;
    }

    private List<Embedding> batch(List<String> texts) throws InterruptedException {
        EmbeddingsRequest request = new EmbeddingsRequest(texts, dimension(), BATCH_TIMEOUT);
        EmbeddingsOutcome outcome = calls.call(settings.endpoint(), request, RetryPolicy.standard(), BATCH_PATIENCE);
        if (outcome instanceof CallOutcome.RejectedPrompt && texts.size() > 1) {
            int half = texts.size() / 2;
            List<Embedding> embeddings = new ArrayList<>(batch(texts.subList(0, half)));
            embeddings.addAll(batch(texts.subList(half, texts.size())));
            return embeddings;
        }
        return embeddings(outcome);
    }

    private List<Embedding> embeddings(EmbeddingsOutcome outcome) {
        return switch (outcome) {
            case EmbeddingsOutcome.Embedded(List<Embedding> embeddings) -> embeddings;
            case CallOutcome.RejectedPrompt rejected -> throw new TextRefusedException(name(), rejected.reason());
            case CallOutcome.Retryable failed -> throw new EmbedderUnavailableException(name(), failed.reason());
            case CallOutcome.EndpointFailed failed -> throw new EmbedderUnavailableException(name(), failed.reason());
        };
    }

    /** The longest prefix that has at most the tokens that are sent, to within a few. */
    private String prefix(String text, int tokens) {
        String prefix = cut(text, Math.min(text.length(), settings.maxTokens() * MAX_CHARACTERS_PER_TOKEN));
        int count = prefix.length() == text.length() ? tokens : countTokens(prefix);
        while (count > settings.maxTokens()) {
            int length = Math.toIntExact((long) prefix.length() * settings.maxTokens() / count);
            prefix = cut(prefix, Math.min(length, prefix.length() - 1));
            count = countTokens(prefix);
        }
        return prefix.isBlank() ? BLANK : prefix;
    }

    /** Not in the middle of a surrogate pair. */
    private static String cut(String text, int length) {
        boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }
}

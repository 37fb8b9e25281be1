package dev.uniroute.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A BERT-like sentence transformer, run by ONNX Runtime: tokens -> hidden states [1][T][D] -> one vector [D] by {@link
 * Pooling} -> scaled to length 1. Safe for any number of threads; each call uses one core.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
    /** Fewest tokens that one can be told to read. */
    public static final int FEWEST_TOKENS = 8;

    private final String name;
    private final WordPieceTokenizer tokenizer;
    private final Pooling pooling;
    private final int maxTokens;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimension;

    /**
     * Loads the model.
     *
     * @param name name of the embedder in router versions
     * @param model the ONNX model, with inputs input_ids, attention_mask and token_type_ids, each [1][T]
     * @param pooling the one that the model was trained with
     * @param maxTokens tokens that are read, special tokens included, 8 to 512
     * @throws IllegalStateException if ONNX Runtime refuses the model
     */
    public OnnxEmbedder(String name, byte[] model, WordPieceTokenizer tokenizer, Pooling pooling, int maxTokens) {
        if (maxTokens < FEWEST_TOKENS || maxTokens > 512) {
            throw new IllegalArgumentException("uniroute.embedder.max-tokens must be in [8, 512], is " + maxTokens);
        }
        this.name = name;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
        this.maxTokens = maxTokens;
        this.environment = OrtEnvironment.getEnvironment(name);
        this.session = load(model);
        this.dimension = pooled("dimension").length;
    }

    private OrtSession load(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Parallel callers with one thread each embed half as many prompts again as one caller with two.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            environment.setTelemetry(false);
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load " + name, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.count(text);
    }

    @Override
    public EmbeddedText embed(String text) {
        return new EmbeddedText(Embedding.of(pooled(text)).toLengthOne(), tokenizer.count(text));
    }

    /** The tokenizer, whose ids {@link #embedToken} takes. */
    public WordPieceTokenizer tokenizer() {
        return tokenizer;
    }

    /** The embedding of a text that is this token alone, of length 1. */
    public Embedding embedToken(int id) {
        return Embedding.of(pooled(tokenizer.startId(), id, tokenizer.endId())).toLengthOne();
    }

    private float[] pooled(String text) {
        return pooled(tokenizer.encode(text, maxTokens));
    }

    private float[] pooled(int... tokens) {
        long[] shape = {1, tokens.length};
        LongBuffer ids = LongBuffer.wrap(Arrays.stream(tokens).asLongStream().toArray());
        LongBuffer ones = LongBuffer.allocate(tokens.length);
        Arrays.fill(ones.array(), 1L);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, ones, shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(tokens.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return pooling.pool(((OnnxTensor) result.get(0)).getFloatBuffer(), tokens.length);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a text of " + tokens.length + " tokens", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close " + name, e);
        }
    }
}

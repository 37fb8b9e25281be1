package dev.uniroute.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.WordPieceTokenizer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A BERT-like sentence transformer, run by ONNX Runtime: tokens -> hidden states [1][T][D] -> their mean over the T
 * tokens, special tokens included -> scaled to length 1. Safe for any number of threads; each call uses one core.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
    private final String name;
    private final WordPieceTokenizer tokenizer;
    private final int maxTokens;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimension;

    /**
     * Loads the model.
     *
     * @param name name of the embedder in router versions
     * @param model the ONNX model, with inputs input_ids, attention_mask and token_type_ids, each [1][T]
     * @param maxTokens tokens that are read, special tokens included, 8 to 512
     * @throws IllegalStateException if ONNX Runtime refuses the model
     */
    public OnnxEmbedder(String name, byte[] model, WordPieceTokenizer tokenizer, int maxTokens) {
        if (maxTokens < 8 || maxTokens > 512) {
            throw new IllegalArgumentException("uniroute.embedder.max-tokens must be in [8, 512], is " + maxTokens);
        }
        this.name = name;
        this.tokenizer = tokenizer;
        this.maxTokens = maxTokens;
        this.environment = OrtEnvironment.getEnvironment(name);
        this.session = load(model);
        this.dimension = meanOfTokens("dimension").length;
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
        return new EmbeddedText(Embedding.of(toLengthOne(meanOfTokens(text))), tokenizer.count(text));
    }

    private float[] meanOfTokens(String text) {
        int[] tokens = tokenizer.encode(text, maxTokens);
        long[] shape = {1, tokens.length};
        LongBuffer ids = LongBuffer.wrap(Arrays.stream(tokens).asLongStream().toArray());
        LongBuffer ones = LongBuffer.allocate(tokens.length);
        Arrays.fill(ones.array(), 1L);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, ones, shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(tokens.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return mean(result.get(0), tokens.length);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a text of " + tokens.length + " tokens", e);
        }
    }

    /** The mean over the first axis of a row-major [T][D]. */
    private static float[] mean(OnnxValue hidden, int tokens) {
        FloatBuffer states = ((OnnxTensor) hidden).getFloatBuffer();
        int dimension = states.remaining() / tokens;
        float[] mean = new float[dimension];
        for (int token = 0; token < tokens; token++) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += states.get(token * dimension + i);
            }
        }
        for (int i = 0; i < dimension; i++) {
            mean[i] /= tokens;
        }
        return mean;
    }

    private static float[] toLengthOne(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
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

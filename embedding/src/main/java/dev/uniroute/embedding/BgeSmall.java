package dev.uniroute.embedding;

/**
 * The sentence transformer bge-small-en-v1.5 (384 dimensions, int8), from the artifact that carries its weights. A text is
 * the state of its first token; no instruction stands before it, since prompts are compared with prompts.
 */
public final class BgeSmall {
    /** Name of the embedder in router versions. */
    public static final String NAME = "bge-small-en-v1.5";

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private BgeSmall() {}

    /**
     * Loads the embedder; takes a second or two and some 250 MB.
     *
     * @param maxTokens tokens that are read, 8 to 512
     */
    public static OnnxEmbedder load(int maxTokens) {
        return new OnnxEmbedder(
                NAME, ModelFiles.read(MODEL), ModelFiles.tokenizer(TOKENIZER), Pooling.FIRST_TOKEN, maxTokens);
    }

    /** SHA-256 of the model and its vocabulary, hexadecimal: changes whenever the vectors may. */
    public static String checksum() {
        return ModelFiles.checksum(MODEL, TOKENIZER);
    }
}

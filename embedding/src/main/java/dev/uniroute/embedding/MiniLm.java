package dev.uniroute.embedding;

import dev.uniroute.routing.wordpiece.WordPieceTokenizer;

/** The sentence transformer all-MiniLM-L6-v2 (384 dimensions, int8), from the artifact that carries its weights. */
public final class MiniLm {
    /** Name of the embedder in router versions. */
    public static final String NAME = "all-minilm-l6-v2";

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private MiniLm() {}

    /**
     * Loads the embedder; takes about a second and some 170 MB.
     *
     * @param maxTokens tokens that are read, 8 to 512
     */
    public static OnnxEmbedder load(int maxTokens) {
        return new OnnxEmbedder(NAME, ModelFiles.read(MODEL), tokenizer(), Pooling.MEAN, maxTokens);
    }

    /** The tokenizer of the model: WordPiece over BERT's uncased vocabulary of 30,522 tokens. */
    public static WordPieceTokenizer tokenizer() {
        return ModelFiles.tokenizer(TOKENIZER);
    }

    /** SHA-256 of the model and its vocabulary, hexadecimal: changes whenever the vectors may. */
    public static String checksum() {
        return ModelFiles.checksum(MODEL, TOKENIZER);
    }
}

package dev.uniroute.service.config;

/** What turns prompts into embeddings. */
public enum EmbedderKind {
    /** A table distilled from all-MiniLM-L6-v2, part of each router version; the transformer is for training alone. */
    STATIC,
    /** all-MiniLM-L6-v2, run by ONNX Runtime in this process. */
    MINILM,
    /** bge-small-en-v1.5, run by ONNX Runtime in this process. */
    BGE_SMALL,
    /** An embedding model behind an OpenAI-compatible endpoint. */
    REMOTE
}

package dev.uniroute.bench.speed;

/** The figures that UniRoute is held to, as {@code bench.json} names them. Most are ratios: the machine cancels out. */
enum Ratio {
    ROUTE_PROMPT100_THROUGHPUT_VS_EMPTY,
    ROUTE_PROMPT100_P99_VS_EMPTY,
    ROUTE_EMBEDDING_THROUGHPUT_VS_EMPTY,
    BATCH_ROUTE_VS_UNARY,
    STREAM_ROUTE_VS_UNARY,
    DECISION_VS_TOKENIZATION,
    DECISION_BYTES,
    TOKENIZER_SPEEDUP_VS_REFERENCE,
    MODELS_10000_VS_100,
    OVERLOAD_GOODPUT_VS_PEAK,
    OVERLOAD_P99_VS_UNLOADED,
    STARTUP_MS,
    SIDECAR_RSS_MIB,
    KMEANS_VS_SKLEARN
}

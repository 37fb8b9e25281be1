package dev.uniroute.bench.speed;

/** The figures that UniRoute is held to, as {@code bench.json} names them. Most are ratios: the machine cancels out. */
enum Ratio {
    ROUTE_PROMPT100_THROUGHPUT_VS_EMPTY(0.80, Double.POSITIVE_INFINITY),
    ROUTE_PROMPT100_P99_VS_EMPTY(0, 1.3),
    ROUTE_EMBEDDING_THROUGHPUT_VS_EMPTY(0.85, Double.POSITIVE_INFINITY),
    BATCH_ROUTE_VS_UNARY(3, Double.POSITIVE_INFINITY),
    STREAM_ROUTE_VS_UNARY(3, Double.POSITIVE_INFINITY),
    DECISION_VS_TOKENIZATION(0, 3),
    DECISION_BYTES(0, 2_048),
    TOKENIZER_SPEEDUP_VS_REFERENCE(20, Double.POSITIVE_INFINITY),
    MODELS_10000_VS_100(0, 15),
    OVERLOAD_GOODPUT_VS_PEAK(0.9, Double.POSITIVE_INFINITY),
    OVERLOAD_P99_VS_UNLOADED(0, 5),
    OVERLOAD_MEMORY_GROWTH(0, 1.1),
    OVERLOAD_RECOVERY_P99_VS_UNLOADED(0, 5),
    SWAP_P99_VS_BEFORE(0, 1.5),
    STARTUP_MS(0, 1_200),
    SIDECAR_RSS_MIB(0, 220),
    KMEANS_VS_SKLEARN(0, Double.POSITIVE_INFINITY),
    TRAINING_1000000_VS_100000(0, 1.3);

    private final double least;
    private final double most;

    Ratio(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** Whether a value is what is aimed at. */
    boolean isReached(double value) {
        return value >= least && value <= most;
    }

    /** What is aimed at, for a person; empty if any value will do. */
    String aim() {
        if (least > 0) {
            return ">= " + Findings.shown(least);
        }
        return most < Double.POSITIVE_INFINITY ? "<= " + Findings.shown(most) : "";
    }
}

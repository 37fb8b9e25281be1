package dev.uniroute.bench.speed;

/** One of the things that are measured. */
interface Part {
    /** As {@code --only} names it. */
    String name();

    /** Measures, and puts down what came out. */
    void measure(Setting setting, Findings findings) throws Exception;
}

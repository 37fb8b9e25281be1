package dev.uniroute.bench.protocol;

/** A method as the protocol runs it. Thread-safe; the same cell and seed give the same bits. */
@FunctionalInterface
public interface Contender {

    /** Trains on what is known and routes the test prompts. */
    Predictions run(Cell cell, long seed) throws InterruptedException;
}

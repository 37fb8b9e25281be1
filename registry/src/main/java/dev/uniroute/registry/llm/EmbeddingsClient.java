package dev.uniroute.registry.llm;

/** Makes one call of an embedding model. */
public interface EmbeddingsClient {

    /**
     * Makes one call and waits for its end.
     *
     * @return what came of it; failures are outcomes, not exceptions
     * @throws InterruptedException if the thread is interrupted; the call is then abandoned
     */
    EmbeddingsOutcome call(LlmEndpoint endpoint, EmbeddingsRequest request) throws InterruptedException;
}

package dev.uniroute.registry.llm;

/** Makes one call of an LLM. */
public interface LlmClient {

    /**
     * Makes one call and waits for its end; meant for virtual threads.
     *
     * @return what came of it; failures are outcomes, not exceptions
     * @throws InterruptedException if the thread is interrupted; the call is then abandoned
     */
    CallOutcome call(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException;
}

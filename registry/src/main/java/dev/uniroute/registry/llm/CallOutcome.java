package dev.uniroute.registry.llm;

import java.time.Duration;

/** What came of a call. Reasons are for a person; they contain neither the key nor the prompt. */
public sealed interface CallOutcome {

    /**
     * The model answered.
     *
     * @param text the answer; may be empty
     * @param usage tokens in and out
     * @param finishReason as the provider gives it, for example {@code stop} or {@code length}; empty if it gives none
     * @param latency from the start of this call, the last one where there were several, to its response's last byte
     */
    record Answered(String text, TokenUsage usage, String finishReason, Duration latency) implements CallOutcome {

        /** Whether the model says that it has finished, and has said nothing; not for want of tokens. */
        boolean silent() {
            return text.isBlank() && !finishReason.equals("length");
        }
    }

    /** The model did not answer; a call for embeddings fails in the same ways. */
    sealed interface Failure extends CallOutcome, EmbeddingsOutcome permits Retryable, RejectedPrompt, EndpointFailed {
        /** What is wrong, for a person. */
        String reason();
    }

    /**
     * The call failed in a way that passes. From {@link ResilientCaller}: it failed in every attempt.
     *
     * @param kind what kind of failure
     * @param reason for a person
     * @param retryAfter how long the provider asks to wait; zero where it does not say
     */
    record Retryable(FaultKind kind, String reason, Duration retryAfter) implements Failure {

        /** A failure after which the provider does not say how long to wait. */
        static Retryable of(FaultKind kind, String reason) {
            return new Retryable(kind, reason, Duration.ZERO);
        }
    }

    /** The provider refused this prompt (too long, filtered, malformed in its eyes). The endpoint is fine. */
    record RejectedPrompt(String reason) implements Failure {}

    /**
     * The endpoint fails for good: every other call would fail alike until a person acts.
     *
     * @param reason what is wrong and what a person must do
     */
    record EndpointFailed(String reason) implements Failure {}
}

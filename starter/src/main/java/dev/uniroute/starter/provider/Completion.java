package dev.uniroute.starter.provider;

/**
 * What a model answers.
 *
 * @param model its name
 * @param text the answer
 * @param promptTokens tokens of the request
 * @param completionTokens tokens of the answer
 * @param cut whether the answer ends because it would have become too long
 */
record Completion(String model, String text, int promptTokens, int completionTokens, boolean cut) {

    /** Cuts an answer to what the request allows. */
    static Completion of(ChatRequest request, String answer) {
        String text = Tokens.atMost(request.maxTokens(), answer);
        return new Completion(
                request.model(), text, request.promptTokens(), Tokens.in(text), text.length() < answer.length());
    }

    /** The same call without an answer. */
    Completion emptied() {
        return new Completion(model, "", promptTokens, 0, false);
    }

    String finishReason() {
        return cut ? "length" : "stop";
    }
}

package dev.uniroute.registry.fake;

import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.ChatRequest;
import dev.uniroute.registry.llm.FaultKind;
import dev.uniroute.registry.llm.LlmClient;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.TokenUsage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Answers as told, by the text of the prompt; "yes" where it is told nothing. */
public final class ScriptedLlmClient implements LlmClient {
    /** Tokens of each answer: 1,000 in and 100 out. */
    public static final TokenUsage USAGE = new TokenUsage(1000, 100, false);

    private final Map<String, Deque<Script>> scripts = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private Script otherwise = request -> answered("yes");
    private int inFlight;
    private int mostInFlight;

    /** What comes of a call. */
    public interface Script {
        CallOutcome answer(ChatRequest request) throws InterruptedException;
    }

    /** What comes of the next calls with this text, one after another. */
    public synchronized void next(String text, CallOutcome... outcomes) {
        for (CallOutcome outcome : outcomes) {
            next(text, request -> outcome);
        }
    }

    /** What the next call with this text does. */
    public synchronized void next(String text, Script script) {
        scripts.computeIfAbsent(text, key -> new ArrayDeque<>()).add(script);
    }

    /** What all other calls do. */
    public synchronized void otherwise(Script script) {
        otherwise = script;
    }

    @Override
    public CallOutcome call(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        Script script = start(request.messages().getLast().content());
        try {
            return script.answer(request);
        } finally {
            end();
        }
    }

    private synchronized Script start(String text) {
        calls.add(text);
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        Deque<Script> told = scripts.getOrDefault(text, new ArrayDeque<>());
        return told.isEmpty() ? otherwise : told.remove();
    }

    private synchronized void end() {
        inFlight--;
    }

    /** Texts of all calls, in the order of their start. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How many calls there were at once at most. */
    public synchronized int mostInFlight() {
        return mostInFlight;
    }

    /** The model says this. */
    public static CallOutcome answered(String text) {
        return new CallOutcome.Answered(text, USAGE, "stop", Duration.ofMillis(20));
    }

    /** What a model replies that finds poems creative and every other prompt technical. */
    public static String attributes(String question) {
        boolean poem = question.contains("poems");
        return """
                {"specificity": false, "domain_knowledge": false, "complexity": false, "problem_solving": %1$s,
                 "creativity": %2$s, "technical_accuracy": %1$s, "real_world": false}""".formatted(!poem, poem);
    }

    /** Status 429. */
    public static CallOutcome busy(Duration retryAfter) {
        return new CallOutcome.Retryable(FaultKind.RATE_LIMITED, "status 429", retryAfter);
    }

    /** Status 401. */
    public static CallOutcome unauthorized() {
        return new CallOutcome.EndpointFailed("status 401: check the API key");
    }

    /** Never answers; ends when the thread is interrupted. */
    public static CallOutcome silence() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody counts down");
    }
}

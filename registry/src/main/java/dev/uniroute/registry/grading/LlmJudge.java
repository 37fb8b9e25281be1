package dev.uniroute.registry.grading;

import dev.uniroute.registry.grading.JudgeDirectory.JudgeModel;
import dev.uniroute.registry.grading.JudgeOutcome.Judged;
import dev.uniroute.registry.grading.JudgeOutcome.NoGrade;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.ChatRequest;
import dev.uniroute.registry.llm.ResilientCaller;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** A judge that is a registered model, called through its endpoint. */
public final class LlmJudge implements Judge {
    /** A reply that is not a grade is paid for; one more chance is worth its price. */
    private static final int MAX_REPLIES = 2;

    private final JudgeDirectory directory;
    private final ResilientCaller caller;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long judging one answer may take, retries included; > 0 */
    public LlmJudge(JudgeDirectory directory, ResilientCaller caller, Clock clock, Duration patience) {
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public JudgeOutcome judge(String model, String prompt, String answer, String rubric) throws InterruptedException {
        Optional<JudgeModel> judge = directory.find(model);
        if (judge.isEmpty()) {
            String reason = "The judge %s is not registered with an endpoint. Register it.".formatted(model);
            return new NoGrade(reason, false, BigDecimal.ZERO);
        }
        return ask(judge.get(), model, new ChatRequest(JudgePrompt.messages(prompt, answer, rubric), 0, patience));
    }

    private JudgeOutcome ask(JudgeModel judge, String name, ChatRequest request) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        BigDecimal cost = BigDecimal.ZERO;
        for (int reply = 1; reply <= MAX_REPLIES; reply++) {
            switch (caller.call(judge.endpoint(), request, judge.rateLimiter(), deadline)) {
                case CallOutcome.Answered answered -> {
                    cost = cost.add(judge.pricing().usd(answered.usage()));
                    OptionalDouble grade = JudgePrompt.grade(answered.text());
                    if (grade.isPresent()) {
                        return new Judged(grade.getAsDouble(), cost);
                    }
                }
                case CallOutcome.Retryable failed -> {
                    return noGrade(name, failed.reason(), true, cost);
                }
                case CallOutcome.RejectedPrompt rejected -> {
                    return noGrade(name, rejected.reason(), false, cost);
                }
                case CallOutcome.EndpointFailed failed -> {
                    return noGrade(name, failed.reason(), false, cost);
                }
            }
        }
        return noGrade(name, "It did not reply with a grade from 0 to 10", true, cost);
    }

    private static NoGrade noGrade(String name, String reason, boolean retryable, BigDecimal cost) {
        return new NoGrade("The judge %s gave no grade: %s".formatted(name, reason), retryable, cost);
    }
}

package dev.uniroute.registry.grading;

import dev.uniroute.registry.llm.ResilientCaller;
import java.time.Clock;
import java.time.Duration;

/** A judge that is a registered model, called through its endpoint. */
public final class LlmJudge implements Judge {
    private final JudgeDirectory directory;
    private final ResilientCaller caller;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param patience how long one answer may take to judge, retries included
     */
    public LlmJudge(JudgeDirectory directory, ResilientCaller caller, Clock clock, Duration patience) {
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public JudgeOutcome judge(String model, String prompt, String answer, String rubric) throws InterruptedException {
        throw new UnsupportedOperationException("to come " + directory + caller + clock + patience);
    }
}

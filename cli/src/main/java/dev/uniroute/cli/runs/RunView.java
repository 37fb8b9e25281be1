package dev.uniroute.cli.runs;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Facts;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.v1.ProfilingRun;
import java.time.Duration;

/** A profiling run for a person. */
public final class RunView {

    private RunView() {}

    public static String render(ProfilingRun run, Palette palette) {
        return "run " + palette.bold(run.getId()) + "\n"
                + new Facts()
                        .add("model", run.getModel())
                        .add("state", state(run))
                        .add("prompts", prompts(run))
                        .add("spend", spend(run))
                        .add("score", score(run))
                        .add("time", time(run))
                        .render(palette);
    }

    /** {@code 0.71 (0.67-0.75)}; a dash before the first answer. */
    static String score(ProfilingRun run) {
        return run.getPromptsDone() == 0
                ? "-"
                : "%s (%s)"
                        .formatted(Figures.quality(run.getMeanScore()), Figures.interval(run.getMeanScoreInterval()));
    }

    static String state(ProfilingRun run) {
        String state = EnumNames.of(run.getState());
        return run.getReason().isEmpty() ? state : state + ": " + run.getReason();
    }

    private static String prompts(ProfilingRun run) {
        return "%s of %s evaluated, %s failed"
                .formatted(
                        Figures.count(run.getPromptsDone()),
                        Figures.count(run.getPromptsTotal()),
                        Figures.count(run.getPromptsFailed()));
    }

    private static String spend(ProfilingRun run) {
        String cap = run.getSpendCapUsd() == 0 ? "" : " of " + Figures.usd(run.getSpendCapUsd());
        return Figures.usd(run.getSpendUsd()) + cap;
    }

    private static String time(ProfilingRun run) {
        if (!run.hasStartTime()) {
            return "created " + Timestamps.toString(run.getCreateTime());
        }
        String started = "started " + Timestamps.toString(run.getStartTime());
        return run.hasEndTime()
                ? started + ", took " + Figures.duration(between(run.getStartTime(), run.getEndTime()))
                : started;
    }

    private static Duration between(Timestamp start, Timestamp end) {
        return Duration.ofMillis(Timestamps.toMillis(end) - Timestamps.toMillis(start));
    }
}

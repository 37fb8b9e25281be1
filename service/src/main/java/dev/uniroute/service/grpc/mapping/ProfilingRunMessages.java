package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.RunProgress;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import dev.uniroute.routing.profile.Interval;
import java.time.Instant;

/** {@code uniroute.v1.ProfilingRun}. */
public final class ProfilingRunMessages {
    private ProfilingRunMessages() {}

    /** The run as it is at {@code now}, from which the remaining time is counted. */
    public static dev.uniroute.v1.ProfilingRun toProto(ProfilingRun run, Instant now) {
        RunProgress progress = run.progress();
        dev.uniroute.v1.ProfilingRun.Builder message = dev.uniroute.v1.ProfilingRun.newBuilder()
                .setId(run.id().toString())
                .setModel(run.model())
                .setState(Vocabulary.RUN_STATE.toProto(run.state()))
                .setReason(run.reason())
                .setPromptsTotal(progress.total())
                .setPromptsDone(progress.done())
                .setPromptsFailed(progress.failed())
                .setSpendUsd(progress.spendUsd().doubleValue())
                .setSpendCapUsd(RunOptions.orZero(run.options().spendCapUsd()))
                .setMeanScore(progress.meanScore())
                .setOptions(RunOptions.toProto(run.options()));
        if (progress.done() > 0) {
            message.setMeanScoreInterval(interval(progress));
        }
        setTimes(message, run.times());
        pace(run).remaining(now).ifPresent(left -> message.setRemaining(Times.duration(left)));
        return message.build();
    }

    private static void setTimes(dev.uniroute.v1.ProfilingRun.Builder message, RunTimes times) {
        message.setCreateTime(Times.timestamp(times.created()));
        if (times.started() != null) {
            message.setStartTime(Times.timestamp(times.started()));
        }
        if (times.ended() != null) {
            message.setEndTime(Times.timestamp(times.ended()));
        }
        if (times.deadline() != null) {
            message.setDeadline(Times.timestamp(times.deadline()));
        }
    }

    private static Pace pace(ProfilingRun run) {
        RunProgress progress = run.progress();
        Instant started = run.state() == RunState.RUNNING ? run.times().started() : null;
        int left = progress.total() - progress.done() - progress.failed();
        return new Pace(started, progress.doneByRun(), left);
    }

    private static dev.uniroute.v1.Interval interval(RunProgress progress) {
        Interval interval = Interval.ofScore(progress.meanScore(), progress.standardError());
        return dev.uniroute.v1.Interval.newBuilder()
                .setLow(interval.low())
                .setHigh(interval.high())
                .build();
    }
}

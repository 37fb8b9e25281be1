package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import dev.uniroute.registry.training.TrainingPhase;
import dev.uniroute.registry.training.TrainingRun;
import java.time.Instant;

/** {@code uniroute.v1.TrainingRun}. */
public final class TrainingRunMessages {
    private TrainingRunMessages() {}

    /** The run as it is at {@code now}, from which the remaining time is counted. */
    public static dev.uniroute.v1.TrainingRun toProto(TrainingRun run, Instant now) {
        TrainingRun.Progress progress = run.progress();
        Long routerVersion = run.routerVersion();
        dev.uniroute.v1.TrainingRun.Builder message = dev.uniroute.v1.TrainingRun.newBuilder()
                .setId(run.id().toString())
                .setState(Vocabulary.RUN_STATE.toProto(run.state()))
                .setReason(run.reason())
                .setMethod(RouterMethods.toProto(run.request().method()))
                .setPromptsDone(progress.done())
                .setPromptsTotal(progress.total())
                .setRouterVersion(routerVersion == null ? 0 : routerVersion);
        TrainingPhase phase = progress.phase();
        if (phase != null) {
            message.setPhase(Vocabulary.TRAINING_PHASE.toProto(phase));
        }
        setTimes(message, run.times());
        pace(run).remaining(now).ifPresent(left -> message.setRemaining(Times.duration(left)));
        return message.build();
    }

    private static void setTimes(dev.uniroute.v1.TrainingRun.Builder message, RunTimes times) {
        message.setCreateTime(Times.timestamp(times.created()));
        if (times.started() != null) {
            message.setStartTime(Times.timestamp(times.started()));
        }
        if (times.ended() != null) {
            message.setEndTime(Times.timestamp(times.ended()));
        }
    }

    private static Pace pace(TrainingRun run) {
        TrainingRun.Progress progress = run.progress();
        Instant started = run.state() == RunState.RUNNING ? run.times().started() : null;
        return new Pace(started, progress.done(), progress.total() - progress.done());
    }
}

package dev.uniroute.routing.codec;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.List;

/** A rollout, as far as its challenger differs from the snapshot that it is a rollout of. */
final class RolloutCodec {

    private static final int CANARY = 1;
    private static final int SHADOW = 2;

    private RolloutCodec() {}

    static void write(Rollout rollout, RouterVersion active, BinaryWriter to) {
        Snapshot challenger = rollout.challenger();
        to.longValue(rollout.id());
        to.byteValue(
                switch (rollout.mode()) {
                    case CANARY -> CANARY;
                    case SHADOW -> SHADOW;
                });
        to.doubleValue(rollout.share());
        boolean another = challenger.routerVersion().number() != active.number();
        to.byteValue(another ? 1 : 0);
        if (another) {
            RouterVersionCodec.write(challenger.routerVersion(), to);
            SnapshotCodec.prompts(challenger.calibrationPrompts(), to);
        }
        SnapshotCodec.models(challenger.models(), to);
    }

    /** @param active the snapshot that it is a rollout of */
    static Rollout read(Snapshot active, BinaryReader from) {
        long id = from.longValue();
        Rollout.Mode mode = mode(from.byteValue());
        double share = from.doubleValue();
        RouterVersion version = active.routerVersion();
        List<CalibrationPrompt> prompts = active.calibrationPrompts();
        if (from.byteValue() != 0) {
            version = RouterVersionCodec.read(from);
            prompts = SnapshotCodec.prompts(from);
        }
        List<RoutableModel> models = SnapshotCodec.models(from);
        return new Rollout(
                id, mode, share, new Snapshot(active.version(), active.createTime(), version, models, prompts));
    }

    private static Rollout.Mode mode(int value) {
        return switch (value) {
            case CANARY -> Rollout.Mode.CANARY;
            case SHADOW -> Rollout.Mode.SHADOW;
            default -> throw new RouterFormatException("a rollout of mode " + value + " is not known");
        };
    }
}

package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.rollout.RolloutPlan;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts.InForce;
import dev.uniroute.v1.Rollout;

/** {@code uniroute.v1.Rollout}. */
public final class Rollouts {

    private Rollouts() {}

    /** What is to be tried out; it was checked. */
    public static RolloutPlan toDomain(Rollout message) {
        Subject subject = switch (message.getSubjectCase()) {
            case ROUTER_VERSION -> new Subject.OfVersion(message.getRouterVersion());
            case MODEL -> new Subject.OfModel(message.getModel());
            case SUBJECT_NOT_SET -> throw new IllegalArgumentException("no subject");
        };
        return new RolloutPlan(
                subject, Vocabulary.ROLLOUT_MODE.toDomain(message.getMode()).orElseThrow(), message.getShare());
    }

    /** A rollout in force. */
    public static Rollout toProto(InForce rollout) {
        RolloutPlan plan = rollout.plan();
        Rollout.Builder message = Rollout.newBuilder()
                .setMode(Vocabulary.ROLLOUT_MODE.toProto(plan.mode()))
                .setShare(plan.share())
                .setId(rollout.id())
                .setBeginTime(Times.timestamp(rollout.beginTime()));
        switch (plan.subject()) {
            case Subject.OfVersion(long number) -> message.setRouterVersion(number);
            case Subject.OfModel(String name) -> message.setModel(name);
        }
        return message.build();
    }
}

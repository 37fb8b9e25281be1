package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.FeatureKind;
import dev.uniroute.registry.training.TrainingPhase;
import dev.uniroute.registry.vote.VoteOutcome;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.Exclusion;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.snapshot.Arm;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.service.diagnosis.Severity;

/** Every enumeration that the API and the domain share. */
public final class Vocabulary {
    /** Where a model stands. */
    public static final Words<ModelState, dev.uniroute.v1.ModelState> MODEL_STATE =
            Words.of(ModelState.class, dev.uniroute.v1.ModelState.class, "MODEL_STATE_");

    /** What a model can do. */
    public static final Words<Capability, dev.uniroute.v1.Capability> CAPABILITY =
            Words.of(Capability.class, dev.uniroute.v1.Capability.class, "CAPABILITY_");

    /** How far a profile is. */
    public static final Words<ProfileState, dev.uniroute.v1.ProfileState> PROFILE_STATE =
            Words.of(ProfileState.class, dev.uniroute.v1.ProfileState.class, "PROFILE_STATE_");

    /** Where a run stands. */
    public static final Words<RunState, dev.uniroute.v1.RunState> RUN_STATE =
            Words.of(RunState.class, dev.uniroute.v1.RunState.class, "RUN_STATE_");

    /** What a training run is doing. */
    public static final Words<TrainingPhase, dev.uniroute.v1.TrainingPhase> TRAINING_PHASE =
            Words.of(TrainingPhase.class, dev.uniroute.v1.TrainingPhase.class, "TRAINING_PHASE_");

    /** What a feature of a prompt map is. */
    public static final Words<FeatureKind, dev.uniroute.v1.FeatureKind> FEATURE_KIND =
            Words.of(FeatureKind.class, dev.uniroute.v1.FeatureKind.class, "FEATURE_KIND_");

    /** What a prompt is for. */
    public static final Words<PromptKind, dev.uniroute.v1.PromptKind> PROMPT_KIND =
            Words.of(PromptKind.class, dev.uniroute.v1.PromptKind.class, "PROMPT_KIND_");

    /** Whose answer was preferred. */
    public static final Words<VoteOutcome, dev.uniroute.v1.VoteOutcome> VOTE_OUTCOME =
            Words.of(VoteOutcome.class, dev.uniroute.v1.VoteOutcome.class, "VOTE_OUTCOME_");

    /** How a decision came about. */
    public static final Words<DecisionStatus, dev.uniroute.v1.DecisionStatus> DECISION_STATUS =
            Words.of(DecisionStatus.class, dev.uniroute.v1.DecisionStatus.class, "DECISION_STATUS_");

    /** Why a model was not considered. */
    public static final Words<Exclusion, dev.uniroute.v1.Exclusion> EXCLUSION =
            Words.of(Exclusion.class, dev.uniroute.v1.Exclusion.class, "EXCLUSION_");

    /** By what a decision was made. */
    public static final Words<Arm, dev.uniroute.v1.RolloutArm> ARM =
            Words.of(Arm.class, dev.uniroute.v1.RolloutArm.class, "ROLLOUT_ARM_");

    /** Whether what is tried out decides. */
    public static final Words<Rollout.Mode, dev.uniroute.v1.RolloutMode> ROLLOUT_MODE =
            Words.of(Rollout.Mode.class, dev.uniroute.v1.RolloutMode.class, "ROLLOUT_MODE_");

    /** How bad a finding is. */
    public static final Words<Severity, dev.uniroute.v1.Severity> SEVERITY =
            Words.of(Severity.class, dev.uniroute.v1.Severity.class, "SEVERITY_");

    private Vocabulary() {}
}

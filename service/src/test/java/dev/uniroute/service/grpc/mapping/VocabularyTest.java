package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An enumeration is written in Java and in the API, and some in SQL too, which EnumerationsIT of the registry compares. */
class VocabularyTest {

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of(Vocabulary.MODEL_STATE, dev.uniroute.registry.catalog.ModelState.values(), 5),
                Arguments.of(Vocabulary.CAPABILITY, dev.uniroute.routing.model.Capability.values(), 3),
                Arguments.of(Vocabulary.PROFILE_STATE, dev.uniroute.routing.profile.ProfileState.values(), 2),
                Arguments.of(Vocabulary.RUN_STATE, dev.uniroute.registry.run.RunState.values(), 5),
                Arguments.of(Vocabulary.TRAINING_PHASE, dev.uniroute.registry.training.TrainingPhase.values(), 5),
                Arguments.of(Vocabulary.PROMPT_KIND, dev.uniroute.registry.prompt.PromptKind.values(), 2),
                Arguments.of(Vocabulary.VOTE_OUTCOME, dev.uniroute.registry.vote.VoteOutcome.values(), 3),
                Arguments.of(Vocabulary.DECISION_STATUS, dev.uniroute.routing.decision.DecisionStatus.values(), 3),
                Arguments.of(Vocabulary.EXCLUSION, dev.uniroute.routing.decision.Exclusion.values(), 8),
                Arguments.of(Vocabulary.ARM, dev.uniroute.routing.snapshot.Arm.values(), 2),
                Arguments.of(Vocabulary.ROLLOUT_MODE, dev.uniroute.routing.snapshot.Rollout.Mode.values(), 2),
                Arguments.of(Vocabulary.SEVERITY, dev.uniroute.service.diagnosis.Severity.values(), 3));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    <D extends Enum<D>, P extends Enum<P>> void theApiHasTheSameWordsAndUnspecified(
            Words<D, P> words, D[] domain, int count) {
        assertThat(domain).hasSize(count);
        assertThat(Arrays.stream(domain).map(words::toProto))
                .doesNotHaveDuplicates()
                .allSatisfy(word ->
                        assertThat(words.toDomain(word).map(words::toProto)).contains(word));
        P any = words.toProto(domain[0]);
        assertThat(any.getDeclaringClass().getEnumConstants()).hasSize(count + 2);
        assertThat(words.toDomain(any.getDeclaringClass().getEnumConstants()[0]))
                .isEmpty();
    }
}

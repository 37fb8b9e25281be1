package dev.uniroute.registry.postgres;

import dev.uniroute.registry.vote.Vote;
import dev.uniroute.registry.vote.VoteOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code pairwise_vote}; written in bulk by {@link PanacheVotes}. */
@Entity
@Table(name = "pairwise_vote")
class PairwiseVoteRow {

    @Id
    String id;

    @Column(name = "prompt_id")
    String promptId;

    @Column(name = "first_model_id")
    UUID firstModelId;

    @Column(name = "second_model_id")
    UUID secondModelId;

    @Enumerated(EnumType.STRING)
    VoteOutcome outcome;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    PairwiseVoteRow() {}

    Vote toVote() {
        return new Vote(id, promptId, firstModelId, secondModelId, outcome);
    }
}

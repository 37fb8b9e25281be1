package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.Columns;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code profile}. The vectors are in single precision: a profile comes back rounded to that. */
@Entity
@Table(name = "profile")
@IdClass(ProfileRow.Key.class)
class ProfileRow {

    @Id
    @Column(name = "model_id")
    UUID modelId;

    @Id
    @Column(name = "router_version")
    long routerVersion;

    @Enumerated(EnumType.STRING)
    ProfileState state;

    @JdbcTypeCode(SqlTypes.VECTOR)
    @Column(columnDefinition = "vector")
    float[] loss;

    @JdbcTypeCode(SqlTypes.VECTOR)
    @Column(name = "standard_error", columnDefinition = "vector")
    float[] standardError;

    @JdbcTypeCode(SqlTypes.VECTOR)
    @Column(name = "output_tokens", columnDefinition = "vector")
    float[] outputTokens;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "feature_evaluations")
    int[] featureEvaluations;

    int evaluations;

    @Column(name = "mean_score")
    double meanScore;

    @Column(name = "mean_output_tokens")
    double meanOutputTokens;

    @Column(name = "input_token_ratio")
    double inputTokenRatio;

    @Column(name = "update_time")
    Instant updateTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    ProfileRow() {}

    static ProfileRow of(UUID model, long routerVersion, Profile profile, Instant now) {
        ProfileRow row = new ProfileRow();
        row.modelId = model;
        row.routerVersion = routerVersion;
        row.state = profile.summary().state();
        row.loss = vector(profile, FeatureProfile::loss);
        row.standardError = vector(profile, FeatureProfile::standardError);
        row.outputTokens = vector(profile, FeatureProfile::outputTokens);
        row.featureEvaluations = profile.featureProfiles().stream()
                .mapToInt(FeatureProfile::evaluations)
                .toArray();
        row.evaluations = profile.summary().evaluations();
        row.meanScore = profile.summary().meanScore();
        row.meanOutputTokens = profile.summary().meanOutputTokens();
        row.inputTokenRatio = profile.summary().inputTokenRatio();
        row.updateTime = now;
        return row;
    }

    Profile toProfile() {
        ProfileSummary summary = new ProfileSummary(state, meanScore, evaluations, meanOutputTokens, inputTokenRatio);
        return new Profile(summary, Columns.features(loss, standardError, featureEvaluations, outputTokens));
    }

    Profiles.Stored toStored() {
        return new Profiles.Stored(toProfile(), updateTime);
    }

    private static float[] vector(Profile profile, ToDoubleFunction<FeatureProfile> value) {
        float[] values = new float[profile.features()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) value.applyAsDouble(profile.feature(k));
        }
        return values;
    }

    record Key(UUID modelId, long routerVersion) {}
}

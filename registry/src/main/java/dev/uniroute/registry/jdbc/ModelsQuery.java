package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the models of a snapshot, each with its price in force and its profile. */
final class ModelsQuery {

    static final String SQL = """
            select m.id, m.name, m.provider_model, m.endpoint, m.labels, m.capabilities, m.context_tokens, m.state,
                price.usd_per_mtok_input, price.usd_per_mtok_output, price.usd_per_call,
                p.state as profile_state, vector_send(p.loss) as loss, vector_send(p.standard_error) as standard_error,
                vector_send(p.output_tokens) as output_tokens, p.feature_evaluations, p.evaluations, p.mean_score,
                p.mean_output_tokens, p.input_token_ratio
            from model m
            cross join lateral (select * from model_price where model_id = m.id order by id desc limit 1) price
            left join profile p on p.model_id = m.id and p.router_version = ?
            where m.state <> 'DELETED'
            order by m.name
            """;

    private ModelsQuery() {}

    /** Those that are not deleted, with their profiles under a router version. {@code without} is not routed to. */
    static List<RoutableModel> run(Connection connection, long routerVersion, @Nullable UUID without)
            throws SQLException {
        List<RoutableModel> models = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, routerVersion);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    models.add(model(row, without));
                }
            }
        }
        return models;
    }

    private static RoutableModel model(ResultSet row, @Nullable UUID without) throws SQLException {
        boolean active = ModelState.valueOf(row.getString("state")).routable()
                && !row.getObject("id", UUID.class).equals(without);
        return new RoutableModel(
                row.getString("name"),
                new ModelEndpoint(
                        row.getString("provider_model"), Objects.requireNonNullElse(row.getString("endpoint"), "")),
                traits(row),
                price(row),
                active,
                row.getString("profile_state") == null ? null : profile(row));
    }

    private static ModelTraits traits(ResultSet row) throws SQLException {
        String[] capabilities = (String[]) row.getArray("capabilities").getArray();
        return new ModelTraits(
                Json.readTexts(row.getString("labels")),
                Columns.capabilities(capabilities),
                row.getInt("context_tokens"));
    }

    private static Price price(ResultSet row) throws SQLException {
        return Columns.price(
                row.getBigDecimal("usd_per_mtok_input"),
                row.getBigDecimal("usd_per_mtok_output"),
                row.getBigDecimal("usd_per_call"));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        Integer[] evaluations = (Integer[]) row.getArray("feature_evaluations").getArray();
        List<FeatureProfile> features = Columns.features(
                Vectors.read(row.getBytes("loss")),
                Vectors.read(row.getBytes("standard_error")),
                Arrays.stream(evaluations).mapToInt(Integer::intValue).toArray(),
                Vectors.read(row.getBytes("output_tokens")));
        ProfileSummary summary = new ProfileSummary(
                ProfileState.valueOf(row.getString("profile_state")),
                row.getDouble("mean_score"),
                row.getInt("evaluations"),
                row.getDouble("mean_output_tokens"),
                row.getDouble("input_token_ratio"));
        return new Profile(summary, features);
    }
}

package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.LoggedDecision.Beside;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.TradeOff;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores decisions in one statement, however many they are. */
final class DecisionStatement {

    static final String SQL = """
            insert into decision (id, decide_time, router_version, snapshot_version, input_tokens, trade_off, trade_off_value,
                policy_default_model, guard_margin, lambda, default_model, model, status, propensity, arm,
                beside_router_version, beside_model, beside_quality, beside_cost_usd, candidates, prompt)
            select * from unnest(?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::integer[], ?::text[], ?::float8[],
                ?::text[], ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::text[],
                ?::bigint[], ?::text[], ?::float8[], ?::float8[], ?::jsonb[], ?::text[])
            on conflict (id) do nothing
            """;

    private DecisionStatement() {}

    static int execute(Connection connection, List<LoggedDecision> decisions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            ArrayBinder<LoggedDecision> columns = new ArrayBinder<>(statement, 1, decisions)
                    .column("text", LoggedDecision::id)
                    .column("timestamptz", it -> it.time().atOffset(ZoneOffset.UTC))
                    .column("int8", it -> it.basis().routerVersion())
                    .column("int8", it -> it.basis().snapshotVersion())
                    .column("int4", it -> it.basis().inputTokens());
            bindTerms(columns);
            bindChoice(columns);
            columns.column("jsonb", it -> CandidatesJson.write(it.candidates()))
                    .column("text", it -> it.prompt() == null ? null : Texts.storable(it.prompt()));
            return statement.executeUpdate();
        }
    }

    private static void bindTerms(ArrayBinder<LoggedDecision> columns) throws SQLException {
        columns.column("text", it -> TradeOffKind.of(tradeOff(it)).name())
                .column("float8", it -> TradeOffKind.value(tradeOff(it)))
                .column("text", it -> word(it.terms().policy().defaultModel()))
                .column("float8", it -> it.terms().policy().guardMargin())
                .column("float8", it -> it.terms().lambda())
                .column("text", it -> it.terms().defaultModel());
    }

    private static void bindChoice(ArrayBinder<LoggedDecision> columns) throws SQLException {
        columns.column("text", it -> it.choice().model())
                .column("text", it -> it.choice().status().name())
                .column("float8", it -> it.choice().propensity())
                .column("text", it -> it.choice().arm().name())
                .column("int8", it -> beside(it, Beside::routerVersion))
                .column("text", it -> beside(it, Beside::model))
                .column("float8", it -> beside(it, Beside::quality))
                .column("float8", it -> beside(it, Beside::costUsd));
    }

    private static TradeOff tradeOff(LoggedDecision decision) {
        return decision.terms().policy().tradeOff();
    }

    private static <T> @Nullable T beside(LoggedDecision decision, Function<Beside, T> part) {
        Beside beside = decision.choice().beside();
        return beside == null ? null : part.apply(beside);
    }

    /** As {@link DefaultModel#of} reads it. */
    private static String word(DefaultModel model) {
        return switch (model) {
            case DefaultModel.None() -> "";
            case DefaultModel.BestConstant() -> DefaultModel.AUTO;
            case DefaultModel.Named(String name) -> name;
        };
    }
}

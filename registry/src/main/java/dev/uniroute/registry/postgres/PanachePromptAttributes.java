package dev.uniroute.registry.postgres;

import dev.uniroute.registry.attribute.PromptAttributes;
import dev.uniroute.registry.jdbc.ArrayBinder;
import dev.uniroute.routing.attribute.Attribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prompts' attributes, in {@code prompt_attribute}: one column for each, named by its key. */
@ApplicationScoped
@Transactional
public class PanachePromptAttributes implements PromptAttributes {

    private static final String INSERT = """
            insert into prompt_attribute (model_id, create_time, prompt_id, cost_usd, %s)
            select ?::uuid, clock_timestamp(), label.* from unnest(?::text[], ?::numeric[], %s) as label
            on conflict (model_id, prompt_id) do nothing
            """.formatted(joined(Attribute::key), joined(attribute -> "?::boolean[]"));

    private final PromptAttributeRows rows;
    private final Database database;

    PanachePromptAttributes(PromptAttributeRows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    @Override
    public List<Labelled> of(UUID model) {
        return rows.of(model).stream().map(PromptAttributeRow::toLabelled).toList();
    }

    @Override
    public void store(UUID model, List<Labelled> labels) {
        database.jdbc(connection -> insert(connection, model, labels));
    }

    private static int insert(Connection connection, UUID model, List<Labelled> labels) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, model);
            ArrayBinder<Labelled> columns = new ArrayBinder<>(statement, 2, labels)
                    .column("text", Labelled::promptId)
                    .column("numeric", Labelled::costUsd);
            for (Attribute attribute : Attribute.values()) {
                columns.column("bool", it -> it.labels().has(attribute));
            }
            return statement.executeUpdate();
        }
    }

    private static String joined(Function<Attribute, String> text) {
        return Stream.of(Attribute.values()).map(text).collect(Collectors.joining(", "));
    }
}

package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.registry.tenant.PerTenant;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The representative prompts as a router version sees them. Prompts and embeddings are only ever added, so as long as
 * there are as many, they are the same: those of the last versions are kept.
 */
final class CalibrationPrompts {

    /** The active version and the one that is tried out. */
    private static final int KEPT = 2;

    static final String COUNT = """
            select count(*) from prompt_embedding join prompt on id = prompt_id
            where embedder = ? and kind = 'REPRESENTATIVE'
            """;

    /** By router version, those that were used longest ago first. */
    private final PerTenant<LinkedHashMap<Long, Cached>> cachedOf =
            new PerTenant<>(() -> new LinkedHashMap<>(KEPT, 0.75f, true));

    private record Cached(long routerVersion, long embedded, List<CalibrationPrompt> prompts) {}

    List<CalibrationPrompt> of(Connection connection, RouterVersion version) throws SQLException {
        long embedded = count(connection, version.embedder());
        Cached kept = cached(version.number());
        if (kept == null || kept.embedded() != embedded) {
            kept = new Cached(version.number(), embedded, load(connection, version));
            keep(kept);
        }
        return kept.prompts();
    }

    private @Nullable Cached cached(long routerVersion) {
        LinkedHashMap<Long, Cached> cached = cachedOf.get();
        synchronized (cached) {
            return cached.get(routerVersion);
        }
    }

    private void keep(Cached prompts) {
        LinkedHashMap<Long, Cached> cached = cachedOf.get();
        synchronized (cached) {
            cached.put(prompts.routerVersion(), prompts);
            if (cached.size() > KEPT) {
                cached.pollFirstEntry();
            }
        }
    }

    private static long count(Connection connection, String embedder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, embedder);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<CalibrationPrompt> load(Connection connection, RouterVersion version) throws SQLException {
        return EmbeddingsQuery.run(connection, version.embedder(), true).stream()
                .map(prompt -> calibration(version, prompt))
                .toList();
    }

    private static CalibrationPrompt calibration(RouterVersion version, EmbeddedPrompt prompt) {
        EmbeddedText text = prompt.text();
        return new CalibrationPrompt(version.promptMap().weigh(text.embedding()), text.tokens());
    }
}

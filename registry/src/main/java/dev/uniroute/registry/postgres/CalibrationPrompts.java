package dev.uniroute.registry.postgres;

import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.tenant.PerTenant;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The representative prompts as a router version sees them. Prompts and embeddings are only ever added, so as long as
 * there are as many, they are the same: those of the last version are kept.
 */
@ApplicationScoped
class CalibrationPrompts {

    private final Session session;
    private final PromptEmbeddings embeddings;
    private final PerTenant<AtomicReference<@Nullable Cached>> cached = new PerTenant<>(AtomicReference::new);

    CalibrationPrompts(Session session, PromptEmbeddings embeddings) {
        this.session = session;
        this.embeddings = embeddings;
    }

    List<CalibrationPrompt> of(RouterVersion version) {
        long embedded = count(version.embedder());
        AtomicReference<@Nullable Cached> last = cached.get();
        Cached kept = last.get();
        if (kept == null || kept.routerVersion() != version.number() || kept.embedded() != embedded) {
            kept = new Cached(version.number(), embedded, load(version));
            last.set(kept);
        }
        return kept.prompts();
    }

    private long count(String embedder) {
        return session.createSelectionQuery("""
                        select count(*) from PromptEmbeddingRow e join PromptRow p on p.id = e.promptId
                        where e.embedder = :embedder and p.kind = REPRESENTATIVE
                        """, Long.class)
                .setParameter("embedder", embedder)
                .getSingleResult();
    }

    private List<CalibrationPrompt> load(RouterVersion version) {
        return embeddings.load(version.embedder(), true).stream()
                .map(prompt -> calibration(version, prompt.text()))
                .toList();
    }

    private static CalibrationPrompt calibration(RouterVersion version, EmbeddedText text) {
        return new CalibrationPrompt(version.promptMap().weigh(text.embedding()), text.tokens());
    }

    private record Cached(long routerVersion, long embedded, List<CalibrationPrompt> prompts) {}
}

package dev.uniroute.registry.postgres;

import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.tenant.PerTenant;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The representative prompts as a router version sees them. Prompts and embeddings are only ever added, so as long as
 * there are as many, they are the same: those of the last versions are kept.
 */
@ApplicationScoped
class CalibrationPrompts {

    /** The active version and the one that is tried out. */
    private static final int KEPT = 2;

    private final Session session;
    private final PromptEmbeddings embeddings;
    /** By router version, those that were used longest ago first. */
    private final PerTenant<LinkedHashMap<Long, Cached>> cachedOf =
            new PerTenant<>(() -> new LinkedHashMap<>(KEPT, 0.75f, true));

    CalibrationPrompts(Session session, PromptEmbeddings embeddings) {
        this.session = session;
        this.embeddings = embeddings;
    }

    List<CalibrationPrompt> of(RouterVersion version) {
        long embedded = count(version.embedder());
        Cached kept = cached(version.number());
        if (kept == null || kept.embedded() != embedded) {
            kept = new Cached(version.number(), embedded, load(version));
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

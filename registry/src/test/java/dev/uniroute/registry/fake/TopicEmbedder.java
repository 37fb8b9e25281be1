package dev.uniroute.registry.fake;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds a text near the corner of a triangle that its first word, a topic, stands for; a token is a word. */
public final class TopicEmbedder implements Embedder {
    /** The topics. */
    public static final List<String> TOPICS = List.of("sums", "poems", "code");

    private final List<String> embedded = new ArrayList<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();

    /** Does this when the text is embedded the next time. */
    public void before(String text, Runnable event) {
        before.put(text, event);
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public int dimension() {
        return TOPICS.size();
    }

    @Override
    public EmbeddedText embed(String text) {
        Runnable event = before.remove(text);
        if (event != null) {
            event.run();
        }
        synchronized (embedded) {
            embedded.add(text);
        }
        int topic = TOPICS.indexOf(text.split(" ", -1)[0]);
        if (topic < 0) {
            throw new IllegalArgumentException("no topic");
        }
        float[] values = new float[TOPICS.size()];
        values[topic] = 1;
        values[(topic + 1) % values.length] = Math.floorMod(text.hashCode(), 100) / 1000f;
        return new EmbeddedText(Embedding.of(values), countTokens(text));
    }

    @Override
    public int countTokens(String text) {
        return text.split(" ", -1).length;
    }

    /** Texts that were embedded so far. */
    public List<String> embedded() {
        synchronized (embedded) {
            return List.copyOf(embedded);
        }
    }
}

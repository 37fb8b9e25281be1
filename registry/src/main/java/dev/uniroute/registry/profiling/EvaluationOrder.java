package dev.uniroute.registry.profiling;

import dev.uniroute.registry.prompt.Prompt;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which prompts are evaluated: as good as random, and the same every time.
 *
 * <p>Ids often go by task ({@code algebra-1, algebra-2, ...}), and in their order a model would be known by one task alone
 * for most of its run, with profiles that call every cluster as good or as bad as that task. By a hash of the id, every
 * first part is a fair sample of all, and the same one for every model.
 */
final class EvaluationOrder {
    private static final Comparator<Prompt> BY_HASH =
            Comparator.<Prompt>comparingLong(prompt -> hash(prompt.id())).thenComparing(Prompt::id);

    private EvaluationOrder() {}

    /** The same prompts in the order in which they are evaluated. */
    static List<Prompt> of(List<Prompt> prompts) {
        return prompts.stream().sorted(BY_HASH).toList();
    }

    /** FNV-1a over the bytes, then the finalizer of MurmurHash3, since FNV leaves the high bits of alike ids alike. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
